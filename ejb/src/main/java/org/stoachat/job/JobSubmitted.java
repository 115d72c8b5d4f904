package org.stoachat.job;

import java.util.UUID;

/** A job is to be done. */
record JobSubmitted(UUID id) {}
