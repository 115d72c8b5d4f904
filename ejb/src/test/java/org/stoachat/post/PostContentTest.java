package org.stoachat.post;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stoachat.common.RejectedException;

/** Limits of R-POST-3. */
class PostContentTest {

    private static final UUID ROOM = new UUID(1, 2);
    private static final UUID CLIENT = new UUID(3, 4);

    @Test
    void a_message_takes_8000_characters_counted_as_people_count() {
        String emoji = "\uD83D\uDE00";
        assertEquals(16_000, PostContent.of(message(emoji.repeat(8_000))).text().length());
        assertEquals("too-long", refusal(message(emoji.repeat(8_001)), "text"));
        assertEquals("too-long", refusal(message("x".repeat(8_001)), "text"));
    }

    @Test
    void a_story_needs_a_title_and_takes_64000_characters() {
        assertEquals(
                64_000,
                PostContent.of(story("Title", "x".repeat(64_000))).text().length());
        assertEquals("too-long", refusal(story("Title", "x".repeat(64_001)), "text"));
        assertEquals("too-long", refusal(story("x".repeat(257), "body"), "title"));
        assertEquals("missing", refusal(story(null, "body"), "title"));
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(
            nullValues = "null",
            value = {
                "message, null,               text, missing",
                "message, '  ',               text, missing",
                "message, 'a\u0000b',         text, forbidden-character",
                "message, 'a\u0007b',         text, forbidden-character",
                "link,    not a link,         text, no-link",
                "link,    javascript:alert(1),text, no-link",
                "shout,   hello,              kind, unknown",
                "MESSAGE, hello,              kind, unknown",
                "file,    hello,              fileIds, unknown",
            })
    void a_wrong_draft_is_refused_by_field(String kind, String text, String field, String code) {
        assertEquals(code, refusal(new PostDraft(CLIENT, kind, text, null, null, null, null), field));
    }

    @Test
    void a_lone_surrogate_is_refused() {
        assertEquals("forbidden-character", refusal(message("a\uD83D"), "text"));
    }

    @Test
    void a_post_without_client_id_is_refused() {
        assertEquals("missing", refusal(new PostDraft(null, null, "x", null, null, null, null), "clientId"));
    }

    @Test
    void a_title_belongs_to_a_story_alone() {
        assertEquals("not-allowed", refusal(new PostDraft(CLIENT, null, "x", "t", null, null, null), "title"));
    }

    @Test
    void line_ends_become_one_character() {
        assertEquals("a\nb\nc", PostContent.of(message("a\r\nb\rc")).text());
    }

    @Test
    void the_digest_tells_every_difference_that_a_reader_would_see() {
        String digest = digest(message("hello"), ROOM);
        assertEquals(digest, digest(message("hello"), ROOM));
        assertNotEquals(digest, digest(message("hello!"), ROOM));
        assertNotEquals(digest, digest(message("hello"), new UUID(9, 9)));
        assertNotEquals(digest, digest(new PostDraft(CLIENT, null, "hello", null, "high", null, null), ROOM));
        assertNotEquals(digest, digest(new PostDraft(CLIENT, null, "hello", null, null, 1L, List.of()), ROOM));
    }

    private static String digest(PostDraft draft, UUID roomId) {
        return PostContent.of(draft).digest(roomId);
    }

    private static PostDraft message(String text) {
        return new PostDraft(CLIENT, "message", text, null, null, null, null);
    }

    private static PostDraft story(String title, String text) {
        return new PostDraft(CLIENT, "story", text, title, null, null, null);
    }

    private static String refusal(PostDraft draft, String field) {
        RejectedException refused = assertThrows(RejectedException.class, () -> PostContent.of(draft));
        assertEquals("invalid", refused.code());
        assertEquals(field, refused.violations().get(0).field());
        return refused.violations().get(0).code();
    }
}
