package se.tmeit.objectstore;

import java.time.Instant;

/** An object in a listing. */
public record StoredObject(String key, long size, Instant modifiedAt) {
}
