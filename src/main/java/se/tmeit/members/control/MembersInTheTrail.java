package se.tmeit.members.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import se.tmeit.audit.control.AuditLine;
import se.tmeit.audit.control.AuditedPeople;

/** Names the members of the audit trail, from memory. */
@ApplicationScoped
public class MembersInTheTrail implements AuditedPeople {
    @Inject
    MemberDirectory directory;

    @Override
    public Map<UUID, AuditLine.Person> find(Set<UUID> ids) {
        var snapshot = directory.current();
        return ids.stream().flatMap(id -> snapshot.member(id).stream()).map(MembersInTheTrail::person)
                .collect(Collectors.toMap(AuditLine.Person::id, Function.identity()));
    }

    private static AuditLine.Person person(MemberDetails member) {
        return new AuditLine.Person(member.id(), member.shortId(), member.firstName() + " " + member.lastName());
    }
}
