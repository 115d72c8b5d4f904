package org.stoachat.it.load;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;

/**
 * The categories of a reference model, 300 at scale 1: of the company, of divisions without one department, of
 * departments by their container, and of departments by container and groups without one team.
 */
final class ModelCategories {

    /** Categories of this many users or more hold the large rooms and the group that stands in many rooms. */
    static final int COMPANY_WIDE = 5;

    private static final int OF_A_DIVISION = 3;
    private static final int CREATORS = 3;

    /** A category: its scope as a range of users without a range, and its entries. */
    record Category(int number, String name, int from, int to, int deniedFrom, int deniedTo, List<Entry> entries) {

        long id() {
            return ModelIds.category(number);
        }

        boolean admits(int user) {
            return user >= from && user < to && (user < deniedFrom || user >= deniedTo);
        }
    }

    record Entry(String kind, long principal) {}

    private final ModelSize size;
    private final ModelPeople people;
    private final ModelGroups groups;
    private final Random random;
    private final List<Category> categories = new ArrayList<>();

    ModelCategories(ModelSize size, ModelGroups groups, Random random) {
        this.size = size;
        this.people = new ModelPeople(size);
        this.groups = groups;
        this.random = random;
        for (int i = 0; i < COMPANY_WIDE; i++) {
            make("Company", 0, size.users(), 0, 0, List.of(people.company()), null);
        }
        for (int division = 0; division < size.divisions(); division++) {
            for (int i = 0; i < OF_A_DIVISION; i++) {
                ofDivision(division, i);
            }
        }
        for (int department = 0; department < size.departments(); department++) {
            int from = department * ModelSize.DEPARTMENT;
            make("Department", from, from + ModelSize.DEPARTMENT, 0, 0, List.of(people.department(department)), null);
            byGroups(department);
            if (department % 3 < 2) {
                byGroups(department);
            }
        }
    }

    private void ofDivision(int division, int withoutDepartment) {
        int from = division * ModelSize.DIVISION;
        int denied = from + withoutDepartment * ModelSize.DEPARTMENT;
        make(
                "Division",
                from,
                from + ModelSize.DIVISION,
                denied,
                denied + ModelSize.DEPARTMENT,
                List.of(people.division(division), groups.top(division).id()),
                people.department(denied / ModelSize.DEPARTMENT));
    }

    private void byGroups(int department) {
        int from = department * ModelSize.DEPARTMENT;
        int team = from / ModelSize.TEAM + random.nextInt(ModelSize.DEPARTMENT / ModelSize.TEAM);
        List<ModelGroup> middles = groups.middles(department);
        Set<Long> allowed = new LinkedHashSet<>(Set.of(people.department(department)));
        while (allowed.size() < 4) {
            allowed.add(middles.get(random.nextInt(middles.size())).id());
        }
        make(
                "Project",
                from,
                from + ModelSize.DEPARTMENT,
                team * ModelSize.TEAM,
                (team + 1) * ModelSize.TEAM,
                List.copyOf(allowed),
                people.team(team));
    }

    private void make(String kind, int from, int to, int deniedFrom, int deniedTo, List<Long> allowed, Long denied) {
        List<Entry> entries = new ArrayList<>();
        allowed.forEach(principal -> entries.add(new Entry("allowed", principal)));
        if (denied != null) {
            entries.add(new Entry("denied", denied));
        }
        int number = categories.size();
        Category category = new Category(number, kind + " category " + number, from, to, deniedFrom, deniedTo, entries);
        categories.add(category);
        Set<Integer> creators = new LinkedHashSet<>();
        while (creators.size() < CREATORS) {
            creators.add(pick(category));
        }
        creators.forEach(creator -> entries.add(new Entry("creator", ModelIds.user(creator))));
    }

    /** A random active user in scope. */
    int pick(Category category) {
        while (true) {
            int user = category.from() + random.nextInt(category.to() - category.from());
            if (ModelSize.isActive(user) && category.admits(user)) {
                return user;
            }
        }
    }

    List<Category> all() {
        return categories;
    }

    /** The category of a room: by departments three quarters, by division a tenth, of the company the rest. */
    Category forRoom() {
        int first = COMPANY_WIDE + OF_A_DIVISION * size.divisions();
        double share = random.nextDouble();
        if (share < 0.75) {
            return categories.get(first + random.nextInt(categories.size() - first));
        }
        if (share < 0.85) {
            return categories.get(COMPANY_WIDE + random.nextInt(first - COMPANY_WIDE));
        }
        return categories.get(random.nextInt(COMPANY_WIDE));
    }

    int entries() {
        return categories.stream()
                .mapToInt(category -> category.entries().size())
                .sum();
    }

    void insert(Connection connection) throws SQLException {
        try (Batch rows = new Batch(
                        connection,
                        "category",
                        "id, public_id, name, description, invitations, file_upload, chat_history, correction_minutes,"
                                + " retention_days, created_at, changed_at, version");
                Batch names = new Batch(connection, "taken_name", "name_scope, name_key, owner_kind, owner_id")) {
            for (Category category : categories) {
                rows.add(
                        category.id(),
                        ModelIds.publicCategory(category.id()).toString(),
                        category.name(),
                        "Of the reference model",
                        true,
                        true,
                        true,
                        0,
                        null,
                        ModelPeople.MADE,
                        ModelPeople.MADE,
                        0);
                names.add(0L, category.name().toLowerCase(Locale.ROOT), "category", category.id());
            }
        }
        try (Batch rows =
                new Batch(connection, "category_entry", "category_id, kind, principal_id, added_by, added_at")) {
            for (Category category : categories) {
                for (Entry entry : category.entries()) {
                    rows.add(category.id(), entry.kind(), entry.principal(), null, ModelPeople.MADE);
                }
            }
        }
    }
}
