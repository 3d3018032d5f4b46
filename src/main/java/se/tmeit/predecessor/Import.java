package se.tmeit.predecessor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;

/** Brings the predecessor's people and events into this site, all in one transaction. */
final class Import {
    private final Clock clock;
    private final boolean dryRun;
    private final Path reportFile;

    /** @param reportFile where every row's fate is written as CSV, or null */
    Import(Clock clock, boolean dryRun, Path reportFile) {
        this.clock = clock;
        this.dryRun = dryRun;
        this.reportFile = reportFile;
    }

    /** The report file is written before the commit: who cannot have the report has nothing changed either. */
    Report run(Connection source, Connection target) throws SQLException, IOException, ImportException {
        var rows = SourceReader.read(source);
        var now = clock.instant();
        target.setAutoCommit(false);
        try {
            var site = Site.lock(target);
            var members = MemberPlan.of(rows.members(), site, now);
            members.members().forEach(member -> site.add(member.id(), member.email(), member.oldUserName()));
            var oldAccounts = OldAccountPlan.of(rows.oldAccounts(), site, now);
            var signUps = SignUpPlan.of(rows.signUps(), site, now);
            var events = EventPlan.of(rows.events(), site, now);
            var report = Report.of(members, oldAccounts, signUps, events);
            ImportWriter.write(target, members.members(), oldAccounts.invited(), signUps.signUps(), events.events());
            if (reportFile != null) {
                Files.writeString(reportFile, report.toCsv());
            }
            if (dryRun) {
                target.rollback();
            } else {
                target.commit();
            }
            return report;
        } catch (SQLException | IOException | ImportException | RuntimeException e) {
            rollBackAfter(e, target);
            throw e;
        }
    }

    /** What went wrong first must be told, also when the connection is gone since. */
    private static void rollBackAfter(Exception failure, Connection target) {
        try {
            target.rollback();
        } catch (SQLException e) {
            failure.addSuppressed(e);
        }
    }
}
