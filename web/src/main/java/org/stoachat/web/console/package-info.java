/**
 * The administrators' console under {@code /admin}, made with Faces: each page is a facelet and a small bean that asks
 * the core. What a list shows stands in the address of its page, so that it can be reloaded, sent and come back to.
 * This is the only place that uses HTTP sessions, for the state of its views.
 */
package org.stoachat.web.console;
