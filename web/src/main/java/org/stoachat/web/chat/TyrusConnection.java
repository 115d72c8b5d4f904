package org.stoachat.web.chat;

import jakarta.websocket.Session;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.nio.ByteBuffer;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.glassfish.tyrus.spi.CompletionHandler;
import org.glassfish.tyrus.spi.Writer;

/**
 * What is taken from a connection of Tyrus for speed: its idle timer, which is started anew at each frame that comes or goes
 * even where the time-out is off, at a quarter of all CPU ({@link LiveSessions} sweeps idle connections by itself); and
 * its writer, which takes frames as bytes. The one place that reaches into the container; where it cannot, everything
 * works as before, only slower.
 */
final class TyrusConnection {

    private static final Logger LOG = Logger.getLogger(TyrusConnection.class.getName());

    private static final ScheduledFuture<?> NEVER =
            proxy(ScheduledFuture.class, (self, method, arguments) -> method.getReturnType() == boolean.class);

    private static final ScheduledExecutorService NO_TIMERS =
            proxy(ScheduledExecutorService.class, (self, method, arguments) -> {
                if (method.getName().equals("schedule")) {
                    return NEVER;
                }
                throw new UnsupportedOperationException(method.getName());
            });

    private TyrusConnection() {}

    /** Takes the idle timer from a connection. */
    static void removeTimer(Session session) {
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
        return type.cast(
                Proxy.newProxyInstance(TyrusConnection.class.getClassLoader(), new Class<?>[] {type}, handler));
    }

    /** The shortest way of frames to the client. */
    static FrameSender sender(Session session) {
        try {
            Object socket = member(session.getAsyncRemote(), "webSocket");
            Writer writer = (Writer) member(member(socket, "protocolHandler"), "writer");
            if (writer != null && session.getNegotiatedExtensions().isEmpty()) {
                return (utf8, sent) -> writer.write(frame(utf8), new Completion(sent));
            }
        } catch (ReflectiveOperationException | RuntimeException | LinkageError e) {
            LOG.log(Level.FINE, "the container keeps its writer", e);
        }
        return FrameSender.of(session);
    }

    private static Object member(Object owner, String name) throws ReflectiveOperationException {
        for (Class<?> type = owner.getClass(); type != null; type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                if (field.getName().equals(name)) {
                    field.setAccessible(true);
                    return field.get(owner);
                }
            }
        }
        throw new NoSuchFieldException(name);
    }

    /** A whole text frame of RFC 6455, as servers send it: without a mask. */
    static ByteBuffer frame(byte[] utf8) {
        int length = utf8.length;
        ByteBuffer frame = ByteBuffer.allocate(length + 10).put((byte) 0x81);
        if (length < 126) {
            frame.put((byte) length);
        } else if (length < 65_536) {
            frame.put((byte) 126).putShort((short) length);
        } else {
            frame.put((byte) 127).putLong(length);
        }
        return frame.put(utf8).flip();
    }

    /** Tells once what became of a write. */
    private static final class Completion extends CompletionHandler<ByteBuffer> {

        private final Consumer<Boolean> sent;

        Completion(Consumer<Boolean> sent) {
            this.sent = sent;
        }

        @Override
        public void completed(ByteBuffer result) {
            sent.accept(true);
        }

        @Override
        public void failed(Throwable failure) {
            sent.accept(false);
        }

        @Override
        public void cancelled() {
            sent.accept(false);
        }
    }
}
