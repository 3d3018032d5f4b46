package se.tmeit.documents.entity;

import java.util.UUID;

/**
 * A file in the storage that a version is to be made of.
 *
 * @param id    where it lies there, and the id of the version
 * @param bytes how many it has
 */
public record StoredFile(UUID id, DocumentFormat format, String name, int bytes) {
}
