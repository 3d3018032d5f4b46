package se.tmeit.audit.control;

import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The members whom the trail names by id; the feature that knows them answers, for many at once. */
public interface AuditedPeople {
    /** Those among the ids that are members, deleted ones included. */
    Map<UUID, AuditLine.Person> find(Set<UUID> ids);
}
