package se.tmeit.members.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import se.tmeit.access.Role;
import se.tmeit.members.entity.Audience;
import se.tmeit.members.entity.Language;

class MemberVisibilityTest {
    private static final String PRIVATE = "ebba@example.org";
    private static final TitleDetails WITH_ADDRESS = new TitleDetails(new UUID(0, 2), 1, "PubMästare", null, "pub@tmeit.se", 4);
    private static final TitleDetails WITHOUT_ADDRESS = new TitleDetails(new UUID(0, 3), 1, "Webbmarskalk", null, null, null);

    @ParameterizedTest
    @CsvSource({"PUBLIC, MEMBERS, ", "PUBLIC, MASTERS, ", "MEMBER, MEMBERS, ebba@example.org", "MEMBER, MASTERS, ", "SELF, MASTERS, ebba@example.org",
        "MASTER, MASTERS, ebba@example.org"})
    void emailIsSeenByThoseItIsMeantFor(Viewer viewer, Audience audience, String seen) {
        assertThat(MemberVisibility.email(viewer, member(audience, null, Role.PRAO, null)).orElse(null)).isEqualTo(seen);
        assertThat(MemberVisibility.email(viewer, member(audience, WITHOUT_ADDRESS, Role.PRAO, null)).orElse(null)).isEqualTo(seen);
    }

    @ParameterizedTest
    @CsvSource({"PUBLIC, MEMBERS, ", "MEMBER, MEMBERS, pub@tmeit.se", "MEMBER, MASTERS, pub@tmeit.se", "SELF, MEMBERS, ebba@example.org",
        "MASTER, MEMBERS, ebba@example.org"})
    void titlesAddressStandsInForThePrivateOneAmongMembers(Viewer viewer, Audience audience, String seen) {
        assertThat(MemberVisibility.email(viewer, member(audience, WITH_ADDRESS, Role.PRAO, null)).orElse(null)).isEqualTo(seen);
    }

    @ParameterizedTest
    @CsvSource({"PUBLIC, MEMBERS, false", "PUBLIC, MASTERS, false", "MEMBER, MEMBERS, true", "MEMBER, MASTERS, false", "SELF, MASTERS, true", "MASTER, MASTERS, true"})
    void phoneIsSeenByThoseItIsMeantFor(Viewer viewer, Audience audience, boolean seen) {
        assertThat(MemberVisibility.phone(viewer, member(audience, null, Role.PRAO, null)).isPresent()).isEqualTo(seen);
    }

    @ParameterizedTest
    @EnumSource(Viewer.class)
    void exPraosAndDeletedMembersAreSeenByMastersOnly(Viewer viewer) {
        assertThat(MemberVisibility.sees(viewer, member(Audience.MEMBERS, null, Role.EX, null))).isTrue();
        assertThat(MemberVisibility.sees(viewer, member(Audience.MEMBERS, null, Role.EXPRAO, null))).isEqualTo(viewer == Viewer.MASTER);
        assertThat(MemberVisibility.sees(viewer, member(Audience.MEMBERS, null, Role.MASTER, Instant.EPOCH))).isEqualTo(viewer == Viewer.MASTER);
    }

    private static MemberDetails member(Audience audience, TitleDetails title, Role role, Instant deletedAt) {
        return new MemberDetails(new UUID(0, 1), "AAAAAAAA", 1, Instant.EPOCH, Instant.EPOCH, deletedAt, "Ebba", null, "Lilja", PRIVATE, "070-1", null,
                Language.SV, role, title, List.of(), audience, audience, Audience.PUBLIC, null, null, null, null);
    }
}
