package org.stoachat.web.chat;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.websocket.CloseReason;
import jakarta.websocket.Session;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.stoachat.common.RejectedException;
import org.stoachat.delivery.LiveService;
import org.stoachat.principal.SignInService;
import org.stoachat.principal.SignedIn;
import org.stoachat.web.security.Callers;

/** The connections of this server. Sweeps regularly what is dead and whose sign-in has ended. */
@ApplicationScoped
public class LiveSessions {

    private static final Logger LOG = Logger.getLogger(LiveSessions.class.getName());
    private static final int SWEEP_SECONDS = 10;
    private static final int SIGNED_OUT = 4401;
    private static final int BURST_SECONDS = 10;

    @Resource
    private ManagedExecutorService executor;

    @Resource
    private ManagedScheduledExecutorService scheduler;

    @Inject
    private LiveService live;

    @Inject
    private SignInService signIn;

    private final Map<Long, Integer> sessionsByUser = new ConcurrentHashMap<>();
    private final Map<String, LiveSession> sessions = new ConcurrentHashMap<>();
    private Outbox outbox;
    private ScheduledFuture<?> sweeping;

    @PostConstruct
    void start() {
        outbox = new Outbox(executor, Runtime.getRuntime().availableProcessors(), Duration.ofSeconds(1));
        sweeping = scheduler.scheduleWithFixedDelay(this::sweep, SWEEP_SECONDS, SWEEP_SECONDS, TimeUnit.SECONDS);
    }

    @PreDestroy
    void stop() {
        sweeping.cancel(false);
        sessions.values().forEach(session -> session.close(1001, "server going"));
    }

    /** A new connection; one too many of a user is told so and closed. */
    Optional<LiveSession> open(Session session, SignedIn signedIn) throws IOException {
        int most = live.limits(signedIn.caller()).sessions();
        long userId = signedIn.caller().userId();
        if (sessionsByUser.merge(userId, 1, Integer::sum) > most) {
            forget(userId);
            session.getBasicRemote().sendText(ServerFrames.bye("session.too-many"));
            session.close(new CloseReason(CloseReason.CloseCodes.VIOLATED_POLICY, "too many connections"));
            return Optional.empty();
        }
        LiveSession opened = new LiveSession(
                session, TyrusConnection.sender(session), signedIn.caller(), signedIn.sessionId(), executor, outbox);
        sessions.put(session.getId(), opened);
        live.connect(opened.caller(), opened);
        return Optional.of(opened);
    }

    private void forget(long userId) {
        sessionsByUser.computeIfPresent(userId, (id, count) -> count == 1 ? null : count - 1);
    }

    /**
     * Lets a client send one frame.
     *
     * @throws RejectedException {@code frame.too-many} when it sends too fast
     */
    void allow(LiveSession session) {
        int aSecond = live.limits(session.caller()).framesASecond();
        Duration wait = session.frames().take(aSecond, BURST_SECONDS * aSecond, System.nanoTime());
        if (!wait.isZero()) {
            throw RejectedException.tooMany(
                    "frame.too-many", "Too many frames: at most " + aSecond + " a second.", wait);
        }
    }

    Optional<LiveSession> find(Session session) {
        return Optional.ofNullable(sessions.get(session.getId()));
    }

    void gone(Session session) {
        LiveSession closed = sessions.remove(session.getId());
        if (closed != null) {
            forget(closed.userId());
            live.disconnect(closed.caller(), closed);
        }
    }

    private void sweep() {
        try {
            sessions.values().forEach(LiveSession::cutIfDead);
            Set<UUID> signedIn = sessions.values().stream()
                    .map(LiveSession::signInSession)
                    .filter(Objects::nonNull)
                    .collect(Collectors.toSet());
            Set<UUID> ended = signIn.endedSessions(Callers.server(), signedIn);
            sessions.values().stream()
                    .filter(session -> session.signInSession() != null && ended.contains(session.signInSession()))
                    .forEach(session -> session.close(SIGNED_OUT, "signed out"));
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, e, () -> "STOA-3101 sweeping connections failed; it is tried again shortly");
        }
    }
}
