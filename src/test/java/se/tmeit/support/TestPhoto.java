package se.tmeit.support;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import se.tmeit.images.TestPicture;

/** A photo that a test sent, as its uploader's browser would. */
public record TestPhoto(UUID id) {
    private static final int CHUNK = 1 << 20;

    /** Sends the bytes; answers with the id of the upload. */
    public static String upload(Api api, byte[] bytes) {
        var begun = api.request().header("Tus-Resumable", "1.0.0").header("Upload-Length", bytes.length).post("/uploads");
        assertThat(begun.statusCode()).as(begun.asString()).isEqualTo(201);
        var path = begun.header("Location").replaceAll(".*/api/v1", "");
        for (var offset = 0; offset < bytes.length; offset += CHUNK) {
            var sent = api.request().header("Tus-Resumable", "1.0.0").header("Upload-Offset", offset).contentType("application/offset+octet-stream")
                    .body(Arrays.copyOfRange(bytes, offset, Math.min(bytes.length, offset + CHUNK))).patch(path);
            assertThat(sent.statusCode()).as(sent.asString()).isEqualTo(204);
        }
        return path.replaceAll(".*/", "");
    }

    /** Sends the bytes and asks for a photo of a member or of an event. */
    public static Response add(Api api, String ofPath, byte[] bytes) {
        return api.post(ofPath + "/photos", Map.of("upload", upload(api, bytes)));
    }

    /** A small one, unlike any other. */
    public static TestPhoto of(Api api, String ofPath) {
        var added = add(api, ofPath, TestPicture.unique());
        assertThat(added.statusCode()).as(added.asString()).isEqualTo(201);
        return new TestPhoto(UUID.fromString(added.path("id")));
    }

    public String path() {
        return "/photos/" + id;
    }

    /** Where its pixels are, in some of the sizes and both formats. */
    public String[] files() {
        return new String[] {"avatar.webp", "card.jpg", "full.webp"};
    }

    public String file(String name) {
        return path() + "/" + name;
    }
}
