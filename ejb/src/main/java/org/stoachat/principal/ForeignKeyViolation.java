package org.stoachat.principal;

import java.sql.SQLException;

/** Tells a broken foreign key from every other failure, on both databases. */
final class ForeignKeyViolation {

    private static final int SQL_SERVER = 547;
    private static final String H2 = "23503";

    private ForeignKeyViolation() {}

    /** Whether the failure, or anything that caused it, is a broken foreign key. */
    static boolean isCauseOf(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql
                    && (sql.getErrorCode() == SQL_SERVER || H2.equals(sql.getSQLState()))) {
                return true;
            }
        }
        return false;
    }
}
