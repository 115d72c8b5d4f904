package org.stoachat.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecipeTest {

    @TempDir
    private Path home;

    private Recipe recipe(Map<String, String> more) {
        Map<String, String> properties = new HashMap<>(more);
        properties.put("stoa.home", home.toString());
        Settings settings = new Settings(properties::get, name -> null);
        return Recipe.of(settings, new Secrets(settings.home().secrets()));
    }

    @Test
    void everyPlaceholderIsFilledAndPayarasOwnStay() {
        Recipe recipe = recipe(Map.of("stoa.heap", "3g", "stoa.bind", "0.0.0.0"));
        assertFalse(recipe.text(Recipe.CONFIGURATION).contains("${stoa."));
        assertTrue(recipe.text("domain-config/server.asadmin").contains("\ncreate-jvm-options -Xmx3g\n"));
        assertTrue(recipe.text(Recipe.NETWORK).contains("http-listener-1.address=0.0.0.0\n"));
        assertTrue(recipe.text("domain-config/jdbc.asadmin").contains("Password=${ALIAS=stoa-database}\n"));
    }

    @Test
    void administrationStaysOnThisMachineWhateverIsBoundTo() {
        String network = recipe(Map.of("stoa.bind", "0.0.0.0")).text(Recipe.NETWORK);
        assertTrue(network.contains("admin-listener.address=127.0.0.1\n"));
        assertTrue(recipe(Map.of()).text(Broker.PROPERTIES).contains("imq.hostname=127.0.0.1\n"));
    }

    @Test
    void aPlaceholderThatIsNoSettingIsAMistake() {
        Template template = new Template("some.asadmin", "set x=${stoa.nothing}");
        assertThrows(IllegalStateException.class, () -> template.fill(Map.of()));
    }

    @Test
    void theEmbeddedDatabaseIsDurableAndGivesUpOnLocks() {
        String jdbc = recipe(Map.of()).text("domain-config/jdbc.asadmin");
        assertTrue(jdbc.contains("URL=jdbc:h2:file:" + home), jdbc);
        assertTrue(jdbc.contains(";WRITE_DELAY=0;LOCK_TIMEOUT=5000;"), jdbc);
    }

    @Test
    void aDatabaseServerGetsTheSameOptionsUnlessItsUrlSaysOtherwise() {
        String jdbc = recipe(Map.of("stoa.db.url", "jdbc:h2:tcp://127.0.0.1:9092/stoa;lock_timeout=100"))
                .text("domain-config/jdbc.asadmin");
        assertTrue(jdbc.contains("URL=jdbc:h2:tcp://127.0.0.1:9092/stoa;lock_timeout=100;MODE=MSSQLServer;"), jdbc);
        assertTrue(jdbc.contains(";WRITE_DELAY=0;DB_CLOSE_DELAY=-1\""), jdbc);
        assertFalse(jdbc.contains("LOCK_TIMEOUT=5000"), jdbc);
    }

    @Test
    void aBrokerThatServersShareIsNamedWithItsPassword() throws Exception {
        Map<String, String> shared =
                Map.of("stoa.jms.address", "broker.example.com:7677", "stoa.jms.password", "not-to-be-seen");
        Recipe recipe = recipe(shared);
        String jms = recipe.text(Recipe.CONFIGURATION);
        assertTrue(jms.contains("default_JMS_host.host=broker.example.com\n"), jms);
        assertTrue(jms.contains("default_JMS_host.port=7677\n"), jms);
        assertFalse(recipe.text(Recipe.CONFIGURATION).contains("not-to-be-seen"), "passwords come from files alone");
        assertTrue(Files.readString(home.resolve("secrets/broker")).contains("not-to-be-seen"));
        assertFalse(jms.contains("lazy-init"), "no broker inside the server");
    }

    @Test
    void sqlServerNeedsItsAccountAndGetsALockTimeout() {
        Map<String, String> half =
                Map.of("stoa.db", "sqlserver", "stoa.db.url", "jdbc:sqlserver://db\\one;database=stoa");
        assertThrows(DomainException.class, () -> recipe(half));
        Map<String, String> whole = new HashMap<>(half);
        whole.putAll(
                Map.of("stoa.db.user", "stoa", "stoa.db.password", "not-to-be-seen", "stoa.db.driver", "driver.jar"));
        String jdbc = recipe(whole).text("domain-config/jdbc.asadmin");
        assertTrue(jdbc.contains("URL=jdbc:sqlserver://db\\\\one;database=stoa;lockTimeout=5000\""), jdbc);
        assertTrue(jdbc.contains("SQLServerDataSource"), jdbc);
        assertFalse(jdbc.contains("not-to-be-seen"), "passwords come from files alone");
    }

    @Test
    void aDomainMatchesOnlyTheRecipeThatItWasBuiltFromToTheEnd() throws Exception {
        Recipe recipe = recipe(Map.of());
        recipe.write();
        assertFalse(recipe.isBuilt());
        recipe.markBuilt();
        assertTrue(recipe(Map.of()).isBuilt());
        assertFalse(recipe(Map.of("stoa.heap", "2g")).isBuilt());
        assertFalse(recipe(Map.of("stoa.db.password", "other")).isBuilt());
        assertFalse(recipe(Map.of("stoa.https.port", "9443")).isBuilt());
    }

    @Test
    void generatedPasswordsStayAndAreTheirOwnersAlone() throws Exception {
        Secrets secrets = new Secrets(home.resolve("secrets"));
        String first = secrets.embeddedDatabase();
        assertEquals(first, new Secrets(home.resolve("secrets")).embeddedDatabase());
        assertTrue(first.length() >= 32);
        assertEquals(
                "rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve("secrets/h2"))));
    }

    @Test
    void theBrokersAccountsAreWrittenAsItsOwnToolWritesThem() {
        assertEquals("admin:-2d5455c8583c24eec82c7a1e273ea02e:admin:1", Broker.account("admin", "admin", "admin"));
        assertEquals("guest:-2c3c4a34aa2c392f39edd112333c230d:user:1", Broker.account("guest", "guest", "user"));
    }
}
