package se.tmeit.auth.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import se.tmeit.audit.control.Audit;
import se.tmeit.audit.control.AuditAction;
import se.tmeit.members.control.MemberDirectory;
import se.tmeit.outbox.control.Outbox;
import se.tmeit.outbox.control.Recipient;
import se.tmeit.time.ClubTime;

/** What changes how a member can be logged in as: written into the audit trail, and mailed to the member, who can then object. */
@ApplicationScoped
public class SecurityEvents {
    @Inject
    Audit audit;

    @Inject
    Outbox outbox;

    @Inject
    MemberDirectory directory;

    @Inject
    Clock clock;

    /**
     * @param memberId whose account it is, and who did it
     * @param details  for the trail, and values of the mail's template {@code security-ACTION}
     */
    @Transactional(TxType.MANDATORY)
    public void happened(AuditAction action, UUID memberId, Map<String, String> details) {
        audit.recordBy(memberId, action, memberId, details);
        directory.current().member(memberId).ifPresent(member -> tell(action, member.recipient(), details));
    }

    /** @param member as they are to be reached, where that is about to change */
    @Transactional(TxType.MANDATORY)
    public void happened(AuditAction action, UUID memberId, Recipient member, Map<String, String> details) {
        audit.recordBy(memberId, action, memberId, details);
        tell(action, member, details);
    }

    /** What somebody else did to the member's account. */
    @Transactional(TxType.MANDATORY)
    public void happenedByCaller(AuditAction action, Recipient member, Map<String, String> details) {
        audit.record(action, member.memberId(), details);
        tell(action, member, details);
    }

    private void tell(AuditAction action, Recipient member, Map<String, String> details) {
        var values = new HashMap<>(details);
        values.put("when", DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                .withLocale(Locale.forLanguageTag(member.language())).format(clock.instant().atZone(ClubTime.ZONE)));
        outbox.add(member, "security-" + action.name().toLowerCase(Locale.ROOT).replace('_', '-'), values);
    }
}
