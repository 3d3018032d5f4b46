package se.tmeit.access;

import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import java.util.UUID;
import se.tmeit.problem.ProblemException;
import se.tmeit.problem.ProblemType;

/** Who sends the request: nobody in particular until a log-in was recognised. */
@RequestScoped
public class Caller {
    private Identity identity;

    /** Called once per request by what recognises log-ins. */
    public void become(Identity recognised) {
        identity = recognised;
    }

    public boolean isLoggedIn() {
        return identity != null;
    }

    /** Whether the caller may use a master's rights, now and here. */
    public boolean isMaster() {
        return identity != null && identity.role() == Role.MASTER && identity.mayAdminister();
    }

    /** Whether the caller is a master whose rights wait for a second factor. */
    public boolean lacksSecondFactor() {
        return identity != null && identity.role() == Role.MASTER && !identity.mayAdminister();
    }

    public boolean mayWrite() {
        return identity == null || identity.mayWrite();
    }

    /** Whether the request comes with a browser's log-in. */
    public boolean hasSession() {
        return identity != null && identity.sessionId() != null;
    }

    public boolean is(UUID otherMemberId) {
        return identity != null && otherMemberId.equals(identity.memberId());
    }

    /** The member's standing in the club; null for a visitor. */
    public Role role() {
        return identity == null ? null : identity.role();
    }

    public boolean hasRole(String name) {
        return switch (name) {
            case Roles.MEMBER -> isLoggedIn();
            case Roles.MASTER -> isMaster();
            default -> false;
        };
    }

    /** The logged-in member; throws NOT_LOGGED_IN for anyone else. */
    public UUID memberId() {
        return Optional.ofNullable(identity).map(Identity::memberId).orElseThrow(() -> new ProblemException(ProblemType.NOT_LOGGED_IN));
    }

    public UUID sessionId() {
        return Optional.ofNullable(identity).map(Identity::sessionId).orElseThrow(() -> new ProblemException(ProblemType.NOT_LOGGED_IN));
    }
}
