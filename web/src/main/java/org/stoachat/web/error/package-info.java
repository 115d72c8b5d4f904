/**
 * How refusals and failures look from outside: {@code application/problem+json} (RFC 9457) with our stable codes for
 * programs, a small page for people, and never more than they need to know.
 */
package org.stoachat.web.error;
