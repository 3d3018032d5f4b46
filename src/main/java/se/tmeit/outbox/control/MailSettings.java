package se.tmeit.outbox.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where mail is handed over, and in whose name. */
@ApplicationScoped
class MailSettings {
    private static final String CONNECT_TIMEOUT_MILLIS = "10000";

    @Inject
    @ConfigProperty(name = "tmeit.mail.host")
    String host;

    @Inject
    @ConfigProperty(name = "tmeit.mail.port")
    int port;

    @Inject
    @ConfigProperty(name = "tmeit.mail.starttls")
    boolean encrypted;

    @Inject
    @ConfigProperty(name = "tmeit.mail.user")
    Optional<String> user;

    @Inject
    @ConfigProperty(name = "tmeit.mail.password")
    Optional<String> password;

    @Inject
    @ConfigProperty(name = "tmeit.mail.from")
    String from;

    @Inject
    @ConfigProperty(name = "tmeit.mail.reply-to")
    Optional<String> replyTo;

    @Inject
    @ConfigProperty(name = "tmeit.mail.timeout")
    Duration timeout;

    @Inject
    @ConfigProperty(name = "tmeit.mail.lease")
    Duration lease;

    @Inject
    @ConfigProperty(name = "tmeit.mail.pauses")
    List<Duration> pauses;

    /** How long a mail waits that has failed so often, or nothing when that is enough. */
    Optional<Duration> pauseAfter(int failures) {
        return failures <= pauses.size() ? Optional.of(pauses.get(failures - 1)) : Optional.empty();
    }

    Optional<String> user() {
        return user;
    }

    Optional<String> password() {
        return password;
    }

    String from() {
        return from;
    }

    Optional<String> replyTo() {
        return replyTo;
    }

    Duration lease() {
        return lease;
    }

    String server() {
        return host + ":" + port;
    }

    /** As Jakarta Mail names them. */
    Properties properties() {
        var properties = new Properties();
        properties.put("mail.smtp.host", host);
        properties.put("mail.smtp.port", String.valueOf(port));
        properties.put("mail.smtp.auth", String.valueOf(user.isPresent()));
        properties.put("mail.smtp.starttls.enable", String.valueOf(encrypted));
        properties.put("mail.smtp.starttls.required", String.valueOf(encrypted));
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
        properties.put("mail.smtp.connectiontimeout", CONNECT_TIMEOUT_MILLIS);
        properties.put("mail.smtp.timeout", String.valueOf(timeout.toMillis()));
        properties.put("mail.smtp.writetimeout", String.valueOf(timeout.toMillis()));
        return properties;
    }
}
