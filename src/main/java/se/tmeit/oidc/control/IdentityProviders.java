package se.tmeit.oidc.control;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import se.tmeit.outbox.control.PublicAddress;

/** The providers that the settings name. One whose settings are wrong is left out, and the log says why; the site works without it. */
@ApplicationScoped
public class IdentityProviders {
    /** What anybody may know of a provider. */
    public record Choice(String id, String name) {
    }

    private static final Logger LOG = Logger.getLogger(IdentityProviders.class.getName());

    @Inject
    Config config;

    @Inject
    @ConfigProperty(name = "tmeit.oidc.patience")
    Duration patience;

    @Inject
    PublicAddress publicAddress;

    @Inject
    Clock clock;

    private final List<IdentityProvider> providers = new ArrayList<>();

    @PostConstruct
    void read() {
        var http = new ProviderHttp(patience);
        for (var id : config.getOptionalValue("tmeit.oidc.providers", String[].class).orElse(new String[0])) {
            try {
                providers.add(provider(ProviderSettings.read(config, id.strip()), http));
            } catch (IllegalArgumentException e) {
                LOG.severe(() -> "A provider of log-ins is left out: " + e.getMessage());
            }
        }
    }

    private IdentityProvider provider(ProviderSettings settings, ProviderHttp http) {
        var callback = URI.create(publicAddress.link("/api/v1/oidc/" + settings.id() + "/callback"));
        return new IdentityProvider(settings, http, new Discovery(settings.issuer(), http, clock), callback);
    }

    /** In the order of the settings. */
    public List<Choice> choices() {
        return providers.stream().map(provider -> new Choice(provider.id(), provider.name())).toList();
    }

    /** What the provider is called; its id where the settings no longer know it. */
    public String nameOf(String id) {
        return find(id).map(IdentityProvider::name).orElse(id);
    }

    public Optional<IdentityProvider> find(String id) {
        return providers.stream().filter(provider -> provider.id().equals(id)).findFirst();
    }
}
