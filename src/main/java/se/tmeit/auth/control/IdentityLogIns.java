package se.tmeit.auth.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import se.tmeit.auth.control.Step.Purpose;
import se.tmeit.auth.control.Step.Refused;
import se.tmeit.members.control.EmailAddress;
import se.tmeit.members.control.MemberDirectory;
import se.tmeit.oidc.control.AttemptSecret;
import se.tmeit.oidc.control.IdentityAttempts;
import se.tmeit.oidc.control.IdentityProvider;
import se.tmeit.oidc.control.IdentityProviders;
import se.tmeit.oidc.control.ProvenIdentity;
import se.tmeit.oidc.control.ProviderException;
import se.tmeit.oidc.control.Refusal;
import se.tmeit.oidc.control.ReturnPath;
import se.tmeit.problem.ProblemException;
import se.tmeit.problem.ProblemType;
import se.tmeit.ratelimit.Limit;
import se.tmeit.ratelimit.RateLimits;

/** The way of a browser to a provider and back. What takes the network's time stands outside any transaction. */
@ApplicationScoped
public class IdentityLogIns {
    /**
     * What a browser brings back, as it says.
     *
     * @param secret from its cookie, or null
     * @param issuer who the provider says it is, or null
     */
    public record Arrival(String provider, String secret, String state, String code, String error, String issuer) {
    }

    /** Whose browser it is; member and session are null where nobody is logged in. */
    public record Visitor(UUID memberId, UUID sessionId, Origin origin) {
    }

    private static final Logger LOG = Logger.getLogger(IdentityLogIns.class.getName());

    /** For the way there and the way back; wide, since a whole campus may share a network. */
    private static final Limit LIMIT = new Limit("identity-provider", 60, Duration.ofMinutes(5));

    @Inject
    RateLimits limits;

    @Inject
    IdentityProviders providers;

    @Inject
    IdentityAttempts attempts;

    @Inject
    Identities identities;

    @Inject
    PendingLinks links;

    @Inject
    MemberDirectory directory;

    public Step start(String providerId, String from, Purpose purpose, Visitor visitor) {
        var provider = find(providerId);
        var returnTo = ReturnPath.safe(from);
        if (isTooOften(visitor)) {
            return new Refused(Refusal.PROVIDER_BUSY, purpose, returnTo);
        }
        if (purpose == Purpose.LINK && visitor.sessionId() == null) {
            return new Refused(Refusal.PROVIDER_EXPIRED, Purpose.LOG_IN, returnTo);
        }
        var secret = AttemptSecret.random();
        try {
            var address = provider.logInAddress(secret);
            attempts.begin(secret, providerId, returnTo, purpose == Purpose.LINK ? visitor.sessionId() : null);
            return new Step.ToProvider(address, secret.text());
        } catch (ProviderException e) {
            return refuse(e, purpose, returnTo);
        }
    }

    public Step arrive(Arrival arrival, Visitor visitor) {
        var provider = find(arrival.provider());
        if (isTooOften(visitor)) {
            return new Refused(Refusal.PROVIDER_BUSY, Purpose.LOG_IN, ReturnPath.HOME);
        }
        if (arrival.secret() == null || !new AttemptSecret(arrival.secret()).state().getValue().equals(arrival.state())) {
            return new Refused(Refusal.PROVIDER_EXPIRED, Purpose.LOG_IN, ReturnPath.HOME);
        }
        var secret = new AttemptSecret(arrival.secret());
        var attempt = attempts.take(secret).filter(taken -> taken.provider().equals(arrival.provider()));
        if (attempt.isEmpty()) {
            return new Refused(Refusal.PROVIDER_EXPIRED, Purpose.LOG_IN, ReturnPath.HOME);
        }
        try {
            var proven = prove(provider, arrival, secret);
            return attempt.get().sessionId() == null ? logIn(proven, attempt.get(), visitor) : proposeLink(proven, attempt.get(), visitor);
        } catch (ProviderException e) {
            return refuse(e, purpose(attempt.get()), attempt.get().returnTo());
        }
    }

    private static ProvenIdentity prove(IdentityProvider provider, Arrival arrival, AttemptSecret secret) throws ProviderException {
        if (!provider.isIssuer(arrival.issuer())) {
            throw new ProviderException(Refusal.PROVIDER_FAILED, "Another issuer than " + provider.id() + " answered");
        }
        if (arrival.error() != null) {
            var why = arrival.error().equals("access_denied") ? Refusal.PROVIDER_CANCELLED : Refusal.PROVIDER_FAILED;
            throw new ProviderException(why, provider.id() + " logged nobody in");
        }
        if (arrival.code() == null || arrival.code().isEmpty()) {
            throw new ProviderException(Refusal.PROVIDER_FAILED, provider.id() + " sent no code");
        }
        return provider.identify(arrival.code(), secret);
    }

    private Step logIn(ProvenIdentity proven, IdentityAttempts.Ended attempt, Visitor visitor) {
        try {
            var outcome = identities.logIn(proven, visitor.origin());
            if (outcome.isPresent()) {
                return new Step.Proved(outcome.get(), attempt.returnTo());
            }
        } catch (ProblemException e) {
            if (e.type() != ProblemType.LOG_IN_FAILED) {
                throw e;
            }
            return new Refused(Refusal.PROVIDER_UNKNOWN, Purpose.LOG_IN, attempt.returnTo());
        }
        var email = EmailAddress.normalise(proven.email());
        return directory.current().members().stream().filter(member -> member.mayLogIn() && member.email().equals(email)).findFirst()
                .<Step>map(member -> new Step.ToConfirmation(links.propose(member.id(), proven), member.id().equals(visitor.memberId())))
                .orElse(new Refused(Refusal.PROVIDER_UNKNOWN, Purpose.LOG_IN, attempt.returnTo()));
    }

    /** Asked for by the member, and yet not done without a question: another site can send a browser here too. */
    private Step proposeLink(ProvenIdentity proven, IdentityAttempts.Ended attempt, Visitor visitor) {
        if (!Objects.equals(attempt.sessionId(), visitor.sessionId())) {
            return new Refused(Refusal.PROVIDER_EXPIRED, Purpose.LOG_IN, attempt.returnTo());
        }
        if (identities.ownerOf(proven).filter(owner -> !owner.equals(visitor.memberId())).isPresent()) {
            return new Refused(Refusal.PROVIDER_TAKEN, Purpose.LINK, attempt.returnTo());
        }
        return new Step.ToConfirmation(links.propose(visitor.memberId(), proven), true);
    }

    private boolean isTooOften(Visitor visitor) {
        try {
            limits.take(LIMIT, visitor.origin().network());
            return false;
        } catch (ProblemException e) {
            return true;
        }
    }

    private IdentityProvider find(String providerId) {
        return providers.find(providerId).orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND));
    }

    private static Purpose purpose(IdentityAttempts.Ended attempt) {
        return attempt.sessionId() == null ? Purpose.LOG_IN : Purpose.LINK;
    }

    /** Somebody who changed their mind is no news. */
    private static Refused refuse(ProviderException failure, Purpose purpose, String returnTo) {
        var level = failure.refusal() == Refusal.PROVIDER_CANCELLED ? Level.FINE : Level.WARNING;
        LOG.log(level, () -> failure.getMessage() + (failure.getCause() == null ? "" : " (" + failure.getCause().getMessage() + ")"));
        return new Refused(failure.refusal(), purpose, returnTo);
    }
}
