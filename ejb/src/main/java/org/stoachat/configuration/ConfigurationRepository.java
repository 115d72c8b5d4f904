package org.stoachat.configuration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.stoachat.common.Cursor;
import org.stoachat.common.Rows;
import org.stoachat.common.Sql;
import org.stoachat.common.Uuids;
import org.stoachat.configuration.PlaceRepository.Pool;

/** Reads and writes configurations; there are few of them. */
@ApplicationScoped
class ConfigurationRepository {

    private static final String CONFIGURATION =
            """
            SELECT c.id, c.scope, c.public_id, l.public_id, l.name, s.public_id, s.name,
              c.default_backlog, c.max_file_kilobytes, c.participant_limit, c.room_management_url, c.version
            FROM configuration c
            LEFT JOIN pool l ON c.scope = N'pool' AND l.id = c.scope_key
            LEFT JOIN site s ON c.scope = N'site' AND s.id = c.scope_key
            """;

    /** A configuration with its key. */
    record Stored(long id, ConfigurationView view) {}

    @PersistenceContext
    private EntityManager entities;

    /** Configurations in the order in which they were made, the global one first. */
    List<Stored> after(Cursor place, int limit) {
        Sql sql = Sql.of(CONFIGURATION)
                .add("WHERE c.id >", place == null ? -1L : place.id())
                .add("ORDER BY c.id");
        return Rows.of(sql.query(entities).setMaxResults(limit)).stream()
                .map(ConfigurationRepository::stored)
                .toList();
    }

    Optional<Stored> find(UUID id) {
        return Rows.first(Sql.of(CONFIGURATION)
                        .add("WHERE c.public_id =", id.toString())
                        .query(entities))
                .map(ConfigurationRepository::stored);
    }

    /** Which configuration decides for a pool, or, for {@code null}, for what belongs to none. */
    Configuration deciding(Pool pool) {
        Sql sql = Sql.of(CONFIGURATION).add("WHERE c.scope = N'global'");
        if (pool != null) {
            sql.add("OR (c.scope = N'pool' AND c.scope_key =", pool.id())
                    .add(") OR (c.scope = N'site' AND c.scope_key =", pool.siteId())
                    .add(")");
        }
        sql.add("ORDER BY CASE c.scope WHEN N'pool' THEN 1 WHEN N'site' THEN 2 ELSE 3 END");
        return stored(Rows.of(sql.query(entities)).get(0)).view().configuration();
    }

    private static Stored stored(Object[] row) {
        boolean ofPool = "pool".equals(row[1]);
        return new Stored(
                Rows.number(row[0]),
                new ConfigurationView(
                        Uuids.fromColumn(row[2]),
                        (String) row[1],
                        Uuids.fromColumn(ofPool ? row[3] : row[5]),
                        (String) (ofPool ? row[4] : row[6]),
                        ((Number) row[7]).intValue(),
                        Rows.number(row[8]),
                        ((Number) row[9]).intValue(),
                        (String) row[10],
                        ((Number) row[11]).intValue()));
    }

    boolean exists(PlaceKind scope, long scopeKey) {
        Sql sql = Sql.of("SELECT COUNT(*) FROM configuration WHERE scope =", scope.code())
                .add("AND scope_key =", scopeKey);
        return Rows.number(sql.query(entities).getSingleResult()) > 0;
    }

    UUID add(PlaceKind scope, long scopeKey, Configuration configuration) {
        UUID publicId = UUID.randomUUID();
        Query query = entities.createNativeQuery(
                        """
                        INSERT INTO configuration (id, public_id, scope, scope_key, default_backlog,
                          max_file_kilobytes, participant_limit, room_management_url, version)
                        VALUES (NEXT VALUE FOR configuration_seq, ?5, ?6, ?7, ?1, ?2, ?3, ?4, 0)
                        """)
                .setParameter(5, publicId.toString())
                .setParameter(6, scope.code())
                .setParameter(7, scopeKey);
        with(query, configuration).executeUpdate();
        return publicId;
    }

    void change(long id, Configuration configuration) {
        Query query = entities.createNativeQuery(
                        """
                        UPDATE configuration SET default_backlog = ?1, max_file_kilobytes = ?2, participant_limit = ?3,
                          room_management_url = ?4, version = version + 1 WHERE id = ?5
                        """)
                .setParameter(5, id);
        with(query, configuration).executeUpdate();
    }

    private static Query with(Query query, Configuration configuration) {
        return query.setParameter(1, configuration.defaultBacklog())
                .setParameter(2, configuration.maxFileKilobytes())
                .setParameter(3, configuration.participantLimit())
                .setParameter(4, configuration.roomManagementUrl());
    }

    void remove(long id) {
        Sql.of("DELETE FROM configuration WHERE id =", id).query(entities).executeUpdate();
    }
}
