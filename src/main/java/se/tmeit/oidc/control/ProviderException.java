package se.tmeit.oidc.control;

/** A provider does not do what it should. */
public class ProviderException extends Exception {
    private final Refusal refusal;

    public ProviderException(Refusal refusal, String message) {
        this(refusal, message, null);
    }

    ProviderException(Refusal refusal, String message, Throwable cause) {
        super(message, cause);
        this.refusal = refusal;
    }

    public Refusal refusal() {
        return refusal;
    }
}
