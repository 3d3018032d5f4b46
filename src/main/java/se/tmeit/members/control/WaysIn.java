package se.tmeit.members.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.UUID;

/** Every kind of {@link LogInMeans} together. */
@ApplicationScoped
public class WaysIn {
    @Inject
    @Any
    Instance<LogInMeans> kinds;

    /** Whether the member has something of whatever kind to log in with. */
    public boolean exist(UUID memberId) {
        return kinds.stream().anyMatch(means -> means.exist(memberId));
    }
}
