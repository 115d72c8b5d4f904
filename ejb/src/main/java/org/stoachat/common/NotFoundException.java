package org.stoachat.common;

/** It does not exist, or the caller may not know of it: the two look alike (R-ROOM-6). */
public class NotFoundException extends StoaException {

    private static final long serialVersionUID = 1L;

    /** @see StoaException#code() */
    public NotFoundException(String code, String message) {
        super(code, message);
    }
}
