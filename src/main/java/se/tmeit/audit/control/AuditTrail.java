package se.tmeit.audit.control;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.tmeit.audit.entity.AuditEntry;
import se.tmeit.json.Json;
import se.tmeit.paging.Cursor;
import se.tmeit.problem.ProblemException;

/** Reading the trail, newest first. */
@ApplicationScoped
public class AuditTrail {
    private static final TypeReference<Map<String, String>> DETAILS = new TypeReference<>() {
    };
    private static final int PARTS_OF_CURSOR = 2;
    /** No entry is from beyond these, and the database knows no times much further away. */
    private static final Instant EARLIEST = Instant.parse("1950-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2100-01-01T00:00:00Z");

    @PersistenceContext
    EntityManager em;

    @Inject
    AuditedPeople people;

    /** Some lines of the trail, and the cursor of those after them or null. */
    public record Page(List<AuditLine> items, String next) {
    }

    /** @param after a cursor, or null for the first page */
    @Transactional
    public Page page(AuditFilter filter, int limit, String after) {
        var query = query(filter, after);
        var entries = query.setMaxResults(limit + 1).getResultList();
        var shown = entries.subList(0, Math.min(limit, entries.size()));
        return new Page(lines(shown), entries.size() > limit ? cursorAt(shown.get(limit - 1)) : null);
    }

    private TypedQuery<AuditEntry> query(AuditFilter filter, String after) {
        var parameters = new LinkedHashMap<String, Object>();
        var conditions = new ArrayList<String>();
        add(conditions, parameters, "e.action = :action", "action", filter.action() == null ? null : filter.action().name());
        add(conditions, parameters, "e.actorId = :actor", "actor", filter.actorId());
        add(conditions, parameters, "e.subjectId = :subject", "subject", filter.subjectId());
        add(conditions, parameters, "e.at >= :from", "from", filter.from());
        add(conditions, parameters, "e.at < :until", "until", filter.until());
        if (after != null) {
            var cursor = Cursor.decode(after, PARTS_OF_CURSOR);
            add(conditions, parameters, "(e.at < :at or e.at = :at and e.id < :id)", "at", at(cursor));
            parameters.put("id", id(cursor));
        }
        var where = conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
        var query = em.createQuery("select e from AuditEntry e" + where + " order by e.at desc, e.id desc", AuditEntry.class);
        parameters.forEach(query::setParameter);
        return query;
    }

    private static void add(List<String> conditions, Map<String, Object> parameters, String condition, String name, Object value) {
        if (value != null) {
            conditions.add(condition);
            parameters.put(name, value);
        }
    }

    private List<AuditLine> lines(List<AuditEntry> entries) {
        var ids = entries.stream().flatMap(entry -> Stream.of(entry.actorId(), entry.subjectId())).filter(id -> id != null)
                .collect(Collectors.toSet());
        var known = people.find(ids);
        return entries.stream().map(entry -> new AuditLine(entry.id(), entry.at(), AuditAction.of(entry.action()),
                person(known, entry.actorId()), person(known, entry.subjectId()), details(entry))).toList();
    }

    private static AuditLine.Person person(Map<UUID, AuditLine.Person> known, UUID id) {
        return id == null ? null : known.getOrDefault(id, new AuditLine.Person(id, null, null));
    }

    private static Map<String, String> details(AuditEntry entry) {
        try {
            return Json.MAPPER.readValue(entry.details(), DETAILS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String cursorAt(AuditEntry entry) {
        return new Cursor(List.of(entry.at().toString(), entry.id().toString())).encode();
    }

    private static Instant at(Cursor cursor) {
        try {
            var at = Instant.parse(cursor.key().get(0));
            if (at.isAfter(EARLIEST) && at.isBefore(LATEST)) {
                return at;
            }
        } catch (java.time.DateTimeException e) {
            throw ProblemException.invalid("after", "is no cursor of this list");
        }
        throw ProblemException.invalid("after", "is no cursor of this list");
    }

    private static UUID id(Cursor cursor) {
        try {
            return UUID.fromString(cursor.key().get(1));
        } catch (IllegalArgumentException e) {
            throw ProblemException.invalid("after", "is no cursor of this list");
        }
    }
}
