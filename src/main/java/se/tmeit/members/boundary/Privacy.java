package se.tmeit.members.boundary;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import se.tmeit.members.control.MemberDetails;
import se.tmeit.members.entity.Audience;

/** Who may see what of a member; masters always may. */
@Schema(requiredProperties = {"email", "phone", "photos"})
public record Privacy(@NotNull Circle email, @NotNull Circle phone, @NotNull Audience photos) {
    /** Contact data is never public. */
    public enum Circle {
        MEMBERS, MASTERS;

        Audience audience() {
            return Audience.valueOf(name());
        }
    }

    static final Privacy DEFAULT = new Privacy(Circle.MEMBERS, Circle.MEMBERS, Audience.PUBLIC);

    static Privacy of(MemberDetails member) {
        return new Privacy(Circle.valueOf(member.emailAudience().name()), Circle.valueOf(member.phoneAudience().name()), member.photosAudience());
    }
}
