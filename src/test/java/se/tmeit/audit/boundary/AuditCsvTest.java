package se.tmeit.audit.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.tmeit.audit.control.AuditAction;
import se.tmeit.audit.control.AuditLine;

class AuditCsvTest {
    private static final UUID ID = UUID.fromString("6d9e4a52-0d0f-4b86-9f56-0f0f3a5a7c04");

    @Test
    void lineIsQuotedWhereItMustBe() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var csv = new AuditCsv(out)) {
            csv.write(new AuditLine(ID, Instant.parse("2026-11-24T10:00:00Z"), AuditAction.TEAM_PLACE_GIVEN, null,
                    new AuditLine.Person(ID, "bZ5KUg0P", "=cmd \"x\", Ö"), Map.of("team", "A, B")));
        }

        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("\uFEFFat,action,actor,actor id,subject,subject id,details\r\n"
                + "2026-11-24T10:00:00Z,TEAM_PLACE_GIVEN,,,\"'=cmd \"\"x\"\", Ö\"," + ID + ",\"team: A, B\"\r\n");
    }
}
