package se.tmeit.points.boundary;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import se.tmeit.points.entity.PointsRules;

/** A version of the rules. */
@Schema(requiredProperties = {"version", "perEvent", "reports", "reportsBonus", "madeAt"})
public record RulesVersionView(int version, int perEvent, int reports, int reportsBonus, Instant madeAt, String reason) {
    static RulesVersionView of(PointsRules rules) {
        var figures = rules.figures();
        return new RulesVersionView(rules.version(), figures.perEvent(), figures.reports(), figures.reportsBonus(), rules.madeAt(), rules.reason());
    }
}
