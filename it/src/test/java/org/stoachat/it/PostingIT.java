package org.stoachat.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.stoachat.it.client.Answer;
import org.stoachat.it.client.DemoContent;
import org.stoachat.it.client.RestClient;
import org.stoachat.it.client.Unique;

/** Posting over REST (interfaces.md §4). */
class PostingIT extends OutsideTest {

    private static final String POSTS = "/rooms/" + DemoContent.TOOLS + "/posts";

    private static JsonObjectBuilder draft(UUID clientId, String text) {
        return Json.createObjectBuilder().add("clientId", clientId.toString()).add("text", text);
    }

    private Answer post(JsonObjectBuilder draft) {
        return rest("alice").post(POSTS, draft.build());
    }

    @Test
    void aPostIsStoredAndHasAnAddress() {
        String text = Unique.text("good morning");
        Answer answer = post(draft(UUID.randomUUID(), text)).expect(201);
        JsonObject post = answer.json();
        assertEquals(DemoContent.TOOLS.toString(), post.getString("roomId"));
        assertEquals("message", post.getString("kind"));
        assertEquals("normal", post.getString("importance"));
        assertEquals(DemoContent.ALICE.toString(), post.getJsonObject("author").getString("id"));
        assertEquals("Alice Archer", post.getJsonObject("author").getString("displayName"));
        assertEquals(text, post.getString("text"));
        assertTrue(post.getJsonArray("files").isEmpty());
        assertTrue(post.getJsonArray("mentions").isEmpty());
        for (String flag : Set.of("replaced", "truncated", "transient")) {
            assertFalse(post.getBoolean(flag), flag);
        }
        String postedAt = post.getString("postedAt");
        assertTrue(postedAt.matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z"), postedAt);
        assertTrue(
                Duration.between(Instant.parse(postedAt), Instant.now()).abs().toSeconds() < 60, postedAt);

        String address = POSTS + "/" + post.getInt("sequence");
        assertTrue(answer.header("Location").orElseThrow().endsWith("/api/v1" + address), answer::toString);
        assertEquals(post, rest("bob").get(address).expect(200).json());
    }

    /** R-POST-2: a retry creates no second post. */
    @Test
    void aRepetitionIsAnsweredWithTheSamePost() {
        UUID clientId = UUID.randomUUID();
        String text = Unique.text("once only");
        JsonObject first = post(draft(clientId, text)).expect(201).json();
        JsonObject again = post(draft(clientId, text)).expect(200).json();
        assertEquals(first, again);
        JsonObject next =
                post(draft(UUID.randomUUID(), Unique.text("next"))).expect(201).json();
        assertEquals(first.getInt("sequence") + 1, next.getInt("sequence"), "a repetition uses up no number");
    }

    @Test
    void repetitionsAtTheSameMomentMakeOnePost() throws ExecutionException, InterruptedException {
        UUID clientId = UUID.randomUUID();
        String text = Unique.text("all at once");
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            Set<Integer> sequences =
                    Stream.generate(() -> threads.submit(() -> persistently(clientId, text)))
                            .limit(16)
                            .toList()
                            .stream()
                            .map(PostingIT::sequence)
                            .collect(Collectors.toSet());
            assertEquals(1, sequences.size(), sequences::toString);
        } finally {
            threads.shutdownNow();
        }
    }

    private static int sequence(Future<Answer> answer) {
        try {
            return answer.get().json().getInt("sequence");
        } catch (ExecutionException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A post that is being stored elsewhere at this moment may be asked for again shortly. */
    private Answer persistently(UUID clientId, String text) {
        Answer answer = post(draft(clientId, text));
        for (int attempt = 0; answer.status() == 429 && attempt < 20; attempt++) {
            answer = post(draft(clientId, text));
        }
        return answer;
    }

    /** R-POST-2: with other content it is refused and told nothing. */
    @Test
    void aClientIdWithOtherContentIsRefusedAndToldNothing() {
        UUID clientId = UUID.randomUUID();
        String text = Unique.text("first use");
        post(draft(clientId, text)).expect(201);
        Answer otherText = post(draft(clientId, text + "!"));
        otherText.expectProblem(409, "post.client-id-reused");
        assertFalse(otherText.body().contains(text), otherText::toString);
        post(draft(clientId, text).add("importance", "high")).expectProblem(409, "post.client-id-reused");
        post(draft(clientId, text).add("kind", "story").add("title", "no")).expectProblem(409, "post.client-id-reused");
        Answer otherRoom = rest("alice")
                .post(
                        "/rooms/" + DemoContent.LOBBY + "/posts",
                        draft(clientId, text).build());
        otherRoom.expectProblem(409, "post.client-id-reused");
        assertEquals(otherText.body(), otherRoom.body());
    }

    @Test
    void clientIdsAreTheAuthorsOwn() {
        UUID clientId = UUID.randomUUID();
        post(draft(clientId, Unique.text("of Alice"))).expect(201);
        rest("bob").post(POSTS, draft(clientId, Unique.text("of Bob")).build()).expect(201);
    }

    @Test
    void storiesLinksRepliesAndImportanceAreKept() {
        JsonObject story = post(draft(UUID.randomUUID(), "long ".repeat(12_000))
                        .add("kind", "story")
                        .add("title", Unique.text("a story")))
                .expect(201)
                .json();
        assertEquals("story", story.getString("kind"));
        assertEquals(60_000, story.getString("text").length(), "over REST the whole body comes back");
        JsonObject reply = post(draft(UUID.randomUUID(), "https://example.com/" + UUID.randomUUID())
                        .add("kind", "link")
                        .add("importance", "high")
                        .add("replyTo", story.getInt("sequence")))
                .expect(201)
                .json();
        assertEquals("link", reply.getString("kind"));
        assertEquals("high", reply.getString("importance"));
        assertEquals(story.getInt("sequence"), reply.getInt("replyTo"));
        assertEquals(
                reply,
                rest("bob")
                        .get(POSTS + "/" + reply.getInt("sequence"))
                        .expect(200)
                        .json());
    }

    /** Old and new versions of clients live side by side (interfaces.md §3). */
    @Test
    void membersThatNobodyKnowsAreIgnored() {
        post(draft(UUID.randomUUID(), Unique.text("from the future")).add("mood", "sunny"))
                .expect(201);
    }

    @Test
    void textsComeBackAsTheyWereWritten() {
        String text = Unique.text("é ü 漢字 😀 <script>alert('x')</script> \"quoted\" \\ tab\there\nnext line");
        int sequence = post(draft(UUID.randomUUID(), text)).expect(201).json().getInt("sequence");
        assertEquals(
                text, rest("bob").get(POSTS + "/" + sequence).expect(200).json().getString("text"));
    }

    /** R-CAT-7: where history is off, a post is accepted and kept nowhere. */
    @Test
    void aTransientPostHasNoNumberAndIsNotFoundLater() {
        String text = Unique.text("gone in a moment");
        String room = "/rooms/" + DemoContent.COFFEE_CORNER + "/posts";
        RestClient erin = rest("erin");
        UUID clientId = UUID.randomUUID();
        Answer answer = erin.post(room, draft(clientId, text).build()).expect(201);
        assertTrue(answer.json().getBoolean("transient"));
        assertFalse(answer.json().containsKey("sequence"));
        assertFalse(answer.json().containsKey("change"));
        assertTrue(answer.header("Location").isEmpty(), answer::toString);
        erin.post(room, draft(clientId, text).build()).expect(200);
        erin.post(room, draft(clientId, text + "!").build()).expectProblem(409, "post.client-id-reused");
        assertTrue(erin.get(room).expect(200).json().getJsonArray("items").isEmpty());
    }
}
