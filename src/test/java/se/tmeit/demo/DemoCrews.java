package se.tmeit.demo;

import static se.tmeit.shifts.entity.Job.BAR;
import static se.tmeit.shifts.entity.Job.DOOR;
import static se.tmeit.shifts.entity.Job.FLOOR;
import static se.tmeit.shifts.entity.Job.KITCHEN;
import static se.tmeit.shifts.entity.Job.OTHER;
import static se.tmeit.shifts.entity.Job.RUNNER;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import se.tmeit.demo.DemoCrew.Need;
import se.tmeit.demo.DemoCrew.Worker;
import se.tmeit.demo.DemoMember.Paper;
import se.tmeit.demo.DemoTeams.DemoTeam;
import se.tmeit.demo.DemoTeams.Place;
import se.tmeit.events.entity.Answer;
import se.tmeit.events.entity.EventKind;
import se.tmeit.shifts.entity.Job;
import se.tmeit.shifts.entity.WorkAnswer;
import se.tmeit.time.ClubTime;

/** Staffs pubs, gasques and lunches: with the organising team first, then with whoever has time. What is next is staffed well, what is far off is not. */
final class DemoCrews {
    private static final int LONGEST_SHIFT = 6;
    private static final int ANY_JOB_PERCENT = 20;
    private static final int MAYBE = 3;
    private static final int NO = 5;
    private static final int COMMENT_PERCENT = 25;
    private static final List<String> COMMENTS = List.of("Tenta dagen efter", "Tar med isen", "Kan byta med någon", "Kommer direkt från labben", "Bara om det krisar",
            "Helst i köket", "Bortrest");
    /** Whom the first, the second and the third post look for. */
    private static final List<BiPredicate<DemoMember.Papers, LocalDate>> WANTED_IN_THE_BAR = List.of(
            (papers, day) -> isValid(papers.permit(), day), (papers, day) -> isValid(papers.stad(), day), (papers, day) -> isValid(papers.fest(), day));

    /** Somebody is needed there from one hour of the event to another. */
    private record Post(Job job, int from, int until) {
        static Post always(Job job) {
            return new Post(job, 0, Integer.MAX_VALUE);
        }
    }

    /** What one member does. */
    private record Shift(Job job, List<Instant> hours, int post) {
    }

    private static final Map<EventKind, List<Post>> POSTS = Map.of(
            EventKind.PUB, List.of(Post.always(BAR), Post.always(BAR), Post.always(BAR), new Post(BAR, 4, Integer.MAX_VALUE), Post.always(DOOR),
                    new Post(DOOR, 4, Integer.MAX_VALUE), new Post(KITCHEN, 0, 4), new Post(KITCHEN, 0, 4), new Post(FLOOR, 2, Integer.MAX_VALUE)),
            EventKind.GASQUE, List.of(Post.always(BAR), Post.always(BAR), new Post(BAR, 5, Integer.MAX_VALUE), new Post(KITCHEN, 0, 6), new Post(KITCHEN, 0, 6),
                    new Post(KITCHEN, 0, 6), new Post(FLOOR, 1, 6), new Post(FLOOR, 1, 6), new Post(RUNNER, 0, 6), new Post(DOOR, 5, Integer.MAX_VALUE)),
            EventKind.LUNCH, List.of(Post.always(KITCHEN), Post.always(KITCHEN), Post.always(RUNNER), Post.always(OTHER)));

    private final List<DemoMember> members;
    private final List<DemoTeam> teams;
    private final Chance chance;
    private final LocalDate today;

    DemoCrews(List<DemoMember> members, List<DemoTeam> teams, Chance chance, LocalDate today) {
        this.members = members;
        this.teams = teams;
        this.chance = chance;
        this.today = today;
    }

    List<DemoCrew> staff(List<DemoEvent> events) {
        return events.stream().filter(event -> POSTS.containsKey(event.plan().kind())).map(this::staff).toList();
    }

    private DemoCrew staff(DemoEvent event) {
        var hours = hours(event);
        var posts = POSTS.get(event.plan().kind());
        var needs = new TreeMap<Job, Map<Instant, Integer>>();
        posts.forEach(post -> at(post, hours).forEach(hour -> needs.computeIfAbsent(post.job(), job -> new TreeMap<>()).merge(hour, 1, Integer::sum)));
        return new DemoCrew(event,
                needs.entrySet().stream().flatMap(job -> job.getValue().entrySet().stream().map(hour -> new Need(job.getKey(), hour.getKey(), hour.getValue()))).toList(),
                workers(event, IntStream.range(0, posts.size()).boxed().flatMap(number -> shifts(posts.get(number), number, hours)).toList()));
    }

    /** A lunch is cooked before. */
    private static List<Instant> hours(DemoEvent event) {
        var first = event.plan().startsAt().truncatedTo(ChronoUnit.HOURS).minus(event.plan().kind() == EventKind.LUNCH ? Duration.ofHours(1) : Duration.ZERO);
        return Stream.iterate(first, hour -> hour.isBefore(event.plan().endsAt()), hour -> hour.plus(Duration.ofHours(1))).toList();
    }

    private static List<Instant> at(Post post, List<Instant> hours) {
        return hours.subList(Math.min(post.from(), hours.size()), Math.min(post.until(), hours.size()));
    }

    private static Stream<Shift> shifts(Post post, int number, List<Instant> hours) {
        var all = at(post, hours);
        if (all.size() <= LONGEST_SHIFT) {
            return Stream.of(new Shift(post.job(), all, number));
        }
        var half = all.size() / 2;
        return Stream.of(new Shift(post.job(), all.subList(0, half), number), new Shift(post.job(), all.subList(half, all.size()), number));
    }

    private List<Worker> workers(DemoEvent event, List<Shift> shifts) {
        var free = free(event);
        var day = event.plan().firstDay();
        var workers = new ArrayList<Worker>();
        for (var shift : shifts) {
            if (!free.isEmpty() && chance.percent(willingPercent(day))) {
                var member = take(free, shift, day);
                workers.add(answer(event, member, event.cancelled() == null ? WorkAnswer.YES : WorkAnswer.MAYBE,
                        chance.percent(ANY_JOB_PERCENT) ? null : shift.job(), shift.hours()));
            }
        }
        for (var member : free.subList(0, Math.min(MAYBE + NO, free.size()))) {
            var maybe = workers.size() % 3 == 0;
            workers.add(answer(event, member, maybe ? WorkAnswer.MAYBE : WorkAnswer.NO, null,
                    maybe && chance.percent(50) ? chance.oneOf(shifts).hours() : List.of()));
        }
        return workers;
    }

    /** Those who worked then and are not among the guests. The people with log-ins have promised nothing yet, so that they can be tried. */
    private List<DemoMember> free(DemoEvent event) {
        var day = event.plan().firstDay();
        var coming = !day.isBefore(today);
        var guests = event.replies().stream().filter(reply -> reply.answer() == Answer.GOING).map(DemoEvent.Reply::member).collect(Collectors.toSet());
        var team = teams.stream().filter(each -> each.id().equals(event.plan().teamId())).flatMap(each -> each.places().stream()).map(Place::member).toList();
        var others = chance.shuffled(members);
        return Stream.concat(chance.shuffled(team).stream(), others.stream()).distinct()
                .filter(member -> member.role().mayLogIn() && member.workedOn(coming ? today : day) && !guests.contains(member))
                .filter(member -> !coming || members.indexOf(member) >= DemoAccount.values().length)
                .filter(member -> event.plan().visibility().isOpenTo(member.role())).collect(Collectors.toCollection(ArrayList::new));
    }

    /** In the bar, they look for what a night needs. */
    private static DemoMember take(List<DemoMember> free, Shift shift, LocalDate day) {
        var wanted = shift.job() == BAR && shift.post() < WANTED_IN_THE_BAR.size() ? WANTED_IN_THE_BAR.get(shift.post()) : null;
        var member = free.stream().filter(someone -> wanted == null || wanted.test(someone.papers(), day)).findFirst().orElse(free.get(0));
        free.remove(member);
        return member;
    }

    private Worker answer(DemoEvent event, DemoMember member, WorkAnswer answer, Job job, List<Instant> hours) {
        var midnight = today.atStartOfDay(ClubTime.ZONE).toInstant();
        var until = event.plan().startsAt().isBefore(midnight) ? event.plan().startsAt() : midnight;
        var seconds = (int) Duration.between(event.createdAt(), until).toSeconds() - 1;
        return new Worker(member, answer, job, hours, chance.percent(COMMENT_PERCENT) ? chance.oneOf(COMMENTS) : null,
                event.createdAt().plusSeconds(chance.between(1, seconds)));
    }

    private int willingPercent(LocalDate day) {
        var days = ChronoUnit.DAYS.between(today, day);
        if (days < 0) {
            return 95;
        }
        if (days <= 8) {
            return 100;
        }
        return days <= 21 ? 75 : days <= 60 ? 35 : 0;
    }

    private static boolean isValid(Paper paper, LocalDate day) {
        return paper != null && !paper.receivedOn().isAfter(day) && (paper.expiresOn() == null || !paper.expiresOn().isBefore(day));
    }
}
