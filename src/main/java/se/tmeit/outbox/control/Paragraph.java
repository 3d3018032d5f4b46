package se.tmeit.outbox.control;

import java.util.regex.Pattern;

/**
 * A part of a mail's template, its variables still in it.
 *
 * @param link what its button leads to, or null where it is none
 */
record Paragraph(String words, String link) {
    private static final Pattern BUTTON = Pattern.compile("\\[(.+)]\\((.+)\\)");
    /** Mail programs drop style sheets; only what an element says of itself is sure to reach the reader. */
    private static final String BUTTON_STYLE = "display:inline-block;padding:13px 26px;border-radius:999px;background-color:#22343e;color:#ffffff;"
            + "font-weight:700;text-decoration:none";

    static Paragraph of(String source) {
        var button = BUTTON.matcher(source.strip());
        return button.matches() ? new Paragraph(button.group(1), button.group(2)) : new Paragraph(source.strip(), null);
    }

    boolean isButton() {
        return link != null;
    }

    /** A button's address stands on a line of its own, so that mail programs make it a link. */
    String plain() {
        return isButton() ? words + ":\n" + link : words;
    }

    String html() {
        return isButton()
                ? "<p style=\"margin:26px 0\"><a class=\"button\" href=\"" + link + "\" style=\"" + BUTTON_STYLE + "\">" + words + "</a></p>"
                : "<p style=\"margin:0 0 16px\">" + words.replace("\n", "<br>\n") + "</p>";
    }
}
