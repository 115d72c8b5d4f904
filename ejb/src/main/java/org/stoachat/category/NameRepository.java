package org.stoachat.category;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.stoachat.common.InstantConverter;
import org.stoachat.common.Rows;
import org.stoachat.common.Sql;

/** Reads and writes the names that are taken. */
@ApplicationScoped
class NameRepository {

    /**
     * A name that something wants.
     *
     * @param key folded
     * @param scope the category in which a room's name is unique, or {@link #POOL}
     */
    record Claim(String key, OwnerKind kind, long ownerId, long scope) {
        static final long POOL = 0;
    }

    @PersistenceContext
    private EntityManager entities;

    /**
     * Whether anything but the owner has the name: in the whole pool, or in the category of a room, also since before
     * names were unique by category.
     */
    boolean isTaken(Claim claim) {
        Sql sql = Sql.of("SELECT COUNT(*) FROM taken_name t WHERE t.name_key =", claim.key())
                .add("AND NOT (t.owner_kind =", claim.kind().code())
                .add("AND t.owner_id =", claim.ownerId())
                .add(")");
        if (claim.scope() != Claim.POOL) {
            sql.add("AND ((t.owner_kind = N'category' AND t.owner_id =", claim.scope())
                    .add(") OR (t.owner_kind = N'room' AND EXISTS (SELECT 1 FROM room r WHERE r.id = t.owner_id")
                    .add("AND r.category_id =", claim.scope())
                    .add(")))");
        }
        return exists(sql);
    }

    /** Whether the owner has the name already. */
    boolean has(Claim claim) {
        return exists(Sql.of("SELECT COUNT(*) FROM taken_name WHERE name_scope =", claim.scope())
                .add("AND name_key =", claim.key())
                .add("AND owner_kind =", claim.kind().code())
                .add("AND owner_id =", claim.ownerId()));
    }

    void add(Claim claim) {
        entities.createNativeQuery(
                        "INSERT INTO taken_name (name_scope, name_key, owner_kind, owner_id) VALUES (?1, ?2, ?3, ?4)")
                .setParameter(1, claim.scope())
                .setParameter(2, claim.key())
                .setParameter(3, claim.kind().code())
                .setParameter(4, claim.ownerId())
                .executeUpdate();
    }

    void change(Claim claim) {
        Sql.of("UPDATE taken_name SET name_scope =", claim.scope())
                .add(", name_key =", claim.key())
                .add("WHERE owner_kind =", claim.kind().code())
                .add("AND owner_id =", claim.ownerId())
                .query(entities)
                .executeUpdate();
    }

    void remove(OwnerKind kind, long ownerId) {
        Sql.of("DELETE FROM taken_name WHERE owner_kind =", kind.code())
                .add("AND owner_id =", ownerId)
                .query(entities)
                .executeUpdate();
    }

    /** Keeps the user's other attempts waiting until the end of this transaction. */
    void lock(long userId) {
        Sql.of("UPDATE user_account SET locale = locale WHERE principal_id =", userId)
                .query(entities)
                .executeUpdate();
    }

    /** When the n-th of the newest refused names of a user was, unless it was before a time or there are fewer. */
    Optional<Instant> nthNewestRefusal(long userId, Instant since, int n) {
        Sql sql = Sql.of("SELECT occurred_at FROM audit_entry WHERE actor_id =", userId)
                .add("AND occurred_at >", InstantConverter.toColumn(since))
                .add("AND action =", NameRefusals.ACTION)
                .add("ORDER BY occurred_at DESC");
        List<Object> times = Rows.column(sql.query(entities).setMaxResults(n));
        return times.size() < n ? Optional.empty() : Optional.of(InstantConverter.fromColumn(times.get(n - 1)));
    }

    private boolean exists(Sql count) {
        return Rows.number(count.query(entities).getSingleResult()) > 0;
    }
}
