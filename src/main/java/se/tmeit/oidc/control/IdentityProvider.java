package se.tmeit.oidc.control;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.RemoteKeySourceException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWT;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.auth.ClientAuthenticationMethod;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.ClientSecretPost;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import java.io.IOException;
import java.net.URI;
import java.util.Set;

/** One provider: where to send a browser, and whom it brings back. */
public final class IdentityProvider {
    /** Signatures with a key that only the provider has: neither none nor one that anybody who knows our secret could make. */
    private static final Set<JWSAlgorithm> ALGORITHMS = Set.of(JWSAlgorithm.RS256, JWSAlgorithm.RS384, JWSAlgorithm.RS512,
            JWSAlgorithm.PS256, JWSAlgorithm.PS384, JWSAlgorithm.PS512, JWSAlgorithm.ES256, JWSAlgorithm.ES384, JWSAlgorithm.ES512);
    /** How far clocks may differ, in seconds. */
    private static final int CLOCK_SKEW = 60;
    private static final int LONGEST_SUBJECT = 255;

    private final ProviderSettings settings;
    private final Discovery discovery;
    private final ProviderHttp http;
    private final URI callback;

    /** @param callback where the provider sends browsers back to */
    IdentityProvider(ProviderSettings settings, ProviderHttp http, Discovery discovery, URI callback) {
        this.settings = settings;
        this.http = http;
        this.discovery = discovery;
        this.callback = callback;
    }

    public String id() {
        return settings.id();
    }

    public String name() {
        return settings.name();
    }

    /** Whether the provider that answered calls itself so, where it does (RFC 9207). */
    public boolean isIssuer(String claimed) {
        return claimed == null || claimed.equals(settings.issuer().getValue());
    }

    /** Where to send a browser. */
    public URI logInAddress(AttemptSecret secret) throws ProviderException {
        var metadata = discovery.current().metadata();
        return new AuthenticationRequest.Builder(ResponseType.CODE, settings.scopes(), settings.clientId(), callback)
                .endpointURI(metadata.getAuthorizationEndpointURI())
                .state(secret.state())
                .nonce(secret.nonce())
                .codeChallenge(secret.codeVerifier(), CodeChallengeMethod.S256)
                .build().toURI();
    }

    /** Whom the code stands for, which the browser with this secret brought back. */
    public ProvenIdentity identify(String code, AttemptSecret secret) throws ProviderException {
        var known = discovery.current();
        var claims = verify(redeem(code, secret, known), secret, known);
        if (!Boolean.TRUE.equals(claims.getBooleanClaim("email_verified")) || claims.getStringClaim("email") == null) {
            throw new ProviderException(Refusal.PROVIDER_EMAIL, id() + " does not vouch for the address");
        }
        var subject = claims.getSubject().getValue();
        if (subject.length() > LONGEST_SUBJECT) {
            throw new ProviderException(Refusal.PROVIDER_FAILED, id() + " sent a subject that is too long");
        }
        return new ProvenIdentity(id(), subject, claims.getStringClaim("email"));
    }

    private JWT redeem(String code, AttemptSecret secret, Discovery.Known known) throws ProviderException {
        var grant = new AuthorizationCodeGrant(new AuthorizationCode(code), callback, secret.codeVerifier());
        var request = new TokenRequest.Builder(known.metadata().getTokenEndpointURI(), authentication(known), grant).build().toHTTPRequest();
        try {
            var answer = request.send(http);
            if (answer.getStatusCode() >= 500) {
                throw new IOException(id() + " answered " + answer.getStatusCode());
            }
            var response = OIDCTokenResponseParser.parse(answer);
            if (response instanceof OIDCTokenResponse tokens && tokens.getOIDCTokens().getIDToken() != null) {
                return tokens.getOIDCTokens().getIDToken();
            }
            var why = response.indicatesSuccess() ? "it sent no ID token" : response.toErrorResponse().getErrorObject().getCode();
            throw new ProviderException(Refusal.PROVIDER_FAILED, id() + " takes the code for nobody's: " + why);
        } catch (ParseException e) {
            throw new ProviderException(Refusal.PROVIDER_FAILED, id() + " answered a code with something unreadable", e);
        } catch (IOException e) {
            throw new ProviderException(Refusal.PROVIDER_DOWN, id() + " does not take codes right now", e);
        }
    }

    /** The secret in a header, unless the provider takes it in the body only. */
    private ClientAuthentication authentication(Discovery.Known known) {
        var methods = known.metadata().getTokenEndpointAuthMethods();
        return methods == null || methods.contains(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                ? new ClientSecretBasic(settings.clientId(), settings.clientSecret())
                : new ClientSecretPost(settings.clientId(), settings.clientSecret());
    }

    private IDTokenClaimsSet verify(JWT token, AttemptSecret secret, Discovery.Known known) throws ProviderException {
        var keys = new JWSVerificationKeySelector<SecurityContext>(ALGORITHMS, known.keys());
        var validator = new IDTokenValidator(settings.issuer(), settings.clientId(), keys, null);
        validator.setMaxClockSkew(CLOCK_SKEW);
        try {
            var claims = validator.validate(token, secret.nonce());
            if (!isForUsAlone(claims)) {
                throw new ProviderException(Refusal.PROVIDER_FAILED, id() + " sent a token for somebody else too");
            }
            return claims;
        } catch (RemoteKeySourceException e) {
            throw new ProviderException(Refusal.PROVIDER_DOWN, id() + " does not give its keys right now", e);
        } catch (BadJOSEException | JOSEException e) {
            throw new ProviderException(Refusal.PROVIDER_FAILED, id() + " sent a token that does not hold", e);
        }
    }

    /** The library sees to it that we are in the audience; whoever else is there must not have got the token first. */
    private boolean isForUsAlone(IDTokenClaimsSet claims) {
        var party = claims.getAuthorizedParty();
        return party == null ? claims.getAudience().size() == 1 : party.getValue().equals(settings.clientId().getValue());
    }
}
