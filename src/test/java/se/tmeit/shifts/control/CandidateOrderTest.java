package se.tmeit.shifts.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import se.tmeit.members.control.Course;
import se.tmeit.shifts.control.Candidates.Candidate;
import se.tmeit.shifts.control.Candidates.Turns;

class CandidateOrderTest {
    private static Candidate candidate(int nights, String last, Set<Course> covers) {
        return new Candidate(UUID.randomUUID(), new Turns(nights, last == null ? null : LocalDate.parse(last)), covers);
    }

    @Test
    void whoWorkedLeastComesFirstThenLongestAgoThenWhoBringsWhatIsLacking() {
        var inOrder = List.of(candidate(0, null, EnumSet.of(Course.STAD)), candidate(0, null, Set.of()), candidate(1, "2026-06-01", Set.of()),
                candidate(1, "2026-11-01", EnumSet.allOf(Course.class)), candidate(2, "2026-06-01", EnumSet.allOf(Course.class)));

        var sorted = Stream.of(4, 1, 3, 0, 2).map(inOrder::get).sorted(Candidate.FAIR).toList();

        assertThat(sorted).isEqualTo(inOrder);
    }
}
