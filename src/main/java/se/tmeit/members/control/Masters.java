package se.tmeit.members.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.UUID;
import se.tmeit.access.Role;
import se.tmeit.problem.ProblemException;
import se.tmeit.problem.ProblemType;

/** Sees to it that the club never loses its last master who can log in. */
@ApplicationScoped
class Masters {
    @PersistenceContext
    EntityManager em;

    @Inject
    WaysIn waysIn;

    /** Throws LAST_MASTER when {@code id} is a master and no other one can log in; needs the {@link DirectoryLock}. */
    void requireAnotherThan(UUID id) {
        var masters = em.createQuery("select m.id from Member m where m.role = :master and m.deletedAt is null", UUID.class)
                .setParameter("master", Role.MASTER).getResultList();
        if (masters.contains(id) && masters.stream().noneMatch(other -> !other.equals(id) && waysIn.exist(other))) {
            throw new ProblemException(ProblemType.LAST_MASTER);
        }
    }
}
