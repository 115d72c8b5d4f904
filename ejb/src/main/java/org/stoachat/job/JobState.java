package org.stoachat.job;

import java.util.Locale;

/** Where a job stands. */
enum JobState {
    /** Nobody works on it yet, or nobody any more. */
    WAITING,
    RUNNING,
    DONE,
    /** It was given up after it had failed several times on end. */
    FAILED,
    CANCELLED;

    /** As it stands in the database and in JSON. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
