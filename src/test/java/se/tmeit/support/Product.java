package se.tmeit.support;

import java.io.File;
import org.assertj.core.api.Assertions;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The packaged WAR, for tests that run inside the server. */
public final class Product {
    private static final String ARCHIVE = "in-container.war";

    private Product() {
    }

    public static WebArchive with(Class<?>... tests) {
        var assertJ = new File(Assertions.class.getProtectionDomain().getCodeSource().getLocation().getPath());
        return ShrinkWrap.create(ZipImporter.class, ARCHIVE).importFrom(new File("target/tmeit.war")).as(WebArchive.class)
                .addAsLibraries(assertJ)
                .addClass(InjectableEntityManager.class)
                .addClasses(tests);
    }
}
