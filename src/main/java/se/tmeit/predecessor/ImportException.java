package se.tmeit.predecessor;

/** Why an import did not take place, in words for whoever started it. */
final class ImportException extends Exception {
    ImportException(String message) {
        super(message);
    }
}
