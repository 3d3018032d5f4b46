package se.tmeit.outbox.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import se.tmeit.audit.control.Audit;
import se.tmeit.audit.control.AuditAction;
import se.tmeit.outbox.entity.OutboxMail;
import se.tmeit.problem.ProblemException;
import se.tmeit.problem.ProblemType;

/** What masters do with the outbox. */
@ApplicationScoped
public class Mails {
    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    @Inject
    Audit audit;

    @Inject
    Outbox outbox;

    @Inject
    Recipients recipients;

    @Inject
    PublicAddress publicAddress;

    /** Gives a mail that was given up all its attempts again. */
    @Transactional
    public void sendAgain(UUID id) {
        var mail = Optional.ofNullable(em.find(OutboxMail.class, id, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND));
        mail.sendAgain(clock.instant());
        audit.record(AuditAction.MAIL_SENT_AGAIN, mail.memberId(), Map.of("mail", id.toString(), "template", mail.template()));
    }

    /** A mail to the member who asks for it. */
    @Transactional
    public void sendTest(UUID memberId) {
        outbox.add(recipients.member(memberId).orElseThrow(), "test-mail", Map.of("link", publicAddress.link("/admin/mail")));
        audit.record(AuditAction.TEST_MAIL_SENT, memberId, Map.of());
    }
}
