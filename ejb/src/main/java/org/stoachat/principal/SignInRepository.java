package org.stoachat.principal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.stoachat.common.Folding;
import org.stoachat.common.InstantConverter;
import org.stoachat.common.Rows;
import org.stoachat.common.Sql;
import org.stoachat.common.Uuids;

/** Accounts, sessions and failed attempts; each method is a short transaction of its own. */
@ApplicationScoped
@Transactional
class SignInRepository {

    /** An account that can sign in with a password kept here. */
    record Account(
            long userId, UUID id, String signInName, String displayName, String passwordHash, boolean disabled) {}

    /** A session as stored, with its user. */
    record Session(Account account, UUID id, Instant seenAt, Instant expiresAt) {}

    /** Failures of one subject. */
    record Failures(int count, Instant lastAt) {}

    @PersistenceContext
    private EntityManager entities;

    Optional<Account> findAccount(String signInName) {
        return Rows.first(entities.createNativeQuery(
                                """
                        SELECT p.id, p.public_id, u.sign_in_name, p.display_name, c.password_hash, p.disabled
                        FROM user_account u
                        JOIN principal p ON p.id = u.principal_id
                        LEFT JOIN password_credential c ON c.principal_id = p.id
                        WHERE u.sign_in_key = ?1
                        """)
                        .setParameter(1, Folding.key(signInName)))
                .map(SignInRepository::account);
    }

    Optional<Session> findSession(byte[] tokenHash, Instant now) {
        return Rows.first(entities.createNativeQuery(
                                """
                        SELECT p.id, p.public_id, u.sign_in_name, p.display_name, N'', p.disabled,
                          s.public_id, s.seen_at, s.expires_at
                        FROM sign_in_session s
                        JOIN principal p ON p.id = s.user_id
                        JOIN user_account u ON u.principal_id = p.id
                        WHERE s.token_hash = ?1 AND s.expires_at > ?2
                        """)
                        .setParameter(1, tokenHash)
                        .setParameter(2, InstantConverter.toColumn(now)))
                .map(row -> {
                    return new Session(
                            account(row),
                            Uuids.fromColumn(row[6]),
                            InstantConverter.fromColumn(row[7]),
                            InstantConverter.fromColumn(row[8]));
                });
    }

    private static Account account(Object[] row) {
        return new Account(
                Rows.number(row[0]),
                Uuids.fromColumn(row[1]),
                (String) row[2],
                (String) row[3],
                (String) row[4],
                (Boolean) row[5]);
    }

    void addSession(SignInSession session) {
        entities.persist(session);
    }

    void touch(UUID sessionId, Instant seenAt, Instant expiresAt) {
        entities.createNativeQuery("UPDATE sign_in_session SET seen_at = ?1, expires_at = ?2 WHERE public_id = ?3")
                .setParameter(1, InstantConverter.toColumn(seenAt))
                .setParameter(2, InstantConverter.toColumn(expiresAt))
                .setParameter(3, sessionId.toString())
                .executeUpdate();
    }

    List<SignInSession> sessionsOf(long userId, Instant now) {
        return entities.createQuery(
                        "SELECT s FROM SignInSession s WHERE s.userId = :user AND s.expiresAt > :now ORDER BY s.createdAt",
                        SignInSession.class)
                .setParameter("user", userId)
                .setParameter("now", now)
                .setMaxResults(500)
                .getResultList();
    }

    List<UUID> openSessions(List<UUID> sessionIds, Instant now) {
        Sql sql = Sql.of("SELECT s.public_id FROM sign_in_session s JOIN principal p ON p.id = s.user_id")
                .add("WHERE p.disabled = 0 AND s.expires_at >", InstantConverter.toColumn(now))
                .in("AND s.public_id", sessionIds.stream().map(UUID::toString).toList());
        return Rows.column(sql.query(entities)).stream().map(Uuids::fromColumn).toList();
    }

    boolean removeSession(long userId, UUID sessionId) {
        return entities.createNativeQuery("DELETE FROM sign_in_session WHERE user_id = ?1 AND public_id = ?2")
                        .setParameter(1, userId)
                        .setParameter(2, sessionId.toString())
                        .executeUpdate()
                > 0;
    }

    Optional<Failures> findFailures(byte[] subject) {
        return Rows.first(entities.createNativeQuery("SELECT failures, last_at FROM sign_in_failure WHERE subject = ?1")
                        .setParameter(1, subject))
                .map(row -> {
                    return new Failures(((Number) row[0]).intValue(), InstantConverter.fromColumn(row[1]));
                });
    }

    /** Counts a failure; failures before {@code since} no longer count. */
    void addFailure(byte[] subject, Instant now, Instant since) {
        int changed = entities.createNativeQuery(
                        """
                        UPDATE sign_in_failure
                        SET failures = CASE WHEN last_at < ?1 THEN 1 ELSE failures + 1 END, last_at = ?2
                        WHERE subject = ?3
                        """)
                .setParameter(1, InstantConverter.toColumn(since))
                .setParameter(2, InstantConverter.toColumn(now))
                .setParameter(3, subject)
                .executeUpdate();
        if (changed == 0) {
            entities.createNativeQuery("INSERT INTO sign_in_failure (subject, failures, last_at) VALUES (?1, 1, ?2)")
                    .setParameter(1, subject)
                    .setParameter(2, InstantConverter.toColumn(now))
                    .executeUpdate();
        }
    }

    void clearFailures(byte[] subject) {
        entities.createNativeQuery("DELETE FROM sign_in_failure WHERE subject = ?1")
                .setParameter(1, subject)
                .executeUpdate();
    }

    /** Removes what has expired. */
    void sweep(Instant now, Instant failuresBefore) {
        entities.createNativeQuery("DELETE FROM sign_in_session WHERE expires_at <= ?1")
                .setParameter(1, InstantConverter.toColumn(now))
                .executeUpdate();
        entities.createNativeQuery("DELETE FROM sign_in_failure WHERE last_at < ?1")
                .setParameter(1, InstantConverter.toColumn(failuresBefore))
                .executeUpdate();
    }
}
