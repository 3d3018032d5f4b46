package se.tmeit.live.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LiveStreamTest {
    private final List<LiveStream> ended = new ArrayList<>();

    private LiveStream stream(Sink sink) {
        return new LiveStream(new Watcher(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), null), sink, ended::add);
    }

    private LiveStream visitors(Sink sink) {
        return new LiveStream(new Watcher(UUID.randomUUID(), null, null, "192.0.2.7"), sink, ended::add);
    }

    @Test
    void greetingIsSentEvenWhenNothingWasMissed() {
        var sink = FakeSink.fast();

        stream(sink).greet("m1", Set.of());

        assertThat(sink.messages).containsExactly(new LiveMessage("m1", Set.of()));
    }

    @Test
    void whatComesWhileAMessageIsOnItsWayBecomesOneMessage() {
        var sink = FakeSink.slow();
        var stream = stream(sink);
        stream.greet("m1", Set.of());

        stream.tell("m2", Set.of(Topic.COMMENTS));
        stream.tell("m3", Set.of(Topic.ATTENDANCE, Topic.COMMENTS));
        assertThat(sink.messages).hasSize(1);
        sink.arrive();

        assertThat(sink.messages.get(1)).isEqualTo(new LiveMessage("m3", Set.of(Topic.ATTENDANCE, Topic.COMMENTS)));
        assertThat(sink.messages).hasSize(2);
    }

    @Test
    void whatChangesBeforeTheGreetingComesWithIt() {
        var sink = FakeSink.fast();
        var stream = stream(sink);

        stream.tell("m1", Set.of(Topic.COMMENTS));
        assertThat(sink.messages).isEmpty();
        stream.greet("m1", Set.of());

        assertThat(sink.topics()).containsExactly(Set.of(Topic.COMMENTS));
    }

    @Test
    void visitorHearsNothingOfWhatOnlyMembersSee() {
        var sink = FakeSink.fast();
        var stream = visitors(sink);
        stream.greet("m1", Set.of(Topic.values()));

        stream.tell("m2", Set.of(Topic.COMMENTS));
        stream.tell("m3", Set.of(Topic.STAFFING, Topic.ATTENDANCE));

        assertThat(sink.topics()).containsExactly(Set.of(Topic.EVENT, Topic.ATTENDANCE), Set.of(Topic.ATTENDANCE));
    }

    @Test
    void browserThatHasGoneEndsItsStreamOnce() {
        var sink = FakeSink.slow();
        var stream = stream(sink);
        stream.greet("m1", Set.of());

        sink.fail();
        stream.end();

        assertThat(sink.closed).isTrue();
        assertThat(ended).containsExactly(stream);
    }

    @Test
    void browserThatTakesNothingFromOneBeatToTheNextHasGone() {
        var sink = FakeSink.slow();
        var stream = stream(sink);
        stream.greet("m1", Set.of());

        stream.beat();
        assertThat(ended).isEmpty();
        stream.beat();

        assertThat(ended).containsExactly(stream);
        assertThat(sink.beats()).isZero();
    }

    @Test
    void slowBrowserThatTakesSomethingBetweenTwoBeatsStays() {
        var sink = FakeSink.slow();
        var stream = stream(sink);
        stream.greet("m1", Set.of());

        for (var i = 0; i < 5; i++) {
            stream.beat();
            sink.arrive();
        }

        assertThat(ended).isEmpty();
    }

    @Test
    void nothingIsSentAfterTheEnd() {
        var sink = FakeSink.fast();
        var stream = stream(sink);
        stream.greet("m1", Set.of());
        stream.end();

        stream.tell("m2", Set.of(Topic.COMMENTS));
        stream.beat();

        assertThat(sink.messages).hasSize(1);
        assertThat(sink.beats()).isZero();
    }
}
