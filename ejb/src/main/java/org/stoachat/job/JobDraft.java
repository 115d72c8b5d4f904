package org.stoachat.job;

import org.stoachat.audit.AuditTarget;

/**
 * A job to be done.
 *
 * @param kind the name of a {@link JobKind}; at most 32 characters
 * @param target what it is about
 * @param parameters whatever the kind needs, mostly JSON; forgotten when the job ends
 * @param progress where it begins
 */
public record JobDraft(String kind, AuditTarget target, String parameters, JobProgress progress) {}
