package org.stoachat.invitation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.stoachat.Core;
import org.stoachat.World;
import org.stoachat.common.InstantConverter;
import org.stoachat.common.NotFoundException;
import org.stoachat.common.Page;
import org.stoachat.common.RejectedException;
import org.stoachat.membership.MembershipService;
import org.stoachat.membership.RoomRole;

/** New members are told of their rooms until they answer; nothing but answers is stored. */
class InvitationServiceTest {

    private static Core core;
    private static World world;
    private static int tests;

    private final InvitationService service = core.get(InvitationService.class);
    private World.Somebody everybody;
    private World.Somebody mona;
    private World.Somebody nils;
    private World.Somebody team;
    private World.Place category;
    private World.Place room;

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
    void people() {
        tests++;
        everybody = world.group("Everybody");
        mona = member("Mona");
        nils = member("Nils");
        team = world.group("Team");
        world.join(nils, team);
        category = world.category("Projects " + tests);
        world.enter(category, "allowed", everybody);
        room = room("Harbour");
    }

    private World.Place room(String name) {
        return world.room(name + " " + tests, category, "normal", "closed");
    }

    private World.Somebody member(String name) {
        World.Somebody user = world.user(name);
        world.join(user, everybody);
        return user;
    }

    private void invite(World.Place to, World.Somebody whom, World.Somebody by, Instant at) {
        world.appoint(to, "member", whom);
        core.execute(
                "UPDATE room_role SET invites = 1, added_by = ?1, added_at = ?2 WHERE room_id = ?3 AND principal_id = ?4",
                by.id(),
                InstantConverter.toColumn(at),
                to.id(),
                whom.id());
        changed();
    }

    /** The world is changed behind the back of the log of changes of rights. */
    private void changed() {
        core.execute("UPDATE access_head SET last_number = last_number + 1");
    }

    private List<Invitation> of(World.Somebody user) {
        return service.invitations(user.caller(), null, 50).items();
    }

    private long answers() {
        return core.query(
                        "SELECT a.user_id FROM invitation_answer a JOIN room r ON r.id = a.room_id WHERE r.category_id = ?1",
                        category.id())
                .size();
    }

    @Test
    void whoIsEnteredIsInvitedByWhoEnteredThem() {
        Instant at = Instant.parse("2026-11-22T12:00:00Z");
        invite(room, nils, mona, at);
        Invitation invitation = of(nils).get(0);
        assertEquals(room.publicId(), invitation.roomId());
        assertEquals(room.name(), invitation.name());
        assertEquals(new Invitation.Principal(mona.publicId(), "Mona"), invitation.invitedBy());
        assertEquals(at, invitation.invitedAt());
        assertEquals(null, invitation.through());
        assertEquals(List.of(), of(mona));
    }

    @Test
    void aGroupInvitesItsMembersThroughGroupsToo() {
        World.Somebody department = world.group("Department");
        world.nest(team, department);
        invite(room, department, mona, Instant.now());
        assertEquals(
                new Invitation.Principal(department.publicId(), "Department"),
                of(nils).get(0).through());
    }

    @Test
    void aGroupOf16000CostsOneRow() {
        core.execute(
                """
                INSERT INTO principal (id, public_id, kind, display_name, display_key, disabled, source, created_at,
                  changed_at, version)
                SELECT 900000000 + n.x, NEWID(), N'user', N'Many', N'many', 0, N'local', ?1, ?1, 0
                FROM SYSTEM_RANGE(1, 16000) n
                """,
                InstantConverter.toColumn(Instant.now()));
        core.execute(
                "INSERT INTO group_member (group_id, member_id) SELECT ?1, id FROM principal WHERE id > 900000000",
                team.id());
        invite(room, team, mona, Instant.now());
        assertEquals(
                1,
                core.query("SELECT role FROM room_role WHERE room_id = ?1", room.id())
                        .size());
        assertEquals(0, answers());
        assertEquals(1, of(nils).size());
    }

    @Test
    void nobodyIsInvitedByThemselvesNorToWhatTheyCreated() {
        invite(room, nils, nils, Instant.now());
        assertEquals(List.of(), of(nils));
        World.Place other = room("Pier");
        invite(other, team, mona, Instant.now());
        core.execute("UPDATE room SET created_by = ?1 WHERE id = ?2", nils.id(), other.id());
        assertEquals(List.of(), of(nils));
    }

    /** R-CAT-1, R-ROOM-1: room or category may turn invitations off; what was entered then invites nobody, ever. */
    @Test
    void entriesMadeWhileInvitationsAreOffInviteNobody() {
        MembershipService membership = core.get(MembershipService.class);
        World.Somebody boss = member("Boss");
        world.appoint(room, "manager", boss);
        core.execute("UPDATE room SET invitations = N'off' WHERE id = ?1", room.id());
        changed();
        membership.add(boss.caller(), room.publicId(), RoomRole.MEMBER, nils.publicId(), false);
        core.execute("UPDATE room SET invitations = N'inherit' WHERE id = ?1", room.id());
        core.execute("UPDATE category SET invitations = 0 WHERE id = ?1", category.id());
        changed();
        membership.add(boss.caller(), room.publicId(), RoomRole.MEMBER, mona.publicId(), false);
        core.execute("UPDATE category SET invitations = 1 WHERE id = ?1", category.id());
        changed();
        assertEquals(List.of(), of(nils));
        assertEquals(List.of(), of(mona));
        World.Somebody otto = member("Otto");
        membership.add(boss.caller(), room.publicId(), RoomRole.MEMBER, otto.publicId(), false);
        assertEquals(1, of(otto).size());
        membership.remove(boss.caller(), room.publicId(), RoomRole.MEMBER, otto.publicId(), false);
        assertEquals(List.of(), of(otto));
    }

    @Test
    void whoMayNotReadIsNotInvited() {
        invite(room, nils, mona, Instant.now());
        world.enter(category, "denied", team);
        changed();
        assertEquals(List.of(), of(nils));
        assertThrows(
                NotFoundException.class,
                () -> service.answer(nils.caller(), room.publicId(), InvitationAnswer.ACCEPTED));
        core.execute("DELETE FROM category_entry WHERE kind = N'denied'");
        changed();
        assertEquals(1, of(nils).size());
        for (String gone : List.of("UPDATE room SET disabled = 1", "UPDATE principal SET disabled = 1")) {
            core.execute(gone);
            changed();
            assertEquals(List.of(), of(nils), gone);
            core.execute(gone.replace("= 1", "= 0"));
        }
        core.execute("UPDATE policy SET chat_enabled = 0");
        changed();
        assertEquals(List.of(), of(nils));
        core.execute("UPDATE policy SET chat_enabled = 1");
        core.execute("UPDATE room SET removed_at = ?1", InstantConverter.toColumn(Instant.now()));
        changed();
        assertEquals(List.of(), of(nils));
    }

    /** R-CAT-6: a group that spans the wall invites those of the room's side alone. */
    @Test
    void theWallStands() {
        World.Somebody across = world.user("Across");
        world.join(across, team);
        invite(room, team, mona, Instant.now());
        assertEquals(1, of(nils).size());
        assertEquals(List.of(), of(across));
        NotFoundException hidden = assertThrows(
                NotFoundException.class,
                () -> service.answer(across.caller(), room.publicId(), InvitationAnswer.ACCEPTED));
        NotFoundException unknown = assertThrows(
                NotFoundException.class,
                () -> service.answer(across.caller(), UUID.randomUUID(), InvitationAnswer.ACCEPTED));
        assertEquals(unknown.code(), hidden.code());
        assertEquals(unknown.getMessage(), hidden.getMessage());
    }

    @Test
    void whoAcceptsFollowsTheRoomAndWhoDeclinesDoesNot() {
        World.Place other = room("Pier");
        invite(room, nils, mona, Instant.now());
        invite(other, team, mona, Instant.now());
        service.answer(nils.caller(), room.publicId(), InvitationAnswer.ACCEPTED);
        service.answer(nils.caller(), other.publicId(), InvitationAnswer.DECLINED);
        assertEquals(List.of(), of(nils));
        assertEquals(List.of(room.id()), core.query("SELECT room_id FROM followed_room WHERE user_id = ?1", nils.id()));
        service.answer(nils.caller(), other.publicId(), InvitationAnswer.ACCEPTED);
        service.answer(nils.caller(), other.publicId(), InvitationAnswer.ACCEPTED);
        assertEquals(
                2,
                core.query("SELECT room_id FROM followed_room WHERE user_id = ?1", nils.id())
                        .size());
        assertEquals(2, answers());
    }

    @Test
    void onlyWhatInvitesIsAnswered() {
        world.appoint(room, "member", nils);
        changed();
        assertThrows(
                NotFoundException.class,
                () -> service.answer(nils.caller(), room.publicId(), InvitationAnswer.DECLINED));
        assertEquals(0, answers());
    }

    @Test
    void whoIsTakenOutAndEnteredAnewIsInvitedAnew() {
        invite(room, nils, mona, Instant.now());
        service.answer(nils.caller(), room.publicId(), InvitationAnswer.DECLINED);
        invite(room, team, mona, Instant.now().plusSeconds(1));
        assertEquals(List.of(), of(nils), "they have been a member all the time");
        core.execute("DELETE FROM room_role WHERE room_id = ?1", room.id());
        invite(room, nils, mona, Instant.now().plusSeconds(2));
        assertEquals(1, of(nils).size());
        service.answer(nils.caller(), room.publicId(), InvitationAnswer.DECLINED);
        assertEquals(List.of(), of(nils), "an answer counts although another server's clock is ahead");
    }

    @Test
    void pagesFollowEachOtherNewestFirst() {
        Instant noon = Instant.parse("2026-11-22T12:00:00Z");
        World.Place hidden = world.category("Elsewhere " + tests);
        for (int i = 0; i < 25; i++) {
            World.Place there =
                    world.room("Room " + tests + "." + i, i % 5 == 0 ? hidden : category, "normal", "closed");
            invite(there, team, mona, noon.plusSeconds(i / 3));
        }
        List<Invitation> all = new ArrayList<>();
        String cursor = null;
        do {
            Page<Invitation> page = service.invitations(nils.caller(), cursor, 3);
            assertTrue(page.items().size() <= 3);
            all.addAll(page.items());
            cursor = page.next();
        } while (cursor != null);
        assertEquals(20, new HashSet<>(all).size());
        assertEquals(20, all.size());
        List<Instant> times = all.stream().map(Invitation::invitedAt).toList();
        assertEquals(times.stream().sorted((a, b) -> b.compareTo(a)).toList(), times);
        assertThrows(RejectedException.class, () -> service.invitations(nils.caller(), null, 0));
        assertThrows(RejectedException.class, () -> service.invitations(nils.caller(), "nonsense", 3));
    }
}
