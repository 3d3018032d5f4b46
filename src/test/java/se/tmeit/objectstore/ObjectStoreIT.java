package se.tmeit.objectstore;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import se.tmeit.support.Product;

/** Inside the server, with what its settings say. */
@ExtendWith(ArquillianExtension.class)
class ObjectStoreIT {
    @Inject
    ObjectStore store;

    @Deployment
    static WebArchive product() {
        return Product.with(ObjectStoreIT.class);
    }

    @Test
    void whatIsPutIsThereUntilItIsRemoved() {
        var found = new ArrayList<StoredObject>();

        store.put("in-container/key", new ByteArrayInputStream(new byte[] {1, 2}), 2, "application/octet-stream");
        store.forEach("in-container/", found::add);

        assertThat(store.read("in-container/key").orElseThrow()).containsExactly(1, 2);
        assertThat(found).extracting(StoredObject::key).containsExactly("in-container/key");

        store.remove("in-container/key");

        assertThat(store.read("in-container/key")).isEmpty();
    }
}
