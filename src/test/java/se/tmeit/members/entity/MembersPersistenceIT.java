package se.tmeit.members.entity;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.UserTransaction;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import se.tmeit.access.Role;
import se.tmeit.support.Product;

/** Runs inside the server: what JPA writes to PostgreSQL comes back as it was; {@code _persistence} fields are woven in by EclipseLink. */
@ExtendWith(ArquillianExtension.class)
class MembersPersistenceIT {
    private static final Instant AT = Instant.parse("2026-11-24T12:34:56.123456Z");
    private static final LocalDate DAY = LocalDate.of(2026, 3, 29);

    @Inject
    EntityManager em;

    @Inject
    UserTransaction transaction;

    @Deployment
    static WebArchive product() {
        return Product.with(MembersPersistenceIT.class);
    }

    @BeforeEach
    void begin() throws Exception {
        transaction.begin();
    }

    @AfterEach
    void rollBack() throws Exception {
        transaction.rollback();
    }

    @Test
    void memberComesBackWithEveryField() {
        var title = title();
        var member = member();
        member.rename("Zofia", "Üüü", "Świątek");
        member.reachAt("zofia@example.org", "070-174 06 05", Language.EN);
        member.qualify(true, new Qualification(DAY, DAY.plusYears(3)), new Qualification(DAY, null), null);
        member.showTo(Audience.MASTERS, Audience.MEMBERS, Audience.PUBLIC);
        member.hold(title);

        var read = writeAndRead(member, Member.class, member.id());

        assertThat(read).usingRecursiveComparison().ignoringFieldsMatchingRegexes("version", "title", ".*_persistence.*").isEqualTo(member);
        assertThat(read.title().id()).isEqualTo(title.id());
    }

    @Test
    void memberComesBackWithoutWhatIsOptional() {
        var member = member();

        var read = writeAndRead(member, Member.class, member.id());

        assertThat(read.title()).isNull();
        assertThat(read.nickname()).isNull();
        assertThat(read.drivingLicence()).isNull();
        assertThat(read.stad()).isNull();
        assertThat(read.createdAt()).isEqualTo(AT);
    }

    @Test
    void titleComesBackWithEveryField() {
        var title = title();

        var read = writeAndRead(title, Title.class, title.id());

        assertThat(read).usingRecursiveComparison().ignoringFieldsMatchingRegexes("version", ".*_persistence.*").isEqualTo(title);
    }

    @Test
    void teamComesBackWithItsMembers() {
        var member = member();
        var team = team();
        em.persist(member);
        em.flush();
        team.add(member.id(), true, AT);

        var read = writeAndRead(team, Team.class, team.id());

        assertThat(read.startsOn()).isEqualTo(DAY);
        assertThat(read.endsOn()).isNull();
        assertThat(read.members()).singleElement().satisfies(place -> {
            assertThat(place.memberId()).isEqualTo(member.id());
            assertThat(place.leader()).isTrue();
        });
    }

    @Test
    void historyOfEachKindComesBackThoughTheOthersIdsAreNull() {
        var member = member();
        var title = title();
        var team = team();
        em.persist(member);
        em.persist(team);
        em.flush();

        assertThat(backAgain(HistoryEntry.ofRole(member.id(), Role.MARSHAL, DAY)).role()).isEqualTo(Role.MARSHAL);
        assertThat(backAgain(HistoryEntry.ofTitle(member.id(), title, DAY)).name()).isEqualTo(title.name());
        assertThat(backAgain(HistoryEntry.ofTeam(member.id(), team, true, DAY)).teamId()).isEqualTo(team.id());
    }

    private HistoryEntry backAgain(HistoryEntry entry) {
        return writeAndRead(entry, HistoryEntry.class, entry.id());
    }

    private Member member() {
        var member = new Member(UUID.randomUUID(), Role.MARSHAL, AT);
        member.rename("Åke", null, "Öberg");
        member.reachAt(member.id() + "@example.org", null, Language.SV);
        return member;
    }

    private Title title() {
        var title = new Title(UUID.randomUUID(), AT);
        title.describe("Provmarskalk", "Test Marshal", null, null, AT);
        em.persist(title);
        return title;
    }

    private static Team team() {
        var team = new Team(UUID.randomUUID(), AT);
        team.describe("Provlaget", DAY, null, true, AT);
        return team;
    }

    private <T> T writeAndRead(T entity, Class<T> type, Object id) {
        em.persist(entity);
        em.flush();
        em.clear();
        return em.find(type, id);
    }
}
