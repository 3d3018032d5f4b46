package se.tmeit.predecessor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OptionsTest {
    private static final String SOURCE = "jdbc:postgresql://old/club";
    private static final String TARGET = "jdbc:postgresql://new/tmeit";
    private static final Map<String, String> ENVIRONMENT = Map.of("DB_URL", TARGET, "DB_USER", "tmeit", "DB_PASSWORD", "secret");

    @Test
    void targetComesFromTheEnvironment() throws Exception {
        var options = Options.parse(List.of("--dry-run", "--from", SOURCE, "--report", "report.csv"), ENVIRONMENT);

        assertThat(options.from()).isEqualTo(new Options.Database(SOURCE, null, null));
        assertThat(options.to()).isEqualTo(new Options.Database(TARGET, "tmeit", "secret"));
        assertThat(options.dryRun()).isTrue();
        assertThat(options.report()).isEqualTo(Path.of("report.csv"));
    }

    @Test
    void targetOfTheCommandLineWins() throws Exception {
        var options = Options.parse(List.of("--from", SOURCE, "--to", "jdbc:postgresql://other/tmeit"), ENVIRONMENT);

        assertThat(options.to().url()).isEqualTo("jdbc:postgresql://other/tmeit");
        assertThat(options.dryRun()).isFalse();
    }

    @Test
    void commandLineThatIsNotUnderstoodIsRefusedBeforeAnythingHappens() {
        for (var arguments : List.<List<String>>of(List.of("--from"), List.of("--from", "mysql://old"), List.of(), List.of("--from", SOURCE, "--dryrun"))) {
            assertThatExceptionOfType(Options.UsageException.class).isThrownBy(() -> Options.parse(arguments, ENVIRONMENT));
        }
        assertThatExceptionOfType(Options.UsageException.class).isThrownBy(() -> Options.parse(List.of("--from", SOURCE), Map.of()));
    }
}
