package se.tmeit.documents.control;

import java.util.Locale;
import java.util.regex.Pattern;
import se.tmeit.documents.entity.DocumentFormat;

/** The name under which a file is saved again: as it was called, but harmless, and ending as what it is. */
final class FileNames {
    private static final Pattern FOLDERS = Pattern.compile("^.*[/\\\\]");
    /** What file systems do not take, and what cannot be seen. */
    private static final Pattern HARMFUL = Pattern.compile("[\\p{C}\"<>|?*:]");
    private static final int LONGEST = 120;

    private FileNames() {
    }

    static String of(String name, DocumentFormat format) {
        var plain = HARMFUL.matcher(FOLDERS.matcher(name).replaceFirst("")).replaceAll("").strip().replaceFirst("^\\.+", "");
        var dot = plain.lastIndexOf('.');
        var extension = dot < 0 ? "" : plain.substring(dot + 1).toLowerCase(Locale.ROOT);
        var known = format.extensions().contains(extension);
        var base = known ? plain.substring(0, dot) : plain;
        var ending = known ? extension : format.extensions().get(0);
        return (base.isBlank() ? "document" : shortened(base)) + "." + ending;
    }

    private static String shortened(String base) {
        return base.codePointCount(0, base.length()) <= LONGEST ? base : base.substring(0, base.offsetByCodePoints(0, LONGEST));
    }
}
