/**
 * Jobs: what the server goes on with after it has answered, because it takes longer than anybody waits. Administrators see
 * how far they are and cancel them.
 *
 * <p>A job is done in bounded steps, each in its own transaction together with the note of how far it came: nothing is done
 * twice, and nothing is left out. One server works on a job at a time; when it dies, another takes the job over within a
 * minute. Each server works on one job at a time. What a kind of job does is for the concept that submits it: it brings a
 * {@link org.stoachat.job.JobKind}. Uses {@code audit} and {@code principal}.
 */
package org.stoachat.job;
