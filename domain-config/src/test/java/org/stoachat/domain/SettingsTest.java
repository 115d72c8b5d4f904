package org.stoachat.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {

    private static Settings settings(Map<String, String> properties, Map<String, String> environment) {
        return new Settings(properties::get, environment::get);
    }

    @Test
    void aPropertyIsStrongerThanTheEnvironmentAndThatThanTheDefault() {
        assertEquals(8080, settings(Map.of(), Map.of()).port(Setting.HTTP_PORT));
        assertEquals(9001, settings(Map.of(), Map.of("STOA_HTTP_PORT", "9001")).port(Setting.HTTP_PORT));
        assertEquals(
                9002,
                settings(Map.of("stoa.http.port", "9002"), Map.of("STOA_HTTP_PORT", "9001"))
                        .port(Setting.HTTP_PORT));
    }

    @Test
    void blankCountsAsNotSet() {
        Settings settings = settings(Map.of("stoa.heap", " "), Map.of("STOA_HEAP", "2g"));
        assertEquals("2g", settings.heap());
    }

    @Test
    void anotherDefaultYieldsToWhatWasSet() {
        Settings unset = settings(Map.of(), Map.of());
        Settings set = settings(Map.of(), Map.of("STOA_DEMO", "false"));
        assertFalse(unset.flag(Setting.DEMO));
        assertTrue(unset.withDefault(Setting.DEMO, "true").flag(Setting.DEMO));
        assertFalse(set.withDefault(Setting.DEMO, "true").flag(Setting.DEMO));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "65536", "80x", "-1", "999999"})
    void aWrongPortIsNamed(String value) {
        Settings settings = settings(Map.of("stoa.jms.port", value), Map.of());
        DomainException failure = assertThrows(DomainException.class, () -> settings.port(Setting.JMS_PORT));
        assertTrue(failure.getMessage().contains("stoa.jms.port is \"" + value + "\""), failure.getMessage());
    }

    @ParameterizedTest
    @ValueSource(strings = {"lots", "0g", "1gb", "1.5g"})
    void aWrongHeapIsRefused(String value) {
        assertThrows(DomainException.class, settings(Map.of("stoa.heap", value), Map.of())::heap);
    }

    @ParameterizedTest
    @ValueSource(strings = {"broker", "broker:", ":7676", "broker:70000", "mq://broker:7676", "a:1,b:2"})
    void aWrongBrokerAddressIsRefused(String value) {
        Settings settings = settings(Map.of("stoa.jms.address", value), Map.of());
        assertThrows(DomainException.class, settings::broker);
    }

    @Test
    void aFlagIsTrueOrFalse() {
        Settings settings = settings(Map.of("stoa.demo", "yes"), Map.of());
        assertThrows(DomainException.class, () -> settings.flag(Setting.DEMO));
    }

    @Test
    void pathsBeginAtTheBase(@TempDir Path base) throws Exception {
        Path real = base.toRealPath();
        Settings settings = settings(Map.of("stoa.base", real.toString()), Map.of());
        assertEquals(real.resolve(".stoa"), settings.home().root());
        assertEquals(real.resolve(".stoa/payara6"), settings.payara());
        assertEquals(real.resolve(".stoa/files"), settings.files());
    }

    @Test
    void theHomeIsSeenWithoutLinksEvenBeforeItExists(@TempDir Path base) throws Exception {
        Path target = Files.createDirectory(base.toRealPath().resolve("target"));
        Path link = Files.createSymbolicLink(base.resolve("link"), target);
        Settings settings = settings(Map.of("stoa.home", link.resolve("a/b").toString()), Map.of());
        assertEquals(target.resolve("a/b"), settings.home().root());
    }

    @Test
    void aPathThatWouldBreakACommandFileIsRefused() {
        Settings settings = settings(Map.of("stoa.home", "/srv/it's;here"), Map.of());
        assertThrows(DomainException.class, settings::home);
    }

    @Test
    void theOwnUrlSuitsTheAddressBoundTo() {
        assertEquals(
                "http://127.0.0.1:8080",
                settings(Map.of("stoa.bind", "0.0.0.0"), Map.of()).localUrl());
        assertEquals(
                "https://[::1]:8181",
                settings(Map.of("stoa.bind", "::1"), Map.of()).localTlsUrl());
        assertEquals(
                "http://10.1.2.3:8080",
                settings(Map.of("stoa.bind", "10.1.2.3"), Map.of()).localUrl());
    }
}
