package org.stoachat.it.checker;

import jakarta.json.JsonObject;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.stoachat.it.client.Answer;
import org.stoachat.it.client.RestClient;

/** Reads over REST what did not fit into the answer to a join. */
final class RestReader {

    private static final long PAUSE_MILLIS = 500;

    private final String token;
    private final FrameReader frames;
    private final Journal journal;

    RestReader(String token, FrameReader frames, Journal journal) {
        this.token = token;
        this.frames = frames;
        this.journal = journal;
    }

    /** Reads a room to the end, as long as the connection lasts and the right to read; says whether the connection does. */
    boolean readOn(Wire wire, URI site, FrameReader.UnreadRoom unread) throws InterruptedException {
        RestClient rest = RestClient.bearer(site, token);
        UUID room = unread.memory().room();
        long after = unread.after();
        while (wire.isOpen() && after < unread.head()) {
            Answer answer = page(rest, room, after);
            if (answer == null || answer.status() >= 500 || answer.status() == 429) {
                journal.count("pages that failed");
                TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
            } else if (answer.status() == 200) {
                journal.count("pages");
                after = take(room, answer.json(), unread.head());
            } else {
                return true;
            }
        }
        if (after >= unread.head()) {
            unread.memory().completed(unread.stay());
        }
        return wire.isOpen();
    }

    private long take(UUID room, JsonObject page, long head) {
        long change = page.getJsonNumber("change").longValue();
        List<JsonObject> posts = page.getJsonArray("items").getValuesAs(JsonObject.class);
        posts.forEach(post -> frames.read(room, post, change));
        return posts.isEmpty()
                ? head
                : posts.get(posts.size() - 1).getJsonNumber("sequence").longValue();
    }

    private static Answer page(RestClient rest, UUID room, long after) {
        try {
            return rest.get("/rooms/" + room + "/posts?limit=500&after=" + after);
        } catch (UncheckedIOException e) {
            return null;
        }
    }
}
