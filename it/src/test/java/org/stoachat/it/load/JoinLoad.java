package org.stoachat.it.load;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.stoachat.it.client.LiveClient;
import org.stoachat.it.client.RestClient;
import org.stoachat.it.server.ServerProcessTime;

/** Users who enter their 24 rooms again and again, in one frame each time. */
final class JoinLoad {

    private static final int AT_ONCE = 8;

    private final List<RestClient> users;

    JoinLoad(List<RestClient> users) {
        this.users = users.subList(0, Math.min(AT_ONCE, users.size()));
    }

    void measure(Duration warmUp, Duration duration, List<String> rows) throws InterruptedException {
        System.out.println("Measuring: joins of 24 rooms");
        Latencies times = new Latencies();
        AtomicBoolean measuring = new AtomicBoolean();
        AtomicBoolean ended = new AtomicBoolean();
        List<Thread> threads = new ArrayList<>();
        for (RestClient user : users) {
            Thread thread = new Thread(() -> join(user, times, measuring, ended), "joins");
            thread.setDaemon(true);
            thread.start();
            threads.add(thread);
        }
        Thread.sleep(warmUp.toMillis());
        Duration before = ServerProcessTime.used();
        long begin = System.nanoTime();
        measuring.set(true);
        Thread.sleep(duration.toMillis());
        measuring.set(false);
        double seconds = (System.nanoTime() - begin) / 1e9;
        double cpu = ServerProcessTime.used().minus(before).toNanos() / 1e9;
        ended.set(true);
        for (Thread thread : threads) {
            thread.join();
        }
        int joins = times.count();
        rows.add("%-62s %s".formatted("join of 24 rooms, " + users.size() + " users at once", times.summary()));
        rows.add("%-62s %.0f a second with %.2f CPUs of the server: %.0f a second in half a CPU"
                .formatted("", joins / seconds, cpu / seconds, joins / cpu / 2));
    }

    private static void join(RestClient user, Latencies times, AtomicBoolean measuring, AtomicBoolean ended) {
        JsonArrayBuilder rooms = Json.createArrayBuilder();
        List<UUID> ids = RightsBenchmark.roomsOf(user);
        ids.forEach(id -> rooms.add(Json.createObjectBuilder().add("roomId", id.toString())));
        JsonObject members = Json.createObjectBuilder().add("rooms", rooms).build();
        try (LiveClient live = LiveClient.open(user)) {
            while (!ended.get()) {
                long begin = System.nanoTime();
                JsonObjectBuilder frame = Json.createObjectBuilder(members);
                JsonObject answer = live.request("join", frame);
                if (answer.getJsonArray("rooms").size() != ids.size()) {
                    throw new IllegalStateException(answer.toString());
                }
                if (measuring.get()) {
                    times.add(System.nanoTime() - begin);
                }
            }
        }
    }
}
