package se.tmeit.objectstore;

import io.minio.errors.ErrorResponseException;
import java.util.Set;

/** What the errors of the storage mean. */
final class StorageErrors {
    private static final Set<String> NOT_THERE = Set.of("NoSuchKey", "NoSuchObject", "ResourceNotFound");

    private StorageErrors() {
    }

    /** Whether the storage said that it does not have the object. */
    static boolean saysNotThere(Throwable e) {
        return e instanceof ErrorResponseException refused && NOT_THERE.contains(refused.errorResponse().code());
    }

    static String describe(Throwable e) {
        var name = e.getClass().getSimpleName();
        return e instanceof ErrorResponseException refused ? name + " " + refused.errorResponse().code() : name;
    }
}
