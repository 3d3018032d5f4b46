package se.tmeit.auth.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static se.tmeit.support.Refusals.assertRefused;

import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.tmeit.access.Role;
import se.tmeit.problem.ProblemType;
import se.tmeit.support.Api;
import se.tmeit.support.SoftPasskey;
import se.tmeit.support.TestMember;

/** Guessing is slowed down per account and per network; the owner's own browser and everybody else are not. */
class LogInLimitsIT {
    private static final String WRONG = "fyra pigga tuppar";
    private static final int FREE = 10;
    /** As {@link se.tmeit.support.RunningServer} sets it. */
    private static final int FREE_OF_NETWORK = 25;

    private TestMember member;

    @BeforeEach
    void create() {
        member = TestMember.with(Role.MARSHAL);
    }

    @Test
    void strangersAreRefusedEvenWithTheRightPasswordWhenTheAccountHadTenFailures() {
        failFromManyAddresses(member.email(), FREE);

        assertSlowedDown(Api.visitor().logIn(member.email(), WRONG));
        assertSlowedDown(Api.visitor().logIn(member.email(), TestMember.PASSWORD));
        assertSlowedDown(Api.visitor().logIn(" " + member.email().toUpperCase(), TestMember.PASSWORD));
    }

    @Test
    void unknownAccountIsSlowedDownAsAKnownOneIs() {
        var unknown = TestMember.uniqueWord() + "@example.org";

        failFromManyAddresses(unknown, FREE);

        assertSlowedDown(Api.visitor().logIn(unknown, WRONG));
    }

    @Test
    void ownersKnownBrowserStillGetsInWhenStrangersGuessed() {
        var known = Api.as(member);

        failFromManyAddresses(member.email(), FREE + 1);

        assertThat(known.logIn(member.email(), TestMember.PASSWORD).statusCode()).isEqualTo(201);
    }

    @Test
    void knownBrowserHasItsOwnLimit() {
        var known = Api.as(member);
        for (var failure = 0; failure < FREE; failure++) {
            assertRefused(known.logIn(member.email(), WRONG), ProblemType.LOG_IN_FAILED);
        }

        assertSlowedDown(known.logIn(member.email(), TestMember.PASSWORD));
        assertThat(Api.visitor().logIn(member.email(), TestMember.PASSWORD).statusCode()).isEqualTo(201);
    }

    @Test
    void browserKnownToOneMemberIsAStrangerToAnother() {
        var known = Api.as(TestMember.with(Role.PRAO));
        failFromManyAddresses(member.email(), FREE);

        assertSlowedDown(known.logIn(member.email(), TestMember.PASSWORD));
    }

    @Test
    void networkIsRefusedWhenItFailedTooOftenOverManyAccounts() {
        var attacker = Api.visitor();
        failOverManyAccounts(attacker, FREE_OF_NETWORK);

        assertSlowedDown(attacker.logIn(member.email(), TestMember.PASSWORD));
        assertThat(Api.visitor().logIn(member.email(), TestMember.PASSWORD).statusCode()).isEqualTo(201);
    }

    /** A campus may be behind one address: its failures keep out neither passkeys nor browsers that the member has used. */
    @Test
    void passkeyAndKnownBrowserGetInFromANetworkThatIsRefused() {
        var campus = Api.as(member);
        var passkey = new SoftPasskey();
        PasskeysIT.add(campus, passkey, "x").then().statusCode(201);
        failOverManyAccounts(campus, FREE_OF_NETWORK);
        assertSlowedDown(campus.logIn(TestMember.with(Role.PRAO).email(), TestMember.PASSWORD));

        assertThat(campus.logIn(member.email(), TestMember.PASSWORD).statusCode()).isEqualTo(201);
        assertThat(PasskeysIT.logIn(campus, passkey).statusCode()).isEqualTo(201);
    }

    @Test
    void successGivesItsAttemptBack() {
        var household = Api.visitor();
        for (var logIn = 0; logIn < FREE + 2; logIn++) {
            assertThat(household.logIn(TestMember.with(Role.PRAO).email(), TestMember.PASSWORD).statusCode()).isEqualTo(201);
        }

        assertRefused(household.logIn(member.email(), WRONG), ProblemType.LOG_IN_FAILED);
    }

    @Test
    void refusedAttemptIsNotCountedAgainstTheAddress() {
        failFromManyAddresses(member.email(), FREE);
        var visitor = Api.visitor();
        for (var refused = 0; refused < FREE; refused++) {
            assertSlowedDown(visitor.logIn(member.email(), WRONG));
        }

        assertThat(visitor.logIn(TestMember.with(Role.PRAO).email(), TestMember.PASSWORD).statusCode()).isEqualTo(201);
    }

    private static void failOverManyAccounts(Api browser, int times) {
        for (var failure = 0; failure < times; failure++) {
            assertRefused(browser.logIn(TestMember.uniqueWord() + "@example.org", WRONG), ProblemType.LOG_IN_FAILED);
        }
    }

    private static void failFromManyAddresses(String email, int times) {
        for (var failure = 0; failure < times; failure++) {
            Api.visitor().logIn(email, WRONG);
        }
    }

    private static void assertSlowedDown(Response response) {
        assertRefused(response, ProblemType.TOO_MANY_ATTEMPTS);
        assertThat(Integer.parseInt(response.header("Retry-After"))).isBetween(1, 900);
    }
}
