package org.stoachat.it.load;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

/** The rooms of a reference model and their entries, filled up to the number of access entries. */
final class ModelRooms {

    static final int ROOMS_OF_STANDING_GROUP = 1_000;

    private final ModelSize size;
    private final ModelGroups groups;
    private final ModelCategories categories;
    private final Random random;
    private final List<ModelRoom> rooms = new ArrayList<>();
    private final int[] roomsOfUser;

    ModelRooms(ModelSize size, ModelGroups groups, ModelCategories categories, Random random) {
        this.size = size;
        this.groups = groups;
        this.categories = categories;
        this.random = random;
        this.roomsOfUser = new int[size.users()];
        for (int i = 0; i < size.smallRooms(); i++) {
            make(categories.forRoom(), 0.01, 0.03, 16, 2, false, 2);
        }
        for (int i = 0; i < size.mediumRooms(); i++) {
            make(categories.forRoom(), 0.01, 0.03, 75, 1, true, 3);
        }
        for (int i = 0; i < size.largeRooms(); i++) {
            makeLarge(i);
        }
        enterStandingGroup();
        fillUp();
    }

    private void make(
            ModelCategories.Category category,
            double auditoriums,
            double open,
            int direct,
            int throughGroups,
            boolean middle,
            int managers) {
        Set<Integer> users = new LinkedHashSet<>();
        while (users.size() < direct) {
            users.add(categories.pick(category));
        }
        Set<Long> members = ids(users.stream().mapToInt(Integer::intValue));
        Set<Integer> reached = new HashSet<>(users);
        for (int i = 0; i < throughGroups; i++) {
            int department = categories.pick(category) / ModelSize.DEPARTMENT;
            List<ModelGroup> choice = middle ? groups.middles(department) : groups.smalls(department);
            ModelGroup group = choice.get(random.nextInt(choice.size()));
            members.add(group.id());
            groups.users(group).filter(category::admits).forEach(reached::add);
        }
        reached.forEach(user -> roomsOfUser[user]++);
        String privacy = random.nextDouble() < open ? "open" : random.nextDouble() < 0.8 ? "closed" : "secret";
        boolean auditorium = random.nextDouble() < auditoriums;
        Set<Long> managing = ids(users.stream().limit(managers).mapToInt(Integer::intValue));
        add(category, auditorium, privacy, members, managing);
    }

    /** Half of the large rooms are open, half auditoriums, independently; each has one huge group. */
    private void makeLarge(int number) {
        ModelCategories.Category category = categories.all().get(number % ModelCategories.COMPANY_WIDE);
        ModelGroup group = groups.huge(number);
        group.users().forEach(user -> roomsOfUser[user]++);
        Set<Long> managers = ids(group.users().limit(3));
        String privacy = number < 5 ? "open" : "closed";
        add(category, number % 2 == 0, privacy, new LinkedHashSet<>(Set.of(group.id())), managers);
    }

    private void add(
            ModelCategories.Category category,
            boolean auditorium,
            String privacy,
            Set<Long> members,
            Set<Long> managers) {
        int number = rooms.size();
        Set<Long> presenters =
                auditorium ? new LinkedHashSet<>(members.stream().limit(2).toList()) : Set.of();
        rooms.add(new ModelRoom(
                number,
                category,
                ModelRoomNames.of(number),
                auditorium,
                privacy,
                random.nextBoolean(),
                members,
                managers,
                presenters));
    }

    private static Set<Long> ids(IntStream users) {
        Set<Long> ids = new LinkedHashSet<>();
        users.forEach(user -> ids.add(ModelIds.user(user)));
        return ids;
    }

    private void enterStandingGroup() {
        rooms.stream()
                .filter(room -> room.category().number() < ModelCategories.COMPANY_WIDE)
                .filter(room -> room.number() < size.smallRooms())
                .filter(room -> room.privacy().equals("closed"))
                .limit(ROOMS_OF_STANDING_GROUP)
                .forEach(room -> room.members().add(groups.standing().id()));
    }

    /** Further managers bring the number of entries to what the model says. */
    private void fillUp() {
        int missing = size.entries() - entries();
        while (missing > 0) {
            ModelRoom room = rooms.get(random.nextInt(rooms.size()));
            if (room.managers().add(ModelIds.user(categories.pick(room.category())))) {
                missing--;
            }
        }
    }

    /** All access entries, those of the categories among them. */
    int entries() {
        return categories.entries()
                + rooms.stream().mapToInt(ModelRoom::entries).sum();
    }

    /** Users who are members of so many rooms, directly and through groups, and are in scope there. */
    IntStream usersInRooms(int count) {
        return IntStream.range(0, roomsOfUser.length).filter(user -> roomsOfUser[user] == count);
    }

    void insert(Connection connection) throws SQLException {
        new ModelRoomRows(rooms).insert(connection);
    }
}
