package se.tmeit.predecessor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;

/** Brings the predecessor's members into this site, all in one transaction. */
final class MemberImport {
    private final Clock clock;
    private final boolean dryRun;
    private final Path reportFile;

    /** @param reportFile where every row's fate is written as CSV, or null */
    MemberImport(Clock clock, boolean dryRun, Path reportFile) {
        this.clock = clock;
        this.dryRun = dryRun;
        this.reportFile = reportFile;
    }

    /** The report file is written before the commit: who cannot have the report has nothing changed either. */
    Report run(Connection source, Connection target) throws SQLException, IOException, ImportException {
        var rows = SourceReader.read(source);
        target.setAutoCommit(false);
        try {
            var plan = Plan.of(rows, Site.lock(target), clock.instant());
            MemberWriter.write(target, plan.members());
            if (reportFile != null) {
                Files.writeString(reportFile, plan.report().toCsv());
            }
            if (dryRun) {
                target.rollback();
            } else {
                target.commit();
            }
            return plan.report();
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
