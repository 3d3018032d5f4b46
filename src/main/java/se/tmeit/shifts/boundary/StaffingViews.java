package se.tmeit.shifts.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import se.tmeit.access.Caller;
import se.tmeit.members.control.DirectorySnapshot;
import se.tmeit.members.control.MemberDetails;
import se.tmeit.members.control.MemberDirectory;
import se.tmeit.members.control.PersonRef;
import se.tmeit.shifts.control.Candidates;
import se.tmeit.shifts.control.Sheet;
import se.tmeit.shifts.control.Staffings;
import se.tmeit.shifts.control.WorkerDetails;
import se.tmeit.shifts.entity.WorkAnswer;

/** Puts names to those who work and those who could. */
@ApplicationScoped
public class StaffingViews {
    @Inject
    Staffings staffings;

    @Inject
    MemberDirectory directory;

    @Inject
    Caller caller;

    StaffingView of(UUID eventId) {
        var staffed = staffings.sheet(eventId);
        var sheet = staffed.sheet();
        var members = directory.current();
        var workers = sheet.workers().stream().filter(worker -> worker.answer() != WorkAnswer.NO).flatMap(worker -> listed(members, worker.memberId())
                .map(member -> WorkerView.of(worker, PersonRef.of(member), member.coursesOn(staffed.night().date())))).toList();
        return StaffingView.of(sheet, workers, sheet.worker(caller.memberId()).map(WorkView::of).orElse(null));
    }

    CandidateList of(List<Candidates.Candidate> candidates) {
        var members = directory.current();
        return new CandidateList(candidates.stream().flatMap(candidate -> listed(members, candidate.memberId()).map(member ->
                new CandidateList.Candidate(PersonRef.of(member), candidate.turns().nights(), candidate.turns().last(), candidate.covers()))).toList());
    }

    private static Stream<MemberDetails> listed(DirectorySnapshot members, UUID id) {
        return members.member(id).filter(MemberDetails::isListed).stream();
    }
}
