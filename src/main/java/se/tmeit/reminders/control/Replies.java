package se.tmeit.reminders.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import se.tmeit.access.Caller;
import se.tmeit.access.Identity;
import se.tmeit.events.control.Attendances;
import se.tmeit.events.control.EventAccess;
import se.tmeit.events.control.EventDetails;
import se.tmeit.members.control.MemberDetails;
import se.tmeit.members.control.MemberDirectory;
import se.tmeit.problem.ProblemException;
import se.tmeit.problem.ProblemType;
import se.tmeit.shifts.control.Shifts;

/** Answers that members give by a link in a reminder. The same rules hold as if they had logged in and pressed the button there. */
@ApplicationScoped
public class Replies {
    /** What was answered. @param waits whether the member waits for a place, of which there is none now */
    public record Settled(EventDetails event, Question question, boolean yes, boolean waits) {
    }

    @Inject
    Caller caller;

    @Inject
    MemberDirectory directory;

    @Inject
    EventAccess access;

    @Inject
    ReplyLinks links;

    @Inject
    Attendances attendances;

    @Inject
    Shifts shifts;

    /** Throws LINK_DEAD for a link that is not ours, whose time is over, or whose member may not log in any more. */
    @Transactional
    public Settled reply(String token, boolean yes) {
        var link = links.open(token).orElseThrow(() -> new ProblemException(ProblemType.LINK_DEAD));
        var member = directory.current().member(link.memberId()).filter(MemberDetails::mayLogIn)
                .orElseThrow(() -> new ProblemException(ProblemType.LINK_DEAD));
        caller.become(new Identity(member.id(), null, member.role(), false, true));
        return new Settled(access.visible(link.eventId()), link.question(), yes, settle(link, yes));
    }

    private boolean settle(ReplyLinks.ReplyLink link, boolean yes) {
        if (link.question() == Question.COME) {
            return attendances.settle(link.eventId(), yes);
        }
        shifts.settle(link.eventId(), yes);
        return false;
    }
}
