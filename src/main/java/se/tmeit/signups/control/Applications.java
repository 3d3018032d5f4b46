package se.tmeit.signups.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import se.tmeit.auth.control.Tokens;
import se.tmeit.members.control.MemberDetails;
import se.tmeit.members.control.MemberDirectory;
import se.tmeit.signups.entity.Applicant;
import se.tmeit.signups.entity.SignUp;
import se.tmeit.signups.entity.SignUpState;

/** What becomes of a form that was sent, by what is known of its address. */
@ApplicationScoped
class Applications {
    private static final List<SignUpState> OPEN = List.of(SignUpState.UNCONFIRMED, SignUpState.CONFIRMED);

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    @Inject
    MemberDirectory directory;

    @Inject
    SignUpMails mails;

    /** The hash of the password that an unconfirmed sign-up of this address came with. */
    @Transactional
    public Optional<String> passwordToCompare(String email) {
        return open(email).filter(signUp -> signUp.state() == SignUpState.UNCONFIRMED).map(SignUp::passwordHash);
    }

    /**
     * @param compared what {@link #passwordToCompare} gave, or null
     * @param same     whether that is the hash of this applicant's password
     * @return false when something changed meanwhile, so that the password has to be compared anew
     */
    @Transactional
    public boolean receive(Applicant applicant, String hash, String network, String compared, boolean same) {
        lock(applicant.email());
        var member = memberWith(applicant.email());
        if (member.isPresent()) {
            mails.youAreKnown(member.get());
            return true;
        }
        var open = open(applicant.email());
        if (open.isEmpty() || open.get().isExpired(clock.instant())) {
            open.ifPresent(em::remove);
            em.flush();
            begin(applicant, hash, network);
            return true;
        }
        return open.get().state() == SignUpState.CONFIRMED ? remind(open.get()) : repeat(open.get(), compared, same);
    }

    private void begin(Applicant applicant, String hash, String network) {
        var signUp = new SignUp(applicant, hash, network, clock.instant());
        askForConfirmation(signUp);
        em.persist(signUp);
        em.flush();
    }

    /** Their first link to the status may be lost; it works no more, since of a secret only the hash is kept. */
    private boolean remind(SignUp signUp) {
        var token = Tokens.random();
        signUp.followBy(Tokens.hash(token));
        mails.waiting(signUp, token, "sign-up-known");
        return true;
    }

    private boolean repeat(SignUp signUp, String compared, boolean same) {
        var disputed = signUp.isDisputed();
        if (!disputed && !signUp.passwordHash().equals(compared)) {
            return false;
        }
        if (!disputed && !same) {
            signUp.dispute();
            askForConfirmation(signUp);
        } else if (!signUp.wasMailedJustBefore(clock.instant())) {
            askForConfirmation(signUp);
        }
        return true;
    }

    /** Mails the link that confirms the address; needs a transaction. */
    void askForConfirmation(SignUp signUp) {
        var token = Tokens.random();
        signUp.expectConfirmation(Tokens.hash(token), clock.instant());
        mails.confirm(signUp, token);
    }

    /** A deleted member's address is free, as it is when a master creates a member; one who left as a prao still has theirs. */
    private Optional<MemberDetails> memberWith(String email) {
        return directory.current().members().stream().filter(member -> !member.isDeleted() && member.email().equals(email)).findFirst();
    }

    private Optional<SignUp> open(String email) {
        return em.createQuery("select s from SignUp s where s.email = :email and s.state in :open", SignUp.class)
                .setParameter("email", email).setParameter("open", OPEN).getResultStream().findFirst();
    }

    /** Lets one application of an address be received at a time, also where there is no row yet to lock. */
    private void lock(String email) {
        em.createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended(?1, 0))").setParameter(1, "sign-up " + email).getSingleResult();
    }
}
