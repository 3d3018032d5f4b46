package se.tmeit.tools;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs {@code tools/SetVersion.java} in a copy of the files in which the version stands, with a git repository of its own. */
class SetVersionTest {
    private static final Path SOURCE = Path.of("tools/SetVersion.java").toAbsolutePath();
    private static final String JAVA = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    private static final List<String> FILES = List.of("pom.xml", "ui/package.json", "ui/package-lock.json");

    @TempDir
    static Path compiled;

    @TempDir
    Path tree;

    @BeforeAll
    static void compile() {
        assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, "-Xlint:all", "-Werror", "-d", compiled.toString(), SOURCE.toString())).isZero();
    }

    @BeforeEach
    void copyTheTree() throws Exception {
        for (var file : FILES) {
            Files.createDirectories(tree.resolve(file).getParent());
            Files.copy(Path.of(file), tree.resolve(file));
        }
        if (Files.isDirectory(Path.of("k8s-overlays"))) {
            try (Stream<Path> overlays = Files.walk(Path.of("k8s-overlays"), 2)) {
                for (var file : overlays.filter(path -> path.endsWith("kustomization.yaml")).toList()) {
                    Files.createDirectories(tree.resolve(file).getParent());
                    Files.copy(file, tree.resolve(file));
                }
            }
        }
        git("init", "--quiet");
        git("-c", "user.name=Test", "-c", "user.email=test@example.org", "-c", "commit.gpgSign=false", "commit", "--quiet", "--allow-empty", "--message=First");
    }

    @Test
    void allPlacesOfThisTreeAgree() throws Exception {
        var answer = setVersion("--check");

        assertThat(answer.text()).matches("The version is \\S+ in all \\d+ places, and there is no tag of a version yet\\.");
        assertThat(answer.status()).isZero();
    }

    @Test
    void runsFromItsSourceAndExplainsItself() throws Exception {
        var answer = run(JAVA, SOURCE.toString(), "--help");

        assertThat(answer.text()).startsWith("Usage: java tools/SetVersion.java X.Y.Z");
        assertThat(answer.status()).isZero();
    }

    @Test
    void versionIsSetInEveryPlaceAndNothingElseChanges() throws Exception {
        var overlay = """
                # Bytes that are no UTF-8: \u00e5\u00e4\u00f6
                images:
                  - name: postgres
                    newTag: 18.1.0
                  - name: tmeit
                    newName: registry.example.org/tmeit
                    newTag: "OURS" # kept
                  - newTag: 7.2.0
                    name: valkey
                """.replace("\n", "\r\n");
        var before = texts();
        write("k8s-overlays/prod/kustomization.yaml", overlay.replace("OURS", "0.0.1"));
        write("k8s-overlays/test/kustomization.yaml", "images:\n- newTag: 0.0.1\n  name: 'tmeit'\n- name: tmeit-other\n  newTag: 0.0.1");
        write("k8s-overlays/dev/kustomization.yaml", "resources:\n  - ../../k8s-base\n");

        var answer = setVersion("1000000.0.0-rc.1");

        assertThat(answer.text()).endsWith(" places.").startsWith("The version is 1000000.0.0-rc.1 now");
        assertThat(answer.status()).isZero();
        assertThat(read("k8s-overlays/prod/kustomization.yaml")).isEqualTo(overlay.replace("OURS", "1000000.0.0-rc.1"));
        assertThat(read("k8s-overlays/test/kustomization.yaml"))
                .isEqualTo("images:\n- newTag: 1000000.0.0-rc.1\n  name: 'tmeit'\n- name: tmeit-other\n  newTag: 0.0.1");
        assertThat(read("k8s-overlays/dev/kustomization.yaml")).isEqualTo("resources:\n  - ../../k8s-base\n");
        var after = texts();
        for (int i = 0; i < FILES.size(); i++) {
            assertThat(changedLines(before.get(i), after.get(i))).as(FILES.get(i)).hasSize(FILES.get(i).endsWith("lock.json") ? 2 : 1)
                    .allSatisfy(line -> assertThat(line).contains("1000000.0.0-rc.1"));
        }
        assertThat(setVersion("--check").status()).isZero();
    }

    /** The order that https://semver.org gives as its example, and some that are easy to get wrong. */
    @ParameterizedTest
    @CsvSource({"1.0.0-alpha, 1.0.0-alpha.1", "1.0.0-alpha.1, 1.0.0-alpha.beta", "1.0.0-alpha.beta, 1.0.0-beta", "1.0.0-beta, 1.0.0-beta.2",
        "1.0.0-beta.2, 1.0.0-beta.11", "1.0.0-beta.11, 1.0.0-rc.1", "1.0.0-rc.1, 1.0.0", "1.9.0, 1.10.0", "1.0.9, 1.0.10", "9.0.0, 10.0.0-a",
        "1.0.0-RC, 1.0.0-a", "1.0.0-9, 1.0.0--", "1.0.0, 99999999999999999999.0.0"})
    void versionGoesUpByTheRulesOfSemverAndNeverBack(String lower, String higher) throws Exception {
        everywhere(lower);
        assertThat(setVersion(higher).status()).isZero();
        var before = texts();

        var back = setVersion(lower);
        var again = setVersion(higher);

        assertThat(back.text()).isEqualTo("pom.xml has " + higher + ", and versions do not go backwards: " + lower + " is below that.");
        assertThat(back.status()).isEqualTo(1);
        assertThat(again.text()).isEqualTo("The version is " + higher + " already, everywhere.");
        assertThat(again.status()).isEqualTo(1);
        assertThat(texts()).isEqualTo(before);
    }

    @Test
    void placeThatLagsBehindIsToldAndBroughtUp() throws Exception {
        everywhere("1.2.3");
        write("k8s-overlays/prod/kustomization.yaml", "images:\n  - name: tmeit\n    newTag: 1.2.2\n");

        var check = setVersion("--check");
        var set = setVersion("1.2.3");

        assertThat(check.text()).startsWith("The places do not agree: pom.xml has 1.2.3; ").endsWith("; k8s-overlays/prod/kustomization.yaml has 1.2.2.");
        assertThat(check.status()).isEqualTo(1);
        assertThat(set.status()).isZero();
        assertThat(setVersion("--check").status()).isZero();
    }

    @Test
    void onePlaceAheadKeepsAllAsTheyAre() throws Exception {
        everywhere("1.2.3");
        write("k8s-overlays/prod/kustomization.yaml", "images:\n  - name: tmeit\n    newTag: 1.5.0\n");
        var before = texts();

        var answer = setVersion("1.4.0");

        assertThat(answer.text()).startsWith("k8s-overlays/prod/kustomization.yaml has 1.5.0");
        assertThat(answer.status()).isEqualTo(1);
        assertThat(texts()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1.2", "1.2.3.4", "v1.2.3", "01.2.3", "1.2.3-01", "1.2.3-", "1.2.3-a..b", "1.2.3 ", "1.2.3\n", "latest", "1.2.3+5"})
    void whatIsNoVersionIsRefused(String text) throws Exception {
        var before = texts();

        var answer = setVersion(text);

        assertThat(answer.text()).startsWith("'" + text + "' ").contains(text.contains("+") ? "build metadata" : "is not a version");
        assertThat(answer.status()).isEqualTo(2);
        assertThat(texts()).isEqualTo(before);
    }

    @Test
    void callWithoutOrWithMoreThanOneArgumentIsAnsweredWithTheUsage() throws Exception {
        for (var call : List.of(setVersion(), setVersion("1.0.0", "2.0.0"), setVersion("--chekc"))) {
            assertThat(call.text()).startsWith("Usage:");
            assertThat(call.status()).isEqualTo(2);
        }
    }

    @ParameterizedTest
    @CsvSource({"1.10.0, 0", "1.9.1, 0", "1.9.0, 1", "1.9.0-rc.1, 1", "1.2.0, 1"})
    void versionMustBeAboveTheHighestTag(String version, int status) throws Exception {
        everywhere(version);
        for (var tag : List.of("v1.9.0", "v1.2.0", "v1.9.0-rc.2", "v9", "version-7.0.0", "9.0.0", "v08.0.0")) {
            git("tag", tag);
        }

        var answer = setVersion("--check");

        assertThat(answer.text()).contains(status == 0 ? "above the latest tag, v1.9.0." : "is not above the latest tag, v1.9.0:");
        assertThat(answer.status()).isEqualTo(status);
    }

    @Test
    void checkFailsWhereThereIsNoRepositoryToAskForTags() throws Exception {
        try (var files = Files.walk(tree.resolve(".git"))) {
            files.sorted((a, b) -> b.compareTo(a)).forEach(path -> assertThat(path.toFile().delete()).isTrue());
        }

        var answer = setVersion("--check");

        assertThat(answer.text()).startsWith("The latest tag cannot be told: fatal: ").hasLineCount(1);
        assertThat(answer.status()).isEqualTo(1);
    }

    @Test
    void fileThatIsMissingOrWithoutAVersionIsNamed() throws Exception {
        write("ui/package.json", "{}");
        var without = setVersion("9.9.9");
        Files.delete(tree.resolve("ui/package.json"));

        var missing = setVersion("9.9.9");

        assertThat(without.text()).startsWith("ui/package.json should have the version in one place").hasLineCount(1);
        assertThat(without.status()).isEqualTo(1);
        assertThat(missing.text()).isEqualTo("There is no ui/package.json here: this is to be run in the root of the repository.");
        assertThat(missing.status()).isEqualTo(1);
    }

    @Test
    void tagOfAnImageThatIsNoVersionIsNamed() throws Exception {
        write("k8s-overlays/prod/kustomization.yaml", "images:\n  - name: tmeit\n    newTag: latest\n");

        var answer = setVersion("--check");

        assertThat(answer.text()).isEqualTo("k8s-overlays/prod/kustomization.yaml has the version 'latest', which is not one: X.Y.Z or X.Y.Z-PRE.");
        assertThat(answer.status()).isEqualTo(1);
    }

    private record Answer(int status, String text) {}

    private Answer setVersion(String... arguments) throws Exception {
        var command = new ArrayList<>(List.of(JAVA, "-XX:TieredStopAtLevel=1", "-cp", compiled.toString(), "SetVersion"));
        command.addAll(List.of(arguments));
        return run(command.toArray(String[]::new));
    }

    private void git(String... arguments) throws Exception {
        var answer = run(Stream.concat(Stream.of("git"), Stream.of(arguments)).toArray(String[]::new));
        assertThat(answer.status()).as(answer.text()).isZero();
    }

    private Answer run(String... command) throws Exception {
        var builder = new ProcessBuilder(command).directory(tree.toFile()).redirectErrorStream(true);
        // What a hook of git sets would point at the repository around this one.
        builder.environment().keySet().removeIf(name -> name.startsWith("GIT_"));
        builder.environment().put("GIT_CEILING_DIRECTORIES", tree.getParent().toString());
        var process = builder.start();
        var text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Answer(process.waitFor(), text.stripTrailing());
    }

    /** Puts a version into every place without asking the tool. */
    private void everywhere(String version) throws IOException {
        write("pom.xml", "<project>\n  <artifactId>tmeit</artifactId>\n  <version>" + version + "</version>\n</project>\n");
        write("ui/package.json", "{\n  \"version\": \"" + version + "\"\n}\n");
        write("ui/package-lock.json", """
                {
                  "version": "VERSION",
                  "packages": {
                    "": {
                      "name": "tmeit-ui",
                      "version": "VERSION"
                    },
                    "node_modules/other": {
                      "version": "5.6.7"
                    }
                  }
                }
                """.replace("VERSION", version));
        try (var overlays = Files.walk(tree)) {
            for (var overlay : overlays.filter(path -> path.endsWith("kustomization.yaml")).toList()) {
                Files.delete(overlay);
            }
        }
    }

    private List<String> texts() throws IOException {
        var texts = new ArrayList<String>();
        for (var file : FILES) {
            texts.add(read(file));
        }
        return texts;
    }

    private static List<String> changedLines(String before, String after) {
        var old = before.lines().toList();
        var now = after.lines().toList();
        assertThat(now).hasSameSizeAs(old);
        return Stream.iterate(0, i -> i + 1).limit(old.size()).filter(i -> !old.get(i).equals(now.get(i))).map(now::get).toList();
    }

    private String read(String file) throws IOException {
        return Files.readString(tree.resolve(file), StandardCharsets.ISO_8859_1);
    }

    private void write(String file, String text) throws IOException {
        Files.createDirectories(tree.resolve(file).getParent());
        Files.writeString(tree.resolve(file), text, StandardCharsets.ISO_8859_1);
    }
}
