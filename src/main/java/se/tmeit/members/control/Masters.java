package se.tmeit.members.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.UUID;
import se.tmeit.access.Role;
import se.tmeit.members.entity.Member;
import se.tmeit.problem.ProblemException;
import se.tmeit.problem.ProblemType;

/** Sees to it that the club never loses its last master. */
@ApplicationScoped
class Masters {
    @PersistenceContext
    EntityManager em;

    /**
     * Throws LAST_MASTER when nobody but {@code id} is a master. Locks all masters, in one order, so that two who remove each other at
     * the same moment do not both succeed; call it before anything else in the transaction.
     */
    void requireAnotherThan(UUID id) {
        var masters = em.createQuery("select m from Member m where m.role = :master and m.deletedAt is null order by m.id", Member.class)
                .setParameter("master", Role.MASTER)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
        if (masters.size() == 1 && masters.get(0).id().equals(id)) {
            throw new ProblemException(ProblemType.LAST_MASTER);
        }
    }
}
