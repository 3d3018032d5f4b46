package se.tmeit.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.tmeit.support.RunningServer;

/** What browsers are told with every answer, whichever part of the server gives it. */
class ResponseHeadersIT {
    private static final String DOCUMENTATION = "/api/v1/docs/";

    @ParameterizedTest
    @ValueSource(strings = {"/", "/nowhere", "/api/v1/members", "/api/v1/nowhere", DOCUMENTATION, "/api/v1/openapi", "/health/live", "/metrics",
        "/.well-known/security.txt", "/WEB-INF/beans.xml", "/%2e%2e/x", "/api/v1/members/%00"})
    void everyAnswerTellsBrowsersToBeCareful(String address) {
        var headers = get(address).headers();

        assertThat(headers.getValues("Content-Security-Policy")).singleElement().asString()
                .contains("default-src 'self';", "object-src 'none'", "base-uri 'none'", "form-action 'self'", "frame-ancestors 'none'")
                .doesNotContain("unsafe", "*");
        assertThat(headers.getValues("Strict-Transport-Security")).containsExactly("max-age=31536000; includeSubDomains");
        assertThat(headers.getValues("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(headers.getValues("Referrer-Policy")).containsExactly("same-origin");
        assertThat(headers.getValues("Permissions-Policy")).containsExactly("camera=(), geolocation=(), microphone=(), payment=(), usb=()");
        assertThat(headers.getValues("Cross-Origin-Opener-Policy")).containsExactly("same-origin");
        assertThat(headers.getValues("Cross-Origin-Resource-Policy")).containsExactly("same-origin");
        assertThat(headers.getValue("Access-Control-Allow-Origin")).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/api/v1/members", "/health/live", "/WEB-INF/beans.xml", DOCUMENTATION})
    void noAnswerNamesTheServersSoftware(String address) {
        assertThat(get(address).headers().asList()).extracting(header -> header.getName())
                .doesNotContain("Server", "X-Powered-By", "$WSEP");
    }

    /** Fails after an update of Liberty that changes its page: put the hash named here into liberty/server.xml. */
    @Test
    void onlyInlineScriptThatRunsIsTheOneOfTheDocumentation() throws Exception {
        var page = get(DOCUMENTATION);

        var script = Pattern.compile("<script>(.*?)</script>", Pattern.DOTALL).matcher(page.asString());
        assertThat(script.find()).isTrue();
        var hash = Base64.getEncoder().encodeToString(MessageDigest.getInstance("SHA-256").digest(script.group(1).getBytes(StandardCharsets.UTF_8)));
        assertThat(page.header("Content-Security-Policy")).contains("script-src 'self' 'sha256-" + hash + "';");
        assertThat(script.find()).isFalse();
    }

    private static Response get(String address) {
        return given().baseUri(RunningServer.get().baseUri().toString()).urlEncodingEnabled(false).get(address);
    }
}
