package org.stoachat.presence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who is in rooms, on one server and on two that exchange messages by hand, at times that the test sets. */
class ParticipantsTest {

    private static final long ROOM = 7;
    private static final long OTHER_ROOM = 8;
    private static final int LIMIT = 5;

    private long now = Long.MAX_VALUE - 1_000;
    private final Participants here = new Participants("here", () -> now);
    private final Participants there = new Participants("there", () -> now);

    @BeforeEach
    void meet() {
        exchange();
        exchange();
    }

    private static Person person(long id) {
        return new Person(id, new UUID(0, id), "User " + id);
    }

    private void pass(Duration time) {
        now += time.toNanos();
    }

    private static Object enter(Participants server, long userId, long... rooms) {
        Object session = new Object();
        server.connect(session, person(userId));
        for (long room : rooms) {
            server.enter(session, room);
        }
        return session;
    }

    /** Both servers say what they have to, and hear it, themselves included. */
    private void exchange() {
        for (Participants from : List.of(here, there)) {
            for (String text : from.say(Shedding.NOTHING)) {
                here.hear(text);
                there.hear(text);
            }
        }
    }

    private RoomNews news(Participants server) {
        pass(Duration.ofSeconds(1));
        return dueNews(server, Shedding.NOTHING);
    }

    private static RoomNews dueNews(Participants server, Shedding shedding) {
        assertTrue(server.due().contains(ROOM), "the room is due");
        return server.news(ROOM, LIMIT, shedding);
    }

    private static Set<Long> ids(Collection<Present> present) {
        Set<Long> ids = new TreeSet<>();
        present.forEach(one -> ids.add(one.person().internalId()));
        return ids;
    }

    @Test
    void aUserWithTwoDevicesIsOneParticipant() {
        Object first = enter(here, 1, ROOM);
        enter(here, 1, ROOM);
        enter(here, 2, ROOM);
        assertEquals(2, here.count(ROOM));
        assertEquals(Set.of(1L, 2L), ids(news(here).joined()));
        here.leave(first, ROOM);
        assertEquals(2, here.count(ROOM));
        here.disconnect(first);
        pass(Duration.ofSeconds(1));
        assertEquals(List.of(), here.due());
        assertEquals(Set.of(1L, 2L), here.in(ROOM));
    }

    @Test
    void changesAreGatheredForASecond() {
        enter(here, 1, ROOM);
        assertTrue(here.isDue(), "the first change is told at once");
        assertEquals(Set.of(1L), ids(dueNews(here, Shedding.NOTHING).joined()));
        Object ben = enter(here, 2, ROOM);
        enter(here, 3, ROOM);
        pass(Duration.ofMillis(999));
        assertFalse(here.isDue());
        here.disconnect(ben);
        pass(Duration.ofMillis(1));
        RoomNews news = dueNews(here, Shedding.NOTHING);
        assertEquals(Set.of(3L), ids(news.joined()));
        assertEquals(List.of(), news.left());
        assertEquals(2, news.count());
        assertFalse(here.isDue());
    }

    @Test
    void beyondTheLimitThereIsANumberAndBelowFourFifthsEverybodyAgain() {
        List<Object> sessions = new ArrayList<>();
        for (long user = 1; user <= LIMIT; user++) {
            sessions.add(enter(here, user, ROOM));
        }
        assertTrue(news(here).live(), "at the limit");
        sessions.add(enter(here, 6, ROOM));
        RoomNews beyond = news(here);
        assertFalse(beyond.live());
        assertTrue(beyond.anew());
        assertEquals(6, beyond.count());
        here.disconnect(sessions.get(0));
        here.disconnect(sessions.get(1));
        assertFalse(news(here).anew(), "the number is told again after five seconds");
        pass(Duration.ofSeconds(3));
        RoomNews number = news(here);
        assertFalse(number.live(), "four of five are not below 80 %");
        assertTrue(number.anew());
        assertEquals(4, number.count());
        here.disconnect(sessions.get(2));
        RoomNews again = news(here);
        assertTrue(again.live());
        assertTrue(again.anew());
        assertEquals(Set.of(4L, 5L, 6L), ids(again.everybody()));
        assertEquals(again.everybody().size(), again.joined().size());
    }

    @Test
    void aUserIsOnlineWhileOneSessionIs() {
        Object first = enter(here, 1, ROOM);
        Object second = enter(here, 1);
        enter(here, 2, ROOM);
        news(here);
        here.setState(first, PresenceState.AWAY);
        pass(Duration.ofSeconds(1));
        assertFalse(here.isDue(), "nothing of it is seen");
        here.setState(second, PresenceState.AWAY);
        assertEquals(
                List.of(new Present(person(1), PresenceState.AWAY)), news(here).changed());
        here.disconnect(second);
        here.setState(first, PresenceState.ONLINE);
        assertEquals(
                List.of(new Present(person(1), PresenceState.ONLINE)),
                news(here).changed());
    }

    @Test
    void underLoadTypingIsLostAndPresenceComesLater() {
        Object first = enter(here, 1, ROOM);
        news(here);
        here.setState(first, PresenceState.AWAY);
        here.type(ROOM, person(1));
        pass(Duration.ofSeconds(1));
        RoomNews shed = dueNews(here, Shedding.PRESENCE);
        assertEquals(List.of(), shed.changed());
        assertEquals(List.of(), shed.typing());
        RoomNews later = news(here);
        assertEquals(Set.of(1L), ids(later.changed()));
        assertEquals(List.of(), later.typing());
    }

    @Test
    void onlyWhoIsInTheRoomTypesThere() {
        enter(here, 1, ROOM);
        Object second = enter(here, 2, ROOM);
        here.type(ROOM, person(1));
        here.type(ROOM, person(1));
        here.type(ROOM, person(2));
        here.leave(second, ROOM);
        assertEquals(List.of(person(1)), news(here).typing());
        pass(Duration.ofSeconds(1));
        assertFalse(here.isDue());
    }

    @Test
    void whatHappensOnOneServerReachesTheOther() {
        enter(here, 1, ROOM);
        Object second = enter(there, 2, ROOM, OTHER_ROOM);
        exchange();
        assertEquals(2, here.count(ROOM));
        assertEquals(2, there.count(ROOM));
        assertEquals(Set.of(1L, 2L), ids(news(here).joined()));
        assertEquals(List.of(), here.due(), "nobody here is in the other room");
        there.setState(second, PresenceState.AWAY);
        there.type(ROOM, person(2));
        exchange();
        RoomNews changed = news(here);
        assertEquals(List.of(new Present(person(2), PresenceState.AWAY)), changed.changed());
        assertEquals(List.of(person(2)), changed.typing());
        there.disconnect(second);
        exchange();
        assertEquals(List.of(person(2)), news(here).left());
    }

    @Test
    void aUserOnTwoServersIsThereOnceAndAsPresentAsAnywhere() {
        Object desk = enter(here, 1, ROOM);
        Object phone = enter(there, 1, ROOM);
        here.setState(desk, PresenceState.AWAY);
        exchange();
        RoomNews news = news(here);
        assertEquals(List.of(new Present(person(1), PresenceState.ONLINE)), List.copyOf(news.everybody()));
        there.disconnect(phone);
        exchange();
        RoomNews alone = news(here);
        assertEquals(List.of(), alone.left());
        assertEquals(List.of(new Present(person(1), PresenceState.AWAY)), alone.changed());
    }

    @Test
    void aServerThatStartsLaterHearsEverythingInParts() {
        for (long user = 1; user <= 450; user++) {
            enter(here, user, ROOM);
        }
        exchange();
        Participants late = new Participants("late", () -> now);
        late.say(Shedding.NOTHING).forEach(here::hear);
        pass(Duration.ofSeconds(5));
        List<String> parts = here.say(Shedding.NOTHING);
        assertEquals(3, parts.size());
        late.hear(parts.get(0));
        assertEquals(0, late.count(ROOM), "parts are not seen alone");
        late.hear(parts.get(1));
        late.hear(parts.get(2));
        assertEquals(450, late.count(ROOM));
    }

    @Test
    void aLostMessageIsNoticedAndMadeUpFor() {
        enter(there, 2, ROOM);
        assertEquals(1, there.say(Shedding.NOTHING).size(), "nobody hears this");
        Object third = enter(there, 3, ROOM);
        exchange();
        assertEquals(Set.of(3L), here.in(ROOM));
        pass(Duration.ofSeconds(5));
        exchange();
        exchange();
        assertEquals(Set.of(2L, 3L), here.in(ROOM));
        List<String> gone = sayGone(third);
        gone.forEach(here::hear);
        gone.forEach(here::hear);
        assertEquals(Set.of(2L), here.in(ROOM));
    }

    private List<String> sayGone(Object session) {
        there.disconnect(session);
        return there.say(Shedding.NOTHING);
    }

    @Test
    void aLateMessageIsPassedOver() {
        Object second = enter(there, 2, ROOM);
        List<String> came = there.say(Shedding.NOTHING);
        List<String> went = sayGone(second);
        went.forEach(here::hear);
        came.forEach(here::hear);
        assertEquals(0, here.count(ROOM));
    }

    @Test
    void aServerThatIsSilentIsForgottenWithItsParticipants() {
        enter(here, 1, ROOM);
        enter(there, 2, ROOM);
        exchange();
        news(here);
        int heartbeats = 0;
        for (int second = 0; second < 60; second++) {
            pass(Duration.ofSeconds(1));
            List<String> said = there.say(Shedding.NOTHING);
            heartbeats += said.size();
            said.forEach(here::hear);
            here.say(Shedding.NOTHING);
        }
        assertEquals(4, heartbeats);
        assertEquals(2, here.count(ROOM), "heartbeats suffice");
        pass(Duration.ofSeconds(46));
        here.say(Shedding.NOTHING);
        assertEquals(1, here.count(ROOM));
        assertEquals(List.of(person(2)), news(here).left());
    }

    @Test
    void aServerThatWasForgottenComesBackWithAll() {
        enter(here, 1, ROOM);
        enter(there, 2, ROOM);
        exchange();
        pass(Duration.ofSeconds(50));
        here.say(Shedding.NOTHING);
        enter(here, 3, ROOM);
        here.say(Shedding.NOTHING);
        exchange();
        pass(Duration.ofSeconds(5));
        exchange();
        exchange();
        assertEquals(Set.of(1L, 2L, 3L), here.in(ROOM));
        assertEquals(Set.of(1L, 2L, 3L), there.in(ROOM));
    }

    @Test
    void aloneAServerSaysThatItLivesAndNoMore() {
        Participants alone = new Participants("alone", () -> now);
        assertEquals(1, alone.say(Shedding.NOTHING).size());
        enter(alone, 1, ROOM);
        assertEquals(List.of(), alone.say(Shedding.NOTHING));
        pass(Duration.ofSeconds(15));
        assertEquals(1, alone.say(Shedding.NOTHING).size());
    }

    @Test
    void underTheHeaviestLoadChangesWait() {
        enter(there, 2, ROOM);
        there.say(Shedding.PARTICIPANTS).forEach(here::hear);
        assertEquals(0, here.count(ROOM));
        exchange();
        assertEquals(1, here.count(ROOM));
    }

    @Test
    void whatIsNoMessageIsRefused() {
        for (String text : List.of("", "{", "{}", "[]", "{\"server\":1}", "{\"server\":\"x\",\"number\":\"1\"}")) {
            assertThrows(IllegalArgumentException.class, () -> here.hear(text), text);
        }
    }
}
