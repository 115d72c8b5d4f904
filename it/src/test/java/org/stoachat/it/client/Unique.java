package org.stoachat.it.client;

import java.util.UUID;

/** Texts that no other test posts, so that tests need no empty tables. */
public final class Unique {

    private Unique() {}

    /** A text that begins with some words. */
    public static String text(String words) {
        return words + " " + UUID.randomUUID();
    }
}
