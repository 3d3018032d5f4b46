package se.tmeit.reports.boundary;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import se.tmeit.problem.ProblemException;
import se.tmeit.reports.entity.TimeWorked;

/** Who really worked. */
@Schema(requiredProperties = "workers", examples = """
        {"workers": [{"memberId": "6d9e4a52-0d0f-4b86-9f56-0f0f3a5a7c04", "worked": "H6"}]}""")
public record ReportRequest(@NotNull @Size(max = 200) List<@NotNull @Valid ReportLineRequest> workers) {
    Map<UUID, TimeWorked> worked() {
        var worked = new HashMap<UUID, TimeWorked>();
        for (var worker : workers) {
            if (worked.containsKey(worker.memberId())) {
                throw ProblemException.invalid("workers.memberId", "must be there only once");
            }
            worked.put(worker.memberId(), worker.worked());
        }
        return worked;
    }
}
