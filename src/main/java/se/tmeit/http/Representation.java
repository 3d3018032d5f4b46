package se.tmeit.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import se.tmeit.json.Json;
import se.tmeit.problem.ProblemException;
import se.tmeit.problem.ProblemType;

/** An answer as bytes, with its entity tag; built once and sent as often as it holds. */
public final class Representation {
    private static final int WORTH_COMPRESSING = 1000;
    private static final int TAG_BYTES = 12;
    private static final String ZIPPED = "-gz";
    private static final String NOT_KEPT = "no-store";

    private final byte[] bytes;
    private final byte[] zipped;
    private final String tag;
    private final String next;

    private Representation(byte[] bytes, String next) {
        this.bytes = bytes;
        this.next = next;
        this.zipped = bytes.length < WORTH_COMPRESSING ? null : zip(bytes);
        this.tag = tagOf(bytes);
    }

    public static Representation of(Object view) {
        return ofPage(view, null);
    }

    /** @param next the cursor of the next page, or null on the last one */
    public static Representation ofPage(Object view, String next) {
        try {
            return new Representation(Json.MAPPER.writeValueAsBytes(view), next);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How many bytes of memory it takes. */
    public int weight() {
        return bytes.length + (zipped == null ? 0 : zipped.length);
    }

    /** 304 when the client has it already, else 200 with the body, compressed when the client takes that. */
    public Response answer(HttpHeaders request) {
        return respond(Response.ok(), request);
    }

    /** The same, with a {@code Link} to the next page where there is one. */
    public Response answer(HttpHeaders request, UriInfo uri) {
        var response = Response.ok();
        if (next != null) {
            var address = uri.getRequestUriBuilder().replaceQueryParam("after", next).build();
            response.header(HttpHeaders.LINK, "<" + address.getRawPath() + "?" + address.getRawQuery() + ">; rel=\"next\"");
        }
        return respond(response, request);
    }

    /** Puts the body and its tag into the answer to a change. */
    public Response.ResponseBuilder describe(Response.ResponseBuilder response) {
        return headers(response.entity(bytes).type(MediaType.APPLICATION_JSON_TYPE), quoted(tag), NOT_KEPT);
    }

    /** Throws unless the request's If-Match names this representation. */
    public void requireMatch(HttpHeaders request) {
        var ifMatch = request.getHeaderString(HttpHeaders.IF_MATCH);
        if (ifMatch == null) {
            throw new ProblemException(ProblemType.IF_MATCH_MISSING);
        }
        if (!names(ifMatch)) {
            throw new ProblemException(ProblemType.CHANGED_MEANWHILE);
        }
    }

    private Response respond(Response.ResponseBuilder response, HttpHeaders request) {
        var zip = zipped != null && Conditions.accepts(request.getHeaderString(HttpHeaders.ACCEPT_ENCODING), "gzip");
        var entityTag = quoted(zip ? tag + ZIPPED : tag);
        var ifNoneMatch = request.getHeaderString(HttpHeaders.IF_NONE_MATCH);
        if (ifNoneMatch != null && names(ifNoneMatch)) {
            return headers(Response.notModified(), entityTag, caching(request)).build();
        }
        if (zip) {
            response.header(HttpHeaders.CONTENT_ENCODING, "gzip");
        }
        return headers(response.entity(zip ? zipped : bytes).type(MediaType.APPLICATION_JSON_TYPE), entityTag, caching(request)).build();
    }

    /**
     * What one sees depends on who one is. Only a stranger's answer, which is anybody's, may be kept, by their own browser, which asks each
     * time whether it still holds; a member's would stay on a borrowed computer.
     */
    private static String caching(HttpHeaders request) {
        var stranger = request.getHeaderString(HttpHeaders.COOKIE) == null && request.getHeaderString(HttpHeaders.AUTHORIZATION) == null;
        return stranger ? "private, no-cache" : NOT_KEPT;
    }

    private static Response.ResponseBuilder headers(Response.ResponseBuilder response, String entityTag, String caching) {
        return response.header(HttpHeaders.ETAG, entityTag)
                .header(HttpHeaders.CACHE_CONTROL, caching)
                .header(HttpHeaders.VARY, "Cookie, Accept-Encoding");
    }

    private boolean names(String condition) {
        return Conditions.names(condition, Set.of(quoted(tag), quoted(tag + ZIPPED)));
    }

    private static String quoted(String value) {
        return '"' + value + '"';
    }

    private static String tagOf(byte[] bytes) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(digest, TAG_BYTES));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] zip(byte[] bytes) {
        var out = new ByteArrayOutputStream(bytes.length / 4);
        try (var gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
