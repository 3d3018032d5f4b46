package se.tmeit.auth.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import se.tmeit.auth.entity.OneTimeToken;
import se.tmeit.members.control.AccessLost;

/** Secrets for one use by one member. */
@ApplicationScoped
public class OneTimeTokens {
    /** What a secret is good for, and how long. */
    public enum Purpose {
        PASSWORD_RESET(Duration.ofHours(1)),
        EMAIL_CHANGE(Duration.ofHours(24)),
        SECOND_FACTOR(Duration.ofMinutes(5)),
        LINK_IDENTITY(Duration.ofMinutes(15));

        private final Duration life;

        Purpose(Duration life) {
            this.life = life;
        }

        public Duration life() {
            return life;
        }
    }

    /** What a used secret stood for. */
    public record Used(UUID memberId, String value) {
    }

    /** A secret that can still be used. */
    public record Pending(String value, Instant expiresAt) {
    }

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    /** Gives the secret; an earlier one of the member for this purpose works no more. */
    @Transactional(TxType.MANDATORY)
    public String issue(Purpose purpose, UUID memberId, String value) {
        revoke(purpose, memberId);
        var token = Tokens.random();
        var now = clock.instant();
        em.persist(new OneTimeToken(Tokens.hash(token), purpose.name(), memberId, value, now, now.plus(purpose.life())));
        return token;
    }

    /** What the secret stands for, without using it up. */
    @Transactional
    public Optional<Used> look(Purpose purpose, String token) {
        return em.createQuery("select t from OneTimeToken t where t.tokenHash = :hash and t.purpose = :purpose and t.expiresAt > :now", OneTimeToken.class)
                .setParameter("hash", Tokens.hash(token)).setParameter("purpose", purpose.name()).setParameter("now", clock.instant())
                .getResultStream().findFirst().map(found -> new Used(found.memberId(), found.value()));
    }

    /** Uses the secret up, unless the transaction rolls back. Of two who try at once, one gets nothing. */
    @Transactional(TxType.MANDATORY)
    public Optional<Used> use(Purpose purpose, String token) {
        var found = look(purpose, token);
        var deleted = em.createQuery("delete from OneTimeToken t where t.tokenHash = :hash").setParameter("hash", Tokens.hash(token)).executeUpdate();
        return deleted == 0 ? Optional.empty() : found;
    }

    /** Counts a failure with the secret, which works no more after so many. Whether it is over. */
    @Transactional(TxType.MANDATORY)
    public boolean isOverAfterFailure(Purpose purpose, String token, int mostTries) {
        em.createQuery("update OneTimeToken t set t.tries = t.tries + 1 where t.tokenHash = :hash and t.purpose = :purpose")
                .setParameter("hash", Tokens.hash(token)).setParameter("purpose", purpose.name()).executeUpdate();
        return em.createQuery("delete from OneTimeToken t where t.tokenHash = :hash and t.tries >= :most")
                .setParameter("hash", Tokens.hash(token)).setParameter("most", mostTries).executeUpdate() > 0;
    }

    @Transactional(TxType.MANDATORY)
    public void revoke(Purpose purpose, UUID memberId) {
        em.createQuery("delete from OneTimeToken t where t.memberId = :member and t.purpose = :purpose")
                .setParameter("member", memberId).setParameter("purpose", purpose.name()).executeUpdate();
    }

    /** Whatever was given to the member, for whichever purpose: it was given under other circumstances. */
    @Transactional(TxType.MANDATORY)
    public void revokeAll(UUID memberId) {
        em.createQuery("delete from OneTimeToken t where t.memberId = :member").setParameter("member", memberId).executeUpdate();
    }

    @Transactional
    public Optional<Pending> pending(Purpose purpose, UUID memberId) {
        return em.createQuery("select t from OneTimeToken t where t.memberId = :member and t.purpose = :purpose and t.expiresAt > :now"
                + " order by t.createdAt desc", OneTimeToken.class)
                .setParameter("member", memberId).setParameter("purpose", purpose.name()).setParameter("now", clock.instant())
                .getResultStream().findFirst().map(found -> new Pending(found.value(), found.expiresAt()));
    }

    /** In the same transaction as what took the access away. */
    void revokeAll(@Observes AccessLost lost) {
        revokeAll(lost.memberId());
    }

    /** Forgets those that nobody can use any more. */
    @Transactional
    public void forgetExpired() {
        em.createQuery("delete from OneTimeToken t where t.expiresAt < :now").setParameter("now", clock.instant()).executeUpdate();
    }
}
