package se.tmeit.members.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.UUID;
import se.tmeit.members.entity.PolicyConsent;
import se.tmeit.problem.ProblemException;

/** Who has agreed to which privacy policy. */
@ApplicationScoped
public class PolicyConsents {
    /** The version that the site shows now; the UI names it in {@code ui/src/lib/policy.ts}. */
    public static final String CURRENT = "2026-11";

    @PersistenceContext
    EntityManager em;

    /** Throws VALIDATION when somebody agrees to a version that is not shown any more. */
    public static void requireCurrent(String field, String version) {
        if (!CURRENT.equals(version)) {
            throw ProblemException.invalid(field, "is not the version of the privacy policy that holds now; read it anew");
        }
    }

    @Transactional(TxType.MANDATORY)
    public void give(UUID memberId, String version, Instant at) {
        if (em.find(PolicyConsent.class, new PolicyConsent.Key(memberId, version)) == null) {
            em.persist(new PolicyConsent(memberId, version, at));
        }
    }
}
