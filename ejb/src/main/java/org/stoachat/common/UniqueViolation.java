package org.stoachat.common;

import java.sql.SQLException;
import java.util.Set;

/** Tells a broken unique constraint from every other failure, on both databases. */
public final class UniqueViolation {

    private static final Set<Integer> SQL_SERVER = Set.of(2627, 2601);
    private static final String H2 = "23505";

    private UniqueViolation() {}

    /** Whether the failure, or anything that caused it, is a broken unique constraint. */
    public static boolean isCauseOf(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql
                    && (SQL_SERVER.contains(sql.getErrorCode()) || H2.equals(sql.getSQLState()))) {
                return true;
            }
        }
        return false;
    }
}
