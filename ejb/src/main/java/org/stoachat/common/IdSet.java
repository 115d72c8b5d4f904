package org.stoachat.common;

import java.util.AbstractSet;
import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;
import java.util.function.LongConsumer;
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
        long[] sorted = ids.clone();
        Arrays.sort(sorted);
        int size = 0;
        for (long id : sorted) {
            if (size == 0 || sorted[size - 1] != id) {
                sorted[size] = id;
                size++;
            }
        }
        return new IdSet(size == sorted.length ? sorted : Arrays.copyOf(sorted, size));
    }

    /** All keys that are in one of some sets. */
    public static IdSet union(Collection<IdSet> sets) {
        long[] all = new long[sets.stream().mapToInt(IdSet::size).sum()];
        int filled = 0;
        for (IdSet set : sets) {
            System.arraycopy(set.sorted, 0, all, filled, set.sorted.length);
            filled += set.sorted.length;
        }
        return of(all);
    }

    /** The keys that another set has not. */
    public IdSet without(IdSet other) {
        return new IdSet(LongStream.of(sorted).filter(id -> !other.has(id)).toArray());
    }

    /** Does something with each key in turn; quicker than to iterate. */
    public void forEachId(LongConsumer action) {
        for (long id : sorted) {
            action.accept(id);
        }
    }

    /** Whether the set has a key. */
    public boolean has(long id) {
        return Arrays.binarySearch(sorted, id) >= 0;
    }

    /** Whether the two sets have a key in common. */
    public boolean meets(IdSet other) {
        long[] few = sorted.length <= other.sorted.length ? sorted : other.sorted;
        IdSet many = few == sorted ? other : this;
        for (long id : few) {
            if (many.has(id)) {
                return true;
            }
        }
        return false;
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

    @Override
    public boolean equals(Object other) {
        return other instanceof IdSet ids ? Arrays.equals(sorted, ids.sorted) : super.equals(other);
    }

    @Override
    public int hashCode() {
        return super.hashCode();
    }
}
