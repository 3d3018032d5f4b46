package se.tmeit.http;

import java.util.Arrays;
import java.util.Set;

/** What the headers of a conditional or negotiated request say. */
public final class Conditions {
    private Conditions() {
    }

    /** Whether If-Match or If-None-Match names one of these quoted tags; a weak tag counts as its strong one. */
    public static boolean names(String header, Set<String> tags) {
        return header.strip().equals("*") || Arrays.stream(header.split(","))
                .map(String::strip)
                .map(tag -> tag.startsWith("W/") ? tag.substring(2) : tag)
                .anyMatch(tags::contains);
    }

    /** @param header Accept-Encoding, or null when there is none */
    public static boolean accepts(String header, String coding) {
        return header != null && Arrays.stream(header.split(",")).map(one -> one.replaceAll("\\s", ""))
                .anyMatch(one -> one.equals(coding) || one.startsWith(coding + ";") && !one.matches(coding + ";q=0(\\.0*)?"));
    }
}
