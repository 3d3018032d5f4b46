package se.tmeit.photos.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static se.tmeit.support.Refusals.assertRefused;

import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import se.tmeit.access.Role;
import se.tmeit.images.TestPicture;
import se.tmeit.problem.ProblemType;
import se.tmeit.support.Api;
import se.tmeit.support.RunningServer;
import se.tmeit.support.TestDocument;
import se.tmeit.support.TestMember;
import se.tmeit.support.TestPhoto;
import se.tmeit.support.TestStorage;

/** The storage goes away in the middle, and comes back. */
@Isolated
class StorageAwayIT {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final TestStorage storage = RunningServer.get().storage();
    private Api api;
    private String member;

    @BeforeEach
    void logIn() {
        var shown = TestMember.with(Role.PRAO);
        api = Api.as(shown);
        member = "/members/" + shown.id();
    }

    @AfterEach
    void bringBack() {
        storage.kill();
        storage.start();
        awaitUpload();
    }

    @Test
    void siteWorksWithoutPicturesAndUploadsAreToldToComeBack() {
        var photo = TestPhoto.of(api, member);
        var upload = TestPhoto.upload(api, TestPicture.unique());
        var keeper = Api.as(TestMember.with(Role.MARSHAL));
        var document = TestDocument.of(keeper, TestDocument.folder(keeper), "Stadgar", "PUBLIC", "Text");
        api.get(photo.file("card.webp")).then().statusCode(200);
        var begun = api.request().header("Upload-Length", 10).post("/uploads").header("Location").replaceAll(".*/api/v1", "");
        storage.kill();

        var chunk = api.request().header("Upload-Offset", 0).contentType("application/offset+octet-stream").body(new byte[10]).patch(begun);
        var used = api.post(member + "/photos", Map.of("upload", upload));
        var picture = api.get(photo.file("full.jpg"));

        for (var answer : new Response[] {chunk, used, picture, api.get(document.file())}) {
            assertRefused(answer, ProblemType.STORAGE_AWAY);
            assertThat(answer.header("Retry-After")).isEqualTo("10");
        }
        assertThat(api.get(begun).<Integer>path("received")).isZero();
        assertThat(api.get(photo.file("card.webp")).statusCode()).as("what was served before").isEqualTo(200);
        assertThat(api.get(member + "/photos").jsonPath().getList("items")).hasSize(1);
        assertThat(api.get("/members").statusCode()).isEqualTo(200);
        assertThat(api.get(document.path()).statusCode()).isEqualTo(200);
        var ready = RestAssured.get(RunningServer.get().baseUri().resolve("/health/ready"));
        assertThat(ready.statusCode()).isEqualTo(200);
        assertThat(ready.jsonPath().getString("checks.find { it.name == 'storage' }.data.pictures")).startsWith("away");

        storage.start();
        awaitUpload();

        assertThat(api.post(member + "/photos", Map.of("upload", upload)).statusCode()).isEqualTo(201);
        assertThat(api.get(photo.file("full.jpg")).statusCode()).isEqualTo(200);
        assertThat(api.get(document.file()).asString()).isEqualTo("Text");
        assertThat(api.get(member + "/photos").jsonPath().getList("items")).hasSize(2);
    }

    private void awaitUpload() {
        var deadline = Instant.now().plus(PATIENCE);
        int status;
        do {
            assertThat(Instant.now()).as("the storage does not come back").isBefore(deadline);
            var begun = api.request().header("Upload-Length", 1).post("/uploads").header("Location").replaceAll(".*/api/v1", "");
            status = api.request().header("Upload-Offset", 0).contentType("application/offset+octet-stream").body(new byte[1]).patch(begun).statusCode();
            api.request().delete(begun);
        } while (status != 204);
    }
}
