package se.tmeit.spa;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.tmeit.support.RunningServer;

/** The server's own files, folders and neighbours are nobody's to read. */
class UiFilesIT {
    @ParameterizedTest
    @ValueSource(strings = {"/WEB-INF/beans.xml", "/web-inf/beans.xml", "/WEB-INF", "/WEB-INF/", "//WEB-INF/beans.xml", "/./WEB-INF/beans.xml",
        "/x/../WEB-INF/beans.xml", "/x/%2e%2e/WEB-INF/beans.xml", "/%57EB-INF/beans.xml", "/WEB-INF%2fbeans.xml", "/x;/../WEB-INF/beans.xml",
        "/WEB-INF/classes/META-INF/microprofile-config.properties", "/META-INF/MANIFEST.MF", "/META-INF/", "/../server.xml", "/..%2f..%2fserver.xml",
        "/.git/config", "/assets/", "/assets", "/pom.xml"})
    void addressOfNoPageGivesNothingAway(String address) {
        var response = given().baseUri(RunningServer.get().baseUri().toString()).urlEncodingEnabled(false).redirects().follow(false).get(address);

        assertThat(response.statusCode()).isIn(400, 403, 404);
        assertThat(response.asString()).doesNotContain("<beans", "tmeit.auth.", "Manifest-Version", "<server", "[core]", "<project", "Index of");
    }
}
