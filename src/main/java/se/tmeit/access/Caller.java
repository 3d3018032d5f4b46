package se.tmeit.access;

import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import java.util.UUID;
import se.tmeit.problem.ProblemException;
import se.tmeit.problem.ProblemType;

/** Who sends the request: nobody in particular until a log-in was recognised. */
@RequestScoped
public class Caller {
    private UUID memberId;
    private UUID sessionId;
    private Role role;

    /** Called once per request by what recognises log-ins. */
    public void become(UUID memberId, UUID sessionId, Role role) {
        this.memberId = memberId;
        this.sessionId = sessionId;
        this.role = role;
    }

    public boolean isLoggedIn() {
        return memberId != null;
    }

    public boolean isMaster() {
        return role == Role.MASTER;
    }

    public boolean is(UUID otherMemberId) {
        return otherMemberId.equals(memberId);
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
        return Optional.ofNullable(memberId).orElseThrow(() -> new ProblemException(ProblemType.NOT_LOGGED_IN));
    }

    public UUID sessionId() {
        return Optional.ofNullable(sessionId).orElseThrow(() -> new ProblemException(ProblemType.NOT_LOGGED_IN));
    }
}
