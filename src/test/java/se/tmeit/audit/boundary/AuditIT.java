package se.tmeit.audit.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static se.tmeit.support.Refusals.assertInvalid;
import static se.tmeit.support.Refusals.assertRefused;

import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.tmeit.access.Role;
import se.tmeit.problem.ProblemType;
import se.tmeit.support.Api;
import se.tmeit.support.TestMember;
import se.tmeit.support.TestMember.Sql;
import se.tmeit.time.ClubTime;

/** Reading and exporting the trail. */
class AuditIT {
    private final TestMember master = TestMember.named(Role.MASTER, "=Mia", "Mästare");
    private final TestMember member = TestMember.named(Role.PRAO, "Örjan", "Ögonsten");
    private Api browser;

    @BeforeEach
    void logIn() {
        browser = Api.as(master);
    }

    @Test
    void changeIsShownWithNamesNewestFirst() {
        changeRole("MARSHAL");
        changeRole("VRAQ");

        var items = browser.get("/audit?actor={id}&action=ROLE_CHANGED", master.id()).then().statusCode(200).extract().jsonPath();

        assertThat(items.getList("items.details.to")).containsExactly("VRAQ", "MARSHAL");
        assertThat(items.getString("items[0].details.from")).isEqualTo("MARSHAL");
        assertThat(items.getString("items[0].actor.name")).isEqualTo("=Mia Mästare");
        assertThat(items.getString("items[0].subject.name")).isEqualTo("Örjan Ögonsten");
        assertThat(items.getString("items[0].subject.shortId")).isEqualTo(member.shortId());
    }

    @Test
    void filtersLeaveWhatTheyName() {
        changeRole("MARSHAL");
        var today = LocalDate.now(ClubTime.ZONE);

        assertThat(actions("subject=" + member.id())).containsExactly("ROLE_CHANGED");
        assertThat(actions("subject=" + master.id() + "&action=ROLE_CHANGED")).isEmpty();
        assertThat(actions("subject=" + member.id() + "&from=" + today.minusDays(1) + "&until=" + today)).containsExactly("ROLE_CHANGED");
        assertThat(actions("subject=" + member.id() + "&until=" + today.minusDays(1))).isEmpty();
        assertThat(actions("subject=" + member.id() + "&from=" + today.plusDays(1))).isEmpty();
        assertInvalid(browser.get("/audit?action=NOTHING"), "action");
        assertRefused(browser.get("/audit?actor=nobody"), ProblemType.MALFORMED_REQUEST);
        assertInvalid(browser.get("/audit?after=rubbish"), "after");
    }

    /** All at the same moment, so that only the id keeps them apart. */
    @Test
    void pagesShowEveryEntryOnce() {
        Sql.run("""
                insert into audit_entry (id, at, action, subject_id, details)
                select gen_random_uuid(), '2026-01-01T12:00:00Z', 'MEMBER_EDITED', ?, '{}' from generate_series(1, 7)""", member.id());

        var seen = new HashSet<String>();
        var path = "/audit?limit=3&subject=" + member.id();
        String next = null;
        do {
            var page = browser.get(path + (next == null ? "" : "&after=" + next));
            assertThat(page.jsonPath().getList("items")).hasSizeLessThanOrEqualTo(3);
            page.jsonPath().getList("items.id", String.class).forEach(id -> assertThat(seen.add(id)).isTrue());
            next = page.jsonPath().getString("next");
            assertThat(page.header("Link") == null).isEqualTo(next == null);
        } while (next != null);

        assertThat(seen).hasSize(7);
    }

    @Test
    void entryOfSomebodyUnknownKeepsTheIdAlone() {
        var gone = UUID.randomUUID();
        Sql.run("insert into audit_entry (id, at, action, actor_id, details) values (gen_random_uuid(), now(), 'MEMBER_EDITED', ?, '{}')", gone);

        var item = browser.get("/audit?actor={id}", gone).jsonPath();

        assertThat(item.getString("items[0].actor.id")).isEqualTo(gone.toString());
        assertThat(item.getString("items[0].actor.name")).isNull();
        assertThat(item.getString("items[0].subject")).isNull();
    }

    /** While two releases run side by side, the older one reads what only the newer one writes. */
    @Test
    void actionThatThisReleaseDoesNotKnowIsShownAsUnknown() {
        Sql.run("insert into audit_entry (id, at, action, subject_id, details) values (gen_random_uuid(), now(), 'BARREL_TAPPED', ?, '{}')", member.id());

        assertThat(actions("subject=" + member.id())).containsExactly("UNKNOWN");
        assertThat(browser.get("/audit.csv?subject={id}", member.id()).asString()).contains(",UNKNOWN,");
    }

    @Test
    void timesBeyondTheCalendarAreRefused() {
        for (var path : List.of("/audit", "/audit.csv")) {
            assertInvalid(browser.get(path + "?from=-999999999-01-01"), "from");
            assertInvalid(browser.get(path + "?until={day}", "+999999999-12-31"), "until");
        }
        var key = "[\"+1000000000-12-31T23:59:59.999999999Z\",\"" + UUID.randomUUID() + "\"]";
        assertInvalid(browser.get("/audit?after={cursor}", Base64.getUrlEncoder().withoutPadding().encodeToString(key.getBytes(StandardCharsets.UTF_8))), "after");
    }

    @Test
    void exportHasEveryEntryWithoutFormulasAndIsItselfWrittenDown() {
        changeRole("MARSHAL");

        var export = browser.get("/audit.csv?actor={id}&action=ROLE_CHANGED", master.id());

        assertThat(export.statusCode()).isEqualTo(200);
        assertThat(export.contentType()).isEqualTo("text/csv;charset=utf-8");
        assertThat(export.header("Content-Disposition")).startsWith("attachment; filename=\"audit-");
        assertThat(export.header("Cache-Control")).isEqualTo("no-store");
        var lines = export.asString().lines().toList();
        assertThat(lines.get(0)).endsWith("at,action,actor,actor id,subject,subject id,details");
        assertThat(lines).hasSize(2);
        assertThat(lines.get(1)).contains(",ROLE_CHANGED,'=Mia Mästare," + master.id() + ",Örjan Ögonsten," + member.id() + ",from: PRAO; since: ");
        assertThat(actions("actor=" + master.id() + "&action=AUDIT_EXPORTED")).hasSize(1);
    }

    @Test
    void exportGoesBeyondOnePage() {
        Sql.run("""
                insert into audit_entry (id, at, action, subject_id, details)
                select gen_random_uuid(), '2026-01-01T12:00:00Z', 'MEMBER_EDITED', ?, '{}' from generate_series(1, 1203)""", member.id());

        assertThat(browser.get("/audit.csv?subject={id}&action=MEMBER_EDITED", member.id()).asString().lines()).hasSize(1 + 1203);
    }

    @Test
    void othersThanMastersGetNeither() {
        for (var path : List.of("/audit", "/audit.csv")) {
            assertRefused(Api.visitor().get(path), ProblemType.NOT_LOGGED_IN);
            assertRefused(Api.as(TestMember.with(Role.MARSHAL)).get(path), ProblemType.FORBIDDEN);
        }
    }

    private void changeRole(String role) {
        Response response = browser.put("/members/" + member.id() + "/role", Map.of("role", role));
        assertThat(response.statusCode()).isEqualTo(200);
    }

    private List<String> actions(String query) {
        return browser.get("/audit?" + query).jsonPath().getList("items.action", String.class);
    }
}
