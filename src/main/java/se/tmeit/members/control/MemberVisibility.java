package se.tmeit.members.control;

import java.util.Optional;
import se.tmeit.members.entity.Audience;

/** The one place that says which contact data and photos of a member somebody gets. */
public final class MemberVisibility {
    private MemberVisibility() {
    }

    public static boolean sees(Viewer viewer, MemberDetails member) {
        return viewer == Viewer.MASTER || member.isListed();
    }

    /** To other members the title's address stands in for the private one. */
    public static Optional<String> email(Viewer viewer, MemberDetails member) {
        return switch (viewer) {
            case PUBLIC -> Optional.empty();
            case SELF, MASTER -> Optional.of(member.email());
            case MEMBER -> {
                var official = Optional.ofNullable(member.title()).map(TitleDetails::email);
                yield official.isPresent() || member.emailAudience() == Audience.MASTERS ? official : Optional.of(member.email());
            }
        };
    }

    public static Optional<String> phone(Viewer viewer, MemberDetails member) {
        return switch (viewer) {
            case PUBLIC -> Optional.empty();
            case SELF, MASTER -> Optional.ofNullable(member.phone());
            case MEMBER -> Optional.ofNullable(member.phone()).filter(phone -> member.phoneAudience() != Audience.MASTERS);
        };
    }

    /** Whether they get photos of the member at all: visitors then get the one for the public. */
    public static boolean photos(Viewer viewer, MemberDetails member) {
        return sees(viewer, member) && switch (viewer) {
            case PUBLIC -> member.photosAudience() == Audience.PUBLIC;
            case MEMBER -> member.photosAudience() != Audience.MASTERS;
            case SELF, MASTER -> true;
        };
    }
}
