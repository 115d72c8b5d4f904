/** Posting and reading, over REST. */
package org.stoachat.web.post;
