package se.tmeit.uploads.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static se.tmeit.support.Refusals.assertRefused;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import se.tmeit.access.Role;
import se.tmeit.problem.ProblemType;
import se.tmeit.support.Api;
import se.tmeit.support.AtOnce;
import se.tmeit.support.RunningServer;
import se.tmeit.support.TestMember;
import se.tmeit.support.TestMember.Sql;

/** Files that come in chunks. */
class UploadsIT {
    private static final int MIB = 1 << 20;

    private static Api sender;
    private static Api other;

    @BeforeAll
    static void logIn() {
        sender = Api.as(TestMember.with(Role.PRAO));
        other = Api.as(TestMember.with(Role.MASTER));
    }

    @Test
    void fileComesInChunksAndItsSenderAsksHowMuchCame() {
        var path = begin(2 * MIB + 5);
        assertThat(offset(sender.request().head(path))).isZero();

        assertThat(offset(send(path, 0, MIB))).isEqualTo(MIB);
        assertThat(offset(send(path, MIB, MIB))).isEqualTo(2 * MIB);

        var asked = sender.request().head(path);
        assertThat(asked.statusCode()).isEqualTo(200);
        assertThat(offset(asked)).isEqualTo(2 * MIB);
        assertThat(asked.header("Upload-Length")).isEqualTo(String.valueOf(2 * MIB + 5));
        assertThat(asked.header("Tus-Resumable")).isEqualTo("1.0.0");
        assertThat(asked.header("Cache-Control")).isEqualTo("no-store");
        assertThat(asked.header("Upload-Expires")).endsWith("GMT");

        assertThat(offset(send(path, 2 * MIB, 5))).isEqualTo(2 * MIB + 5);
        assertThat(sender.get(path).<Integer>path("received")).isEqualTo(2 * MIB + 5);
        assertThat(chunks(path)).isEqualTo(3);
    }

    @Test
    void chunkThatIsNotTheNextOneOrNotOfItsSizeIsRefused() {
        var path = begin(MIB + 60);
        assertRefused(send(path, 0, 40), ProblemType.VALIDATION);
        send(path, 0, MIB);

        assertRefused(send(path, 0, MIB), ProblemType.UPLOAD_ELSEWHERE);
        assertRefused(send(path, MIB + 1, 59), ProblemType.UPLOAD_ELSEWHERE);
        assertRefused(send(path, MIB, 61), ProblemType.TOO_LARGE);
        assertRefused(send(path, MIB, 59), ProblemType.VALIDATION);
        assertRefused(send(path, MIB, 0), ProblemType.VALIDATION);
        assertThat(offset(send(path, MIB, 60))).isEqualTo(MIB + 60);
        assertRefused(send(path, MIB + 60, 1), ProblemType.UPLOAD_ELSEWHERE);
    }

    @Test
    void sameChunkSentTwiceAtOnceCountsOnce() throws Exception {
        var path = begin(500);

        var answers = AtOnce.send(Stream.<Callable<Response>>generate(() -> () -> send(path, 0, 500)).limit(6).toList());

        assertThat(answers).extracting(Response::statusCode).contains(204).containsOnly(204, 409);
        assertThat(answers.stream().filter(answer -> answer.statusCode() == 204)).hasSize(1);
        assertThat(sender.get(path).<Integer>path("received")).isEqualTo(500);
    }

    @Test
    void chunkAndFileHaveTheirLimits() {
        var path = begin(25 * MIB);

        assertRefused(send(path, 0, MIB + 1), ProblemType.TOO_LARGE);
        assertRefused(beginning("26214401"), ProblemType.TOO_LARGE);
        assertRefused(beginning("99999999999999"), ProblemType.TOO_LARGE);
        assertThat(beginning("0").statusCode()).isEqualTo(400);
        assertThat(beginning("-1").statusCode()).isEqualTo(400);
        assertThat(beginning("many").statusCode()).isBetween(400, 404);
        assertThat(sender.request().post("/uploads").statusCode()).isEqualTo(400);
        assertThat(sender.request().contentType("application/offset+octet-stream").body(new byte[1]).patch(path).statusCode()).isEqualTo(400);
        assertRefused(sender.request().header("Upload-Offset", 0).contentType("application/json").body("{}").patch(path), ProblemType.UNSUPPORTED_MEDIA_TYPE);
        assertRefused(sender.post("/events", Map.of("title", "x".repeat(70_000))), ProblemType.TOO_LARGE);
    }

    @Test
    void anotherVersionOfTheProtocolIsRefusedAndToldWhichOneIsSpoken() {
        var path = begin(10);

        for (var answer : new Response[] {tus("0.2.2").header("Upload-Length", 10).post("/uploads"), tus("2.0.0").get(path), tus("").delete(path),
            tus("0.2.2").header("Upload-Offset", 0).contentType("application/offset+octet-stream").body(new byte[10]).patch(path)}) {
            assertRefused(answer, ProblemType.TUS_VERSION);
            assertThat(answer.header("Tus-Version")).isEqualTo("1.0.0");
        }
        assertThat(offset(tus("1.0.0").head(path))).isZero();
        assertRefused(Api.visitor().request().header("Tus-Resumable", "0.2.2").get(path), ProblemType.NOT_LOGGED_IN);
    }

    @Test
    void uploadIsNobodyElses() {
        var path = begin(10);

        for (var answer : new Response[] {other.get(path), other.request().delete(path),
            other.request().header("Upload-Offset", 0).contentType("application/offset+octet-stream").body(new byte[10]).patch(path)}) {
            assertRefused(answer, ProblemType.NOT_FOUND);
        }
        assertRefused(Api.visitor().get(path), ProblemType.NOT_LOGGED_IN);
        assertRefused(Api.visitor().request().header("Upload-Length", 10).post("/uploads"), ProblemType.NOT_LOGGED_IN);
        assertRefused(sender.get("/uploads/" + UUID.randomUUID()), ProblemType.NOT_FOUND);
    }

    @Test
    void uploadThatWasGivenUpIsGone() {
        var path = begin(10);
        send(path, 0, 10);

        assertThat(sender.request().delete(path).statusCode()).isEqualTo(204);

        assertRefused(sender.get(path), ProblemType.NOT_FOUND);
        assertThat(chunks(path)).isZero();
    }

    @Test
    void fileThatIsNotWholeIsNotUsed() {
        var member = TestMember.with(Role.PRAO);
        var upload = begin(10).replaceAll(".*/", "");

        assertRefused(sender.post("/members/" + member.id() + "/photos", Map.of("upload", upload)), ProblemType.UPLOAD_INCOMPLETE);
    }

    @Test
    void thereIsAnEndToWhatOneBegins() {
        var member = TestMember.with(Role.PRAO);
        var busy = Api.as(member);
        for (var i = 0; i < 50; i++) {
            Sql.run("insert into upload (id, member_id, size, received, begun_at) values (gen_random_uuid(), ?, 1, 0, now())", member.id());
        }

        assertRefused(busy.request().header("Upload-Length", 1).post("/uploads"), ProblemType.UPLOADS_FULL);
    }

    private static String begin(int size) {
        var begun = beginning(String.valueOf(size));
        assertThat(begun.statusCode()).as(begun.asString()).isEqualTo(201);
        return begun.header("Location").replaceAll(".*/api/v1", "");
    }

    private static Response beginning(String size) {
        return sender.request().header("Upload-Length", size).post("/uploads");
    }

    private static RequestSpecification tus(String version) {
        return sender.request().header("Tus-Resumable", version);
    }

    private static Response send(String path, int offset, int length) {
        return sender.request().header("Upload-Offset", offset).contentType("application/offset+octet-stream").body(new byte[length]).patch(path);
    }

    private static int offset(Response response) {
        assertThat(response.header("Upload-Offset")).as("offset of %d %s", response.statusCode(), response.headers()).isNotNull();
        return Integer.parseInt(response.header("Upload-Offset"));
    }

    private static int chunks(String path) {
        return RunningServer.get().storage().keys(path.substring(1) + "/").size();
    }
}
