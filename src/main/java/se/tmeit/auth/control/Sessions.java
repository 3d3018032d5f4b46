package se.tmeit.auth.control;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import se.tmeit.auth.entity.Session;
import se.tmeit.members.control.AccessLost;
import se.tmeit.problem.DatabaseException;

/** The log-ins of all devices. */
@ApplicationScoped
public class Sessions {
    /** A session that is alive. */
    public record Active(UUID id, UUID memberId, Instant lastUsedAt, Instant expiresAt) {
    }

    /** A new session and the secret that opens it. */
    public record Opened(String token, Instant expiresAt) {
    }

    private static final Duration TOUCH_EVERY = Duration.ofMinutes(5);

    @PersistenceContext
    EntityManager em;

    @Resource(lookup = "jdbc/tmeit")
    DataSource database;

    @Inject
    Clock clock;

    @Inject
    Credentials credentials;

    @Inject
    @ConfigProperty(name = "tmeit.auth.session-idle")
    Duration idle;

    @Inject
    @ConfigProperty(name = "tmeit.auth.session-life")
    Duration life;

    /** Opens a session for a password that was verified against {@code verifiedHash}, unless that was changed since. */
    @Transactional
    public Optional<Opened> open(UUID memberId, String verifiedHash, String device) {
        if (!credentials.isStill(memberId, verifiedHash)) {
            return Optional.empty();
        }
        var now = clock.instant();
        em.createQuery("delete from Session s where s.expiresAt < :now").setParameter("now", now).executeUpdate();
        var token = Tokens.random();
        var session = new Session(Tokens.hash(token), memberId, device, now, idle);
        em.persist(session);
        return Optional.of(new Opened(token, session.expiresAt()));
    }

    /** Plain JDBC: it runs on every request of a logged-in browser. */
    public Optional<Active> find(String token) {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(
                        "select id, member_id, last_used_at, expires_at from session where token_hash = ? and expires_at > ?")) {
            query.setBytes(1, Tokens.hash(token));
            query.setObject(2, clock.instant().atOffset(ZoneOffset.UTC));
            try (var rows = query.executeQuery()) {
                return rows.next() ? Optional.of(active(rows)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
    }

    private static Active active(ResultSet row) throws SQLException {
        return new Active(row.getObject("id", UUID.class), row.getObject("member_id", UUID.class),
                row.getObject("last_used_at", OffsetDateTime.class).toInstant(), row.getObject("expires_at", OffsetDateTime.class).toInstant());
    }

    public boolean isDueForTouch(Active session) {
        return session.lastUsedAt().plus(TOUCH_EVERY).isBefore(clock.instant());
    }

    /** Notes the use and prolongs the session. */
    @Transactional
    public void touch(UUID sessionId) {
        Optional.ofNullable(em.find(Session.class, sessionId)).ifPresent(session -> session.useAt(clock.instant(), idle, life));
    }

    /** The last used first. */
    @Transactional
    public List<Session> of(UUID memberId) {
        return em.createQuery("select s from Session s where s.memberId = :member and s.expiresAt > :now order by s.lastUsedAt desc, s.id", Session.class)
                .setParameter("member", memberId).setParameter("now", clock.instant()).getResultList();
    }

    /** Whether there was such a session of this member. */
    @Transactional
    public boolean end(UUID memberId, UUID sessionId) {
        return em.createQuery("delete from Session s where s.id = :id and s.memberId = :member")
                .setParameter("id", sessionId).setParameter("member", memberId).executeUpdate() > 0;
    }

    @Transactional
    public void endAll(UUID memberId) {
        em.createQuery("delete from Session s where s.memberId = :member").setParameter("member", memberId).executeUpdate();
    }

    @Transactional
    public void endOthers(UUID memberId, UUID keptSessionId) {
        em.createQuery("delete from Session s where s.memberId = :member and s.id <> :kept")
                .setParameter("member", memberId).setParameter("kept", keptSessionId).executeUpdate();
    }

    /** In the same transaction as what took the access away. */
    void endAll(@Observes AccessLost lost) {
        endAll(lost.memberId());
    }
}
