package org.stoachat.job;

import java.util.UUID;
import org.stoachat.common.Caller;

/**
 * A job as the one who works on it gets it.
 *
 * @param requester who submitted it, as they were then
 * @param parameters as they were submitted
 */
public record JobTask(UUID id, String kind, Caller requester, String parameters, JobProgress progress) {}
