package org.stoachat.delivery;

import java.util.List;
import java.util.UUID;

/**
 * The answer to entering rooms.
 *
 * @param rooms one object of the {@code joined} frame a room, each JSON on one line and below 64 KiB
 * @param refused rooms that the caller may not read, or not know of
 */
public record JoinAnswer(List<String> rooms, List<Refusal> refused) {

    /** Why a room was refused: {@code room.not-found} or {@code room.not-member}. */
    public record Refusal(UUID roomId, String code) {}
}
