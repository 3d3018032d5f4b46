package se.tmeit.predecessor;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import se.tmeit.access.Role;

/** A member, or somebody to invite, as this site will keep them; every value is one that the API would accept. */
record NewMember(UUID id, Role role, String firstName, String nickname, String lastName, String email, String phone, Boolean drivingLicence,
        LocalDate stad, LocalDate fest, LocalDate permit, String oldUserName, String passwordHash, Instant createdAt, Instant updatedAt,
        LocalDate roleSince) {

    boolean canLogIn() {
        return passwordHash != null && role.mayLogIn();
    }

    NewMember withoutEmail() {
        return new NewMember(id, role, firstName, nickname, lastName, null, phone, drivingLicence, stad, fest, permit, oldUserName, passwordHash,
                createdAt, updatedAt, roleSince);
    }

    NewMember withoutOldUserName() {
        return new NewMember(id, role, firstName, nickname, lastName, email, phone, drivingLicence, stad, fest, permit, null, passwordHash,
                createdAt, updatedAt, roleSince);
    }
}
