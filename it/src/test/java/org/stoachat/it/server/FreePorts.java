package org.stoachat.it.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/** Ports on the loopback that nobody uses, below those that the system gives to outgoing connections. */
public final class FreePorts {

    private static final int FIRST = 19_000;
    private static final int LAST = 31_000;

    /** The broker opens a second port this far above the one that it is given. */
    private static final int BROKER_OFFSET = 100;

    private FreePorts() {}

    /**
     * So many ports, of which each is free together with the one 100 above. They are looked for from a random one on, since
     * whoever else looks for ports at this moment finds the same ones free.
     */
    public static List<Integer> find(int count) {
        List<Integer> found = new ArrayList<>();
        for (int port = ThreadLocalRandom.current().nextInt(FIRST, LAST - 1_000);
                port < LAST && found.size() < count;
                port++) {
            if (isFree(port) && isFree(port + BROKER_OFFSET)) {
                found.add(port);
            }
        }
        if (found.size() < count) {
            throw new IllegalStateException("no free ports between " + FIRST + " and " + LAST);
        }
        return found;
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (BindException e) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
