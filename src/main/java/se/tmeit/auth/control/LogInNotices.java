package se.tmeit.auth.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Map;
import java.util.UUID;
import se.tmeit.audit.control.Audit;
import se.tmeit.audit.control.AuditAction;

/** Writes every log-in down, and mails the member about one in a browser that did not log them in before. Their first of all is no news. */
@ApplicationScoped
public class LogInNotices {
    @Inject
    KnownDevices devices;

    @Inject
    Audit audit;

    @Inject
    SecurityEvents securityEvents;

    /** To be called before the browser becomes a known one. */
    @Transactional(TxType.MANDATORY)
    void note(UUID memberId, Proof proof, boolean secured, Origin origin) {
        var details = Map.of("method", proof.name(), "secured", String.valueOf(secured), "device", origin.device());
        if (devices.isKnown(memberId, origin.deviceToken()) || !audit.tells(AuditAction.LOGGED_IN, memberId)) {
            audit.recordBy(memberId, AuditAction.LOGGED_IN, memberId, details);
        } else {
            securityEvents.happened(AuditAction.LOGGED_IN, memberId, details);
        }
    }
}
