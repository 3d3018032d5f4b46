package se.tmeit.auth.control;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import se.tmeit.audit.control.Audit;
import se.tmeit.audit.control.AuditAction;
import se.tmeit.auth.entity.Session;
import se.tmeit.members.control.AccessLost;
import se.tmeit.members.control.RecentProof;
import se.tmeit.problem.DatabaseException;
import se.tmeit.problem.ProblemException;
import se.tmeit.problem.ProblemType;

/** The log-ins of all devices. */
@ApplicationScoped
public class Sessions implements RecentProof {
    /**
     * A session that is alive.
     *
     * @param secured        whether two factors were proved in it
     * @param hasFactor      whether its member has a second factor or a passkey
     * @param graceStartedAt since when a master has been acting without one; else null
     */
    public record Active(UUID id, UUID memberId, Instant lastUsedAt, Instant expiresAt, boolean secured, boolean hasFactor, Instant graceStartedAt) {
    }

    /** A new session and the secret that opens it. */
    public record Opened(String token, Instant expiresAt) {
    }

    private static final String HAS_FACTOR = """
            (exists (select 1 from totp t where t.member_id = s.member_id and t.confirmed_at is not null)
              or exists (select 1 from passkey p where p.member_id = s.member_id))""";
    private static final String FIND = """
            select s.id, s.member_id, s.last_used_at, s.expires_at, s.secured, g.started_at as grace_started_at,
              %s as has_factor
            from session s left join master_grace g on g.member_id = s.member_id
            where s.token_hash = ? and s.expires_at > ?""".formatted(HAS_FACTOR);
    private static final String FACTOR_UNUSED = "select s.id from session s where s.id = ? and not s.secured and " + HAS_FACTOR;

    private static final Duration TOUCH_EVERY = Duration.ofMinutes(5);

    @PersistenceContext
    EntityManager em;

    /** Given back at once: a shareable connection would stay with the request until its end, also while that waits for another. */
    @Resource(lookup = "jdbc/tmeit", shareable = false)
    DataSource database;

    @Inject
    Clock clock;

    @Inject
    Audit audit;

    @Inject
    @ConfigProperty(name = "tmeit.auth.session-idle")
    Duration idle;

    @Inject
    @ConfigProperty(name = "tmeit.auth.session-life")
    Duration life;

    @Inject
    @ConfigProperty(name = "tmeit.auth.proof-life")
    Duration proofLife;

    /** @param secured whether two factors were proved */
    @Transactional(TxType.MANDATORY)
    Opened open(UUID memberId, Proof proof, boolean secured, String device) {
        var now = clock.instant();
        var token = Tokens.random();
        var session = new Session(Tokens.hash(token), memberId, device, proof.name(), secured, now, idle);
        em.persist(session);
        return new Opened(token, session.expiresAt());
    }

    /** Plain JDBC: it runs on every request of a logged-in browser. */
    public Optional<Active> find(String token) {
        try (var connection = database.getConnection(); var query = connection.prepareStatement(FIND)) {
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
        return new Active(row.getObject("id", UUID.class), row.getObject("member_id", UUID.class), instant(row, "last_used_at"),
                instant(row, "expires_at"), row.getBoolean("secured"), row.getBoolean("has_factor"), instant(row, "grace_started_at"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        var value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }

    public boolean isDueForTouch(Active session) {
        return session.lastUsedAt().plus(TOUCH_EVERY).isBefore(clock.instant());
    }

    /** Notes the use and prolongs the session. */
    @Transactional
    public void touch(UUID sessionId) {
        Optional.ofNullable(em.find(Session.class, sessionId)).ifPresent(session -> session.useAt(clock.instant(), idle, life));
    }

    /**
     * Throws PROOF_NEEDED when it was long ago that the owner of the session proved who they are, or when they have a second factor and did
     * not use it in this session: else whoever knows the password could give the account a factor of their own.
     */
    @Override
    @Transactional
    public void requireRecentProof(UUID sessionId) {
        var session = em.find(Session.class, sessionId);
        if (session == null || session.provedAt().plus(proofLife).isBefore(clock.instant()) || leavesFactorUnused(sessionId)) {
            throw new ProblemException(ProblemType.PROOF_NEEDED);
        }
    }

    private boolean leavesFactorUnused(UUID sessionId) {
        return !em.createNativeQuery(FACTOR_UNUSED).setParameter(1, sessionId).getResultList().isEmpty();
    }

    @Transactional
    void prove(UUID sessionId) {
        Optional.ofNullable(em.find(Session.class, sessionId)).ifPresent(session -> session.proveAt(clock.instant()));
    }

    /** Two factors were proved in it. */
    @Transactional
    void secure(UUID sessionId) {
        Optional.ofNullable(em.find(Session.class, sessionId)).ifPresent(Session::secure);
    }

    /** The member has but one factor left, so that no session stands on two. */
    @Transactional(TxType.MANDATORY)
    void weaken(UUID memberId) {
        em.createQuery("update Session s set s.secured = false where s.memberId = :member").setParameter("member", memberId).executeUpdate();
    }

    /** The last used first. */
    @Transactional
    public List<Session> of(UUID memberId) {
        return em.createQuery("select s from Session s where s.memberId = :member and s.expiresAt > :now order by s.lastUsedAt desc, s.id", Session.class)
                .setParameter("member", memberId).setParameter("now", clock.instant()).getResultList();
    }

    /** Those of the sessions that have not ended. */
    @Transactional
    Set<UUID> alive(Set<UUID> sessionIds) {
        return sessionIds.isEmpty() ? Set.of() : Set.copyOf(
                em.createQuery("select s.id from Session s where s.id in :ids and s.expiresAt > :now", UUID.class)
                        .setParameter("ids", sessionIds).setParameter("now", clock.instant()).getResultList());
    }

    /** Whether there was such a session of this member. */
    @Transactional
    public boolean end(UUID memberId, UUID sessionId) {
        return em.createQuery("delete from Session s where s.id = :id and s.memberId = :member")
                .setParameter("id", sessionId).setParameter("member", memberId).executeUpdate() > 0;
    }

    /** The same, as the member wants it from another device, which is written down. */
    @Transactional
    public boolean endFromElsewhere(UUID memberId, UUID sessionId) {
        var ended = end(memberId, sessionId);
        if (ended) {
            audit.recordBy(memberId, AuditAction.SESSION_ENDED, memberId, Map.of());
        }
        return ended;
    }

    @Transactional
    public void endEverywhere(UUID memberId) {
        endAll(memberId);
        audit.recordBy(memberId, AuditAction.LOGGED_OUT_EVERYWHERE, memberId, Map.of());
    }

    @Transactional
    public void forgetExpired() {
        em.createQuery("delete from Session s where s.expiresAt < :now").setParameter("now", clock.instant()).executeUpdate();
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

    @Transactional(TxType.MANDATORY)
    void endOthersWithOneFactor(UUID memberId, UUID keptSessionId) {
        em.createQuery("delete from Session s where s.memberId = :member and s.id <> :kept and s.secured = false")
                .setParameter("member", memberId).setParameter("kept", keptSessionId).executeUpdate();
    }

    /** In the same transaction as what took the access away. */
    void endAll(@Observes AccessLost lost) {
        endAll(lost.memberId());
    }
}
