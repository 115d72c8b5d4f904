package org.stoachat.reading;

/** A part of a room: sequences above {@code floor} up to {@code ceiling}. */
record Stretch(long roomId, long floor, long ceiling) {}
