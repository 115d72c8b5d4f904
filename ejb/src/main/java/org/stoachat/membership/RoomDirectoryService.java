package org.stoachat.membership;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.stoachat.common.Boundary;
import org.stoachat.common.Caller;
import org.stoachat.common.NotFoundException;
import org.stoachat.common.Page;
import org.stoachat.common.RejectedException;

/** Finds rooms. What the caller may not know of never appears, nor does anything tell that it exists (R-ROOM-6). */
@Stateless
@Boundary
public class RoomDirectoryService {

    /** The longest list that is given out at once. */
    public static final int LARGEST_PAGE = 500;

    @Inject
    private RoomAccess access;

    @Inject
    private DirectoryRepository directory;

    /**
     * The rooms that the caller may find, by name.
     *
     * @param text part of the name, without regard to case; empty for all
     * @param cursor of the page before, or {@code null} for the first
     * @param limit 1 to {@value #LARGEST_PAGE}
     * @throws RejectedException when the limit or the cursor is wrong
     */
    public Page<RoomSummary> findRooms(Caller caller, String text, String cursor, int limit) {
        if (limit < 1 || limit > LARGEST_PAGE) {
            throw RejectedException.field("limit", "out-of-range", "The limit is 1 to " + LARGEST_PAGE + ".");
        }
        RoomAccess.Judgement judgement = access.now();
        List<RoomRights> found = judgement.judge(
                caller.userId(),
                directory.findable(judgement.standing(caller.userId()), text, position(cursor), limit + 1));
        List<RoomRights> page = found.subList(0, Math.min(limit, found.size()));
        String next = found.size() > limit ? cursor(page.get(limit - 1)) : null;
        return new Page<>(
                page.stream().filter(RoomRights::mayFind).map(RoomSummary::of).toList(), next);
    }

    /**
     * One room.
     *
     * @throws NotFoundException {@code room.not-found}
     */
    public RoomSummary requireRoom(Caller caller, UUID roomId) {
        return RoomSummary.of(access.now().requireFinder(caller, roomId));
    }

    private static String cursor(RoomRights last) {
        String text = last.room().internalId() + " " + last.room().nameKey();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static DirectoryRepository.Position position(String cursor) {
        if (cursor == null) {
            return null;
        }
        try {
            String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            int blank = text.indexOf(' ');
            return new DirectoryRepository.Position(
                    text.substring(blank + 1), Long.parseLong(text.substring(0, blank)));
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw RejectedException.field("cursor", "malformed", "This cursor was not made here.");
        }
    }
}
