package org.stoachat.web.chat;

import jakarta.websocket.Session;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Keeps Tyrus from starting an idle timer anew at each frame that comes or goes, which it does even where the time-out
 * is off, at a quarter of all CPU. {@link LiveSessions} sweeps idle connections by itself. The one place that reaches
 * into the container; where it cannot, everything works as before, only slower.
 */
final class TyrusTimers {

    private static final Logger LOG = Logger.getLogger(TyrusTimers.class.getName());

    private static final ScheduledFuture<?> NEVER =
            proxy(ScheduledFuture.class, (self, method, arguments) -> method.getReturnType() == boolean.class);

    private static final ScheduledExecutorService NO_TIMERS =
            proxy(ScheduledExecutorService.class, (self, method, arguments) -> {
                if (method.getName().equals("schedule")) {
                    return NEVER;
                }
                throw new UnsupportedOperationException(method.getName());
            });

    private TyrusTimers() {}

    /** Takes the idle timer from a connection. */
    static void remove(Session session) {
        try {
            for (Field field : session.getClass().getDeclaredFields()) {
                if (field.getType() == ScheduledExecutorService.class) {
                    session.setMaxIdleTimeout(0);
                    field.setAccessible(true);
                    field.set(session, NO_TIMERS);
                }
            }
        } catch (ReflectiveOperationException | RuntimeException e) {
            LOG.log(Level.FINE, "the container keeps its idle timers", e);
        }
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(TyrusTimers.class.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
