package se.tmeit.comments.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import se.tmeit.access.Caller;
import se.tmeit.audit.control.Audit;
import se.tmeit.audit.control.AuditAction;
import se.tmeit.comments.entity.Comment;
import se.tmeit.events.control.EventAccess;
import se.tmeit.live.control.LiveChanges;
import se.tmeit.live.control.Topic;
import se.tmeit.paging.Moment;
import se.tmeit.problem.ProblemException;
import se.tmeit.problem.ProblemType;

/** What members write below events. */
@ApplicationScoped
public class Comments {
    /** Some comments, the newest last, and the cursor of those before them or null. */
    public record Page(List<Comment> items, String next) {
    }

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    @Inject
    Caller caller;

    @Inject
    EventAccess access;

    @Inject
    Audit audit;

    @Inject
    LiveChanges live;

    /** @param after a cursor, or null for the newest */
    @Transactional
    public Page page(UUID eventId, int limit, String after) {
        access.visible(eventId);
        var found = newestFirst(eventId, after == null ? null : Moment.of(after), limit + 1);
        var items = new ArrayList<>(found.subList(0, Math.min(limit, found.size())));
        Collections.reverse(items);
        return new Page(items, found.size() > limit ? new Moment(items.get(0).createdAt(), items.get(0).id()).cursor() : null);
    }

    @Transactional
    public Comment post(UUID eventId, String text) {
        access.locked(eventId);
        var comment = new Comment(eventId, caller.memberId(), text, clock.instant());
        em.persist(comment);
        live.changed(eventId, Topic.COMMENTS);
        return comment;
    }

    /** Throws NOT_FOUND for one that is not there, and FORBIDDEN unless the caller wrote it or is a master. */
    @Transactional
    public void delete(UUID eventId, UUID commentId) {
        var event = access.locked(eventId);
        var comment = Optional.ofNullable(em.find(Comment.class, commentId)).filter(found -> found.eventId().equals(eventId) && !found.isDeleted())
                .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND));
        if (!mayDelete(comment)) {
            throw new ProblemException(ProblemType.FORBIDDEN);
        }
        comment.delete(caller.memberId(), clock.instant());
        audit.record(AuditAction.COMMENT_DELETED, comment.authorId(),
                Map.of("event", eventId.toString(), "title", event.title()));
        live.changed(eventId, Topic.COMMENTS);
    }

    public boolean mayDelete(Comment comment) {
        return caller.isMaster() || comment.authorId() != null && caller.is(comment.authorId());
    }

    private List<Comment> newestFirst(UUID eventId, Moment place, int most) {
        var before = place == null ? "" : " and c.createdAt <= :at and (c.createdAt < :at or c.id < :id)";
        var query = em.createQuery("select c from Comment c where c.eventId = :event and c.deletedAt is null" + before
                + " order by c.createdAt desc, c.id desc", Comment.class).setParameter("event", eventId);
        if (place != null) {
            query.setParameter("at", place.at()).setParameter("id", place.id());
        }
        return query.setMaxResults(most).getResultList();
    }
}
