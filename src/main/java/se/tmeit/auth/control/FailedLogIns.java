package se.tmeit.auth.control;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import se.tmeit.audit.control.Audit;
import se.tmeit.audit.control.AuditAction;

/** Writes down that somebody guesses at a member's password: once an hour, so that who guesses does not fill the trail. */
@ApplicationScoped
public class FailedLogIns {
    private static final int MOST_MEMBERS = 10_000;

    @Inject
    Audit audit;

    private final Cache<UUID, Boolean> written = Caffeine.newBuilder().maximumSize(MOST_MEMBERS).expireAfterWrite(Duration.ofHours(1)).build();

    @Transactional
    public void note(UUID memberId) {
        if (written.asMap().putIfAbsent(memberId, true) == null) {
            audit.recordBy(null, AuditAction.LOG_IN_FAILED, memberId, Map.of("step", "PASSWORD"));
        }
    }
}
