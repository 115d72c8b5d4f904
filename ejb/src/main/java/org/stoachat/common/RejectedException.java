package org.stoachat.common;

import java.time.Duration;
import java.util.List;

/** The request itself breaks a rule: a field too long, a kind that is unknown here, too many at once. */
public class RejectedException extends StoaException {

    private static final long serialVersionUID = 1L;

    /**
     * What is wrong with one field.
     *
     * @param field as it is named in the request
     * @param code stable, such as {@code too-long}
     * @param message for people
     */
    public record Violation(String field, String code, String message) implements java.io.Serializable {}

    private final List<Violation> violations;
    private final Duration retryAfter;

    private RejectedException(String code, String message, List<Violation> violations, Duration retryAfter) {
        super(code, message);
        this.violations = violations;
        this.retryAfter = retryAfter;
    }

    /** A rule that is not about one field. */
    public RejectedException(String code, String message) {
        this(code, message, List.of(), null);
    }

    /** One field is wrong; the exception's code is {@code invalid}. */
    public static RejectedException field(String field, String code, String message) {
        return new RejectedException("invalid", message, List.of(new Violation(field, code, message)), null);
    }

    /** Too much at once; it may be tried again after a while. */
    public static RejectedException tooMany(String code, String message, Duration retryAfter) {
        return new RejectedException(code, message, List.of(), retryAfter);
    }

    /** The fields that are wrong; empty when the rule is not about one. */
    public List<Violation> violations() {
        return violations;
    }

    /** After how long to try again, or {@code null} when trying again is of no use. */
    public Duration retryAfter() {
        return retryAfter;
    }
}
