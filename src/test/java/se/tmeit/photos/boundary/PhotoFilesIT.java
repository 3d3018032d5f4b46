package se.tmeit.photos.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.tmeit.access.Role;
import se.tmeit.events.entity.Visibility;
import se.tmeit.images.TestPicture;
import se.tmeit.support.Api;
import se.tmeit.support.TestEvent;
import se.tmeit.support.TestMember;
import se.tmeit.support.TestPhoto;

/** The pixels of photos, at their addresses. */
class PhotoFilesIT {
    private static Api uploader;
    private static TestPhoto ofMembers;
    private static TestPhoto ofAnybody;

    @BeforeAll
    static void add() {
        uploader = Api.as(TestMember.with(Role.MARSHAL));
        ofMembers = large(TestEvent.past());
        ofAnybody = large(TestEvent.past().openTo(Visibility.PUBLIC));
    }

    private static TestPhoto large(TestEvent event) {
        return new TestPhoto(UUID.fromString(TestPhoto.add(uploader, event.path(), TestPicture.jpeg(3000, 2000)).path("id")));
    }

    @ParameterizedTest
    @CsvSource({"avatar, 256, 256", "card, 640, 427", "screen, 1440, 960", "full, 2560, 1707"})
    void sizesAreAsTheDocumentSays(String size, int width, int height) throws IOException {
        var image = ImageIO.read(new ByteArrayInputStream(uploader.get(ofMembers.file(size + ".jpg")).asByteArray()));

        assertThat(image.getWidth()).isEqualTo(width);
        assertThat(image.getHeight()).isEqualTo(height);
    }

    @Test
    void formatIsWhatTheAddressSays() {
        var jpeg = uploader.get(ofMembers.file("card.jpg"));
        var webP = uploader.get(ofMembers.file("card.webp"));

        assertThat(jpeg.contentType()).isEqualTo("image/jpeg");
        assertThat(jpeg.asByteArray()).startsWith((byte) 0xFF, (byte) 0xD8);
        assertThat(webP.contentType()).isEqualTo("image/webp");
        assertThat(webP.asByteArray()).startsWith('R', 'I', 'F', 'F');
        assertThat(webP.header("X-Content-Type-Options")).isEqualTo("nosniff");
    }

    @Test
    void whoHasItAlreadyIsToldSoAndCachesKeepIt() {
        var first = uploader.get(ofMembers.file("screen.webp"));

        var again = uploader.request().header("If-None-Match", first.header("ETag")).get(ofMembers.file("screen.webp"));

        assertThat(first.header("ETag")).matches("\"[0-9a-f]{64}-screen-webp\"");
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
        assertThat(first.header("Cache-Control")).isEqualTo("private, max-age=31536000, immutable");
        assertThat(Api.visitor().get(ofAnybody.file("card.jpg")).header("Cache-Control")).isEqualTo("public, max-age=31536000, s-maxage=30, immutable");
    }

    @Test
    void pictureOfAPublicAlbumIsServedAgainAsBeforeAndIsGoneOnceItIsTakenDownOrHidden() {
        var event = TestEvent.past().openTo(Visibility.PUBLIC);
        var photo = TestPhoto.of(uploader, event.path());
        var first = Api.visitor().get(photo.file("card.webp"));

        var again = Api.visitor().get(photo.file("card.webp"));

        assertThat(again.asByteArray()).isEqualTo(first.asByteArray());
        for (var header : List.of("ETag", "Cache-Control", "Content-Type", "Content-Length", "X-Content-Type-Options", "Content-Security-Policy")) {
            assertThat(again.header(header)).as(header).isEqualTo(first.header(header)).isNotNull();
        }
        assertThat(Api.visitor().request().header("If-None-Match", first.header("ETag")).get(photo.file("card.webp")).statusCode()).isEqualTo(304);
        var master = Api.as(TestMember.with(Role.MASTER));
        assertThat(master.patch(event.path(), Map.of("visibility", "MEMBERS")).statusCode()).isEqualTo(200);
        assertThat(Api.visitor().get(photo.file("card.webp")).statusCode()).as("the event is for members").isEqualTo(404);
        assertThat(master.patch(event.path(), Map.of("visibility", "PUBLIC")).statusCode()).isEqualTo(200);
        assertThat(Api.visitor().get(photo.file("card.webp")).statusCode()).isEqualTo(200);
        assertThat(uploader.put(photo.path() + "/take-down", Map.of()).statusCode()).isEqualTo(204);
        assertThat(Api.visitor().get(photo.file("card.webp")).statusCode()).as("taken down").isEqualTo(404);
    }

    @Test
    void pageFullOfPicturesUsesUpNothingElse() {
        assertThat(uploader.get(ofMembers.file("card.webp")).header("RateLimit-Policy")).isEqualTo("\"pictures\";q=6000;w=60");
        assertThat(uploader.get(ofMembers.path()).header("RateLimit-Policy")).isEqualTo("\"api\";q=600;w=60");
    }

    @Test
    void whoMayNotSeeItIsNotToldThatItIsThere() {
        var tag = uploader.get(ofMembers.file("card.webp")).header("ETag");

        assertThat(Api.visitor().request().header("If-None-Match", tag).get(ofMembers.file("card.webp")).statusCode()).isEqualTo(404);
        assertThat(Api.visitor().request().head(ofMembers.file("card.webp")).statusCode()).isEqualTo(404);
        assertThat(uploader.request().head(ofMembers.file("card.webp")).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"huge.jpg", "card.png", "card.jpg.webp", "card", "kept.jpg"})
    void otherNamesAreNotThere(String name) {
        assertThat(uploader.get(ofMembers.path() + "/" + name).statusCode()).isEqualTo(404);
    }
}
