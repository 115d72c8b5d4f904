/**
 * The live connection at {@code /live} (interfaces.md §5): frames in and out, and a bounded queue for each session, so
 * that a slow client delays nobody. Judges nothing; every frame goes to a boundary of the core.
 */
package org.stoachat.web.chat;
