package se.tmeit.members.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import se.tmeit.audit.control.Audit;
import se.tmeit.audit.control.AuditAction;
import se.tmeit.members.entity.Member;
import se.tmeit.members.entity.Title;
import se.tmeit.problem.ProblemException;
import se.tmeit.problem.ProblemType;
import se.tmeit.time.ClubTime;

/** The list of titles. */
@ApplicationScoped
public class Titles {
    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    @Inject
    MemberHistory history;

    @Inject
    Audit audit;

    @Transactional
    public UUID create(String name, String nameEn, String email, Integer position) {
        var title = new Title(UUID.randomUUID(), clock.instant());
        title.describe(name, nameEn, email, position, clock.instant());
        em.persist(title);
        em.flush();
        audit.record(AuditAction.TITLE_CREATED, null, Map.of("title", name));
        return title.id();
    }

    @Transactional
    public void edit(UUID id, int version, String name, String nameEn, String email, Integer position) {
        find(id, version).describe(name, nameEn, email, position, clock.instant());
        history.renameTitle(id, name, nameEn);
        em.flush();
        audit.record(AuditAction.TITLE_EDITED, null, Map.of("title", name));
    }

    /** Throws TITLE_HELD while somebody holds it; deleted members lose it without notice. */
    @Transactional
    public void delete(UUID id, int version) {
        var title = find(id, version);
        var holders = em.createQuery("select m from Member m where m.title = :title", Member.class).setParameter("title", title).getResultList();
        if (holders.stream().anyMatch(holder -> !holder.isDeleted())) {
            throw new ProblemException(ProblemType.TITLE_HELD);
        }
        holders.forEach(holder -> {
            history.endTitle(holder.id(), ClubTime.today(clock));
            holder.giveUpTitle();
        });
        em.flush();
        em.remove(title);
        audit.record(AuditAction.TITLE_DELETED, null, Map.of("title", title.name()));
    }

    private Title find(UUID id, int version) {
        var title = em.find(Title.class, id);
        if (title == null) {
            throw new ProblemException(ProblemType.NOT_FOUND);
        }
        if (title.version() != version) {
            throw new ProblemException(ProblemType.CHANGED_MEANWHILE);
        }
        return title;
    }
}
