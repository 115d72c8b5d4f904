package org.stoachat.principal;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.stoachat.common.Boundary;
import org.stoachat.common.Caller;
import org.stoachat.common.DeniedException;
import org.stoachat.common.Folding;
import org.stoachat.common.NotFoundException;
import org.stoachat.common.RejectedException;

/**
 * Signing in and out. A sign-in makes a session whose opaque token is kept as a digest in the database and is good on
 * every server; what a token opens is remembered here for at most a minute. The password hash costs about 0.2 s of CPU
 * by design, so it is computed outside any transaction and once a sign-in.
 */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@Boundary
public class SignInService {

    private static final Duration LIFETIME = Duration.ofDays(14);
    private static final Duration TOUCH_INTERVAL = Duration.ofMinutes(5);
    private static final int TOKEN_BYTES = 32;
    private static final int SESSIONS_AT_ONCE = 1_000;

    /** A credential that was right, with the hash that it was right for. */
    private record Verified(SignedIn signedIn, String passwordHash) {}

    @Inject
    private SignInRepository repository;

    @Inject
    private Principals principals;

    @Inject
    private Passwords passwords;

    @Inject
    private SignInLimit limit;

    private final Remembered<SignedIn> sessions = new Remembered<>(Duration.ofMinutes(1), 50_000);
    private final Remembered<Verified> credentials = new Remembered<>(Duration.ofMinutes(5), 10_000);
    private final Remembered<Verified> confirmed = new Remembered<>(Duration.ofMinutes(1), 10_000);
    private final SecureRandom random = new SecureRandom();
    private final Clock clock = Clock.systemUTC();
    private byte[] credentialKey;

    @PostConstruct
    void makeKey() {
        credentialKey = new byte[TOKEN_BYTES];
        random.nextBytes(credentialKey);
    }

    /**
     * Signs somebody in with name and password and opens a session.
     *
     * @param device what the browser or program calls itself; cut at 256 characters
     * @throws DeniedException {@code sign-in.failed}, alike for a wrong name, a wrong password and a disabled user
     * @throws RejectedException {@code sign-in.too-many} after too many failures of this name or from this address
     */
    public SignedIn.New signIn(Caller caller, String name, String password, String device) {
        SignInRepository.Account account = verify(caller, name, password);
        byte[] secret = new byte[TOKEN_BYTES];
        random.nextBytes(secret);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        Instant now = clock.instant();
        SignInSession session = new SignInSession(
                Folding.digest(token), account.userId(), device, caller.address(), now, now.plus(LIFETIME));
        repository.addSession(session);
        SignedIn signedIn = signedIn(account, session.publicId(), caller.address(), session.expiresAt());
        return new SignedIn.New(token, signedIn);
    }

    /**
     * Signs somebody in for one request. The verified credential is remembered for five minutes under a keyed digest; a
     * new password or a disabled user ends that within a minute.
     *
     * @throws DeniedException {@code sign-in.failed}
     * @throws RejectedException {@code sign-in.too-many}
     */
    public SignedIn signInOnce(Caller caller, String name, String password) {
        String key = KeyedDigest.of(credentialKey, name + '\0' + password);
        Verified verified = credentials
                .get(key)
                .filter(known -> isStillRight(key, name, known))
                .orElseGet(() -> {
                    SignInRepository.Account account = verify(caller, name, password);
                    Instant expiresAt = clock.instant().plus(LIFETIME);
                    Verified fresh =
                            new Verified(signedIn(account, null, caller.address(), expiresAt), account.passwordHash());
                    credentials.put(key, fresh);
                    confirmed.put(key, fresh);
                    return fresh;
                });
        return withAddress(verified.signedIn(), caller);
    }

    private boolean isStillRight(String key, String name, Verified known) {
        if (confirmed.get(key).isPresent()) {
            return true;
        }
        boolean right = repository
                .findAccount(name)
                .filter(account -> !account.disabled() && known.passwordHash().equals(account.passwordHash()))
                .isPresent();
        if (right) {
            confirmed.put(key, known);
        }
        return right;
    }

    /** The session that a token opens, unless it has ended or its user is disabled. */
    public Optional<SignedIn> findSession(Caller caller, String token) {
        String key = KeyedDigest.of(credentialKey, token);
        Optional<SignedIn> known = sessions.get(key);
        if (known.isPresent()) {
            return known.map(signedIn -> withAddress(signedIn, caller));
        }
        Instant now = clock.instant();
        Optional<SignInRepository.Session> found = repository.findSession(Folding.digest(token), now);
        return found.filter(session -> !session.account().disabled()).map(session -> {
            Instant expiresAt = session.expiresAt();
            if (session.seenAt().plus(TOUCH_INTERVAL).isBefore(now)) {
                expiresAt = now.plus(LIFETIME);
                repository.touch(session.id(), now, expiresAt);
            }
            SignedIn signedIn = signedIn(session.account(), session.id(), caller.address(), expiresAt);
            sessions.put(key, signedIn);
            return signedIn;
        });
    }

    /** The caller's own sessions, oldest first. */
    public List<SessionSummary> sessions(Caller caller) {
        return repository.sessionsOf(caller.userId(), clock.instant()).stream()
                .map(SignInSession::summary)
                .toList();
    }

    /**
     * Ends one of the caller's own sessions: at once here, within a minute on other servers.
     *
     * @throws NotFoundException {@code session.not-found}
     */
    public void endSession(Caller caller, UUID sessionId) {
        if (!repository.removeSession(caller.userId(), sessionId)) {
            throw new NotFoundException("session.not-found", "There is no such session.");
        }
        sessions.removeIf(signedIn -> sessionId.equals(signedIn.sessionId()));
    }

    /** Those of some sessions that have ended, or whose user is disabled; one statement for up to 1,000. */
    public Set<UUID> endedSessions(Caller caller, Set<UUID> sessionIds) {
        Set<UUID> ended = new HashSet<>(sessionIds);
        List<UUID> all = List.copyOf(sessionIds);
        Instant now = clock.instant();
        for (int from = 0; from < all.size(); from += SESSIONS_AT_ONCE) {
            ended.removeAll(
                    repository.openSessions(all.subList(from, Math.min(from + SESSIONS_AT_ONCE, all.size())), now));
        }
        return ended;
    }

    @Schedule(hour = "*", minute = "*/10", persistent = false)
    void sweep() {
        Instant now = clock.instant();
        repository.sweep(now, now.minus(SignInLimit.WINDOW));
    }

    private SignInRepository.Account verify(Caller caller, String name, String password) {
        limit.check(name, caller.address());
        Optional<SignInRepository.Account> account = repository.findAccount(name);
        String hash = account.map(SignInRepository.Account::passwordHash).orElse(null);
        boolean right = passwords.matches(password, hash);
        if (!right || account.get().disabled()) {
            limit.failed(name, caller.address());
            throw new DeniedException("sign-in.failed", "The name or the password is wrong.");
        }
        limit.succeeded(name);
        return account.get();
    }

    private SignedIn signedIn(SignInRepository.Account account, UUID sessionId, String address, Instant expiresAt) {
        return new SignedIn(
                new Caller(account.userId(), account.id(), account.displayName(), address),
                sessionId,
                account.signInName(),
                principals.standing(account.userId()).roles(),
                expiresAt);
    }

    private static SignedIn withAddress(SignedIn known, Caller now) {
        Caller caller = known.caller();
        return new SignedIn(
                new Caller(caller.userId(), caller.id(), caller.displayName(), now.address()),
                known.sessionId(),
                known.signInName(),
                known.roles(),
                known.expiresAt());
    }
}
