package se.tmeit.predecessor;

import java.util.Comparator;
import java.util.List;

/**
 * Which of two rows with the same e-mail address is taken. The one who can log in keeps doing so; then the higher role counts, then the age
 * of the row; the uuid only makes the choice the same each time.
 */
final class Rival {
    private record Rule(String reason, Comparator<NewMember> order) {
    }

    private static final List<Rule> RULES = List.of(
            new Rule("can log in", Comparator.comparing(member -> !member.canLogIn())),
            new Rule("has the higher role", Comparator.comparing(NewMember::role)),
            new Rule("is older", Comparator.comparing(NewMember::createdAt)),
            new Rule("has the lower uuid", Comparator.comparing(member -> member.id().toString())));

    private Rival() {
    }

    static NewMember winner(NewMember one, NewMember other) {
        return RULES.stream().map(rule -> rule.order().compare(one, other)).filter(result -> result != 0).findFirst().orElse(0) <= 0 ? one : other;
    }

    /** What sets the winner apart, in words. */
    static String reason(NewMember winner, NewMember loser) {
        return RULES.stream().filter(rule -> rule.order().compare(winner, loser) != 0).findFirst().orElseThrow().reason();
    }
}
