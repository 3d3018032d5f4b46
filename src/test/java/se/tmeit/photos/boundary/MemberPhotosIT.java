package se.tmeit.photos.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static se.tmeit.support.Refusals.assertInvalid;
import static se.tmeit.support.Refusals.assertRefused;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import se.tmeit.access.Role;
import se.tmeit.images.TestPicture;
import se.tmeit.problem.ProblemType;
import se.tmeit.support.Api;
import se.tmeit.support.RunningServer;
import se.tmeit.support.TestMember;
import se.tmeit.support.TestMember.Sql;
import se.tmeit.support.TestPhoto;

/** Photos of members: who adds them, what is kept of them, who sees them, and who takes them down. */
class MemberPhotosIT {
    private static Api other;
    private static Api master;

    private TestMember shown;
    private Api self;
    private String path;

    @BeforeAll
    static void logIn() {
        other = Api.as(TestMember.with(Role.PRAO));
        master = Api.as(TestMember.with(Role.MASTER));
    }

    @BeforeEach
    void create() {
        shown = TestMember.with(Role.MARSHAL);
        self = Api.as(shown);
        path = "/members/" + shown.id();
    }

    @Test
    void photoComesBackUprightAndWithNothingButPixels() throws IOException {
        var sent = TestPicture.withGps(TestPicture.jpeg(1200, 800), 6);

        var added = TestPhoto.add(other, path, sent);

        assertThat(added.statusCode()).isEqualTo(201);
        assertThat(added.<Integer>path("width")).isEqualTo(800);
        assertThat(added.<Integer>path("height")).isEqualTo(1200);
        var photo = new TestPhoto(UUID.fromString(added.path("id")));
        assertThat(added.header("Location")).endsWith(photo.path());
        for (var file : photo.files()) {
            var bytes = self.get(photo.file(file)).asByteArray();
            assertThat(new String(bytes, StandardCharsets.ISO_8859_1)).as(file).doesNotContain(TestPicture.CAMERA).doesNotContain("Exif").doesNotContain("EXIF");
            assertThat(bytes.length).as(file).isPositive();
        }
        var card = ImageIO.read(new ByteArrayInputStream(self.get(photo.file("card.jpg")).asByteArray()));
        assertThat(card.getWidth()).isEqualTo(427);
        assertThat(card.getHeight()).isEqualTo(640);
    }

    @Test
    void sameUploadGivesTheSamePhoto() {
        var upload = TestPhoto.upload(other, TestPicture.unique());

        var first = other.post(path + "/photos", Map.of("upload", upload));
        var second = other.post(path + "/photos", Map.of("upload", upload));

        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(second.<String>path("id")).isEqualTo(first.path("id"));
        assertRefused(self.post(path + "/photos", Map.of("upload", upload)), ProblemType.NOT_FOUND);
    }

    static Stream<Arguments> unwanted() {
        return Stream.of(
                Arguments.of("SVG", "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>".getBytes(StandardCharsets.UTF_8), ProblemType.PICTURE_UNSUPPORTED),
                Arguments.of("HTML", "<!doctype html>".getBytes(StandardCharsets.UTF_8), ProblemType.PICTURE_UNSUPPORTED),
                Arguments.of("GIF and JAR", "GIF89a\1\0\1\0PK\3\4".getBytes(StandardCharsets.ISO_8859_1), ProblemType.PICTURE_UNSUPPORTED),
                Arguments.of("cut JPEG", Arrays.copyOf(TestPicture.jpeg(640, 480), 3000), ProblemType.PICTURE_BROKEN),
                Arguments.of("bomb", TestPicture.pngThatClaims(100_000, 100_000), ProblemType.PICTURE_TOO_LARGE));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("unwanted")
    void whatIsNoPictureLeavesNothing(String name, byte[] bytes, ProblemType type) {
        assertRefused(TestPhoto.add(other, path, bytes), type);

        assertThat(other.get(path + "/photos").jsonPath().getList("items")).isEmpty();
    }

    @Test
    void othersUploadAndUnknownOnesAreNotThere() {
        var upload = TestPhoto.upload(other, TestPicture.unique());

        assertRefused(self.post(path + "/photos", Map.of("upload", upload)), ProblemType.NOT_FOUND);
        assertRefused(self.post(path + "/photos", Map.of("upload", UUID.randomUUID())), ProblemType.NOT_FOUND);
        assertInvalid(self.post(path + "/photos", Map.of()), "upload");
    }

    @Test
    void ownFirstPhotoIsForThePublicAndWhatOthersUploadIsForMembers() {
        var byOther = TestPhoto.of(other, path);
        assertSeen(byOther, false, true, true, true);

        var own = TestPhoto.of(self, path);
        var second = TestPhoto.of(self, path);

        assertSeen(own, true, true, true, true);
        assertSeen(second, false, true, true, true);
        assertThat(Api.visitor().get(path + "/photos").jsonPath().getList("items.id", UUID.class)).containsExactly(own.id());
        assertThat(other.get(path + "/photos").jsonPath().getList("items.id", UUID.class)).containsExactly(own.id(), second.id(), byOther.id());
    }

    @ParameterizedTest(name = "shown to {0}")
    @CsvSource({"PUBLIC, true, true", "MEMBERS, false, true", "MASTERS, false, false"})
    void audienceHoldsAtEveryAddress(String audience, boolean visitorSees, boolean memberSees) {
        var face = TestPhoto.of(self, path);
        self.patch(path, Map.of("privacy", Map.of("email", "MEMBERS", "phone", "MEMBERS", "photos", audience))).then().statusCode(200);

        assertSeen(face, visitorSees, memberSees, true, true);

        assertThat(faces(Api.visitor()).contains(face.id().toString())).isEqualTo(visitorSees);
        assertThat(faces(other).contains(face.id().toString())).isEqualTo(memberSees);
        assertThat(Api.visitor().get(path + "/photos").statusCode()).isEqualTo(visitorSees ? 200 : 404);
        assertThat(other.get(path + "/photos").statusCode()).isEqualTo(memberSees ? 200 : 404);
    }

    @Test
    void photosOfWhoIsNoLongerListedAreGone() {
        var face = TestPhoto.of(self, path);
        Sql.run("update member set deleted_at = now() where id = ?", shown.id());

        assertSeen(face, false, false, null, true);
    }

    @Test
    void memberAndMastersChooseTheOneForThePublicAndOthersDoNot() {
        var first = TestPhoto.of(self, path);
        var second = TestPhoto.of(other, path);

        assertRefused(other.put(second.path() + "/face", Map.of()), ProblemType.FORBIDDEN);
        assertRefused(Api.visitor().put(second.path() + "/face", Map.of()), ProblemType.NOT_LOGGED_IN);
        assertThat(self.put(second.path() + "/face", Map.of()).statusCode()).isEqualTo(204);

        assertSeen(first, false, true, true, true);
        assertSeen(second, true, true, true, true);

        assertThat(master.put(first.path() + "/face", Map.of()).statusCode()).isEqualTo(204);
        assertSeen(first, true, true, true, true);
        assertThat(self.delete(first.path() + "/face").statusCode()).isEqualTo(204);
        assertSeen(first, false, true, true, true);
    }

    @Test
    void whoIsShownTakesItDownAtOnceAndMastersDecide() {
        var photo = TestPhoto.of(other, path);
        assertRefused(other.put(photo.path() + "/take-down", Map.of()), ProblemType.FORBIDDEN);

        assertThat(self.put(photo.path() + "/take-down", Map.of("why", "Ful frisyr")).statusCode()).isEqualTo(204);

        assertSeen(photo, false, false, false, true);
        assertThat(other.get(path + "/photos").jsonPath().getList("items")).isEmpty();
        assertRefused(other.get("/photo-take-downs"), ProblemType.FORBIDDEN);
        var waiting = master.get("/photo-take-downs?limit=200").jsonPath();
        assertThat(waiting.getList("items.photo.id", UUID.class)).contains(photo.id());
        assertThat(waiting.getString("items.find { it.photo.id == '" + photo.id() + "' }.why")).isEqualTo("Ful frisyr");
        assertThat(waiting.getString("items.find { it.photo.id == '" + photo.id() + "' }.hiddenBy.id")).isEqualTo(shown.id().toString());
        assertRefused(self.delete(photo.path() + "/take-down"), ProblemType.FORBIDDEN);

        assertThat(master.delete(photo.path() + "/take-down").statusCode()).isEqualTo(204);
        assertSeen(photo, false, true, true, true);
    }

    @Test
    void faceThatWasTakenDownIsNoFaceWhenItComesBack() {
        var face = TestPhoto.of(self, path);
        self.put(face.path() + "/take-down", Map.of()).then().statusCode(204);
        master.delete(face.path() + "/take-down").then().statusCode(204);

        assertSeen(face, false, true, true, true);
    }

    @Test
    void uploaderAndMastersDeleteAndOthersDoNot() {
        var photo = TestPhoto.of(other, path);
        var another = TestPhoto.of(other, path);

        assertRefused(Api.as(TestMember.with(Role.MARSHAL)).delete(photo.path()), ProblemType.FORBIDDEN);
        assertThat(other.delete(photo.path()).statusCode()).isEqualTo(204);
        assertThat(master.delete(another.path()).statusCode()).isEqualTo(204);

        assertSeen(photo, false, false, false, false);
        assertSeen(another, false, false, false, false);
    }

    @Test
    void thereIsAnEndToThePhotosOfAMember() {
        for (var i = 0; i < 30; i++) {
            Sql.run("""
                    insert into photo (id, version, upload_id, content_hash, width, height, blur, member_id, face, uploaded_at)
                    values (gen_random_uuid(), 1, gen_random_uuid(), repeat('a', 64), 1, 1, '', ?, false, now())""", shown.id());
        }

        assertRefused(TestPhoto.add(other, path, TestPicture.unique()), ProblemType.PHOTOS_FULL);
        Sql.run("delete from photo where member_id = ?", shown.id());
    }

    @Test
    void visitorsAddNothing() {
        assertRefused(Api.visitor().post(path + "/photos", Map.of("upload", UUID.randomUUID())), ProblemType.NOT_LOGGED_IN);
        assertThat(RunningServer.get().storage().keys("photos/nobody")).isEmpty();
    }

    private static String faces(Api api) {
        return api.get("/faces").asString();
    }

    /** @param byMember null where the member cannot be asked any more */
    private void assertSeen(TestPhoto photo, boolean byVisitor, boolean byOther, Boolean byMember, boolean byMaster) {
        assertSeenBy(Api.visitor(), photo, byVisitor);
        assertSeenBy(other, photo, byOther);
        if (byMember != null) {
            assertSeenBy(self, photo, byMember);
        }
        assertSeenBy(master, photo, byMaster);
    }

    private static void assertSeenBy(Api api, TestPhoto photo, boolean seen) {
        assertThat(api.get(photo.path()).statusCode()).isEqualTo(seen ? 200 : 404);
        for (var file : photo.files()) {
            assertThat(api.get(photo.file(file)).statusCode()).as(file).isEqualTo(seen ? 200 : 404);
        }
    }
}
