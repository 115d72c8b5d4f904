package org.stoachat.seeded.post;

/** Something that {@code room} and {@code delivery} must not know. */
public record Letter(String text) {}
