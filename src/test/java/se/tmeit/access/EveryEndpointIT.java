package se.tmeit.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;
import static se.tmeit.support.Refusals.assertRefused;

import io.restassured.response.Response;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import se.tmeit.problem.ProblemType;
import se.tmeit.support.Api;
import se.tmeit.support.Operation;
import se.tmeit.support.TestMember;

/** Who may call what: every role against every operation of the API's document, with ids that nobody has. */
class EveryEndpointIT {
    private enum Audience {
        ANYBODY, MEMBERS, MASTERS;

        boolean includes(Role role) {
            return this != MASTERS || role == Role.MASTER;
        }
    }

    private static final Map<String, Audience> AUDIENCES = Map.ofEntries(
            Map.entry("logIn", Audience.ANYBODY),
            Map.entry("logOut", Audience.ANYBODY),
            Map.entry("currentSession", Audience.ANYBODY),
            Map.entry("listSessions", Audience.MEMBERS),
            Map.entry("endSession", Audience.MEMBERS),
            Map.entry("logOutEverywhere", Audience.MEMBERS),
            Map.entry("changePassword", Audience.MEMBERS),
            Map.entry("listMembers", Audience.ANYBODY),
            Map.entry("getMember", Audience.ANYBODY),
            Map.entry("editMember", Audience.MEMBERS),
            Map.entry("createMember", Audience.MASTERS),
            Map.entry("deleteMember", Audience.MASTERS),
            Map.entry("restoreMember", Audience.MASTERS),
            Map.entry("changeRole", Audience.MASTERS),
            Map.entry("giveTitle", Audience.MASTERS),
            Map.entry("takeTitle", Audience.MASTERS),
            Map.entry("getHistory", Audience.MEMBERS),
            Map.entry("correctHistory", Audience.MASTERS),
            Map.entry("removeHistory", Audience.MASTERS),
            Map.entry("listTeams", Audience.ANYBODY),
            Map.entry("getTeam", Audience.ANYBODY),
            Map.entry("createTeam", Audience.MASTERS),
            Map.entry("editTeam", Audience.MASTERS),
            Map.entry("deleteTeam", Audience.MASTERS),
            Map.entry("placeInTeam", Audience.MASTERS),
            Map.entry("removeFromTeam", Audience.MASTERS),
            Map.entry("listTitles", Audience.ANYBODY),
            Map.entry("getTitle", Audience.ANYBODY),
            Map.entry("createTitle", Audience.MASTERS),
            Map.entry("editTitle", Audience.MASTERS),
            Map.entry("deleteTitle", Audience.MASTERS));

    private final Map<Role, Api> browsers = new HashMap<>();

    @Test
    void tableHasEveryOperationOfTheDocument() {
        assertThat(Operation.all()).extracting(Operation::id).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(AUDIENCES.keySet());
    }

    @Test
    void documentSaysForEachOperationWhetherOneMustBeLoggedIn() {
        assertThat(Operation.all()).allSatisfy(operation ->
                assertThat(operation.description().has("security")).as(operation.id()).isEqualTo(AUDIENCES.get(operation.id()) != Audience.ANYBODY));
    }

    @TestFactory
    Stream<DynamicTest> visitorIsAskedToLogInWhereTheyMustBe() {
        return operations(operation -> {
            var type = problem(call(Api.visitor(), operation, "same-origin"));

            if (AUDIENCES.get(operation.id()) == Audience.ANYBODY) {
                assertThat(type).isNotIn(ProblemType.NOT_LOGGED_IN.uri().toString(), ProblemType.FORBIDDEN.uri().toString());
            } else {
                assertThat(type).isEqualTo(ProblemType.NOT_LOGGED_IN.uri().toString());
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> memberIsRefusedWhatOnlyMastersMayDo() {
        return Arrays.stream(Role.values()).filter(Role::mayLogIn).flatMap(role -> operations(role + " ", operation -> {
            var type = problem(call(browser(role), operation, "same-origin"));

            assertThat(type).isNotEqualTo(ProblemType.NOT_LOGGED_IN.uri().toString());
            assertThat(type.equals(ProblemType.FORBIDDEN.uri().toString())).isEqualTo(!AUDIENCES.get(operation.id()).includes(role));
        }));
    }

    @TestFactory
    Stream<DynamicTest> writeFromAnotherSiteIsRefusedWhoeverIsLoggedIn() {
        return operations(operation -> {
            if (operation.isWrite()) {
                assertRefused(call(browser(Role.MASTER), operation, "cross-site"), ProblemType.CROSS_SITE_REQUEST);
            }
        });
    }

    private interface Check {
        void on(Operation operation);
    }

    private static Stream<DynamicTest> operations(Check check) {
        return operations("", check);
    }

    private static Stream<DynamicTest> operations(String prefix, Check check) {
        return Operation.all().stream().map(operation -> dynamicTest(prefix + operation, () -> check.on(operation)));
    }

    /** Some operations log out, so that a browser may have to log in again. */
    private Api browser(Role role) {
        var known = browsers.get(role);
        if (known == null || known.get("/sessions").statusCode() == 401) {
            browsers.put(role, Api.as(TestMember.with(role)));
        }
        return browsers.get(role);
    }

    private static Response call(Api browser, Operation operation, String site) {
        var path = operation.path().substring("/api/v1".length()).replaceAll("\\{[^}]+}", UUID.randomUUID().toString());
        var request = browser.request().header("Sec-Fetch-Site", site);
        if (!operation.mediaType().isEmpty()) {
            request.contentType(operation.mediaType()).body("{}");
        }
        return request.request(operation.method(), path);
    }

    private static String problem(Response response) {
        assertThat(response.statusCode()).isLessThan(500);
        return response.statusCode() < 400 ? "none" : response.jsonPath().getString("type");
    }
}
