package se.tmeit.predecessor;

import java.util.List;
import java.util.regex.Pattern;

/** Makes text as the API wants it of whatever stands in a column, and notes what it had to change. */
final class Texts {
    private static final Pattern CONTROL_CHARACTERS = Pattern.compile("[\\p{Cc}\\p{Cs}\\u2028\\u2029]+");
    private static final Pattern CONTROL_CHARACTERS_BETWEEN_LINES = Pattern.compile("[[\\p{Cc}\\p{Cs}]&&[^\\t\\n]]+");
    /** Save the one that joins emoji. */
    private static final Pattern INVISIBLE_CHARACTERS = Pattern.compile("[\\p{Cf}&&[^\\u200D]]+");
    private static final Pattern LINE_BREAK = Pattern.compile("\\R");

    private static final String HAD_CONTROL_CHARACTERS = " had control characters, which are left out";

    private final List<String> repairs;

    Texts(List<String> repairs) {
        this.repairs = repairs;
    }

    /** Without the blanks around it; null when nothing is left, for blanks stand for "not given". */
    static String given(String text) {
        if (text == null) {
            return null;
        }
        var start = 0;
        var end = text.length();
        while (start < end && isBlank(text.charAt(start))) {
            start++;
        }
        while (start < end && isBlank(text.charAt(end - 1))) {
            end--;
        }
        return start == end ? null : text.substring(start, end);
    }

    private static boolean isBlank(char character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character) || Character.getType(character) == Character.FORMAT;
    }

    /** For a name, of which the beginning still tells who it is. */
    String cut(String field, String text, int length) {
        var line = oneLine(field, text);
        if (line == null || line.length() <= length) {
            return line;
        }
        repairs.add(field + " was too long and is cut");
        return given(beginning(line, length));
    }

    /** Cut between characters. */
    static String beginning(String text, int length) {
        return text.substring(0, length > 0 && length < text.length() && Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length);
    }

    /** For a number or a key, of which a part would be another one. */
    String whole(String field, String text, int length) {
        var line = oneLine(field, text);
        if (line == null || line.length() <= length) {
            return line;
        }
        repairs.add(field + " was too long and is left out");
        return null;
    }

    /** Many lines, as Markdown that reads as they were written; empty when nothing is left. */
    String markdown(String field, String text, int length) {
        var given = given(text);
        var lines = given == null ? null : given(without(CONTROL_CHARACTERS_BETWEEN_LINES, " ", field + HAD_CONTROL_CHARACTERS,
                LINE_BREAK.matcher(given).replaceAll("\n")));
        if (lines == null) {
            return "";
        }
        var markdown = Markdown.of(lines, Integer.MAX_VALUE);
        if (markdown.length() <= length) {
            return markdown;
        }
        repairs.add(field + " was too long and is cut");
        return Markdown.of(lines, length);
    }

    private String oneLine(String field, String text) {
        var given = given(text);
        return given == null ? null : given(without(INVISIBLE_CHARACTERS, "", field + " had invisible characters, which are left out",
                without(CONTROL_CHARACTERS, " ", field + HAD_CONTROL_CHARACTERS, given)));
    }

    private String without(Pattern characters, String instead, String repair, String text) {
        var match = characters.matcher(text);
        if (!match.find()) {
            return text;
        }
        repairs.add(repair);
        return match.replaceAll(instead);
    }
}
