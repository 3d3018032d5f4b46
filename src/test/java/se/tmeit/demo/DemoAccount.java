package se.tmeit.demo;

import java.util.Locale;
import se.tmeit.access.Role;

/** The invented people who can log in, all with one password. */
public enum DemoAccount {
    MASTER(Role.MASTER, "Vera", "Humle", "Lindgren"),
    MARSHAL(Role.MARSHAL, "Otto", "Korken", "Falk"),
    PRAO(Role.PRAO, "Tuva", null, "Almgren");

    public static final String PASSWORD = "kistan-demo-2026";

    private final Role role;
    private final String firstName;
    private final String nickname;
    private final String lastName;

    DemoAccount(Role role, String firstName, String nickname, String lastName) {
        this.role = role;
        this.firstName = firstName;
        this.nickname = nickname;
        this.lastName = lastName;
    }

    public String email() {
        return role.name().toLowerCase(Locale.ROOT) + "@demo.tmeit.se";
    }

    Role role() {
        return role;
    }

    String firstName() {
        return firstName;
    }

    String nickname() {
        return nickname;
    }

    String lastName() {
        return lastName;
    }
}
