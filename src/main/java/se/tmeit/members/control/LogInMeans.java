package se.tmeit.members.control;

import java.util.UUID;

/** Whether a member has something of one kind to log in with; the features that know such things answer, one for each kind. */
public interface LogInMeans {
    boolean exist(UUID memberId);
}
