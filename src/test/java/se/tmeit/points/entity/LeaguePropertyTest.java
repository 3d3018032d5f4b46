package se.tmeit.points.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class LeaguePropertyTest {
    @Example
    void leaguesBeginWhereTheClubSaysTheyDo() {
        assertThat(Arrays.stream(League.values()).map(League::from)).containsExactly(100, 500, 900, 1400, 1900, 2500, 3500, 5000, 10000);
    }

    @Property
    void leagueIsTheHighestThatTheTotalReachesAndTheNextIsTheLowestThatItDoesNot(@ForAll @IntRange(min = -2000, max = 20000) int total) {
        var league = League.of(total);
        var next = League.after(total);

        assertThat(league.isPresent()).isEqualTo(total >= 100);
        league.ifPresent(reached -> assertThat(reached.from()).isLessThanOrEqualTo(total));
        next.ifPresent(missed -> assertThat(missed.from()).isGreaterThan(total));
        assertThat(next.map(League::ordinal).orElse(League.values().length)).isEqualTo(league.map(League::ordinal).orElse(-1) + 1);
    }

    @Property
    void moreIsNeverLess(@ForAll @IntRange(min = -200, max = 12000) int total, @ForAll @IntRange(max = 12000) int gift) {
        assertThat(League.of(total + gift).map(League::ordinal).orElse(-1)).isGreaterThanOrEqualTo(League.of(total).map(League::ordinal).orElse(-1));
    }
}
