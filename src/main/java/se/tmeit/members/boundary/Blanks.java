package se.tmeit.members.boundary;

/** Blanks around a text belong to the typing, not to the text. */
final class Blanks {
    private Blanks() {
    }

    static String strip(String text) {
        return text == null ? null : text.strip();
    }
}
