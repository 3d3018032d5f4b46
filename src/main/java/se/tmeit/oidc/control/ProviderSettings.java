package se.tmeit.oidc.control;

import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import java.net.URI;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.Config;

/** What was agreed with a provider. */
record ProviderSettings(String id, String name, Issuer issuer, ClientID clientId, Secret clientSecret, Scope scopes) {
    private static final Pattern ID = Pattern.compile("[a-z0-9]{1,40}");
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1");

    /** Throws IllegalArgumentException, which names the setting that is missing or wrong and never its value. */
    static ProviderSettings read(Config config, String id) {
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException("tmeit.oidc.providers names a provider whose id is not of lower-case letters and digits");
        }
        return new ProviderSettings(id, config.getOptionalValue(key(id, "name"), String.class).orElse(id), issuer(config, id),
                new ClientID(required(config, id, "client-id")), new Secret(required(config, id, "client-secret")), scopes(config, id));
    }

    private static Issuer issuer(Config config, String id) {
        var text = required(config, id, "issuer");
        try {
            var address = URI.create(text);
            if ("https".equals(address.getScheme()) || "http".equals(address.getScheme()) && THIS_MACHINE.contains(address.getHost())) {
                return new Issuer(text);
            }
        } catch (IllegalArgumentException e) {
            // Said below.
        }
        throw new IllegalArgumentException(key(id, "issuer") + " is not an https address");
    }

    private static Scope scopes(Config config, String id) {
        var scopes = Scope.parse(config.getOptionalValue(key(id, "scopes"), String.class).orElse("openid email"));
        if (!scopes.contains("openid") || !scopes.contains("email")) {
            throw new IllegalArgumentException(key(id, "scopes") + " lacks openid or email");
        }
        return scopes;
    }

    private static String required(Config config, String id, String name) {
        return config.getOptionalValue(key(id, name), String.class).filter(value -> !value.isBlank())
                .orElseThrow(() -> new IllegalArgumentException(key(id, name) + " is missing"));
    }

    private static String key(String id, String name) {
        return "tmeit.oidc." + id + "." + name;
    }

    @Override
    public String toString() {
        return "ProviderSettings[" + id + "]";
    }
}
