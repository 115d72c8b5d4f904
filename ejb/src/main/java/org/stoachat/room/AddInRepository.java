package org.stoachat.room;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.stoachat.common.ConflictException;
import org.stoachat.common.Cursor;
import org.stoachat.common.Rows;
import org.stoachat.common.Sql;
import org.stoachat.common.UniqueViolation;
import org.stoachat.common.Uuids;

/** Reads and writes add-ins. */
@ApplicationScoped
class AddInRepository {

    @PersistenceContext
    private EntityManager entities;

    /** An add-in with its place in the order of names. */
    record Row(long internalId, String nameKey, AddInView view) {
        Cursor place() {
            return new Cursor(nameKey, internalId);
        }
    }

    List<Row> page(String text, Cursor after, int limit) {
        Sql sql = Sql.of("SELECT a.id, a.name_key, a.public_id, a.name, a.url, a.version FROM add_in a WHERE 1 = 1");
        if (!text.isEmpty()) {
            sql.contains("AND a.name_key", text);
        }
        sql.after("a.name_key", "a.id", after).add("ORDER BY a.name_key, a.id");
        return Rows.of(sql.query(entities).setMaxResults(limit)).stream()
                .map(row -> new Row(
                        Rows.number(row[0]),
                        (String) row[1],
                        new AddInView(
                                Uuids.fromColumn(row[2]),
                                (String) row[3],
                                (String) row[4],
                                ((Number) row[5]).intValue())))
                .toList();
    }

    Optional<AddIn> find(UUID id) {
        return entities.createQuery("SELECT a FROM AddIn a WHERE a.publicId = :id", AddIn.class)
                .setParameter("id", id.toString())
                .getResultStream()
                .findFirst();
    }

    /** Keeps an add-in as it is until the end of the transaction. */
    void lock(UUID id) {
        Sql.of("UPDATE add_in SET version = version WHERE public_id =", id.toString())
                .query(entities)
                .executeUpdate();
    }

    void add(AddIn addIn) {
        entities.persist(addIn);
    }

    /**
     * Writes what was changed.
     *
     * @throws ConflictException {@code name.unavailable}
     */
    void flush() {
        try {
            entities.flush();
        } catch (PersistenceException e) {
            if (UniqueViolation.isCauseOf(e)) {
                throw new ConflictException("name.unavailable", "There is an add-in of this name.");
            }
            throw e;
        }
    }

    long countRooms(long addInId) {
        Sql sql = Sql.of("SELECT COUNT(*) FROM room WHERE removed_at IS NULL AND add_in_id =", addInId);
        return Rows.number(sql.query(entities).getSingleResult());
    }

    /** Takes an add-in away from all rooms, whose versions rise, and deletes it. */
    void delete(AddIn addIn) {
        Sql.of("UPDATE room SET add_in_id = NULL, version = version + 1 WHERE add_in_id =", addIn.id())
                .query(entities)
                .executeUpdate();
        entities.remove(addIn);
        entities.flush();
    }
}
