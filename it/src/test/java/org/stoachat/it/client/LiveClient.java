package org.stoachat.it.client;

import static org.junit.jupiter.api.Assertions.fail;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;

/**
 * A live connection at {@code /live} (interfaces.md §5). Every frame that arrives is kept, batches unpacked, in its
 * order; tests wait for frames, never for time to pass. Thread-safe.
 */
public final class LiveClient implements AutoCloseable {

    /** How long an answer may take before a test fails. */
    public static final Duration PATIENCE = Duration.ofSeconds(15);

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final WebSocket socket;
    private final Frames frames;
    private final AtomicLong refs = new AtomicLong();

    private LiveClient(WebSocket socket, Frames frames) {
        this.socket = socket;
        this.frames = frames;
    }

    /** Connects a demo user by name and password, and waits for the welcome. */
    public static LiveClient open(URI site, String user) {
        return open(RestClient.basic(site, user));
    }

    /** Connects with the credentials of a REST client, and waits for the welcome. */
    public static LiveClient open(RestClient caller) {
        LiveClient client = handshake(caller).join();
        client.await("the welcome", frame -> Frames.isOf(frame, "welcome"));
        return client;
    }

    /** Connects without waiting for anything; fails with the handshake. */
    public static CompletableFuture<LiveClient> handshake(RestClient caller) {
        Frames frames = new Frames();
        WebSocket.Builder builder =
                HTTP.newWebSocketBuilder().subprotocols("stoa.v1").connectTimeout(PATIENCE);
        caller.headers().forEach((name, value) -> {
            if (!name.equals("X-CSRF-Token")) {
                builder.header(name, value);
            }
        });
        String site = caller.site().toString().replaceFirst("^http", "ws");
        return builder.buildAsync(URI.create(site).resolve("/live"), frames)
                .thenApply(socket -> new LiveClient(socket, frames));
    }

    /** Sends a text as it is. */
    public void sendRaw(String text) {
        synchronized (socket) {
            socket.sendText(text, true).join();
        }
    }

    /** Sends a frame with a fresh {@code ref}; the future holds its answer, which may be an error. */
    public CompletableFuture<JsonObject> send(String type, JsonObjectBuilder members) {
        long ref = refs.incrementAndGet();
        JsonObject frame = Json.createObjectBuilder()
                .add("type", type)
                .add("ref", ref)
                .addAll(members)
                .build();
        CompletableFuture<JsonObject> answer = frames.answerTo(ref);
        sendRaw(frame.toString());
        return answer;
    }

    /** Sends a frame and waits for its answer, which may be an error. */
    public JsonObject request(String type, JsonObjectBuilder members) {
        return now(send(type, members));
    }

    /** Enters a room with its newest posts; gives its object of the answer, or fails when it is refused. */
    public JsonObject join(UUID room) {
        return join(room, Json.createObjectBuilder());
    }

    /** Enters a room again, having seen its posts and changes up to some number. */
    public JsonObject resume(UUID room, long after, long change) {
        return join(room, Json.createObjectBuilder().add("after", after).add("change", change));
    }

    /** Enters a room with further members of the request. */
    public JsonObject join(UUID room, JsonObjectBuilder members) {
        JsonObject asked = members.add("roomId", room.toString()).build();
        JsonObject answer = request(
                "join",
                Json.createObjectBuilder()
                        .add("rooms", Json.createArrayBuilder().add(asked)));
        if (!Frames.isOf(answer, "joined") || answer.getJsonArray("rooms").size() != 1) {
            fail("could not join " + room + ": " + answer);
        }
        return answer.getJsonArray("rooms").getJsonObject(0);
    }

    /** The code with which a room is refused. */
    public String refusal(UUID room) {
        JsonArrayBuilder rooms =
                Json.createArrayBuilder().add(Json.createObjectBuilder().add("roomId", room.toString()));
        JsonObject answer = request("join", Json.createObjectBuilder().add("rooms", rooms));
        if (answer.getJsonArray("refused").size() != 1) {
            fail("not refused: " + answer);
        }
        return answer.getJsonArray("refused").getJsonObject(0).getString("code");
    }

    /** Leaves rooms; there is no answer. */
    public void part(UUID room) {
        sendRaw(Json.createObjectBuilder()
                .add("type", "part")
                .add("rooms", Json.createArrayBuilder().add(room.toString()))
                .build()
                .toString());
    }

    /** Posts a message and waits for its acknowledgement; anything else fails. */
    public JsonObject say(UUID room, String text) {
        JsonObject answer = request("post", message(room, UUID.randomUUID(), text));
        if (!Frames.isOf(answer, "ack")) {
            fail("not acknowledged: " + answer);
        }
        return answer;
    }

    /** The members of a frame that posts a message. */
    public static JsonObjectBuilder message(UUID room, UUID clientId, String text) {
        return Json.createObjectBuilder()
                .add("roomId", room.toString())
                .add("clientId", clientId.toString())
                .add("text", text);
    }

    /** Everything that has arrived so far, in its order. */
    public List<JsonObject> frames() {
        return frames.all();
    }

    /** The bytes of the largest message that has arrived so far. */
    public int largestMessage() {
        return frames.largest();
    }

    /** The posts of a room that have arrived as events so far, in their order. */
    public List<JsonObject> posts(UUID room) {
        return frames.posts(room);
    }

    /** Waits for a frame, which may have arrived before. */
    public JsonObject await(String what, Predicate<JsonObject> wanted) {
        return await(what, PATIENCE, wanted);
    }

    /** Waits no longer than some time for a frame, which may have arrived before. */
    public JsonObject await(String what, Duration patience, Predicate<JsonObject> wanted) {
        return frames.await(what, patience, wanted);
    }

    /** Waits for the event of a post with a text; gives the post. */
    public JsonObject awaitPost(String text) {
        return awaitPost(text, PATIENCE);
    }

    /** Waits no longer than some time for the event of a post with a text; gives the post. */
    public JsonObject awaitPost(String text, Duration patience) {
        return await("the post " + text, patience, frame -> Frames.isPost(frame, text))
                .getJsonObject("post");
    }

    /** Waits until the server closes the connection; gives the code. */
    public int awaitClose() {
        return now(frames.closed());
    }

    /** Whether the connection is open as far as this side knows. */
    public boolean isOpen() {
        return !frames.closed().isDone();
    }

    /** Asks for the heads and waits for the answer: whatever was sent before, but posts, has been handled by then. */
    public JsonObject ping() {
        return request("ping", Json.createObjectBuilder());
    }

    /** Tears the connection down without a word, as a lost network does. */
    public void abort() {
        socket.abort();
    }

    @Override
    public void close() {
        if (isOpen()) {
            synchronized (socket) {
                socket.sendClose(WebSocket.NORMAL_CLOSURE, "")
                        .orTimeout(2, TimeUnit.SECONDS)
                        .exceptionally(e -> socket);
            }
        }
        socket.abort();
    }

    private static <T> T now(CompletableFuture<T> future) {
        try {
            return future.copy()
                    .orTimeout(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                    .join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof TimeoutException) {
                throw new AssertionError("no answer within " + PATIENCE, e);
            }
            throw e;
        }
    }
}
