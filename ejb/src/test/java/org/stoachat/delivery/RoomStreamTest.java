package org.stoachat.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RoomStreamTest {

    private static final UUID ROOM = new UUID(1, 1);

    private final RoomStream stream = new RoomStream(1, ROOM);
    private final List<String> first = new ArrayList<>();
    private Subscription subscription;

    @BeforeEach
    void enter() {
        subscription = subscribe(first);
    }

    @Test
    void events_come_in_the_order_of_change_whatever_order_they_arrive_in() {
        stream.goLive(subscription, 10);
        accept(12, 13, 11, 15, 14);
        assertEquals(List.of("11", "12", "13", "14", "15"), first);
    }

    @Test
    void an_event_that_arrives_twice_or_late_is_delivered_once() {
        stream.goLive(subscription, 10);
        accept(11, 11, 12, 11, 9);
        assertEquals(List.of("11", "12"), first);
    }

    @Test
    void what_the_backlog_contained_is_not_delivered_again() {
        accept(11, 12, 13);
        stream.goLive(subscription, 12);
        assertEquals(List.of("13"), first);
    }

    @Test
    void events_between_entering_and_the_backlog_wait_and_are_not_lost() {
        List<String> second = new ArrayList<>();
        stream.goLive(subscription, 10);
        Subscription late = subscribe(second);
        accept(11, 12, 13);
        assertEquals(List.of(), second);
        stream.goLive(late, 11);
        accept(14);
        assertEquals(List.of("12", "13", "14"), second);
        assertEquals(List.of("11", "12", "13", "14"), first);
    }

    @Test
    void a_backlog_newer_than_what_was_delivered_skips_nothing_for_others() {
        List<String> second = new ArrayList<>();
        stream.goLive(subscription, 10);
        Subscription late = subscribe(second);
        stream.goLive(late, 12);
        accept(11, 12, 13);
        assertEquals(List.of("11", "12", "13"), first);
        assertEquals(List.of("13"), second);
    }

    @Test
    void a_hole_is_noticed_and_filled_by_any_later_arrival() {
        stream.goLive(subscription, 10);
        accept(12);
        assertTrue(stream.hasHoleFor(0));
        assertEquals(List.of(), first);
        accept(11);
        assertFalse(stream.hasHoleFor(0));
        assertEquals(List.of("11", "12"), first);
    }

    @Test
    void transient_events_pass_at_once_and_have_no_place_in_the_order() {
        stream.goLive(subscription, 10);
        stream.accept(new Event(1, 0, 0, 0, "transient"));
        accept(11);
        assertEquals(List.of("transient", "11"), first);
    }

    @Test
    void who_has_left_gets_nothing_more() {
        stream.goLive(subscription, 10);
        stream.leave(subscription.subscriber);
        accept(11);
        assertEquals(List.of(), first);
        assertTrue(stream.isEmpty());
    }

    @Test
    void too_many_early_events_are_bounded_and_the_lowest_are_kept() {
        stream.goLive(subscription, 0);
        for (long change = 2; change <= 2_500; change++) {
            accept(change);
        }
        accept(1);
        assertEquals(1_000, first.size());
        assertEquals("1000", first.get(first.size() - 1));
    }

    private void accept(long... changes) {
        for (long change : changes) {
            stream.accept(new Event(1, change, change, 0, Long.toString(change)));
        }
    }

    private Subscription subscribe(List<String> frames) {
        Subscription entered = new Subscription(
                new Subscriber() {
                    @Override
                    public long userId() {
                        return 1;
                    }

                    @Override
                    public void deliver(Frame frame) {
                        frames.add(frame.toString());
                    }
                },
                ROOM);
        stream.enter(entered);
        return entered;
    }
}
