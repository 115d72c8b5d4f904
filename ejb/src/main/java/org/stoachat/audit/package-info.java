/**
 * The audit log: every administrative act and every denial; who, when, from where, what, before and after.
 *
 * <p>An act is written in its own transaction: no act without its entry and no entry without its act. A denial is written
 * within about a second after it, since what was refused is rolled back; equal denials are one entry a minute with a
 * count. Entries are removed after a number of days. Uses {@code common} alone.
 */
package org.stoachat.audit;
