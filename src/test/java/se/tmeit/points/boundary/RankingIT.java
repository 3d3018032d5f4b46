package se.tmeit.points.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static se.tmeit.support.Refusals.assertInvalid;
import static se.tmeit.support.Refusals.assertRefused;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import se.tmeit.access.Role;
import se.tmeit.problem.ProblemType;
import se.tmeit.support.Api;
import se.tmeit.support.TestMember;

class RankingIT {
    private static Api member;

    @BeforeAll
    static void logIn() {
        member = Api.as(TestMember.with(Role.PRAO));
        PointsIT.logIn();
    }

    private static TestMember with(int points) {
        var one = TestMember.with(Role.MARSHAL);
        PointsIT.give(one, points);
        return one;
    }

    /** All places, page by page. */
    private static List<Map<String, Object>> ranking(int limit) {
        var items = new ArrayList<Map<String, Object>>();
        String after = null;
        do {
            var page = member.get("/points/ranking?limit=" + limit + (after == null ? "" : "&after=" + after));
            items.addAll(page.path("items"));
            after = page.path("next");
        } while (after != null);
        return items;
    }

    private static Map<String, Object> placeOf(TestMember one) {
        return ranking(200).stream().filter(item -> idOf(item).equals(one.id().toString())).findFirst().orElse(null);
    }

    private static String idOf(Map<String, Object> item) {
        return ((Map<?, ?>) item.get("member")).get("id").toString();
    }

    @Test
    void moreComesFirstAndEqualsShareAPlace() {
        var first = with(9000);
        var second = with(8999);
        var alsoSecond = with(8999);
        var fourth = with(8998);

        var place = (int) placeOf(first).get("rank");

        assertThat(placeOf(second)).containsEntry("rank", place + 1).containsEntry("league", "DIAMOND");
        assertThat(placeOf(alsoSecond)).containsEntry("rank", place + 1);
        assertThat(placeOf(fourth)).containsEntry("rank", place + 3).containsEntry("total", 8998);
    }

    @Test
    void nobodyIsInItBelowTheFirstLeague() {
        assertThat(placeOf(with(99))).isNull();
        assertThat(placeOf(with(100))).isNotNull();
    }

    @Test
    void pagesTogetherAreTheWholeRanking() {
        for (var points = 300; points < 305; points++) {
            with(points);
        }

        assertThat(ranking(2)).isEqualTo(ranking(200)).doesNotHaveDuplicates();
        assertInvalid(member.get("/points/ranking?after=eA"), "after");
    }

    @Test
    void whoDoesNotWantToBeInItIsNotAndComesBackWhenTheyDo() {
        var shy = with(777);
        var api = Api.as(shy);

        assertThat(placeOf(shy)).isNotNull();
        assertThat(api.put("/me/points/ranking", Map.of("listed", false)).statusCode()).isEqualTo(204);
        assertThat(placeOf(shy)).isNull();
        assertThat(api.get("/me/points/ranking").<Boolean>path("listed")).isFalse();
        assertThat(PointsIT.total(shy)).isEqualTo(777);
        api.put("/me/points/ranking", Map.of("listed", true));
        assertThat(placeOf(shy)).isNotNull();
    }

    @Test
    void whoIsDeletedLeavesIt() {
        var gone = with(666);
        assertThat(placeOf(gone)).isNotNull();

        gone.set("deleted_at", new java.sql.Timestamp(0));

        assertThat(placeOf(gone)).isNull();
    }

    @Test
    void visitorsSeeNone() {
        assertRefused(Api.visitor().get("/points/ranking"), ProblemType.NOT_LOGGED_IN);
    }

    @Test
    void choiceThatSaysNothingIsRefused() {
        assertInvalid(member.put("/me/points/ranking", Map.of()), "listed");
    }
}
