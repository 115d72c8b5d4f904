package org.stoachat.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.stoachat.it.client.DemoContent;
import org.stoachat.it.client.LiveClient;
import org.stoachat.it.client.RestClient;
import org.stoachat.it.client.Unique;

/** R-POST-1: numbers without gap or repeat, and the same order for everyone, whoever posts at the same time. */
class ConcurrentPostersIT extends OutsideTest {

    private static final UUID ROOM = DemoContent.LOBBY;
    private static final int POSTERS = 20;
    private static final int POSTS = 15;

    @Test
    void twentyPostersGiveOneToNAndEverybodySeesTheSameOrder() throws InterruptedException, ExecutionException {
        List<LiveClient> readers = DemoContent.USERS.stream().map(this::live).toList();
        List<JsonObject> entered =
                readers.stream().map(reader -> reader.join(ROOM)).toList();
        int before = entered.get(0).getInt("head");

        Set<Integer> acknowledged = new HashSet<>();
        ExecutorService threads = Executors.newFixedThreadPool(POSTERS);
        try {
            List<Callable<List<Integer>>> posters = new ArrayList<>();
            for (int i = 0; i < POSTERS; i++) {
                String user = DemoContent.USERS.get(i % DemoContent.USERS.size());
                posters.add(i % 2 == 0 ? overLive(live(user)) : overRest(rest(user)));
            }
            for (Future<List<Integer>> poster : threads.invokeAll(posters)) {
                acknowledged.addAll(poster.get());
            }
        } finally {
            threads.shutdownNow();
        }

        int total = POSTERS * POSTS;
        List<Integer> expected =
                IntStream.rangeClosed(before + 1, before + total).boxed().toList();
        assertEquals(new HashSet<>(expected), acknowledged);
        for (LiveClient reader : readers) {
            reader.await("all posts", frame -> reader.posts(ROOM).size() >= total);
            assertEquals(
                    expected,
                    reader.posts(ROOM).stream()
                            .map(post -> post.getInt("sequence"))
                            .toList());
            assertEquals(readers.get(0).posts(ROOM), reader.posts(ROOM));
        }
        List<Integer> changes = readers.get(0).posts(ROOM).stream()
                .map(post -> post.getInt("change"))
                .toList();
        int firstChange = entered.get(0).getInt("change") + 1;
        assertEquals(IntStream.range(firstChange, firstChange + total).boxed().toList(), changes);
        assertEquals(readers.get(0).posts(ROOM), stored(before, total));
    }

    private List<JsonObject> stored(int after, int count) {
        JsonObject history = rest("alice")
                .get("/rooms/" + ROOM + "/posts?limit=" + count + "&after=" + after)
                .expect(200)
                .json();
        assertTrue(history.getJsonArray("gaps").isEmpty());
        return history.getJsonArray("items").getValuesAs(JsonObject.class);
    }

    private static Callable<List<Integer>> overLive(LiveClient client) {
        return () -> {
            List<Integer> sequences = new ArrayList<>();
            for (int i = 0; i < POSTS; i++) {
                sequences.add(client.say(ROOM, Unique.text("live")).getInt("sequence"));
            }
            return sequences;
        };
    }

    private static Callable<List<Integer>> overRest(RestClient client) {
        return () -> {
            List<Integer> sequences = new ArrayList<>();
            for (int i = 0; i < POSTS; i++) {
                sequences.add(
                        client.say(ROOM, Unique.text("REST")).expect(201).json().getInt("sequence"));
            }
            return sequences;
        };
    }
}
