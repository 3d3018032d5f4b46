package se.tmeit.auth.boundary;

import java.util.LinkedHashMap;
import java.util.Map;

/** A browser in a few words ("Firefox on Linux"), so that people recognise their log-ins; the full user agent is not kept. */
final class DeviceName {
    private static final Map<String, String> BROWSERS = inOrder("Edg/", "Edge", "OPR/", "Opera", "SamsungBrowser", "Samsung Internet",
            "Firefox/", "Firefox", "FxiOS", "Firefox", "Chrome/", "Chrome", "CriOS", "Chrome", "Safari/", "Safari", "curl/", "curl");
    private static final Map<String, String> SYSTEMS = inOrder("iPhone", "iPhone", "iPad", "iPad", "Android", "Android", "Windows", "Windows",
            "Mac OS X", "macOS", "CrOS", "ChromeOS", "Linux", "Linux");

    private DeviceName() {
    }

    static String of(String userAgent) {
        if (userAgent == null) {
            return "?";
        }
        var browser = first(BROWSERS, userAgent);
        var system = first(SYSTEMS, userAgent);
        return system.equals("?") ? browser : browser + " on " + system;
    }

    private static String first(Map<String, String> names, String userAgent) {
        return names.entrySet().stream().filter(name -> userAgent.contains(name.getKey())).map(Map.Entry::getValue).findFirst().orElse("?");
    }

    /** Browsers name their ancestors too, so that the first match counts. */
    private static Map<String, String> inOrder(String... pairs) {
        var map = new LinkedHashMap<String, String>();
        for (var i = 0; i < pairs.length; i += 2) {
            map.put(pairs[i], pairs[i + 1]);
        }
        return map;
    }
}
