package org.stoachat.category;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.stoachat.Core;
import org.stoachat.World;
import org.stoachat.World.Place;
import org.stoachat.World.Somebody;
import org.stoachat.common.Caller;
import org.stoachat.common.ConflictException;
import org.stoachat.common.RejectedException;
import org.stoachat.common.StoaException;

/** R-CAT-1, R-CAT-5, R-CAT-6, R-ROOM-1: names of rooms and categories, unique together without regard to case. */
class NameRegistryTest {

    private static Core core;
    private static World world;

    private long owner = 1;

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
    void forget() {
        core.execute("DELETE FROM taken_name");
        core.execute("DELETE FROM setting");
    }

    private void take(Caller caller, String name, OwnerKind kind, long ownerId, long categoryId) {
        core.inTransaction(() -> {
            core.get(NameRegistry.class).take(caller, "name", name, kind, ownerId, categoryId);
            return null;
        });
    }

    private void takeRoom(Somebody user, String name) {
        take(user.caller(), name, OwnerKind.ROOM, owner++, 1);
    }

    private static String refusal(Runnable attempt) {
        return assertThrows(StoaException.class, attempt::run).code();
    }

    /** R-CAT-5, R-ROOM-1. */
    @ParameterizedTest
    @ValueSource(strings = {"Harbour", "HARBOUR", "  harbour ", "Ｈarbour", "harbour\u00a0"})
    void a_taken_name_is_refused_however_it_is_written(String again) {
        Somebody user = world.user("Una");
        take(user.caller(), "Harbour", OwnerKind.CATEGORY, 7, 7);
        assertEquals("name.unavailable", refusal(() -> takeRoom(user, again)));
    }

    /** R-CAT-6: reserved words look like taken names. */
    @ParameterizedTest
    @ValueSource(strings = {"Admin", "everyone", "STOA"})
    void reserved_words_are_refused_like_taken_names(String word) {
        Somebody user = world.user("Una");
        assertEquals("name.unavailable", refusal(() -> takeRoom(user, word)));
    }

    @Test
    void a_name_whose_key_is_too_long_to_be_kept_is_refused() {
        Somebody user = world.user("Una");
        assertEquals("invalid", refusal(() -> takeRoom(user, "\ufdfa".repeat(200))));
    }

    @Test
    void a_name_may_change_its_case_and_is_free_after_its_owner() {
        Somebody user = world.user("Una");
        NameRegistry names = core.get(NameRegistry.class);
        take(user.caller(), "Quay", OwnerKind.ROOM, 11, 1);
        core.inTransaction(() -> {
            names.rename(user.caller(), "name", "QUAY", OwnerKind.ROOM, 11, 1);
            names.rename(user.caller(), "name", "Pier", OwnerKind.ROOM, 11, 1);
            return null;
        });
        takeRoom(user, "Quay");
        core.inTransaction(() -> {
            names.free(OwnerKind.ROOM, 11);
            return null;
        });
        takeRoom(user, "pier");
    }

    /** R-CAT-6: twenty refusals an hour, each in the audit log although what was tried is rolled back. */
    @Test
    void after_twenty_refusals_no_name_is_looked_at() {
        Somebody user = world.user("Una");
        takeRoom(user, "Secret");
        for (int i = 0; i < NameRegistry.MOST_REFUSALS; i++) {
            assertEquals("name.unavailable", refusal(() -> takeRoom(user, "secret")));
        }
        for (String name : List.of("secret", "free and easy")) {
            RejectedException refused = assertThrows(RejectedException.class, () -> takeRoom(user, name));
            assertEquals("name.too-many", refused.code());
            assertNotNull(refused.retryAfter());
        }
        takeRoom(world.user("Otto"), "free and easy");
        assertEquals(
                List.of(20L),
                core.query(
                        "SELECT COUNT(*) FROM audit_entry WHERE action = 'name.refused' AND actor_id = ?1", user.id()));
        core.execute(
                "UPDATE audit_entry SET occurred_at = DATEADD(MINUTE, -61, occurred_at) WHERE actor_id = ?1",
                user.id());
        assertEquals("name.unavailable", refusal(() -> takeRoom(user, "secret")));
    }

    @Test
    void administrators_may_go_on() {
        Somebody administrator = world.administrator("Ada");
        takeRoom(administrator, "Plain");
        for (int i = 0; i <= NameRegistry.MOST_REFUSALS; i++) {
            assertEquals("name.unavailable", refusal(() -> takeRoom(administrator, "plain")));
        }
    }

    /** R-CAT-6: with this setting nobody learns which names other categories have. */
    @Test
    void names_can_be_unique_by_category() {
        Somebody user = world.user("Una");
        Place one = world.category("One of two");
        Place other = world.category("The other of two");
        Place old = world.room("Old room", one, "normal", "open");
        core.execute("INSERT INTO setting (name, setting_value, version) VALUES (N'names.unique', N'category', 0)");
        take(user.caller(), "Standup", OwnerKind.ROOM, 31, one.id());
        take(user.caller(), "Standup", OwnerKind.ROOM, 32, other.id());
        take(user.caller(), old.name(), OwnerKind.ROOM, 33, other.id());
        assertEquals("name.unavailable", refusal(() -> take(user.caller(), "standup", OwnerKind.ROOM, 34, one.id())));
        assertEquals("name.unavailable", refusal(() -> take(user.caller(), old.name(), OwnerKind.ROOM, 35, one.id())));
        assertEquals("name.unavailable", refusal(() -> take(user.caller(), one.name(), OwnerKind.ROOM, 36, one.id())));
        assertEquals("name.unavailable", refusal(() -> take(user.caller(), "standup", OwnerKind.CATEGORY, 37, 37)));
    }

    /** Two at once: one gets the name, the other is refused, whoever was first. */
    @Test
    void of_two_at_once_one_wins() throws Exception {
        Somebody una = world.user("Una");
        Somebody otto = world.user("Otto");
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            for (int round = 0; round < 5; round++) {
                String name = "Race " + round;
                CountDownLatch start = new CountDownLatch(1);
                List<Future<String>> results = Stream.of(una, otto)
                        .map(user -> threads.submit((Callable<String>) () -> {
                            start.await();
                            return outcome(user, name);
                        }))
                        .toList();
                start.countDown();
                assertEquals(
                        List.of("name.unavailable", "taken"),
                        Stream.of(results.get(0).get(), results.get(1).get())
                                .sorted()
                                .toList());
            }
        } finally {
            threads.shutdown();
        }
    }

    private String outcome(Somebody user, String name) {
        try {
            take(user.caller(), name, OwnerKind.ROOM, user.id(), 1);
            core.execute("UPDATE taken_name SET owner_id = owner_id + 1000 WHERE owner_id = ?1", user.id());
            return "taken";
        } catch (ConflictException e) {
            return e.code();
        }
    }
}
