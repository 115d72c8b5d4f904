package org.stoachat.membership;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.stoachat.Core;
import org.stoachat.World;
import org.stoachat.World.Place;
import org.stoachat.World.Somebody;
import org.stoachat.common.StoaException;
import org.stoachat.membership.ExplainedAccess.Action;
import org.stoachat.membership.ExplainedAccess.Ground;
import org.stoachat.principal.PrincipalName;
import org.stoachat.principal.RightsChanged;

/** R-NEW-4: what somebody may do, and why; {@code RandomWorldsTest} shows that it never disagrees with the judge. */
class ExplainServiceTest {

    private Core core;
    private World world;
    private Place category;
    private Place room;
    private Somebody office;
    private Somebody boss;
    private Somebody manager;
    private Somebody alice;
    private Somebody inner;
    private Somebody hidden;
    private Somebody outer;

    @BeforeEach
    void begin() {
        core = Core.start();
        world = new World(core);
        office = world.container("Office");
        category = world.category("Projects");
        world.enter(category, "allowed", office);
        room = world.room("Bridge", category, "auditorium", "closed");
        boss = world.administrator("Boss");
        manager = world.user("Max", office);
        alice = world.user("Alice", office);
        inner = world.group("Inner", office);
        hidden = world.group("Hidden");
        outer = world.group("Outer", office);
        world.join(alice, inner);
        world.nest(inner, hidden);
        world.nest(hidden, outer);
        world.appoint(room, "manager", manager);
        world.appoint(room, "member", outer);
    }

    @AfterEach
    void end() {
        core.close();
    }

    private ExplainedAccess explain(Somebody asking, Somebody whom) {
        return core.get(ExplainService.class).explain(asking.caller(), room.publicId(), whom.publicId());
    }

    private static Action action(ExplainedAccess explained, String name) {
        return explained.actions().stream()
                .filter(action -> action.action().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> way(Ground ground) {
        return ground.way().stream().map(PrincipalName::displayName).toList();
    }

    @Test
    void administrators_are_told_the_whole_way() {
        ExplainedAccess explained = explain(boss, alice);
        assertEquals(new Action("read", true, List.of("member")), action(explained, "read"));
        assertEquals(new Action("post", false, List.of("not-presenter")), action(explained, "post"));
        assertEquals(new Action("manage", false, List.of("not-manager")), action(explained, "manage"));
        assertEquals(
                List.of("Alice", "Inner", "Hidden", "Outer"),
                way(explained.roles().get(0)));
        assertEquals("allowed", explained.scope().get(0).kind());
        assertEquals(List.of("Alice", "Office"), way(explained.scope().get(0)));
        assertNotNull(explained.policy());
    }

    /** product.md §4: managers are not told of group chains outside their own scope. */
    @Test
    void managers_are_told_through_whom_but_not_through_groups_out_of_scope() {
        ExplainedAccess explained = explain(manager, alice);
        assertEquals("Outer", explained.roles().get(0).entry().displayName());
        assertEquals(List.of(), way(explained.roles().get(0)));
        assertEquals(List.of(), explained.scope());
        assertNull(explained.policy());
        world.enter(category, "allowed", hidden);
        core.inTransaction(() -> {
            core.get(AccessLog.class).number(new RightsChanged("category", null, category.id(), null));
            return null;
        });
        assertEquals(
                List.of("Alice", "Inner", "Hidden", "Outer"),
                way(explain(manager, alice).roles().get(0)));
    }

    @Test
    void what_beats_every_role_is_told() {
        world.enter(category, "denied", inner);
        ExplainedAccess denied = explain(boss, alice);
        assertEquals(new Action("read", false, List.of("denied-in-category")), action(denied, "read"));
        assertEquals(true, denied.roles().get(0).suspended());
        core.execute("UPDATE principal SET disabled = 1 WHERE id = ?1", alice.id());
        core.execute("UPDATE room SET disabled = 1 WHERE id = ?1", room.id());
        core.inTransaction(() -> {
            AccessLog log = core.get(AccessLog.class);
            log.number(new RightsChanged("principal", null, null, alice.id()));
            log.number(new RightsChanged("room", room.id(), null, null));
            return null;
        });
        assertEquals(
                List.of("user-disabled", "room-disabled", "denied-in-category"),
                action(explain(boss, alice), "read").reasons());
        assertEquals(
                List.of("administrator"), action(explain(boss, boss), "manage").reasons());
    }

    /** R-CAT-6: a manager learns nothing of those beyond the wall, not even that they exist. */
    @Test
    void managers_are_not_told_of_strangers_and_others_of_nobody() {
        Somebody stranger = world.user("Stranger");
        StoaException refusal = assertThrows(StoaException.class, () -> explain(manager, stranger));
        assertEquals("principal.not-found", refusal.code());
        assertEquals(
                "room.not-manager",
                assertThrows(StoaException.class, () -> explain(alice, alice)).code());
        assertEquals(
                "room.not-found",
                assertThrows(StoaException.class, () -> explain(stranger, alice))
                        .code());
    }

    @Test
    void groups_and_containers_are_explained_by_their_own_affiliations() {
        ExplainedAccess explained = explain(boss, inner);
        assertEquals(new Action("read", true, List.of("member")), action(explained, "read"));
        assertNull(explained.policy());
        assertEquals(
                List.of("not-member"), action(explain(boss, office), "read").reasons());
    }
}
