package se.tmeit.live.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class OpenStreamsTest {
    private static final UUID EVENT = UUID.randomUUID();
    private static final UUID MEMBER = UUID.randomUUID();

    private final OpenStreams streams = new OpenStreams(5, 2, 3);

    private LiveStream of(UUID member) {
        return new LiveStream(new Watcher(EVENT, member, UUID.randomUUID(), null), FakeSink.fast(), streams::remove);
    }

    private LiveStream from(String network) {
        return new LiveStream(new Watcher(EVENT, null, null, network), FakeSink.fast(), streams::remove);
    }

    @Test
    void oneMemberHasSoManyAndAnotherAsMany() {
        assertThat(streams.add(of(MEMBER))).isTrue();
        assertThat(streams.add(of(MEMBER))).isTrue();

        assertThat(streams.add(of(MEMBER))).isFalse();
        assertThat(streams.add(of(UUID.randomUUID()))).isTrue();
    }

    @Test
    void visitorsOfOneNetworkShareTheirs() {
        for (var i = 0; i < 3; i++) {
            assertThat(streams.add(from("192.0.2.7"))).isTrue();
        }

        assertThat(streams.add(from("192.0.2.7"))).isFalse();
        assertThat(streams.add(from("192.0.2.8"))).isTrue();
    }

    @Test
    void allTogetherHaveSoMany() {
        for (var i = 0; i < 5; i++) {
            assertThat(streams.add(of(UUID.randomUUID()))).isTrue();
        }

        assertThat(streams.add(of(UUID.randomUUID()))).isFalse();
    }

    @Test
    void streamThatEndsMakesRoomOnce() {
        var stream = of(MEMBER);
        streams.add(stream);
        streams.add(of(MEMBER));

        stream.end();
        streams.remove(stream);

        assertThat(streams.count()).isEqualTo(1);
        assertThat(streams.add(of(MEMBER))).isTrue();
        assertThat(streams.add(of(MEMBER))).isFalse();
    }

    @Property
    void countIsHowManyAreThereWhateverOpensAndEnds(@ForAll @Size(max = 60) List<@IntRange(min = 0, max = 7) Integer> steps) {
        var many = new OpenStreams(6, 3, 3);
        var open = new ArrayList<LiveStream>();
        for (var step : steps) {
            if (step < 5) {
                var stream = new LiveStream(new Watcher(new UUID(0, step % 2), new UUID(1, step), new UUID(2, step), null), FakeSink.fast(), many::remove);
                if (many.add(stream)) {
                    open.add(stream);
                }
            } else if (!open.isEmpty()) {
                open.remove(step % open.size()).end();
            }

            assertThat(many.count()).isEqualTo(open.size()).isLessThanOrEqualTo(6);
            assertThat(many.all()).containsExactlyInAnyOrderElementsOf(open);
        }
    }
}
