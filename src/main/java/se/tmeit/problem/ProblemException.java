package se.tmeit.problem;

import java.time.Duration;
import java.util.List;

/** Ends a request with a problem and rolls back what it did. */
public class ProblemException extends RuntimeException {
    private final ProblemType type;
    private final transient List<Violation> violations;
    private final Duration retryAfter;

    public ProblemException(ProblemType type) {
        this(type, null, List.of(), null);
    }

    public ProblemException(ProblemType type, String detail) {
        this(type, detail, List.of(), null);
    }

    public ProblemException(ProblemType type, Duration retryAfter) {
        this(type, null, List.of(), retryAfter);
    }

    private ProblemException(ProblemType type, String detail, List<Violation> violations, Duration retryAfter) {
        super(detail == null ? type.title() : detail, null, false, false);
        this.type = type;
        this.violations = violations;
        this.retryAfter = retryAfter;
    }

    public static ProblemException invalid(String field, String message) {
        return naming(ProblemType.VALIDATION, field, message);
    }

    public static ProblemException naming(ProblemType type, String field, String message) {
        return new ProblemException(type, null, List.of(new Violation(field, message)), null);
    }

    public ProblemType type() {
        return type;
    }

    /** What is particular to this case, or null. */
    String detail() {
        return getMessage().equals(type.title()) ? null : getMessage();
    }

    List<Violation> violations() {
        return violations;
    }

    /** Whole seconds, rounded up, or null. */
    Integer retryAfterSeconds() {
        return retryAfter == null ? null : (int) Math.max(1, retryAfter.plusMillis(999).toSeconds());
    }
}
