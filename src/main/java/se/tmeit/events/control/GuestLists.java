package se.tmeit.events.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import se.tmeit.access.Caller;
import se.tmeit.audit.control.Audit;
import se.tmeit.audit.control.AuditAction;
import se.tmeit.events.entity.Guest;
import se.tmeit.events.entity.GuestData;
import se.tmeit.events.entity.GuestListExport;
import se.tmeit.members.control.MemberDirectory;

/** The guest list, for the event's organisers only. */
@ApplicationScoped
public class GuestLists {
    private static final int EXPORTS_SHOWN = 20;

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    @Inject
    Caller caller;

    @Inject
    EventAccess access;

    @Inject
    Rolls rolls;

    @Inject
    MemberDirectory directory;

    @Inject
    Audit audit;

    @Transactional
    public GuestList show(UUID eventId) {
        var event = access.visible(eventId);
        access.requireOrganiser(event);
        return new GuestList(event, lines(event), exports(eventId));
    }

    /** The same to take away, which leaves a trace that every organiser sees. */
    @Transactional
    public GuestList export(UUID eventId) {
        var list = show(eventId);
        em.persist(new GuestListExport(eventId, caller.memberId(), list.guests().size(), clock.instant()));
        audit.record(AuditAction.GUEST_LIST_EXPORTED, null, Map.of("event", eventId.toString(), "title", list.event().plan().title()));
        return list;
    }

    private List<GuestList.Line> lines(EventDetails event) {
        var given = given(event.id());
        return rolls.of(event).withPlace().stream()
                .map(attendee -> new GuestList.Line(attendee.member(), given.get(attendee.member().id()))).toList();
    }

    private Map<UUID, Guest> given(UUID eventId) {
        return em.createQuery("select g from GuestData g where g.eventId = :event", GuestData.class).setParameter("event", eventId)
                .getResultStream().collect(Collectors.toMap(GuestData::memberId, GuestData::guest));
    }

    private List<GuestList.Export> exports(UUID eventId) {
        var members = directory.current();
        return em.createQuery("select x from GuestListExport x where x.eventId = :event order by x.exportedAt desc, x.id", GuestListExport.class)
                .setParameter("event", eventId).setMaxResults(EXPORTS_SHOWN).getResultStream()
                .map(export -> new GuestList.Export(
                        export.memberId() == null ? null : members.member(export.memberId()).orElse(null), export.exportedAt(), export.guests()))
                .toList();
    }
}
