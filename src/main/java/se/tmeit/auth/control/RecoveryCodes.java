package se.tmeit.auth.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import se.tmeit.auth.entity.RecoveryCode;

/** Codes to keep on paper, each good for one log-in without the authenticator app. */
@ApplicationScoped
public class RecoveryCodes {
    static final int COUNT = 10;
    /** Without letters and digits that look alike. */
    private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int GROUPS = 6;
    private static final int GROUP_LENGTH = 4;
    private static final SecureRandom RANDOM = new SecureRandom();

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    /** New codes; the earlier ones work no more. */
    @Transactional(TxType.MANDATORY)
    List<String> renew(UUID memberId) {
        remove(memberId);
        var codes = Stream.generate(RecoveryCodes::random).distinct().limit(COUNT).toList();
        codes.forEach(code -> em.persist(new RecoveryCode(memberId, hash(code), clock.instant())));
        return codes;
    }

    /** Whether it was one of the member's; it is not any more. Of two who give it at once, one is told so. */
    @Transactional(TxType.MANDATORY)
    boolean use(UUID memberId, String code) {
        return em.createQuery("delete from RecoveryCode c where c.memberId = :member and c.codeHash = :hash")
                .setParameter("member", memberId).setParameter("hash", hash(code)).executeUpdate() > 0;
    }

    @Transactional
    long left(UUID memberId) {
        return em.createQuery("select count(c) from RecoveryCode c where c.memberId = :member", Long.class)
                .setParameter("member", memberId).getSingleResult();
    }

    @Transactional(TxType.MANDATORY)
    void remove(UUID memberId) {
        em.createQuery("delete from RecoveryCode c where c.memberId = :member").setParameter("member", memberId).executeUpdate();
    }

    /** 119 bits: too many to guess, even for somebody who has the hashes. */
    static String random() {
        return IntStream.range(0, GROUPS).mapToObj(group -> RANDOM.ints(GROUP_LENGTH, 0, ALPHABET.length())
                .mapToObj(ALPHABET::charAt).map(String::valueOf).collect(Collectors.joining())).collect(Collectors.joining("-"));
    }

    /** However it was typed. */
    static String hash(String code) {
        return HexFormat.of().formatHex(Tokens.hash(code.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "")));
    }
}
