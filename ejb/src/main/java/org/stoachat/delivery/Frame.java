package org.stoachat.delivery;

import java.nio.charset.StandardCharsets;

/** A frame on its way to sessions, JSON on one line; encoded once, however many sessions it goes to. */
public final class Frame {

    private final String text;
    private byte[] bytes;

    private Frame(String text) {
        this.text = text;
    }

    /** A frame of a text. */
    public static Frame of(String text) {
        return new Frame(text);
    }

    /** Encoded when first asked for; two threads may both do it, with the same result. */
    private byte[] bytes() {
        byte[] encoded = bytes;
        if (encoded == null) {
            encoded = text.getBytes(StandardCharsets.UTF_8);
            bytes = encoded;
        }
        return encoded;
    }

    /** Its bytes in UTF-8. */
    public int length() {
        return bytes().length;
    }

    /** Copies its bytes into a buffer; says where the next ones go. */
    public int copyTo(byte[] buffer, int at) {
        System.arraycopy(bytes(), 0, buffer, at, length());
        return at + length();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Frame frame && frame.text.equals(text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    /** The text. */
    @Override
    public String toString() {
        return text;
    }
}
