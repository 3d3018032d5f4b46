package se.tmeit.support;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Arquillian fills a test's {@code @Inject} fields, but not those with {@code @PersistenceContext}. */
@ApplicationScoped
class InjectableEntityManager {
    @Produces
    @PersistenceContext
    private EntityManager em;
}
