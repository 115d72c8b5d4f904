package org.stoachat.it.load;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongConsumer;
import org.stoachat.it.client.RestClient;

/** A demo user in one room, who knows acknowledgements by their {@code ref} and posts by the number in their text. */
final class LoadConnection {

    private static final byte[] REF = "\"ref\":".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] MARK = "load#".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] ERROR = "\"type\":\"error\"".getBytes(StandardCharsets.US_ASCII);
    private static final String TEXT = "lorem ipsum ".repeat(15);

    private final UUID room;
    private final LongConsumer arrived;
    private final Map<Long, Runnable> answers = new ConcurrentHashMap<>();
    private LoadSocket socket;

    private LoadConnection(UUID room, LongConsumer arrived) {
        this.room = room;
        this.arrived = arrived;
    }

    /**
     * Connects a demo user and enters a room.
     *
     * @param arrived told the number of each post that arrives, in the loop's thread
     */
    static LoadConnection open(SocketLoop loop, URI site, String user, UUID room, LongConsumer arrived) {
        LoadConnection connection = new LoadConnection(room, arrived);
        String pair = user + ":" + RestClient.PASSWORD;
        String encoded = Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
        connection.socket = loop.open(site, "Basic " + encoded, connection::take);
        CompletableFuture<Void> joined = new CompletableFuture<>();
        connection.send(
                0,
                "\"type\":\"join\",\"rooms\":[{\"roomId\":\"" + room + "\",\"backlog\":0}]",
                () -> joined.complete(null));
        joined.join();
        return connection;
    }

    private void take(LoadFrame frame) {
        if (frame.contains(ERROR)) {
            throw new IllegalStateException(frame.toString());
        }
        frame.numbersAfter(REF, ref -> {
            Runnable answered = answers.remove(ref);
            if (answered != null) {
                answered.run();
            }
        });
        frame.numbersAfter(MARK, arrived);
    }

    /** Posts a text of about 200 characters with a number in it. */
    void post(long number, Runnable acknowledged) {
        send(
                number,
                "\"type\":\"post\",\"roomId\":\"" + room + "\",\"clientId\":\"" + UUID.randomUUID()
                        + "\",\"text\":\"load#" + number + " " + TEXT + "\"",
                acknowledged);
    }

    private void send(long ref, String members, Runnable answered) {
        answers.put(ref, answered);
        socket.send("{" + members + ",\"ref\":" + ref + "}");
    }

    /** How the connection ended, or {@code null} while it is open. */
    String end() {
        return socket.end();
    }

    void close() {
        socket.close();
    }
}
