package se.tmeit.members.boundary;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import se.tmeit.members.control.DirectorySnapshot;
import se.tmeit.members.control.Viewer;

/** A page of the member list. */
@Schema(requiredProperties = {"items", "total"})
public record MemberPage(
        List<MemberAnswer> items,
        @Schema(description = "How many members fit the filter in all.", examples = "128") int total,
        @Schema(description = "Send it as `after` to get the next page; left out on the last one.") String next) {

    static MemberPage of(Viewer viewer, DirectorySnapshot.Page page) {
        return new MemberPage(page.items().stream().map(member -> MemberAnswer.of(viewer, member)).toList(), page.total(),
                page.next());
    }
}
