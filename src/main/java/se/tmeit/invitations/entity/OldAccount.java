package se.tmeit.invitations.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import se.tmeit.access.Role;

/** What an older site knew about somebody who is not a member here yet. */
@Embeddable
public class OldAccount {
    @Enumerated(EnumType.STRING)
    private Role role;
    @Column(name = "role_since")
    private LocalDate roleSince;
    @Column(name = "first_name")
    private String firstName;
    private String nickname;
    @Column(name = "last_name")
    private String lastName;
    private String phone;
    @Column(name = "driving_licence")
    private Boolean drivingLicence;
    @Column(name = "stad_received_on")
    private LocalDate stad;
    @Column(name = "fest_received_on")
    private LocalDate fest;
    @Column(name = "permit_received_on")
    private LocalDate permit;
    @Column(name = "old_user_name")
    private String oldUserName;

    protected OldAccount() {
    }

    public OldAccount(Role role, LocalDate roleSince, String firstName, String nickname, String lastName) {
        this.role = role;
        this.roleSince = roleSince;
        this.firstName = firstName;
        this.nickname = nickname;
        this.lastName = lastName;
    }

    public Role role() {
        return role;
    }

    public LocalDate roleSince() {
        return roleSince;
    }

    public String firstName() {
        return firstName;
    }

    public String nickname() {
        return nickname;
    }

    public String lastName() {
        return lastName;
    }

    public String phone() {
        return phone;
    }

    public Boolean drivingLicence() {
        return drivingLicence;
    }

    public LocalDate stad() {
        return stad;
    }

    public LocalDate fest() {
        return fest;
    }

    public LocalDate permit() {
        return permit;
    }

    public String oldUserName() {
        return oldUserName;
    }
}
