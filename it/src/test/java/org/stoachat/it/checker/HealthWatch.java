package org.stoachat.it.checker;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.time.Duration;
import java.util.List;

/**
 * Asks servers all the time whether they live. One that takes long to say so, as on a machine that is too busy, is not
 * well: what must be done within two seconds is not asked of it then. Counts for how long that was.
 */
final class HealthWatch {

    private static final long PAUSE_MILLIS = 200;
    private static final long SLOW_NANOS = Duration.ofMillis(500).toNanos();
    private static final long RECOVERY_NANOS = Duration.ofSeconds(2).toNanos();
    private static final int PATIENCE_MILLIS = 20_000;

    private final Journal journal;
    private final List<Thread> threads;

    HealthWatch(List<URI> sites, Journal journal) {
        this.journal = journal;
        threads = sites.stream()
                .map(site -> new Thread(() -> watch(site), "health of " + site))
                .toList();
    }

    void start() {
        threads.forEach(thread -> {
            thread.setDaemon(true);
            thread.start();
        });
    }

    void end() {
        threads.forEach(Thread::interrupt);
    }

    private void watch(URI site) {
        long illSince = 0;
        while (Pause.of(PAUSE_MILLIS)) {
            long from = journal.now();
            boolean well = lives(site) && journal.now() - from < SLOW_NANOS;
            if (!well && illSince == 0) {
                illSince = from;
            } else if (well && illSince != 0) {
                journal.add(new Outage("server", "SLOW", illSince, journal.now() + RECOVERY_NANOS));
                journal.count("seconds in which a server was slow or silent", (from - illSince) / 1_000_000_000);
                illSince = 0;
            }
        }
    }

    private static boolean lives(URI site) {
        try {
            HttpURLConnection connection =
                    (HttpURLConnection) site.resolve("/health/live").toURL().openConnection();
            connection.setConnectTimeout(PATIENCE_MILLIS);
            connection.setReadTimeout(PATIENCE_MILLIS);
            return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
        } catch (IOException e) {
            return false;
        }
    }
}
