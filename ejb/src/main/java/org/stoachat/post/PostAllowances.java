package org.stoachat.post;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.stoachat.common.Allowance;
import org.stoachat.common.RejectedException;
import org.stoachat.configuration.Setting;
import org.stoachat.configuration.Settings;

/** How many posts each user may still make on this server ({@link Setting#POSTS_A_MINUTE}). Thread-safe. */
@ApplicationScoped
class PostAllowances {

    private static final int MOST_KEPT = 20_000;
    private static final double SECONDS = Duration.ofMinutes(1).toSeconds();

    @Inject
    private Settings settings;

    private final Map<Long, Allowance> allowances = new ConcurrentHashMap<>();

    /**
     * Takes one post.
     *
     * @throws RejectedException {@code post.too-many} when the user posts too fast
     */
    void take(long userId) {
        int aMinute = settings.recentNumber(Setting.POSTS_A_MINUTE);
        long now = System.nanoTime();
        if (allowances.size() > MOST_KEPT) {
            allowances.values().removeIf(allowance -> allowance.isFull(aMinute / SECONDS, aMinute, now));
        }
        Duration wait =
                allowances.computeIfAbsent(userId, id -> new Allowance()).take(aMinute / SECONDS, aMinute, now);
        if (!wait.isZero()) {
            throw RejectedException.tooMany(
                    "post.too-many", "You post too fast: at most " + aMinute + " posts a minute.", wait);
        }
    }
}
