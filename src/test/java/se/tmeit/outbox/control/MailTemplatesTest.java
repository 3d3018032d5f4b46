package se.tmeit.outbox.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.tmeit.outbox.entity.MailText;

/** Every template there is, whoever's mail it is: what is new is held to the same rules. */
class MailTemplatesTest {
    private static final Path FOLDER = Path.of("src/main/resources/mail");
    private static final Pattern VARIABLE = Pattern.compile("\\{\\{[#^/]?\\s*(\\w+)\\s*}}");
    private static final Pattern LINK_VARIABLE = Pattern.compile("]\\(\\{\\{(\\w+)}}[^)]*\\)");
    private static final String HOSTILE = "<b onclick=\"x\">Ebba</b> & 'Co'\r\nBcc: everybody@example.org\n\n[Click](https://evil.example)";
    private static final String LINK = "https://tmeit.se/join/confirm#tok_en-1";

    private final MailTemplates templates = new MailTemplates();

    MailTemplatesTest() {
        templates.publicAddress = new PublicAddress(URI.create("https://tmeit.se"));
    }

    static Stream<String> templates() throws IOException {
        try (var files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".txt")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("templates")
    void isThereInBothLanguagesWithTheSameVariablesAndButtons(String file) throws IOException {
        assertThat(file).matches("[a-z0-9-]+\\.(sv|en)\\.txt");
        var other = FOLDER.resolve(file.endsWith(".sv.txt") ? file.replace(".sv.", ".en.") : file.replace(".en.", ".sv."));

        assertThat(other).exists();
        assertThat(variables(Files.readString(other))).isEqualTo(variables(Files.readString(FOLDER.resolve(file))));
        assertThat(buttons(Files.readString(other))).isEqualTo(buttons(Files.readString(FOLDER.resolve(file))));
    }

    @ParameterizedTest
    @MethodSource("templates")
    void subjectIsOneLineWhateverTheValuesAre(String file) throws IOException {
        var text = render(file, HOSTILE);

        assertThat(text.subject()).isNotBlank().doesNotContain("\r", "\n").hasSizeLessThan(250);
        assertThat(Files.readAllLines(FOLDER.resolve(file)).get(1)).as("line after the subject").isBlank();
    }

    @ParameterizedTest
    @MethodSource("templates")
    void everyVariableIsFilledIn(String file) throws IOException {
        var text = render(file, "Ebba");

        assertThat(text.subject() + text.plain() + text.html()).doesNotContain("{{", "}}", "null");
    }

    @ParameterizedTest
    @MethodSource("templates")
    void valuesStayTextInHtml(String file) throws IOException {
        var html = render(file, HOSTILE).html();

        assertThat(html).doesNotContain("<b ", "</b>", "href=\"https://evil.example", "\">Ebba");
    }

    @ParameterizedTest
    @MethodSource("templates")
    void valuesMakeNoParagraphOfTheirOwn(String file) throws IOException {
        assertThat(render(file, HOSTILE).plain().lines()).noneMatch(line -> line.startsWith("Bcc:") || line.startsWith("https://evil"));
    }

    @ParameterizedTest
    @MethodSource("templates")
    void plainTextHasEachButtonsAddressOnALineOfItsOwnAndHtmlAsALink(String file) throws IOException {
        var text = render(file, "Ebba");
        var buttons = buttons(Files.readString(FOLDER.resolve(file)));

        var addresses = text.plain().lines().filter(line -> line.matches("https?://\\S+")).toList();
        assertThat(addresses).hasSize(buttons.size());
        assertThat(addresses).allSatisfy(address -> assertThat(text.html().replace("&#x3D;", "=")).contains("class=\"button\" href=\"" + address + "\""));
    }

    @ParameterizedTest
    @MethodSource("templates")
    void bothFormsSayWhoSendsItAndWhyOneGetsIt(String file) throws IOException {
        var text = render(file, "Ebba");

        assertThat(text.plain()).contains("\n-- \nTraditionsMEsterIT, https://tmeit.se\n");
        assertThat(text.html()).contains("<html lang=\"" + language(file) + "\">", "prefers-color-scheme: dark", "max-height:0");
        assertThat(text.plain() + text.html()).contains(language(file).equals("sv") ? "Du får det här mejlet" : "You get this mail");
    }

    @Test
    void strangerLearnsWhyTheirAddressIsKnown() {
        var text = templates.render("test-mail", new Recipient(null, "x@example.org", null, "en"), Map.of("link", LINK));

        assertThat(text.plain()).contains("somebody entered this address at https://tmeit.se").startsWith("Hi,");
    }

    @Test
    void previewSaysTheFirstThingAfterTheGreeting() {
        var text = templates.render("test-mail", new Recipient(UUID.randomUUID(), "x@example.org", "Ebba", "en"), Map.of("link", LINK));

        assertThat(text.html()).contains("color:transparent\">You asked https://tmeit.se for a test mail");
    }

    @Test
    void unknownTemplateAndMissingValueAreErrorsOfTheProgram() {
        var recipient = new Recipient(null, "x@example.org", null, "sv");

        assertThatThrownBy(() -> templates.render("no-such", recipient, Map.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> templates.render("test-mail", recipient, Map.of())).isInstanceOf(RuntimeException.class);
    }

    private MailText render(String file, String sample) throws IOException {
        return render(file, name -> value(file, name, sample));
    }

    private MailText render(String file, Function<String, String> values) throws IOException {
        var filled = variables(Files.readString(FOLDER.resolve(file))).stream().collect(Collectors.toMap(Function.identity(), values));
        var recipient = new Recipient(UUID.randomUUID(), "ebba@example.org", filled.getOrDefault("name", "Ebba"), language(file));
        return templates.render(file.substring(0, file.length() - ".xx.txt".length()), recipient, filled);
    }

    private static String value(String file, String variable, String sample) {
        try {
            var links = LINK_VARIABLE.matcher(Files.readString(FOLDER.resolve(file))).results().map(match -> match.group(1)).collect(Collectors.toSet());
            return links.contains(variable) ? LINK : sample;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Set<String> variables(String source) {
        return VARIABLE.matcher(source).results().map(match -> match.group(1)).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> buttons(String source) {
        return Pattern.compile("^\\[.+]\\((.+)\\)\\s*$", Pattern.MULTILINE).matcher(source).results().map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String language(String file) {
        return file.endsWith(".sv.txt") ? "sv" : "en";
    }
}
