package se.tmeit.photos.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static se.tmeit.support.Refusals.assertInvalid;
import static se.tmeit.support.Refusals.assertRefused;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.tmeit.access.Role;
import se.tmeit.events.entity.Visibility;
import se.tmeit.images.TestPicture;
import se.tmeit.problem.ProblemType;
import se.tmeit.support.Api;
import se.tmeit.support.TestEvent;
import se.tmeit.support.TestMember;
import se.tmeit.support.TestMember.Sql;
import se.tmeit.support.TestPhoto;

/** Albums of events: as visible as the event, at every address. */
class AlbumsIT {
    private static final TestMember UPLOADER = TestMember.with(Role.MARSHAL);
    private static final TestMember PRAO = TestMember.with(Role.PRAO);
    private static Api uploader;
    private static Api prao;
    private static Api marshal;
    private static Api master;

    @BeforeAll
    static void logIn() {
        uploader = Api.as(UPLOADER);
        prao = Api.as(PRAO);
        marshal = Api.as(TestMember.with(Role.MARSHAL));
        master = Api.as(TestMember.with(Role.MASTER));
    }

    @ParameterizedTest
    @EnumSource(Visibility.class)
    void albumIsAsVisibleAsItsEvent(Visibility visibility) {
        var event = TestEvent.past().openTo(visibility);
        var photo = TestPhoto.of(uploader, event.path());

        for (var reader : new Reader[] {new Reader(Api.visitor(), null), new Reader(prao, Role.PRAO), new Reader(marshal, Role.MARSHAL), new Reader(master, Role.MASTER)}) {
            var expected = visibility.isOpenTo(reader.role()) ? 200 : 404;
            assertThat(reader.api().get(event.path() + "/photos").statusCode()).as("album, %s", reader.role()).isEqualTo(expected);
            assertThat(reader.api().get(photo.path()).statusCode()).as("photo, %s", reader.role()).isEqualTo(expected);
            for (var file : photo.files()) {
                assertThat(reader.api().get(photo.file(file)).statusCode()).as("%s, %s", file, reader.role()).isEqualTo(expected);
            }
            assertThat(reader.api().get(event.path() + "/photos.zip").statusCode()).as("archive, %s", reader.role())
                    .isEqualTo(reader.role() == null ? 401 : expected);
        }
    }

    @Test
    void whoMayNotOpenTheEventAddsNothingAndNamesNobody() {
        var event = TestEvent.past().openTo(Visibility.ELECTED);
        var photo = TestPhoto.of(uploader, event.path());

        assertRefused(prao.post(event.path() + "/photos", Map.of("upload", UUID.randomUUID())), ProblemType.NOT_FOUND);
        assertRefused(prao.put(photo.path() + "/people/" + PRAO.id(), Map.of()), ProblemType.NOT_FOUND);
        assertRefused(prao.put(photo.path() + "/take-down", Map.of()), ProblemType.NOT_FOUND);
        assertRefused(uploader.put(photo.path() + "/people/" + PRAO.id(), Map.of()), ProblemType.NOT_FOUND);
    }

    @Test
    void photosComeInTheOrderInWhichTheyCame() {
        var event = TestEvent.past();
        var photos = new ArrayList<UUID>();
        for (var i = 0; i < 3; i++) {
            photos.add(TestPhoto.of(prao, event.path()).id());
        }

        var first = marshal.get(event.path() + "/photos?limit=2");
        var rest = marshal.get(event.path() + "/photos?limit=2&after=" + first.path("next"));

        assertThat(first.jsonPath().getList("items.id", UUID.class)).containsExactlyElementsOf(photos.subList(0, 2));
        assertThat(rest.jsonPath().getList("items.id", UUID.class)).containsExactly(photos.get(2));
        assertThat(rest.<String>path("next")).isNull();
        var newest = marshal.get(event.path() + "/photos?newest=true&limit=2");
        var oldest = marshal.get(event.path() + "/photos?newest=true&limit=2&after=" + newest.path("next"));
        assertThat(newest.jsonPath().getList("items.id", UUID.class)).containsExactly(photos.get(2), photos.get(1));
        assertThat(oldest.jsonPath().getList("items.id", UUID.class)).containsExactly(photos.get(0));
        assertThat(newest.header("Link")).contains("newest=true");
        assertInvalid(marshal.get(event.path() + "/photos?limit=0"), "limit");
    }

    @Test
    void captionIsWrittenByWhomItConcerns() {
        var organiser = TestMember.with(Role.MARSHAL);
        var event = TestEvent.past().madeBy(organiser);
        var added = prao.post(event.path() + "/photos", Map.of("upload", TestPhoto.upload(prao, TestPicture.unique()), "caption", "Före"));
        assertThat(added.<String>path("caption")).isEqualTo("Före");
        var photo = new TestPhoto(UUID.fromString(added.path("id")));

        assertRefused(marshal.put(photo.path() + "/caption", Map.of("caption", "Mitt")), ProblemType.FORBIDDEN);
        for (var api : List.of(prao, Api.as(organiser), master)) {
            assertThat(api.get(photo.path()).<Boolean>path("changeable")).isTrue();
            assertThat(api.put(photo.path() + "/caption", Map.of("caption", "Efter")).statusCode()).isEqualTo(204);
        }

        assertThat(marshal.get(photo.path()).<String>path("caption")).isEqualTo("Efter");
        assertThat(marshal.get(photo.path()).<Boolean>path("changeable")).isFalse();
        assertInvalid(prao.put(photo.path() + "/caption", Map.of("caption", "x".repeat(201))), "caption");
    }

    @Test
    void whoIsNamedIsToldAndCanTakeItBackForGood() {
        var event = TestEvent.past();
        var photo = TestPhoto.of(uploader, event.path());

        assertThat(marshal.put(photo.path() + "/people/" + PRAO.id(), Map.of()).statusCode()).isEqualTo(204);
        assertThat(marshal.put(photo.path() + "/people/" + PRAO.id(), Map.of()).statusCode()).isEqualTo(204);

        assertThat(mailsTo(PRAO, event)).isEqualTo(1);
        assertThat(uploader.get(photo.path()).jsonPath().getList("people.id", UUID.class)).containsExactly(PRAO.id());
        assertThat(prao.get("/me/photos").jsonPath().getList("items.id", UUID.class)).contains(photo.id());
        assertRefused(uploader.delete(photo.path() + "/people/" + PRAO.id()), ProblemType.FORBIDDEN);
        for (var api : Map.of(uploader, false, marshal, true, prao, true, master, true).entrySet()) {
            assertThat(api.getKey().get(photo.path()).<Boolean>path("people[0].removable")).isEqualTo(api.getValue());
        }

        assertThat(prao.delete(photo.path() + "/people/" + PRAO.id()).statusCode()).isEqualTo(204);

        assertThat(uploader.get(photo.path()).jsonPath().getList("people")).isEmpty();
        assertThat(prao.get("/me/photos").jsonPath().getList("items.id", UUID.class)).doesNotContain(photo.id());
        assertRefused(marshal.put(photo.path() + "/people/" + PRAO.id(), Map.of()), ProblemType.TAG_DECLINED);
        assertThat(prao.put(photo.path() + "/people/" + PRAO.id(), Map.of()).statusCode()).isEqualTo(204);
        assertThat(mailsTo(PRAO, event)).isEqualTo(1);
    }

    @Test
    void visitorsDoNotSeeWhoIsInAPhoto() {
        var event = TestEvent.past().openTo(Visibility.PUBLIC);
        var photo = TestPhoto.of(uploader, event.path());
        uploader.put(photo.path() + "/people/" + UPLOADER.id(), Map.of()).then().statusCode(204);

        assertThat(marshal.get(photo.path()).jsonPath().getList("people")).hasSize(1);
        assertThat(Api.visitor().get(photo.path()).jsonPath().getList("people")).isEmpty();
        assertThat(Api.visitor().get(photo.path()).<Object>path("uploadedBy")).isNull();
        assertThat(Api.visitor().get(event.path() + "/photos").asString()).doesNotContain(UPLOADER.id().toString());
    }

    @Test
    void anyMemberTakesAPhotoDownAtOnce() {
        var event = TestEvent.past().openTo(Visibility.PUBLIC);
        var photo = TestPhoto.of(uploader, event.path());
        assertRefused(Api.visitor().put(photo.path() + "/take-down", Map.of()), ProblemType.NOT_LOGGED_IN);

        prao.put(photo.path() + "/take-down", Map.of()).then().statusCode(204);

        for (var api : List.of(Api.visitor(), uploader, prao)) {
            assertThat(api.get(event.path() + "/photos").jsonPath().getList("items")).isEmpty();
            for (var file : photo.files()) {
                assertThat(api.get(photo.file(file)).statusCode()).isEqualTo(404);
            }
        }
        assertThat(master.get(photo.file("card.jpg")).statusCode()).isEqualTo(200);
    }

    @Test
    void archiveHasWhatIsShown() throws IOException {
        var event = TestEvent.past();
        TestPhoto.of(uploader, event.path());
        TestPhoto.of(prao, event.path());
        prao.put(TestPhoto.of(uploader, event.path()).path() + "/take-down", Map.of()).then().statusCode(204);

        var answer = marshal.get(event.path() + "/photos.zip");

        assertThat(answer.contentType()).startsWith("application/zip");
        var names = new ArrayList<String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(answer.asByteArray()))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
                assertThat(zip.readAllBytes()).startsWith((byte) 0xFF, (byte) 0xD8);
            }
        }
        assertThat(names).hasSize(2).allMatch(name -> name.matches("000[12]-\\d{4}-\\d{2}-\\d{2}-\\d{6}\\.jpg"));
    }

    @Test
    void photosGoWithTheirEvent() {
        var event = TestEvent.past().openTo(Visibility.PUBLIC);
        var photo = TestPhoto.of(uploader, event.path());

        Sql.run("delete from event where id = ?", event.id());

        assertThat(master.get(photo.file("card.jpg")).statusCode()).isEqualTo(404);
    }

    private record Reader(Api api, Role role) {
    }

    private static int mailsTo(TestMember member, TestEvent event) {
        return Sql.texts("select subject from outbox_mail where member_id = ? and template = 'photo-tagged' and subject like ?", member.id(), "%" + event.title() + "%").size();
    }
}
