package se.tmeit.demo;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import se.tmeit.access.Role;

/** How somebody came to the role they have: prao in one term, marshal in a later one, and so on, without gaps. */
final class Career {
    private final Chance chance;
    private final LocalDate today;
    private final Term now;
    private final List<RolePeriod> periods = new ArrayList<>();

    private Career(Chance chance, LocalDate today) {
        this.chance = chance;
        this.today = today;
        this.now = Term.at(today);
    }

    /** Oldest first; the last one is {@code role} and still runs. */
    static List<RolePeriod> to(Role role, Chance chance, LocalDate today) {
        var career = new Career(chance, today);
        switch (role) {
            case PRAO -> career.join(career.now.minus(chance.percent(25) ? 1 : 0));
            case MARSHAL -> career.becomeMarshal(career.now.minus(chance.between(2, 7)));
            case MASTER -> career.joinTheBoard();
            case VRAQ -> career.stepBack(career.now.minus(chance.between(0, 8)));
            case EX -> career.leave();
            case EXPRAO -> career.giveUp();
        }
        return List.copyOf(career.periods);
    }

    private void join(Term term) {
        begin(Role.PRAO, chance.dayIn(term.start().plusDays(7), 25));
    }

    private Term becomeMarshal(Term joined) {
        join(joined);
        var accepted = joined.plus(chance.percent(80) ? 1 : 2);
        begin(Role.MARSHAL, chance.dayIn(accepted.start().plusDays(10), 25));
        return accepted;
    }

    private void joinTheBoard() {
        var year = now.boardYear();
        var autumn = Term.at(boardTakesOver(year));
        becomeMarshal(autumn.minus(chance.between(5, 8)));
        begin(Role.MASTER, boardTakesOver(chance.percent(25) ? year - 1 : year));
    }

    private void stepBack(Term term) {
        var accepted = becomeMarshal(term.minus(chance.between(4, 9)));
        var yearsThatFit = term.boardYear() - accepted.boardYear() - 1;
        if (yearsThatFit > 0 && chance.percent(75)) {
            var year = accepted.boardYear() + chance.between(1, yearsThatFit);
            begin(Role.MASTER, boardTakesOver(year));
            begin(Role.MARSHAL, boardTakesOver(year + 1));
        }
        begin(Role.VRAQ, chance.dayIn(term.start().plusDays(10), 25));
    }

    private void leave() {
        var term = now.minus(chance.between(6, 24));
        stepBack(term);
        begin(Role.EX, chance.dayIn(term.plus(chance.between(1, 6)).start().plusDays(10), 25));
    }

    private void giveUp() {
        var term = now.minus(chance.between(2, 12));
        join(term);
        begin(Role.EXPRAO, chance.dayIn(term.plus(chance.between(1, 2)).start(), 60));
    }

    static LocalDate boardTakesOver(int year) {
        return LocalDate.of(year, Month.JULY, 1);
    }

    private void begin(Role role, LocalDate day) {
        var from = day.isAfter(today) ? today : day;
        if (!periods.isEmpty()) {
            var last = periods.remove(periods.size() - 1);
            periods.add(new RolePeriod(last.role(), last.from(), from));
        }
        periods.add(new RolePeriod(role, from, null));
    }
}
