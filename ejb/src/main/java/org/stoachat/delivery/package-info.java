/**
 * From a committed event to every session that may see it: over a topic as a doorbell, in the order of {@code change},
 * with holes filled from the database, once for all sessions of a server. The row is the truth; a lost, late or doubled
 * message changes nothing but the delay. Rights travel as numbered rows: nothing is delivered before the changes of
 * rights that its transaction saw have been applied here (R-CAT-8).
 */
package org.stoachat.delivery;
