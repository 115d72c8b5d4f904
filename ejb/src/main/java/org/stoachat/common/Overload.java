package org.stoachat.common;

import jakarta.resource.ResourceException;
import java.sql.SQLException;
import java.util.Set;

/**
 * Tells a database that is too busy or out of reach, which is worth another try, from every other failure: waiting for a
 * lock or a connection took too long, a deadlock was broken, or the connection is gone.
 */
public final class Overload {

    private static final String NO_CONNECTION = "08";
    private static final Set<String> STATES = Set.of("HYT00", "40001");
    private static final Set<Integer> SQL_SERVER = Set.of(1205, 1222);
    private static final int H2_LOCK_TIMEOUT = 50_200;

    private Overload() {}

    /** Whether that is the failure, or anything that caused it. */
    public static boolean isCauseOf(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ResourceException || (cause instanceof SQLException sql && isOverload(sql))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOverload(SQLException failure) {
        String state = String.valueOf(failure.getSQLState());
        int error = failure.getErrorCode();
        return STATES.contains(state)
                || state.startsWith(NO_CONNECTION)
                || SQL_SERVER.contains(error)
                || error == H2_LOCK_TIMEOUT;
    }
}
