package se.tmeit.members.control;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Makes text comparable for a search: small letters without accents, phone numbers as digits without the country. */
final class SearchText {
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    /** Letters that are no other letter with an accent, and how people type them who lack the key. */
    private static final Map<String, String> LETTERS = Map.of("ø", "o", "ł", "l", "đ", "d", "ð", "d", "þ", "th", "æ", "ae", "ß", "ss", "ı", "i");
    private static final Pattern NO_DIGITS = Pattern.compile("\\D+");

    private SearchText() {
    }

    static String of(String... parts) {
        var joined = Arrays.stream(parts).filter(Objects::nonNull).collect(Collectors.joining(" "));
        var folded = ACCENTS.matcher(Normalizer.normalize(joined, Normalizer.Form.NFKD)).replaceAll("").toLowerCase(Locale.ROOT).strip();
        for (var letter : LETTERS.entrySet()) {
            folded = folded.replace(letter.getKey(), letter.getValue());
        }
        return folded;
    }

    /** Empty for text with letters, which is no phone number. */
    static String digitsOf(String phone) {
        if (phone.chars().anyMatch(Character::isLetter)) {
            return "";
        }
        return NO_DIGITS.matcher(phone.strip().replaceFirst("^(\\+|00)46", "0")).replaceAll("");
    }
}
