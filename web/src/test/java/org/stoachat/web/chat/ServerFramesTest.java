package org.stoachat.web.chat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.stoachat.common.Json;
import org.stoachat.delivery.JoinAnswer;

class ServerFramesTest {

    @Test
    void an_answer_to_join_is_split_below_64_KiB_and_the_last_frame_says_so() {
        List<String> rooms = IntStream.range(0, 20)
                .mapToObj(i -> "{\"roomId\":\"" + i + "\",\"text\":\"" + "é".repeat(5_000) + "\"}")
                .toList();
        UUID refused = new UUID(1, 2);
        List<String> frames = ServerFrames.joined(
                7L, new JoinAnswer(rooms, List.of(new JoinAnswer.Refusal(refused, "room.not-found"))));
        assertTrue(frames.size() > 1);
        for (String frame : frames) {
            assertTrue(frame.startsWith("{\"type\":\"joined\",\"ref\":7,"), frame.substring(0, 60));
            assertTrue(frame.getBytes(StandardCharsets.UTF_8).length <= 64 * 1024);
            assertEquals(
                    frame.equals(frames.get(frames.size() - 1)),
                    Json.jsonb().fromJson(frame, java.util.Map.class).get("last"));
        }
        assertTrue(frames.get(frames.size() - 1).contains(refused.toString()));
        assertEquals(
                20,
                frames.stream()
                                .mapToInt(frame -> frame.split("roomId", -1).length - 1)
                                .sum()
                        - 1);
    }

    @Test
    void an_answer_without_rooms_is_one_frame() {
        assertEquals(
                List.of("{\"type\":\"joined\",\"last\":true,\"rooms\":[],\"refused\":[]}"),
                ServerFrames.joined(null, new JoinAnswer(List.of(), List.of())));
    }
}
