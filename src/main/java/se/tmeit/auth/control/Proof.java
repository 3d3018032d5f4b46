package se.tmeit.auth.control;

/** What somebody logged in with. */
public enum Proof {
    PASSWORD, PASSKEY, IDENTITY_PROVIDER;

    /** A passkey is two: the device that holds it, and the finger or PIN that unlocks it there. */
    public boolean isTwoFactors() {
        return this == PASSKEY;
    }
}
