package se.tmeit.members.control;

import se.tmeit.members.entity.Audience;
import se.tmeit.members.entity.Language;
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

    private static void requireOrder(String name, Qualification qualification) {
        if (qualification != null && qualification.expiresOn() != null && qualification.expiresOn().isBefore(qualification.receivedOn())) {
            throw ProblemException.invalid("qualifications." + name + ".expiresOn", "must not be before receivedOn");
        }
    }
}
