package io.github.digitalsilkroad.lint;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads figures: a comparison, one number or two as digits or words, and the unit that they are of. */
final class Numbers {

    private static final Pattern NUMBER = Pattern.compile("\\d{1,15}(\\.\\d{1,9})?|\\d{1,3}(,\\d{3})+(\\.\\d{1,9})?");
    private static final Pattern DIGITS = Pattern.compile("^[\\d.,]+");

    private final Lexicon lexicon;
    private final Map<String, Figure.Bound> bounds;
    private final Map<String, Figure.Bound> boundsAfter;
    private final Map<String, Integer> powers;

    /** The words that are as many times as a number says, such as "twice". */
    private final Map<String, BigDecimal> times;

    private final List<String> ones;
    private final List<String> tens;
    private final List<String> parts;

    Numbers(Lexicon lexicon) {
        this.lexicon = lexicon;
        this.bounds = lexicon.table("before ", name -> Lexicon.named(Figure.Bound.class, name));
        this.boundsAfter = lexicon.table("after ", name -> Lexicon.named(Figure.Bound.class, name));
        this.powers = lexicon.table("power ", Integer::valueOf);
        this.times = lexicon.table("times ", BigDecimal::new);
        this.ones = lexicon.of("ones");
        this.tens = lexicon.of("tens");
        this.parts = lexicon.of("parts");
    }

    /** An amount of any currency. */
    List<Slots.Read> money(Words words, int from) {
        return currencies().flatMap(unit -> figures(words, from, unit).stream()).toList();
    }

    /** An amount that is exceeded. */
    List<Slots.Read> overMoney(Words words, int at) {
        return currencies().flatMap(unit -> over(words, at, unit).stream()).toList();
    }

    private static Stream<Figure.Unit> currencies() {
        return Arrays.stream(Figure.Unit.values()).filter(Figure.Unit::isMoney);
    }

    /** The words for parts of a whole, for one and for several. */
    Stream<String> vocabulary() {
        return parts.stream().map(part -> part + "s");
    }

    List<Slots.Read> figures(Words words, int from, Figure.Unit unit) {
        List<Slots.Read> found = new ArrayList<>();
        int at = from;
        Figure.Bound bound = null;
        if (words.isAt(at, "between") || words.isAt(at, "from")) {
            return range(words, at + 1, words.isAt(at, "between") ? "and" : "to", unit);
        }
        for (int end = Math.min(words.size(), at + 3); bound == null && end > at; end--) {
            bound = bounds.get(words.joined(at, end));
            at = bound == null ? at : end;
        }
        Figure.Bound said = bound;
        number(words, at, unit, true)
                .ifPresent(number -> found.add(new Slots.Read(
                        number.end(),
                        Figure.of(said == null ? Figure.Bound.EXACT : said, (BigDecimal) number.value(), unit))));
        if (unit == Figure.Unit.PERCENT) {
            lexicon.end("most", words, from)
                    .ifPresent(end ->
                            found.add(new Slots.Read(end, Figure.of(Figure.Bound.MORE, BigDecimal.valueOf(50), unit))));
            lexicon.end("whole", words, from)
                    .ifPresent(end -> found.add(
                            new Slots.Read(end, Figure.of(Figure.Bound.EXACT, new BigDecimal("100.0"), unit))));
            fraction(words, at)
                    .ifPresent(part -> found.add(new Slots.Read(
                            part.end(),
                            Figure.of(said == null ? Figure.Bound.ABOUT : said, (BigDecimal) part.value(), unit))));
        }
        if (bound != null) {
            return found;
        }
        for (String hyphen : List.of("-", "\u2013", "to")) {
            found.addAll(range(words, at, hyphen, unit));
        }
        for (Slots.Read plain : List.copyOf(found)) {
            Figure.Bound after = plain.end() + 2 <= words.size()
                    ? boundsAfter.get(words.joined(plain.end(), plain.end() + 2))
                    : null;
            if (after != null && ((Figure) plain.value()).bound() != Figure.Bound.BETWEEN) {
                found.add(new Slots.Read(plain.end() + 2, Figure.of(after, ((Figure) plain.value()).from(), unit)));
            }
        }
        return found;
    }

    /** A percentage without the word, as the first of two. */
    List<Slots.Read> bare(Words words, int at) {
        return number(words, at, Figure.Unit.PERCENT, false).stream()
                .map(read -> new Slots.Read(
                        read.end(), Figure.of(Figure.Bound.EXACT, (BigDecimal) read.value(), Figure.Unit.PERCENT)))
                .toList();
    }

    /** A number that is exceeded. */
    List<Slots.Read> over(Words words, int at, Figure.Unit unit) {
        return figures(words, at, unit).stream()
                .filter(read -> ((Figure) read.value()).bound() == Figure.Bound.EXACT)
                .map(read ->
                        new Slots.Read(read.end(), Figure.of(Figure.Bound.MORE, ((Figure) read.value()).from(), unit)))
                .toList();
    }

    boolean isNumber(String word) {
        return spelled(word) != null;
    }

    /**
     * Two numbers. "Million" after the second is said of both if there is a hyphen between them, or if that leaves them
     * in order, as in "$1.6 to $1.7 million".
     */
    private List<Slots.Read> range(Words words, int at, String between, Figure.Unit unit) {
        for (boolean whole : new boolean[] {true, false}) {
            Optional<Slots.Read> low = number(words, at, unit, whole);
            if (low.isPresent() && words.isAt(low.get().end(), between)) {
                int next = low.get().end() + 1;
                Optional<Slots.Read> high = number(words, next, unit, true)
                        .or(() -> whole && unit.isMoney() ? number(words, next, unit, false) : Optional.empty());
                if (high.isPresent()) {
                    BigDecimal from = (BigDecimal) low.get().value();
                    BigDecimal to = (BigDecimal) high.get().value();
                    if (power(words, at, next - 1) == 0) {
                        BigDecimal scaled = from.scaleByPowerOfTen(
                                power(words, next, high.get().end()));
                        from = whole && !isHyphen(between) && scaled.compareTo(to) > 0 ? from : scaled;
                    }
                    return from.compareTo(to) <= 0
                            ? List.of(
                                    new Slots.Read(high.get().end(), new Figure(Figure.Bound.BETWEEN, from, to, unit)))
                            : List.of();
                }
            }
        }
        return List.of();
    }

    private static boolean isHyphen(String word) {
        return word.equals("-") || word.equals("\u2013");
    }

    /** The power of ten in some words, such as those of "million dollars". */
    int power(Words words, int from, int end) {
        return IntStream.range(from, end)
                .map(at -> powers.getOrDefault(words.at(at).replaceFirst("^[$]?[\\d.,]+", ""), 0))
                .max()
                .orElse(0);
    }

    /** A number with its unit, or without it as the lower end of a range. */
    private Optional<Slots.Read> number(Words words, int from, Figure.Unit unit, boolean withUnit) {
        BigDecimal many = unit == Figure.Unit.TIMES ? times.get(words.at(from)) : null;
        if (many != null) {
            return Optional.of(new Slots.Read(from + 1, many));
        }
        int at = afterCurrency(words, from, unit);
        boolean isDollar = words.at(at).startsWith("$");
        if (isDollar && unit != Figure.Unit.DOLLAR) {
            return Optional.empty();
        }
        boolean isNamed = isDollar || at > from;
        return scaled(words, at, unit)
                .flatMap(number -> unit == Figure.Unit.COUNT ? whole(number) : in(words, number, unit))
                .filter(number -> isNamed || !withUnit || number.isNamed())
                .map(number -> new Slots.Read(number.end(), number.value()));
    }

    /** A number, the place after it, and whether its unit is behind it. */
    private record Scaled(int end, BigDecimal value, boolean isNamed) {}

    /** The place after the name of a currency that stands before its amount; the same place if there is none. */
    private int afterCurrency(Words words, int at, Figure.Unit unit) {
        boolean isFirst =
                unit.isMoney() && lexicon.of("currency first " + unit.code()).contains(words.at(at));
        boolean isUnitedStates = unit == Figure.Unit.DOLLAR
                && words.isAt(at, "us")
                && words.at(at + 1).startsWith("$");
        return isFirst || isUnitedStates ? at + 1 : at;
    }

    /** Digits or a word for a number, with a power of ten behind it if the unit takes one. */
    private Optional<Scaled> scaled(Words words, int at, Figure.Unit unit) {
        String word = words.at(at);
        String digits = word.startsWith("$") ? word.substring(1) : word;
        String ending = DIGITS.matcher(digits).replaceFirst("");
        BigDecimal value = parse(digits.substring(0, digits.length() - ending.length()));
        if (value == null) {
            ending = "";
            value = unit == Figure.Unit.COUNT && word.equals("no") ? BigDecimal.ZERO : spelled(word);
        }
        Integer power = powers.get(ending.isEmpty() ? words.at(at + 1) : ending);
        boolean takesPower = unit.isMoney() || unit == Figure.Unit.COUNT;
        int end = at + (power != null && ending.isEmpty() ? 2 : 1);
        if (value == null || (power == null ? !ending.isEmpty() : !takesPower) || words.isAt(end - 1, "hundred")) {
            return Optional.empty();
        }
        return Optional.of(new Scaled(end, power == null ? value : value.scaleByPowerOfTen(power), false));
    }

    private static Optional<Scaled> whole(Scaled number) {
        return number.value().scale() > 0
                ? Optional.empty()
                : Optional.of(new Scaled(number.end(), number.value().setScale(0), true));
    }

    /** With the words for its unit, where they follow. */
    private Optional<Scaled> in(Words words, Scaled number, Figure.Unit unit) {
        return lexicon.end((unit.isMoney() ? "currency " : "unit ") + unit.code(), words, number.end())
                .map(end -> new Scaled(end, number.value(), true))
                .or(() -> Optional.of(number));
    }

    /** Digits with a point before decimals and commas between groups of three; empty for any other form. */
    private static @Nullable BigDecimal parse(String digits) {
        return NUMBER.matcher(digits).matches() ? new BigDecimal(digits.replace(",", "")) : null;
    }

    private @Nullable BigDecimal spelled(String word) {
        String[] halves = word.split("-", -1);
        int first = tens.indexOf(halves[0]);
        int last = ones.indexOf(halves[halves.length - 1]);
        if (halves.length == 1 && (first >= 0 || last >= 0)) {
            return BigDecimal.valueOf(first >= 0 ? 10L * first + 20 : last);
        }
        return halves.length == 2 && first >= 0 && last > 0 && last < 10
                ? BigDecimal.valueOf(10L * first + 20 + last)
                : null;
    }

    /** A fraction as words, as a percentage: half, a third, two thirds. */
    private Optional<Slots.Read> fraction(Words words, int from) {
        int at = from;
        int times = 1;
        if (List.of("a", "one").contains(words.at(at))) {
            at++;
        } else if (ones.indexOf(words.at(at)) > 1) {
            times = ones.indexOf(words.at(at));
            at++;
        }
        String word = words.at(at);
        int part = parts.indexOf(times > 1 && word.endsWith("s") ? word.substring(0, word.length() - 1) : word) + 2;
        if (part < 2 || times >= part || (times > 1 && part == 2)) {
            return Optional.empty();
        }
        double percent = 100.0 * times / part;
        return Optional.of(new Slots.Read(
                at + 1,
                BigDecimal.valueOf(Math.round(percent * 1000), 3)
                        .stripTrailingZeros()
                        .setScale(percent == Math.rint(percent) ? 0 : 3)));
    }
}
