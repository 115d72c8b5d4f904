package org.stoachat.domain;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PortsTest {

    private static String free() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return String.valueOf(socket.getLocalPort());
        }
    }

    private static Settings settings(Map<String, String> changed) throws IOException {
        Map<String, String> properties = new HashMap<>(Map.of(
                "stoa.http.port", free(),
                "stoa.https.port", free(),
                "stoa.admin.port", free(),
                "stoa.jms.port", "23571"));
        properties.putAll(changed);
        return new Settings(properties::get, name -> null);
    }

    @Test
    void freePortsPass() {
        assertDoesNotThrow(() -> Ports.requireFree(settings(Map.of())));
    }

    @Test
    void aTakenPortIsNamedWithItsSetting() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = String.valueOf(taken.getLocalPort());
            DomainException failure = assertThrows(
                    DomainException.class, () -> Ports.requireFree(settings(Map.of("stoa.https.port", port))));
            assertTrue(failure.getMessage().contains("Port " + port), failure.getMessage());
            assertTrue(failure.getMessage().contains("-Dstoa.https.port="), failure.getMessage());
            assertFalse(Ports.isFree(InetAddress.getLoopbackAddress(), taken.getLocalPort()));
        }
    }

    @Test
    void aBrokerElsewhereNeedsNoPortsHere() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Map<String, String> taking = Map.of("stoa.jms.port", String.valueOf(taken.getLocalPort()));
            assertThrows(DomainException.class, () -> Ports.requireFree(settings(taking)));
            Map<String, String> shared = new HashMap<>(taking);
            shared.put("stoa.jms.address", "broker.example.com:7676");
            assertDoesNotThrow(() -> Ports.requireFree(settings(shared)));
        }
    }

    @Test
    void onePortForTwoPurposesIsRefused() {
        assertThrows(
                DomainException.class,
                () -> Ports.requireFree(settings(Map.of("stoa.jms.port", "23571", "stoa.admin.port", "23671"))));
    }

    @Test
    void anAddressOfAnotherMachineIsRefused() {
        DomainException failure = assertThrows(
                DomainException.class, () -> Ports.requireFree(settings(Map.of("stoa.bind", "192.0.2.1"))));
        assertTrue(failure.getMessage().contains("stoa.bind"), failure.getMessage());
    }
}
