package org.stoachat.post;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.stoachat.common.Json;

class PostedTest {

    private static final UUID ID = new UUID(0, 1);

    @Test
    void the_frame_is_json_on_one_line_as_the_interface_says() {
        String frame = new Posted(1, view("message", "a\nb", null), 1).frame();
        assertFalse(frame.contains("\n"), frame);
        String expected =
                """
                {"type": "post", "post": {"roomId": "%1$s", "sequence": 7, "change": 9, "kind": "message",
                 "importance": "normal", "author": {"id": "%1$s", "displayName": "Alice"},
                 "postedAt": "2026-11-22T10:00:00.000Z", "text": "a\\nb", "files": [], "mentions": [],
                 "replaced": false, "truncated": false, "transient": false}}
                """
                        .formatted(ID);
        assertEquals(Json.jsonb().fromJson(expected, Map.class), Json.jsonb().fromJson(frame, Map.class));
    }

    @Test
    void a_removed_post_is_its_number_alone() {
        String json = Json.write(PostView.removed(ID, 5));
        assertTrue(json.contains("\"removed\":true"), json);
        assertTrue(json.contains("\"sequence\":5"), json);
        assertFalse(json.contains("text"), json);
    }

    @Test
    void a_long_story_travels_as_its_beginning() {
        PostView story = view("story", "\uD83D\uDE00".repeat(501), "Title");
        assertEquals(1_000, story.excerpt().text().length());
        assertTrue(story.excerpt().truncated());
        assertFalse(view("story", "short", "Title").excerpt().truncated());
        assertFalse(view("message", "x".repeat(5_000), null).excerpt().truncated());
    }

    private static PostView view(String kind, String text, String title) {
        return new PostView(
                ID,
                7L,
                9L,
                kind,
                "normal",
                new PostView.Author(ID, "Alice"),
                Instant.parse("2026-11-22T10:00:00Z"),
                text,
                title,
                null,
                List.of(),
                List.of(),
                false,
                false,
                false,
                null);
    }
}
