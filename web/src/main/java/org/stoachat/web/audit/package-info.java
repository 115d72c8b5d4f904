/** The audit log, over REST. */
package org.stoachat.web.audit;
