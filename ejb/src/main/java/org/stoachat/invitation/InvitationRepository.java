package org.stoachat.invitation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.stoachat.common.ConflictException;
import org.stoachat.common.InstantConverter;
import org.stoachat.common.NewestFirst;
import org.stoachat.common.Rows;
import org.stoachat.common.Sql;
import org.stoachat.common.UniqueViolation;
import org.stoachat.common.Uuids;

/** Derives invitations from entries of members, and keeps answers. One statement, whatever the number of affiliations. */
@ApplicationScoped
class InvitationRepository {

    /** What SQL Server takes in one statement, less what else is bound; further affiliations invite nobody. */
    private static final int MOST_AFFILIATIONS = 2_000;

    @PersistenceContext
    private EntityManager entities;

    /** The newest unanswered ones from a place on, one a room; rooms that the user or nobody can find are among them. */
    List<InvitingEntry> findUnanswered(long userId, Collection<Long> affiliations, NewestFirst place, int limit) {
        Sql sql = inviting(userId, affiliations)
                .add("AND NOT EXISTS (SELECT 1 FROM invitation_answer a WHERE a.user_id =", userId)
                .add("AND a.room_id = i.room_id AND a.answered_at >= i.added_at)");
        NewestFirst.after(sql, "i.added_at", "i.room_id", place)
                .add("ORDER BY i.added_at DESC, i.room_id DESC OFFSET 0 ROWS FETCH NEXT", limit)
                .add("ROWS ONLY");
        return Rows.of(sql.query(entities)).stream()
                .map(row -> entry(row, userId))
                .toList();
    }

    /** What invites the user to a room, answered or not. */
    Optional<InvitingEntry> find(long userId, Collection<Long> affiliations, long roomId) {
        Sql sql = inviting(userId, affiliations).add("AND i.room_id =", roomId);
        return Rows.first(sql.query(entities)).map(row -> entry(row, userId));
    }

    /** The oldest entry of each room that invites the user; not what they entered, nor rooms that they created. */
    private static Sql inviting(long userId, Collection<Long> affiliations) {
        return Sql.of(
                        """
                        SELECT i.room_id, i.added_at, i.principal_id, t.public_id, t.display_name, b.public_id, b.display_name
                        FROM (SELECT o.room_id, o.added_at, o.principal_id, o.added_by,
                            ROW_NUMBER() OVER (PARTITION BY o.room_id ORDER BY o.added_at, o.principal_id) AS place
                          FROM room_role o
                          WHERE o.role = N'member' AND o.invites = 1
                        """)
                .add("AND (o.added_by IS NULL OR o.added_by <>", userId)
                .add(")")
                .in(
                        "AND o.principal_id",
                        affiliations.stream().limit(MOST_AFFILIATIONS).toList())
                .add(") i")
                .add("JOIN room r ON r.id = i.room_id")
                .add("JOIN principal t ON t.id = i.principal_id")
                .add("LEFT JOIN principal b ON b.id = i.added_by")
                .add("WHERE i.place = 1 AND r.removed_at IS NULL AND r.disabled = 0")
                .add("AND (r.created_by IS NULL OR r.created_by <>", userId)
                .add(")");
    }

    private static InvitingEntry entry(Object[] row, long userId) {
        return new InvitingEntry(
                Rows.number(row[0]),
                InstantConverter.fromColumn(row[1]),
                Rows.number(row[2]) == userId ? null : principal(row[3], row[4]),
                row[5] == null ? null : principal(row[5], row[6]));
    }

    private static Invitation.Principal principal(Object id, Object displayName) {
        return new Invitation.Principal(Uuids.fromColumn(id), (String) displayName);
    }

    void answer(long userId, long roomId, InvitationAnswer answer, Instant at) {
        int changed = entities.createNativeQuery(
                        "UPDATE invitation_answer SET answer = ?1, answered_at = ?2 WHERE user_id = ?3 AND room_id = ?4")
                .setParameter(1, answer.code())
                .setParameter(2, InstantConverter.toColumn(at))
                .setParameter(3, userId)
                .setParameter(4, roomId)
                .executeUpdate();
        if (changed == 0) {
            insert(entities.createNativeQuery(
                            "INSERT INTO invitation_answer (user_id, room_id, answer, answered_at) VALUES (?1, ?2, ?3, ?4)")
                    .setParameter(1, userId)
                    .setParameter(2, roomId)
                    .setParameter(3, answer.code())
                    .setParameter(4, InstantConverter.toColumn(at)));
        }
    }

    /** Puts the room at the end of those that the user follows, unless it is among them. */
    void follow(long userId, long roomId) {
        Object[] known = Rows.first(Sql.of("SELECT COUNT(CASE WHEN room_id =", roomId)
                        .add("THEN 1 END), COALESCE(MAX(position), 0) FROM followed_room WHERE user_id =", userId)
                        .query(entities))
                .orElseThrow();
        if (Rows.number(known[0]) == 0) {
            insert(entities.createNativeQuery(
                            "INSERT INTO followed_room (user_id, room_id, position) VALUES (?1, ?2, ?3)")
                    .setParameter(1, userId)
                    .setParameter(2, roomId)
                    .setParameter(3, Rows.number(known[1]) + 1));
        }
    }

    private static void insert(Query statement) {
        try {
            statement.executeUpdate();
        } catch (PersistenceException e) {
            if (UniqueViolation.isCauseOf(e)) {
                throw new ConflictException(
                        "invitation.answered", "It was answered elsewhere at the same moment. Look again.");
            }
            throw e;
        }
    }
}
