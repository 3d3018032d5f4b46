package se.tmeit.audit.control;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import se.tmeit.access.Caller;
import se.tmeit.audit.entity.AuditEntry;
import se.tmeit.json.Json;

/** The trail of who did what to whom and when. It is written with what it tells of, and only ever grows. */
@ApplicationScoped
public class Audit {
    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    @Inject
    Caller caller;

    /**
     * What the caller of the request did.
     *
     * @param subjectId the member it was done to, or null
     * @param details   what else matters, in words of the API; neither secrets nor contact data
     */
    @Transactional(TxType.MANDATORY)
    public void record(AuditAction action, UUID subjectId, Map<String, String> details) {
        recordBy(callerId(), action, subjectId, details);
    }

    /** @param actorId who did it, where the request is not (yet) theirs; null for nobody in particular */
    @Transactional(TxType.MANDATORY)
    public void recordBy(UUID actorId, AuditAction action, UUID subjectId, Map<String, String> details) {
        em.persist(new AuditEntry(clock.instant(), action.name(), actorId, subjectId, text(details)));
    }

    /** Whether the trail has such an entry about the member. */
    @Transactional
    public boolean tells(AuditAction action, UUID subjectId) {
        return !em.createQuery("select e.id from AuditEntry e where e.subjectId = :subject and e.action = :action", UUID.class)
                .setParameter("subject", subjectId).setParameter("action", action.name()).setMaxResults(1).getResultList().isEmpty();
    }

    /** Nobody where the worker acts, outside any request. */
    private UUID callerId() {
        try {
            return caller.isLoggedIn() ? caller.memberId() : null;
        } catch (ContextNotActiveException e) {
            return null;
        }
    }

    private static String text(Map<String, String> details) {
        try {
            return Json.MAPPER.writeValueAsString(new TreeMap<>(details));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
