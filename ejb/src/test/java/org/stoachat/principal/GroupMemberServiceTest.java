package org.stoachat.principal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.stoachat.World.Place;
import org.stoachat.World.Somebody;
import org.stoachat.common.Page;
import org.stoachat.common.RejectedException;
import org.stoachat.common.StoaException;
import org.stoachat.membership.RoomAccess;
import org.stoachat.membership.RoomRights;

/** Members of groups, one by one and in bulk (interfaces.md §4). */
class GroupMemberServiceTest {

    private static Directory directory;

    @BeforeAll
    static void start() {
        directory = new Directory();
    }

    @AfterAll
    static void stop() {
        directory.close();
    }

    private static String code(Executable act) {
        return assertThrows(StoaException.class, act).code();
    }

    private static List<UUID> people(String name, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> directory.world.user(name + " " + i).publicId())
                .toList();
    }

    private static RejectedException.Violation violation(UUID group, List<UUID> add, List<UUID> remove) {
        return assertThrows(
                        RejectedException.class,
                        () -> directory.members.change(directory.admin, group, new ListEdit(add, remove)))
                .violations()
                .get(0);
    }

    private static int size(UUID group) {
        return directory
                .members
                .members(directory.admin, group, null, 500)
                .items()
                .size();
    }

    @Test
    void oneBadEntryIsNamedAndNothingIsChanged() {
        UUID group = directory.group("Choir");
        List<UUID> good = people("Singer", 3);
        List<UUID> list = new ArrayList<>(good);
        list.add(UUID.randomUUID());
        assertEquals("add[3]", violation(group, list, null).field());
        assertEquals("principal.not-found", violation(group, list, null).code());
        assertEquals(
                "remove[0]", violation(group, good, List.of(UUID.randomUUID())).field());
        UUID container = directory.container("Hall", null);
        list.set(3, container);
        assertEquals("group.no-containers", violation(group, list, null).code());
        assertEquals(
                "contradictory", violation(group, good, List.of(good.get(1))).code());
        assertEquals(0, size(group));
        assertEquals("group.no-containers", code(() -> directory.add(group, container)));
        assertEquals("principal.not-found", code(() -> directory.add(group, UUID.randomUUID())));
    }

    @Test
    void moreThanTenThousandAtOnceAreRefused() {
        List<UUID> many = IntStream.range(0, ListEdit.MOST + 1)
                .mapToObj(i -> new UUID(0, i))
                .toList();
        RejectedException refusal = assertThrows(RejectedException.class, () -> new ListEdit(many, null));
        assertEquals("too-many", refusal.violations().get(0).code());
    }

    /** One event for each one who came or went; none for who was there already. */
    @Test
    void whatIsThereAlreadyAndWhatComesTwiceHasNoEffect() {
        UUID group = directory.group("Band");
        List<UUID> people = people("Player", 3);
        List<UUID> twice = List.of(people.get(0), people.get(1), people.get(0));
        assertEquals(
                new MembersChanged(2, 0), directory.members.change(directory.admin, group, new ListEdit(twice, null)));
        long before = directory.newestChange();
        assertEquals(
                new MembersChanged(1, 1),
                directory.members.change(
                        directory.admin,
                        group,
                        new ListEdit(List.of(people.get(1), people.get(2)), List.of(people.get(0)))));
        assertEquals(
                List.of("principal " + directory.key(people.get(2)), "principal " + directory.key(people.get(0))),
                directory.changesAfter(before));
        directory.add(group, people.get(1));
        directory.members.remove(directory.admin, group, people.get(0));
        assertEquals(2, directory.changesAfter(before).size());
    }

    @Test
    void aLargeChangeIsNumberedOnceAndTakesFewStatements() {
        UUID group = directory.group("Crowd");
        List<UUID> people = people("Fan", 2_500);
        long before = directory.newestChange();
        List<String> statements = directory.statementsOf(
                () -> directory.members.change(directory.admin, group, new ListEdit(people, null)));
        assertTrue(statements.size() <= 18, () -> statements.size() + ": " + String.join("\n", statements));
        assertEquals(List.of("principal null"), directory.changesAfter(before), "newcomers know nothing of the group");
        List<String> names = new ArrayList<>();
        String cursor = null;
        do {
            Page<PrincipalSummary> page = directory.members.members(directory.admin, group, cursor, 500);
            page.items().forEach(item -> names.add(item.displayName()));
            cursor = page.next();
        } while (cursor != null);
        assertEquals(2_500, names.stream().distinct().count());
        assertEquals(names.stream().sorted().toList(), names);
        long beforeRemoval = directory.newestChange();
        directory.members.change(directory.admin, group, new ListEdit(null, people.subList(0, 100)));
        assertEquals(List.of("principal " + directory.key(group)), directory.changesAfter(beforeRemoval));
    }

    /** R-CAT-8: rights that are remembered from before are judged anew, of few and of many, on the way in and out. */
    @Test
    void whoComesMayReadAndWhoGoesMayNot() {
        UUID group = directory.group("Readers");
        List<Somebody> people = IntStream.range(0, 30)
                .mapToObj(i -> directory.world.user("Reader " + i))
                .toList();
        Place category = directory.world.category("Library");
        Somebody readers = new Somebody(directory.key(group), group, "Readers");
        directory.world.enter(category, "allowed", readers);
        Place room = directory.world.room("Reading room", category, "normal", "closed");
        directory.world.appoint(room, "member", readers);
        for (List<Somebody> some : List.of(people, people.subList(0, 2))) {
            List<UUID> ids = some.stream().map(Somebody::publicId).toList();
            assertEquals(0, readersAmong(some, room));
            directory.members.change(directory.admin, group, new ListEdit(ids, null));
            assertEquals(some.size(), readersAmong(some, room));
            directory.members.change(directory.admin, group, new ListEdit(null, ids));
            assertEquals(0, readersAmong(some, room));
        }
    }

    private static long readersAmong(List<Somebody> people, Place room) {
        RoomAccess access = directory.core.get(RoomAccess.class);
        return people.stream()
                .filter(somebody -> directory.core.inTransaction(() -> access.now()
                        .find(somebody.caller(), room.publicId())
                        .filter(RoomRights::mayRead)
                        .isPresent()))
                .count();
    }

    @Test
    void onlyThoseWhoKeepPeopleChangeGroupsAndAuditorsRead() {
        UUID group = directory.group("Closed shop");
        UUID user = people("Buyer", 1).get(0);
        Somebody nobody = directory.world.user("Nobody");
        Somebody auditor = directory.world.user("Auditor");
        directory.core.execute(
                "INSERT INTO administrative_role (principal_id, role) VALUES (?1, N'auditor')", auditor.id());
        assertEquals("admin.required", code(() -> directory.members.add(nobody.caller(), group, user)));
        assertEquals("admin.required", code(() -> directory.members.members(nobody.caller(), group, null, 50)));
        assertEquals("admin.required", code(() -> directory.members.add(auditor.caller(), group, user)));
        assertEquals(
                0,
                directory
                        .members
                        .members(auditor.caller(), group, null, 50)
                        .items()
                        .size());
        directory.core.execute("UPDATE principal SET source = N'ldap' WHERE public_id = ?1", group.toString());
        assertEquals("principal.not-local", code(() -> directory.add(group, user)));
    }

    @Test
    void aGroupOrContainerThatIsNamedStaysUntilItIsTakenOut() {
        UUID group = directory.group("Named");
        directory.world.enter(
                directory.world.category("Naming"), "allowed", new Somebody(directory.key(group), group, "Named"));
        assertEquals("principal.in-use", code(() -> directory.delete(PrincipalKind.GROUP, group)));
        UUID container = directory.container("Full", null);
        UUID inside = directory.container("Inside", container);
        assertEquals("principal.in-use", code(() -> directory.delete(PrincipalKind.CONTAINER, container)));
        directory.delete(PrincipalKind.CONTAINER, inside);
        directory.delete(PrincipalKind.CONTAINER, container);
        assertEquals("container.not-found", code(() -> directory.delete(PrincipalKind.CONTAINER, container)));
    }
}
