package se.tmeit.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.tmeit.access.Role;
import se.tmeit.support.Api;
import se.tmeit.support.TestMember;

/** What is read again costs little, and is never old. */
class ConditionalGetIT {
    private static final RawClient CLIENT = new RawClient();
    private static String list;

    /** Enough members of one name that their list is worth compressing. */
    @BeforeAll
    static void create() {
        var word = TestMember.uniqueWord();
        for (var i = 0; i < 10; i++) {
            TestMember.named(Role.PRAO, "Anna", word);
        }
        list = "/api/v1/members?search=" + word;
    }

    @ParameterizedTest
    @ValueSource(strings = {"%s", "W/%s", "\"other\", %s", "\"a\",W/%s,\"b\"", "*"})
    void bodyIsNotSentAgainWhenTheClientHasIt(String condition) {
        var tag = get("If-None-Match", "\"none\"").headers().firstValue("ETag").orElseThrow();

        var response = get("If-None-Match", condition.formatted(tag));

        assertThat(response.statusCode()).isEqualTo(304);
        assertThat(response.body()).isEmpty();
        assertThat(response.headers().firstValue("ETag")).contains(tag);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"other\"", "W/\"other\"", "garbage", "", "W/", "\""})
    void bodyIsSentWhenTheClientHasAnother(String condition) {
        assertThat(get("If-None-Match", condition).statusCode()).isEqualTo(200);
    }

    @Test
    void compressedBodyIsTheSameAndHasATagOfItsOwn() throws Exception {
        var plain = get("Accept", "application/json");
        var zipped = get("Accept-Encoding", "br, gzip;q=0.5");

        assertThat(zipped.headers().firstValue("Content-Encoding")).contains("gzip");
        assertThat(zipped.headers().firstValue("Vary").orElseThrow()).contains("Accept-Encoding").contains("Cookie");
        assertThat(zipped.headers().firstValue("ETag")).isNotEqualTo(plain.headers().firstValue("ETag"));
        try (var gzip = new GZIPInputStream(new ByteArrayInputStream(zipped.body()))) {
            assertThat(new String(gzip.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo(new String(plain.body(), StandardCharsets.UTF_8));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip;q=0", "gzip; q=0.0", "identity", "deflate, br", ""})
    void bodyIsPlainWhenTheClientTakesNoGzip(String accepted) {
        assertThat(get("Accept-Encoding", accepted).headers().firstValue("Content-Encoding")).isEmpty();
    }

    @Test
    void headAnswersWithTheHeadersOfGet() {
        var get = get("Accept", "*/*");

        var head = CLIENT.send("HEAD", list, List.of("Accept", "*/*"), new byte[0]);

        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(head.headers().firstValue("ETag")).isEqualTo(get.headers().firstValue("ETag"));
        assertThat(head.headers().firstValue("Content-Type")).isEqualTo(get.headers().firstValue("Content-Type"));
    }

    @Test
    void answersAreKeptByNoSharedCacheAndAskedForAgainEachTime() {
        assertThat(get("Accept", "*/*").headers().firstValue("Cache-Control")).contains("private, no-cache");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Cookie", "Authorization"})
    void answersToSomebodyInParticularAreKeptNowhere(String header) {
        assertThat(get(header, "x=y").headers().allValues("Cache-Control")).containsExactly("no-store");
    }

    @Test
    void answerToAChangeIsKeptNowhere() {
        var member = TestMember.with(Role.MARSHAL);

        var response = Api.as(member).patch("/members/" + member.id(), Map.of("nickname", "Gaffa"));

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.header("Cache-Control")).isEqualTo("no-store");
    }

    private static HttpResponse<byte[]> get(String header, String value) {
        return CLIENT.send("GET", list, List.of(header, value), new byte[0]);
    }
}
