package se.tmeit.invitations.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import se.tmeit.access.Role;
import se.tmeit.invitations.entity.Invitation.State;

/** Whatever is done to an invitation in whatever order, its link works between a sending and the next thing that ends it. */
class InvitationLifeTest {
    private static final Instant START = Instant.parse("2026-11-24T12:00:00Z");

    private enum Act {
        SEND, ADDRESS, WITHDRAW, FORGET
    }

    private record Step(Act act, Duration later) {
    }

    @Property
    void linkWorksFromItsSendingUntilThirtyDaysLaterOrWhatEndsIt(@ForAll("steps") List<Step> steps) {
        var invitation = oldAccount();
        var now = START;
        Instant sentAt = null;

        for (var step : steps) {
            now = now.plus(step.later());
            sentAt = apply(step.act(), invitation, now);

            assertThat(invitation.works(now)).isEqualTo(sentAt != null && now.isBefore(sentAt.plus(Duration.ofDays(30))));
            assertThat(invitation.state() == State.SENT).isEqualTo(sentAt != null);
        }
    }

    @Property
    void acceptedOneKeepsNothingOfThePersonAndWorksNoMore(@ForAll("steps") List<Step> steps) {
        var invitation = oldAccount();
        steps.forEach(step -> apply(step.act(), invitation, START));
        invitation.send("ebba@example.org", new byte[] {1}, START);
        var member = UUID.randomUUID();

        invitation.accept(member, START);

        assertThat(invitation.works(START)).isFalse();
        assertThat(invitation.isLive()).isFalse();
        assertThat(invitation.memberId()).isEqualTo(member);
        assertThat(invitation.oldAccount()).isNull();
        assertThat(invitation.email()).isNull();
    }

    @Property
    void forgottenOneTellsNothing(@ForAll("steps") List<Step> steps) {
        var invitation = oldAccount();
        steps.forEach(step -> apply(step.act(), invitation, START));

        invitation.forget(START);

        assertThat(invitation.isForgotten()).isTrue();
        assertThat(invitation.email()).isNull();
        assertThat(invitation.works(START)).isFalse();
    }

    private static Invitation oldAccount() {
        var account = new OldAccount(Role.VRAQ, LocalDate.of(2011, 5, 3), "Ebba", "Gaffa", "Lilja");
        return Invitation.ofOldAccount(UUID.randomUUID(), account, "ebba@example.org", "sv", START);
    }

    /** When the link that works was sent, or null when none does. */
    private static Instant apply(Act act, Invitation invitation, Instant now) {
        switch (act) {
            case SEND -> {
                invitation.send("ebba@example.org", new byte[] {1}, now);
                return now;
            }
            case ADDRESS -> invitation.address("other@example.org");
            case WITHDRAW -> invitation.withdraw(now);
            case FORGET -> invitation.forget(now);
        }
        return null;
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        var step = Combinators.combine(Arbitraries.of(Act.values()), Arbitraries.longs().between(0, 40 * 24)).as((act, hours) -> new Step(act, Duration.ofHours(hours)));
        return step.list().ofMaxSize(12);
    }
}
