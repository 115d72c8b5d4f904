package org.stoachat.membership;

/** A change of rights has got its number in this transaction; whoever delivers rings the doorbell after the commit. */
public record RightsNumbered(long number) {}
