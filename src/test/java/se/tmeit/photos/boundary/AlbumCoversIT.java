package se.tmeit.photos.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.tmeit.support.Refusals.assertRefused;

import io.restassured.response.Response;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.tmeit.access.Role;
import se.tmeit.events.entity.Visibility;
import se.tmeit.problem.ProblemType;
import se.tmeit.support.Api;
import se.tmeit.support.AtOnce;
import se.tmeit.support.TestEvent;
import se.tmeit.support.TestMember;
import se.tmeit.support.TestMember.Sql;
import se.tmeit.support.TestPhoto;

/** One photo of an album stands at the top of its event. */
class AlbumCoversIT {
    /** No other test has events on this day. */
    private static final Instant DAY = Instant.parse("2019-05-08T16:00:00Z");
    private static final String THAT_DAY = "/events?from=2019-05-08&until=2019-05-09&limit=200";

    private static final TestMember ORGANISER = TestMember.with(Role.MARSHAL);
    private static Api organiser;
    private static Api uploader;
    private static Api master;

    private TestEvent event;
    private TestPhoto first;
    private TestPhoto second;

    @BeforeAll
    static void logIn() {
        organiser = Api.as(ORGANISER);
        uploader = Api.as(TestMember.with(Role.PRAO));
        master = Api.as(TestMember.with(Role.MASTER));
    }

    @BeforeEach
    void fill() {
        event = TestEvent.at(DAY).madeBy(ORGANISER).openTo(Visibility.PUBLIC);
        first = TestPhoto.of(uploader, event.path());
        second = TestPhoto.of(uploader, event.path());
    }

    @Test
    void whoMayEditTheEventChoosesAndTheEventAndItsListsShowIt() {
        assertCover(null);

        assertThat(choose(organiser, first).statusCode()).isEqualTo(204);
        assertCover(first);
        assertThat(choose(master, second).statusCode()).isEqualTo(204);
        assertCover(second);
        assertThat(organiser.get(first.path()).<Boolean>path("cover")).isFalse();
        assertThat(organiser.get(second.path()).<Boolean>path("cover")).isTrue();
        assertThat(organiser.get(event.path()).<String>path("cover.blur")).isEqualTo(organiser.get(second.path()).path("blur"));

        assertThat(organiser.delete(second.path() + "/cover").statusCode()).isEqualTo(204);
        assertCover(null);
    }

    @Test
    void nobodyElseChooses() {
        choose(organiser, first);

        for (var answer : List.of(choose(uploader, second), uploader.delete(first.path() + "/cover"), choose(Api.as(TestMember.with(Role.MARSHAL)), second))) {
            assertRefused(answer, ProblemType.FORBIDDEN);
        }
        assertRefused(choose(Api.visitor(), second), ProblemType.NOT_LOGGED_IN);
        assertCover(first);
    }

    @Test
    void onlyPhotosOfAnAlbumThatOneMayOpenAreChosen() {
        var ofMember = TestPhoto.of(master, "/members/" + ORGANISER.id());
        var hidden = TestPhoto.of(master, TestEvent.at(DAY).openTo(Visibility.ELECTED).path());

        assertRefused(choose(organiser, ofMember), ProblemType.NOT_FOUND);
        assertRefused(choose(uploader, hidden), ProblemType.NOT_FOUND);
        assertRefused(choose(organiser, new TestPhoto(UUID.randomUUID())), ProblemType.NOT_FOUND);
    }

    @Test
    void coverIsAsVisibleAsItsEvent() {
        choose(organiser, first);
        event.openTo(Visibility.MEMBERS);

        assertThat(Api.visitor().get(event.path()).statusCode()).isEqualTo(404);
        assertThat(Api.visitor().get(first.file("card.webp")).statusCode()).isEqualTo(404);
        assertThat(uploader.get(first.file("card.webp")).statusCode()).isEqualTo(200);
    }

    @Test
    void photoThatWasTakenDownIsNoCoverNorWhenItComesBack() {
        choose(organiser, first);

        uploader.put(first.path() + "/take-down", Map.of()).then().statusCode(204);
        assertCover(null);
        assertRefused(choose(master, first), ProblemType.NOT_FOUND);
        master.delete(first.path() + "/take-down").then().statusCode(204);

        assertCover(null);
    }

    @Test
    void photoThatWasDeletedIsNoCover() {
        choose(organiser, first);

        uploader.delete(first.path()).then().statusCode(204);

        assertCover(null);
    }

    @Test
    void oneOfThoseChosenAtOnceIsIt() throws Exception {
        var choices = Stream.of(first, second, first, second, first, second)
                .map(photo -> (Callable<Response>) () -> choose(organiser, photo)).toList();

        var answers = AtOnce.send(choices);

        assertThat(answers).extracting(Response::statusCode).contains(204).isSubsetOf(204, 412);
        assertThat(Sql.texts("select id from photo where cover and event_id = ?", event.id())).hasSize(1);
    }

    @Test
    void databaseTakesOneCoverOnlyAndNoneThatIsHidden() {
        choose(organiser, first);

        assertThatThrownBy(() -> Sql.run("update photo set cover = true where id = ?", second.id())).hasMessageContaining("photo_cover");
        assertThatThrownBy(() -> Sql.run("update photo set hidden_at = now() where id = ?", first.id())).hasMessageContaining("photo_cover_shown");
    }

    private static Response choose(Api api, TestPhoto photo) {
        return api.put(photo.path() + "/cover", Map.of());
    }

    /** @param photo null for none */
    private void assertCover(TestPhoto photo) {
        var id = photo == null ? null : photo.id().toString();
        for (var api : List.of(Api.visitor(), uploader)) {
            assertThat(idOf(api.get(event.path()).path("cover"))).isEqualTo(id);
            assertThat(idOf(api.get(THAT_DAY).path("items.find { it.id == '" + event.id() + "' }.cover"))).isEqualTo(id);
        }
    }

    private static Object idOf(Map<String, Object> cover) {
        return cover == null ? null : cover.get("id");
    }
}
