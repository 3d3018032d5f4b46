package se.tmeit.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Holds docs/security.md to what it promises: every requirement of ASVS 5.0 up to level 2 stands in it once, and whatever it names in
 * backticks exists.
 */
class SecurityDocumentTest {
    private enum Status {
        MET("met: "), NOT_APPLICABLE("n/a: "), NOT_MET("not met: ");

        private final String words;

        Status(String words) {
            this.words = words;
        }

        static Status of(String cell) {
            return Stream.of(values()).filter(status -> cell.startsWith(status.words)).findFirst()
                    .orElseThrow(() -> new AssertionError("neither met, n/a nor not met: " + cell));
        }
    }

    /** A row of a chapter's table. */
    private record Row(List<String> ids, String question, Status status, String answer, String tests) {
    }

    private static final Path DOCUMENT = Path.of("docs/security.md");
    private static final int MOST_WORDS = 12;
    private static final Pattern ID = Pattern.compile("V(\\d+)\\.\\d+\\.\\d+");
    private static final Pattern NAMED = Pattern.compile("`([^`]+)`");
    private static final Set<Path> FOLDERS = Set.of(Path.of("src"), Path.of("ui/src"), Path.of("ui/e2e"), Path.of("ui/tools"), Path.of("ui/public"),
            Path.of("tools"), Path.of("liberty"), Path.of("docs"));

    private final List<String> wanted = lines(Path.of("src/test/resources/asvs-5.0-level-2.txt"));
    private final List<Row> rows = lines(DOCUMENT).stream().filter(line -> line.startsWith("| V")).map(this::row).toList();

    @Test
    void everyRequirementStandsInTheDocumentOnceAndInOrder() {
        assertThat(rows.stream().flatMap(row -> row.ids().stream())).containsExactlyElementsOf(wanted);
    }

    @Test
    void everyQuestionIsShort() {
        assertThat(rows).allSatisfy(row -> assertThat(row.question().split("\\s+").length).as(row.question()).isBetween(1, MOST_WORDS));
    }

    @Test
    void whatIsMetNamesTheTestThatHoldsItOrSaysHowItWasSeen() {
        assertThat(rows).filteredOn(row -> row.status() == Status.MET).allSatisfy(row -> assertThat(row.tests()).as(row.toString()).isNotBlank());
    }

    @Test
    void everyNameInBackticksIsAFileAClassOrASetting() {
        var files = files();
        var settings = lines(Path.of("src/main/resources/META-INF/microprofile-config.properties")).stream()
                .filter(line -> line.startsWith("tmeit.")).map(line -> line.substring(0, line.indexOf('='))).collect(Collectors.toSet());

        assertThat(named()).isNotEmpty().allSatisfy(name ->
                assertThat(Files.exists(Path.of(name)) || settings.contains(name) || files.contains(name) || files.contains(name + ".java")
                        || files.contains(name + ".tsx") || files.contains(name + ".ts")).as(name).isTrue());
    }

    @Test
    void summaryCountsWhatTheTablesSay() {
        var counted = new TreeMap<Integer, Map<Status, Long>>();
        rows.forEach(row -> row.ids().forEach(id -> counted.computeIfAbsent(chapterOf(id), chapter -> new LinkedHashMap<>())
                .merge(row.status(), 1L, Long::sum)));
        var expected = counted.entrySet().stream().map(entry -> "| " + entry.getKey() + " | " + counts(entry.getValue())).toList();
        var total = rows.stream().flatMap(row -> row.ids().stream().map(id -> row.status()))
                .collect(Collectors.groupingBy(status -> status, Collectors.counting()));

        var summary = lines(DOCUMENT).stream().filter(line -> line.matches("\\| (\\d+|all) \\|.*"))
                .map(line -> line.replaceFirst("^(\\| \\w+ \\|) [^|]+\\|", "$1")).toList();

        assertThat(summary).containsExactlyElementsOf(Stream.concat(expected.stream(), Stream.of("| all | " + counts(total))).toList());
    }

    private static String counts(Map<Status, Long> counts) {
        return Stream.of(Status.values()).map(status -> String.valueOf(counts.getOrDefault(status, 0L))).collect(Collectors.joining(" | ", "", " |"));
    }

    private Row row(String line) {
        var cells = line.substring(2, line.length() - 2).split(" \\| ", -1);
        assertThat(cells).as(line).hasSize(4);
        var ids = Stream.of(cells[0].split(", ")).flatMap(this::ids).toList();
        return new Row(ids, cells[1], Status.of(cells[2]), cells[2], cells[3]);
    }

    /** One id, or all from the first to the last. */
    private Stream<String> ids(String range) {
        var ends = range.split("–");
        assertThat(wanted).as(range).contains(ends);
        return wanted.subList(wanted.indexOf(ends[0]), wanted.indexOf(ends[ends.length - 1]) + 1).stream();
    }

    private static int chapterOf(String id) {
        var matcher = ID.matcher(id);
        assertThat(matcher.matches()).as(id).isTrue();
        return Integer.parseInt(matcher.group(1));
    }

    private static List<String> named() {
        var names = new ArrayList<String>();
        lines(DOCUMENT).forEach(line -> NAMED.matcher(line).results().forEach(match -> names.add(match.group(1))));
        return names;
    }

    private static Set<String> files() {
        return FOLDERS.stream().flatMap(folder -> {
            try (var paths = Files.walk(folder)) {
                return paths.filter(Files::isRegularFile).map(path -> path.getFileName().toString()).toList().stream();
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        }).collect(Collectors.toSet());
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
