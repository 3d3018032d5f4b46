package se.tmeit.predecessor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;

/** Held against a reader of Markdown that is not ours. */
class MarkdownTest {
    private static final Pattern INDENT = Pattern.compile("(?m)^[ \\t]+");

    @Property(tries = 5000)
    void readsAsTheTextWasWritten(@ForAll("texts") String text) {
        var lines = lines(text);

        assertThat(read(Markdown.of(lines, Integer.MAX_VALUE))).isEqualTo(asShown(lines));
    }

    @Property
    void whatIsCutReadsAsTheBeginning(@ForAll("texts") String text, @ForAll @IntRange(max = 40) int length) {
        var markdown = Markdown.of(lines(text), length);

        assertThat(markdown).hasSizeLessThanOrEqualTo(length);
        assertThat(asShown(lines(text))).startsWith(read(markdown));
    }

    @Example
    void textWithoutMarkupStaysAsItIs() {
        assertThat(Markdown.of("Ta med legitimation & kårleg, 20 kr. Frågor? pub@tmeit.se (eller 070-123_45) – 1.5 timmar!", 200))
                .isEqualTo("Ta med legitimation & kårleg, 20 kr. Frågor? pub@tmeit.se (eller 070-123_45) – 1.5 timmar!");
    }

    @Example
    void htmlListsAndLinksAreLetters() {
        assertThat(Markdown.of("<b>OBS</b> &amp;\n\n* öl\n- läsk\n1. [x](y)", 200))
                .isEqualTo("\\<b>OBS\\</b> \\&amp;\n\n\\* öl  \n\\- läsk  \n1\\. \\[x\\](y)");
    }

    @Provide
    Arbitrary<String> texts() {
        var markup = Arbitraries.of("*", "_", "__", "`", "```", "~~~", "<b>", "<!--", "<http://x>", "&amp;", "&#35;", "&", "[a]", "[a]: b", "](b)", "![", "#", "##",
                "> ", ">", "-", "- ", "---", "===", "=", "+ ", "1. ", "12) ", "123456789.", "1.", "\\", "\\*", "  \n", "\n", "\n\n", "\n\n\n", "\t", "    ", " ",
                "|", ":-", "a", "b", "å", "1", "🍺", "\u00a0", "!", "\"", "'", "(", ")", "http://example.org/a_b_c", "www.example.org");
        return Arbitraries.oneOf(markup.list().ofMaxSize(25).map(pieces -> String.join("", pieces)),
                Arbitraries.strings().withCharRange(' ', '~').withChars("\n\t").ofMaxLength(60));
    }

    /** As {@link Texts} hands them on. */
    private static String lines(String text) {
        var given = Texts.given(text);
        return given == null ? "" : given.replaceAll("[ \\t]+\\n", "\n");
    }

    /** Indentation in blanks that a browser keeps, and one empty line for many. */
    private static String asShown(String lines) {
        return INDENT.matcher(lines).replaceAll(blanks -> blanks.group().replace("\t", "    ").replace(' ', '\u00a0')).replaceAll("\\n{3,}", "\n\n").stripTrailing();
    }

    private static String read(String markdown) {
        var paragraphs = new ArrayList<String>();
        for (var node = Parser.builder().build().parse(markdown).getFirstChild(); node != null; node = node.getNext()) {
            assertThat(node).isInstanceOf(Paragraph.class);
            paragraphs.add(text(node));
        }
        return String.join("\n\n", paragraphs);
    }

    private static String text(Node paragraph) {
        var text = new StringBuilder();
        for (var node = paragraph.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof HardLineBreak) {
                text.append('\n');
            } else {
                assertThat(node).isInstanceOf(Text.class);
                text.append(((Text) node).getLiteral());
            }
        }
        return text.toString();
    }
}
