package org.stoachat.principal;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/** A bounded memory that forgets after a while, and everything at once when it is full. Thread-safe. */
final class Remembered<V> {

    private record Entry<V>(V value, long untilNanos) {}

    private final Map<String, Entry<V>> entries = new ConcurrentHashMap<>();
    private final long nanos;
    private final int capacity;

    Remembered(Duration duration, int capacity) {
        this.nanos = duration.toNanos();
        this.capacity = capacity;
    }

    Optional<V> get(String key) {
        Entry<V> entry = entries.get(key);
        if (entry == null) {
            return Optional.empty();
        }
        if (System.nanoTime() - entry.untilNanos > 0) {
            entries.remove(key, entry);
            return Optional.empty();
        }
        return Optional.of(entry.value);
    }

    void put(String key, V value) {
        if (entries.size() >= capacity) {
            entries.clear();
        }
        entries.put(key, new Entry<>(value, System.nanoTime() + nanos));
    }

    void removeIf(Predicate<V> condition) {
        entries.values().removeIf(entry -> condition.test(entry.value));
    }
}
