/** REST resources of principals: looking people up, and keeping local users, groups and containers. */
package org.stoachat.web.principal;
