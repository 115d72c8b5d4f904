package org.stoachat.it.load;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.stoachat.it.client.Answer;
import org.stoachat.it.client.RestClient;
import org.stoachat.it.server.StoaServer;

/**
 * How fast rights are judged and changed with the reference user model loaded: through REST and the live connection, by
 * users in 24 rooms each. What is measured for the first time has been asked by nobody before; the other rows are warm.
 */
final class RightsBenchmark {

    private static final int ROUNDS = 20;
    private static final List<String> SEARCHES =
            List.of("harbour review", "copper", "e", "northern payment", "3", "no such room", "tender", "review 12");

    private final double scale;
    private final List<String> rows = new ArrayList<>();

    RightsBenchmark(double scale) {
        this.scale = scale;
    }

    void run() throws InterruptedException {
        ReferenceModel model = new ReferenceModel(scale);
        StoaServer server = StoaServer.running();
        server.whileStopped(connection -> {
            long begin = System.nanoTime();
            model.insert(connection);
            rows.add("%-62s %.0f s".formatted("loading the model", (System.nanoTime() - begin) / 1e9));
        });
        System.out.printf(
                "%d users, %d rooms, %d access entries%n",
                model.size().users(), model.size().rooms(), model.entries());
        List<RestClient> users = model.typical()
                .mapToObj(user -> RestClient.basic(StoaServer.site(), ModelPeople.signInName(user)))
                .toList();
        users.forEach(user -> user.get("/me").expect(200));
        warmUp(users.get(0));
        reading(users);
        new JoinLoad(users).measure(Duration.ofSeconds(10), Duration.ofSeconds(20), rows);
        new GroupLoad(model).measure(rows);
        System.out.printf("%n%-62s %s%n", "", "ms (50% / 99%)");
        rows.forEach(System.out::println);
    }

    /** One user's requests until the server's code is compiled; what the others ask stays unknown to it. */
    private static void warmUp(RestClient user) {
        List<UUID> rooms = roomsOf(user);
        for (int i = 0; i < 2_000; i++) {
            user.get("/rooms/" + rooms.get(i % rooms.size())).expect(200);
            user.get("/server").expect(200);
            if (i % 10 == 0) {
                roomsOf(user);
                search(user, SEARCHES.get(i / 10 % SEARCHES.size()));
            }
        }
    }

    private void reading(List<RestClient> users) {
        List<RestClient> others = users.subList(1, users.size());
        row("any request, without a right: GET /server", times -> {
            for (int i = 0; i < 1_000; i++) {
                timed(times, () -> others.get(0).get("/server").expect(200));
            }
        });
        List<List<UUID>> rooms = new ArrayList<>();
        row(
                "GET /me/rooms of a user in 24 rooms, first time",
                times -> others.forEach(user -> rooms.add(timed(times, () -> roomsOf(user)))));
        row("GET /me/rooms of a user in 24 rooms", times -> {
            for (int i = 0; i < ROUNDS; i++) {
                others.forEach(user -> timed(times, () -> roomsOf(user)));
            }
        });
        row("right check: GET /rooms/{id}, first time", times -> checkAll(times, others, rooms));
        row("right check: GET /rooms/{id}", times -> checkAll(times, others, rooms));
        row("room search by name: GET /rooms?q=", times -> {
            for (int i = 0; i < ROUNDS; i++) {
                for (RestClient user : others) {
                    String text = SEARCHES.get((i + others.indexOf(user)) % SEARCHES.size());
                    timed(times, () -> search(user, text));
                }
            }
        });
    }

    private static void checkAll(Latencies times, List<RestClient> users, List<List<UUID>> rooms) {
        for (int i = 0; i < users.size(); i++) {
            RestClient user = users.get(i);
            rooms.get(i)
                    .forEach(room ->
                            timed(times, () -> user.get("/rooms/" + room).expect(200)));
        }
    }

    /** The rooms that a user is a member of. */
    static List<UUID> roomsOf(RestClient user) {
        return user.get("/me/rooms?role=member&limit=500").expect(200).json().getJsonArray("items").stream()
                .map(room -> UUID.fromString(room.asJsonObject().getString("id")))
                .toList();
    }

    private static Answer search(RestClient user, String text) {
        return user.get("/rooms?q=" + RestClient.encoded(text)).expect(200);
    }

    /** Measures something by itself. */
    private interface Measurement {
        void into(Latencies times);
    }

    private void row(String name, Measurement measurement) {
        System.out.println("Measuring: " + name);
        Latencies times = new Latencies();
        measurement.into(times);
        rows.add("%-62s %s".formatted(name, times.summary()));
    }

    static <T> T timed(Latencies times, Callable<T> action) {
        long begin = System.nanoTime();
        try {
            T result = action.call();
            times.add(System.nanoTime() - begin);
            return result;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
