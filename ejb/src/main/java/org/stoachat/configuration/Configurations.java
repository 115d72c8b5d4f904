package org.stoachat.configuration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import java.util.logging.Logger;
import org.stoachat.common.Cursor;
import org.stoachat.common.Folding;
import org.stoachat.configuration.PlaceRepository.Pool;

/**
 * Where other concepts of the core read the configuration of this server. Its pool is the one that the setting
 * {@code stoa.pool} names or gives the id of; without the setting, or with {@code none}, it is the only pool there is. Of the configurations of
 * pool, site and global the first that exists decides.
 */
@ApplicationScoped
public class Configurations {

    private static final Logger LOG = Logger.getLogger(Configurations.class.getName());
    private static final long GOOD_FOR_NANOS = Duration.ofSeconds(2).toNanos();

    private static final String NONE = "none";

    private record Known(Configuration configuration, long readNanos) {}

    @Inject
    private ConfigurationRepository configurations;

    @Inject
    private PlaceRepository places;

    private volatile Known known;

    /** The configuration that decides for this server; at most two seconds old. */
    public Configuration effective() {
        Known current = known;
        if (current == null || System.nanoTime() - current.readNanos() > GOOD_FOR_NANOS) {
            current = new Known(read(), System.nanoTime());
            known = current;
        }
        return current.configuration();
    }

    /** The configuration as the database has it now. */
    Configuration read() {
        return configurations.deciding(ownPool());
    }

    private Pool ownPool() {
        List<Pool> pools = places.pools(null, Cursor.LARGEST_PAGE);
        String named = System.getProperty("stoa.pool", NONE).strip();
        if (named.equals(NONE)) {
            return pools.size() == 1 ? pools.get(0) : null;
        }
        Predicate<Pool> isNamed = pool -> Folding.key(pool.view().name()).equals(Folding.key(named))
                || pool.view().id().toString().equalsIgnoreCase(named);
        return pools.stream().filter(isNamed).findFirst().orElseGet(() -> {
            if (known == null) {
                LOG.warning(
                        () -> "STOA-1010 stoa.pool names no pool: " + named + ". The global configuration decides.");
            }
            return null;
        });
    }
}
