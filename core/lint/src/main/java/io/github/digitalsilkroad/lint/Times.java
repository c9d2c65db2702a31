package io.github.digitalsilkroad.lint;

import io.github.digitalsilkroad.core.quantity.PartialDate;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads the times of a sentence: a date and how a statement stands to it, or two dates and all between them. */
final class Times {

    static final List<String> MONTHS = List.of(
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December");

    private static final List<String> LOWER_MONTHS =
            MONTHS.stream().map(name -> name.toLowerCase(Locale.ROOT)).toList();

    private static final Pattern YEAR = Pattern.compile("(19|20)\\d\\d");
    private static final Pattern DAY = Pattern.compile("[12]?\\d|3[01]");

    private final Map<String, Span.Relation> relations;

    /** The words that a time may begin with, before its date. */
    private final Set<String> beforeDates;

    Times(Lexicon lexicon) {
        this.relations = lexicon.table("time ", name -> Lexicon.named(Span.Relation.class, name));
        this.beforeDates = Stream.concat(
                        relations.keySet().stream().map(words -> words.split(" ", 2)[0]), Stream.of("between", "from"))
                .collect(Collectors.toUnmodifiableSet());
    }

    static Stream<String> vocabulary() {
        return LOWER_MONTHS.stream();
    }

    List<Slots.Read> read(Words words, int from) {
        List<Slots.Read> found = new ArrayList<>();
        if (!beforeDates.contains(words.at(from)) && date(words, from).isEmpty()) {
            return found;
        }
        for (String[] pair : new String[][] {
            {"between", "and"},
            {"from", "to"},
            {"from", "until"},
            {"", "-"},
            {"", "\u2013"},
            {"in", "-"},
            {"in", "\u2013"}
        }) {
            int at = pair[0].isEmpty() ? from : from + 1;
            if (pair[0].isEmpty() || words.isAt(from, pair[0])) {
                date(words, at)
                        .filter(first -> words.isAt(first.end(), pair[1]))
                        .ifPresent(first -> date(words, first.end() + 1)
                                .ifPresent(last -> Span.between((PartialDate) first.value(), (PartialDate) last.value())
                                        .ifPresent(span -> found.add(new Slots.Read(last.end(), span)))));
            }
        }
        relations.forEach((before, relation) -> {
            int length = words.startsWith(before, from);
            if (length > 0) {
                date(words, from + length)
                        .filter(date -> !List.of("-", "\u2013").contains(words.at(date.end())))
                        .ifPresent(date ->
                                found.add(new Slots.Read(date.end(), Span.of(relation, (PartialDate) date.value()))));
            }
        });
        return found;
    }

    /** A year, a month of a year, or a day: {@code 2019}, {@code May 2019}, {@code 3 May 2019}, {@code May 3, 2019}. */
    private static Optional<Slots.Read> date(Words words, int from) {
        for (String[] order : new String[][] {{"y"}, {"m", "y"}, {"d", "m", "y"}, {"m", "d", ",", "y"}}) {
            int year = 0;
            int month = 0;
            int day = 0;
            int at = from;
            for (String part : order) {
                String word = words.at(at++);
                switch (part) {
                    case "y" -> year = YEAR.matcher(word).matches() ? Integer.parseInt(word) : -1;
                    case "m" -> month = LOWER_MONTHS.indexOf(word) + 1;
                    case "d" -> day = DAY.matcher(word).matches() ? Integer.parseInt(word) : -1;
                    default -> year = word.equals(",") ? year : -1;
                }
            }
            if (year > 0 && (order.length == 1 || month > 0) && (order.length < 3 || day > 0)) {
                try {
                    return Optional.of(new Slots.Read(
                            at,
                            order.length == 1
                                    ? PartialDate.of(year)
                                    : order.length == 2
                                            ? PartialDate.of(year, month)
                                            : PartialDate.of(LocalDate.of(year, month, day))));
                } catch (DateTimeException e) {
                    return Optional.empty();
                }
            }
        }
        return Optional.empty();
    }
}
