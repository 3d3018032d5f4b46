package se.tmeit.support;

import com.nimbusds.oauth2.sdk.util.URLUtils;
import io.restassured.response.Response;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import se.tmeit.support.FakeProvider.Fault;
import se.tmeit.support.FakeProvider.Person;

/** A browser that goes to a provider and comes back, keeping its cookies as browsers do. */
public final class ProviderVisit {
    private final Api browser;
    private final Map<String, String> cookies = new HashMap<>();
    private final String provider;
    private Map<String, List<String>> request = Map.of();

    public ProviderVisit(Api browser) {
        this(browser, "fake");
    }

    public ProviderVisit(Api browser, String provider) {
        this.browser = browser;
        this.provider = provider;
        cookies.putAll(browser.cookies());
    }

    public Response start(Object... parameters) {
        var query = new HashMap<String, Object>();
        for (var i = 0; i < parameters.length; i += 2) {
            query.put((String) parameters[i], parameters[i + 1]);
        }
        var response = keep(browser.request().cookies(cookies).queryParams(query).header("Sec-Fetch-Site", "same-origin").get("/oidc/" + provider + "/start"));
        if (response.statusCode() == 302) {
            request = URLUtils.parseParameters(URI.create(response.header("Location")).getRawQuery());
        }
        return response;
    }

    /** What the provider was asked for. */
    public String requested(String parameter) {
        return request.get(parameter).get(0);
    }

    /** With which this browser would come back as the person. */
    public String codeFor(Person person) {
        return FakeProvider.get().code(request, person, Fault.NONE);
    }

    public Response comeBackAs(Person person, Fault fault) {
        return comeBack(Map.of("state", requested("state"), "code", FakeProvider.get().code(request, person, fault)));
    }

    public Response comeBackAs(Person person) {
        return comeBackAs(person, Fault.NONE);
    }

    public Response comeBack(Map<String, String> parameters) {
        return comeBackTo(provider, parameters);
    }

    public Response comeBackTo(String otherProvider, Map<String, String> parameters) {
        return keep(browser.request().cookies(cookies).queryParams(parameters).header("Sec-Fetch-Site", "cross-site")
                .get("/oidc/" + otherProvider + "/callback"));
    }

    /** There and back. */
    public Response logIn(Person person) {
        start().then().statusCode(302);
        return comeBackAs(person);
    }

    public Map<String, String> cookies() {
        return cookies;
    }

    public Response get(String path) {
        return browser.request().cookies(cookies).get(path);
    }

    public Response post(String path) {
        return keep(browser.request().cookies(cookies).post(path));
    }

    public Response delete(String path) {
        return keep(browser.request().cookies(cookies).delete(path));
    }

    /** Logs in here with the password that every test member has. */
    public Response logInAs(TestMember member) {
        return keep(browser.request().cookies(cookies).contentType("application/json")
                .body(Map.of("email", member.email(), "password", TestMember.PASSWORD)).post("/sessions"));
    }

    private Response keep(Response response) {
        response.detailedCookies().forEach(cookie -> {
            if (cookie.getMaxAge() == 0) {
                cookies.remove(cookie.getName());
            } else {
                cookies.put(cookie.getName(), cookie.getValue());
            }
        });
        return response;
    }
}
