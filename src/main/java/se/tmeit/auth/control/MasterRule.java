package se.tmeit.auth.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import se.tmeit.access.Role;

/** Masters use their rights with two factors. Whoever has only a password is given some time, once, to get another one. */
@ApplicationScoped
public class MasterRule {
    /**
     * Where a session stands.
     *
     * @param mayAdminister whether a master's rights may be used in it
     * @param dueAt         until when they may without a second factor; else null
     */
    public record Standing(boolean mayAdminister, Instant dueAt) {
        /** Whether the second factor is missing now. */
        public boolean isMissing() {
            return !mayAdminister;
        }
    }

    private static final Standing FREE = new Standing(true, null);
    private static final Standing CLOSED = new Standing(false, null);

    @Inject
    MasterGraces graces;

    @Inject
    Clock clock;

    @Inject
    @ConfigProperty(name = "tmeit.auth.master-grace")
    Duration grace;

    /** Costs no query, save for a master's first request without a second factor. */
    public Standing of(Sessions.Active session, Role role) {
        if (role != Role.MASTER || session.secured()) {
            return FREE;
        }
        // Whoever has one uses it: else a stolen password would do for as long as the grace lasts.
        if (session.hasFactor()) {
            return CLOSED;
        }
        var due = graceOf(session).plus(grace);
        return clock.instant().isBefore(due) ? new Standing(true, due) : CLOSED;
    }

    private Instant graceOf(Sessions.Active session) {
        return session.graceStartedAt() == null ? graces.start(session.memberId()) : session.graceStartedAt();
    }
}
