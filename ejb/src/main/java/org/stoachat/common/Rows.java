package org.stoachat.common;

import jakarta.persistence.Query;
import java.util.List;
import java.util.Optional;

/** Results of native queries, whose type JPA does not know. */
public final class Rows {

    private Rows() {}

    /** The rows of a query of two columns or more. */
    @SuppressWarnings("unchecked")
    public static List<Object[]> of(Query query) {
        return query.getResultList();
    }

    /** The first row of a query of two columns or more. */
    public static Optional<Object[]> first(Query query) {
        return of(query).stream().findFirst();
    }

    /** The values of a query of one column. */
    @SuppressWarnings("unchecked")
    public static List<Object> column(Query query) {
        return query.getResultList();
    }

    /** A number of whichever class the driver gave it. */
    public static long number(Object value) {
        return ((Number) value).longValue();
    }

    /** A number that may be absent. */
    public static Long numberOrNull(Object value) {
        return value == null ? null : ((Number) value).longValue();
    }
}
