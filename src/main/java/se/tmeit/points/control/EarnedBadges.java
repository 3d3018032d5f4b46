package se.tmeit.points.control;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import se.tmeit.access.Role;
import se.tmeit.members.control.Offices.Office;
import se.tmeit.points.entity.Badge;
import se.tmeit.points.entity.Figures;

/** The badges that follow from what somebody did and was. */
final class EarnedBadges {
    private EarnedBadges() {
    }

    static Set<Badge> of(List<Office> offices, long filed, Figures figures) {
        var badges = EnumSet.noneOf(Badge.class);
        if (filed >= figures.reports()) {
            badges.add(Badge.WORKHORSE);
        }
        if (wasMaster(offices, false) && !wasMaster(offices, true)) {
            badges.add(Badge.EX_MASTER);
        }
        add(badges, Badge.WEB, offices, "web");
        add(badges, Badge.JUNK, offices, "junk");
        add(badges, Badge.GOURMET, offices, "gourmet");
        return badges;
    }

    private static boolean wasMaster(List<Office> offices, boolean current) {
        return offices.stream().anyMatch(office -> office.role() == Role.MASTER && office.current() == current);
    }

    /** Titles have had many endings over the years: Webbmarskalk, Webmästare, … */
    private static void add(Set<Badge> badges, Badge badge, List<Office> offices, String beginning) {
        if (offices.stream().anyMatch(office -> office.title() != null && office.title().toLowerCase(Locale.ROOT).startsWith(beginning))) {
            badges.add(badge);
        }
    }
}
