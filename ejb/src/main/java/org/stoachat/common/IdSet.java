package org.stoachat.common;

import java.util.AbstractSet;
import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;
import java.util.stream.LongStream;

/** An unchangeable set of keys of the database that takes eight bytes for each: there are many such sets in memory. */
public final class IdSet extends AbstractSet<Long> {

    private static final IdSet EMPTY = new IdSet(new long[0]);

    private final long[] sorted;

    private IdSet(long[] sorted) {
        this.sorted = sorted;
    }

    /** The set of some keys, each taken once. */
    public static IdSet of(Collection<Long> ids) {
        if (ids instanceof IdSet known) {
            return known;
        }
        return ids.isEmpty()
                ? EMPTY
                : of(ids.stream().mapToLong(Long::longValue).toArray());
    }

    /** The set of some keys, each taken once. */
    public static IdSet of(long... ids) {
        return new IdSet(LongStream.of(ids).sorted().distinct().toArray());
    }

    /** Whether the set has a key. */
    public boolean has(long id) {
        return Arrays.binarySearch(sorted, id) >= 0;
    }

    /** Whether the two sets have a key in common. */
    public boolean meets(IdSet other) {
        long[] few = sorted.length <= other.sorted.length ? sorted : other.sorted;
        IdSet many = few == sorted ? other : this;
        return LongStream.of(few).anyMatch(many::has);
    }

    @Override
    public boolean contains(Object id) {
        return id instanceof Long key && has(key);
    }

    @Override
    public Iterator<Long> iterator() {
        return LongStream.of(sorted).iterator();
    }

    @Override
    public int size() {
        return sorted.length;
    }
}
