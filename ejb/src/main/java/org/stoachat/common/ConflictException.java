package org.stoachat.common;

/** It does not fit what is there already. */
public class ConflictException extends StoaException {

    private static final long serialVersionUID = 1L;

    /** The code of a change that expected another version than there is now. */
    public static final String STALE = "version.stale";

    /** Somebody else was quicker: what the caller saw is not what is there. */
    public static ConflictException stale() {
        return new ConflictException(STALE, "Somebody else has changed this. Look again, then change it.");
    }

    /** @see StoaException#code() */
    public ConflictException(String code, String message) {
        super(code, message);
    }
}
