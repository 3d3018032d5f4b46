package se.tmeit.oidc.control;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * What a provider says of itself: its addresses and keys. Asked for when it is first needed and kept for a day; a provider that failed is
 * left alone for a moment, so that nobody waits for it in vain again and again.
 */
final class Discovery {
    private static final Duration KEPT = Duration.ofDays(1);
    private static final Duration LEFT_ALONE = Duration.ofSeconds(5);

    /** What it said, and its keys, which are fetched anew when one is missing. */
    record Known(OIDCProviderMetadata metadata, JWKSource<SecurityContext> keys, Instant until) {
    }

    private final Issuer issuer;
    private final ProviderHttp http;
    private final Clock clock;

    private volatile Known known;
    private volatile Instant failedAt = Instant.MIN;

    Discovery(Issuer issuer, ProviderHttp http, Clock clock) {
        this.issuer = issuer;
        this.http = http;
        this.clock = clock;
    }

    Known current() throws ProviderException {
        var now = clock.instant();
        var latest = known;
        if (latest == null || !now.isBefore(latest.until())) {
            latest = ask(now);
            known = latest;
        }
        return latest;
    }

    private Known ask(Instant now) throws ProviderException {
        if (now.isBefore(failedAt.plus(LEFT_ALONE))) {
            throw new ProviderException(Refusal.PROVIDER_DOWN, issuer + " failed a moment ago");
        }
        try {
            var metadata = metadata();
            // Refreshed by whoever needs them: no thread of its own.
            var keys = JWKSourceBuilder.create(metadata.getJWKSetURI().toURL(), http).refreshAheadCache(false).build();
            return new Known(metadata, keys, now.plus(KEPT));
        } catch (IOException | GeneralException e) {
            failedAt = clock.instant();
            throw new ProviderException(Refusal.PROVIDER_DOWN, issuer + " does not say where to log in", e);
        }
    }

    private OIDCProviderMetadata metadata() throws IOException, GeneralException {
        var request = new HTTPRequest(HTTPRequest.Method.GET, OIDCProviderMetadata.resolveURL(issuer));
        var response = request.send(http);
        response.ensureStatusCode(200);
        var metadata = OIDCProviderMetadata.parse(response.getBodyAsJSONObject());
        if (!metadata.getIssuer().equals(issuer)) {
            throw new GeneralException("It is " + metadata.getIssuer() + ", another issuer than asked for");
        }
        if (metadata.getAuthorizationEndpointURI() == null || metadata.getTokenEndpointURI() == null || metadata.getJWKSetURI() == null) {
            throw new GeneralException("It lacks an address");
        }
        return metadata;
    }
}
