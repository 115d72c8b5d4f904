package org.stoachat.web.chat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.websocket.CloseReason;
import jakarta.websocket.Session;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.stoachat.common.Caller;
import org.stoachat.delivery.Frame;

/** The queue of a connection, with a wire that takes frames only when the test lets it. */
class LiveSessionTest {

    private final List<String> sent = new ArrayList<>();
    private final Deque<Consumer<Boolean>> underWay = new ArrayDeque<>();
    private CloseReason closed;
    private boolean instant;

    private final Executor sameThread = Runnable::run;
    private final LiveSession session = new LiveSession(
            wire(),
            this::send,
            Caller.anonymous("127.0.0.1"),
            null,
            sameThread,
            new Outbox(sameThread, 1, Duration.ZERO));

    @Test
    void one_send_is_under_way_and_what_gathers_leaves_as_one_batch_in_order() {
        session.deliver("{\"n\":1}");
        session.deliver("{\"n\":2}");
        session.deliver("{\"n\":3}");
        assertEquals(List.of("{\"n\":1}"), sent);
        complete();
        assertEquals("{\"type\":\"batch\",\"frames\":[{\"n\":2},{\"n\":3}]}", sent.get(1));
    }

    @Test
    void batches_stay_below_64_KiB_in_bytes() {
        session.deliver("{}");
        String large = "{\"t\":\"" + "é".repeat(10_000) + "\"}";
        for (int i = 0; i < 10; i++) {
            session.deliver(large);
        }
        while (!underWay.isEmpty()) {
            complete();
        }
        assertTrue(sent.stream().allMatch(frame -> frame.getBytes(StandardCharsets.UTF_8).length <= 64 * 1024));
        assertEquals(
                100_000,
                sent.stream().flatMapToInt(String::chars).filter(c -> c == 'é').count());
    }

    @Test
    void what_may_be_lost_is_left_out_while_the_queue_is_more_than_a_quarter_full() {
        session.deliver("{}");
        for (int i = 0; i < 500; i++) {
            assertTrue(session.offer(Frame.of("{}")));
        }
        session.deliver("{}");
        assertFalse(session.offer(Frame.of("{}")));
        complete();
        assertTrue(session.offer(Frame.of("{}")));
    }

    @Test
    void a_client_that_takes_nothing_is_cut_with_1013_and_holds_no_memory() {
        for (int i = 0; i < 2_100; i++) {
            session.deliver("{\"n\":" + i + "}");
        }
        assertEquals(1013, closed.getCloseCode().getCode());
        assertEquals(1, sent.size());
        complete();
        assertEquals(1, sent.size());
    }

    @Test
    void many_large_frames_are_bounded_by_bytes() {
        String large = "x".repeat(60_000);
        for (int i = 0; i < 40; i++) {
            session.deliver(large);
        }
        assertEquals(1013, closed.getCloseCode().getCode());
    }

    @Test
    void a_send_that_fails_ends_the_session() {
        session.deliver("{}");
        underWay.poll().accept(false);
        assertTrue(closed != null);
        session.deliver("{}");
        assertEquals(1, sent.size());
    }

    @Test
    void a_wire_that_answers_at_once_needs_no_deep_stack() {
        instant = true;
        for (int i = 0; i < 50_000; i++) {
            session.deliver("{}");
        }
        assertEquals(50_000, sent.size());
        assertFalse(closed != null);
    }

    private void complete() {
        underWay.poll().accept(true);
    }

    private void send(byte[] utf8, Consumer<Boolean> taken) {
        sent.add(new String(utf8, StandardCharsets.UTF_8));
        if (instant) {
            taken.accept(true);
        } else {
            underWay.add(taken);
        }
    }

    private Session wire() {
        return fake(Session.class, (name, arguments) -> {
            if (name.equals("close")) {
                closed = arguments == null
                        ? new CloseReason(CloseReason.CloseCodes.CLOSED_ABNORMALLY, "")
                        : (CloseReason) arguments[0];
            }
            return null;
        });
    }

    private interface Answer {
        Object to(String method, Object[] arguments);
    }

    private static <T> T fake(Class<T> type, Answer answer) {
        return type.cast(Proxy.newProxyInstance(
                LiveSessionTest.class.getClassLoader(),
                new Class<?>[] {type},
                (self, method, arguments) -> answer.to(method.getName(), arguments)));
    }
}
