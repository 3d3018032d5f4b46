package se.tmeit.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import se.tmeit.access.Role;

/** An invented person. */
record DemoMember(UUID id, String firstName, String nickname, String lastName, String email, String phone, Boolean drivingLicence,
        String language, Privacy privacy, Papers papers, List<RolePeriod> roles) {

    /** Who may see e-mail address, phone number and photos. */
    record Privacy(String email, String phone, String photos) {
    }

    /** Qualifications; null for those they lack. */
    record Papers(Paper stad, Paper fest, Paper permit) {
    }

    /** @param expiresOn null when it never does */
    record Paper(LocalDate receivedOn, LocalDate expiresOn) {
    }

    RolePeriod latestRole() {
        return roles.get(roles.size() - 1);
    }

    Role role() {
        return latestRole().role();
    }

    LocalDate joinedOn() {
        return roles.get(0).from();
    }

    Optional<Role> roleOn(LocalDate day) {
        return roles.stream().filter(period -> period.covers(day)).map(RolePeriod::role).findFirst();
    }

    /** Whether they belong to those who ran the bar on that day. */
    boolean workedOn(LocalDate day) {
        return roleOn(day).filter(role -> role == Role.MASTER || role == Role.MARSHAL || role == Role.PRAO).isPresent();
    }
}
