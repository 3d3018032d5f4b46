package se.tmeit.members.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import se.tmeit.access.Role;

class MemberOrderTest {
    private static final UUID ID = new UUID(0, 1);

    /** Few letters and ids, so that many are nearly the same. */
    @Provide
    Arbitrary<MemberOrder> orders() {
        var names = Arbitraries.strings().withChars("aAåÅäÄöÖéeüvwz -'").ofMinLength(1).ofMaxLength(4);
        var ids = Arbitraries.longs().between(0, 2).map(least -> new UUID(0, least));
        return Combinators.combine(Arbitraries.of(Role.MASTER, Role.PRAO), names, names, ids).as(MemberOrder::new);
    }

    @Property
    void orderIsTotal(@ForAll("orders") MemberOrder a, @ForAll("orders") MemberOrder b, @ForAll("orders") MemberOrder c) {
        assertThat(Integer.signum(a.compareTo(b))).isEqualTo(-Integer.signum(b.compareTo(a)));
        if (a.compareTo(b) <= 0 && b.compareTo(c) <= 0) {
            assertThat(a).isLessThanOrEqualTo(c);
        }
        if (!a.id().equals(b.id())) {
            assertThat(a.compareTo(b)).isNotZero();
        }
    }

    @Property
    void cursorLeadsBackToTheSamePlace(@ForAll("orders") MemberOrder order) {
        assertThat(MemberOrder.after(order.cursor())).isEqualTo(order);
    }

    @Example
    void namesAreSortedAsInSwedish() {
        var sorted = List.of("Alm", "alv", "Élan", "Ek", "Wester", "Zorn", "Åberg", "Ärlig", "Öberg");

        assertThat(sorted.stream().map(name -> new MemberOrder(Role.PRAO, name, "A", ID)).sorted().map(MemberOrder::lastName))
                .containsSubsequence("Alm", "alv", "Ek", "Wester", "Zorn", "Åberg", "Ärlig", "Öberg");
    }

    @Example
    void rolesComeBeforeNames() {
        var sorted = Stream.of(Role.values()).map(role -> new MemberOrder(role, "Alm", "A", ID)).toList();

        assertThat(sorted.stream().sorted()).extracting(MemberOrder::role)
                .containsExactly(Role.MASTER, Role.MARSHAL, Role.PRAO, Role.VRAQ, Role.EX, Role.EXPRAO);
    }
}
