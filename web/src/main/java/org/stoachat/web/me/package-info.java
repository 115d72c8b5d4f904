/** What concerns the user who is signed in, over REST. */
package org.stoachat.web.me;
