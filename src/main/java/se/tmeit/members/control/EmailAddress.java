package se.tmeit.members.control;

import java.util.Locale;

/** Addresses that differ only by case or blanks around them are one address, and are stored as one. */
public final class EmailAddress {
    private EmailAddress() {
    }

    public static String normalise(String address) {
        return address.strip().toLowerCase(Locale.ROOT);
    }
}
