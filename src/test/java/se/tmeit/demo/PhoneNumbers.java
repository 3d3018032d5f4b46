package se.tmeit.demo;

import java.util.Iterator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The numbers that Sweden's telecom authority (PTS) keeps free for films and books: nobody answers there. */
final class PhoneNumbers {
    private final Iterator<String> numbers = Stream.of(
            range("070-174 06 ", 5),
            range("08-465 004 ", 0),
            range("031-390 06 ", 0),
            range("040-628 04 ", 0),
            range("0980-319 2", 0)).flatMap(range -> range).iterator();

    /** Each number once; null when all are given out. */
    String next() {
        return numbers.hasNext() ? numbers.next() : null;
    }

    private static Stream<String> range(String prefix, int first) {
        return IntStream.rangeClosed(first, 99).mapToObj(last -> prefix + "%02d".formatted(last));
    }
}
