package se.tmeit.members.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static se.tmeit.support.Refusals.assertRefused;

import io.restassured.response.Response;
import java.time.Instant;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.tmeit.access.Role;
import se.tmeit.problem.ProblemType;
import se.tmeit.support.Api;
import se.tmeit.support.TestMember;

class MembersListIT {
    private static final Api VISITOR = Api.visitor();
    private static Api marshal;
    private static Api master;

    /** In the nickname of every member of one test, so that a search finds them and nobody else. */
    private String word;

    @BeforeAll
    static void logIn() {
        marshal = Api.as(TestMember.with(Role.MARSHAL));
        master = Api.as(TestMember.with(Role.MASTER));
    }

    @BeforeEach
    void choose() {
        word = TestMember.uniqueWord();
    }

    @Test
    void onlyTheGivenRolesAreListedWhenRolesAreAskedFor() {
        member(Role.MARSHAL, "Anna", "Berg");
        var prao = member(Role.PRAO, "Bo", "Berg");
        var vraq = member(Role.VRAQ, "Cia", "Berg");

        var response = VISITOR.get("/members?role=VRAQ&role=PRAO&search={word}", word);

        assertThat(ids(response)).containsExactly(prao.id(), vraq.id());
    }

    @Test
    void orderIsByRoleThenByNameAsSwedishSorts() {
        var marshal = member(Role.MARSHAL, "Anna", "Alm");
        var oberg = member(Role.MASTER, "Anna", "Öberg");
        var aberg = member(Role.MASTER, "Anna", "Åberg");
        var arlig = member(Role.MASTER, "Anna", "Ärlig");
        var zetterberg = member(Role.MASTER, "Beata", "Zetterberg");
        var anna = member(Role.MASTER, "Anna", "Zetterberg");

        var response = VISITOR.get("/members?search={word}", word);

        assertThat(ids(response)).containsExactly(anna.id(), zetterberg.id(), aberg.id(), arlig.id(), oberg.id(), marshal.id());
    }

    @Test
    void pagesHoldEveryMemberOnceWhenTheyAreFollowedByCursor() {
        var all = severalNamesakes();
        var found = new ArrayList<UUID>();

        var page = VISITOR.get("/members?limit=2&search={word}", word);
        found.addAll(ids(page));
        while (page.path("next") != null) {
            assertThat(page.<Integer>path("total")).isEqualTo(all.size());
            page = VISITOR.get("/members?limit=2&search={word}&after={after}", word, page.path("next"));
            found.addAll(ids(page));
        }

        assertThat(found).containsExactlyInAnyOrderElementsOf(all).doesNotHaveDuplicates();
        assertThat(page.header("Link")).isNull();
    }

    @Test
    void pagesHoldEveryMemberOnceWhenTheirLinksAreFollowed() {
        var all = severalNamesakes();
        var found = new ArrayList<UUID>();

        var page = VISITOR.get("/members?limit=3&role=PRAO&search={word}", word);
        found.addAll(ids(page));
        while (page.header("Link") != null) {
            assertThat(page.header("Link")).matches("</api/v1/members\\?.*>; rel=\"next\"");
            var address = page.header("Link").replaceFirst("</api/v1(.*)>.*", "$1");
            page = VISITOR.request().urlEncodingEnabled(false).get(address);
            found.addAll(ids(page));
        }

        assertThat(found).containsExactlyInAnyOrderElementsOf(all).doesNotHaveDuplicates();
    }

    @Test
    void pageGoesOnWhereTheLastOneEndedWhenItsLastMemberIsGone() {
        var first = member(Role.PRAO, "Anna", "Alm");
        var second = member(Role.PRAO, "Bo", "Alm");
        var next = VISITOR.get("/members?limit=1&search={word}", word).<String>path("next");

        first.set("deleted_at", Timestamp.from(Instant.now()));
        var response = VISITOR.get("/members?limit=1&search={word}&after={after}", word, next);

        assertThat(ids(response)).containsExactly(second.id());
    }

    @Test
    void exPraosAreListedForMastersOnly() {
        var expraoId = member(Role.EXPRAO, "Anna", "Alm").id();

        assertThat(ids(VISITOR.get("/members?search={word}", word))).isEmpty();
        assertThat(ids(marshal.get("/members?role=EXPRAO&search={word}", word))).isEmpty();
        assertThat(ids(master.get("/members?search={word}", word))).containsExactly(expraoId);
    }

    @Test
    void deletedMembersAreListedApartAndForMastersOnly() {
        var there = member(Role.PRAO, "Anna", "Alm");
        var deleted = member(Role.PRAO, "Bo", "Alm").set("deleted_at", Timestamp.from(Instant.now()));

        assertThat(ids(master.get("/members?search={word}", word))).containsExactly(there.id());
        assertThat(ids(master.get("/members?deleted=true&search={word}", word))).containsExactly(deleted.id());
        assertRefused(marshal.get("/members?deleted=true"), ProblemType.FORBIDDEN);
        assertRefused(VISITOR.get("/members?deleted=true"), ProblemType.NOT_LOGGED_IN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "501", "ten", "1.5", "99999999999", "1;2"})
    void limitIsRefusedWhenItIsNoNumberFrom1To500(String limit) {
        var response = VISITOR.get("/members?limit={limit}", limit);

        assertThat(response.statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "500"})
    void limitIsTakenAtItsBounds(String limit) {
        var response = VISITOR.get("/members?limit={limit}", limit);

        assertThat(response.statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "abc", "%%%", "bnVsbA", "W10", "W251bGwsbnVsbCxudWxsLG51bGxd", "WyJLSU5HIiwiYSIsImIiLCJjIl0",
        "WyJQUkFPIiwiYSIsImIiLCJubyB1dWlkIl0", "W1tbW11dXV0"})
    void cursorIsRefusedWhenTheListNeverGaveIt(String cursor) {
        var response = VISITOR.get("/members?after={cursor}", cursor);

        assertRefused(response, ProblemType.VALIDATION);
    }

    @ParameterizedTest
    @ValueSource(strings = {"role=KING", "role=prao", "team=1", "deleted=yes", "search=%00", "search=%20", "search="})
    void filterIsRefusedWhenItsFormIsWrong(String filter) {
        var response = VISITOR.request().urlEncodingEnabled(false).get("/members?" + filter);

        assertThat(response.statusCode()).isEqualTo(400);
    }

    /** A form that sends every field sends the empty ones too. */
    @ParameterizedTest
    @ValueSource(strings = {"role=", "role=&role=PRAO", "team=", "limit=", "deleted="})
    void emptyFilterIsNoFailureOfTheServer(String filter) {
        var response = VISITOR.get("/members?" + filter);

        assertThat(response.statusCode()).isIn(200, 400);
    }

    @Test
    void changedMemberIsSeenInTheVeryNextList() {
        var member = member(Role.PRAO, "Anna", "Alm");
        VISITOR.get("/members?search={word}", word);

        master.patch("/members/" + member.id(), "{\"lastName\": \"Lind\"}").then().statusCode(200);

        assertThat(VISITOR.get("/members?search={word}", word).<List<String>>path("items.lastName")).containsExactly("Lind");
    }

    private TestMember member(Role role, String firstName, String lastName) {
        return TestMember.named(role, firstName, lastName).set("nickname", word);
    }

    /** Some share both names, so that only their ids tell them apart. */
    private List<UUID> severalNamesakes() {
        var ids = new ArrayList<UUID>();
        for (var i = 0; i < 7; i++) {
            ids.add(member(Role.PRAO, "Anna", i < 5 ? "Ek \"&+" : "Åkesson").id());
        }
        return ids;
    }

    private static List<UUID> ids(Response response) {
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(200);
        return response.jsonPath().getList("items.id", UUID.class);
    }
}
