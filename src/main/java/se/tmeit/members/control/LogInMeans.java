package se.tmeit.members.control;

import java.util.UUID;

/** Whether a member has something to log in with; the feature that knows such things answers. */
public interface LogInMeans {
    boolean exist(UUID memberId);
}
