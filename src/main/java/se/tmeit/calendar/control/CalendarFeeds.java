package se.tmeit.calendar.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import se.tmeit.auth.control.Tokens;
import se.tmeit.calendar.entity.CalendarFeed;
import se.tmeit.members.control.AccessLost;

/** The secret addresses of members' calendars. */
@ApplicationScoped
public class CalendarFeeds {
    /** When a feed was made and read last. */
    public record State(Instant createdAt, Instant lastUsedAt) {
    }

    private static final Duration NOTED_EVERY = Duration.ofHours(1);

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    @Transactional
    public Optional<State> of(UUID memberId) {
        return Optional.ofNullable(em.find(CalendarFeed.class, memberId)).map(feed -> new State(feed.createdAt(), feed.lastUsedAt()));
    }

    /** Makes a new secret, which ends the one before. @return it, this once */
    @Transactional
    public String renew(UUID memberId) {
        // One at a time per member, so that two at once leave one secret that works.
        em.createNativeQuery("select 1 from member where id = ? for no key update").setParameter(1, memberId).getSingleResult();
        var secret = Tokens.random();
        var known = em.find(CalendarFeed.class, memberId);
        var feed = known == null ? new CalendarFeed(memberId) : known;
        feed.openBy(Tokens.hash(secret), clock.instant());
        if (known == null) {
            em.persist(feed);
        }
        return secret;
    }

    @Transactional
    public void revoke(UUID memberId) {
        em.createQuery("delete from CalendarFeed f where f.memberId = :member").setParameter("member", memberId).executeUpdate();
    }

    /** Whose calendar the secret opens. */
    @Transactional
    public Optional<UUID> ownerOf(String secret) {
        var found = em.createQuery("select f from CalendarFeed f where f.tokenHash = :hash", CalendarFeed.class)
                .setParameter("hash", Tokens.hash(secret)).getResultStream().findFirst();
        var now = clock.instant();
        found.filter(feed -> feed.lastUsedAt() == null || feed.lastUsedAt().plus(NOTED_EVERY).isBefore(now)).ifPresent(feed -> feed.used(now));
        return found.map(CalendarFeed::memberId);
    }

    void revoke(@Observes AccessLost lost) {
        revoke(lost.memberId());
    }
}
