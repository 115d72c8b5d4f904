/**
 * What serves those who run Stoa: migrations at the start, demo content, what the server is and how it does. May use
 * every other concept; nothing depends on it.
 */
package org.stoachat.admin;
