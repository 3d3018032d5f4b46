package se.tmeit.invitations.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import se.tmeit.audit.control.Audit;
import se.tmeit.audit.control.AuditAction;
import se.tmeit.auth.control.Tokens;
import se.tmeit.invitations.entity.Invitation;
import se.tmeit.outbox.control.Outbox;
import se.tmeit.outbox.control.PublicAddress;
import se.tmeit.outbox.control.Recipient;
import se.tmeit.time.ClubTime;

/** Gives an invitation its secret and mails it, in the transaction of whoever does. */
@ApplicationScoped
public class InvitationMails {
    @Inject
    Outbox outbox;

    @Inject
    PublicAddress publicAddress;

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    /** The invitation must have no obstacle. */
    @Transactional(TxType.MANDATORY)
    void send(Invitation invitation, Addressees addressees) {
        if (invitation.isOfMember()) {
            var member = addressees.member(invitation.memberId()).orElseThrow();
            send(invitation, member.id(), member.email(), member.languageCode());
        } else {
            send(invitation, null, invitation.email(), invitation.language());
        }
    }

    /** To a member whom nobody else can see yet, since they are made in the same transaction. */
    @Transactional(TxType.MANDATORY)
    void sendToNew(Invitation invitation, Recipient member) {
        send(invitation, member.memberId(), member.address(), member.language());
    }

    /** Nobody has shown yet that the address is right, so that the mail calls nobody by name. */
    private void send(Invitation invitation, UUID memberId, String address, String language) {
        var token = Tokens.random();
        invitation.send(address, Tokens.hash(token), clock.instant());
        outbox.add(new Recipient(memberId, address, null, language), memberId == null ? "invitation-old-account" : "invitation", Map.of(
                "link", publicAddress.link("/invitation#" + token),
                "until", DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(Locale.forLanguageTag(language))
                        .format(invitation.expiresAt().atZone(ClubTime.ZONE))));
        audit.record(AuditAction.INVITATION_SENT, memberId, Map.of("invitation", invitation.id().toString()));
    }
}
