package org.stoachat.web.security;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LoopbackTest {

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "127.1.2.3", "::1", "0:0:0:0:0:0:0:1", "::ffff:127.0.0.1"})
    void theMachineItself(String address) {
        assertTrue(Loopback.isLoopback(address, List.of("Host", "User-Agent")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.0.0.1", "128.0.0.1", "1127.0.0.1", "127.0.0.1.example", "::2", "fe80::1", ""})
    void anotherMachine(String address) {
        assertFalse(Loopback.isLoopback(address, List.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Forwarded", "Via", "X-Forwarded-For", "x-forwarded-proto", "X-FORWARDED-HOST"})
    void aProxyOnThisMachineSpeaksForOthers(String header) {
        assertFalse(Loopback.isLoopback("127.0.0.1", List.of("Host", header)));
    }
}
