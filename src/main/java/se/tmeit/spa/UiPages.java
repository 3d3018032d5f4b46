package se.tmeit.spa;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.util.Set;
import se.tmeit.json.Json;

/** Which addresses belong to the UI, so that the others are answered with 404 and not only shown so: the list comes with its files. */
@ApplicationScoped
class UiPages {
    private static final String LIST = "/pages.json";

    @Inject
    UiFiles files;

    /** Looks at the first part of the path; what comes after it, the UI alone knows. */
    boolean has(ServletContext context, String path) throws IOException {
        var list = files.find(context, LIST);
        return list.isPresent() && Json.MAPPER.readValue(list.get().plain(), new TypeReference<Set<String>>() {
        }).contains(path.substring(1).split("/", 2)[0]);
    }
}
