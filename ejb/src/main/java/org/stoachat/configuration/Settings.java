package org.stoachat.configuration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Where other concepts read settings: as the database has them now, one row by its key, unless it says otherwise. */
@ApplicationScoped
public class Settings {

    private static final long RECENT_NANOS = Duration.ofSeconds(5).toNanos();

    private record Recent(int value, long readNanos) {}

    private final Map<Setting, Recent> recent = new ConcurrentHashMap<>();

    @Inject
    private SettingRepository repository;

    /** The value, or the default when it was never set. */
    public String text(Setting setting) {
        return repository.find(setting).map(SettingRepository.Stored::value).orElse(setting.defaultValue());
    }

    /** The value of a setting that is a number, or its default when it was never set. */
    public long number(Setting setting) {
        return Long.parseLong(text(setting));
    }

    /** The same as it was at most five seconds ago, for what is asked with each frame or post. */
    public int recentNumber(Setting setting) {
        long now = System.nanoTime();
        Recent known = recent.get(setting);
        if (known == null || now - known.readNanos() > RECENT_NANOS) {
            known = new Recent(Math.toIntExact(number(setting)), now);
            recent.put(setting, known);
        }
        return known.value();
    }
}
