/** What the server is, over REST. */
package org.stoachat.web.server;
