package se.tmeit.live.control;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The streams that are open: so many at most in all, of each member, and of all visitors of one network together. */
final class OpenStreams {
    private final int most;
    private final int mostPerMember;
    private final int mostPerNetwork;
    private final Map<UUID, List<LiveStream>> byEvent = new HashMap<>();
    private final Map<String, Integer> byOwner = new HashMap<>();
    private int count;

    OpenStreams(int most, int mostPerMember, int mostPerNetwork) {
        this.most = most;
        this.mostPerMember = mostPerMember;
        this.mostPerNetwork = mostPerNetwork;
    }

    /** Whether there was room for one more. */
    synchronized boolean add(LiveStream stream) {
        var watcher = stream.watcher();
        var mostOfOwner = watcher.isVisitor() ? mostPerNetwork : mostPerMember;
        if (count >= most || byOwner.getOrDefault(owner(watcher), 0) >= mostOfOwner) {
            return false;
        }
        count++;
        byOwner.merge(owner(watcher), 1, Integer::sum);
        byEvent.computeIfAbsent(watcher.eventId(), event -> new ArrayList<>()).add(stream);
        return true;
    }

    synchronized void remove(LiveStream stream) {
        var watcher = stream.watcher();
        var streams = byEvent.get(watcher.eventId());
        if (streams != null && streams.remove(stream)) {
            count--;
            byOwner.computeIfPresent(owner(watcher), (owner, open) -> open == 1 ? null : open - 1);
            byEvent.computeIfPresent(watcher.eventId(), (event, open) -> open.isEmpty() ? null : open);
        }
    }

    synchronized List<LiveStream> of(UUID eventId) {
        return List.copyOf(byEvent.getOrDefault(eventId, List.of()));
    }

    synchronized List<LiveStream> all() {
        return byEvent.values().stream().flatMap(List::stream).toList();
    }

    synchronized Set<Watcher> watchers() {
        return byEvent.values().stream().flatMap(List::stream).map(LiveStream::watcher).collect(Collectors.toSet());
    }

    synchronized int count() {
        return count;
    }

    private static String owner(Watcher watcher) {
        return watcher.isVisitor() ? watcher.network() : watcher.memberId().toString();
    }
}
