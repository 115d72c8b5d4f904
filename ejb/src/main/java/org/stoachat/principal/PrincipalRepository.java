package org.stoachat.principal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.stoachat.common.ConflictException;
import org.stoachat.common.Parts;
import org.stoachat.common.Rows;
import org.stoachat.common.Sql;
import org.stoachat.common.UniqueViolation;
import org.stoachat.common.Uuids;

/** Reads and writes principals themselves: entries, accounts and what hangs on them alone. */
@ApplicationScoped
class PrincipalRepository {

    private static final String REFS = "SELECT p.id, p.public_id, p.kind, p.display_name FROM principal p";

    /** What goes with a user besides; in whose lists a group or a container stands is for others to say. */
    private static final List<String> ROWS_OF_USERS = List.of(
            "DELETE FROM policy_assignment WHERE principal_id = ?1",
            "DELETE FROM administrative_role WHERE principal_id = ?1",
            "DELETE FROM room_role WHERE principal_id = ?1",
            "DELETE FROM category_entry WHERE principal_id = ?1",
            "DELETE FROM read_mark WHERE user_id = ?1",
            "DELETE FROM followed_room WHERE user_id = ?1",
            "DELETE FROM notification_level WHERE user_id = ?1",
            "DELETE FROM invitation_answer WHERE user_id = ?1");

    /** What a user has of others, by public id and name. */
    private static final String TAKEN =
            """
            SELECT N'policy', o.public_id, o.name FROM policy_assignment a JOIN policy o ON o.id = a.policy_id
              WHERE a.principal_id = ?1
            UNION ALL SELECT a.role, NULL, NULL FROM administrative_role a WHERE a.principal_id = ?1
            UNION ALL SELECT N'group', g.public_id, g.display_name FROM group_member m JOIN principal g ON g.id = m.group_id
              WHERE m.member_id = ?1
            UNION ALL SELECT o.role, r.public_id, r.name FROM room_role o JOIN room r ON r.id = o.room_id
              WHERE o.principal_id = ?1
            UNION ALL SELECT e.kind, c.public_id, c.name FROM category_entry e JOIN category c ON c.id = e.category_id
              WHERE e.principal_id = ?1
            """;

    private static final int MOST_TAKEN = 1_000;

    /** What goes with every principal. Everything else that names it keeps it from going. */
    private static final List<String> OWN_ROWS = List.of(
            "DELETE FROM sign_in_session WHERE user_id = ?1",
            "DELETE FROM password_credential WHERE principal_id = ?1",
            "DELETE FROM user_account WHERE principal_id = ?1",
            "DELETE FROM principal_alias WHERE principal_id = ?1",
            "DELETE FROM group_member WHERE member_id = ?1",
            "DELETE FROM group_member WHERE group_id = ?1",
            "DELETE FROM principal WHERE id = ?1");

    @PersistenceContext
    private EntityManager entities;

    /** The principal with a public id, disabled or not. */
    Optional<PrincipalRef> find(UUID id) {
        return findAll(List.of(id)).stream().findFirst();
    }

    /** Those of some public ids that exist, in no order; one statement for 1,000. */
    List<PrincipalRef> findAll(Collection<UUID> ids) {
        List<PrincipalRef> found = new ArrayList<>();
        for (List<String> some : Parts.of(ids.stream().map(UUID::toString).toList())) {
            Sql sql = Sql.of(REFS).in("WHERE p.public_id", some);
            Rows.of(sql.query(entities)).forEach(row -> found.add(ref(row)));
        }
        return found;
    }

    static PrincipalRef ref(Object[] row) {
        return new PrincipalRef(
                Rows.number(row[0]), Uuids.fromColumn(row[1]), PrincipalKind.of((String) row[2]), (String) row[3]);
    }

    Optional<Principal> findEntry(UUID id, PrincipalKind kind) {
        return entities.createQuery(
                        "SELECT p FROM Principal p WHERE p.publicId = :id AND p.kind = :kind", Principal.class)
                .setParameter("id", id.toString())
                .setParameter("kind", kind.code())
                .getResultStream()
                .findFirst();
    }

    UserAccount account(long userId) {
        return entities.find(UserAccount.class, userId);
    }

    /** Adds a new entry, which has its id from then on. */
    void add(Principal principal) {
        entities.persist(principal);
    }

    void add(UserAccount account) {
        entities.persist(account);
    }

    /**
     * Writes what was changed.
     *
     * @throws ConflictException {@code name.unavailable} when a sign-in name is taken, {@code version.stale} when
     *     somebody else was quicker to change the entry or to delete its container
     */
    void flush() {
        try {
            entities.flush();
        } catch (OptimisticLockException e) {
            throw ConflictException.stale();
        } catch (PersistenceException e) {
            if (UniqueViolation.isCauseOf(e)) {
                throw new ConflictException("name.unavailable", "This sign-in name is taken.");
            }
            if (ForeignKeyViolation.isCauseOf(e)) {
                throw ConflictException.stale();
            }
            throw e;
        }
    }

    /** Keeps a local password, or with {@code null} none, and ends the user's sessions, which another one opened. */
    void keepPassword(long userId, String hash, Object now) {
        run("DELETE FROM password_credential WHERE principal_id = ?1", userId);
        if (hash != null) {
            entities.createNativeQuery(
                            "INSERT INTO password_credential (principal_id, password_hash, changed_at) VALUES (?1, ?2, ?3)")
                    .setParameter(1, userId)
                    .setParameter(2, hash)
                    .setParameter(3, now)
                    .executeUpdate();
        }
        endSessions(userId);
    }

    /** Ends the user's sign-in sessions: on every server within a minute. */
    void endSessions(long userId) {
        run("DELETE FROM sign_in_session WHERE user_id = ?1", userId);
    }

    /** What goes with a user who is removed, as far as others would miss it: the first {@value #MOST_TAKEN}. */
    List<DeletedUser.Taken> taken(long userId) {
        return Rows.of(entities.createNativeQuery(TAKEN).setParameter(1, userId).setMaxResults(MOST_TAKEN)).stream()
                .map(row -> new DeletedUser.Taken(
                        (String) row[0], row[1] == null ? null : Uuids.fromColumn(row[1]), (String) row[2]))
                .toList();
    }

    /**
     * Removes an entry with what is its own. A user goes with all that they hold and all lists that they stand in; a
     * group or a container must stand in none but those of groups.
     *
     * @throws ConflictException {@code principal.in-use}
     */
    void remove(Principal principal) {
        entities.flush();
        entities.clear();
        try {
            if (principal.ref().kind() == PrincipalKind.USER) {
                ROWS_OF_USERS.forEach(statement -> run(statement, principal.id()));
            }
            OWN_ROWS.forEach(statement -> run(statement, principal.id()));
        } catch (PersistenceException e) {
            if (ForeignKeyViolation.isCauseOf(e)) {
                throw new ConflictException("principal.in-use", principal.ref().displayName() + inUse(principal));
            }
            throw e;
        }
    }

    private static String inUse(Principal principal) {
        return switch (principal.ref().kind()) {
            case USER -> " has posted, is named in posts or has created rooms. Disable the user instead.";
            case GROUP -> " stands in lists of rooms or categories, or is named in posts. Take it out of them first.";
            case CONTAINER ->
                " holds others or stands in lists. Move them elsewhere and take it out of the lists first.";
        };
    }

    private void run(String statement, long principalId) {
        entities.createNativeQuery(statement).setParameter(1, principalId).executeUpdate();
    }
}
