package se.tmeit.demo;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import se.tmeit.events.entity.Answer;
import se.tmeit.events.entity.EventPlan;

/** Something the invented club arranges, and who answered whether they come. @param cancelled null when it takes place */
record DemoEvent(UUID id, EventPlan plan, UUID seriesId, UUID createdBy, Instant createdAt, Cancelled cancelled, List<Reply> replies) {

    /** That it was called off, and why. */
    record Cancelled(Instant at, String reason) {
    }

    /** A member's answer. */
    record Reply(DemoMember member, Answer answer, String note, Instant at) {
    }

    /** Those for whom there is no place yet. */
    Set<Reply> waiting() {
        return plan.capacity() == null ? Set.of() : replies.stream().filter(reply -> reply.answer() == Answer.GOING)
                .sorted(Comparator.comparing(Reply::at).thenComparing(reply -> reply.member().id().toString())).skip(plan.capacity()).collect(Collectors.toSet());
    }

    boolean hasWaitingList() {
        return !waiting().isEmpty();
    }
}
