package org.stoachat.it.load;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.stoachat.it.client.RestClient;

/**
 * A live connection that reads as little of its frames as it can, so that the load costs less than what it measures:
 * acknowledgements by their {@code ref}, posts by the number in their text.
 */
final class LoadConnection implements WebSocket.Listener {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final String REF = "\"ref\":";
    private static final String MARK = "load#";

    private final UUID room;
    private final Consumer<Long> arrived;
    private final StringBuilder partial = new StringBuilder();
    private final Map<Long, CompletableFuture<String>> answers = new ConcurrentHashMap<>();
    private WebSocket socket;

    private LoadConnection(UUID room, Consumer<Long> arrived) {
        this.room = room;
        this.arrived = arrived;
    }

    /**
     * Connects a demo user and enters a room.
     *
     * @param arrived told the number of each post that arrives
     */
    static LoadConnection open(URI site, String user, UUID room, Consumer<Long> arrived) {
        LoadConnection connection = new LoadConnection(room, arrived);
        String pair = user + ":" + RestClient.PASSWORD;
        String encoded = Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
        connection.socket = HTTP.newWebSocketBuilder()
                .subprotocols("stoa.v1")
                .header("Authorization", "Basic " + encoded)
                .buildAsync(
                        URI.create(site.toString().replaceFirst("^http", "ws")).resolve("/live"), connection)
                .join();
        connection
                .send(0, "\"type\":\"join\",\"rooms\":[{\"roomId\":\"" + room + "\",\"backlog\":0}]")
                .join();
        return connection;
    }

    /** Posts a text of about 200 characters with a number in it; the future holds the answer. */
    CompletableFuture<String> post(long number) {
        return send(
                number,
                "\"type\":\"post\",\"roomId\":\"" + room + "\",\"clientId\":\"" + UUID.randomUUID() + "\",\"text\":\""
                        + MARK + number + " " + "lorem ipsum ".repeat(15) + "\"");
    }

    private CompletableFuture<String> send(long ref, String members) {
        CompletableFuture<String> answer = new CompletableFuture<>();
        answers.put(ref, answer);
        synchronized (this) {
            socket.sendText("{" + members + "," + REF + ref + "}", true).join();
        }
        return answer;
    }

    @Override
    public CompletionStage<?> onText(WebSocket webSocket, CharSequence text, boolean last) {
        partial.append(text);
        if (last) {
            String message = partial.toString();
            partial.setLength(0);
            numbers(message, REF, ref -> {
                CompletableFuture<String> answer = answers.remove(ref);
                if (answer != null) {
                    answer.complete(message);
                }
            });
            numbers(message, MARK, arrived);
        }
        webSocket.request(1);
        return null;
    }

    private static void numbers(String message, String mark, Consumer<Long> taken) {
        for (int at = message.indexOf(mark); at >= 0; at = message.indexOf(mark, at + 1)) {
            int from = at + mark.length();
            int to = from;
            while (to < message.length() && Character.isDigit(message.charAt(to))) {
                to++;
            }
            taken.accept(Long.valueOf(message.substring(from, to)));
        }
    }

    @Override
    public CompletionStage<?> onClose(WebSocket webSocket, int statusCode, String reason) {
        fail(new IllegalStateException("closed with " + statusCode + " " + reason));
        return null;
    }

    @Override
    public void onError(WebSocket webSocket, Throwable error) {
        fail(error);
    }

    private void fail(Throwable cause) {
        answers.values().forEach(answer -> answer.completeExceptionally(cause));
    }

    void close() {
        socket.abort();
    }
}
