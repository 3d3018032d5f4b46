package se.tmeit.invitations.control;

import se.tmeit.problem.ProblemType;

/** Why an invitation cannot be sent. */
public enum Obstacle {
    /** A master has to find out where the person can be reached. */
    NO_ADDRESS(ProblemType.INVITATION_WITHOUT_ADDRESS),
    /** A member has the address: probably the person is here already. */
    EMAIL_TAKEN(ProblemType.EMAIL_TAKEN),
    /** The person has got in, or the member has a password by other means. */
    NOT_NEEDED(ProblemType.INVITATION_NOT_NEEDED),
    /** The member is deleted or an ex-prao, or the person's data are erased. */
    NO_ACCESS(ProblemType.INVITATION_IMPOSSIBLE);

    private final ProblemType problem;

    Obstacle(ProblemType problem) {
        this.problem = problem;
    }

    ProblemType problem() {
        return problem;
    }
}
