package se.tmeit.events.entity;

import java.time.Instant;
import java.util.Optional;
import se.tmeit.problem.ProblemType;

/** What somebody has at an event, and therefore what they may answer: who has a place may give it back until sign-up closes. */
public enum Standing {
    /** Is not going, or has not said so. */
    NONE,
    /** Is going, with a place. */
    PLACE,
    /** Is going when a place comes free. */
    WAITING;

    /** Why this answer is not taken at this time; nothing when it is. */
    public Optional<ProblemType> refusal(EventPlan plan, boolean cancelled, Answer answer, Instant at) {
        if (this == WAITING && answer == Answer.NOT_GOING) {
            return Optional.empty();
        }
        if (!plan.endsAt().isAfter(at)) {
            return Optional.of(ProblemType.EVENT_OVER);
        }
        if (cancelled) {
            return answer == Answer.NOT_GOING ? Optional.empty() : Optional.of(ProblemType.EVENT_CANCELLED);
        }
        var closed = !plan.closesAt().isAfter(at);
        return closed && wouldTakeOrGiveAPlace(answer) ? Optional.of(ProblemType.ATTENDANCE_CLOSED) : Optional.empty();
    }

    private boolean wouldTakeOrGiveAPlace(Answer answer) {
        return switch (this) {
            case NONE -> answer == Answer.GOING;
            case PLACE -> answer != Answer.GOING;
            case WAITING -> false;
        };
    }
}
