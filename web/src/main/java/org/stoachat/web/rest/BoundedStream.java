package org.stoachat.web.rest;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A stream that fails when it turns out to be longer than it may be. */
final class BoundedStream extends FilterInputStream {

    private long left;

    BoundedStream(InputStream stream, long limit) {
        super(stream);
        this.left = limit;
    }

    /** Whether more came than was allowed. */
    boolean isExceeded() {
        return left < 0;
    }

    @Override
    public int read() throws IOException {
        int octet = super.read();
        count(octet < 0 ? 0 : 1);
        return octet;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        count(Math.max(0, read));
        return read;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private void count(int read) throws IOException {
        left -= read;
        if (isExceeded()) {
            throw new IOException("the body is too large");
        }
    }
}
