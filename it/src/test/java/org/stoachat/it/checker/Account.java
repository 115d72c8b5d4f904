package org.stoachat.it.checker;

import java.util.UUID;

/** A user who has signed in. */
record Account(int number, UUID id, String token) {}
