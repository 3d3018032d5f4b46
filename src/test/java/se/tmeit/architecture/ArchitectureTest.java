package se.tmeit.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.onlyHaveDependenciesWhere;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.Entity;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;

/** The layout that every feature copies. */
@AnalyzeClasses(packages = "se.tmeit", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String[] FEATURES = {"se.tmeit.auth..", "se.tmeit.calendar..", "se.tmeit.comments..", "se.tmeit.documents..", "se.tmeit.events..",
        "se.tmeit.invitations..", "se.tmeit.members..",
        "se.tmeit.photos..", "se.tmeit.points..", "se.tmeit.reminders..", "se.tmeit.reports..", "se.tmeit.shifts..", "se.tmeit.signups.."};
    private static final String[] SHARED = {"se.tmeit.access..", "se.tmeit.audit..", "se.tmeit.http..", "se.tmeit.images..", "se.tmeit.json..", "se.tmeit.live..", "se.tmeit.metrics..", "se.tmeit.migrate..", "se.tmeit.objectstore..",
        "se.tmeit.oidc..", "se.tmeit.openapi..", "se.tmeit.outbox..", "se.tmeit.paging..", "se.tmeit.persistence..", "se.tmeit.problem..", "se.tmeit.ratelimit..", "se.tmeit.revision..", "se.tmeit.spa..",
        "se.tmeit.time..", "se.tmeit.uploads..", "se.tmeit.work.."};

    @ArchTest
    static final ArchRule packagesHaveNoCycles = slices().matching("se.tmeit.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule aFeatureCallsOnlyTheControlOfAnother = classes().that().resideInAnyPackage(FEATURES)
            .should(onlyHaveDependenciesWhere(DescribedPredicate.describe("target is shared, of the same feature, or another's control",
                    ArchitectureTest::isAllowed)));

    @ArchTest
    static final ArchRule sharedPackagesKnowNoFeature = noClasses().that().resideInAnyPackage(SHARED)
            .should().dependOnClassesThat().resideInAnyPackage(FEATURES);

    @ArchTest
    static final ArchRule entitiesKnowNeitherUseCasesNorHttp = noClasses().that().resideInAPackage("..entity..")
            .should().dependOnClassesThat().resideInAnyPackage("se.tmeit..control..", "se.tmeit..boundary..", "jakarta.ws.rs..");

    @ArchTest
    static final ArchRule useCasesKnowNoBoundary = noClasses().that().resideInAPackage("..control..")
            .should().dependOnClassesThat().resideInAPackage("se.tmeit..boundary..");

    @ArchTest
    static final ArchRule transactionsStandInUseCasesOnly = methods().that().areAnnotatedWith(Transactional.class)
            .should().beDeclaredInClassesThat().resideInAPackage("..control..");

    @ArchTest
    static final ArchRule entitiesLiveInEntityPackages = classes().that().areAnnotatedWith(Entity.class)
            .should().resideInAPackage("..entity..");

    @ArchTest
    static final ArchRule resourcesLiveInBoundariesAndAreNamedSo = classes().that().areAnnotatedWith(Path.class)
            .should().resideInAPackage("..boundary..").andShould().haveSimpleNameEndingWith("Resource");

    @ArchTest
    static final ArchRule everyEndpointDeclaresAccess = methods().that().areMetaAnnotatedWith(HttpMethod.class)
            .should().beAnnotatedWith(RolesAllowed.class).orShould().beAnnotatedWith(PermitAll.class);

    @ArchTest
    static final ArchRule namesSayWhatAClassIs = noClasses().should().haveNameMatching(".*(Impl|Manager|Helper|Utils?)");

    @ArchTest
    static final ArchRule everyPackageIsAFeatureASharedOneOrATool = classes().that(not(resideInAnyPackage(FEATURES)))
            .and(not(resideInAnyPackage(SHARED)))
            .should().resideInAnyPackage("se.tmeit", "se.tmeit.health..", "se.tmeit.launch..", "se.tmeit.predecessor..");

    private static boolean isAllowed(Dependency dependency) {
        var target = dependency.getTargetClass();
        return !resideInAnyPackage(FEATURES).test(target) || featureOf(target).equals(featureOf(dependency.getOriginClass()))
                || target.getPackageName().endsWith(".control");
    }

    private static String featureOf(JavaClass type) {
        return type.getPackageName().split("\\.")[2];
    }
}
