package org.stoachat.principal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.stoachat.common.RejectedException;

/** Two administrators at the same time. */
class ConcurrentNestingTest {

    private final ExecutorService threads = Executors.newFixedThreadPool(2);

    private List<String> atOnce(Runnable one, Runnable other) throws Exception {
        CyclicBarrier start = new CyclicBarrier(2);
        List<Callable<String>> acts = List.of(act(start, one), act(start, other));
        List<Future<String>> done = threads.invokeAll(acts);
        return List.of(done.get(0).get(), done.get(1).get()).stream().sorted().toList();
    }

    private static Callable<String> act(CyclicBarrier start, Runnable act) {
        return () -> {
            start.await();
            try {
                act.run();
                return "done";
            } catch (RejectedException e) {
                return e.code();
            }
        };
    }

    @Test
    void twoNestingsAtOnceMakeNoCycle() throws Exception {
        try (Directory directory = new Directory()) {
            for (int round = 0; round < 25; round++) {
                UUID one = directory.group("One " + round);
                UUID other = directory.group("Other " + round);
                assertEquals(
                        List.of("done", "group.cycle"),
                        atOnce(() -> directory.add(one, other), () -> directory.add(other, one)));
            }
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void twoMovesAtOnceMakeNoCycle() throws Exception {
        try (Directory directory = new Directory()) {
            for (int round = 0; round < 25; round++) {
                UUID one = directory.container("One " + round, null);
                UUID other = directory.container("Other " + round, null);
                assertEquals(
                        List.of("container.cycle", "done"),
                        atOnce(() -> directory.move(one, other), () -> directory.move(other, one)));
            }
        } finally {
            threads.shutdown();
        }
    }

    /** The same member by two administrators: both are answered as if they had come one after the other. */
    @Test
    void theSameMemberTwiceAtOnceIsAMemberOnce() throws Exception {
        try (Directory directory = new Directory()) {
            UUID user = directory.user("Una").id();
            for (int round = 0; round < 25; round++) {
                UUID group = directory.group("Group " + round);
                assertEquals(
                        List.of("done", "done"),
                        atOnce(() -> directory.add(group, user), () -> directory.add(group, user)));
                assertEquals(
                        1,
                        directory
                                .members
                                .members(directory.admin, group, null, 50)
                                .items()
                                .size());
            }
        } finally {
            threads.shutdown();
        }
    }
}
