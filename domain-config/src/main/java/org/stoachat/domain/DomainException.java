package org.stoachat.domain;

/** Something that the user or an operator can put right; the message says what happened and what to do, no trace needed. */
public class DomainException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** A failure with its remedy, in a sentence or two. */
    public DomainException(String message) {
        super(message);
    }

    /** The same, with the cause for whoever debugs. */
    public DomainException(String message, Throwable cause) {
        super(message, cause);
    }
}
