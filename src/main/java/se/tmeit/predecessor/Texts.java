package se.tmeit.predecessor;

import java.util.List;
import java.util.regex.Pattern;

/** Makes one line of text, as the API wants it, of whatever stands in a column, and notes what it had to change. */
final class Texts {
    private static final Pattern CONTROL_CHARACTERS = Pattern.compile("[\\p{Cc}\\p{Cs}\\u2028\\u2029]+");

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
        return Character.isWhitespace(character) || Character.isSpaceChar(character);
    }

    /** For a name, of which the beginning still tells who it is. */
    String cut(String field, String text, int length) {
        var line = oneLine(field, text);
        if (line == null || line.length() <= length) {
            return line;
        }
        repairs.add(field + " was too long and is cut");
        var end = Character.isHighSurrogate(line.charAt(length - 1)) ? length - 1 : length;
        return given(line.substring(0, end));
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

    private String oneLine(String field, String text) {
        var given = given(text);
        if (given == null || !CONTROL_CHARACTERS.matcher(given).find()) {
            return given;
        }
        repairs.add(field + " had control characters, which are left out");
        return given(CONTROL_CHARACTERS.matcher(given).replaceAll(" "));
    }
}
