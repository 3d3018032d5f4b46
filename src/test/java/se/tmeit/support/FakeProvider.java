package se.tmeit.support;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.oauth2.sdk.pkce.CodeChallenge;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.oauth2.sdk.util.URLUtils;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;

/**
 * A provider of log-ins, on a free port of this machine, that does what a test wants of it: well, or badly in one way. It never shows a
 * page: a test reads the address that a browser is sent to, and asks for the code that would bring it back.
 */
public final class FakeProvider {
    public static final String CLIENT_ID = "tmeit & co";
    /** Long enough to sign with, for the test in which somebody does. */
    public static final String CLIENT_SECRET = "between the two of us, and nobody else : %";

    /** What is wrong with the token that a code is good for. */
    public enum Fault {
        NONE, OTHER_NONCE, NO_NONCE, OTHER_AUDIENCE, MORE_AUDIENCES, OTHER_PARTY, OTHER_ISSUER, EXPIRED, FROM_THE_FUTURE, NO_EXPIRY, UNSIGNED, SIGNED_WITH_SECRET,
        SIGNED_WITH_PUBLIC_KEY, OTHER_KEY, OTHER_KEY_OF_SAME_NAME, ALTERED, NO_SUBJECT, NO_TOKEN, NO_JSON, HUGE, SERVER_ERROR, SILENCE
    }

    /** Whom the provider says it has. */
    public record Person(String subject, String email, Object emailVerified) {
        public static Person verified(String email) {
            return new Person(UUID.randomUUID().toString(), email, true);
        }
    }

    private record Grant(Person person, Fault fault, Map<String, List<String>> request) {
    }

    private static final class Instance {
        static final FakeProvider PROVIDER = start();
    }

    private final Map<String, Grant> grants = new ConcurrentHashMap<>();
    private final HttpServer server;
    private final RSAKey key;
    private final RSAKey otherKey;

    private FakeProvider(HttpServer server, RSAKey key, RSAKey otherKey) {
        this.server = server;
        this.key = key;
        this.otherKey = otherKey;
    }

    public static FakeProvider get() {
        return Instance.PROVIDER;
    }

    private static FakeProvider start() {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.setExecutor(Executors.newCachedThreadPool(work -> {
                var thread = new Thread(work, "fake-provider");
                thread.setDaemon(true);
                return thread;
            }));
            var provider = new FakeProvider(server, key("first"), key("second"));
            server.createContext("/.well-known/openid-configuration", exchange -> answer(exchange, 200, provider.metadata(provider.issuer())));
            server.createContext("/impostor/.well-known/openid-configuration", exchange -> answer(exchange, 200, provider.metadata(provider.issuer())));
            server.createContext("/slow", exchange -> hang());
            server.createContext("/keys", exchange -> answer(exchange, 200, new JWKSet(provider.key.toPublicJWK()).toString()));
            server.createContext("/token", provider::token);
            server.start();
            return provider;
        } catch (IOException | JOSEException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private static RSAKey key(String id) throws JOSEException {
        return new RSAKeyGenerator(2048).keyID(id).keyUse(KeyUse.SIGNATURE).generate();
    }

    public String issuer() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /** The settings with which the server knows this provider, and four more: one that is down, slow, somebody else, or without a secret. */
    public Map<String, String> environment() {
        return Map.ofEntries(
                Map.entry("TMEIT_OIDC_PROVIDERS", "fake,other,down,slow,impostor,incomplete"),
                Map.entry("TMEIT_OIDC_PATIENCE", "PT3S"),
                Map.entry("TMEIT_OIDC_FAKE_NAME", "Låtsas-KTH"),
                Map.entry("TMEIT_OIDC_FAKE_ISSUER", issuer()),
                Map.entry("TMEIT_OIDC_FAKE_CLIENT_ID", CLIENT_ID),
                Map.entry("TMEIT_OIDC_FAKE_CLIENT_SECRET", CLIENT_SECRET),
                Map.entry("TMEIT_OIDC_OTHER_ISSUER", issuer()),
                Map.entry("TMEIT_OIDC_OTHER_CLIENT_ID", CLIENT_ID),
                Map.entry("TMEIT_OIDC_OTHER_CLIENT_SECRET", "not what was agreed"),
                Map.entry("TMEIT_OIDC_DOWN_ISSUER", "http://localhost:" + Ports.free()),
                Map.entry("TMEIT_OIDC_DOWN_CLIENT_ID", CLIENT_ID),
                Map.entry("TMEIT_OIDC_DOWN_CLIENT_SECRET", CLIENT_SECRET),
                Map.entry("TMEIT_OIDC_SLOW_ISSUER", issuer() + "/slow"),
                Map.entry("TMEIT_OIDC_SLOW_CLIENT_ID", CLIENT_ID),
                Map.entry("TMEIT_OIDC_SLOW_CLIENT_SECRET", CLIENT_SECRET),
                Map.entry("TMEIT_OIDC_IMPOSTOR_ISSUER", issuer() + "/impostor"),
                Map.entry("TMEIT_OIDC_IMPOSTOR_CLIENT_ID", CLIENT_ID),
                Map.entry("TMEIT_OIDC_IMPOSTOR_CLIENT_SECRET", CLIENT_SECRET),
                Map.entry("TMEIT_OIDC_INCOMPLETE_ISSUER", issuer()),
                Map.entry("TMEIT_OIDC_INCOMPLETE_CLIENT_ID", CLIENT_ID));
    }

    /** The code with which the person's browser comes back, when it was sent here with these parameters. */
    public String code(Map<String, List<String>> request, Person person, Fault fault) {
        var code = UUID.randomUUID().toString();
        grants.put(code, new Grant(person, fault, request));
        return code;
    }

    private String metadata(String issuer) {
        return """
                {"issuer": "%1$s", "authorization_endpoint": "%2$s/authorize", "token_endpoint": "%2$s/token", "jwks_uri": "%2$s/keys",
                 "response_types_supported": ["code"], "subject_types_supported": ["public"],
                 "id_token_signing_alg_values_supported": ["RS256", "HS256"]}""".formatted(issuer, issuer());
    }

    /** As strict as a real one: the client's secret, one use of a code, its redirect address, and the verifier of its challenge. */
    private void token(HttpExchange exchange) throws IOException {
        var body = URLUtils.parseParameters(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        var grant = grants.remove(body.getOrDefault("code", List.of("")).get(0));
        if (!isClient(exchange.getRequestHeaders().getFirst("Authorization"))) {
            answer(exchange, 401, "{\"error\": \"invalid_client\"}");
        } else if (grant == null || !body.get("redirect_uri").equals(grant.request().get("redirect_uri")) || !isProven(body, grant)) {
            answer(exchange, 400, "{\"error\": \"invalid_grant\"}");
        } else {
            answer(exchange, grant);
        }
    }

    private static boolean isClient(String authorization) {
        var expected = URLUtils.serializeParameters(Map.of(CLIENT_ID, List.of(CLIENT_SECRET))).replaceFirst("=", ":");
        return ("Basic " + Base64.getEncoder().encodeToString(expected.getBytes(StandardCharsets.UTF_8))).equals(authorization);
    }

    private static boolean isProven(Map<String, List<String>> body, Grant grant) {
        var verifier = new CodeVerifier(body.get("code_verifier").get(0));
        return CodeChallenge.compute(CodeChallengeMethod.S256, verifier).getValue().equals(grant.request().get("code_challenge").get(0));
    }

    private void answer(HttpExchange exchange, Grant grant) throws IOException {
        switch (grant.fault()) {
            case SILENCE -> hang();
            case SERVER_ERROR -> answer(exchange, 500, "<html>Tomcat</html>");
            case NO_JSON -> answer(exchange, 200, "<html>Welcome</html>");
            case NO_TOKEN -> answer(exchange, 200, "{\"access_token\": \"a\", \"token_type\": \"Bearer\"}");
            case HUGE -> answer(exchange, 200, "{\"access_token\": \"" + "a".repeat(1024 * 1024) + "\"}");
            default -> answer(exchange, 200, """
                    {"access_token": "a", "token_type": "Bearer", "expires_in": 60, "id_token": "%s"}""".formatted(serialized(grant)));
        }
    }

    private String serialized(Grant grant) {
        try {
            var token = token(grant).serialize();
            if (grant.fault() != Fault.ALTERED) {
                return token;
            }
            var parts = token.split("\\.");
            var claims = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8).replace(grant.person().subject(), "somebody else");
            return parts[0] + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(claims.getBytes(StandardCharsets.UTF_8)) + "." + parts[2];
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private JWT token(Grant grant) throws JOSEException {
        var claims = claims(grant);
        return switch (grant.fault()) {
            case UNSIGNED -> new PlainJWT(claims);
            case SIGNED_WITH_SECRET -> signedWith(CLIENT_SECRET.getBytes(StandardCharsets.UTF_8), claims);
            case SIGNED_WITH_PUBLIC_KEY -> signedWith(key.toRSAPublicKey().getEncoded(), claims);
            case OTHER_KEY -> signed(otherKey, "second", claims);
            case OTHER_KEY_OF_SAME_NAME -> signed(otherKey, "first", claims);
            default -> signed(key, "first", claims);
        };
    }

    private static SignedJWT signed(RSAKey key, String keyId, JWTClaimsSet claims) throws JOSEException {
        var token = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(keyId).build(), claims);
        token.sign(new RSASSASigner(key));
        return token;
    }

    private static SignedJWT signedWith(byte[] secret, JWTClaimsSet claims) throws JOSEException {
        var token = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.HS256).keyID("first").build(), claims);
        token.sign(new MACSigner(secret));
        return token;
    }

    private JWTClaimsSet claims(Grant grant) {
        var now = Instant.now();
        var claims = new JWTClaimsSet.Builder().issuer(issuer()).audience(CLIENT_ID).subject(grant.person().subject())
                .issueTime(Date.from(now)).expirationTime(Date.from(now.plusSeconds(60)))
                .claim("nonce", grant.request().get("nonce").get(0))
                .claim("email", grant.person().email()).claim("email_verified", grant.person().emailVerified());
        switch (grant.fault()) {
            case OTHER_NONCE -> claims.claim("nonce", "another");
            case NO_NONCE -> claims.claim("nonce", null);
            case OTHER_AUDIENCE -> claims.audience("another client");
            case MORE_AUDIENCES -> claims.audience(List.of(CLIENT_ID, "another client"));
            case OTHER_PARTY -> claims.claim("azp", "another client");
            case OTHER_ISSUER -> claims.issuer(issuer() + "/impostor");
            case EXPIRED -> claims.issueTime(Date.from(now.minusSeconds(600))).expirationTime(Date.from(now.minusSeconds(120)));
            case FROM_THE_FUTURE -> claims.issueTime(Date.from(now.plusSeconds(300))).expirationTime(Date.from(now.plusSeconds(600)));
            case NO_EXPIRY -> claims.expirationTime(null);
            case NO_SUBJECT -> claims.subject(null);
            default -> {
            }
        }
        return claims.build();
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", body.startsWith("{") ? "application/json" : "text/html");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static void hang() {
        try {
            Thread.sleep(10_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
