package se.tmeit.points.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.tmeit.access.Role;
import se.tmeit.members.control.Offices.Office;
import se.tmeit.points.entity.Badge;
import se.tmeit.points.entity.Figures;

class EarnedBadgesTest {
    private static final Figures FIGURES = new Figures(100, 20, 200);
    private static final Office WAS_MASTER = new Office(Role.MASTER, null, false);
    private static final Office IS_MASTER = new Office(Role.MASTER, null, true);

    @ParameterizedTest
    @CsvSource({"19, false", "20, true", "21, true"})
    void twentyReportsMakeAWorkhorse(long filed, boolean workhorse) {
        assertThat(EarnedBadges.of(List.of(), filed, FIGURES).contains(Badge.WORKHORSE)).isEqualTo(workhorse);
    }

    @Test
    void exMasterWasOneAndIsNone() {
        assertThat(EarnedBadges.of(List.of(WAS_MASTER), 0, FIGURES)).containsExactly(Badge.EX_MASTER);
        assertThat(EarnedBadges.of(List.of(WAS_MASTER, IS_MASTER), 0, FIGURES)).isEmpty();
        assertThat(EarnedBadges.of(List.of(IS_MASTER), 0, FIGURES)).isEmpty();
        assertThat(EarnedBadges.of(List.of(new Office(Role.MARSHAL, null, false)), 0, FIGURES)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"Webbmarskalk, WEB", "WebMästare, WEB", "Junkmarskalk, JUNK", "Gourmetmarskalk, GOURMET"})
    void titleBringsItsBadgeAlsoWhenItIsHeldNoMore(String title, Badge badge) {
        assertThat(EarnedBadges.of(List.of(new Office(null, title, false)), 0, FIGURES)).containsExactly(badge);
        assertThat(EarnedBadges.of(List.of(new Office(null, title, true)), 0, FIGURES)).containsExactly(badge);
    }

    @Test
    void otherTitlesBringNone() {
        assertThat(EarnedBadges.of(List.of(new Office(null, "PubMästare", true)), 0, FIGURES)).isEmpty();
    }
}
