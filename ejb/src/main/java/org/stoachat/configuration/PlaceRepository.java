package org.stoachat.configuration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.stoachat.common.Cursor;
import org.stoachat.common.InstantConverter;
import org.stoachat.common.Rows;
import org.stoachat.common.Sql;
import org.stoachat.common.Uuids;

/** Reads and writes sites, pools, and which pool is home to whom. There are few sites and pools. */
@ApplicationScoped
class PlaceRepository {

    private static final String SITE = "SELECT s.id, s.public_id, s.name, COALESCE(s.version, 0) FROM site s\n";

    private static final String POOL =
            """
            SELECT l.id, l.public_id, l.name, s.id, s.public_id, s.name, COALESCE(l.version, 0)
            FROM pool l JOIN site s ON s.id = l.site_id
            """;

    /** A site with its key. */
    record Site(long id, SiteView view) {}

    /** A pool with its keys. */
    record Pool(long id, long siteId, PoolView view) {}

    @PersistenceContext
    private EntityManager entities;

    List<Site> sites(Cursor place, int limit) {
        Sql sql = Sql.of(SITE).add("WHERE s.id >", start(place)).add("ORDER BY s.id");
        return Rows.of(sql.query(entities).setMaxResults(limit)).stream()
                .map(PlaceRepository::site)
                .toList();
    }

    Optional<Site> findSite(UUID id) {
        return Rows.first(Sql.of(SITE).add("WHERE s.public_id =", id.toString()).query(entities))
                .map(PlaceRepository::site);
    }

    private static Site site(Object[] row) {
        return new Site(
                Rows.number(row[0]),
                new SiteView(Uuids.fromColumn(row[1]), (String) row[2], ((Number) row[3]).intValue()));
    }

    List<Pool> pools(Cursor place, int limit) {
        Sql sql = Sql.of(POOL).add("WHERE l.id >", start(place)).add("ORDER BY l.id");
        return Rows.of(sql.query(entities).setMaxResults(limit)).stream()
                .map(PlaceRepository::pool)
                .toList();
    }

    Optional<Pool> findPool(UUID id) {
        return Rows.first(Sql.of(POOL).add("WHERE l.public_id =", id.toString()).query(entities))
                .map(PlaceRepository::pool);
    }

    private static Pool pool(Object[] row) {
        return new Pool(
                Rows.number(row[0]),
                Rows.number(row[3]),
                new PoolView(
                        Uuids.fromColumn(row[1]),
                        (String) row[2],
                        Uuids.fromColumn(row[4]),
                        (String) row[5],
                        ((Number) row[6]).intValue()));
    }

    private static long start(Cursor place) {
        return place == null ? -1 : place.id();
    }

    /** The names of all sites or pools but one. */
    List<String> names(PlaceKind kind, long butFor) {
        Sql sql = Sql.of("SELECT name FROM " + kind.code() + " WHERE id <>", butFor);
        return Rows.column(sql.query(entities)).stream().map(String.class::cast).toList();
    }

    UUID addSite(String name) {
        UUID publicId = UUID.randomUUID();
        entities.createNativeQuery(
                        "INSERT INTO site (id, public_id, name, version) VALUES (NEXT VALUE FOR site_seq, ?1, ?2, 0)")
                .setParameter(1, publicId.toString())
                .setParameter(2, name)
                .executeUpdate();
        return publicId;
    }

    UUID addPool(String name, long siteId) {
        UUID publicId = UUID.randomUUID();
        entities.createNativeQuery(
                        """
                        INSERT INTO pool (id, public_id, site_id, name, version)
                        VALUES (NEXT VALUE FOR pool_seq, ?1, ?2, ?3, 0)
                        """)
                .setParameter(1, publicId.toString())
                .setParameter(2, siteId)
                .setParameter(3, name)
                .executeUpdate();
        return publicId;
    }

    void renameSite(long id, String name) {
        Sql.of("UPDATE site SET version = COALESCE(version, 0) + 1, name =", name)
                .add("WHERE id =", id)
                .query(entities)
                .executeUpdate();
    }

    void changePool(long id, String name, long siteId) {
        Sql.of("UPDATE pool SET version = COALESCE(version, 0) + 1, name =", name)
                .add(", site_id =", siteId)
                .add("WHERE id =", id)
                .query(entities)
                .executeUpdate();
    }

    void remove(PlaceKind kind, long id) {
        Sql.of("DELETE FROM " + kind.code() + " WHERE id =", id).query(entities).executeUpdate();
    }

    /** Whether pools or users belong to the place, or a policy or configuration is for it. */
    boolean isInUse(PlaceKind kind, long id) {
        String within = kind == PlaceKind.SITE
                ? "SELECT COUNT(*) FROM pool WHERE site_id ="
                : "SELECT COUNT(*) FROM user_account WHERE home_pool_id =";
        return exists(Sql.of(within, id))
                || exists(Sql.of("SELECT COUNT(*) FROM policy WHERE scope =", kind.code())
                        .add("AND scope_key =", id))
                || exists(Sql.of("SELECT COUNT(*) FROM configuration WHERE scope =", kind.code())
                        .add("AND scope_key =", id));
    }

    private boolean exists(Sql count) {
        return Rows.number(count.query(entities).getSingleResult()) > 0;
    }

    /** The home pool of a user; nothing when they have none. */
    Optional<Pool> homePool(long userId) {
        Sql sql = Sql.of(POOL).add("JOIN user_account u ON u.home_pool_id = l.id WHERE u.principal_id =", userId);
        return Rows.first(sql.query(entities)).map(PlaceRepository::pool);
    }

    /** Gives a user another home pool, or none, as a change of the user. */
    void moveHome(long userId, Long poolId) {
        entities.createNativeQuery("UPDATE user_account SET home_pool_id = ?1 WHERE principal_id = ?2")
                .setParameter(1, poolId)
                .setParameter(2, userId)
                .executeUpdate();
        entities.createNativeQuery("UPDATE principal SET version = version + 1, changed_at = ?1 WHERE id = ?2")
                .setParameter(1, InstantConverter.toColumn(Instant.now()))
                .setParameter(2, userId)
                .executeUpdate();
    }
}
