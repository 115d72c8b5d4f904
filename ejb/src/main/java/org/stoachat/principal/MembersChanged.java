package org.stoachat.principal;

/**
 * What a change of the members of a group did.
 *
 * @param added how many came that were not in it directly
 * @param removed how many went
 */
public record MembersChanged(int added, int removed) {}
