package se.tmeit.uploads.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static se.tmeit.support.Refusals.assertRefused;

import io.restassured.response.Response;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.attribute.FileTime;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.tmeit.access.Role;
import se.tmeit.auth.control.Passwords;
import se.tmeit.images.TestPicture;
import se.tmeit.problem.ProblemType;
import se.tmeit.support.Api;
import se.tmeit.support.Database;
import se.tmeit.support.RunningServer;
import se.tmeit.support.ServerProcess;
import se.tmeit.support.TestMember;
import se.tmeit.support.TestPostgres;
import se.tmeit.support.TestStorage;

/** A server of its own, which works too, is killed with a file half in, and another one takes its place. */
class UploadKilledIT {
    private static final int CHUNK = 1 << 20;
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    /** Nobody listens there: these servers have no mail to send. */
    private static final int NO_MAIL = 9;
    private static final Database DATABASE = TestPostgres.database("killed");
    private static final TestMember MEMBER = new TestMember(UUID.randomUUID(), "killed@example.org", Role.PRAO);
    private static final String PHOTOS = "/members/" + MEMBER.id() + "/photos";

    private static TestStorage storage;
    private static ServerProcess server;
    private static int started;
    private static Api api;

    private final byte[] file = noise();
    private String upload;

    @BeforeAll
    static void start() throws SQLException {
        storage = new TestStorage();
        run("""
                insert into member (id, version, created_at, updated_at, first_name, last_name, email, language, role, email_audience, phone_audience, photos_audience)
                values (?, 1, now(), now(), 'Ebba', 'Lilja', ?, 'sv', 'PRAO', 'MEMBERS', 'MEMBERS', 'PUBLIC')""", MEMBER.id(), MEMBER.email());
        run("insert into credential (member_id, password_hash, changed_at) values (?, ?, now())", MEMBER.id(), new Passwords(8192, 1).hash(TestMember.PASSWORD));
        startServer();
        api = Api.visitor().at(server.baseUri());
        api.logIn(MEMBER.email(), TestMember.PASSWORD).then().statusCode(201);
    }

    @AfterAll
    static void stop() {
        server.stop();
        storage.close();
    }

    @BeforeEach
    void begin() throws SQLException {
        run("delete from photo");
        upload = api.request().header("Upload-Length", file.length).post("/uploads").header("Location").replaceAll(".*/api/v1", "");
        assertThat(send(0).statusCode()).isEqualTo(204);
    }

    @Test
    void fileGoesOnAtTheChunkThatWasCutOff() throws IOException {
        var half = sendHalf(CHUNK);
        server.kill();
        half.close();
        startServer();

        assertThat(api.request().head(upload).header("Upload-Offset")).isEqualTo(String.valueOf(CHUNK));
        assertRefused(makePhoto(), ProblemType.UPLOAD_INCOMPLETE);
        assertNoPhotos();
        assertRefused(send(2 * CHUNK), ProblemType.UPLOAD_ELSEWHERE);
        assertThat(send(CHUNK).statusCode()).isEqualTo(204);
        assertThat(send(2 * CHUNK).statusCode()).isEqualTo(204);
        assertPhotoIsWhole(makePhoto());
    }

    @Test
    void photoIsThereOnceWhenTheServerDiedWhileItMadeIt() {
        send(CHUNK);
        send(2 * CHUNK);
        storage.freeze();
        var unheard = CompletableFuture.runAsync(this::makePhoto);
        killWhileItWaits();
        assertThat(unheard).as("nobody was told that it is there").failsWithin(PATIENCE);

        assertNoPhotos();
        assertPhotoIsWhole(makePhoto());
        assertPhotoIsWhole(makePhoto());
    }

    @Test
    void whatIsLeftOfAFileThatNobodyGoesOnWithIsSweptADayLater() throws Exception {
        storage.freeze();
        var unheard = CompletableFuture.runAsync(() -> send(CHUNK));
        killWhileItWaits();
        assertThat(unheard).failsWithin(PATIENCE);
        assertThat(api.get(upload).<Integer>path("received")).isEqualTo(CHUNK);
        assertThat(leftovers()).isNotEmpty();

        for (var key : leftovers()) {
            Files.setLastModifiedTime(storage.file(key), FileTime.from(Instant.now().minus(Duration.ofHours(25))));
        }
        run("update upload set begun_at = now() - interval '25 hours'");
        run("delete from timed_job where name = 'upload-sweep'");
        server.kill();
        startServer();

        var deadline = Instant.now().plus(PATIENCE);
        while (!leftovers().isEmpty()) {
            assertThat(Instant.now()).as("swept").isBefore(deadline);
            Thread.sleep(200);
        }
        assertRefused(api.get(upload), ProblemType.NOT_FOUND);
        assertRefused(send(CHUNK), ProblemType.NOT_FOUND);
    }

    /** The storage has stopped: whatever the server asked it for is under way. */
    private static void killWhileItWaits() {
        try {
            Thread.sleep(1000);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        server.kill();
        storage.thaw();
        startServer();
    }

    private static void startServer() {
        started++;
        var settings = new HashMap<>(storage.environment());
        settings.putAll(Map.of("TMEIT_SERVE_ENABLED", "true", "TMEIT_AUTH_SECURE_COOKIE", "false", "TMEIT_AUTH_SECRET_KEY", RunningServer.SECRET_KEY));
        server = ServerProcess.worker("upload-killed-" + started, DATABASE.app(), NO_MAIL, settings);
        if (api != null) {
            api = api.at(server.baseUri());
        }
    }

    private Response makePhoto() {
        return api.post(PHOTOS, Map.of("upload", upload.replaceAll(".*/", "")));
    }

    private Response send(int offset) {
        return api.request().header("Upload-Offset", offset).contentType("application/offset+octet-stream")
                .body(Arrays.copyOfRange(file, offset, Math.min(file.length, offset + CHUNK))).patch(upload);
    }

    /** The first half of a chunk, over a connection that stays open. */
    private Socket sendHalf(int offset) throws IOException {
        var address = api.server();
        var socket = new Socket(address.getHost(), address.getPort());
        var out = socket.getOutputStream();
        out.write(head(address, offset).getBytes(StandardCharsets.US_ASCII));
        out.write(file, offset, CHUNK / 2);
        out.flush();
        return socket;
    }

    private String head(URI address, int offset) {
        var cookies = api.cookies().entrySet().stream().map(cookie -> cookie.getKey() + "=" + cookie.getValue()).collect(Collectors.joining("; "));
        return String.join("\r\n", "PATCH /api/v1" + upload + " HTTP/1.1", "Host: " + address.getAuthority(), "Cookie: " + cookies, "Sec-Fetch-Site: same-origin",
                "Content-Type: application/offset+octet-stream", "Upload-Offset: " + offset, "Content-Length: " + CHUNK, "", "");
    }

    private static void assertNoPhotos() {
        assertThat(api.get(PHOTOS).jsonPath().getList("items")).isEmpty();
    }

    private static void assertPhotoIsWhole(Response made) {
        assertThat(made.statusCode()).as(made.asString()).isEqualTo(201);
        assertThat(api.get(PHOTOS).jsonPath().getList("items.id")).containsExactly(made.<String>path("id"));
        assertThat(api.get("/photos/" + made.path("id") + "/full.jpg").statusCode()).isEqualTo(200);
    }

    private List<String> leftovers() {
        return storage.keys(upload.substring(1) + "/");
    }

    /** A picture of three chunks. */
    private static byte[] noise() {
        var image = new BufferedImage(1000, 900, BufferedImage.TYPE_3BYTE_BGR);
        var random = new Random(1);
        for (var y = 0; y < image.getHeight(); y++) {
            for (var x = 0; x < image.getWidth(); x++) {
                image.setRGB(x, y, random.nextInt(1 << 24));
            }
        }
        return TestPicture.png(image);
    }

    private static void run(String statement, Object... parameters) throws SQLException {
        try (var connection = DATABASE.connect(); var prepared = connection.prepareStatement(statement)) {
            for (var i = 0; i < parameters.length; i++) {
                prepared.setObject(i + 1, parameters[i]);
            }
            prepared.executeUpdate();
        }
    }
}
