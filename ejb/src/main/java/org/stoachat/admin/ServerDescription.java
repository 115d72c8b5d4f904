package org.stoachat.admin;

import java.util.List;
import java.util.UUID;

/**
 * What clients need to know of the server (interfaces.md §4).
 *
 * @param historyId identity of the history that numbers of posts belong to
 * @param demo whether demo accounts exist
 * @param features what this server can do, so that old and new clients live side by side
 * @param roomManagementUrl a page for managing rooms; {@code null} when there is none, and for who has not signed in
 */
public record ServerDescription(
        String product,
        String version,
        UUID historyId,
        boolean demo,
        List<String> features,
        Limits limits,
        String roomManagementUrl) {

    /**
     * Limits that clients should tell people before the server refuses.
     *
     * @param text characters of a message
     * @param story characters of the body of a story
     * @param title characters of the title of a story
     * @param frameBytes bytes of a WebSocket frame, either way
     * @param backlog posts that a room shows when it is opened
     * @param joinRooms rooms in one {@code join}
     * @param reconnectSpreadMs over how long clients spread when they come back all at once
     * @param fileKilobytes the largest file, in units of 1,000 bytes
     * @param participants up to how many participants a room shows who is in it live
     */
    public record Limits(
            int text,
            int story,
            int title,
            int frameBytes,
            int backlog,
            int joinRooms,
            int reconnectSpreadMs,
            long fileKilobytes,
            int participants) {}
}
