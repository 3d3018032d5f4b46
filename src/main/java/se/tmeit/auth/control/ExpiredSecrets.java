package se.tmeit.auth.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import se.tmeit.work.TimedJob;

/** Forgets sessions, browsers, links and tokens that let nobody in any more. */
@ApplicationScoped
public class ExpiredSecrets implements TimedJob {
    @Inject
    Sessions sessions;

    @Inject
    KnownDevices devices;

    @Inject
    OneTimeTokens oneTimeTokens;

    @Inject
    AccessTokens accessTokens;

    @Override
    public String name() {
        return "expired-secrets";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(15);
    }

    @Override
    public void run() {
        sessions.forgetExpired();
        devices.forgetUnused();
        oneTimeTokens.forgetExpired();
        accessTokens.forgetExpired();
    }
}
