package org.stoachat.principal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.stoachat.common.RejectedException;
import org.stoachat.common.Rows;
import org.stoachat.common.StoaException;

/** The closure, kept up step by step, is what a search over all steps finds; cycles never come to be. */
class SetClosureTest {

    private static Directory directory;

    @BeforeAll
    static void start() {
        directory = new Directory();
    }

    @AfterAll
    static void stop() {
        directory.close();
    }

    @Test
    void staysWhatASearchFindsThroughRandomChanges() {
        Random random = new Random(20131);
        List<UUID> groups = new ArrayList<>();
        List<UUID> containers = new ArrayList<>();
        int refused = 0;
        for (int step = 0; step < 250; step++) {
            int before = step;
            try {
                change(random, groups, containers, before);
            } catch (RejectedException e) {
                refused++;
            }
            assertEquals(searched(), directory.closure(), () -> "after step " + before);
        }
        assertTrue(refused > 10, "cycles were tried, " + refused);
        for (UUID group : groups) {
            long key = directory.key(group);
            Set<Long> explained = directory.core.inTransaction(
                    () -> directory.core.get(Affiliations.class).explain(key).keySet());
            Set<Long> known = directory.core.inTransaction(
                    () -> directory.core.get(Principals.class).affiliations(key));
            assertEquals(new HashSet<>(known), explained);
        }
    }

    private void change(Random random, List<UUID> groups, List<UUID> containers, int step) {
        if (groups.size() < 6) {
            groups.add(directory.group("Group " + step));
            containers.add(directory.container("Container " + step, null));
            return;
        }
        switch (random.nextInt(10)) {
            case 0 -> groups.add(directory.group("Group " + step));
            case 1 -> containers.add(directory.container("Container " + step, any(random, containers)));
            case 2 -> directory.delete(PrincipalKind.GROUP, take(random, groups));
            case 3 -> directory.members.remove(directory.admin, any(random, groups), any(random, groups));
            case 4, 5 -> {
                UUID to = random.nextInt(4) == 0 ? null : any(random, containers);
                directory.move(any(random, containers), to);
            }
            case 6 -> {
                List<UUID> add = List.of(any(random, groups), any(random, groups));
                List<UUID> remove = new ArrayList<>(List.of(any(random, groups), any(random, groups)));
                remove.removeAll(add);
                directory.members.change(directory.admin, any(random, groups), new ListEdit(add, remove));
            }
            default -> directory.add(any(random, groups), any(random, groups));
        }
    }

    private static UUID any(Random random, List<UUID> ids) {
        return ids.get(random.nextInt(ids.size()));
    }

    private static UUID take(Random random, List<UUID> ids) {
        return ids.remove(random.nextInt(ids.size()));
    }

    /** Counts all ways over direct steps, one by one. */
    private static Map<String, Long> searched() {
        Map<Long, List<Long>> steps = new TreeMap<>();
        directory
                .core
                .query("SELECT id FROM principal WHERE kind <> N'user'")
                .forEach(id -> steps.put(Rows.number(id), new ArrayList<>()));
        directory
                .rows("SELECT m.member_id, m.group_id FROM group_member m JOIN principal p ON p.id = m.member_id"
                        + " WHERE p.kind = N'group'")
                .forEach(row -> steps.get(Rows.number(row[0])).add(Rows.number(row[1])));
        directory
                .rows("SELECT id, container_id FROM principal WHERE kind = N'container' AND container_id IS NOT NULL")
                .forEach(row -> steps.get(Rows.number(row[0])).add(Rows.number(row[1])));
        Map<String, Long> ways = new TreeMap<>();
        steps.keySet().forEach(from -> walk(from, from, steps, ways));
        return ways;
    }

    private static void walk(Long from, Long here, Map<Long, List<Long>> steps, Map<String, Long> ways) {
        ways.merge(from + " " + here, 1L, Long::sum);
        steps.get(here).forEach(there -> walk(from, there, steps, ways));
    }

    @Test
    void aGroupIsNeverInItselfNorInWhatIsInIt() {
        UUID outer = directory.group("All");
        UUID middle = directory.group("Some");
        UUID inner = directory.group("Few");
        directory.add(outer, middle);
        directory.add(middle, inner);
        assertEquals("group.cycle", refusal(() -> directory.add(outer, outer)).code());
        StoaException refusal = refusal(() -> directory.add(inner, outer));
        assertEquals("group.cycle", refusal.code());
        assertEquals(
                "All cannot be a member of Few, because Few is in All, directly or through groups.",
                refusal.getMessage());
        RejectedException bulk = (RejectedException) refusal(() -> directory.members.change(
                directory.admin, inner, new ListEdit(List.of(directory.group("New"), outer), null)));
        assertEquals("add[1]", bulk.violations().get(0).field());
        assertEquals("group.cycle", bulk.violations().get(0).code());
        assertTrue(
                directory
                        .members
                        .members(directory.admin, inner, null, 50)
                        .items()
                        .isEmpty(),
                "all or nothing");
    }

    @Test
    void aContainerIsNeverMovedIntoItselfNorBelow() {
        UUID top = directory.container("Company", null);
        UUID below = directory.container("Department", top);
        UUID deep = directory.container("Team", below);
        for (UUID into : List.of(top, below, deep)) {
            assertEquals(
                    "container.cycle", refusal(() -> directory.move(top, into)).code());
        }
        assertEquals(Set.of("Team", "Department", "Company"), directory.affiliations(deep));
        directory.move(below, null);
        assertEquals(Set.of("Team", "Department"), directory.affiliations(deep));
    }

    /** Each of many layers doubles the ways: refused long before a count could overflow. */
    @Test
    void diamondsUponDiamondsAreRefusedBeforeTheyOverflow() {
        List<UUID> layer = List.of(directory.group("Left"), directory.group("Right"));
        StoaException refusal = null;
        for (int i = 0; i < 60 && refusal == null; i++) {
            List<UUID> next = List.of(directory.group("Left " + i), directory.group("Right " + i));
            List<UUID> inner = layer;
            try {
                next.forEach(group -> directory.members.change(directory.admin, group, new ListEdit(inner, null)));
                layer = next;
            } catch (RejectedException e) {
                refusal = e;
            }
        }
        assertEquals("group.too-many-ways", Objects.requireNonNull(refusal).code());
        assertEquals(searchedCounts(), directory.closure().size(), "nothing is left half done");
    }

    private static int searchedCounts() {
        return directory
                .rows("SELECT DISTINCT inner_id, outer_id FROM set_closure WHERE path_count > 0")
                .size();
    }

    private static StoaException refusal(org.junit.jupiter.api.function.Executable act) {
        return assertThrows(StoaException.class, act);
    }
}
