package org.stoachat.job;

/**
 * How far a job is.
 *
 * @param lastDone the place up to which the work is done; what it counts is for the kind of job
 * @param done how much of the work is done
 * @param total how much work there is
 * @param affected how much the work has changed so far
 * @param finished whether nothing is left to do
 */
public record JobProgress(long lastDone, long done, long total, long affected, boolean finished) {

    /** A job that stands before the first of its places. */
    public static JobProgress before(long first, long total) {
        return new JobProgress(first - 1, 0, total, 0, total == 0);
    }

    /** The same after all up to a place has been done. */
    public JobProgress upTo(long place, long newlyAffected) {
        long reached = done + place - lastDone;
        return new JobProgress(place, reached, total, affected + newlyAffected, reached >= total);
    }

    /** The same with nothing left to do. */
    public JobProgress ended() {
        return new JobProgress(lastDone, done, total, affected, true);
    }
}
