package se.tmeit.outbox.control;

import java.util.Optional;
import java.util.UUID;

/** Knows how members are reached. The outbox knows no members; who knows them tells. */
public interface Recipients {
    Optional<Recipient> member(UUID id);
}
