package org.stoachat.common;

/** It does not fit what is there already. */
public class ConflictException extends StoaException {

    private static final long serialVersionUID = 1L;

    /** @see StoaException#code() */
    public ConflictException(String code, String message) {
        super(code, message);
    }
}
