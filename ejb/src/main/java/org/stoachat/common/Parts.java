package org.stoachat.common;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Cuts lists into what one statement takes. */
public final class Parts {

    private static final int SIZE = 1_000;

    private Parts() {}

    /** The list in parts of 1,000, none of them empty. */
    public static <T> List<List<T>> of(Collection<T> list) {
        return of(list, SIZE);
    }

    /** The list in parts of a size, none of them empty. */
    public static <T> List<List<T>> of(Collection<T> list, int size) {
        List<T> all = List.copyOf(list);
        List<List<T>> parts = new ArrayList<>();
        for (int from = 0; from < all.size(); from += size) {
            parts.add(all.subList(from, Math.min(from + size, all.size())));
        }
        return parts;
    }
}
