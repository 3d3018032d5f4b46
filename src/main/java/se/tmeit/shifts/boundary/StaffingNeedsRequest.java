package se.tmeit.shifts.boundary;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** All that an event needs; what is not in it is not needed. */
@Schema(requiredProperties = "needs", examples = """
        {"needs": [{"job": "BAR", "from": "2026-12-02T16:00:00Z", "until": "2026-12-03T02:00:00Z", "needed": 3}]}""")
public record StaffingNeedsRequest(@NotNull @Size(max = 150) List<@NotNull @Valid NeedView> needs) {
}
