package se.tmeit.audit.boundary;

import java.io.IOException;
import java.io.OutputStream;
import java.util.stream.Collectors;
import se.tmeit.audit.control.AuditLine;
import se.tmeit.http.Spreadsheet;

/** The trail as a spreadsheet reads it. */
final class AuditCsv implements AutoCloseable {
    private static final String[] HEADINGS = {"at", "action", "actor", "actor id", "subject", "subject id", "details"};

    private final Spreadsheet sheet;

    AuditCsv(OutputStream out) throws IOException {
        sheet = new Spreadsheet(out, HEADINGS);
    }

    void write(AuditLine line) {
        sheet.line(line.at().toString(), line.action().name(), name(line.actor()), id(line.actor()), name(line.subject()), id(line.subject()),
                line.details().entrySet().stream().map(detail -> detail.getKey() + ": " + detail.getValue()).collect(Collectors.joining("; ")));
    }

    @Override
    public void close() throws IOException {
        sheet.close();
    }

    private static String name(AuditLine.Person person) {
        return person == null ? null : person.name();
    }

    private static String id(AuditLine.Person person) {
        return person == null ? null : person.id().toString();
    }
}
