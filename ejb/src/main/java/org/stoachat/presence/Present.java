package org.stoachat.presence;

/** A user and how present they are. */
public record Present(Person person, PresenceState state) {}
