package se.tmeit.support;

import static io.restassured.RestAssured.config;
import static io.restassured.RestAssured.given;
import static io.restassured.config.HeaderConfig.headerConfig;

import io.restassured.config.RestAssuredConfig;
import io.restassured.filter.Filter;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

/**
 * A client of the running server's API: somebody's browser, or a visitor's. Every answer is held against the API's document. Each
 * client has an address of its own, so that the limits per address do not meet between tests.
 */
public final class Api {
    public static final String MERGE_PATCH = "application/merge-patch+json";
    private static final Filter DOCUMENT = new DocumentCheck();
    /** A test may send another site than the one that every request has. */
    private static final RestAssuredConfig CONFIG = config().headerConfig(headerConfig().overwriteHeadersWithName("Sec-Fetch-Site"));

    private final String address = "10.%d.%d.%d".formatted(octet(), octet(), octet());
    private Map<String, String> cookies = Map.of();
    private URI server;

    public static Api visitor() {
        return new Api();
    }

    public static Api as(TestMember member) {
        var api = new Api();
        api.logIn(member.email(), TestMember.PASSWORD).then().statusCode(201);
        return api;
    }

    /** Keeps the cookies when it succeeds, or waits for a code. */
    public Response logIn(String email, String password) {
        return keepCookies(post("/sessions", Map.of("email", email, "password", password)));
    }

    /** The second step of a log-in. */
    public Response giveCode(String code) {
        return keepCookies(post("/sessions/second-factor", Map.of("code", code)));
    }

    /** Another window of this browser: what it is given from now on, the other does not have. */
    public Api copy() {
        var copy = new Api();
        copy.cookies = cookies;
        return copy;
    }

    /** The same browser, at another server of the site. */
    public Api at(URI otherServer) {
        var other = copy();
        other.server = otherServer;
        return other;
    }

    /** Takes over the cookies of an answer that logs in, or nearly so. */
    public Response keepCookies(Response response) {
        if (response.statusCode() == 201 || response.statusCode() == 202) {
            cookies = response.cookies();
        }
        return response;
    }

    /** Where its requests come from. */
    public String address() {
        return address;
    }

    public Map<String, String> cookies() {
        return cookies;
    }

    public Response get(String path, Object... parameters) {
        return request().get(path, parameters);
    }

    public Response post(String path, Object body, Object... parameters) {
        return request().contentType(ContentType.JSON).body(body).post(path, parameters);
    }

    public Response put(String path, Object body, Object... parameters) {
        return request().contentType(ContentType.JSON).body(body).put(path, parameters);
    }

    /** With an If-Match of one's own; none when it is null. */
    public Response putMatching(String path, Object body, String ifMatch) {
        var request = request().contentType(ContentType.JSON).body(body);
        return (ifMatch == null ? request : request.header("If-Match", ifMatch)).put(path);
    }

    public Response deleteMatching(String path, String ifMatch) {
        return (ifMatch == null ? request() : request().header("If-Match", ifMatch)).delete(path);
    }

    /** With the ETag of what is there now. */
    public Response patch(String path, Object patch) {
        return patch(path, patch, get(path).header("ETag"));
    }

    /** Without If-Match when that is null. */
    public Response patch(String path, Object patch, String ifMatch) {
        var request = request().contentType(MERGE_PATCH).body(patch);
        return (ifMatch == null ? request : request.header("If-Match", ifMatch)).patch(path);
    }

    /** With the ETag of what is there now. */
    public Response delete(String path) {
        var tag = get(path).header("ETag");
        return (tag == null ? request() : request().header("If-Match", tag)).delete(path);
    }

    /** A request of this client's browser, to be completed. */
    public RequestSpecification request() {
        return given().config(CONFIG).filter(DOCUMENT).baseUri(server().toString()).basePath("/api/v1").cookies(cookies)
                .header("X-Forwarded-For", address).header("Sec-Fetch-Site", "same-origin").redirects().follow(false);
    }

    /** Where this browser sends its requests; ends with a slash. */
    public URI server() {
        return server == null ? RunningServer.get().baseUri() : server;
    }

    private static int octet() {
        return ThreadLocalRandom.current().nextInt(1, 255);
    }
}
