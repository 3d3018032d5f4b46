package se.tmeit.predecessor;

import java.util.List;

/** What the rules made of one row: a member with what had to be repaired, or the reason why there is none. */
sealed interface Candidate {
    record Usable(NewMember member, List<String> repairs) implements Candidate {
    }

    record Unusable(String reason) implements Candidate {
    }
}
