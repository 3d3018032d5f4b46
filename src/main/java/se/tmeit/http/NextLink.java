package se.tmeit.http;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;

/** The {@code Link} header of a page that has a next one. */
public final class NextLink {
    private NextLink() {
    }

    public static Response add(Response response, UriInfo uri, Optional<String> cursor) {
        cursor.map(after -> uri.getRequestUriBuilder().replaceQueryParam("after", after).build())
                .ifPresent(next -> response.getHeaders().putSingle(HttpHeaders.LINK, "<" + next.getRawPath() + "?" + next.getRawQuery() + ">; rel=\"next\""));
        return response;
    }
}
