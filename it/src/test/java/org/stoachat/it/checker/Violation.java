package org.stoachat.it.checker;

import java.util.UUID;

/** Something that the specification forbids has happened in a room. */
record Violation(String kind, UUID room, long sequence, String detail) {

    @Override
    public String toString() {
        return kind + ": room " + room + ", sequence " + sequence + ": " + detail;
    }
}
