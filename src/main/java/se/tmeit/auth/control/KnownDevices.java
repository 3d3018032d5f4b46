package se.tmeit.auth.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.UUID;
import se.tmeit.auth.entity.KnownDevice;

/** Which browsers have logged which members in before. */
@ApplicationScoped
public class KnownDevices {
    private static final Duration KEPT = Duration.ofDays(365);

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    /** @param token what the browser sent, or null */
    @Transactional
    public boolean isKnown(UUID memberId, String token) {
        return token != null && em.find(KnownDevice.class, key(memberId, token)) != null;
    }

    /**
     * Gives the token under which the browser is known from now on. One that several members use keeps its token; one that we did not
     * give is not taken, since somebody may have planted it. Browsers that were not used for a year are forgotten.
     */
    @Transactional
    public String remember(UUID memberId, String sentToken) {
        var now = clock.instant();
        var token = isOurs(sentToken) ? sentToken : Tokens.random();
        var device = em.find(KnownDevice.class, key(memberId, token));
        if (device == null) {
            em.persist(new KnownDevice(key(memberId, token).tokenHash(), memberId, now));
        } else {
            device.useAt(now);
        }
        return token;
    }

    /** Those that were not used for a year. */
    @Transactional
    public void forgetUnused() {
        em.createQuery("delete from KnownDevice d where d.lastUsedAt < :before").setParameter("before", clock.instant().minus(KEPT)).executeUpdate();
    }

    @Transactional
    public void forget(UUID memberId) {
        em.createQuery("delete from KnownDevice d where d.memberId = :member").setParameter("member", memberId).executeUpdate();
    }

    private boolean isOurs(String token) {
        return token != null && !em.createQuery("select d.memberId from KnownDevice d where d.tokenHash = :hash", UUID.class)
                .setParameter("hash", hex(token)).setMaxResults(1).getResultList().isEmpty();
    }

    private static KnownDevice.Key key(UUID memberId, String token) {
        return new KnownDevice.Key(hex(token), memberId);
    }

    private static String hex(String token) {
        return HexFormat.of().formatHex(Tokens.hash(token));
    }
}
