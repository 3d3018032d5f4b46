package se.tmeit.predecessor;

import java.util.List;

/** What the rules made of one row: a person or an event with what had to be repaired, or the reason why there is none. */
sealed interface Candidate<T> {
    record Usable<T>(T value, List<String> repairs) implements Candidate<T> {
    }

    record Unusable<T>(String reason) implements Candidate<T> {
    }
}
