package se.tmeit.members.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/**
 * Lets one change of roles, titles, places and deletions happen at a time: what it checks is then still true when it commits, and no two
 * wait for each other. Every change of these tables takes the same lock with its first statement, by a trigger.
 */
@ApplicationScoped
public class DirectoryLock {
    @PersistenceContext
    EntityManager em;

    /** Held until the transaction ends; call it before anything else in it. */
    public void take() {
        em.createNativeQuery("select 1 from revision where topic = 'members' for update").getSingleResult();
    }
}
