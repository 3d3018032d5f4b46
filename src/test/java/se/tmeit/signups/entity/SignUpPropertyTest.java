package se.tmeit.signups.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import se.tmeit.problem.ProblemException;

/** Whatever is done to a sign-up, in whatever order and with whatever pauses, these things hold. */
class SignUpPropertyTest {
    private static final Instant START = Instant.parse("2026-11-24T12:00:00Z");
    private static final Applicant EBBA = new Applicant("Ebba", "Lilja", "ebba@example.org", null, "sv", "2026-11");
    private static final String SENT = "the hash of the password in the form";
    private static final String CHOSEN = "the hash of the password chosen at the confirmation";

    private enum Verb { MAIL_AGAIN, DISPUTE, CONFIRM, CONFIRM_WITH_PASSWORD, REMIND, APPROVE, REJECT }

    private record Step(Verb verb, Duration pause) {
    }

    /** What was done and not refused, and when. */
    private record Done(Verb verb, Instant at) {
    }

    private final List<Done> done = new ArrayList<>();
    private final List<String> handedOut = new ArrayList<>();

    @Property(tries = 3000)
    void lifeIsOneWayAndNothingHappensTwice(@ForAll("lives") List<Step> life) {
        var signUp = start();
        var now = START;

        for (var step : life) {
            now = now.plus(step.pause());
            var before = signUp.state();
            attempt(signUp, step.verb(), now);
            assertOneStepForward(before, signUp.state());
        }

        assertThat(count(Verb.CONFIRM) + count(Verb.CONFIRM_WITH_PASSWORD)).isLessThanOrEqualTo(1);
        assertThat(count(Verb.APPROVE) + count(Verb.REJECT)).isLessThanOrEqualTo(1);
        assertThat(signUp.memberId() != null).isEqualTo(count(Verb.APPROVE) == 1);
        assertThat(signUp.reason() != null).isEqualTo(count(Verb.REJECT) == 1);
    }

    @Property(tries = 3000)
    void nobodyIsApprovedWhoseAddressWasNotConfirmedInTime(@ForAll("lives") List<Step> life) {
        var signUp = live(life);

        if (signUp.state() != SignUpState.UNCONFIRMED) {
            var confirmation = done.stream().filter(one -> isConfirmation(one.verb())).findFirst().orElseThrow();
            var mail = done.stream().filter(one -> one.verb() == Verb.MAIL_AGAIN && !one.at().isAfter(confirmation.at()))
                    .map(Done::at).reduce(START, (earlier, later) -> later);
            assertThat(confirmation.at()).isBefore(mail.plus(SignUp.CONFIRMATION_LIFE));
            assertThat(signUp.confirmedAt()).isEqualTo(confirmation.at());
            assertThat(done.indexOf(confirmation)).isLessThan(decisionIndex());
        }
    }

    @Property(tries = 3000)
    void memberGetsTheOnlyPasswordThatWasSentOrTheOneTheyChose(@ForAll("lives") List<Step> life) {
        live(life);

        var disputed = count(Verb.DISPUTE) > 0;
        assertThat(handedOut).hasSizeLessThanOrEqualTo(1).allSatisfy(hash -> assertThat(hash).isEqualTo(disputed ? CHOSEN : SENT));
        assertThat(disputed && count(Verb.CONFIRM) > 0).isFalse();
    }

    @Property(tries = 3000)
    void passwordIsGoneOnceItIsDecided(@ForAll("lives") List<Step> life) {
        var signUp = live(life);

        if (signUp.decidedAt() != null) {
            assertThat(signUp.passwordHash()).isNull();
        }
    }

    private SignUp start() {
        done.clear();
        handedOut.clear();
        var signUp = new SignUp(EBBA, SENT, "192.0.2.7", START);
        signUp.expectConfirmation(new byte[] {1}, START);
        return signUp;
    }

    private SignUp live(List<Step> life) {
        var signUp = start();
        var now = START;
        for (var step : life) {
            now = now.plus(step.pause());
            attempt(signUp, step.verb(), now);
        }
        return signUp;
    }

    private void attempt(SignUp signUp, Verb verb, Instant now) {
        try {
            perform(signUp, verb, now);
            done.add(new Done(verb, now));
        } catch (ProblemException refused) {
            assertThat(refused.type().status()).isIn(404, 409);
        }
    }

    private void perform(SignUp signUp, Verb verb, Instant now) {
        switch (verb) {
            case MAIL_AGAIN -> signUp.expectConfirmation(new byte[] {2}, now);
            case DISPUTE -> signUp.dispute();
            case CONFIRM -> signUp.confirm(null, new byte[] {3}, now);
            case CONFIRM_WITH_PASSWORD -> signUp.confirm(CHOSEN, new byte[] {3}, now);
            case REMIND -> signUp.followBy(new byte[] {4});
            case APPROVE -> handedOut.add(signUp.approve(UUID.randomUUID(), UUID.randomUUID(), now));
            case REJECT -> signUp.reject("Nej.", UUID.randomUUID(), now);
        }
    }

    private static void assertOneStepForward(SignUpState before, SignUpState after) {
        var allowed = switch (before) {
            case UNCONFIRMED -> List.of(SignUpState.UNCONFIRMED, SignUpState.CONFIRMED);
            case CONFIRMED -> List.of(SignUpState.CONFIRMED, SignUpState.APPROVED, SignUpState.REJECTED);
            case APPROVED, REJECTED -> List.of(before);
        };
        assertThat(after).isIn(allowed);
    }

    private static boolean isConfirmation(Verb verb) {
        return verb == Verb.CONFIRM || verb == Verb.CONFIRM_WITH_PASSWORD;
    }

    private int decisionIndex() {
        return done.stream().filter(one -> one.verb() == Verb.APPROVE || one.verb() == Verb.REJECT).map(done::indexOf).findFirst().orElse(Integer.MAX_VALUE);
    }

    private long count(Verb verb) {
        return done.stream().filter(one -> one.verb() == verb).count();
    }

    @Provide
    Arbitrary<List<Step>> lives() {
        var pause = Arbitraries.oneOf(Arbitraries.of(Duration.ZERO, SignUp.CONFIRMATION_LIFE, SignUp.CONFIRMATION_LIFE.minusNanos(1000)),
                Arbitraries.longs().between(0, 4 * 24 * 3600).map(Duration::ofSeconds));
        return Combinators.combine(Arbitraries.of(Verb.class), pause).as(Step::new).list().ofMaxSize(12);
    }
}
