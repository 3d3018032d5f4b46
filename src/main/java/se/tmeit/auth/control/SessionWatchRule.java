package se.tmeit.auth.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import se.tmeit.live.control.WatchRule;
import se.tmeit.live.control.Watcher;

/** Whose log-in ended does not go on watching. */
@ApplicationScoped
public class SessionWatchRule implements WatchRule {
    @Inject
    Sessions sessions;

    @Override
    public Set<Watcher> admitted(Set<Watcher> watchers) {
        var alive = sessions.alive(watchers.stream().map(Watcher::sessionId).filter(Objects::nonNull).collect(Collectors.toSet()));
        return watchers.stream().filter(watcher -> watcher.isVisitor() || alive.contains(watcher.sessionId())).collect(Collectors.toSet());
    }
}
