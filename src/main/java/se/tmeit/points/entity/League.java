package se.tmeit.points.entity;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;

/** How far somebody has come, by their total; below the first there is none. */
public enum League {
    WOOD(100), BETTER_WOOD(500), SOME_KIND_OF_METAL(900), BRONZE(1400), SILVER(1900), GOLD(2500), APPLE(3500), DIAMOND(5000), STAR(10000);

    private final int from;

    League(int from) {
        this.from = from;
    }

    /** The least total of this league. */
    public int from() {
        return from;
    }

    public static Optional<League> of(long total) {
        return Arrays.stream(values()).filter(league -> total >= league.from).max(Comparator.naturalOrder());
    }

    /** The one to strive for; none for a star. */
    public static Optional<League> after(long total) {
        return Arrays.stream(values()).filter(league -> total < league.from).findFirst();
    }
}
