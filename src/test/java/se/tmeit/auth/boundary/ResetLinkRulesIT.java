package se.tmeit.auth.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.Size;
import se.tmeit.access.Role;
import se.tmeit.support.Api;
import se.tmeit.support.Mailbox;
import se.tmeit.support.TestMember;

/** Whatever happens in whichever order: a link works if it is the newest, was not used, and nothing changed that ends it. */
class ResetLinkRulesIT {
    enum Step { ASK, USE_NEWEST, USE_OLDEST, USE_WITH_WEAK_PASSWORD, USE_FOR_ANOTHER_PURPOSE, CHANGE_PASSWORD, CHANGE_EMAIL, EXPIRE, LOSE_ACCESS_AND_GET_IT_BACK }

    /** A member, the links they were mailed, and which of them should work. */
    private static final class Model {
        private final TestMember member = TestMember.with(Role.MARSHAL);
        private final Api master;
        private final List<String> links = new ArrayList<>();
        private String email = member.email();
        private String password = TestMember.PASSWORD;
        private String living;

        Model(Api master) {
            this.master = master;
        }

        void take(Step step) {
            switch (step) {
                case ASK -> ask();
                case USE_NEWEST -> use(links.isEmpty() ? "none" : links.get(links.size() - 1));
                case USE_OLDEST -> use(links.isEmpty() ? "none" : links.get(0));
                case USE_WITH_WEAK_PASSWORD -> assertThat(complete(links.isEmpty() ? "none" : links.get(links.size() - 1), "password1234").statusCode())
                        .isEqualTo(living == null ? 404 : 400);
                case USE_FOR_ANOTHER_PURPOSE -> assertThat(Api.visitor().post("/me/email/confirmation",
                        Map.of("token", living == null ? "none" : living)).statusCode()).isEqualTo(404);
                case CHANGE_PASSWORD -> changePassword();
                case CHANGE_EMAIL -> changeEmail();
                case EXPIRE -> expire();
                case LOSE_ACCESS_AND_GET_IT_BACK -> loseAccess();
            }
        }

        private void ask() {
            // More in an hour are refused, which is another test's.
            if (links.size() < 4) {
                Api.visitor().post("/password-resets", Map.of("email", email)).then().statusCode(202);
                living = Mailbox.tokenIn(Mailbox.lastTo(email));
                links.add(living);
            }
        }

        private void use(String link) {
            var wanted = "tre glada ankor nummer " + System.nanoTime();
            assertThat(complete(link, wanted).statusCode()).isEqualTo(link.equals(living) ? 204 : 404);
            if (link.equals(living)) {
                password = wanted;
                living = null;
            }
        }

        private void changePassword() {
            var wanted = "fyra glada svanar nummer " + System.nanoTime();
            var browser = Api.visitor();
            browser.logIn(email, password).then().statusCode(201);
            browser.put("/me/password", Map.of("currentPassword", password, "newPassword", wanted)).then().statusCode(204);
            password = wanted;
            living = null;
        }

        private void changeEmail() {
            email = TestMember.uniqueWord() + "@example.org";
            master.patch("/members/" + member.id(), Map.of("email", email)).then().statusCode(200);
            living = null;
        }

        private void expire() {
            TestMember.Sql.run("update one_time_token set expires_at = now() - interval '1 second' where member_id = ?", member.id());
            living = null;
        }

        private void loseAccess() {
            master.delete("/members/" + member.id()).then().statusCode(204);
            master.post("/members/" + member.id() + "/restoration", "").then().statusCode(200);
            living = null;
        }

        private static Response complete(String link, String password) {
            return Api.visitor().post("/password-resets/completion", Map.of("token", link, "newPassword", password));
        }
    }

    @Property(tries = 15, shrinking = ShrinkingMode.OFF)
    void linkWorksOnlyAsLongAsItShould(@ForAll @Size(min = 3, max = 8) List<Step> steps) {
        var model = new Model(Api.as(TestMember.with(Role.MASTER)));

        steps.forEach(model::take);

        model.ask();
        model.take(Step.USE_NEWEST);
        assertThat(Api.visitor().logIn(model.email, model.password).statusCode()).isEqualTo(201);
    }
}
