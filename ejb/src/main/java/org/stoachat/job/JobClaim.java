package org.stoachat.job;

/**
 * The right to work on a job, good as long as nobody has claimed or cancelled the job since.
 *
 * @param jobId key of the job in the database
 * @param version of the job when it was claimed
 */
record JobClaim(long jobId, int version) {}
