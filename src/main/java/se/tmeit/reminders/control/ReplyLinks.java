package se.tmeit.reminders.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import se.tmeit.auth.control.Signatures;
import se.tmeit.outbox.control.PublicAddress;

/**
 * Links that answer one question of one member about one event, without a log-in, until the answer is settled. Nothing is stored: what a link is
 * for stands in it, signed. As long as it holds it may be used again, so that a slip of the finger can be undone.
 */
@ApplicationScoped
class ReplyLinks {
    private static final String PURPOSE = "reply";
    private static final int TEXT_BYTES = 1 + 16 + 16 + 8;

    /** What a link is for. */
    record ReplyLink(Question question, UUID eventId, UUID memberId, Instant until) {
        byte[] text() {
            return ByteBuffer.allocate(TEXT_BYTES).put((byte) question.ordinal()).putLong(eventId.getMostSignificantBits())
                    .putLong(eventId.getLeastSignificantBits()).putLong(memberId.getMostSignificantBits())
                    .putLong(memberId.getLeastSignificantBits()).putLong(until.getEpochSecond()).array();
        }

        static ReplyLink of(byte[] text) {
            var in = ByteBuffer.wrap(text);
            return new ReplyLink(Question.values()[in.get()], new UUID(in.getLong(), in.getLong()), new UUID(in.getLong(), in.getLong()),
                    Instant.ofEpochSecond(in.getLong()));
        }
    }

    private Clock clock;
    private Signatures signatures;
    private PublicAddress address;

    /** For proxies. */
    protected ReplyLinks() {
    }

    @Inject
    ReplyLinks(Clock clock, Signatures signatures, PublicAddress address) {
        this.clock = clock;
        this.signatures = signatures;
        this.address = address;
    }

    /** One for yes and one for no, by these names. */
    Map<String, String> of(Question question, UUID eventId, UUID memberId, Instant until) {
        var token = token(new ReplyLink(question, eventId, memberId, until));
        return Map.of("yes", address.link("/reply/yes#" + token), "no", address.link("/reply/no#" + token));
    }

    /** What the secret part of a link is for; nothing when we did not sign it, or its time is over. */
    Optional<ReplyLink> open(String token) {
        return decoded(token).filter(bytes -> bytes.length == TEXT_BYTES + Signatures.BYTES)
                .filter(bytes -> signatures.verify(PURPOSE, Arrays.copyOf(bytes, TEXT_BYTES), Arrays.copyOfRange(bytes, TEXT_BYTES, bytes.length)))
                .map(bytes -> ReplyLink.of(Arrays.copyOf(bytes, TEXT_BYTES))).filter(link -> link.until().isAfter(clock.instant()));
    }

    private String token(ReplyLink link) {
        var text = link.text();
        var signature = signatures.sign(PURPOSE, text);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(ByteBuffer.allocate(text.length + signature.length).put(text).put(signature).array());
    }

    private static Optional<byte[]> decoded(String token) {
        try {
            return Optional.of(Base64.getUrlDecoder().decode(token));
        } catch (IllegalArgumentException e) {
            // Not one of ours.
            return Optional.empty();
        }
    }
}
