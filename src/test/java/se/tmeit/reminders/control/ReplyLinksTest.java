package se.tmeit.reminders.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import se.tmeit.auth.control.Signatures;
import se.tmeit.outbox.control.PublicAddress;
import se.tmeit.support.RunningServer;

class ReplyLinksTest {
    private static final Instant NOW = Instant.parse("2026-12-01T17:00:00Z");
    private static final UUID EVENT = UUID.fromString("6b1f0f0e-64a5-4f1c-9d55-3a2f1d0c7b11");
    private static final UUID MEMBER = UUID.fromString("0d9a8a4c-55f3-4c3b-8c7a-7f4b1f8e2d22");

    private final ReplyLinks links = links(NOW);

    @Test
    void bothLinksCarryWhatTheyAreFor() {
        var both = links.of(Question.WORK, EVENT, MEMBER, NOW.plusSeconds(1));

        assertThat(both.get("yes")).startsWith("https://tmeit.se/reply/yes#");
        assertThat(both.get("no")).startsWith("https://tmeit.se/reply/no#");
        assertThat(links.open(token(both.get("yes")))).contains(new ReplyLinks.ReplyLink(Question.WORK, EVENT, MEMBER, NOW.plusSeconds(1)));
        assertThat(token(both.get("no"))).isEqualTo(token(both.get("yes")));
    }

    @Test
    void linkHoldsUntilItsTimeAndNotAMomentLonger() {
        var token = token(links.of(Question.COME, EVENT, MEMBER, NOW.plus(Duration.ofDays(3))).get("yes"));

        assertThat(links(NOW.plus(Duration.ofDays(3)).minusMillis(1)).open(token)).isPresent();
        assertThat(links(NOW.plus(Duration.ofDays(3))).open(token)).isEmpty();
    }

    @Property
    void anyChangedBitMakesItWorthless(@ForAll @IntRange(max = 72) int place, @ForAll @IntRange(max = 7) int bit) {
        var bytes = Base64.getUrlDecoder().decode(token(links.of(Question.COME, EVENT, MEMBER, NOW.plusSeconds(60)).get("yes")));
        bytes[place] ^= (byte) (1 << bit);

        assertThat(links.open(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes))).isEmpty();
    }

    @Property
    void anythingElseIsNoLink(@ForAll String text) {
        assertThat(links.open(text)).isEmpty();
    }

    private static ReplyLinks links(Instant now) {
        return new ReplyLinks(Clock.fixed(now, ZoneOffset.UTC), new Signatures(Optional.of(List.of(RunningServer.SECRET_KEY))),
                new PublicAddress(URI.create("https://tmeit.se")));
    }

    private static String token(String link) {
        return link.substring(link.indexOf('#') + 1);
    }
}
