package org.stoachat.it.checker;

import java.util.Set;
import java.util.UUID;

/**
 * A user lost rooms for a while.
 *
 * @param askedNanos when the administrator first asked for it
 * @param answeredNanos when the server had said that it is done
 * @param returnedNanos when the administrator first asked to let the user in again
 */
record Revocation(int user, Set<UUID> rooms, String way, long askedNanos, long answeredNanos, long returnedNanos) {}
