package org.stoachat.principal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.stoachat.common.AdministrativeRole;
import org.stoachat.common.Cursor;
import org.stoachat.common.Rows;
import org.stoachat.common.Sql;
import org.stoachat.common.Uuids;

/** Reads and writes who holds which administrative role. */
@ApplicationScoped
class AdministratorRepository {

    /** One who holds roles. */
    record Listed(Cursor place, RoleHolder holder) {}

    @PersistenceContext
    private EntityManager entities;

    List<Listed> list(Cursor place, int limit) {
        Sql sql = Sql.of("SELECT p.id, p.display_key, p.public_id, p.display_name, p.disabled FROM principal p")
                .add("WHERE p.id IN (SELECT a.principal_id FROM administrative_role a)")
                .after("p.display_key", "p.id", place)
                .add("ORDER BY p.display_key, p.id");
        List<Object[]> users = Rows.of(sql.query(entities).setMaxResults(limit));
        Map<Long, List<AdministrativeRole>> roles =
                roles(users.stream().map(row -> Rows.number(row[0])).toList());
        return users.stream()
                .map(row -> {
                    long id = Rows.number(row[0]);
                    List<String> codes = roles.get(id).stream()
                            .sorted(Comparator.naturalOrder())
                            .map(AdministrativeRole::code)
                            .toList();
                    return new Listed(
                            new Cursor((String) row[1], id),
                            new RoleHolder(Uuids.fromColumn(row[2]), (String) row[3], (Boolean) row[4], codes));
                })
                .toList();
    }

    private Map<Long, List<AdministrativeRole>> roles(List<Long> users) {
        Sql sql = Sql.of("SELECT principal_id, role FROM administrative_role").in("WHERE principal_id", users);
        return Rows.of(sql.query(entities)).stream()
                .collect(Collectors.groupingBy(
                        row -> Rows.number(row[0]),
                        Collectors.mapping(row -> AdministrativeRole.of((String) row[1]), Collectors.toList())));
    }

    boolean has(long userId, AdministrativeRole role) {
        return Rows.number(held(Sql.of("SELECT COUNT(*)"), userId, role)
                        .query(entities)
                        .getSingleResult())
                > 0;
    }

    void add(long userId, AdministrativeRole role) {
        entities.createNativeQuery("INSERT INTO administrative_role (principal_id, role) VALUES (?1, ?2)")
                .setParameter(1, userId)
                .setParameter(2, role.code())
                .executeUpdate();
    }

    void remove(long userId, AdministrativeRole role) {
        held(Sql.of("DELETE"), userId, role).query(entities).executeUpdate();
    }

    private static Sql held(Sql sql, long userId, AdministrativeRole role) {
        return sql.add("FROM administrative_role WHERE principal_id =", userId).add("AND role =", role.code());
    }

    /** Whether the user is an administrator who is enabled, and nobody else is. */
    boolean isLastAdministrator(long userId) {
        List<Object> enabled = Rows.column(entities.createNativeQuery(
                        """
                        SELECT p.id FROM administrative_role a JOIN principal p ON p.id = a.principal_id
                        WHERE a.role = N'administrator' AND p.disabled = 0
                        """)
                .setMaxResults(2));
        return enabled.size() == 1 && Rows.number(enabled.get(0)) == userId;
    }

    /** Keeps other changes of roles waiting until the end of this transaction. */
    void takeTurn() {
        entities.createNativeQuery("UPDATE turn SET taken = taken + 1 WHERE name = N'administrators'")
                .executeUpdate();
    }
}
