package se.tmeit.objectstore;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where pictures and documents are kept; each key is explained in microprofile-config.properties. */
@Dependent
class StorageSettings {
    @Inject
    @ConfigProperty(name = "tmeit.storage.url")
    Optional<String> url;

    @Inject
    @ConfigProperty(name = "tmeit.storage.region")
    String region;

    @Inject
    @ConfigProperty(name = "tmeit.storage.bucket")
    String bucket;

    @Inject
    @ConfigProperty(name = "tmeit.storage.access-key")
    Optional<String> accessKey;

    @Inject
    @ConfigProperty(name = "tmeit.storage.secret-key")
    Optional<String> secretKey;

    @Inject
    @ConfigProperty(name = "tmeit.storage.connect-timeout")
    Duration connectTimeout;

    @Inject
    @ConfigProperty(name = "tmeit.storage.timeout")
    Duration timeout;

    @Inject
    @ConfigProperty(name = "tmeit.storage.look-every")
    Duration lookEvery;

    boolean isConfigured() {
        return url.isPresent();
    }
}
