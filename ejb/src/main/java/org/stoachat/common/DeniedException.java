package org.stoachat.common;

/** The caller knows of it, but may not do this. */
public class DeniedException extends StoaException {

    private static final long serialVersionUID = 1L;

    /** @see StoaException#code() */
    public DeniedException(String code, String message) {
        super(code, message);
    }
}
