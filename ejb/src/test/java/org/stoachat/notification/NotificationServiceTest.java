package org.stoachat.notification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.stoachat.Core;
import org.stoachat.World;
import org.stoachat.World.Place;
import org.stoachat.World.Somebody;
import org.stoachat.common.InstantConverter;
import org.stoachat.common.StoaException;

/** Levels per room, and why somebody is notified. */
class NotificationServiceTest {

    private static Core core;
    private static World world;
    private static int round;

    private final NotificationService service = core.get(NotificationService.class);
    private Place room;
    private Somebody mona;
    private Somebody team;
    private Somebody nils;

    @BeforeAll
    static void start() {
        core = Core.start();
        world = new World(core);
    }

    @AfterAll
    static void stop() {
        core.close();
    }

    @BeforeEach
    void begin() {
        Somebody office = world.container("Office");
        Place category = world.category("Category " + ++round);
        world.enter(category, "allowed", office);
        room = world.room("Room " + round, category, "normal", "closed");
        mona = world.user("Mona", office);
        nils = world.user("Nils", office);
        team = world.group("Team", office);
        world.join(mona, team);
        world.appoint(room, "member", mona);
        world.appoint(room, "member", nils);
    }

    private void post(long sequence, Somebody author, String importance, String state) {
        core.execute(
                """
                INSERT INTO post (room_id, sequence, change, kind, importance, author_id, posted_at,
                  title, body, reply_to, state)
                VALUES (?1, ?2, ?2, N'message', ?5, ?3, ?4, NULL, N'text', NULL, ?6)
                """,
                room.id(),
                sequence,
                author.id(),
                InstantConverter.toColumn(Instant.now()),
                importance,
                state);
    }

    private String reason(long sequence) {
        ExplainedNotification why = service.explain(mona.caller(), room.publicId(), sequence);
        assertEquals(sequence, why.sequence());
        assertFalse(why.explanation().isBlank());
        return why.reason();
    }

    private static String refusal(Runnable attempt) {
        return assertThrows(StoaException.class, attempt::run).code();
    }

    @Test
    void the_default_is_what_matters_until_something_else_is_chosen() {
        RoomLevel unchosen = new RoomLevel(room.publicId(), "important", false);
        assertEquals(unchosen, service.level(mona.caller(), room.publicId()));
        assertEquals(List.of(), service.levels(mona.caller()));
        service.choose(mona.caller(), room.publicId(), NotificationLevel.NONE);
        service.choose(mona.caller(), room.publicId(), NotificationLevel.ALL);
        RoomLevel chosen = new RoomLevel(room.publicId(), "all", true);
        assertEquals(chosen, service.level(mona.caller(), room.publicId()));
        assertEquals(List.of(chosen), service.levels(mona.caller()));
        assertEquals(unchosen, service.level(nils.caller(), room.publicId()));
        service.forget(mona.caller(), room.publicId());
        service.forget(mona.caller(), room.publicId());
        service.forget(mona.caller(), UUID.randomUUID());
        assertEquals(unchosen, service.level(mona.caller(), room.publicId()));
    }

    @Test
    void why_somebody_is_notified() {
        post(1, nils, "normal", "original");
        post(2, nils, "high", "original");
        post(3, nils, "normal", "original");
        post(4, mona, "high", "original");
        post(5, nils, "high", "removed");
        core.execute(
                "INSERT INTO post_mention (principal_id, room_id, sequence) VALUES (?1, ?2, 3)", team.id(), room.id());
        assertEquals("not-important", reason(1));
        assertEquals("high-importance", reason(2));
        assertEquals("mention", reason(3));
        assertEquals("own-post", reason(4));
        assertEquals("removed", reason(5));
        assertTrue(service.explain(mona.caller(), room.publicId(), 3).notified());
        service.choose(mona.caller(), room.publicId(), NotificationLevel.ALL);
        assertEquals("level-all", reason(1));
        service.choose(mona.caller(), room.publicId(), NotificationLevel.NONE);
        assertEquals("level-none", reason(3));
        assertEquals("post.not-found", refusal(() -> reason(6)));
        core.execute("UPDATE room_head SET first_sequence = 3 WHERE room_id = ?1", room.id());
        assertEquals("post.not-found", refusal(() -> reason(2)));
    }

    @Test
    void strangers_learn_nothing() {
        Somebody stranger = world.user("Stranger");
        for (UUID each : List.of(UUID.randomUUID(), room.publicId())) {
            assertEquals("room.not-found", refusal(() -> service.level(stranger.caller(), each)));
            assertEquals(
                    "room.not-found", refusal(() -> service.choose(stranger.caller(), each, NotificationLevel.ALL)));
            assertEquals("room.not-found", refusal(() -> service.explain(stranger.caller(), each, 1)));
            service.forget(stranger.caller(), each);
        }
    }
}
