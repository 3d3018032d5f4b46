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
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import se.tmeit.audit.control.AuditAction;
import se.tmeit.auth.entity.AccessToken;
import se.tmeit.auth.entity.AccessToken.Scope;
import se.tmeit.members.control.AccessLost;
import se.tmeit.problem.DatabaseException;
import se.tmeit.problem.ProblemException;
import se.tmeit.problem.ProblemType;

/** The access tokens of all members. A new password ends them, however it came about. */
@ApplicationScoped
public class AccessTokens {
    /** A token that works. */
    public record Active(UUID id, UUID memberId, boolean mayWrite, boolean mayAdminister, Instant lastUsedAt) {
    }

    /** A new token and its secret. */
    public record Created(AccessToken token, String secret) {
    }

    static final int MOST = 20;
    /** A master's rights go with the second factor: whoever gave theirs up does not keep them in a token. */
    private static final String FIND = """
            select t.id, t.member_id, t.scope, t.last_used_at, t.may_administer
              and (exists (select 1 from totp f where f.member_id = t.member_id and f.confirmed_at is not null)
                or exists (select 1 from passkey p where p.member_id = t.member_id)) as may_administer
            from access_token t where t.token_hash = ? and t.expires_at > ?""";
    private static final Duration TOUCH_EVERY = Duration.ofMinutes(5);

    @PersistenceContext
    EntityManager em;

    /** Given back at once: a shareable connection would stay with the request until its end, also while that waits for another. */
    @Resource(lookup = "jdbc/tmeit", shareable = false)
    DataSource database;

    @Inject
    Clock clock;

    @Inject
    Sessions sessions;

    @Inject
    SecurityEvents securityEvents;

    /** @param mayAdminister whether the member may use a master's rights at this moment */
    @Transactional
    public Created create(UUID memberId, UUID sessionId, String name, Scope scope, Duration life, boolean mayAdminister) {
        sessions.requireRecentProof(sessionId);
        // One at a time per member, so that no two together are one too many.
        em.createNativeQuery("select 1 from member where id = ? for no key update").setParameter(1, memberId).getSingleResult();
        if (of(memberId).size() >= MOST) {
            throw new ProblemException(ProblemType.TOO_MANY_TOKENS);
        }
        var secret = AccessTokenText.random();
        var token = new AccessToken(memberId, name, Tokens.hash(secret), scope, mayAdminister, clock.instant(), life);
        em.persist(token);
        securityEvents.happened(AuditAction.ACCESS_TOKEN_CREATED, memberId, Map.of("tokenName", name, "scope", scope.name()));
        return new Created(token, secret);
    }

    /** Plain JDBC: it runs on every request with a token. */
    public Optional<Active> find(String secret) {
        if (!AccessTokenText.isOne(secret)) {
            return Optional.empty();
        }
        try (var connection = database.getConnection(); var query = connection.prepareStatement(FIND)) {
            query.setBytes(1, Tokens.hash(secret));
            query.setObject(2, clock.instant().atOffset(ZoneOffset.UTC));
            try (var rows = query.executeQuery()) {
                return rows.next() ? Optional.of(active(rows)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
    }

    private static Active active(ResultSet row) throws SQLException {
        var lastUsed = row.getObject("last_used_at", OffsetDateTime.class);
        return new Active(row.getObject("id", UUID.class), row.getObject("member_id", UUID.class),
                Scope.valueOf(row.getString("scope")) == Scope.WRITE, row.getBoolean("may_administer"), lastUsed == null ? null : lastUsed.toInstant());
    }

    /** Notes the use, to within five minutes. */
    @Transactional
    public void touch(Active token) {
        if (token.lastUsedAt() == null || token.lastUsedAt().plus(TOUCH_EVERY).isBefore(clock.instant())) {
            Optional.ofNullable(em.find(AccessToken.class, token.id())).ifPresent(found -> found.useAt(clock.instant()));
        }
    }

    /** Those that work, the newest first. */
    @Transactional
    public List<AccessToken> of(UUID memberId) {
        return em.createQuery("select t from AccessToken t where t.memberId = :member and t.expiresAt > :now order by t.createdAt desc, t.id", AccessToken.class)
                .setParameter("member", memberId).setParameter("now", clock.instant()).getResultList();
    }

    /** Throws NOT_FOUND unless the member has such a token. */
    @Transactional
    public void revoke(UUID memberId, UUID tokenId) {
        var token = of(memberId).stream().filter(candidate -> candidate.id().equals(tokenId)).findFirst()
                .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND));
        em.remove(token);
        securityEvents.happened(AuditAction.ACCESS_TOKEN_REVOKED, memberId, Map.of("tokenName", token.name(), "scope", token.scope().name()));
    }

    @Transactional
    public void revokeAll(UUID memberId) {
        em.createQuery("delete from AccessToken t where t.memberId = :member").setParameter("member", memberId).executeUpdate();
    }

    @Transactional
    public void forgetExpired() {
        em.createQuery("delete from AccessToken t where t.expiresAt < :now").setParameter("now", clock.instant()).executeUpdate();
    }

    /** In the same transaction as what took the access away. */
    void revokeAll(@Observes AccessLost lost) {
        revokeAll(lost.memberId());
    }
}
