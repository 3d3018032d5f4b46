package se.tmeit.signups.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Duration;
import se.tmeit.signups.entity.SignUp;
import se.tmeit.signups.entity.SignUpState;
import se.tmeit.work.TimedJob;

/** Asks those whom an import brought to confirm their address: the site that they come from never did, and the import sends no mail. */
@ApplicationScoped
public class ImportedSignUps implements TimedJob {
    @PersistenceContext
    EntityManager em;

    @Inject
    Applications applications;

    @Override
    public String name() {
        return "imported-sign-ups";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(5);
    }

    /** Of two workers the second waits for the first, and then finds them asked. */
    @Override
    @Transactional
    public void run() {
        em.createQuery("select s from SignUp s where s.state = :state and s.confirmationHash is null order by s.id", SignUp.class)
                .setParameter("state", SignUpState.UNCONFIRMED).setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultList()
                .forEach(applications::askForConfirmation);
    }
}
