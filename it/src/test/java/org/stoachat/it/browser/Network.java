package org.stoachat.it.browser;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The network between one browser and the server: a port that passes everything on, until it is cut. Thread-safe. */
public final class Network implements AutoCloseable {

    private final ServerSocket entrance;
    private final InetSocketAddress server;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private volatile boolean cut;

    Network(URI site) throws IOException {
        server = new InetSocketAddress(site.getHost(), site.getPort());
        entrance = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
        start("entrance", this::accept);
    }

    /** The address of the server as the browser sees it. */
    URI site() {
        return URI.create("http://127.0.0.1:" + entrance.getLocalPort());
    }

    /** Breaks all connections and lets no new one through. */
    public void cut() throws IOException {
        cut = true;
        for (Socket socket : sockets) {
            socket.close();
        }
        sockets.clear();
    }

    /** Lets new connections through again. */
    public void mend() {
        cut = false;
    }

    private void accept() throws IOException {
        while (!entrance.isClosed()) {
            Socket browser = entrance.accept();
            if (cut) {
                browser.close();
                continue;
            }
            Socket there = new Socket();
            there.connect(server);
            sockets.add(browser);
            sockets.add(there);
            start("to the server", () -> pass(browser, there));
            start("to the browser", () -> pass(there, browser));
        }
    }

    private void pass(Socket from, Socket to) throws IOException {
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            byte[] buffer = new byte[16 * 1024];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                out.write(buffer, 0, read);
            }
        } finally {
            sockets.remove(from);
            sockets.remove(to);
        }
    }

    /** Work that ends with its connection. */
    private interface Work {
        void run() throws IOException;
    }

    private static void start(String name, Work work) {
        Thread thread = new Thread(
                () -> {
                    try {
                        work.run();
                    } catch (IOException e) {
                        // One end has closed the connection: so it ends.
                        return;
                    }
                },
                "network, " + name);
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        entrance.close();
        cut();
    }
}
