package se.tmeit.members.boundary;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import se.tmeit.members.control.MemberDetails;
import se.tmeit.members.control.Viewer;

/** A picture of a member; which one somebody gets is chosen here and nowhere else. */
@Schema(anyOf = {MemberMasterView.class, MemberSelfView.class, MemberView.class, MemberPublicView.class})
public sealed interface MemberAnswer permits MemberPublicView, MemberView, MemberSelfView, MemberMasterView {
    static MemberAnswer of(Viewer viewer, MemberDetails member) {
        return switch (viewer) {
            case PUBLIC -> MemberPublicView.of(member);
            case MEMBER -> MemberView.of(member);
            case SELF -> MemberSelfView.of(member);
            case MASTER -> MemberMasterView.of(member);
        };
    }
}
