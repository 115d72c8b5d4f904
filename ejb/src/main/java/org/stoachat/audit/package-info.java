/**
 * The audit log: every administrative act and every denial; who, when, from where, what, before and after. An act is
 * written in its own transaction: no act without its entry and no entry without its act. Uses {@code common} alone.
 */
package org.stoachat.audit;
