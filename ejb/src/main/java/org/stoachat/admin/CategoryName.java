package org.stoachat.admin;

import java.io.Serializable;
import java.util.UUID;

/** A category by id and name. */
public record CategoryName(UUID id, String name) implements Serializable {}
