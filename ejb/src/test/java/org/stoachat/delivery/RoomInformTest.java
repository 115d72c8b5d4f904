package org.stoachat.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What may be lost on its way to the sessions in a room, and is made up for. */
class RoomInformTest {

    private final RoomStream stream = new RoomStream(1, new UUID(1, 1));
    private final Session session = new Session();
    private final Subscription subscription = new Subscription(session, stream.publicId());

    /** A session that may have too much waiting already. */
    private static final class Session implements Subscriber {

        private final List<String> frames = new ArrayList<>();
        private boolean busy;

        @Override
        public long userId() {
            return 1;
        }

        @Override
        public void deliver(Frame frame) {
            frames.add(frame.toString());
        }

        @Override
        public boolean offer(Frame frame) {
            if (!busy) {
                deliver(frame);
            }
            return !busy;
        }
    }

    private boolean inform(String change) {
        return stream.inform(List.of(Frame.of(change)), () -> List.of(Frame.of("everything")));
    }

    @Test
    void nothingComesBeforeTheAnswerToTheJoin() {
        stream.enter(subscription);
        assertFalse(inform("one"));
        stream.hint(userId -> Optional.of(Frame.of("typing")));
        assertEquals(List.of(), session.frames);
        stream.goLive(subscription, 5);
        assertTrue(inform("two"));
        assertTrue(inform("three"));
        assertEquals(List.of("everything", "three"), session.frames);
    }

    @Test
    void whoMissedAChangeIsToldEverything() {
        stream.enter(subscription);
        stream.goLive(subscription, 5);
        assertTrue(inform("one"));
        session.busy = true;
        assertFalse(inform("two"));
        assertFalse(inform("three"));
        session.busy = false;
        assertTrue(inform("four"));
        assertTrue(inform("five"));
        assertEquals(List.of("everything", "everything", "five"), session.frames);
    }

    @Test
    void aSessionTypesOnceInTwoSecondsAndOnlyWhereItIs() {
        assertFalse(stream.mayType(session));
        stream.enter(subscription);
        assertTrue(stream.mayType(session));
        assertFalse(stream.mayType(session));
        long start = 100;
        Subscription other = new Subscription(session, stream.publicId());
        assertTrue(other.mayType(start));
        assertFalse(other.mayType(start + 1_999_999_999L));
        assertTrue(other.mayType(start + 2_000_000_000L));
    }
}
