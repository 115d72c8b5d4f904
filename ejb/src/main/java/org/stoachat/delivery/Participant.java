package org.stoachat.delivery;

import java.util.UUID;

/** A user who is in a room now, with one session or more. */
public record Participant(UUID id, String displayName) {}
