package se.tmeit.members.boundary;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import se.tmeit.access.Role;
import se.tmeit.json.PlainText;
import se.tmeit.members.control.MemberFilter;

/** What the member list can be asked for. */
public class MembersQuery {
    @QueryParam("role")
    @Size(max = 6)
    @Parameter(description = "Only these roles; may be repeated.")
    List<Role> role;

    @QueryParam("team")
    @Parameter(description = "Only members of this active team.")
    UUID team;

    @QueryParam("search")
    @Size(max = 100)
    @PlainText
    @Parameter(description = "Words that must all be found in name, nickname, e-mail or phone, as far as you see those.",
            schema = @Schema(type = SchemaType.STRING, maxLength = 100), example = "gaffa lilja")
    String search;

    @QueryParam("deleted")
    @DefaultValue("false")
    @Parameter(description = "The deleted members instead of the others; masters only.")
    boolean deleted;

    @QueryParam("limit")
    @DefaultValue("100")
    @Min(1)
    @Max(500)
    @Parameter(description = "How many at most.")
    int limit;

    @QueryParam("after")
    @Size(max = 1000)
    @Parameter(description = "The `next` of the page before.")
    String after;

    /** An empty {@code role=} is no filter. */
    MemberFilter filter() {
        var roles = role.stream().filter(Objects::nonNull).collect(Collectors.toSet());
        return new MemberFilter(roles, team, search == null ? null : search.strip(), deleted);
    }
}
