package org.stoachat.it.checker;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** One connection to {@code /live}; it can stop reading for a while, as a slow client does. Thread-safe. */
final class Wire implements WebSocket.Listener, AutoCloseable {

    /** Torn down without a close frame. */
    static final int TORN = 1006;

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final Consumer<JsonObject> reader;
    private final CompletableFuture<Integer> closed = new CompletableFuture<>();
    private final StringBuilder partial = new StringBuilder();
    private final Object sending = new Object();
    private WebSocket socket;
    private boolean reading = true;
    private boolean owed;

    private Wire(Consumer<JsonObject> reader) {
        this.reader = reader;
    }

    /**
     * Connects with a session token.
     *
     * @param reader told each frame in its order, batches unpacked, by one thread at a time
     * @throws CompletionException when there is no connection
     */
    static Wire open(URI site, String token, Consumer<JsonObject> reader) {
        Wire wire = new Wire(reader);
        wire.socket = HTTP.newWebSocketBuilder()
                .subprotocols("stoa.v1")
                .connectTimeout(PATIENCE)
                .header("Authorization", "Bearer " + token)
                .buildAsync(
                        URI.create(site.toString().replaceFirst("^http", "ws")).resolve("/live"), wire)
                .orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS)
                .join();
        return wire;
    }

    /** Why there was no connection, in a word or two. */
    static String reason(CompletionException failure) {
        return failure.getCause() instanceof WebSocketHandshakeException refused
                ? String.valueOf(refused.getResponse().statusCode())
                : failure.getCause().getClass().getSimpleName();
    }

    /** Sends a frame; a connection that does not take it is torn down. */
    void send(JsonObject frame) {
        try {
            synchronized (sending) {
                socket.sendText(frame.toString(), true)
                        .orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS)
                        .join();
            }
        } catch (CompletionException e) {
            close();
        }
    }

    /** Completed with the code when the connection has ended. */
    CompletableFuture<Integer> closed() {
        return closed;
    }

    boolean isOpen() {
        return !closed.isDone();
    }

    /** Reads no further until told to. */
    synchronized void stopReading() {
        reading = false;
    }

    /** Goes on reading. */
    void readOn() {
        boolean ask;
        synchronized (this) {
            reading = true;
            ask = owed;
            owed = false;
        }
        if (ask) {
            socket.request(1);
        }
    }

    @Override
    public void onOpen(WebSocket opened) {
        opened.request(1);
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence text, boolean last) {
        partial.append(text);
        if (last) {
            String message = partial.toString();
            partial.setLength(0);
            take(parse(message));
        }
        synchronized (this) {
            if (!reading) {
                owed = true;
                return null;
            }
        }
        from.request(1);
        return null;
    }

    private static JsonObject parse(String message) {
        try (JsonReader json = Json.createReader(new StringReader(message))) {
            return json.readObject();
        }
    }

    private void take(JsonObject frame) {
        if (closed.isDone()) {
            return;
        }
        if (frame.getString("type").equals("batch")) {
            frame.getJsonArray("frames").getValuesAs(JsonObject.class).forEach(reader);
        } else {
            reader.accept(frame);
        }
    }

    @Override
    public CompletionStage<?> onClose(WebSocket from, int code, String reason) {
        closed.complete(code);
        return null;
    }

    @Override
    public void onError(WebSocket from, Throwable failure) {
        closed.complete(TORN);
    }

    /** Tears the connection down without a word, as a lost network does. */
    @Override
    public void close() {
        closed.complete(TORN);
        socket.abort();
    }
}
