package se.tmeit.ratelimit;

/** One that was counted, and can be given back when it turns out to be of no account. */
public interface Taken {
    void giveBack();
}
