package org.stoachat.domain;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.LinkedHashMap;
import java.util.Map;

/** The ports that the server will open, asked for before it starts, while a clear answer is still possible. */
final class Ports {

    /** How far the broker's JMX registry lies above its port; Payara's choice. */
    private static final int JMX_OFFSET = 100;

    private Ports() {}

    /** Fails with the port, and the setting that changes it, unless all are free and differ. */
    static void requireFree(Settings settings) {
        InetAddress bind = address(settings.get(Setting.BIND));
        InetAddress loopback = InetAddress.getLoopbackAddress();
        Map<Integer, Setting> seen = new LinkedHashMap<>();
        for (Setting setting : new Setting[] {Setting.HTTP_PORT, Setting.HTTPS_PORT}) {
            check(bind, settings.port(setting), setting, seen);
        }
        check(loopback, settings.port(Setting.ADMIN_PORT), Setting.ADMIN_PORT, seen);
        if (settings.broker().isEmpty()) {
            check(loopback, settings.port(Setting.JMS_PORT), Setting.JMS_PORT, seen);
            check(loopback, settings.port(Setting.JMS_PORT) + JMX_OFFSET, Setting.JMS_PORT, seen);
        }
    }

    /** The same for a broker that runs by itself. */
    static void requireFreeForBroker(Settings settings) {
        check(
                InetAddress.getLoopbackAddress(),
                settings.port(Setting.JMS_PORT),
                Setting.JMS_PORT,
                new LinkedHashMap<>());
    }

    private static void check(InetAddress address, int port, Setting setting, Map<Integer, Setting> seen) {
        Setting other = seen.put(port, setting);
        if (other != null) {
            throw new DomainException("Port " + port + " is meant for both " + other.key() + " and " + setting.key()
                    + " (the broker takes stoa.jms.port and the port 100 above): choose another for one.");
        }
        if (port > 65_535) {
            throw new DomainException(setting.key() + " must be at most " + (65_535 - JMX_OFFSET)
                    + ": the broker takes the port 100 above it too.");
        }
        if (!isFree(address, port)) {
            throw new DomainException("Port " + port + " on " + address.getHostAddress()
                    + " is in use by another program: stop it, or choose another with -D" + setting.key() + "=… or "
                    + setting.environmentName() + "=… .");
        }
    }

    /** Whether something listens to the administrator. */
    static boolean isAdministered(Settings settings) {
        return !isFree(InetAddress.getLoopbackAddress(), settings.port(Setting.ADMIN_PORT));
    }

    /** Whether a server could listen there now. */
    static boolean isFree(InetAddress address, int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(address, port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** A port on the loopback that nobody uses at the moment. */
    static int anyFree() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new DomainException("There is no free port (" + e.getMessage() + ").", e);
        }
    }

    private static InetAddress address(String bind) {
        try {
            InetAddress address = InetAddress.getByName(bind);
            try (ServerSocket any = new ServerSocket(0, 1, address)) {
                return any.getInetAddress();
            }
        } catch (IOException e) {
            throw new DomainException("stoa.bind is \"" + bind + "\", which is no address of this machine.", e);
        }
    }
}
