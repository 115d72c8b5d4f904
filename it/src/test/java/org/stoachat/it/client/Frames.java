package org.stoachat.it.client;

import jakarta.json.Json;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/** What arrives on one live connection: puts parts together, unpacks batches, keeps everything. Thread-safe. */
final class Frames implements WebSocket.Listener {

    private static final int CLOSED_ABNORMALLY = 1006;

    private final StringBuilder partial = new StringBuilder();
    private final List<JsonObject> arrived = new ArrayList<>();
    private final Map<Long, CompletableFuture<JsonObject>> answers = new ConcurrentHashMap<>();
    private final CompletableFuture<Integer> closed = new CompletableFuture<>();
    private int largest;

    /** Whether a frame is of a type. */
    static boolean isOf(JsonObject frame, String type) {
        return type.equals(frame.getString("type", ""));
    }

    /** Whether a frame is the event of a post with a text. */
    static boolean isPost(JsonObject frame, String text) {
        return isOf(frame, "post") && text.equals(frame.getJsonObject("post").getString("text", ""));
    }

    /** The answer to a frame, which is yet to be sent; one that comes in parts is put together. */
    CompletableFuture<JsonObject> answerTo(long ref) {
        return answers.computeIfAbsent(ref, key -> new CompletableFuture<>());
    }

    CompletableFuture<Integer> closed() {
        return closed;
    }

    synchronized List<JsonObject> all() {
        return List.copyOf(arrived);
    }

    synchronized int largest() {
        return largest;
    }

    List<JsonObject> posts(UUID room) {
        return all().stream()
                .filter(frame -> isOf(frame, "post"))
                .map(frame -> frame.getJsonObject("post"))
                .filter(post -> post.getString("roomId").equals(room.toString()))
                .toList();
    }

    synchronized JsonObject await(String what, Duration patience, Predicate<JsonObject> wanted) {
        long end = System.nanoTime() + patience.toNanos();
        int seen = 0;
        while (true) {
            for (; seen < arrived.size(); seen++) {
                if (wanted.test(arrived.get(seen))) {
                    return arrived.get(seen);
                }
            }
            long millis = (end - System.nanoTime()) / 1_000_000;
            if (millis <= 0) {
                int newest = Math.max(0, arrived.size() - 5);
                throw new AssertionError("waited " + patience + " for " + what + "; closed: " + closed
                        + "; the newest of " + seen + " frames: " + arrived.subList(newest, seen));
            }
            try {
                wait(millis);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted while waiting for " + what, e);
            }
        }
    }

    @Override
    public CompletionStage<?> onText(WebSocket socket, CharSequence text, boolean last) {
        partial.append(text);
        if (last) {
            String message = partial.toString();
            partial.setLength(0);
            take(message);
        }
        socket.request(1);
        return null;
    }

    private void take(String message) {
        JsonObject frame = parse(message);
        List<JsonObject> unpacked =
                isOf(frame, "batch") ? frame.getJsonArray("frames").getValuesAs(JsonObject.class) : List.of(frame);
        synchronized (this) {
            largest = Math.max(largest, message.getBytes(StandardCharsets.UTF_8).length);
            arrived.addAll(unpacked);
            notifyAll();
        }
        unpacked.forEach(this::answer);
    }

    private static JsonObject parse(String message) {
        try (JsonReader reader = Json.createReader(new StringReader(message))) {
            return reader.readObject();
        }
    }

    private void answer(JsonObject frame) {
        JsonValue ref = frame.get("ref");
        if (ref instanceof JsonNumber number && frame.getBoolean("last", true)) {
            answerTo(number.longValue()).complete(frame);
        }
    }

    @Override
    public CompletionStage<?> onClose(WebSocket socket, int statusCode, String reason) {
        closed.complete(statusCode);
        return null;
    }

    @Override
    public void onError(WebSocket socket, Throwable error) {
        closed.complete(CLOSED_ABNORMALLY);
    }
}
