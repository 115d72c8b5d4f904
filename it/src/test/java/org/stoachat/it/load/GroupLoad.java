package org.stoachat.it.load;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.stoachat.it.client.Answer;
import org.stoachat.it.client.LiveClient;
import org.stoachat.it.client.RestClient;
import org.stoachat.it.server.StoaServer;

/** Changes of large groups by the administrator, and what a connected session of somebody concerned sees of them. */
final class GroupLoad {

    private static final int ROUNDS = 30;
    private static final long PATIENCE_NANOS = Duration.ofSeconds(5).toNanos();

    private final ReferenceModel model;
    private final RestClient admin = RestClient.basic(StoaServer.site(), "admin");

    GroupLoad(ReferenceModel model) {
        this.model = model;
    }

    void measure(List<String> rows) {
        membership(rows);
        String into = members(model.spares().get(1));
        nesting(rows, "a group of 16,000 users", into + publicId(model.spares().get(0)));
        nesting(rows, "a group of 15,000 users in 3,000 groups", into + publicId(model.divisionGroup()));
    }

    private void membership(List<String> rows) {
        System.out.println("Measuring: a member of a group that stands in many rooms");
        int newcomer = model.newcomer();
        String member = members(model.standing()) + ModelIds.publicPrincipal(ModelIds.user(newcomer));
        Latencies answered = new Latencies();
        Latencies letIn = new Latencies();
        Latencies putOut = new Latencies();
        RestClient user = RestClient.basic(StoaServer.site(), ModelPeople.signInName(newcomer));
        changed(admin.put(member));
        UUID room = RightsBenchmark.roomsOf(user).get(0);
        changed(admin.delete(member));
        for (int i = 0; i < ROUNDS; i++) {
            try (LiveClient live = LiveClient.open(user)) {
                long begin = System.nanoTime();
                RightsBenchmark.timed(answered, () -> changed(admin.put(member)));
                live.join(room);
                letIn.add(System.nanoTime() - begin);
                long end = System.nanoTime();
                changed(admin.delete(member));
                awaitOut(live, end);
                putOut.add(System.nanoTime() - end);
            }
        }
        String group = "a group of 16,000 in 1,000 rooms: ";
        rows.add("%-62s %s".formatted("member added to " + group + "answered", answered.summary()));
        rows.add("%-62s %s".formatted("  until a connected session has entered a room", letIn.summary()));
        rows.add("%-62s %s".formatted("  removed, until the session is out of it", putOut.summary()));
    }

    private static void awaitOut(LiveClient live, long begin) {
        while (!live.ping().getJsonObject("rooms").isEmpty()) {
            if (System.nanoTime() - begin > PATIENCE_NANOS) {
                throw new IllegalStateException("still in the room");
            }
        }
    }

    private void nesting(List<String> rows, String what, String member) {
        System.out.println("Measuring: nesting " + what);
        Latencies added = new Latencies();
        Latencies removed = new Latencies();
        for (int i = 0; i < ROUNDS; i++) {
            RightsBenchmark.timed(added, () -> changed(admin.put(member)));
            RightsBenchmark.timed(removed, () -> changed(admin.delete(member)));
        }
        rows.add("%-62s %s".formatted("nesting " + what + " into another", added.summary()));
        rows.add("%-62s %s".formatted("  and out again", removed.summary()));
    }

    private static Answer changed(Answer answer) {
        if (answer.status() >= 300) {
            throw new IllegalStateException(answer.toString());
        }
        return answer;
    }

    private static String members(ModelGroup group) {
        return "/groups/" + publicId(group) + "/members/";
    }

    private static UUID publicId(ModelGroup group) {
        return ModelIds.publicPrincipal(group.id());
    }
}
