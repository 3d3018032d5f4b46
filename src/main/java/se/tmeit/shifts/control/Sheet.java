package se.tmeit.shifts.control;

import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.tmeit.members.control.Course;
import se.tmeit.shifts.entity.Job;
import se.tmeit.shifts.entity.Span;
import se.tmeit.shifts.entity.WorkAnswer;
import se.tmeit.time.ClubTime;

/**
 * What an event needs and who works there, hour by hour. Somebody who said yes and does not know when counts in no hour, but as one who may
 * come in each.
 */
public final class Sheet {
    /** Of one job in one hour. @param maybe how many of those that are missing may still come */
    public record Cell(int needed, int have, int maybe) {
        public int missing() {
            return needed - have;
        }
    }

    /** Hours on end in which as many are missing for a job. */
    public record Gap(Job job, Span span, int missing) {
    }

    /** Hours on end in which nobody has a course or permit. */
    public record Uncovered(Course course, Span span) {
    }

    private final SortedMap<Instant, Map<Job, Integer>> needs;
    private final List<WorkerDetails> workers;
    private final Courses courses;

    /** @param needs by the beginning of the hour; none that are zero */
    Sheet(SortedMap<Instant, Map<Job, Integer>> needs, List<WorkerDetails> workers, Courses courses) {
        this.needs = needs;
        this.workers = workers;
        this.courses = courses;
    }

    /** Who answered, in the order in which they did. */
    public List<WorkerDetails> workers() {
        return workers;
    }

    public Optional<WorkerDetails> worker(UUID memberId) {
        return workers.stream().filter(worker -> worker.memberId().equals(memberId)).findFirst();
    }

    /** The hours that need somebody. */
    public SortedSet<Instant> hours() {
        return new TreeSet<>(needs.keySet());
    }

    /** The jobs that need somebody. */
    public Set<Job> jobs() {
        var jobs = EnumSet.noneOf(Job.class);
        needs.values().forEach(hour -> jobs.addAll(hour.keySet()));
        return jobs;
    }

    public Cell cell(Job job, Instant hour) {
        var sure = Placement.of(needsAt(hour), workersAt(hour)).placed();
        var all = Placement.of(needsAt(hour), Stream.concat(workersAt(hour).stream(), doubtfulAt(hour).stream()).toList()).placed();
        return new Cell(needsAt(hour).getOrDefault(job, 0), sure.get(job), all.get(job) - sure.get(job));
    }

    /** How many are there in an hour for sure, whether or not there is a place for them. */
    public int working(Instant hour) {
        return workersAt(hour).size();
    }

    public int missing(Instant hour) {
        var there = workersAt(hour);
        var needed = needsAt(hour).values().stream().mapToInt(Integer::intValue).sum();
        return needed - there.size() + surplus(hour, there);
    }

    /** How many are missing when most are. */
    public int missing() {
        return hours().stream().mapToInt(this::missing).max().orElse(0);
    }

    /** What nobody who is there for sure has in this hour. */
    public Set<Course> uncovered(Instant hour) {
        var day = hour.atZone(ClubTime.ZONE).toLocalDate();
        var lacking = EnumSet.allOf(Course.class);
        workersAt(hour).forEach(worker -> lacking.removeAll(courses.of(worker.memberId(), day)));
        return lacking;
    }

    /** Whether nobody is missing and every hour has somebody with each course and permit. */
    public boolean isGreen() {
        return !needs.isEmpty() && hours().stream().allMatch(hour -> missing(hour) == 0 && uncovered(hour).isEmpty());
    }

    public List<Gap> gaps() {
        return jobs().stream().flatMap(job -> Span.runs(byHour(hour -> cell(job, hour).missing()), (span, missing) -> new Gap(job, span, missing))
                .stream()).filter(gap -> gap.missing() > 0).toList();
    }

    public List<Uncovered> uncovered() {
        return Stream.of(Course.values()).flatMap(course -> Span.runs(byHour(hour -> uncovered(hour).contains(course)),
                (span, lacking) -> lacking ? Stream.of(new Uncovered(course, span)) : Stream.<Uncovered>empty()).stream()).flatMap(run -> run).toList();
    }

    /**
     * Whether a yes is within the need. Who said yes before may always say that they do not know when; for anybody else who does not, there has
     * to be an hour in which they would have a place though all others came who do not know.
     */
    public boolean hasPlaceFor(WorkerDetails yes) {
        if (!yes.hoursUnknown()) {
            return beyondTheNeed(yes).isEmpty();
        }
        return saidYes(yes.memberId()).isPresent() || hours().stream().anyMatch(hour -> {
            var there = othersThan(yes.memberId(), worker -> worker.worksAt(hour) || worker.worksSometime());
            return surplus(hour, with(there, yes)) == surplus(hour, there);
        });
    }

    /** The hours of a yes in which it leaves one more without a place than what the member said before: whoever has a place keeps it. */
    public SortedSet<Instant> beyondTheNeed(WorkerDetails yes) {
        return yes.hours().stream().filter(hour -> {
            var others = othersThan(yes.memberId(), worker -> worker.worksAt(hour));
            var before = saidYes(yes.memberId()).filter(worker -> worker.worksAt(hour)).map(worker -> with(others, worker)).orElse(others);
            return surplus(hour, with(others, yes)) > surplus(hour, before);
        }).collect(Collectors.toCollection(TreeSet::new));
    }

    private Optional<WorkerDetails> saidYes(UUID memberId) {
        return worker(memberId).filter(worker -> worker.answer() == WorkAnswer.YES);
    }

    private List<WorkerDetails> othersThan(UUID memberId, Predicate<WorkerDetails> those) {
        return workers.stream().filter(worker -> !worker.memberId().equals(memberId)).filter(those).toList();
    }

    private static List<WorkerDetails> with(List<WorkerDetails> others, WorkerDetails one) {
        return Stream.concat(others.stream(), Stream.of(one)).toList();
    }

    private int surplus(Instant hour, Collection<WorkerDetails> there) {
        return Placement.of(needsAt(hour), there).surplus();
    }

    private <V> SortedMap<Instant, V> byHour(Function<Instant, V> value) {
        return needs.keySet().stream().collect(Collectors.toMap(Function.identity(), value, (one, other) -> one, TreeMap::new));
    }

    private Map<Job, Integer> needsAt(Instant hour) {
        return needs.getOrDefault(hour, Map.of());
    }

    private List<WorkerDetails> workersAt(Instant hour) {
        return workers.stream().filter(worker -> worker.worksAt(hour)).toList();
    }

    private List<WorkerDetails> doubtfulAt(Instant hour) {
        return workers.stream().filter(worker -> worker.mayWorkAt(hour)).toList();
    }
}
