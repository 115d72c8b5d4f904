/** Add-ins over REST. */
package org.stoachat.web.addin;
