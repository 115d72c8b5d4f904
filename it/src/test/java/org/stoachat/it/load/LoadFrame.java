package org.stoachat.it.load;

import java.nio.charset.StandardCharsets;
import java.util.function.LongConsumer;

/** A text frame from the server, looked into without being decoded. */
final class LoadFrame {

    private final byte[] bytes;
    private final int from;
    private final int to;

    LoadFrame(byte[] bytes, int from, int to) {
        this.bytes = bytes;
        this.from = from;
        this.to = to;
    }

    /** Hands over each number that follows a mark. */
    void numbersAfter(byte[] mark, LongConsumer taken) {
        for (int at = indexOf(mark, from); at >= 0; at = indexOf(mark, at)) {
            at += mark.length;
            long number = 0;
            while (at < to && bytes[at] >= '0' && bytes[at] <= '9') {
                number = number * 10 + bytes[at++] - '0';
            }
            taken.accept(number);
        }
    }

    boolean contains(byte[] part) {
        return indexOf(part, from) >= 0;
    }

    private int indexOf(byte[] part, int start) {
        int last = to - part.length;
        for (int at = start; at <= last; at++) {
            if (bytes[at] == part[0] && matches(part, at)) {
                return at;
            }
        }
        return -1;
    }

    private boolean matches(byte[] part, int at) {
        for (int i = 1; i < part.length; i++) {
            if (bytes[at + i] != part[i]) {
                return false;
            }
        }
        return true;
    }

    @Override
    public String toString() {
        return new String(bytes, from, to - from, StandardCharsets.UTF_8);
    }
}
