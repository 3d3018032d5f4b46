package se.tmeit.migrate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import liquibase.Scope;
import liquibase.changelog.ChangeLogParameters;
import liquibase.changelog.ChangeSet;
import liquibase.changelog.DatabaseChangeLog;
import liquibase.parser.ChangeLogParserFactory;
import liquibase.resource.ClassLoaderResourceAccessor;
import org.junit.jupiter.api.Test;

class KnownChangeSetsTest {
    @Test
    void idsAreThoseThatLiquibaseReads() throws Exception {
        var resources = new ClassLoaderResourceAccessor(KnownChangeSets.class.getClassLoader());
        var changeLog = new AtomicReference<DatabaseChangeLog>();
        Scope.child(Map.of(Scope.Attr.resourceAccessor.name(), resources), () ->
                changeLog.set(ChangeLogParserFactory.getInstance().getParser(KnownChangeSets.MASTER_FILE, resources)
                        .parse(KnownChangeSets.MASTER_FILE, new ChangeLogParameters(), resources)));

        var known = KnownChangeSets.ofThisRelease();

        assertThat(known).containsExactlyInAnyOrderElementsOf(changeLog.get().getChangeSets().stream().map(ChangeSet::getId).toList());
    }
}
