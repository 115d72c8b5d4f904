package org.stoachat.principal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.stoachat.World;
import org.stoachat.World.Place;
import org.stoachat.World.Somebody;
import org.stoachat.common.NotFoundException;
import org.stoachat.common.Page;
import org.stoachat.common.RejectedException;

/** Who may look whom up (product.md §4), across a wall (R-CAT-6). */
class LookupTest {

    private static Directory directory;
    private static Somebody left;
    private static Somebody leftGroup;
    private static Somebody right;
    private static Somebody creator;
    private static Somebody manager;
    private static Somebody denied;
    private static Place leftRoom;

    @BeforeAll
    static void start() {
        directory = new Directory();
        World world = directory.world;
        Somebody leftHouse = world.container("Left house");
        left = world.user("Person left", leftHouse);
        creator = world.user("Person creating", leftHouse);
        denied = world.user("Person denied", leftHouse);
        leftGroup = world.group("Person group", leftHouse);
        right = world.user("Person right");
        manager = world.user("Person managing");
        Somebody rightGroup = world.group("Person right group");
        Somebody rightInner = world.group("Person right inner");
        world.nest(rightInner, rightGroup);
        world.join(right, rightInner);
        world.join(manager, rightInner);
        Place leftCategory = world.category("Left");
        world.enter(leftCategory, "allowed", leftHouse);
        world.enter(leftCategory, "denied", denied);
        world.enter(leftCategory, "creator", creator);
        Place rightCategory = world.category("Right");
        world.enter(rightCategory, "allowed", rightGroup);
        leftRoom = world.room("Right room", rightCategory, "normal", "closed");
        world.appoint(leftRoom, "manager", manager);
    }

    @AfterAll
    static void stop() {
        directory.close();
    }

    private static List<String> found(Somebody by, String text) {
        return directory.principals.find(by.caller(), text, null, null, 50).items().stream()
                .map(PrincipalSummary::displayName)
                .toList();
    }

    @Test
    void creatorsAndManagersFindTheirOwnSideAlone() {
        assertEquals(List.of("Person creating", "Person group", "Person left"), found(creator, "person"));
        assertEquals(
                List.of("Person managing", "Person right", "Person right group", "Person right inner"),
                found(manager, "PERSON"));
        assertEquals(
                "Person left",
                directory.principals.require(creator.caller(), left.publicId()).displayName());
        for (Somebody hidden : List.of(right, denied)) {
            NotFoundException refusal = assertThrows(
                    NotFoundException.class, () -> directory.principals.require(creator.caller(), hidden.publicId()));
            assertEquals("There is no such principal.", refusal.getMessage());
        }
    }

    @Test
    void whoNeitherCreatesNorManagesFindsThemselvesAlone() {
        assertEquals(List.of(), found(left, "person"));
        assertEquals(
                "Person left",
                directory.principals.require(left.caller(), left.publicId()).displayName());
        assertThrows(NotFoundException.class, () -> directory.principals.require(left.caller(), leftGroup.publicId()));
        RejectedException refusal = assertThrows(RejectedException.class, () -> found(left, "p"));
        assertEquals("too-short", refusal.violations().get(0).code());
    }

    /** Disabled room, lost scope, disabled manager: each ends what was given. */
    @Test
    void whatEndsManagingEndsLookingUp() {
        directory.core.execute("UPDATE room SET disabled = 1 WHERE id = ?1", leftRoom.id());
        assertEquals(List.of(), found(manager, "person"));
        directory.core.execute("UPDATE room SET disabled = 0 WHERE id = ?1", leftRoom.id());
        directory.core.execute("UPDATE principal SET disabled = 1 WHERE id = ?1", manager.id());
        assertEquals(List.of(), found(manager, "person"));
        directory.core.execute("UPDATE principal SET disabled = 0 WHERE id = ?1", manager.id());
        assertEquals(4, found(manager, "person").size());
    }

    /** Many strangers stand before and between those whom the caller may find; no page ends at one of them. */
    @Test
    void aNarrowScopeIsFoundAmongManyStrangersPageByPage() {
        Somebody team = directory.world.group("Needles");
        Somebody finder = directory.world.user("Finder");
        directory.world.join(finder, team);
        Place category = directory.world.category("Haystack");
        directory.world.enter(category, "allowed", team);
        directory.world.enter(category, "creator", finder);
        for (int i = 0; i < 600; i++) {
            Somebody somebody = directory.world.user("Straw %03d".formatted(i));
            if (i % 290 == 280) {
                directory.world.join(somebody, team);
            }
        }
        var first = directory.principals.find(finder.caller(), "straw", null, null, 1);
        var second = directory.principals.find(finder.caller(), "straw", null, first.next(), 1);
        assertEquals(
                List.of("Straw 280", "Straw 570"),
                List.of(
                        first.items().get(0).displayName(),
                        second.items().get(0).displayName()));
        assertEquals(null, second.next());
    }

    /** A scope that is too wide to be collected is walked by name: the denied and strangers are passed over. */
    @Test
    void aWideScopeIsWalkedByNamePageByPage() {
        Somebody house = directory.world.container("Wide house");
        Somebody finder = directory.world.user("Wide finder", house);
        Place category = directory.world.category("Wide");
        directory.world.enter(category, "allowed", house);
        directory.world.enter(category, "creator", finder);
        crowd(5_100, house);
        Somebody team = directory.world.group("Wide team");
        directory.world.enter(category, "denied", team);
        Somebody denied = directory.world.user("Crowd 1000", house);
        directory.world.join(denied, team);
        directory.world.user("Crowd 1001 stranger");
        var first = directory.principals.find(finder.caller(), "crowd 10", null, null, 2);
        var second = directory.principals.find(finder.caller(), "crowd 10", null, first.next(), 2);
        assertEquals(List.of("Crowd 1000", "Crowd 1001"), names(first));
        assertEquals(List.of("Crowd 1002", "Crowd 1003"), names(second));
        assertEquals(List.of("Crowd 6099"), found(finder, "crowd 6099"));
        assertEquals(List.of(), found(finder, "crowd 1001 s"));
        assertEquals(List.of("Wide finder"), found(finder, "wide finder" + finder.id()), "by sign-in name");
        assertEquals(
                2,
                directory
                        .principals
                        .find(directory.admin, "crowd 1000", null, null, 9)
                        .items()
                        .size());
    }

    private static List<String> names(Page<PrincipalSummary> page) {
        return page.items().stream().map(PrincipalSummary::displayName).toList();
    }

    /** Users without accounts called Crowd and a number from 1000. */
    private static void crowd(int size, Somebody container) {
        directory.core.execute(
                """
                INSERT INTO principal (id, public_id, kind, display_name, display_key, container_id, disabled, source,
                  created_at, changed_at, version)
                SELECT 7000000 + x, NEWID(), N'user', CONCAT('Crowd ', 1000 + x), CONCAT('crowd ', 1000 + x), ?1, 0,
                  N'local', GETDATE(), GETDATE(), 0
                FROM SYSTEM_RANGE(0, ?2)
                """,
                container.id(),
                size - 1);
    }

    @Test
    void administratorsFindEverybodyByAnyName() {
        PrincipalDetails made = directory.users.create(
                directory.admin, new UserDraft("Zoë 100%", "sign.zoe", "zoe@example.org", null, null, null, null));
        for (String text : List.of("zoë", "100%", "sign.z", "ZOE@ex")) {
            List<PrincipalSummary> items = directory
                    .principals
                    .find(directory.admin, text, null, null, 50)
                    .items();
            assertEquals(
                    List.of(made.id()), items.stream().map(PrincipalSummary::id).toList(), text);
        }
        assertEquals(
                0,
                directory
                        .principals
                        .find(directory.admin, "zoë", PrincipalKind.GROUP, null, 50)
                        .items()
                        .size());
        assertEquals(
                0,
                directory
                        .principals
                        .find(directory.admin, "zoe@ex_", null, null, 50)
                        .items()
                        .size());
    }
}
