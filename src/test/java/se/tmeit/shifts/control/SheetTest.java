package se.tmeit.shifts.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import se.tmeit.members.control.Course;
import se.tmeit.shifts.entity.Job;
import se.tmeit.shifts.entity.Span;
import se.tmeit.shifts.entity.WorkAnswer;

class SheetTest {
    /** 22:00 in Stockholm; the third hour is of the next day there. */
    private static final Instant START = Instant.parse("2026-12-02T21:00:00Z");
    private static final Map<Job, Integer> NEEDED = Map.of(Job.BAR, 2, Job.DOOR, 1);
    private static final Courses ALL = (id, day) -> EnumSet.allOf(Course.class);
    private static final Courses NONE = (id, day) -> Set.of();

    private static Instant hour(int number) {
        return START.plus(Duration.ofHours(number));
    }

    private static WorkerDetails worker(WorkAnswer answer, Job job, Integer... hours) {
        return new WorkerDetails(UUID.randomUUID(), answer, job, Arrays.stream(hours).map(SheetTest::hour).collect(Collectors.toSet()), hours.length == 0,
                null);
    }

    private static WorkerDetails yes(Integer... hours) {
        return worker(WorkAnswer.YES, null, hours);
    }

    private static WorkerDetails maybe(Integer... hours) {
        return worker(WorkAnswer.MAYBE, null, hours);
    }

    /** So many in the bar, in each of the hours. */
    private static Sheet bar(int needed, int hours, WorkerDetails... workers) {
        return sheet(Map.of(Job.BAR, needed), hours, ALL, List.of(workers));
    }

    private static Sheet sheet(Map<Job, Integer> needed, int hours, Courses courses, List<WorkerDetails> workers) {
        var needs = new TreeMap<Instant, Map<Job, Integer>>();
        IntStream.range(0, hours).forEach(number -> needs.put(hour(number), needed));
        return new Sheet(needs, workers, courses);
    }

    @Test
    void cellTellsWhatIsNeededThereAndStillToCome() {
        var sheet = bar(3, 1, yes(0), maybe(0));

        assertThat(sheet.cell(Job.BAR, hour(0))).isEqualTo(new Sheet.Cell(3, 1, 1));
        assertThat(sheet.missing(hour(0))).isEqualTo(2);
    }

    @Test
    void whoComesWithoutKnowingWhenIsMissedUntilTheyKnow() {
        var sheet = bar(1, 2, yes());

        assertThat(sheet.cell(Job.BAR, hour(1))).isEqualTo(new Sheet.Cell(1, 0, 1));
    }

    @Test
    void whatIsMissingIsToldAsStretchesOfHours() {
        var sheet = bar(3, 4, yes(0, 1, 2, 3), yes(0, 1), yes(0));

        assertThat(sheet.gaps()).containsExactly(new Sheet.Gap(Job.BAR, new Span(hour(1), hour(2)), 1),
                new Sheet.Gap(Job.BAR, new Span(hour(2), hour(4)), 2));
        assertThat(sheet.missing()).isEqualTo(2);
    }

    @Test
    void eventIsGreenWhenNobodyIsMissingAndEveryCourseIsThere() {
        assertThat(bar(1, 2, yes(0, 1)).isGreen()).isTrue();
        assertThat(bar(1, 2, yes(0)).isGreen()).isFalse();
        assertThat(sheet(Map.of(Job.BAR, 1), 2, NONE, List.of(yes(0, 1))).isGreen()).isFalse();
        assertThat(bar(1, 2, maybe(0, 1)).isGreen()).isFalse();
    }

    @Test
    void eventThatNeedsNobodyIsNotGreen() {
        assertThat(bar(1, 0).isGreen()).isFalse();
    }

    @Test
    void courseThatExpiresAtMidnightCoversNothingAfterIt() {
        Courses untilMidnight = (id, day) -> day.isAfter(LocalDate.parse("2026-12-02")) ? Set.of(Course.STAD, Course.FEST) : EnumSet.allOf(Course.class);

        var sheet = sheet(Map.of(Job.BAR, 1), 4, untilMidnight, List.of(yes(0, 1, 2, 3)));

        assertThat(sheet.uncovered()).containsExactly(new Sheet.Uncovered(Course.PERMIT, new Span(hour(2), hour(4))));
    }

    @Test
    void yesBeyondTheNeedHasNoPlaceInTheHoursThatAreFull() {
        var sheet = bar(1, 3, yes(0));
        var late = yes(0, 1, 2, 3);

        assertThat(sheet.hasPlaceFor(late)).isFalse();
        assertThat(sheet.beyondTheNeed(late)).containsExactly(hour(0), hour(3));
        assertThat(sheet.hasPlaceFor(yes(1, 2))).isTrue();
    }

    @Test
    void whoHasAPlaceKeepsItWhenTheNeedHasShrunk() {
        var one = yes(0, 1);
        var other = yes(0, 1);
        var sheet = bar(1, 2, one, other);

        assertThat(sheet.hasPlaceFor(other)).isTrue();
        assertThat(sheet.hasPlaceFor(new WorkerDetails(other.memberId(), WorkAnswer.YES, null, Set.of(hour(0)), false, null))).isTrue();
    }

    @Test
    void whoHasAPlaceGetsNoOtherThatIsTaken() {
        var mine = worker(WorkAnswer.YES, Job.BAR, 0);
        var sheet = sheet(Map.of(Job.BAR, 1, Job.DOOR, 1), 1, ALL, List.of(mine, worker(WorkAnswer.YES, Job.DOOR, 0)));

        assertThat(sheet.hasPlaceFor(new WorkerDetails(mine.memberId(), WorkAnswer.YES, Job.DOOR, Set.of(hour(0)), false, null))).isFalse();
    }

    @Test
    void asManyComeWithoutKnowingWhenAsHavePlaces() {
        assertThat(bar(2, 2, yes()).hasPlaceFor(yes())).isTrue();
        assertThat(bar(2, 2, yes(), yes()).hasPlaceFor(yes())).isFalse();
        assertThat(bar(2, 2, yes(0, 1), yes(0, 1)).hasPlaceFor(yes())).isFalse();
        assertThat(bar(1, 0).hasPlaceFor(yes())).isFalse();
    }

    @Test
    void whoSaidYesMayNotKnowWhenAnyMore() {
        var mine = yes(0, 1);

        assertThat(bar(1, 2, mine).hasPlaceFor(new WorkerDetails(mine.memberId(), WorkAnswer.YES, null, Set.of(), true, null))).isTrue();
    }

    @Property
    void whateverIsAnsweredNobodyTakesMoreThanIsNeeded(@ForAll @Size(max = 12) List<@From("answers") WorkerDetails> answers) {
        var taken = new ArrayList<WorkerDetails>();
        for (var answer : answers) {
            if (answer.answer() != WorkAnswer.YES || sheet(NEEDED, 3, ALL, taken).hasPlaceFor(answer)) {
                taken.add(answer);
            }
        }

        var sheet = sheet(NEEDED, 3, ALL, taken);
        for (var hour : sheet.hours()) {
            var cells = sheet.jobs().stream().map(job -> sheet.cell(job, hour)).toList();
            assertThat(cells.stream().mapToInt(Sheet.Cell::have).sum()).isEqualTo(sheet.working(hour));
            assertThat(cells).allSatisfy(cell -> assertThat(cell.have() + cell.maybe()).isBetween(0, cell.needed()));
            assertThat(cells.stream().mapToInt(Sheet.Cell::missing).sum()).isEqualTo(sheet.missing(hour));
        }
    }

    @Property
    void yesHasAPlaceExactlyWhereItMakesOneFewerMissing(@ForAll @Size(max = 8) List<@From("answers") WorkerDetails> answers,
            @ForAll("answers") WorkerDetails next) {
        var sheet = sheet(NEEDED, 3, ALL, answers);
        var with = new ArrayList<>(answers);
        with.add(next);
        var after = sheet(NEEDED, 3, ALL, with);

        var beyond = sheet.beyondTheNeed(next);

        assertThat(next.hours()).allSatisfy(hour -> assertThat(after.missing(hour) < sheet.missing(hour))
                .isEqualTo(next.answer() == WorkAnswer.YES && !beyond.contains(hour)));
    }

    @Provide
    Arbitrary<WorkerDetails> answers() {
        return Combinators.combine(Arbitraries.of(WorkAnswer.YES, WorkAnswer.YES, WorkAnswer.MAYBE), Arbitraries.of(Job.BAR, Job.DOOR).injectNull(0.5),
                Arbitraries.integers().between(0, 2).set().ofMaxSize(3)).as((answer, job, hours) -> worker(answer, job, hours.toArray(Integer[]::new)));
    }
}
