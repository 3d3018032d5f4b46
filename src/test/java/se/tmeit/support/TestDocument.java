package se.tmeit.support;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import se.tmeit.support.TestMember.Sql;

/** A document that a test added, as a marshal's browser would. */
public record TestDocument(UUID id) {
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    /** A new folder with a name of its own; answers with its id. */
    public static UUID folder(Api api) {
        var created = api.post("/documents/folders", Map.of("name", "Mapp " + UUID.randomUUID()));
        assertThat(created.statusCode()).as(created.asString()).isEqualTo(201);
        return UUID.fromString(created.path("id"));
    }

    public static Response add(Api api, UUID folder, String title, String audience, String fileName, byte[] bytes) {
        return api.post("/documents", Map.of("folder", folder, "title", title, "audience", audience, "upload", TestPhoto.upload(api, bytes), "fileName", fileName));
    }

    /** A plain text. */
    public static TestDocument of(Api api, UUID folder, String title, String audience, String text) {
        return of(add(api, folder, title, audience, "text.txt", text.getBytes(StandardCharsets.UTF_8)));
    }

    public static TestDocument of(Response added) {
        assertThat(added.statusCode()).as(added.asString()).isEqualTo(201);
        return new TestDocument(UUID.fromString(added.path("id")));
    }

    public String path() {
        return "/documents/" + id;
    }

    public String file() {
        return path() + "/file";
    }

    /** Adds a version. */
    public Response renew(Api api, String fileName, byte[] bytes) {
        return api.post(path() + "/versions", Map.of("upload", TestPhoto.upload(api, bytes), "fileName", fileName, "note", "Rättad"));
    }

    /** Waits until the worker has read it, or given up. */
    public void awaitRead() {
        var until = Instant.now().plus(PATIENCE);
        while (!Sql.texts("select id from document where id = ? and read_version < current_version and attempts < 3", id).isEmpty()) {
            assertThat(Instant.now()).as("the worker has read it").isBefore(until);
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(200);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
