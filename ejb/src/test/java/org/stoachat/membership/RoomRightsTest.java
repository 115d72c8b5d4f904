package org.stoachat.membership;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.stoachat.room.Privacy;
import org.stoachat.room.RoomFacts;
import org.stoachat.room.RoomType;

/** The table of product.md §4 for finding, reading, seeing members, posting and managing. */
class RoomRightsTest {

    /** Rights are written as letters: f finds, r reads, s sees members, p posts, m manages. */
    @ParameterizedTest(name = "{0} in {1} {2}: {3}")
    @CsvSource({
        "member,          open,   normal,     frsp",
        "member,          closed, normal,     frsp",
        "member,          secret, normal,     frsp",
        "member,          closed, auditorium, frs",
        "manager,         open,   normal,     frspm",
        "manager,         closed, normal,     fsm",
        "manager,         secret, normal,     fsm",
        "manager,         open,   auditorium, frsm",
        "manager+member,  closed, normal,     frspm",
        "presenter,       open,   auditorium, frsp",
        "presenter,       closed, auditorium, fs",
        "presenter+member,closed, auditorium, frsp",
        "presenter+member,secret, auditorium, frsp",
        "none,            open,   normal,     frsp",
        "none,            open,   auditorium, frs",
        "none,            closed, normal,     f",
        "none,            secret, normal,     ''",
    })
    void in_scope_the_role_privacy_and_type_decide(String roles, String privacy, String type, String expected) {
        assertEquals(expected, letters(rights(roles, privacy, type, true, true, false, false, false)));
    }

    @ParameterizedTest(name = "out of scope as {0} in {1}")
    @CsvSource({"member,open", "member,closed", "member+manager+presenter,secret", "none,open"})
    void out_of_scope_beats_every_role(String roles, String privacy) {
        assertEquals("", letters(rights(roles, privacy, "normal", false, true, false, false, false)));
    }

    @ParameterizedTest(name = "disabled or without policy as {0} in {1}")
    @CsvSource({"member,open", "member,closed", "member+manager+presenter,secret", "none,open"})
    void who_may_not_chat_has_no_right_in_any_room(String roles, String privacy) {
        assertEquals("", letters(rights(roles, privacy, "normal", true, false, false, false, false)));
    }

    @ParameterizedTest(name = "disabled room as {0}")
    @CsvSource({"member,''", "manager+member,''", "none,''"})
    void a_disabled_room_is_found_by_nobody_but_administrators(String roles, String expected) {
        assertEquals(expected, letters(rights(roles, "open", "normal", true, true, true, false, false)));
    }

    @ParameterizedTest(name = "administrator as {0} in {1} {2}, in scope: {3}, disabled: {4}")
    @CsvSource({
        "none,           secret, normal,     true,  false, fsm",
        "none,           closed, normal,     true,  false, fsm",
        "none,           open,   normal,     true,  false, frspm",
        "none,           open,   normal,     false, false, fsm",
        "member,         secret, normal,     true,  false, frspm",
        "member,         secret, normal,     false, false, fsm",
        "none,           open,   auditorium, true,  false, frsm",
        "presenter,      open,   auditorium, true,  false, frspm",
        "member,         open,   normal,     true,  true,  fsm",
    })
    void administrators_manage_everything_but_read_as_others_do(
            String roles, String privacy, String type, boolean inScope, boolean disabled, String expected) {
        assertEquals(expected, letters(rights(roles, privacy, type, inScope, true, disabled, true, false)));
    }

    /**
     * Every cell for those who are no administrators: what beats every role leaves nothing, whatever type, privacy,
     * history and roles; otherwise history changes nothing but the reading of what was posted before.
     */
    @ParameterizedTest(name = "{0} {1} as {2}")
    @MethodSource("everyPlaceAndRole")
    void what_beats_every_role_beats_it_everywhere(RoomType type, Privacy privacy, Set<RoomRole> roles) {
        for (boolean history : List.of(true, false)) {
            RoomFacts room = room(privacy, type, false, history);
            RoomFacts disabled = room(privacy, type, true, history);
            RoomRights stands = new RoomRights(room, true, false, true, roles, Set.of(), 1);
            assertEquals(expected(type, privacy, roles), letters(stands));
            assertEquals(stands.mayRead() && history, stands.mayReadHistory());
            assertEquals("", letters(new RoomRights(room, true, false, false, roles, Set.of(), 1)), "out of scope");
            assertEquals("", letters(new RoomRights(room, true, false, false, roles, roles, 1)), "own, but no more");
            assertEquals("", letters(new RoomRights(room, false, false, true, roles, Set.of(), 1)), "user or policy");
            assertEquals("", letters(new RoomRights(disabled, true, false, true, roles, Set.of(), 1)), "room");
        }
    }

    /** The same for administrators, who always find, see and manage; their own entries alone stand out of scope. */
    @ParameterizedTest(name = "{0} {1} as {2}")
    @MethodSource("everyPlaceAndRole")
    void administrators_keep_administration_whatever_takes_the_chat(
            RoomType type, Privacy privacy, Set<RoomRole> roles) {
        RoomFacts room = room(privacy, type, false, true);
        assertEquals(
                administrating(expected(type, privacy, roles)),
                letters(new RoomRights(room, true, true, true, roles, Set.of(), 1)));
        assertEquals("fsm", letters(new RoomRights(room, true, true, false, roles, Set.of(), 1)));
        assertEquals("fsm", letters(new RoomRights(room, false, true, true, roles, roles, 1)));
        assertEquals(
                "fsm", letters(new RoomRights(room(privacy, type, true, true), true, true, true, roles, roles, 1)));
        assertEquals(
                administrating(expected(type, privacy == Privacy.OPEN ? Privacy.CLOSED : privacy, roles)),
                letters(new RoomRights(room, true, true, false, roles, roles, 1)),
                "own entries out of scope: an open room is closed to them");
    }

    private static Stream<Arguments> everyPlaceAndRole() {
        List<Set<RoomRole>> sets = new ArrayList<>();
        for (int bits = 0; bits < 8; bits++) {
            Set<RoomRole> roles = EnumSet.noneOf(RoomRole.class);
            for (RoomRole role : RoomRole.values()) {
                if ((bits & role.bit()) != 0) {
                    roles.add(role);
                }
            }
            sets.add(roles);
        }
        return Stream.of(RoomType.values()).flatMap(type -> Stream.of(Privacy.values())
                .flatMap(privacy -> sets.stream().map(roles -> Arguments.of(type, privacy, roles))));
    }

    /** The columns of the table put together: a right is there when one of the roles has it. */
    private static String expected(RoomType type, Privacy privacy, Set<RoomRole> roles) {
        boolean member = roles.contains(RoomRole.MEMBER) || privacy == Privacy.OPEN;
        boolean presents = type == RoomType.NORMAL || roles.contains(RoomRole.PRESENTER);
        return (privacy == Privacy.SECRET && roles.isEmpty() ? "" : "f")
                + (member ? "r" : "")
                + (privacy == Privacy.OPEN || !roles.isEmpty() ? "s" : "")
                + (member && presents ? "p" : "")
                + (roles.contains(RoomRole.MANAGER) ? "m" : "");
    }

    private static String administrating(String letters) {
        return "f" + (letters.contains("r") ? "r" : "") + "s" + (letters.contains("p") ? "p" : "") + "m";
    }

    /** R-CAT-4: the one exception. */
    @Test
    void an_administrators_own_entry_stands_out_of_scope() {
        assertEquals("frspm", letters(rights("member", "secret", "normal", false, true, false, true, true)));
        assertEquals("", letters(rights("member", "secret", "normal", false, true, false, false, true)));
    }

    /** R-CAT-7: posts of before are hidden while the category keeps no history; the room itself stays readable. */
    @Test
    void without_history_a_room_is_read_live_alone() {
        RoomRights rights = new RoomRights(
                room(Privacy.OPEN, RoomType.NORMAL, false, false), true, false, true, Set.of(), Set.of(), 1);
        assertEquals("frsp", letters(rights));
        assertEquals(false, rights.mayReadHistory());
    }

    private static String letters(RoomRights rights) {
        return (rights.mayFind() ? "f" : "")
                + (rights.mayRead() ? "r" : "")
                + (rights.maySeeMembers() ? "s" : "")
                + (rights.mayPost() ? "p" : "")
                + (rights.mayManage() ? "m" : "");
    }

    private static RoomRights rights(
            String roles,
            String privacy,
            String type,
            boolean inScope,
            boolean mayChat,
            boolean disabled,
            boolean administrator,
            boolean ownEntry) {
        Set<RoomRole> entered = EnumSet.noneOf(RoomRole.class);
        for (String role : roles.split("\\+", -1)) {
            if (!role.equals("none")) {
                entered.add(RoomRole.valueOf(role.toUpperCase(Locale.ROOT)));
            }
        }
        RoomFacts room = room(
                Privacy.valueOf(privacy.toUpperCase(Locale.ROOT)),
                RoomType.valueOf(type.toUpperCase(Locale.ROOT)),
                disabled,
                true);
        return new RoomRights(room, mayChat, administrator, inScope, entered, ownEntry ? entered : Set.of(), 1);
    }

    private static RoomFacts room(Privacy privacy, RoomType type, boolean disabled, boolean chatHistory) {
        UUID id = new UUID(0, 1);
        return new RoomFacts(1, id, "Room", "room", "", type, privacy, false, disabled, 1, id, "Category", chatHistory);
    }
}
