/** Jobs, over REST. */
package org.stoachat.web.job;
