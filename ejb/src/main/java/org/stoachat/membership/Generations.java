package org.stoachat.membership;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A bounded memory of two generations: when the young one is full it becomes the old one, which is forgotten. What is
 * asked for stays. Thread-safe; never waits for anything.
 */
final class Generations<K, V> {

    private final int capacity;
    private volatile Map<K, V> young = new ConcurrentHashMap<>();
    private volatile Map<K, V> old = Map.of();

    /** A memory of at most twice so many. */
    Generations(int capacity) {
        this.capacity = capacity;
    }

    /** What is remembered, or {@code null}. */
    V get(K key) {
        V value = young.get(key);
        if (value == null) {
            value = old.get(key);
            if (value != null) {
                put(key, value);
            }
        }
        return value;
    }

    void put(K key, V value) {
        Map<K, V> map = young;
        map.put(key, value);
        if (map.size() > capacity) {
            grow(map);
        }
    }

    /** What was remembered or asked for of late. */
    Set<K> recent() {
        return young.keySet();
    }

    private synchronized void grow(Map<K, V> full) {
        if (young == full) {
            old = full;
            young = new ConcurrentHashMap<>();
        }
    }
}
