package se.tmeit.members.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import java.util.UUID;
import se.tmeit.access.Caller;
import se.tmeit.http.Representation;
import se.tmeit.members.control.DirectorySnapshot;
import se.tmeit.members.control.MemberDetails;
import se.tmeit.members.control.MemberDirectory;
import se.tmeit.members.control.MemberVisibility;
import se.tmeit.members.control.Viewer;
import se.tmeit.problem.ProblemException;
import se.tmeit.problem.ProblemType;

/** Finds the members that the caller may see, and answers with the caller's picture of them. */
@ApplicationScoped
public class Viewers {
    private record AnswerKey(Viewer viewer, UUID memberId) {
    }

    @Inject
    Caller caller;

    @Inject
    MemberDirectory directory;

    Viewer ofList() {
        if (caller.isMaster()) {
            return Viewer.MASTER;
        }
        return caller.isLoggedIn() ? Viewer.MEMBER : Viewer.PUBLIC;
    }

    Viewer of(MemberDetails member) {
        return caller.is(member.id()) && !caller.isMaster() ? Viewer.SELF : ofList();
    }

    /** Throws NOT_FOUND alike for those who do not exist and those the caller does not see. */
    MemberDetails require(String idOrShortId) {
        return require(directory.current(), idOrShortId);
    }

    Representation representation(DirectorySnapshot snapshot, MemberDetails member) {
        var viewer = of(member);
        return snapshot.answer(new AnswerKey(viewer, member.id()), () -> Representation.of(MemberAnswer.of(viewer, member)));
    }

    /** The member as they are now, after a change. */
    Response answer(ResponseBuilder response, UUID id) {
        var snapshot = directory.current();
        return representation(snapshot, require(snapshot, id.toString())).describe(response).build();
    }

    MemberDetails require(DirectorySnapshot snapshot, String idOrShortId) {
        return snapshot.member(idOrShortId).filter(member -> MemberVisibility.sees(of(member), member))
                .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND));
    }
}
