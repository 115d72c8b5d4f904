package org.stoachat.configuration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.stoachat.Core;
import org.stoachat.World;
import org.stoachat.common.Caller;
import org.stoachat.common.DeniedException;
import org.stoachat.common.StoaException;
import org.stoachat.principal.ChatLoss;

/** Of the configurations of pool, site and global the first that exists decides as a whole (product.md §8). */
class ConfigurationServiceTest {

    private static Core core;
    private static World world;
    private static Caller admin;
    private static ConfigurationService configurations;
    private static SiteService sites;
    private static PoolService pools;

    @BeforeAll
    static void start() {
        core = Core.start();
        world = new World(core);
        admin = world.administrator("Ada").caller();
        configurations = core.get(ConfigurationService.class);
        sites = core.get(SiteService.class);
        pools = core.get(PoolService.class);
    }

    @AfterAll
    static void stop() {
        core.close();
    }

    @AfterEach
    void empty() {
        System.clearProperty("stoa.pool");
        core.execute("DELETE FROM configuration WHERE id <> 0");
        core.execute("UPDATE user_account SET home_pool_id = NULL");
        core.execute("DELETE FROM pool");
        core.execute("DELETE FROM site");
    }

    /** What a server reads that has just started. */
    private static Configuration effective() {
        return core.inTransaction(() -> core.get(Configurations.class).read());
    }

    private static ConfigurationView create(String scope, UUID target, int backlog) {
        return configurations.create(admin, scope, target, new ConfigurationChange(backlog, null, null, null));
    }

    private static String code(org.junit.jupiter.api.function.Executable refused) {
        return assertThrows(StoaException.class, refused).code();
    }

    @Test
    void theFirstThatExistsDecidesAsAWhole() {
        assertEquals(new Configuration(30, 20_000, 75, null), effective());
        UUID site = sites.create(admin, "Paris").id();
        UUID pool = pools.create(admin, "Lutetia", site).id();
        ConfigurationView global =
                configurations.configurations(admin, null, 1).items().get(0);
        configurations.change(admin, global.id(), new ConfigurationChange(40, 5L, 5, null), null);
        assertEquals(new Configuration(40, 5, 5, null), effective());
        create("site", site, 50);
        assertEquals(new Configuration(50, 20_000, 75, null), effective());
        UUID ofPool = create("pool", pool, 500).id();
        assertEquals(500, effective().defaultBacklog());
        configurations.delete(admin, ofPool, null);
        assertEquals(50, effective().defaultBacklog());
        configurations.delete(admin, global.id(), null);
        assertEquals(30, configurations.configuration(admin, global.id()).defaultBacklog());
    }

    @Test
    void theSettingNamesThePoolOfTheServer() {
        UUID site = sites.create(admin, "Paris").id();
        UUID left = pools.create(admin, "Left bank", site).id();
        UUID right = pools.create(admin, "Right bank", site).id();
        create("pool", left, 11);
        create("pool", right, 12);
        assertEquals(30, effective().defaultBacklog(), "of two pools it is not known which");
        System.setProperty("stoa.pool", "left BANK");
        assertEquals(11, effective().defaultBacklog());
        System.setProperty("stoa.pool", right.toString());
        assertEquals(12, effective().defaultBacklog());
        System.setProperty("stoa.pool", "Nowhere");
        assertEquals(30, effective().defaultBacklog());
    }

    @Test
    void badValuesAreRefused() {
        UUID site = sites.create(admin, "Paris").id();
        ConfigurationView view = create("site", site, 1);
        for (ConfigurationChange bad : List.of(
                new ConfigurationChange(0, null, null, null),
                new ConfigurationChange(501, null, null, null),
                new ConfigurationChange(null, -1L, null, null),
                new ConfigurationChange(null, 4_000_001L, null, null),
                new ConfigurationChange(null, null, 10_001, null),
                new ConfigurationChange(null, null, null, "ftp://example.com"),
                new ConfigurationChange(null, null, null, "//example.com"),
                new ConfigurationChange(null, null, null, "javascript:alert(1)"),
                new ConfigurationChange(null, null, null, "https://me@example.com/"),
                new ConfigurationChange(null, null, null, "https://example.com/" + "x".repeat(240)))) {
            assertEquals("invalid", code(() -> configurations.change(admin, view.id(), bad, null)), bad::toString);
        }
        ConfigurationChange good = new ConfigurationChange(null, 0L, 0, " HTTPS://example.com/rooms ");
        assertEquals(
                "HTTPS://example.com/rooms",
                configurations.change(admin, view.id(), good, 0).roomManagementUrl());
        ConfigurationChange none = new ConfigurationChange(null, null, null, "");
        assertNull(configurations.change(admin, view.id(), none, 1).roomManagementUrl());
        assertEquals("version.stale", code(() -> configurations.change(admin, view.id(), good, 1)));
        assertEquals("configuration.exists", code(() -> create("site", site, 1)));
        assertEquals("configuration.exists", code(() -> create("global", null, 1)));
        assertEquals("pool.not-found", code(() -> create("pool", site, 1)));
        assertEquals("invalid", code(() -> create("room", site, 1)));
        assertEquals("invalid", code(() -> create(null, site, 1)));
    }

    @Test
    void sitesAndPoolsInUseStay() {
        UUID site = sites.create(admin, "Paris").id();
        UUID pool = pools.create(admin, "Lutetia", site).id();
        assertEquals("site.in-use", code(() -> sites.delete(admin, site, null)));
        UUID configuration = create("pool", pool, 20).id();
        assertEquals("pool.in-use", code(() -> pools.delete(admin, pool, null)));
        configurations.delete(admin, configuration, null);
        var alice = world.user("Alice");
        pools.moveHome(admin, alice.publicId(), pool, false);
        assertEquals("pool.in-use", code(() -> pools.delete(admin, pool, null)));
        pools.moveHome(admin, alice.publicId(), null, false);
        pools.delete(admin, pool, null);
        sites.delete(admin, site, 0);
        assertEquals("site.not-found", code(() -> sites.site(admin, site)));
    }

    @Test
    void namesAreUniqueAndVersionsKept() {
        UUID site = sites.create(admin, "Paris").id();
        UUID other = sites.create(admin, "Lyon").id();
        assertEquals("name.unavailable", code(() -> sites.create(admin, "PARIS ")));
        assertEquals("name.unavailable", code(() -> sites.rename(admin, other, "paris", null)));
        assertEquals(1, sites.rename(admin, site, "PARIS", 0).version());
        assertEquals("version.stale", code(() -> sites.rename(admin, site, "Lutetia", 0)));
        UUID pool = pools.create(admin, "One", site).id();
        assertEquals("name.unavailable", code(() -> pools.create(admin, "one", other)));
        PoolView moved = pools.change(admin, pool, null, other, 0);
        assertEquals(List.of("One", "Lyon", 1), List.of(moved.name(), moved.siteName(), moved.version()));
        assertEquals("site.not-found", code(() -> pools.change(admin, pool, null, pool, null)));
        assertEquals(2, sites.sites(admin, null, 10).items().size());
        assertEquals(
                "Lyon",
                sites.sites(admin, sites.sites(admin, null, 1).next(), 1)
                        .items()
                        .get(0)
                        .name());
        assertEquals(List.of(moved), pools.pools(admin, null, 1).items());
        assertThrows(DeniedException.class, () -> sites.sites(world.user("Eve").caller(), null, 1));
    }

    @Test
    void aNewHomePoolMayTakeTheChatAway() {
        UUID site = sites.create(admin, "Paris").id();
        UUID pool = pools.create(admin, "Lutetia", site).id();
        core.execute(
                """
                INSERT INTO policy (id, public_id, scope, scope_key, name, chat_enabled, upload_enabled, version)
                SELECT 7, NEWID(), N'pool', id, N'off', 0, 0, 0 FROM pool
                """);
        var bob = world.user("Bob");
        core.execute("DELETE FROM access_change");
        assertEquals(1, pools.moveHome(admin, bob.publicId(), pool, true).losesTotal());
        assertEquals("pool.not-found", code(() -> pools.homePool(admin, bob.publicId())));
        assertEquals(1, pools.moveHome(admin, bob.publicId(), pool, false).losesTotal());
        pools.moveHome(admin, bob.publicId(), pool, false);
        assertEquals("Lutetia", pools.homePool(admin, bob.publicId()).name());
        assertEquals(0, pools.moveHome(admin, bob.publicId(), null, false).losesTotal());
        assertEquals(List.of(bob.id(), bob.id()), core.query("SELECT principal_id FROM access_change ORDER BY number"));
        assertEquals(
                "pool.users-only",
                code(() -> pools.moveHome(admin, world.group("G").publicId(), pool, false)));
        core.execute("DELETE FROM policy WHERE id = 7");
    }

    @Test
    void aPoolMovedToAnotherSiteMayTakeTheChatAway() {
        UUID paris = sites.create(admin, "Paris").id();
        UUID lyon = sites.create(admin, "Lyon").id();
        UUID pool = pools.create(admin, "Lutetia", paris).id();
        core.execute(
                """
                INSERT INTO policy (id, public_id, scope, scope_key, name, chat_enabled, upload_enabled, version)
                SELECT 8, NEWID(), N'site', id, N'off', 0, 0, 0 FROM site WHERE public_id = ?1
                """,
                lyon.toString());
        var bob = world.user("Bob");
        pools.moveHome(admin, bob.publicId(), pool, false);
        assertEquals(0, pools.lossIfMoved(admin, pool, null).losesTotal());
        ChatLoss loss = pools.lossIfMoved(admin, pool, lyon);
        assertEquals(bob.publicId(), loss.loses().get(0).principal().id());
        assertEquals(1, loss.losesTotal());
        pools.change(admin, pool, null, lyon, null);
        assertEquals(0, pools.lossIfMoved(admin, pool, paris).losesTotal());
        core.execute("DELETE FROM policy WHERE id = 8");
    }
}
