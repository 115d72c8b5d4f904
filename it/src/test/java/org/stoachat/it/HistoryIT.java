package org.stoachat.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stoachat.it.client.DemoContent;
import org.stoachat.it.client.RestClient;
import org.stoachat.it.client.Unique;

/** Reading the history of a room (interfaces.md §4). */
class HistoryIT extends OutsideTest {

    private static final String POSTS = "/rooms/" + DemoContent.HARBOUR_BRIDGE + "/posts";
    private static final int SOME = 12;

    private final RestClient bob = rest("bob");
    private final List<JsonObject> posted = new ArrayList<>();
    private long head;

    @BeforeEach
    void postSome() {
        for (int i = 0; i < SOME; i++) {
            posted.add(rest("alice")
                    .say(DemoContent.HARBOUR_BRIDGE, Unique.text("history"))
                    .expect(201)
                    .json());
        }
        head = posted.get(SOME - 1).getInt("sequence");
    }

    private JsonObject history(String query) {
        return bob.get(POSTS + query).expect(200).json();
    }

    private static List<Long> sequences(JsonObject history) {
        return history.getJsonArray("items").getValuesAs(JsonObject.class).stream()
                .map(post -> post.getJsonNumber("sequence").longValue())
                .toList();
    }

    private static List<Long> range(long from, long to) {
        return LongStream.rangeClosed(from, to).boxed().toList();
    }

    @Test
    void withoutAPlaceToBeginTheNewestPostsComeAscending() {
        JsonObject history = history("?limit=" + SOME);
        assertEquals(posted, history.getJsonArray("items").getValuesAs(JsonObject.class));
        assertEquals(1, history.getInt("first"));
        assertEquals(head, history.getInt("head"));
        assertEquals(posted.get(SOME - 1).getInt("change"), history.getInt("change"));
        assertTrue(history.getJsonArray("gaps").isEmpty());
    }

    @Test
    void afterBeginsNextAboveASequence() {
        assertEquals(range(head - 4, head), sequences(history("?after=" + (head - 5))));
        assertEquals(range(head - 4, head - 3), sequences(history("?limit=2&after=" + (head - 5))));
        assertEquals(range(1, 3), sequences(history("?limit=3&after=0")));
        assertEquals(List.of(), sequences(history("?after=" + head)));
        assertEquals(List.of(), sequences(history("?after=999999999")));
    }

    @Test
    void beforeEndsNextBelowASequence() {
        assertEquals(range(head - 3, head - 1), sequences(history("?limit=3&before=" + head)));
        assertEquals(range(1, 2), sequences(history("?before=3")));
        assertEquals(List.of(), sequences(history("?before=1")));
    }

    @Test
    void aroundShowsBothSidesOfASequence() {
        List<Long> around = sequences(history("?limit=5&around=" + (head - 5)));
        assertEquals(5, around.size());
        assertTrue(around.contains(head - 5), around::toString);
        assertEquals(range(around.get(0), around.get(0) + 4), around);
        assertTrue(around.get(0) < head - 5 && around.get(4) > head - 5, around::toString);
    }

    @Test
    void atShowsTheFirstPostAtOrAfterATime() {
        String postedAt = posted.get(SOME / 2).getString("postedAt");
        List<Long> at = sequences(history("?limit=5&at=" + RestClient.encoded(postedAt)));
        JsonObject firstThen = posted.stream()
                .filter(post -> post.getString("postedAt").compareTo(postedAt) >= 0)
                .findFirst()
                .orElseThrow();
        assertTrue(at.contains(firstThen.getJsonNumber("sequence").longValue()), at::toString);
        assertEquals(
                sequences(history("?limit=5")),
                sequences(history("?limit=5&at=2999-01-01T00:00:00Z")),
                "after the last post there are the newest");
        assertTrue(sequences(history("?limit=5&at=1999-01-01T00:00:00%2B02:00")).contains(1L));
    }

    @ParameterizedTest
    @CsvSource({
        "limit=0, 422, invalid",
        "limit=501, 422, invalid",
        "limit=-1, 4xx, invalid",
        "limit=many, 400, invalid",
        "after=1&before=5, 400, invalid",
        "after=x, 400, invalid",
        "before=1.5, 400, invalid",
        "around=, 400, invalid",
        "at=yesterday, 400, invalid",
        "after=99999999999999999999, 400, invalid"
    })
    void aPlaceThatNobodyUnderstandsIsRefused(String query, String status, String code) {
        int answered = bob.get(POSTS + "?" + query).status();
        int expected = status.equals("4xx") ? answered : Integer.parseInt(status);
        JsonObject problem = bob.get(POSTS + "?" + query).expectProblem(expected, code);
        assertTrue(expected == 400 || expected == 422);
        String parameter = query.substring(0, query.indexOf('='));
        assertEquals(
                parameter, problem.getJsonArray("violations").getJsonObject(0).getString("field"));
    }

    @Test
    void thereAreAtMostFiveHundredPostsAtOnce() {
        assertTrue(sequences(history("?limit=500")).size() >= SOME);
    }

    @Test
    void onePostIsReadByItsNumber() {
        JsonObject post = posted.get(3);
        assertEquals(post, history("/" + post.getInt("sequence")));
        for (String unknown : List.of("/0", "/" + (head + 1_000), "/-1", "/one", "/99999999999999999999")) {
            bob.get(POSTS + unknown).expectProblem(404, "post.not-found");
        }
    }

    /** product.md §4: who finds a closed room and is no member does not read it. */
    @Test
    void whoIsNoMemberOfAClosedRoomReadsNothing() {
        RestClient carol = rest("carol");
        carol.get(POSTS).expectProblem(403, "room.not-member");
        carol.get(POSTS + "/1").expectProblem(403, "room.not-member");
        carol.say(DemoContent.HARBOUR_BRIDGE, "hello").expectProblem(403, "room.not-member");
        rest("admin").get(POSTS).expectProblem(403, "room.not-member");
    }
}
