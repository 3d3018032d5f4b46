package se.tmeit.auth.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;
import se.tmeit.auth.control.Outcome;
import se.tmeit.auth.control.Step;
import se.tmeit.auth.control.Step.Purpose;
import se.tmeit.oidc.control.Refusal;
import se.tmeit.outbox.control.PublicAddress;

/** Sends a browser on its way through a provider. */
@ApplicationScoped
public class IdentityReply {
    private static final String LOG_IN = "/login";
    private static final String SECURITY = "/me/security";
    private static final String CONFIRMATION = "/me/security/link";

    @Inject
    PublicAddress publicAddress;

    @Inject
    LogInReply reply;

    @Inject
    IdentityCookies cookies;

    Response to(Step step) {
        if (step instanceof Step.ToProvider next) {
            return redirect(next.address(), cookies.attempt(next.secret()));
        }
        if (step instanceof Step.Proved proved) {
            return into(proved);
        }
        if (step instanceof Step.ToConfirmation question) {
            var path = question.loggedIn() ? CONFIRMATION : logIn(Refusal.PROVIDER_LINK, CONFIRMATION);
            return redirect(page(path), cookies.link(question.token()), cookies.noAttempt());
        }
        var refused = (Step.Refused) step;
        var path = refused.purpose() == Purpose.LINK ? SECURITY + "?problem=" + refused.why().slug() : logIn(refused.why(), refused.returnTo());
        return redirect(page(path), cookies.noAttempt());
    }

    private Response into(Step.Proved proved) {
        var path = proved.outcome() instanceof Outcome.SecondFactorNeeded ? LOG_IN + "?step=code" + from(proved.returnTo()) : proved.returnTo();
        var all = Stream.concat(Arrays.stream(reply.cookies(proved.outcome())), Stream.of(cookies.noAttempt()));
        return redirect(page(path), all.toArray(NewCookie[]::new));
    }

    private static String logIn(Refusal why, String returnTo) {
        return LOG_IN + "?problem=" + why.slug() + from(returnTo);
    }

    private static String from(String returnTo) {
        return returnTo.equals("/") ? "" : "&from=" + URLEncoder.encode(returnTo, StandardCharsets.UTF_8);
    }

    private URI page(String path) {
        return URI.create(publicAddress.link(path));
    }

    private static Response redirect(URI address, NewCookie... cookies) {
        return Response.status(Status.FOUND).location(address).cookie(cookies).header(HttpHeaders.CACHE_CONTROL, "no-store").build();
    }
}
