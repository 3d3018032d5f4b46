package se.tmeit.auth.boundary;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import se.tmeit.access.Caller;
import se.tmeit.access.Identity;
import se.tmeit.auth.control.AccessTokens;
import se.tmeit.members.control.MemberDetails;
import se.tmeit.members.control.MemberDirectory;
import se.tmeit.problem.ProblemException;
import se.tmeit.problem.ProblemType;

/** Recognises an access token. One that does not work is refused, whatever else comes with it: a cookie does not stand in for it. */
@Provider
@ApplicationScoped
@Priority(Priorities.AUTHENTICATION - 1)
public class AccessTokenFilter implements ContainerRequestFilter {
    private static final String SCHEME = "Bearer ";

    @Inject
    Caller caller;

    @Inject
    AccessTokens tokens;

    @Inject
    MemberDirectory directory;

    @Override
    public void filter(ContainerRequestContext request) {
        var header = request.getHeaderString(HttpHeaders.AUTHORIZATION);
        if (header == null || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return;
        }
        var token = tokens.find(header.substring(SCHEME.length()).strip()).orElseThrow(() -> new ProblemException(ProblemType.ACCESS_TOKEN_INVALID));
        var member = directory.current().member(token.memberId()).filter(MemberDetails::mayLogIn)
                .orElseThrow(() -> new ProblemException(ProblemType.ACCESS_TOKEN_INVALID));
        caller.become(new Identity(member.id(), null, member.role(), token.mayAdminister(), token.mayWrite()));
        tokens.touch(token);
    }
}
