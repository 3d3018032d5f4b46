package se.tmeit.signups.entity;

/** Where a sign-up stands; the first two are open, and there is one open sign-up per address. */
public enum SignUpState {
    UNCONFIRMED, CONFIRMED, APPROVED, REJECTED
}
