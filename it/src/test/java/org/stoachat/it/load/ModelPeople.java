package org.stoachat.it.load;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * The users of a reference model and the tree of containers in which they lie: the company, divisions, departments,
 * teams.
 */
record ModelPeople(ModelSize size) {

    static final LocalDateTime MADE = LocalDateTime.of(2026, 1, 1, 0, 0);
    static final String PRINCIPAL = "id, public_id, kind, display_name, display_key, container_id, disabled, source,"
            + " created_at, changed_at, version";

    private static final int COMPANY = 0;
    private static final List<String> FIRST_NAMES = List.of(
            "Anna", "Ben", "Chloé", "Diego", "Emma", "Farid", "Greta", "Hugo", "Inès", "Jonas", "Karin", "Liam", "Mona",
            "Noah", "Olga", "Paul", "Quentin", "Rosa", "Simon", "Tara", "Ugo", "Vera", "Wim", "Yara", "Zoé");
    private static final List<String> LAST_NAMES = List.of(
            "Archer", "Berger", "Castle", "Dubois", "Eriksen", "Fischer", "Garnier", "Hansen", "Ibsen", "Jansen",
            "Keller", "Lambert", "Moreau", "Novak", "Olsen", "Perrin", "Quist", "Rossi", "Schmidt", "Tanaka", "Urban",
            "Vidal", "Weber", "Young", "Zeller");

    /** The container of the whole company. */
    long company() {
        return ModelIds.container(COMPANY);
    }

    long division(int number) {
        return ModelIds.container(1 + number);
    }

    long department(int number) {
        return ModelIds.container(1 + size.divisions() + number);
    }

    long team(int number) {
        return ModelIds.container(1 + size.divisions() + size.departments() + number);
    }

    /** The name by which a user signs in. */
    static String signInName(int user) {
        return "model" + user;
    }

    void insert(Connection connection) throws SQLException {
        List<long[]> containers = containers();
        try (Batch principals = new Batch(connection, "principal", PRINCIPAL)) {
            for (long[] container : containers) {
                Long above = container.length == 1 ? null : container[1];
                principal(principals, container[0], "container", "Unit " + (container[0] - company()), above);
            }
        }
        try (Batch closure = new Batch(connection, "set_closure", "inner_id, outer_id, path_count")) {
            for (long[] container : containers) {
                for (long outer : container) {
                    closure.add(container[0], outer, 1L);
                }
            }
        }
        insertUsers(connection);
    }

    /** Each container with those above it, from the inside to the outside; outer ones come first. */
    private List<long[]> containers() {
        List<long[]> containers = new ArrayList<>();
        containers.add(new long[] {company()});
        for (int division = 0; division < size.divisions(); division++) {
            containers.add(new long[] {division(division), company()});
        }
        for (int department = 0; department < size.departments(); department++) {
            long division = division(department * ModelSize.DEPARTMENT / ModelSize.DIVISION);
            containers.add(new long[] {department(department), division, company()});
        }
        for (int team = 0; team < size.teams(); team++) {
            long department = department(team * ModelSize.TEAM / ModelSize.DEPARTMENT);
            long division = division(team * ModelSize.TEAM / ModelSize.DIVISION);
            containers.add(new long[] {team(team), department, division, company()});
        }
        return containers;
    }

    private void insertUsers(Connection connection) throws SQLException {
        try (Batch principals = new Batch(connection, "principal", PRINCIPAL)) {
            for (int user = 0; user < size.users(); user++) {
                principal(principals, ModelIds.user(user), "user", name(user), team(user / ModelSize.TEAM));
            }
        }
        try (Batch accounts = new Batch(
                connection,
                "user_account",
                "principal_id, sign_in_name, sign_in_key, mail, company, locale, time_zone, home_pool_id")) {
            for (int user = 0; user < size.users(); user++) {
                String name = signInName(user);
                accounts.add(ModelIds.user(user), name, name, name + "@example.com", "Model company", "en", null, 1L);
            }
        }
    }

    static void principal(Batch principals, long id, String kind, String name, Long container) throws SQLException {
        principals.add(
                id,
                ModelIds.publicPrincipal(id).toString(),
                kind,
                name,
                name.toLowerCase(Locale.ROOT),
                container,
                false,
                "local",
                MADE,
                MADE,
                0);
    }

    private static String name(int user) {
        int first = user % FIRST_NAMES.size();
        int last = user / FIRST_NAMES.size() % LAST_NAMES.size();
        return FIRST_NAMES.get(first) + " " + LAST_NAMES.get(last) + " " + user;
    }

    /** Lets some users sign in with the password of a demo user. */
    static void insertPasswords(Connection connection, IntStream users) throws SQLException {
        try (PreparedStatement password = connection.prepareStatement(
                """
                INSERT INTO password_credential (principal_id, password_hash, changed_at)
                SELECT ?, password_hash, changed_at FROM password_credential
                WHERE principal_id = (SELECT principal_id FROM user_account WHERE sign_in_key = N'alice')
                """)) {
            for (int user : users.toArray()) {
                password.setLong(1, ModelIds.user(user));
                password.executeUpdate();
            }
        }
        connection.commit();
    }
}
