package org.stoachat.common;

import jakarta.ejb.ApplicationException;

/**
 * Root of everything that Stoa refuses. The code is stable and meant for programs, the message for people. The
 * transaction is rolled back.
 */
@ApplicationException(rollback = true)
public abstract class StoaException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;

    StoaException(String code, String message) {
        super(message);
        this.code = code;
    }

    /** The stable code, such as {@code room.not-found}. */
    public String code() {
        return code;
    }
}
