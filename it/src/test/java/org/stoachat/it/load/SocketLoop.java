package org.stoachat.it.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;

/**
 * One thread that serves many live connections, so that the load costs little beside the server that it measures. What
 * arrives is handed over in this thread; whoever answers from there costs no other thread either.
 */
final class SocketLoop implements AutoCloseable {

    private static final int READ_BYTES = 256 * 1024;

    private final Selector selector;
    private final Thread thread;
    private final Queue<Runnable> tasks = new ConcurrentLinkedQueue<>();
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(READ_BYTES);
    private volatile boolean ended;

    SocketLoop(String name) {
        try {
            selector = Selector.open();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        thread = new Thread(this::run, name);
        thread.setDaemon(true);
        thread.start();
    }

    /**
     * Connects to {@code /live}. The handshake is done when it returns; frames arrive later.
     *
     * @param authorization the header's value
     * @param arrived takes each text frame; the frame is only good during the call
     */
    LoadSocket open(URI site, String authorization, Consumer<LoadFrame> arrived) {
        try {
            SocketChannel channel = LoadHandshake.open(site, authorization);
            channel.configureBlocking(false);
            LoadSocket socket = new LoadSocket(this, channel, arrived);
            later(() -> register(socket, channel));
            return socket;
        } catch (IOException e) {
            throw new UncheckedIOException("no connection to " + site, e);
        }
    }

    private void register(LoadSocket socket, SocketChannel channel) {
        try {
            socket.registered(channel.register(selector, SelectionKey.OP_READ, socket));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Does something in the loop's thread. */
    void later(Runnable task) {
        tasks.add(task);
        selector.wakeup();
    }

    /** Whether the caller is the loop's own thread. */
    boolean isHere() {
        return Thread.currentThread() == thread;
    }

    private void run() {
        while (!ended) {
            try {
                selector.select(this::serve, Duration.ofSeconds(1).toMillis());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            for (Runnable task = tasks.poll(); task != null; task = tasks.poll()) {
                task.run();
            }
        }
    }

    private void serve(SelectionKey key) {
        LoadSocket socket = (LoadSocket) key.attachment();
        if (key.isValid() && key.isReadable()) {
            socket.read(buffer);
        }
        if (key.isValid() && key.isWritable()) {
            socket.write();
        }
    }

    /** Ends the thread; sockets that are open stay so. */
    @Override
    public void close() {
        ended = true;
        selector.wakeup();
        try {
            thread.join();
            selector.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
