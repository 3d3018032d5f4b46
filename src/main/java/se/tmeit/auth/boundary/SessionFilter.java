package se.tmeit.auth.boundary;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import se.tmeit.access.Caller;
import se.tmeit.access.Identity;
import se.tmeit.auth.control.MasterRule;
import se.tmeit.auth.control.Sessions;
import se.tmeit.members.control.MemberDirectory;

/** Recognises a logged-in browser. Whoever lost their access since is nobody; a database that is away is said so, not taken for that. */
@Provider
@ApplicationScoped
@Priority(Priorities.AUTHENTICATION)
public class SessionFilter implements ContainerRequestFilter {
    @Inject
    Caller caller;

    @Inject
    Sessions sessions;

    @Inject
    MasterRule masterRule;

    @Inject
    MemberDirectory directory;

    @Override
    public void filter(ContainerRequestContext request) {
        var cookie = request.getCookies().get(SessionCookie.SESSION);
        if (caller.isLoggedIn() || cookie == null || cookie.getValue().isEmpty()) {
            return;
        }
        sessions.find(cookie.getValue()).ifPresent(session ->
                directory.current().member(session.memberId()).filter(member -> member.mayLogIn()).ifPresent(member -> {
                    caller.become(new Identity(member.id(), session.id(), member.role(), masterRule.of(session, member.role()).mayAdminister(), true));
                    if (sessions.isDueForTouch(session)) {
                        sessions.touch(session.id());
                    }
                }));
    }
}
