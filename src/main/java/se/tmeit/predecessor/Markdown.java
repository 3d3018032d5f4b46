package se.tmeit.predecessor;

import java.util.regex.Pattern;

/** Writes plain text as Markdown that reads as the text was written: what Markdown would take for markup is escaped, and lines break where they broke. */
final class Markdown {
    private static final String LINE_BREAK = "  \n";
    private static final String INDENT = "\u00a0";
    private static final String TAB = INDENT.repeat(4);
    private static final String ALWAYS_MARKUP = "\\`*~<[]";
    private static final String MARKUP_AT_THE_START = "#>+-=";
    private static final Pattern NUMBER_OF_A_LIST = Pattern.compile("\\d{1,9}(?=[.)]([ \\t]|$))");
    private static final Pattern CHARACTER_REFERENCE = Pattern.compile("&#?[A-Za-z0-9]+;");

    private final StringBuilder written = new StringBuilder();

    private Markdown() {
    }

    /**
     * @param text   whose lines end with line feeds
     * @param length how long the Markdown may be; the end of the text that goes beyond is left out
     */
    static String of(String text, int length) {
        var beginning = Math.min(text.length(), length);
        var markdown = of(Texts.beginning(text, beginning));
        while (markdown.length() > length) {
            beginning -= Math.max(1, (markdown.length() - length) / TAB.length());
            markdown = of(Texts.beginning(text, beginning));
        }
        return markdown;
    }

    private static String of(String text) {
        var markdown = new Markdown();
        var lines = text.lines().map(String::stripTrailing).toArray(String[]::new);
        for (var i = 0; i < lines.length; i++) {
            if (i > 0) {
                markdown.written.append(lines[i - 1].isEmpty() || lines[i].isEmpty() ? "\n" : LINE_BREAK);
            }
            markdown.putLine(lines[i]);
        }
        return markdown.written.toString().stripTrailing();
    }

    private void putLine(String line) {
        var start = 0;
        while (start < line.length() && isBlank(line.charAt(start))) {
            written.append(line.charAt(start) == '\t' ? TAB : INDENT);
            start++;
        }
        var number = NUMBER_OF_A_LIST.matcher(line);
        var point = start == 0 && number.lookingAt() ? number.end() : -1;
        for (var i = start; i < line.length(); i++) {
            if (i == point || i == 0 && MARKUP_AT_THE_START.indexOf(line.charAt(i)) >= 0 || isMarkup(line, i)) {
                written.append('\\');
            }
            written.append(line.charAt(i));
        }
    }

    private static boolean isMarkup(String line, int i) {
        var character = line.charAt(i);
        return switch (character) {
            case '_' -> !isInsideAWord(line, i);
            case '&' -> CHARACTER_REFERENCE.matcher(line).region(i, line.length()).lookingAt();
            default -> ALWAYS_MARKUP.indexOf(character) >= 0;
        };
    }

    private static boolean isInsideAWord(String line, int i) {
        return i > 0 && i + 1 < line.length() && Character.isLetterOrDigit(line.charAt(i - 1)) && Character.isLetterOrDigit(line.charAt(i + 1));
    }

    private static boolean isBlank(char character) {
        return character == ' ' || character == '\t';
    }
}
