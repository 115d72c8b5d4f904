package org.stoachat.configuration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.stoachat.Core;
import org.stoachat.World;
import org.stoachat.common.Caller;
import org.stoachat.common.DeniedException;
import org.stoachat.common.StoaException;

/** Settings are a closed list with defaults and ranges. */
class SettingServiceTest {

    private static Core core;
    private static World world;
    private static Caller admin;
    private static SettingService settings;

    @BeforeAll
    static void start() {
        core = Core.start();
        world = new World(core);
        admin = world.administrator("Ada").caller();
        settings = core.get(SettingService.class);
    }

    @AfterAll
    static void stop() {
        core.close();
    }

    private static String code(org.junit.jupiter.api.function.Executable refused) {
        return assertThrows(StoaException.class, refused).code();
    }

    @Test
    void aSettingThatWasNeverSetHasItsDefault() {
        assertEquals(Setting.values().length, settings.settings(admin).items().size());
        SettingView before = settings.setting(admin, "audit.retentionDays");
        assertEquals(List.of("365", 0), List.of(before.value(), before.version()));
        assertEquals(1, settings.set(admin, "audit.retentionDays", "0030", 0).version());
        assertEquals(30, core.inTransaction(() -> core.get(Settings.class).number(Setting.AUDIT_RETENTION_DAYS)));
        assertEquals(
                "uploads", core.inTransaction(() -> core.get(Settings.class).text(Setting.FILES_OFF)));
        assertEquals("version.stale", code(() -> settings.set(admin, "audit.retentionDays", "31", 0)));
        assertEquals(1, settings.set(admin, "audit.retentionDays", "30", null).version());
        assertEquals(2, settings.set(admin, "audit.retentionDays", "36500", 1).version());
    }

    @Test
    void badValuesAreRefused() {
        for (String bad : new String[] {"0", "36501", "many", "", null}) {
            assertEquals("invalid", code(() -> settings.set(admin, "audit.retentionDays", bad, null)));
        }
        assertEquals("invalid", code(() -> settings.set(admin, "files.off", "downloads", null)));
        assertEquals("invalid", code(() -> settings.set(admin, "files.off", null, null)));
        assertEquals("setting.not-found", code(() -> settings.set(admin, "files.on", "all", null)));
        Caller eve = world.user("Eve").caller();
        assertThrows(DeniedException.class, () -> settings.settings(eve));
        assertThrows(DeniedException.class, () -> settings.set(eve, "files.off", "all", null));
    }

    /** R-CAT-6: names may become unique by category at any time, and by pool again when none is taken twice. */
    @Test
    void namesBecomeUniqueInThePoolOnlyWhenTheyAre() {
        settings.set(admin, "names.unique", "category", null);
        insertName(1, 11);
        insertName(2, 12);
        assertEquals("names.taken-twice", code(() -> settings.set(admin, "names.unique", "pool", null)));
        core.execute("DELETE FROM taken_name WHERE owner_id = 12");
        settings.set(admin, "names.unique", "pool", null);
        assertEquals(List.of(0L), core.query("SELECT name_scope FROM taken_name"));
    }

    private static void insertName(long scope, long room) {
        core.execute(
                "INSERT INTO taken_name (name_scope, name_key, owner_kind, owner_id) VALUES (?1, N'harbour', N'room', ?2)",
                scope,
                room);
    }
}
