package se.tmeit.auth.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import se.tmeit.audit.control.Audit;
import se.tmeit.audit.control.AuditAction;
import se.tmeit.auth.control.OneTimeTokens.Purpose;
import se.tmeit.members.control.MemberDetails;
import se.tmeit.outbox.control.Outbox;
import se.tmeit.outbox.control.PublicAddress;

/** Mails the links that reset a password. */
@ApplicationScoped
public class PasswordResetMails {
    @Inject
    OneTimeTokens tokens;

    @Inject
    Outbox outbox;

    @Inject
    PublicAddress publicAddress;

    @Inject
    Audit audit;

    /** An earlier link of the member works no more. */
    @Transactional
    public void send(MemberDetails member) {
        var token = tokens.issue(Purpose.PASSWORD_RESET, member.id(), null);
        outbox.add(member.recipient(), "password-reset", Map.of("link", publicAddress.link("/reset-password#" + token)));
        audit.recordBy(null, AuditAction.PASSWORD_RESET_REQUESTED, member.id(), Map.of());
    }
}
