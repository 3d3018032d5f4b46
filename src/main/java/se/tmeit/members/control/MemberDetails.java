package se.tmeit.members.control;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import se.tmeit.access.Role;
import se.tmeit.members.entity.Audience;
import se.tmeit.members.entity.Language;
import se.tmeit.members.entity.Member;
import se.tmeit.members.entity.Qualification;
import se.tmeit.outbox.control.Recipient;

/** Everything about a member as it is stored; what of it somebody sees is decided by {@link MemberVisibility} and the views. */
public record MemberDetails(UUID id, String shortId, int version, Instant createdAt, Instant updatedAt, Instant deletedAt,
        String firstName, String nickname, String lastName, String email, String phone, Boolean drivingLicence, Language language,
        Role role, TitleDetails title, List<TeamPlace> teams, Audience emailAudience, Audience phoneAudience, Audience photosAudience,
        Qualification stad, Qualification fest, Qualification permit, String oldUserName) {

    /** A place in a team that is active. */
    public record TeamPlace(UUID id, String name, boolean leader) {
    }

    static MemberDetails of(Member member, TitleDetails title, List<TeamPlace> teams) {
        return new MemberDetails(member.id(), Member.shortIdOf(member.id()), member.version(), member.createdAt(), member.updatedAt(),
                member.deletedAt(), member.firstName(), member.nickname(), member.lastName(), member.email(), member.phone(),
                member.drivingLicence(), member.language(), member.role(), title, teams, member.emailAudience(), member.phoneAudience(),
                member.photosAudience(), member.stad(), member.fest(), member.permit(), member.oldUserName());
    }

    /** The active teams that they lead. */
    public Set<UUID> ledTeams() {
        return teams.stream().filter(TeamPlace::leader).map(TeamPlace::id).collect(Collectors.toSet());
    }

    /** {@code sv} or {@code en}. */
    public String languageCode() {
        return language.code();
    }

    /** The courses and permits that hold on a day. */
    public Set<Course> coursesOn(LocalDate day) {
        var courses = EnumSet.noneOf(Course.class);
        if (holds(stad, day)) {
            courses.add(Course.STAD);
        }
        if (holds(fest, day)) {
            courses.add(Course.FEST);
        }
        if (holds(permit, day)) {
            courses.add(Course.PERMIT);
        }
        return courses;
    }

    private static boolean holds(Qualification qualification, LocalDate day) {
        return qualification != null && qualification.holdsOn(day);
    }

    /** As whom mail reaches them. */
    public Recipient recipient() {
        return new Recipient(id, email, nickname == null ? firstName : nickname, languageCode());
    }

    public boolean isDeleted() {
        return deletedAt != null;
    }

    /** Whether anybody but masters meets this person on the site. */
    public boolean isListed() {
        return !isDeleted() && role != Role.EXPRAO;
    }

    public boolean mayLogIn() {
        return !isDeleted() && role.mayLogIn();
    }
}
