package org.stoachat.membership;

import java.util.ArrayList;
import java.util.List;

/** Cuts lists into parts that fit into a statement. */
final class Parts {

    private Parts() {}

    static <T> List<List<T>> of(List<T> list, int size) {
        List<List<T>> parts = new ArrayList<>();
        for (int from = 0; from < list.size(); from += size) {
            parts.add(list.subList(from, Math.min(from + size, list.size())));
        }
        return parts;
    }
}
