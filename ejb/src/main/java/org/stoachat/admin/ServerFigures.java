package org.stoachat.admin;

import java.time.Instant;
import java.util.List;

/**
 * What goes on in this server at one moment, without a look into the database.
 *
 * @param version of Stoa
 * @param startedAt when the server's process began
 * @param sessions live sessions
 * @param rooms rooms that some live session is in
 * @param postsAMinute posts and changes of posts that were committed here in the last 60 seconds
 * @param waiting events that wait for the broker
 * @param repaired events since the start that the topic lost and the database gave back
 * @param brokerConnected whether the broker took the last message; otherwise delivery runs by polling
 * @param heapUsed bytes of the heap in use
 * @param heapLimit bytes that the heap may grow to
 * @param samples the last hour, oldest first
 */
public record ServerFigures(
        String version,
        Instant startedAt,
        int sessions,
        int rooms,
        long postsAMinute,
        int waiting,
        long repaired,
        boolean brokerConnected,
        long heapUsed,
        long heapLimit,
        List<FigureSample> samples) {}
