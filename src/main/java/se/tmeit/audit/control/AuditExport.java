package se.tmeit.audit.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Handing the trail out. That is written into it, too. */
@ApplicationScoped
public class AuditExport {
    private static final int LINES_AT_ONCE = 500;

    @Inject
    Audit audit;

    @Inject
    AuditTrail trail;

    /** Comes before the lines, so that nothing leaves the house without a trace. */
    @Transactional
    public void begin(AuditFilter filter) {
        audit.record(AuditAction.AUDIT_EXPORTED, filter.subjectId(), describe(filter));
    }

    /** In the caller's order and pace; no transaction lasts as long as the download. */
    public void forEachLine(AuditFilter filter, Consumer<AuditLine> taker) {
        String after = null;
        do {
            var page = trail.page(filter, LINES_AT_ONCE, after);
            page.items().forEach(taker);
            after = page.next();
        } while (after != null);
    }

    private static Map<String, String> describe(AuditFilter filter) {
        var details = new TreeMap<String, String>();
        if (filter.action() != null) {
            details.put("action", filter.action().name());
        }
        if (filter.from() != null) {
            details.put("from", filter.from().toString());
        }
        if (filter.until() != null) {
            details.put("until", filter.until().toString());
        }
        return details;
    }
}
