package org.stoachat.common;

/**
 * It exists, but the caller may not know of it. They are told what they would be told of something unknown (R-ROOM-6);
 * the audit log is told the difference.
 */
public class HiddenException extends NotFoundException {

    private static final long serialVersionUID = 1L;

    /** @see StoaException#code() */
    public HiddenException(String code, String message) {
        super(code, message);
    }
}
