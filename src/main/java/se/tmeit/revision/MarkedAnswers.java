package se.tmeit.revision;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.UUID;
import java.util.function.Supplier;
import se.tmeit.http.Representation;

/** Answers about one topic, kept in memory for as long as the database's mark says that they hold. */
public final class MarkedAnswers {
    private static final int MAX_BYTES = 8 * 1024 * 1024;
    /** What an entry takes beside its body: the longest key, with two bytes a character, and the objects around it. */
    private static final int ENTRY_BYTES = 4096;

    private record Kept(UUID mark, Cache<Object, Representation> answers) {
    }

    private final Revisions revisions;
    private final String topic;
    private volatile Kept latest = new Kept(null, null);

    public MarkedAnswers(Revisions revisions, String topic) {
        this.revisions = revisions;
        this.topic = topic;
    }

    /** The answer for this key, built when it is not there or is older than the last change of the topic. */
    public Representation answer(Object key, Supplier<Representation> answer) {
        var mark = revisions.markOf(topic);
        var kept = latest;
        if (!mark.equals(kept.mark())) {
            kept = new Kept(mark, Caffeine.newBuilder().maximumWeight(MAX_BYTES)
                    .weigher((Object unused, Representation value) -> ENTRY_BYTES + value.weight()).executor(Runnable::run).build());
            latest = kept;
        }
        return kept.answers().get(key, unused -> answer.get());
    }
}
