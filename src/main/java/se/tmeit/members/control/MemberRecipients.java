package se.tmeit.members.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import se.tmeit.outbox.control.Recipient;
import se.tmeit.outbox.control.Recipients;

/** Tells the outbox how members are reached. */
@ApplicationScoped
public class MemberRecipients implements Recipients {
    @Inject
    MemberDirectory directory;

    @Override
    public Optional<Recipient> member(UUID id) {
        return directory.current().member(id).map(MemberDetails::recipient);
    }
}
