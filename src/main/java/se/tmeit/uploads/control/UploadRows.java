package se.tmeit.uploads.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import se.tmeit.access.Caller;
import se.tmeit.problem.ProblemException;
import se.tmeit.problem.ProblemType;
import se.tmeit.uploads.entity.Upload;

/** What the database knows of uploads. Each is there for the member who began it, and for nobody else. */
@ApplicationScoped
public class UploadRows {
    /** A whole evening's photos, and some that were given up. */
    static final int MOST_OF_A_MEMBER = 50;

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    @Inject
    Caller caller;

    /** Throws UPLOADS_FULL when the caller has begun too many. */
    @Transactional
    public Upload add(int size) {
        em.createNativeQuery("select 1 from member where id = ? for update").setParameter(1, caller.memberId()).getSingleResult();
        var begun = em.createQuery("select count(u) from Upload u where u.memberId = :member", Long.class).setParameter("member", caller.memberId()).getSingleResult();
        if (begun >= MOST_OF_A_MEMBER) {
            throw new ProblemException(ProblemType.UPLOADS_FULL);
        }
        var upload = new Upload(caller.memberId(), size, clock.instant());
        em.persist(upload);
        return upload;
    }

    /** Throws NOT_FOUND for one that is not the caller's, as for one that does not exist. */
    @Transactional
    public Upload own(UUID id) {
        return Optional.ofNullable(em.find(Upload.class, id)).filter(upload -> caller.is(upload.memberId()))
                .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND));
    }

    /** Counts a chunk that is in the storage; whether it was the next one still. */
    @Transactional
    public boolean count(UUID id, int offset, int length) {
        return em.createQuery("update Upload u set u.received = :received where u.id = :id and u.received = :offset")
                .setParameter("received", offset + length).setParameter("id", id).setParameter("offset", offset).executeUpdate() > 0;
    }

    /** Whether it was there until now. */
    @Transactional
    public boolean remove(UUID id) {
        return em.createQuery("delete from Upload u where u.id = :id").setParameter("id", id).executeUpdate() > 0;
    }

    /** Those begun since then; the others go. */
    @Transactional
    public Set<UUID> keepSince(Instant time) {
        em.createQuery("delete from Upload u where u.begunAt < :time").setParameter("time", time).executeUpdate();
        return new HashSet<>(em.createQuery("select u.id from Upload u", UUID.class).getResultList());
    }
}
