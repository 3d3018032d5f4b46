package se.tmeit.documents.control;

import se.tmeit.documents.entity.Folder;

/**
 * A folder and what the caller sees of it.
 *
 * @param documents how many
 */
public record FolderContent(Folder folder, long documents) {
}
