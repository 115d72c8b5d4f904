package org.stoachat.principal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Cuts lists into what one statement takes. */
final class Parts {

    private static final int SIZE = 1_000;

    private Parts() {}

    /** The list in parts of 1,000, none of them empty. */
    static <T> List<List<T>> of(Collection<T> list) {
        List<T> all = List.copyOf(list);
        List<List<T>> parts = new ArrayList<>();
        for (int from = 0; from < all.size(); from += SIZE) {
            parts.add(all.subList(from, Math.min(from + SIZE, all.size())));
        }
        return parts;
    }
}
