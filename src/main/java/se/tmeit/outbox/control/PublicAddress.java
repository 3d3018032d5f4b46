package se.tmeit.outbox.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where the site is for its visitors. Taken from the settings: what a request claims could send a private link elsewhere. */
@ApplicationScoped
public class PublicAddress {
    private URI address;

    /** For proxies. */
    protected PublicAddress() {
    }

    @Inject
    public PublicAddress(@ConfigProperty(name = "tmeit.public-address") URI address) {
        this.address = address;
    }

    /** @param path from the slash on */
    public String link(String path) {
        return root() + path;
    }

    /** Scheme, host and port, without a slash at the end. */
    public String root() {
        var text = address.toString();
        return text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
    }

    public String host() {
        return address.getHost();
    }
}
