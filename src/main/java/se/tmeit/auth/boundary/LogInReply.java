package se.tmeit.auth.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;
import se.tmeit.access.Caller;
import se.tmeit.access.ClientAddress;
import se.tmeit.auth.control.MasterRule;
import se.tmeit.auth.control.Origin;
import se.tmeit.auth.control.Outcome;
import se.tmeit.auth.control.Sessions;
import se.tmeit.members.control.MemberDirectory;

/** What every way to log in reads from the request and answers with. */
@ApplicationScoped
public class LogInReply {
    @Inject
    Caller caller;

    @Inject
    ClientAddress clientAddress;

    @Inject
    Sessions sessions;

    @Inject
    MasterRule masterRule;

    @Inject
    SessionCookie cookies;

    @Inject
    MemberDirectory directory;

    Origin origin(HttpServletRequest http, String deviceToken) {
        return new Origin(clientAddress.networkOf(http), DeviceName.of(http.getHeader(HttpHeaders.USER_AGENT)), deviceToken);
    }

    /** 201 with who is logged in, or 202 with what is missing. */
    Response to(Outcome outcome, UriInfo uri) {
        var response = outcome instanceof Outcome.Opened opened
                ? Response.created(uri.getBaseUriBuilder().path("sessions/current").build())
                        .entity(current(opened.session().token()).orElseThrow())
                : Response.status(Status.ACCEPTED).entity(SecondFactorView.ALL);
        return response.cookie(cookies(outcome)).header(HttpHeaders.CACHE_CONTROL, "no-store").build();
    }

    /** Who is logged in with this token, if anybody is. */
    Optional<CurrentSession> current(String token) {
        return sessions.find(token).flatMap(session -> directory.current().member(session.memberId())
                .map(member -> CurrentSession.of(member, session, masterRule.of(session, member.role()))));
    }

    /** The log-in that the browser had before ends with a new one. */
    NewCookie[] cookies(Outcome outcome) {
        if (outcome instanceof Outcome.SecondFactorNeeded needed) {
            return List.of(cookies.pending(needed.pendingToken())).toArray(NewCookie[]::new);
        }
        var opened = (Outcome.Opened) outcome;
        if (caller.isLoggedIn()) {
            sessions.end(caller.memberId(), caller.sessionId());
        }
        return List.of(cookies.session(opened.session().token()), cookies.device(opened.deviceToken())).toArray(NewCookie[]::new);
    }
}
