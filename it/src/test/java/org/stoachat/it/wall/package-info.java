/**
 * The ethical wall (R-CAT-6) from outside: whatever the interfaces offer, by their own description, is tried with the
 * identifiers of the other side.
 */
package org.stoachat.it.wall;
