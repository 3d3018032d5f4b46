package se.tmeit.auth.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.HexFormat;
import java.util.UUID;
import se.tmeit.auth.entity.KnownDevice;

/** Which browsers have logged which members in before. */
@ApplicationScoped
public class KnownDevices {
    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    /** @param token what the browser sent, or null */
    @Transactional
    public boolean isKnown(UUID memberId, String token) {
        return token != null && em.find(KnownDevice.class, key(memberId, token)) != null;
    }

    /** Gives the token under which the browser is known from now on; one that several members use keeps its token. */
    @Transactional
    public String remember(UUID memberId, String sentToken) {
        var token = sentToken == null ? Tokens.random() : sentToken;
        var device = em.find(KnownDevice.class, key(memberId, token));
        if (device == null) {
            em.persist(new KnownDevice(key(memberId, token).tokenHash(), memberId, clock.instant()));
        } else {
            device.useAt(clock.instant());
        }
        return token;
    }

    private static KnownDevice.Key key(UUID memberId, String token) {
        return new KnownDevice.Key(HexFormat.of().formatHex(Tokens.hash(token)), memberId);
    }
}
