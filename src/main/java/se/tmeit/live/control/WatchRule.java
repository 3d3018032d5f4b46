package se.tmeit.live.control;

import java.util.Set;

/** Who may go on watching; features say so, and every stream is held against all rules again and again. */
public interface WatchRule {
    /** Those of the watchers who may. */
    Set<Watcher> admitted(Set<Watcher> watchers);
}
