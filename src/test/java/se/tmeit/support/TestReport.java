package se.tmeit.support;

import io.restassured.response.Response;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Reports as their organisers send them. */
public final class TestReport {
    private TestReport() {
    }

    /** Everybody worked for six hours. */
    public static Response file(Api organiser, TestEvent event, TestMember... workers) {
        return send(organiser, event, Arrays.stream(workers).map(worker -> line(worker, "H6")).toList());
    }

    /** With the ETag of what is there now. */
    public static Response send(Api organiser, TestEvent event, List<Map<String, Object>> lines) {
        return organiser.putMatching(path(event), Map.of("workers", lines), organiser.get(path(event)).header("ETag"));
    }

    /** @param worked null for somebody who did not */
    public static Map<String, Object> line(TestMember member, String worked) {
        return worked == null ? Map.of("memberId", member.id()) : Map.of("memberId", member.id(), "worked", worked);
    }

    public static String path(TestEvent event) {
        return event.path() + "/report";
    }
}
