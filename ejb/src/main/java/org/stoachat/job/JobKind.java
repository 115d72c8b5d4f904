package org.stoachat.job;

/** What jobs of one kind do. A bean that the concept brings whose work it is. */
public interface JobKind {

    /** The name of the kind, for programs. */
    String name();

    /**
     * Does the next step: so much as fits into a short transaction, which is that of the caller. When the transaction is
     * taken back, as after a cancellation or when another server has taken the job over, the step comes again.
     *
     * @return how far the job is then; kept in the same transaction
     */
    JobProgress step(JobTask task);
}
