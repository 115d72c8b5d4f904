package org.stoachat.principal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.stoachat.common.Cursor;
import org.stoachat.common.Rows;
import org.stoachat.common.Sql;
import org.stoachat.common.Uuids;

/** Reads and writes policies; there are few of them. */
@ApplicationScoped
class PolicyRepository {

    /** The key of the one global policy. */
    static final long GLOBAL = 0;

    /**
     * A policy with its keys in the database.
     *
     * @param scopeKey the pool or site, the policy itself for users, 0 for global
     */
    record Stored(long id, PolicyScope scope, long scopeKey, PolicyView view) {}

    /** A pool or site. */
    record Target(long id, String name) {}

    private static final String POLICY =
            """
            SELECT o.id, o.scope, o.scope_key, o.public_id, o.name, o.description,
              l.public_id, l.name, s.public_id, s.name, o.chat_enabled, o.upload_enabled,
              (SELECT COUNT(*) FROM policy_assignment a WHERE a.policy_id = o.id), o.version
            FROM policy o
            LEFT JOIN pool l ON o.scope = N'pool' AND l.id = o.scope_key
            LEFT JOIN site s ON o.scope = N'site' AND s.id = o.scope_key
            """;

    @PersistenceContext
    private EntityManager entities;

    /** Policies in the order in which they were made, the global one first. */
    List<Stored> after(Cursor place, int limit) {
        Sql sql = Sql.of(POLICY)
                .add("WHERE o.id >", place == null ? -1L : place.id())
                .add("ORDER BY o.id");
        return Rows.of(sql.query(entities).setMaxResults(limit)).stream()
                .map(PolicyRepository::stored)
                .toList();
    }

    Optional<Stored> find(UUID id) {
        return Rows.first(
                        Sql.of(POLICY).add("WHERE o.public_id =", id.toString()).query(entities))
                .map(PolicyRepository::stored);
    }

    /** A policy by its key. */
    PolicyView require(long id) {
        return stored(Rows.of(Sql.of(POLICY).add("WHERE o.id =", id).query(entities))
                        .get(0))
                .view();
    }

    private static Stored stored(Object[] row) {
        PolicyScope scope = PolicyScope.of((String) row[1]);
        boolean ofPool = scope == PolicyScope.POOL;
        PolicyView view = new PolicyView(
                Uuids.fromColumn(row[3]),
                (String) row[4],
                row[5] == null ? "" : (String) row[5],
                scope.code(),
                Uuids.fromColumn(ofPool ? row[6] : row[8]),
                (String) (ofPool ? row[7] : row[9]),
                (Boolean) row[10],
                (Boolean) row[11],
                Rows.number(row[12]),
                ((Number) row[13]).intValue());
        return new Stored(Rows.number(row[0]), scope, Rows.number(row[2]), view);
    }

    /** The pool or site with a public id. */
    Optional<Target> findTarget(PolicyScope scope, UUID id) {
        Sql sql = Sql.of("SELECT id, name FROM " + scope.code() + " WHERE public_id =", id.toString());
        return Rows.first(sql.query(entities)).map(row -> new Target(Rows.number(row[0]), (String) row[1]));
    }

    boolean exists(PolicyScope scope, long scopeKey) {
        Sql sql = Sql.of("SELECT COUNT(*) FROM policy WHERE scope =", scope.code())
                .add("AND scope_key =", scopeKey);
        return Rows.number(sql.query(entities).getSingleResult()) > 0;
    }

    /** The names of the policies that are assigned to users, but for one of them. */
    List<String> namesForUsers(long butFor) {
        Sql sql = Sql.of("SELECT name FROM policy WHERE scope = N'user' AND id <>", butFor);
        return Rows.column(sql.query(entities)).stream().map(String.class::cast).toList();
    }

    /** Adds a policy; one for users is the key of its own scope. */
    UUID add(PolicyScope scope, Long scopeKey, String name, String description, boolean chat, boolean upload) {
        long id = Rows.number(
                entities.createNativeQuery("SELECT NEXT VALUE FOR policy_seq").getSingleResult());
        UUID publicId = UUID.randomUUID();
        entities.createNativeQuery(
                        """
                        INSERT INTO policy (id, public_id, scope, scope_key, name, description, chat_enabled,
                          upload_enabled, version)
                        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, 0)
                        """)
                .setParameter(1, id)
                .setParameter(2, publicId.toString())
                .setParameter(3, scope.code())
                .setParameter(4, scopeKey == null ? id : scopeKey)
                .setParameter(5, name)
                .setParameter(6, description)
                .setParameter(7, chat)
                .setParameter(8, upload)
                .executeUpdate();
        return publicId;
    }

    void change(long id, String name, String description, boolean chat, boolean upload) {
        Sql.of("UPDATE policy SET version = version + 1, name =", name)
                .add(", description =", description)
                .add(", chat_enabled =", chat)
                .add(", upload_enabled =", upload)
                .add("WHERE id =", id)
                .query(entities)
                .executeUpdate();
    }

    /** Removes a policy with its assignments. */
    void remove(long id) {
        Sql.of("DELETE FROM policy_assignment WHERE policy_id =", id)
                .query(entities)
                .executeUpdate();
        Sql.of("DELETE FROM policy WHERE id =", id).query(entities).executeUpdate();
    }

    /** Keeps other changes of policies waiting until the end of this transaction. */
    void takeTurn() {
        entities.createNativeQuery("UPDATE turn SET taken = taken + 1 WHERE name = N'policies'")
                .executeUpdate();
    }
}
