package se.tmeit.signups.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import se.tmeit.problem.ProblemException;
import se.tmeit.problem.ProblemType;
import se.tmeit.ratelimit.Replica;

class SignUpLimitsTest {
    private final SignUpLimits limits = new SignUpLimits(Replica.alone().limits);

    @Test
    void siteAsAWholeTakesNoMoreThanItsLimitFromHoweverManyNetworks() {
        for (var sent = 0; sent < SignUpLimits.ALL.capacity(); sent++) {
            var number = sent;
            assertThatCode(() -> limits.take("network" + number, number + "@example.org")).doesNotThrowAnyException();
        }

        assertRefused("another network", "another@example.org");
    }

    @Test
    void oneNetworkUsesUpNothingOfTheWholeOnceItIsRefused() {
        for (var sent = 0; sent < SignUpLimits.NETWORK.capacity(); sent++) {
            limits.take("network", sent + "@example.org");
        }
        for (var sent = 0; sent < SignUpLimits.ALL.capacity(); sent++) {
            assertRefused("network", "refused" + sent + "@example.org");
        }

        assertThatCode(() -> limits.take("another network", "another@example.org")).doesNotThrowAnyException();
    }

    private void assertRefused(String network, String email) {
        assertThatThrownBy(() -> limits.take(network, email)).isInstanceOfSatisfying(ProblemException.class,
                e -> assertThat(e.type()).isEqualTo(ProblemType.TOO_MANY_REQUESTS));
    }
}
