package org.stoachat.admin;

import java.util.UUID;

/** A category by id and name. */
public record CategoryName(UUID id, String name) {}
