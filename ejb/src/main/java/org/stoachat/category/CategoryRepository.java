package org.stoachat.category;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.stoachat.common.Cursor;
import org.stoachat.common.Rows;
import org.stoachat.common.Sql;
import org.stoachat.common.Uuids;

/** Reads and writes categories. */
@ApplicationScoped
class CategoryRepository {

    /** How many entries of a removed category are deleted in one transaction. */
    static final int ENTRIES_A_SWEEP = 1_000;

    private static final String ROWS =
            """
            SELECT c.id, t.name_key, c.public_id, c.name, c.description, c.invitations, c.file_upload, c.chat_history,
              c.version
            FROM category c JOIN taken_name t ON t.owner_kind = N'category' AND t.owner_id = c.id
            WHERE c.removed_at IS NULL
            """;

    @PersistenceContext
    private EntityManager entities;

    /**
     * A category with its place in the order of names.
     *
     * @param view everything of it
     */
    record Row(long internalId, String nameKey, CategoryView view) {
        Cursor place() {
            return new Cursor(nameKey, internalId);
        }
    }

    /**
     * Who looks, and at which categories.
     *
     * @param userId the user whose scope counts, or {@code null} for all categories
     * @param creating whether only those in which the user is entered as a creator
     */
    record Sight(Long userId, boolean creating) {
        static final Sight WHOLE = new Sight(null, false);
    }

    List<Row> page(Sight sight, String text, Cursor after, int limit) {
        Sql sql = seen(sight);
        if (!text.isEmpty()) {
            sql.contains("AND t.name_key", text);
        }
        sql.after("t.name_key", "c.id", after).add("ORDER BY t.name_key, c.id");
        return rows(sql, limit);
    }

    Optional<Row> find(Sight sight, UUID id) {
        return rows(seen(sight).add("AND c.public_id =", id.toString()), 1).stream()
                .findFirst();
    }

    void add(Category category) {
        entities.persist(category);
    }

    /** Keeps a category as it is until the end of the transaction; false when there is none. */
    boolean lock(UUID id) {
        return Sql.of("UPDATE category SET version = version WHERE removed_at IS NULL AND public_id =", id.toString())
                        .query(entities)
                        .executeUpdate()
                > 0;
    }

    Optional<Category> findEntity(UUID id) {
        return entities.createQuery(
                        "SELECT c FROM Category c WHERE c.publicId = :id AND c.removedAt IS NULL", Category.class)
                .setParameter("id", id.toString())
                .getResultStream()
                .findFirst();
    }

    void flush() {
        entities.flush();
    }

    boolean hasRooms(long categoryId) {
        Sql sql = Sql.of("SELECT COUNT(*) FROM room WHERE removed_at IS NULL AND category_id =", categoryId);
        return Rows.number(sql.query(entities).getSingleResult()) > 0;
    }

    /** Keys of removed categories without any row of a room, at most so many. */
    @Transactional
    List<Long> removable(int limit) {
        return Rows.column(entities.createNativeQuery(
                                """
                                SELECT c.id FROM category c WHERE c.removed_at IS NOT NULL
                                  AND NOT EXISTS (SELECT 1 FROM room r WHERE r.category_id = c.id) ORDER BY c.id
                                """)
                        .setMaxResults(limit))
                .stream()
                .map(Rows::number)
                .toList();
    }

    /** Deletes at most {@link #ENTRIES_A_SWEEP} entries in a transaction of its own; says how many. */
    @Transactional
    int deleteEntries(long categoryId) {
        return Sql.of("DELETE TOP (" + ENTRIES_A_SWEEP + ") FROM category_entry WHERE category_id =", categoryId)
                .query(entities)
                .executeUpdate();
    }

    @Transactional
    void delete(long categoryId) {
        Sql.of("DELETE FROM source_node WHERE owner_kind = N'category' AND owner_id =", categoryId)
                .query(entities)
                .executeUpdate();
        Sql.of("DELETE FROM category WHERE id =", categoryId).query(entities).executeUpdate();
    }

    private static Sql seen(Sight sight) {
        Sql sql = Sql.of(ROWS);
        if (sight.userId() != null) {
            ScopeCondition.categoriesEntered(sql.add("AND c.id IN"), sight.userId(), "allowed");
            ScopeCondition.categoriesEntered(sql.add("AND c.id NOT IN"), sight.userId(), "denied");
        }
        if (sight.creating()) {
            ScopeCondition.categoriesEntered(sql.add("AND c.id IN"), sight.userId(), "creator");
        }
        return sql;
    }

    private List<Row> rows(Sql sql, int limit) {
        return Rows.of(sql.query(entities).setMaxResults(limit)).stream()
                .map(row -> new Row(
                        Rows.number(row[0]),
                        (String) row[1],
                        new CategoryView(
                                Uuids.fromColumn(row[2]),
                                (String) row[3],
                                (String) row[4],
                                (Boolean) row[5],
                                (Boolean) row[6],
                                (Boolean) row[7],
                                ((Number) row[8]).intValue())))
                .toList();
    }
}
