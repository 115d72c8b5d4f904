package org.stoachat.it.checker;

import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

/** Reads what a client is told of rooms: writes it into the journal and into the client's memory. */
final class FrameReader {

    private final int client;
    private final int user;
    private final Map<UUID, RoomMemory> memories;
    private final Journal journal;

    FrameReader(int client, int user, Map<UUID, RoomMemory> memories, Journal journal) {
        this.client = client;
        this.user = user;
        this.memories = memories;
        this.journal = journal;
    }

    /**
     * Takes one frame of the server.
     *
     * @param unread told the rooms of an answer of which the rest must be read
     */
    void take(JsonObject frame, Consumer<UnreadRoom> unread) {
        switch (frame.getString("type")) {
            case "joined" ->
                frame.getJsonArray("rooms").getValuesAs(JsonObject.class).forEach(room -> joined(room, unread));
            case "post" -> posted(frame.getJsonObject("post"));
            case "replaced", "removed" -> amended(frame, Sighting.Kind.AMENDED);
            case "room" -> room(frame);
            case "heads" -> heads(frame.getJsonObject("rooms"));
            default -> journal.count("other frames");
        }
    }

    /** A room of which the rest must be read over REST, after a sequence and up to another. */
    record UnreadRoom(RoomMemory memory, int stay, long after, long head) {}

    private void joined(JsonObject answer, Consumer<UnreadRoom> unread) {
        UUID id = UUID.fromString(answer.getString("roomId"));
        RoomMemory memory = memories.get(id);
        long head = number(answer, "head");
        long change = number(answer, "change");
        boolean resumed = memory.isKnown();
        boolean reset = answer.getBoolean("reset");
        saw(id, Sighting.Kind.ENTERED, head, change, 0);
        if (reset) {
            journal.count("resets");
            saw(id, Sighting.Kind.RESET, head, change, 0);
        }
        List<JsonObject> posts = answer.getJsonArray("posts").getValuesAs(JsonObject.class);
        posts.forEach(post -> read(id, post, change));
        answer.getJsonArray("changes")
                .getValuesAs(JsonObject.class)
                .forEach(missed -> amended(missed, Sighting.Kind.CAUGHT_UP));
        journal.count("posts in answers to joins", posts.size());
        boolean rest = resumed && (reset || answer.getBoolean("more"));
        long last = posts.isEmpty() ? memory.after() : number(posts.get(posts.size() - 1), "sequence");
        int stay = memory.entered(head, change, rest);
        if (rest) {
            unread.accept(new UnreadRoom(memory, stay, reset ? memory.first() : last, head));
        }
    }

    /** A post of an answer or of a page, which contains everything up to a change. */
    void read(UUID room, JsonObject post, long change) {
        saw(room, Sighting.Kind.READ, number(post, "sequence"), change, mark(post));
    }

    private void posted(JsonObject post) {
        UUID room = UUID.fromString(post.getString("roomId"));
        long sequence = number(post, "sequence");
        long change = number(post, "change");
        journal.count("post frames");
        saw(room, Sighting.Kind.POSTED, sequence, change, mark(post));
        memories.get(room).heard(sequence, change);
    }

    private void amended(JsonObject frame, Sighting.Kind kind) {
        UUID room = UUID.fromString(frame.getString("roomId"));
        long change = number(frame, "change");
        journal.count("frames of removals and replacements");
        switch (frame.getString("type")) {
            case "removed" ->
                frame.getJsonArray("sequences")
                        .getValuesAs(JsonNumber.class)
                        .forEach(sequence -> saw(room, kind, sequence.longValue(), change, Mark.REMOVED));
            case "replaced" -> saw(room, kind, number(frame, "sequence"), change, textMark(frame));
            default -> journal.add(new Violation("unexpected", room, 0, frame.toString()));
        }
        if (kind.isLive()) {
            memories.get(room).heard(0, change);
        }
    }

    private void room(JsonObject frame) {
        if (frame.getString("event").equals("access")) {
            journal.count("put out");
            left(UUID.fromString(frame.getString("roomId")));
        }
    }

    /** The server had to drop something: where it lacks something, the client enters again. */
    private void heads(JsonObject rooms) {
        journal.count("heads");
        rooms.forEach((id, numbers) -> {
            UUID room = UUID.fromString(id);
            if (numbers.asJsonArray().getJsonNumber(1).longValue()
                    > memories.get(room).change()) {
                left(room);
            }
        });
    }

    /** The client is no longer in a room. */
    void left(UUID room) {
        if (memories.get(room).left()) {
            saw(room, Sighting.Kind.LEFT, 0, 0, 0);
        }
    }

    /** What stands in a post as it was told. */
    static long mark(JsonObject post) {
        return post.getBoolean("removed", false) ? Mark.REMOVED : textMark(post);
    }

    private static long textMark(JsonObject frame) {
        return frame.containsKey("text") && !frame.isNull("text") ? Mark.of(frame.getString("text")) : Mark.REMOVED;
    }

    private static long number(JsonObject frame, String member) {
        return frame.getJsonNumber(member).longValue();
    }

    private void saw(UUID room, Sighting.Kind kind, long sequence, long change, long mark) {
        journal.saw(new Seat(client, user, room), new Sighting(journal.now(), kind, sequence, change, mark));
    }
}
