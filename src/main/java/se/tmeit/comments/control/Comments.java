package se.tmeit.comments.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
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
import se.tmeit.paging.Page;
import se.tmeit.paging.TimeOrder;
import se.tmeit.problem.ProblemException;
import se.tmeit.problem.ProblemType;

/** What members write below events. */
@ApplicationScoped
public class Comments {
    private static final TimeOrder<Comment> NEWEST_FIRST = new TimeOrder<>(Comment.class, "createdAt", true, comment -> new Moment(comment.createdAt(), comment.id()));

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

    /**
     * The newest ones last; the cursor is that of those before them.
     *
     * @param after a cursor, or null for the newest
     */
    @Transactional
    public Page<Comment> page(UUID eventId, int limit, String after) {
        access.visible(eventId);
        var page = NEWEST_FIRST.page(em, "i.eventId = :event and i.deletedAt is null", Map.of("event", eventId), limit, after);
        var items = new ArrayList<>(page.items());
        Collections.reverse(items);
        return new Page<>(items, page.next());
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
}
