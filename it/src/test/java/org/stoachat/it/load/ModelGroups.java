package org.stoachat.it.load;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * The groups of a reference model, nested four deep, so that a user has 100 to 200 affiliations: in each department
 * small groups of 8 in middle ones of 30, in each division these in wide ones of 50 and broad ones of 200, and these in a
 * top one; so many are direct members, the groups above have more through those inside. Apart from them stand huge groups of 16,000.
 */
final class ModelGroups {

    private static final int SMALL = 8;
    private static final int MIDDLE = 30;
    private static final int WIDE = 50;
    private static final int BROAD = 200;
    private static final int[] NONE = {};

    private final ModelSize size;
    private final Random random;
    private final List<ModelGroup> groups = new ArrayList<>();
    private final List<ModelGroup> tops = new ArrayList<>();
    private final List<List<ModelGroup>> wides = new ArrayList<>();
    private final List<List<ModelGroup>> middles = new ArrayList<>();
    private final List<List<ModelGroup>> smalls = new ArrayList<>();
    private final List<ModelGroup> huges = new ArrayList<>();
    private final List<ModelGroup> spares = new ArrayList<>();
    private final Map<Integer, List<ModelGroup>> inside = new HashMap<>();
    private final ModelGroup standing;

    /** Groups come before their members, so that a group's parents are always known. */
    ModelGroups(ModelSize size, Random random) {
        this.size = size;
        this.random = random;
        for (int division = 0; division < size.divisions(); division++) {
            makeDivision(division);
        }
        for (int huge = 0; huge < 10; huge++) {
            int remainder = huge % 5;
            int divisor = huge < 5 ? 1 : 5;
            huges.add(make(
                    "Huge " + huge,
                    users(0, size.users(), true)
                            .filter(user -> activeNumber(user) / divisor % 5 == remainder)
                            .toArray(),
                    NONE));
        }
        int[] idle = users(0, size.users(), false).limit(size.large()).toArray();
        standing = make("Standing in many rooms", idle, NONE);
        spares.add(make("Spare with members", idle, NONE));
        spares.add(make("Spare around it", idle, NONE));
    }

    private void makeDivision(int division) {
        int from = division * ModelSize.DIVISION;
        ModelGroup top = make("Division group " + division, NONE, NONE);
        tops.add(top);
        List<ModelGroup> broad = chunks("Broad", all(from, ModelSize.DIVISION), 1, BROAD, List.of(top), 1);
        List<ModelGroup> wide = chunks("Wide", all(from, ModelSize.DIVISION), 2, WIDE, broad, 4);
        wides.add(wide);
        for (int start = from; start < from + ModelSize.DIVISION; start += ModelSize.DEPARTMENT) {
            List<ModelGroup> middle = chunks("Middle", all(start, ModelSize.DEPARTMENT), 6, MIDDLE, wide, 5);
            middles.add(middle);
            int[] active = users(start, ModelSize.DEPARTMENT, true).toArray();
            smalls.add(chunks("Small", active, 3, SMALL, middle, 1));
        }
    }

    /** Groups of one size such that each user is in so many; each group is in some of the groups above. */
    private List<ModelGroup> chunks(
            String name, int[] users, int groupsAUser, int size, List<ModelGroup> above, int parents) {
        List<ModelGroup> made = new ArrayList<>();
        for (int round = 0; round < groupsAUser; round++) {
            shuffle(users);
            for (int from = 0; from < users.length; from += size) {
                int[] members = IntStream.range(from, Math.min(from + size, users.length))
                        .map(i -> users[i])
                        .toArray();
                made.add(make(name + " " + groups.size(), members, some(above, parents)));
            }
        }
        return made;
    }

    private ModelGroup make(String name, int[] users, int[] parents) {
        ModelGroup group = new ModelGroup(groups.size(), name, users, parents);
        groups.add(group);
        for (int parent : parents) {
            inside.computeIfAbsent(parent, key -> new ArrayList<>()).add(group);
        }
        return group;
    }

    private void shuffle(int[] numbers) {
        for (int i = numbers.length - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            int number = numbers[i];
            numbers[i] = numbers[other];
            numbers[other] = number;
        }
    }

    private int[] some(List<ModelGroup> above, int count) {
        SortedSet<Integer> numbers = new TreeSet<>();
        while (numbers.size() < count) {
            numbers.add(above.get(random.nextInt(above.size())).number());
        }
        return numbers.stream().mapToInt(Integer::intValue).toArray();
    }

    private static int[] all(int from, int count) {
        return IntStream.range(from, from + count).toArray();
    }

    private static IntStream users(int from, int count, boolean active) {
        return IntStream.range(from, from + count).filter(user -> ModelSize.isActive(user) == active);
    }

    private static int activeNumber(int user) {
        return user / 15 * 8 + user % 15;
    }

    /** The small groups of a department, of 8 active users each. */
    List<ModelGroup> smalls(int department) {
        return smalls.get(department);
    }

    /** The middle groups of a department, of 30 users each and of those of some small groups. */
    List<ModelGroup> middles(int department) {
        return middles.get(department);
    }

    /** The wide groups of a division. */
    List<ModelGroup> wides(int division) {
        return wides.get(division);
    }

    /** The group at the top of a division: its users through four levels of groups. */
    ModelGroup top(int division) {
        return tops.get(division);
    }

    /** One of ten groups of 16,000 active users; each of these is in two. */
    ModelGroup huge(int number) {
        return huges.get(number);
    }

    /** A group of 16,000 users who are not active; it stands in 1,000 rooms. */
    ModelGroup standing() {
        return standing;
    }

    /** Two groups of 16,000 users that nothing else knows of. */
    List<ModelGroup> spares() {
        return spares;
    }

    /** The users in a group, directly and through the groups in it. */
    IntStream users(ModelGroup group) {
        IntStream through =
                inside.getOrDefault(group.number(), List.of()).stream().flatMapToInt(this::users);
        return IntStream.concat(group.users(), through).distinct();
    }

    void insert(Connection connection) throws SQLException {
        ModelPeople people = new ModelPeople(size);
        try (Batch principals = new Batch(connection, "principal", ModelPeople.PRINCIPAL)) {
            for (ModelGroup group : groups) {
                ModelPeople.principal(principals, group.id(), "group", group.name(), people.company());
            }
        }
        try (Batch members = new Batch(connection, "group_member", "group_id, member_id")) {
            for (ModelGroup group : groups) {
                for (int user : group.users().toArray()) {
                    members.add(group.id(), ModelIds.user(user));
                }
                for (int parent : group.parents().toArray()) {
                    members.add(ModelIds.group(parent), group.id());
                }
            }
        }
        insertClosure(connection);
    }

    /** To each group itself once, and to the others the sum of the ways from the groups that it is in. */
    private void insertClosure(Connection connection) throws SQLException {
        List<Map<Integer, Long>> outward = new ArrayList<>();
        try (Batch closure = new Batch(connection, "set_closure", "inner_id, outer_id, path_count")) {
            for (ModelGroup group : groups) {
                Map<Integer, Long> ways = new HashMap<>(Map.of(group.number(), 1L));
                for (int parent : group.parents().toArray()) {
                    outward.get(parent).forEach((outer, count) -> ways.merge(outer, count, Long::sum));
                }
                outward.add(ways);
                for (Map.Entry<Integer, Long> way : ways.entrySet()) {
                    closure.add(group.id(), ModelIds.group(way.getKey()), way.getValue());
                }
            }
        }
    }
}
