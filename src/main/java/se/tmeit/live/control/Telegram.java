package se.tmeit.live.control;

import java.util.Optional;
import java.util.UUID;

/**
 * What servers tell each other.
 *
 * @param from   the server that tells
 * @param change what changed, or null when it could not tell for a while, so that it may be anything
 */
record Telegram(String from, Change change) {
    private static final String ANYTHING = "*";

    String text() {
        return from + " " + (change == null ? ANYTHING : change.eventId() + " " + change.topic());
    }

    /** Empty for what a later release may say and this one does not know. */
    static Optional<Telegram> of(String text) {
        var words = text.split(" ");
        if (words.length == 2 && words[1].equals(ANYTHING)) {
            return Optional.of(new Telegram(words[0], null));
        }
        try {
            return words.length == 3 ? Optional.of(new Telegram(words[0], new Change(UUID.fromString(words[1]), Topic.valueOf(words[2]))))
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
