package org.stoachat.membership;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.stoachat.Core;
import org.stoachat.World;
import org.stoachat.World.Place;
import org.stoachat.World.Somebody;
import org.stoachat.common.Page;
import org.stoachat.common.StoaException;
import org.stoachat.room.Invitations;
import org.stoachat.room.Privacy;
import org.stoachat.room.RoomType;

/** R-ROOM-6: the directory finds by name, description and filters, and never what the user may not see. */
class RoomDirectoryTest {

    private static Core core;
    private static World world;
    private static Somebody administrator;
    private static Somebody una;
    private static Somebody otto;
    private static Place bridges;
    private static Place other;

    @BeforeAll
    static void makeWorld() {
        core = Core.start();
        world = new World(core);
        administrator = world.administrator("Ada");
        una = world.user("Una");
        otto = world.user("Otto");
        Somebody team = world.group("Team");
        world.join(una, team);
        bridges = world.category("Bridges");
        other = world.category("Elsewhere");
        world.enter(bridges, "allowed", team);
        world.enter(other, "allowed", otto);
        world.room("Arch", bridges, "normal", "open");
        Place beam = world.room("Beam", bridges, "auditorium", "closed");
        world.appoint(beam, "member", team);
        Place cable = world.room("Cable", bridges, "normal", "secret");
        world.appoint(cable, "manager", una);
        world.room("Deck", bridges, "normal", "secret");
        Place edge = world.room("Edge", bridges, "normal", "closed");
        world.appoint(edge, "member", una);
        core.execute("UPDATE room SET disabled = 1 WHERE id = ?1", edge.id());
        Place foot = world.room("Foot", other, "normal", "open");
        world.appoint(foot, "member", una);
        Place gone = world.room("Gone", bridges, "normal", "open");
        core.execute("UPDATE room SET removed_at = ?2 WHERE id = ?1", gone.id(), LocalDateTime.now(ZoneOffset.UTC));
        core.execute("UPDATE room SET description = N'Spans of STONE', invitations = N'off' WHERE name = N'Arch'");
    }

    @AfterAll
    static void stop() {
        core.close();
    }

    private static RoomDirectoryService directory() {
        return core.get(RoomDirectoryService.class);
    }

    private static String found(Somebody user, RoomQuery query) {
        return names(directory().findRooms(user.caller(), query, null, 500));
    }

    private static String names(Page<RoomSummary> page) {
        assertNull(page.next());
        return String.join(" ", page.items().stream().map(RoomSummary::name).toList());
    }

    private static RoomQuery of(UUID categoryId, UUID memberId, UUID managerId, Boolean disabled, boolean mine) {
        return new RoomQuery("", false, categoryId, memberId, managerId, null, null, disabled, null, null, null, mine);
    }

    private static RoomQuery with(Privacy privacy, RoomType type, Invitations invitations) {
        return new RoomQuery("", false, null, null, null, privacy, type, null, null, invitations, null, false);
    }

    @Test
    void everybody_finds_what_they_may() {
        assertEquals("Arch Beam Cable", found(una, RoomQuery.named("")));
        assertEquals("Foot", found(otto, RoomQuery.named("")));
        assertEquals(
                "Arch Beam Cable Deck Edge", found(administrator, of(bridges.publicId(), null, null, null, false)));
    }

    @Test
    void a_text_is_found_in_names_and_on_demand_in_descriptions() {
        assertEquals("Beam", found(una, RoomQuery.named("EA")));
        assertEquals("", found(una, RoomQuery.named("stone")));
        assertEquals("", found(una, RoomQuery.named("%")));
        assertEquals(
                "Arch",
                found(una, new RoomQuery("stone", true, null, null, null, null, null, null, null, null, null, false)));
    }

    @Test
    void properties_filter() {
        assertEquals("Arch", found(una, with(Privacy.OPEN, null, null)));
        assertEquals("Cable", found(una, with(Privacy.SECRET, null, null)));
        assertEquals("Beam", found(una, with(null, RoomType.AUDITORIUM, null)));
        assertEquals("Arch", found(una, with(null, null, Invitations.OFF)));
    }

    @Test
    void categories_filter_and_those_out_of_scope_are_empty_like_unknown_ones() {
        assertEquals("Arch Beam Cable", found(una, of(bridges.publicId(), null, null, null, false)));
        assertEquals("", found(una, of(other.publicId(), null, null, null, false)));
        assertEquals("", found(una, of(UUID.randomUUID(), null, null, null, false)));
        assertEquals("Foot", found(administrator, of(other.publicId(), null, null, null, false)));
    }

    /** interfaces.md §4: others than oneself, and disabled rooms, are for administrators. */
    @Test
    void members_and_managers_filter_through_groups_too() {
        assertEquals("Beam", found(una, of(null, una.publicId(), null, null, false)));
        assertEquals("Cable", found(una, of(null, null, una.publicId(), null, false)));
        assertEquals("Beam Cable", found(una, of(null, null, null, null, true)));
        assertEquals("Beam Edge Foot", found(administrator, of(null, una.publicId(), null, null, false)));
        assertEquals("Edge", found(administrator, of(null, null, null, true, false)));
        for (RoomQuery query :
                List.of(of(null, otto.publicId(), null, null, false), of(null, null, null, true, false))) {
            assertEquals(
                    "admin.required",
                    assertThrows(StoaException.class, () -> found(una, query)).code());
        }
    }

    @Test
    void my_rooms_are_those_whose_lists_name_me_and_where_it_counts() {
        assertEquals("Beam", names(directory().myRooms(una.caller(), RoomRole.MEMBER, null, 50)));
        assertEquals("Cable", names(directory().myRooms(una.caller(), RoomRole.MANAGER, null, 50)));
        assertEquals("", names(directory().myRooms(una.caller(), RoomRole.PRESENTER, null, 50)));
    }

    @Test
    void pages_follow_each_other() {
        List<String> paged = new ArrayList<>();
        String cursor = null;
        do {
            Page<RoomSummary> page = directory().findRooms(una.caller(), RoomQuery.named(""), cursor, 1);
            page.items().forEach(room -> paged.add(room.name()));
            cursor = page.next();
        } while (cursor != null);
        assertEquals(List.of("Arch", "Beam", "Cable"), paged);
    }

    /** More affiliations than one statement takes: what the last of them gives is found, and denied wins (R-CAT-2). */
    @Test
    void thousands_of_affiliations_are_all_looked_at() {
        Somebody busy = world.user("Busy");
        Place far = world.category("Far away");
        Place shut = world.category("Shut");
        Somebody last = null;
        for (int i = 0; i < 1_100; i++) {
            last = world.group("Group " + i);
            world.join(busy, last);
            if (i == 0) {
                world.enter(far, "allowed", last);
                world.enter(shut, "allowed", last);
            }
        }
        world.enter(shut, "denied", last);
        world.room("Horizon", far, "normal", "closed");
        Place vault = world.room("Vault", far, "normal", "secret");
        world.appoint(vault, "member", last);
        world.room("Cellar", shut, "normal", "open");
        assertEquals("Horizon Vault", found(busy, RoomQuery.named("")));
        assertEquals("Vault", names(directory().myRooms(busy.caller(), RoomRole.MEMBER, null, 50)));
    }

    @Test
    void large_rooms_are_found_by_those_who_manage_them() {
        Somebody keeper = world.user("Keeper");
        Place archive = world.category("Archive");
        world.enter(archive, "allowed", keeper);
        for (String name : List.of("Large", "Small", "Not theirs")) {
            Place room = world.room(name, archive, "normal", "closed");
            if (!name.equals("Not theirs")) {
                world.appoint(room, "manager", keeper);
            }
            for (int sequence = 1; sequence <= 20; sequence++) {
                post(room, sequence, name.equals("Small") ? 60_000 / 2 : 60_000);
            }
        }
        RoomQuery query = new RoomQuery("", false, null, null, null, null, null, null, null, null, 2, false);
        assertEquals("Large", found(keeper, query));
        assertEquals("", found(una, query));
        assertEquals("Large Not theirs", found(administrator, query));
    }

    private static void post(Place room, int sequence, int characters) {
        core.execute(
                """
                INSERT INTO post (room_id, sequence, change, kind, importance, author_id, posted_at, title, body,
                  reply_to, state)
                VALUES (?1, ?2, ?2, N'story', N'normal', ?3, ?4, N'Title', ?5, NULL, N'original')
                """,
                room.id(),
                sequence,
                una.id(),
                LocalDateTime.now(ZoneOffset.UTC),
                "x".repeat(characters));
        core.execute(
                "UPDATE room_head SET last_sequence = ?2, last_change = ?2 WHERE room_id = ?1", room.id(), sequence);
    }
}
