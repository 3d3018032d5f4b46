package se.tmeit.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;
import static se.tmeit.support.Refusals.assertRefused;

import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
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
            Map.entry("reply", Audience.ANYBODY),
            Map.entry("listFolders", Audience.ANYBODY),
            Map.entry("createFolder", Audience.MEMBERS),
            Map.entry("getFolder", Audience.ANYBODY),
            Map.entry("renameFolder", Audience.MEMBERS),
            Map.entry("deleteFolder", Audience.MEMBERS),
            Map.entry("listDocuments", Audience.ANYBODY),
            Map.entry("searchDocuments", Audience.ANYBODY),
            Map.entry("addDocument", Audience.MEMBERS),
            Map.entry("getDocument", Audience.ANYBODY),
            Map.entry("getDocumentFile", Audience.ANYBODY),
            Map.entry("editDocument", Audience.MEMBERS),
            Map.entry("deleteDocument", Audience.MEMBERS),
            Map.entry("addVersion", Audience.MEMBERS),
            Map.entry("beginUpload", Audience.MEMBERS),
            Map.entry("getUpload", Audience.MEMBERS),
            Map.entry("sendChunk", Audience.MEMBERS),
            Map.entry("cancelUpload", Audience.MEMBERS),
            Map.entry("listPhotosOfMember", Audience.ANYBODY),
            Map.entry("addPhotoOfMember", Audience.MEMBERS),
            Map.entry("listPhotosOfEvent", Audience.ANYBODY),
            Map.entry("addPhotoOfEvent", Audience.MEMBERS),
            Map.entry("downloadAlbum", Audience.MEMBERS),
            Map.entry("getPhoto", Audience.ANYBODY),
            Map.entry("deletePhoto", Audience.MEMBERS),
            Map.entry("setCaption", Audience.MEMBERS),
            Map.entry("makeFace", Audience.MEMBERS),
            Map.entry("unmakeFace", Audience.MEMBERS),
            Map.entry("makeCover", Audience.MEMBERS),
            Map.entry("unmakeCover", Audience.MEMBERS),
            Map.entry("nameInPhoto", Audience.MEMBERS),
            Map.entry("unnameInPhoto", Audience.MEMBERS),
            Map.entry("getPhotoFile", Audience.ANYBODY),
            Map.entry("takeDownPhoto", Audience.MEMBERS),
            Map.entry("restorePhoto", Audience.MASTERS),
            Map.entry("listTakeDowns", Audience.MASTERS),
            Map.entry("listPhotosOfMe", Audience.MEMBERS),
            Map.entry("listFaces", Audience.ANYBODY),
            Map.entry("getReminders", Audience.MEMBERS),
            Map.entry("chooseReminders", Audience.MEMBERS),
            Map.entry("giveSecondFactor", Audience.ANYBODY),
            Map.entry("startPasskeyLogIn", Audience.ANYBODY),
            Map.entry("logInWithPasskey", Audience.ANYBODY),
            Map.entry("prove", Audience.MEMBERS),
            Map.entry("startPasskeyProof", Audience.MEMBERS),
            Map.entry("proveWithPasskey", Audience.MEMBERS),
            Map.entry("listPasskeys", Audience.MEMBERS),
            Map.entry("startPasskey", Audience.MEMBERS),
            Map.entry("addPasskey", Audience.MEMBERS),
            Map.entry("namePasskey", Audience.MEMBERS),
            Map.entry("removePasskey", Audience.MEMBERS),
            Map.entry("showTotp", Audience.MEMBERS),
            Map.entry("startTotp", Audience.MEMBERS),
            Map.entry("confirmTotp", Audience.MEMBERS),
            Map.entry("removeTotp", Audience.MEMBERS),
            Map.entry("renewRecoveryCodes", Audience.MEMBERS),
            Map.entry("logOut", Audience.ANYBODY),
            Map.entry("currentSession", Audience.ANYBODY),
            Map.entry("listSessions", Audience.MEMBERS),
            Map.entry("endSession", Audience.MEMBERS),
            Map.entry("logOutEverywhere", Audience.MEMBERS),
            Map.entry("logOutMember", Audience.MASTERS),
            Map.entry("removeSecondFactors", Audience.MASTERS),
            Map.entry("changePassword", Audience.MEMBERS),
            Map.entry("listIdentityProviders", Audience.ANYBODY),
            Map.entry("startIdentityLogIn", Audience.ANYBODY),
            Map.entry("finishIdentityLogIn", Audience.ANYBODY),
            Map.entry("listIdentities", Audience.MEMBERS),
            Map.entry("pendingIdentity", Audience.MEMBERS),
            Map.entry("linkIdentity", Audience.MEMBERS),
            Map.entry("dismissIdentity", Audience.MEMBERS),
            Map.entry("unlinkIdentity", Audience.MEMBERS),
            Map.entry("listMails", Audience.MASTERS),
            Map.entry("retryMail", Audience.MASTERS),
            Map.entry("sendTestMail", Audience.MASTERS),
            Map.entry("listAudit", Audience.MASTERS),
            Map.entry("exportAudit", Audience.MASTERS),
            Map.entry("signUp", Audience.ANYBODY),
            Map.entry("confirmSignUp", Audience.ANYBODY),
            Map.entry("showSignUpStatus", Audience.ANYBODY),
            Map.entry("listSignUps", Audience.MASTERS),
            Map.entry("getSignUp", Audience.MASTERS),
            Map.entry("approveSignUp", Audience.MASTERS),
            Map.entry("rejectSignUp", Audience.MASTERS),
            Map.entry("requestPasswordReset", Audience.ANYBODY),
            Map.entry("resetPassword", Audience.ANYBODY),
            Map.entry("getEmail", Audience.MEMBERS),
            Map.entry("changeEmail", Audience.MEMBERS),
            Map.entry("cancelEmailChange", Audience.MEMBERS),
            Map.entry("confirmEmail", Audience.ANYBODY),
            Map.entry("listTokens", Audience.MEMBERS),
            Map.entry("createToken", Audience.MEMBERS),
            Map.entry("revokeToken", Audience.MEMBERS),
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
            Map.entry("listInvitations", Audience.MASTERS),
            Map.entry("inviteMember", Audience.MASTERS),
            Map.entry("getInvitation", Audience.MASTERS),
            Map.entry("getMemberInvitation", Audience.MASTERS),
            Map.entry("addressInvitation", Audience.MASTERS),
            Map.entry("withdrawInvitation", Audience.MASTERS),
            Map.entry("sendInvitation", Audience.MASTERS),
            Map.entry("sendInvitations", Audience.MASTERS),
            Map.entry("lookAtInvitation", Audience.ANYBODY),
            Map.entry("acceptInvitation", Audience.ANYBODY),
            Map.entry("getPublicCalendar", Audience.ANYBODY),
            Map.entry("getOwnCalendar", Audience.ANYBODY),
            Map.entry("getCalendarFeed", Audience.MEMBERS),
            Map.entry("renewCalendarFeed", Audience.MEMBERS),
            Map.entry("revokeCalendarFeed", Audience.MEMBERS),
            Map.entry("listEvents", Audience.ANYBODY),
            Map.entry("createEvent", Audience.MEMBERS),
            Map.entry("createSeries", Audience.MEMBERS),
            Map.entry("getEvent", Audience.ANYBODY),
            Map.entry("editEvent", Audience.MEMBERS),
            Map.entry("cancelEvent", Audience.MEMBERS),
            Map.entry("reinstateEvent", Audience.MEMBERS),
            Map.entry("deleteEvent", Audience.MASTERS),
            Map.entry("getStaffing", Audience.MEMBERS),
            Map.entry("listCandidates", Audience.MEMBERS),
            Map.entry("getStaffingNeeds", Audience.MEMBERS),
            Map.entry("planStaffing", Audience.MEMBERS),
            Map.entry("answerWork", Audience.MEMBERS),
            Map.entry("addWorker", Audience.MEMBERS),
            Map.entry("removeWorker", Audience.MEMBERS),
            Map.entry("getAttendance", Audience.ANYBODY),
            Map.entry("answerAttendance", Audience.MEMBERS),
            Map.entry("removeAttendee", Audience.MEMBERS),
            Map.entry("getGuestData", Audience.MEMBERS),
            Map.entry("giveGuestData", Audience.MEMBERS),
            Map.entry("getGuestProfile", Audience.MEMBERS),
            Map.entry("forgetGuestProfile", Audience.MEMBERS),
            Map.entry("getGuestList", Audience.MEMBERS),
            Map.entry("exportGuestList", Audience.MEMBERS),
            Map.entry("listMyEvents", Audience.MEMBERS),
            Map.entry("getReport", Audience.MEMBERS),
            Map.entry("fileReport", Audience.MEMBERS),
            Map.entry("disputeReport", Audience.MEMBERS),
            Map.entry("listMissingReports", Audience.MEMBERS),
            Map.entry("getPoints", Audience.MEMBERS),
            Map.entry("givePoints", Audience.MASTERS),
            Map.entry("giveBadge", Audience.MASTERS),
            Map.entry("takeBadge", Audience.MASTERS),
            Map.entry("listRanking", Audience.MEMBERS),
            Map.entry("getRankingChoice", Audience.MEMBERS),
            Map.entry("chooseRanking", Audience.MEMBERS),
            Map.entry("getPointsRules", Audience.MEMBERS),
            Map.entry("changePointsRules", Audience.MASTERS),
            Map.entry("tryPointsRules", Audience.MASTERS),
            Map.entry("watchEvent", Audience.ANYBODY),
            Map.entry("listComments", Audience.MEMBERS),
            Map.entry("postComment", Audience.MEMBERS),
            Map.entry("deleteComment", Audience.MEMBERS),
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
            request.contentType(operation.mediaType()).body("{}".getBytes(StandardCharsets.UTF_8));
        }
        return request.request(operation.method(), path);
    }

    private static String problem(Response response) {
        assertThat(response.statusCode()).isLessThan(500);
        return response.statusCode() < 400 ? "none" : response.jsonPath().getString("type");
    }
}
