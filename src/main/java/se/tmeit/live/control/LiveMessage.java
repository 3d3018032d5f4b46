package se.tmeit.live.control;

import java.util.Set;

/**
 * What a browser is told.
 *
 * @param mark   where the browser stands after it; sent back when it connects again
 * @param topics what it has to read anew; nothing when it has missed nothing
 */
public record LiveMessage(String mark, Set<Topic> topics) {
}
