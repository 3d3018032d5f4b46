package se.tmeit.comments.boundary;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import se.tmeit.comments.entity.Comment;
import se.tmeit.members.control.DirectorySnapshot;
import se.tmeit.members.control.PersonRef;

/** A comment as members read it. */
@Schema(requiredProperties = {"id", "text", "createdAt", "deletable"})
public record CommentView(UUID id, @Schema(description = "Left out when they are no member any more.") PersonRef author,
        @Schema(description = "Plain text of any number of lines.") String text, Instant createdAt,
        @Schema(description = "Whether you may delete it: you wrote it, or are a master.") boolean deletable) {

    static CommentView of(Comment comment, DirectorySnapshot members, boolean deletable) {
        return new CommentView(comment.id(), members.person(comment.authorId()), comment.text(), comment.createdAt(), deletable);
    }
}
