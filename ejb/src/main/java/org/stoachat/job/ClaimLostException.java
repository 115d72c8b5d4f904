package org.stoachat.job;

/** Another server has taken the job over, or it was cancelled: the step that was being done is taken back. */
class ClaimLostException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ClaimLostException(JobClaim claim) {
        super("the claim to job " + claim.jobId() + " is lost");
    }
}
