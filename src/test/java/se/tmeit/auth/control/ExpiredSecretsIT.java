package se.tmeit.auth.control;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.UserTransaction;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import se.tmeit.access.Role;
import se.tmeit.auth.entity.AccessToken;
import se.tmeit.auth.entity.KnownDevice;
import se.tmeit.auth.entity.OneTimeToken;
import se.tmeit.auth.entity.Session;
import se.tmeit.members.entity.Language;
import se.tmeit.members.entity.Member;
import se.tmeit.support.Product;

/** Runs inside the server: what lets nobody in any more goes, and only that. */
@ExtendWith(ArquillianExtension.class)
class ExpiredSecretsIT {
    private static final Duration LIFE = Duration.ofHours(1);

    @Inject
    EntityManager em;

    @Inject
    UserTransaction transaction;

    @Inject
    ExpiredSecrets job;

    private UUID memberId;

    @Deployment
    static WebArchive product() {
        return Product.with(ExpiredSecretsIT.class);
    }

    @BeforeEach
    void begin() throws Exception {
        transaction.begin();
        var member = new Member(UUID.randomUUID(), Role.MARSHAL, Instant.now());
        member.rename("Zofia", null, "Świątek");
        member.reachAt("zofia@example.org", null, Language.SV);
        em.persist(member);
        em.flush();
        memberId = member.id();
    }

    @AfterEach
    void rollBack() throws Exception {
        transaction.rollback();
    }

    @Test
    void whatExpiredIsForgottenAndTheRestStays() {
        storeOneOfEach(Instant.now().minus(LIFE).minusSeconds(1), Instant.now().minus(Duration.ofDays(366)));
        storeOneOfEach(Instant.now().minus(LIFE).plusSeconds(60), Instant.now().minus(Duration.ofDays(364)));

        job.run();

        for (var entity : new String[] {"Session", "KnownDevice", "OneTimeToken", "AccessToken"}) {
            assertThat(em.createQuery("select count(e) from " + entity + " e where e.memberId = :member", Long.class)
                    .setParameter("member", memberId).getSingleResult()).as(entity).isEqualTo(1);
        }
    }

    private void storeOneOfEach(Instant at, Instant lastUse) {
        em.persist(new Session(Tokens.hash(Tokens.random()), memberId, "Firefox on Linux", Proof.PASSWORD.name(), false, at, LIFE));
        em.persist(new OneTimeToken(Tokens.hash(Tokens.random()), "PASSWORD_RESET", memberId, null, at, at.plus(LIFE)));
        em.persist(new AccessToken(memberId, "Barens skärm", Tokens.hash(Tokens.random()), AccessToken.Scope.READ, false, at, LIFE));
        em.persist(new KnownDevice(Tokens.hex(Tokens.random()), memberId, lastUse));
        em.flush();
    }
}
