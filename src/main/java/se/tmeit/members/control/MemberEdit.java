package se.tmeit.members.control;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import se.tmeit.members.entity.Audience;
import se.tmeit.members.entity.Language;
import se.tmeit.members.entity.Member;
import se.tmeit.members.entity.Qualification;
import se.tmeit.problem.ProblemException;

/** What of a member can be edited directly; roles, titles and teams have their own verbs. */
public record MemberEdit(String firstName, String nickname, String lastName, String email, String phone, Boolean drivingLicence,
        Language language, Audience emailAudience, Audience phoneAudience, Audience photosAudience,
        Qualification stad, Qualification fest, Qualification permit) {

    public MemberEdit {
        requireOrder("stad", stad);
        requireOrder("fest", fest);
        requireOrder("permit", permit);
    }

    /** What is known of somebody who joins; the rest is as open as the site proposes. */
    public static MemberEdit ofNewcomer(String firstName, String lastName, String email, String phone, String languageCode) {
        return new MemberEdit(firstName, null, lastName, email, phone, null, Language.valueOf(languageCode.toUpperCase(Locale.ROOT)),
                Audience.MEMBERS, Audience.MEMBERS, Audience.PUBLIC, null, null, null);
    }

    static MemberEdit of(Member member) {
        return new MemberEdit(member.firstName(), member.nickname(), member.lastName(), member.email(), member.phone(), member.drivingLicence(),
                member.language(), member.emailAudience(), member.phoneAudience(), member.photosAudience(), member.stad(), member.fest(),
                member.permit());
    }

    /** The names of the fields that are not the same, in the order of the fields. */
    List<String> differencesTo(MemberEdit other) {
        return Arrays.stream(MemberEdit.class.getRecordComponents()).filter(field -> !Objects.equals(value(field, this), value(field, other)))
                .map(RecordComponent::getName).toList();
    }

    private static Object value(RecordComponent field, MemberEdit edit) {
        try {
            return field.getAccessor().invoke(edit);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void requireOrder(String name, Qualification qualification) {
        if (qualification != null && qualification.expiresOn() != null && qualification.expiresOn().isBefore(qualification.receivedOn())) {
            throw ProblemException.invalid("qualifications." + name + ".expiresOn", "must not be before receivedOn");
        }
    }
}
