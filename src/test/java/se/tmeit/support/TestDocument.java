package se.tmeit.support;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import se.tmeit.support.TestMember.Sql;

/** A document that a test added, as a marshal's browser would. */
public record TestDocument(UUID id) {
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

    /** Its newest version was read, as a worker does elsewhere; this server has none. */
    public void read(String text) {
        assertThat(Sql.run("update document set body = ?, read_version = current_version, attempts = 1 where id = ?", text, id)).isOne();
    }

    /** Its newest version cannot be read. */
    public void giveUp() {
        assertThat(Sql.run("update document set attempts = 3 where id = ?", id)).isOne();
    }
}
