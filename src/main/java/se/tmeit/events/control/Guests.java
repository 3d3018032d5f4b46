package se.tmeit.events.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import se.tmeit.access.Caller;
import se.tmeit.events.entity.Answer;
import se.tmeit.events.entity.Attendance;
import se.tmeit.events.entity.Guest;
import se.tmeit.events.entity.GuestData;
import se.tmeit.events.entity.GuestProfile;
import se.tmeit.problem.ProblemException;
import se.tmeit.problem.ProblemType;
import se.tmeit.time.ClubTime;

/** What the caller, as a guest of gasques and trips, tells the hosts, and what of it we remember when they ask us to. */
@ApplicationScoped
public class Guests {
    private static final LocalDate EARLIEST_BIRTH = LocalDate.of(1900, 1, 1);

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    @Inject
    Caller caller;

    @Inject
    EventAccess access;

    @Transactional
    public GuestAnswer mine(UUID eventId) {
        var event = access.visible(eventId);
        if (!event.plan().kind().asksGuests()) {
            throw new ProblemException(ProblemType.NO_GUEST);
        }
        var given = Optional.ofNullable(em.find(GuestData.class, key(eventId))).map(GuestData::guest);
        var remembered = remembered();
        return new GuestAnswer(given.or(() -> remembered).orElse(null), given.isPresent(), remembered.isPresent());
    }

    /** @param remember for the next time; else what was remembered is forgotten */
    @Transactional
    public void give(UUID eventId, Guest guest, boolean remember) {
        var event = access.locked(eventId);
        requirePlausible(guest.bornOn());
        var attendance = em.find(Attendance.class, key(eventId));
        if (!event.plan().kind().asksGuests() || attendance == null || attendance.answer() != Answer.GOING) {
            throw new ProblemException(ProblemType.NO_GUEST);
        }
        if (event.isOver(clock.instant())) {
            throw new ProblemException(ProblemType.EVENT_OVER);
        }
        data(eventId).take(guest, clock.instant());
        if (remember) {
            profile().take(guest, clock.instant());
        } else {
            forget();
        }
    }

    /** What is remembered of the caller. */
    @Transactional
    public Optional<Guest> remembered() {
        return Optional.ofNullable(em.find(GuestProfile.class, caller.memberId())).map(GuestProfile::guest);
    }

    @Transactional
    public void forget() {
        Optional.ofNullable(em.find(GuestProfile.class, caller.memberId())).ifPresent(em::remove);
    }

    private void requirePlausible(LocalDate bornOn) {
        if (bornOn.isBefore(EARLIEST_BIRTH) || bornOn.isAfter(ClubTime.today(clock))) {
            throw ProblemException.invalid("bornOn", "must be a date of birth");
        }
    }

    private GuestData data(UUID eventId) {
        return Optional.ofNullable(em.find(GuestData.class, key(eventId))).orElseGet(() -> {
            var fresh = new GuestData(eventId, caller.memberId());
            em.persist(fresh);
            return fresh;
        });
    }

    private GuestProfile profile() {
        return Optional.ofNullable(em.find(GuestProfile.class, caller.memberId())).orElseGet(() -> {
            var fresh = new GuestProfile(caller.memberId());
            em.persist(fresh);
            return fresh;
        });
    }

    private Attendance.Key key(UUID eventId) {
        return new Attendance.Key(eventId, caller.memberId());
    }
}
