package org.stoachat.web.chat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.stoachat.admin.ServerDescription;
import org.stoachat.common.Caller;
import org.stoachat.common.Json;
import org.stoachat.common.RejectedException;
import org.stoachat.delivery.JoinAnswer;
import org.stoachat.post.PostView;
import org.stoachat.web.error.Problem;

/** The frames that a server sends in answer to a client. */
final class ServerFrames {

    private static final int LARGEST = 60 * 1024;

    private ServerFrames() {}

    /** First frame of a connection. */
    public record Welcome(
            String sessionId,
            PostView.Author user,
            Instant serverTime,
            UUID historyId,
            List<String> features,
            ServerDescription.Limits limits) {}

    /** A frame was refused. */
    public record Refused(
            Long ref,
            String code,
            String detail,
            List<RejectedException.Violation> violations,
            Long retryAfterMs,
            String incident) {}

    /** The last frame before the server closes. */
    static String bye(String code) {
        return "{\"type\":\"bye\",\"code\":\"" + code + "\"}";
    }

    static String refused(Long ref, Problem problem) {
        Duration retryAfter = problem.retryAfter();
        return Json.frame(
                "error",
                new Refused(
                        ref,
                        problem.code(),
                        problem.detail(),
                        problem.violations(),
                        retryAfter == null ? null : retryAfter.toMillis(),
                        problem.incident()));
    }

    /** A post was stored, or accepted where nothing is kept. Written by hand: there is one for each post. */
    static String ack(Long ref, UUID clientId, PostView post) {
        StringBuilder frame = new StringBuilder(220).append("{\"type\":\"ack\"");
        if (ref != null) {
            frame.append(",\"ref\":").append(ref.longValue());
        }
        frame.append(",\"roomId\":\"").append(post.roomId()).append('"');
        if (post.sequence() != null) {
            frame.append(",\"sequence\":").append(post.sequence().longValue());
            frame.append(",\"change\":").append(post.change().longValue());
        }
        return frame.append(",\"postedAt\":\"")
                .append(Json.time(post.postedAt()))
                .append("\",\"clientId\":\"")
                .append(clientId)
                .append("\"}")
                .toString();
    }

    static String welcome(String sessionId, Caller caller, ServerDescription server) {
        return Json.frame(
                "welcome",
                new Welcome(
                        sessionId,
                        new PostView.Author(caller.id(), caller.displayName()),
                        Instant.now(),
                        server.historyId(),
                        server.features(),
                        server.limits()));
    }

    /** The {@code joined} frames of an answer, each below 64 KiB; the last one says so and brings the refusals. */
    static List<String> joined(Long ref, JoinAnswer answer) {
        List<String> frames = new ArrayList<>();
        List<String> rooms = new ArrayList<>();
        int bytes = 0;
        for (String room : answer.rooms()) {
            int size = room.getBytes(StandardCharsets.UTF_8).length;
            if (bytes + size > LARGEST && !rooms.isEmpty()) {
                frames.add(joined(ref, false, rooms, List.of()));
                rooms.clear();
                bytes = 0;
            }
            rooms.add(room);
            bytes += size + 1;
        }
        frames.add(joined(ref, true, rooms, answer.refused()));
        return frames;
    }

    private static String joined(Long ref, boolean last, List<String> rooms, List<JoinAnswer.Refusal> refused) {
        return "{\"type\":\"joined\"," + (ref == null ? "" : "\"ref\":" + ref + ",") + "\"last\":" + last
                + ",\"rooms\":[" + String.join(",", rooms) + "],\"refused\":" + Json.write(refused) + "}";
    }
}
