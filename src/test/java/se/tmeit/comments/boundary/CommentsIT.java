package se.tmeit.comments.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static se.tmeit.support.Refusals.assertInvalid;
import static se.tmeit.support.Refusals.assertRefused;

import io.restassured.response.Response;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.tmeit.access.Role;
import se.tmeit.events.entity.Visibility;
import se.tmeit.problem.ProblemType;
import se.tmeit.support.Api;
import se.tmeit.support.TestEvent;
import se.tmeit.support.TestMember;
import se.tmeit.support.TestMember.Sql;

class CommentsIT {
    private static final TestMember AUTHOR = TestMember.with(Role.MARSHAL);
    private static Api author;
    private static Api other;
    private static Api master;

    @BeforeAll
    static void logIn() {
        author = Api.as(AUTHOR);
        other = Api.as(TestMember.with(Role.PRAO));
        master = Api.as(TestMember.with(Role.MASTER));
    }

    private static Response post(Api api, TestEvent event, String text) {
        return api.post(event.path() + "/comments", Map.of("text", text));
    }

    private static String pathOf(Response posted) {
        return posted.header("Location").replaceAll(".*/api/v1", "");
    }

    @Test
    void commentIsReadByOthersWithItsAuthor() {
        var event = TestEvent.coming();

        var posted = post(author, event, "  Jag tar med\nhögtalaren.  ");
        var page = other.get(event.path() + "/comments");

        assertThat(posted.statusCode()).isEqualTo(201);
        assertThat(page.<String>path("items[0].text")).isEqualTo("Jag tar med\nhögtalaren.");
        assertThat(page.<String>path("items[0].author.id")).isEqualTo(AUTHOR.id().toString());
        assertThat(page.<Boolean>path("items[0].deletable")).isFalse();
        assertThat(author.get(event.path() + "/comments").<Boolean>path("items[0].deletable")).isTrue();
    }

    @Test
    void newestComeFirstAndTheNewestOfThemLast() {
        var event = TestEvent.coming();
        for (var text : new String[] {"ett", "två", "tre"}) {
            post(author, event, text);
        }

        var newest = other.get(event.path() + "/comments?limit=2");
        var earlier = other.get(event.path() + "/comments?limit=2&after=" + newest.path("next"));

        assertThat(newest.jsonPath().getList("items.text")).containsExactly("två", "tre");
        assertThat(newest.header("Link")).contains("after=").endsWith("rel=\"next\"");
        assertThat(earlier.jsonPath().getList("items.text")).containsExactly("ett");
        assertThat(earlier.<String>path("next")).isNull();
    }

    @Test
    void commentsOfTheSameMomentAreAllReadOnce() {
        var event = TestEvent.coming();
        for (var i = 0; i < 5; i++) {
            Sql.run("insert into comment (id, event_id, author_id, text, created_at) values (gen_random_uuid(), ?, ?, 'hej', '2026-11-20T12:00:00Z')",
                    event.id(), AUTHOR.id());
        }

        var ids = new HashSet<String>();
        var path = event.path() + "/comments?limit=2";
        for (var after = ""; after != null;) {
            var page = other.get(path + after);
            ids.addAll(page.jsonPath().getList("items.id"));
            after = page.path("next") == null ? null : "&after=" + page.path("next");
        }

        assertThat(ids).hasSize(5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  \n ", "\u200b", "klocka\u0007"})
    void whatSaysNothingOrCannotBeShownIsRefused(String text) {
        assertInvalid(post(author, TestEvent.coming(), text), "text");
    }

    @Test
    void novelIsRefused() {
        assertInvalid(post(author, TestEvent.coming(), "x".repeat(2001)), "text");
    }

    @Test
    void cursorOfSomethingElseIsRefused() {
        assertInvalid(other.get(TestEvent.coming().path() + "/comments?after=hej"), "after");
    }

    @Test
    void eventThatOneMayNotOpenHasNoComments() {
        var event = TestEvent.coming().openTo(Visibility.ELECTED);
        var comment = pathOf(post(author, event, "hemligt"));

        assertRefused(other.get(event.path() + "/comments"), ProblemType.NOT_FOUND);
        assertRefused(post(other, event, "hej"), ProblemType.NOT_FOUND);
        assertRefused(other.delete(comment), ProblemType.NOT_FOUND);
        assertThat(author.get(event.path() + "/comments").jsonPath().getList("items.text")).containsExactly("hemligt");
    }

    @Test
    void visitorReadsNoCommentsEvenOfAPublicEvent() {
        var event = TestEvent.coming().openTo(Visibility.PUBLIC);

        assertRefused(Api.visitor().get(event.path() + "/comments"), ProblemType.NOT_LOGGED_IN);
    }

    @Test
    void authorDeletesTheirOwn() {
        var event = TestEvent.coming();
        var comment = pathOf(post(author, event, "Glöm det."));

        assertThat(author.delete(comment).statusCode()).isEqualTo(204);

        assertThat(other.get(event.path() + "/comments").jsonPath().getList("items")).isEmpty();
        assertRefused(author.delete(comment), ProblemType.NOT_FOUND);
    }

    @Test
    void masterDeletesAnybodysAndLeavesATrace() {
        var troll = TestMember.with(Role.MARSHAL);
        var event = TestEvent.coming();
        var comment = pathOf(post(Api.as(troll), event, "Fy."));

        assertThat(master.delete(comment).statusCode()).isEqualTo(204);

        assertThat(troll.trail()).contains("COMMENT_DELETED");
        assertThat(Sql.texts("select text from comment where event_id = ? and deleted_at is not null and deleted_by is not null", event.id()))
                .containsExactly("Fy.");
    }

    @Test
    void othersMayNotDeleteIt() {
        var event = TestEvent.coming();
        var comment = pathOf(post(author, event, "Min."));

        assertRefused(other.delete(comment), ProblemType.FORBIDDEN);
        assertThat(other.get(event.path() + "/comments").jsonPath().getList("items.text")).containsExactly("Min.");
    }

    @Test
    void commentIsNotDeletedThroughAnotherEvent() {
        var comment = post(author, TestEvent.coming(), "Här.").<String>path("id");

        assertRefused(author.delete(TestEvent.coming().path() + "/comments/" + comment), ProblemType.NOT_FOUND);
        assertRefused(author.delete(TestEvent.coming().path() + "/comments/" + UUID.randomUUID()), ProblemType.NOT_FOUND);
    }

    @Test
    void authorWhoIsNoMemberAnyMoreIsNotNamed() {
        var gone = TestMember.with(Role.MARSHAL);
        var event = TestEvent.coming();
        post(Api.as(gone), event, "Hej då.");

        gone.set("deleted_at", Timestamp.from(Instant.now()));

        var page = other.get(event.path() + "/comments");
        assertThat(page.jsonPath().getList("items.text")).containsExactly("Hej då.");
        assertThat(page.<Object>path("items[0].author")).isNull();
    }

    @Test
    void whoWritesWithoutEndIsStopped() {
        var flood = Api.as(TestMember.with(Role.MARSHAL));
        var event = TestEvent.coming();
        for (var i = 0; i < 30; i++) {
            post(flood, event, "spam " + i);
        }

        assertRefused(post(flood, event, "spam"), ProblemType.TOO_MANY_REQUESTS);
        assertThat(post(author, event, "hej").statusCode()).isEqualTo(201);
    }

    @Test
    void commentsGoWithTheirEvent() {
        var event = TestEvent.coming();
        post(author, event, "Kvar?");

        master.delete(event.path());

        assertThat(Sql.texts("select id::text from comment where event_id = ?", event.id())).isEmpty();
    }
}
