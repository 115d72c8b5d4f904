package org.stoachat.it.checker;

import jakarta.json.Json;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.stoachat.it.client.Answer;

/** Removes and replaces posts as the administrator. */
final class Amender {

    private static final Set<Integer> NO_SUCH_RESOURCE = Set.of(404, 405);

    /** A post's address. */
    private record Place(UUID room, long sequence) {}

    private final World world;
    private final Journal journal;
    private final Set<Place> amended = ConcurrentHashMap.newKeySet();

    Amender(World world, Journal journal) {
        this.world = world;
        this.journal = journal;
    }

    /** Removes or replaces some acknowledged post that was left alone so far; false when there is none. */
    boolean amend(Random random) {
        Sent post = journal.someAcknowledged().orElse(null);
        if (post == null) {
            return false;
        }
        long sequence = post.acks().get(0).sequence();
        if (!amended.add(new Place(post.room(), sequence))) {
            return false;
        }
        String resource = "/rooms/" + post.room() + "/posts/" + sequence;
        long mark = random.nextBoolean() ? Mark.REMOVED : journal.newReplacement();
        Answer answer = mark == Mark.REMOVED
                ? AdminCall.until(world.admin(), "DELETE", resource, null)
                : AdminCall.until(
                        world.admin(),
                        "PUT",
                        resource,
                        Json.createObjectBuilder()
                                .add("replacement", Mark.text(mark))
                                .build()
                                .toString());
        boolean done = answer.status() / 100 == 2;
        journal.add(new Amendment(post.room(), sequence, mark, done));
        if (NO_SUCH_RESOURCE.contains(answer.status())) {
            journal.count("amendments that the server does not offer");
            return false;
        }
        if (!done) {
            throw new IllegalStateException(answer.toString());
        }
        journal.count(mark == Mark.REMOVED ? "removals" : "replacements");
        return true;
    }
}
