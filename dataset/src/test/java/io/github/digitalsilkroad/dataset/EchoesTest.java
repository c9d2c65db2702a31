package io.github.digitalsilkroad.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.catalog.Lens;
import io.github.digitalsilkroad.core.catalog.ReadableForm;
import io.github.digitalsilkroad.core.score.Scores;
import io.github.digitalsilkroad.core.view.Table;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * A table of 120 questions with what their answers print. The figures that the lines must agree with are computed here,
 * by loops over the tables as text: the hull of what the sources state, so that they hold under every reading.
 */
class EchoesTest {

    private static final Path TABLE = Path.of("src/test/resources/io/github/digitalsilkroad/dataset/echoes.csv");
    private static final boolean UPDATE = Boolean.getBoolean("readme.update");

    private static final Pattern NUMBER = Pattern.compile("(?<![\\d.])-?\\d[\\d,]*(?:\\.\\d+)?");

    private static final Pattern YEARS = Pattern.compile(" in \\d{4}(?:-\\d{4})?| over \\d+ years");

    /** By how much of itself rounding to four digits moves a number at most. */
    private static final double ROUNDED = 0.0011;

    private static final double NOISE = 1e-9;

    private static final Set<String> NOT_DIGITAL = Set.of("energy", "transport", "logistics", "mining", "other");
    private static final List<String> ENDED = List.of("declined", "withdrawn", "cancelled", "closed");
    private static final List<String> AWARDED =
            List.of("awarded", "signed", "started", "operating", "completed", "handed-over");

    private static final String ENVELOPE = "under reading=envelope";
    private static final Pattern ONLY = Pattern.compile("under reading=\"only (.+)\"");
    private static final Pattern KNOWN_BY = Pattern.compile("known-by date=([\\d-]+)");

    private static final int YEAR = "2024".length();
    private static final int MONTH = "2024-06".length();

    /** When each source was published, or read where that is unknown. */
    private static final Map<String, String> PUBLISHED = Rows.of("sources").stream()
            .collect(Collectors.toMap(
                    source -> source.get("id"),
                    source -> source.get(source.get("published").isEmpty() ? "retrieved" : "published")));

    private static final Collector<Map<String, String>, ?, Map<String, List<Map<String, String>>>> BY_FACT =
            Collectors.groupingBy(claim -> claim.get("subject") + " " + claim.get("property"));

    /** Two numbers that the true one lies between. */
    private record Hull(double low, double high) {

        static Hull of(Map<String, String> claim) {
            if (!claim.get("low").isEmpty()) {
                return new Hull(Double.parseDouble(claim.get("low")), Double.parseDouble(claim.get("high")));
            }
            double value = Double.parseDouble(claim.get("value"));
            return switch (claim.get("qualifier")) {
                case "exact" -> new Hull(value, value);
                case "about" -> new Hull(0.9 * value, 1.1 * value);
                default -> throw new IllegalArgumentException(claim.toString());
            };
        }

        Hull hull(Hull other) {
            return new Hull(Math.min(low, other.low), Math.max(high, other.high));
        }

        Hull plus(Hull other) {
            return new Hull(low + other.low, high + other.high);
        }

        Hull times(Hull other) {
            return new Hull(low * other.low, high * other.high);
        }

        Hull over(Hull other) {
            return new Hull(low / other.high, high / other.low);
        }

        Hull times(double factor) {
            return new Hull(low * factor, high * factor);
        }

        boolean isPoint() {
            return high - low <= NOISE * high;
        }
    }

    /** What some claims say, computed without the library. */
    private record Told(Map<String, List<Map<String, String>>> claims) {

        private static final Map<String, Told> THROUGH = new HashMap<>();

        /** What is seen through lenses: the claims of some sources, of those published by a day, or all. */
        static Told through(String lenses) {
            return THROUGH.computeIfAbsent(
                    lenses,
                    some -> new Told(Rows.claims().stream()
                            .filter(claim -> isSeen(claim.get("source"), some))
                            .collect(BY_FACT)));
        }

        private static boolean isSeen(String source, String lenses) {
            Matcher only = ONLY.matcher(lenses);
            Matcher knownBy = KNOWN_BY.matcher(lenses);
            if (only.matches()) {
                return List.of(only.group(1).split(", ")).contains(source);
            }
            assertThat(lenses.isEmpty() || lenses.equals(ENVELOPE) || knownBy.matches())
                    .as(lenses)
                    .isTrue();
            return !knownBy.matches() || lastDay(PUBLISHED.get(source)).compareTo(lastDay(knownBy.group(1))) <= 0;
        }

        private static String lastDay(String date) {
            return date + "-12-31".substring(date.length() == YEAR ? 0 : date.length() == MONTH ? 3 : 6);
        }

        Optional<Hull> stated(String subject, String property, String year, String unit) {
            return claims.getOrDefault(subject + " " + property, List.of()).stream()
                    .filter(claim -> claim.get("as_of").startsWith(year)
                            && !claim.get("value").isEmpty())
                    .filter(claim -> unit.isEmpty() || claim.get("unit").equals(unit))
                    .map(Hull::of)
                    .reduce(Hull::hull);
        }

        Optional<Hull> observed(String series, String year) {
            return stated(series, "value", year, "");
        }

        Optional<Hull> percent(Optional<Hull> part, Optional<Hull> whole) {
            return part.flatMap(some -> whole.map(all -> some.over(all).times(100)));
        }

        /**
         * The debt owed in official bilateral loans, in percent of the gross debt, which an edition states in percent
         * of GDP.
         */
        Optional<Hull> leverage(String country, String year) {
            Optional<Hull> debt = claims.getOrDefault(country + "-public-debt value", List.of()).stream()
                    .map(claim -> claim.get("source"))
                    .distinct()
                    .map(this::statedBy)
                    .flatMap(edition -> edition
                            .observed(country + "-public-debt", year)
                            .flatMap(share -> edition.observed(country + "-gdp", year)
                                    .map(output -> share.times(output).times(0.01)))
                            .stream())
                    .reduce(Hull::hull);
            return percent(observed(country + "-debt-stock-bilateral", year), debt);
        }

        Told statedBy(String source) {
            return new Told(claims.values().stream()
                    .flatMap(List::stream)
                    .filter(claim -> claim.get("source").equals(source))
                    .collect(BY_FACT));
        }

        Optional<Hull> service(String country, int from, int to) {
            Optional<Hull> paid = Optional.of(new Hull(0, 0));
            for (int year = from; year <= to; year++) {
                for (String series : List.of("-interest-all", "-principal-all")) {
                    Optional<Hull> more = observed(country + series, Integer.toString(year));
                    paid = paid.flatMap(sum -> more.map(sum::plus));
                }
            }
            return paid;
        }

        /** The service for the least and the greatest of each term that claims state. */
        Optional<Hull> loanService(String loan) {
            Optional<Hull> amount = stated(loan, "amount", "", "");
            Optional<Hull> rate = stated(loan, "rate", "", "percent-a-year");
            Optional<Hull> maturity = stated(loan, "maturity", "", "year");
            Optional<Hull> grace = stated(loan, "grace", "", "year");
            if (Stream.of(amount, rate, maturity, grace).anyMatch(Optional::isEmpty)) {
                return Optional.empty();
            }
            Hull interest = Stream.of(maturity.get().low(), maturity.get().high())
                    .flatMap(term -> Stream.of(grace.get().low(), grace.get().high())
                            .map(free -> interest(amount.get().times(rate.get()), term, free)))
                    .reduce(Hull::hull)
                    .orElseThrow();
            return Optional.of(amount.get().plus(interest));
        }

        /** Two equal payments a year from the end of the grace period, from the first day if it is 0; and interest. */
        private static Hull interest(Hull ofAYear, double maturity, double grace) {
            double owed = 1;
            double years = 0;
            int last = (int) Math.round(2 * maturity);
            int first = (int) Math.round(2 * grace);
            for (int half = 0; half <= last; half++) {
                years += half == 0 ? 0 : owed / 2;
                owed -= half >= first ? 1.0 / (last - first + 1) : 0;
            }
            return ofAYear.times(years / 100);
        }

        Optional<Hull> conversion(String loan, String series, String year) {
            Set<String> units = claims.getOrDefault(loan + " amount", List.of()).stream()
                    .map(claim -> claim.get("unit"))
                    .collect(Collectors.toSet());
            return units.equals(Set.of("USD"))
                    ? percent(stated(loan, "amount", "", "USD"), observed(series, year))
                    : Optional.empty();
        }

        Hull pushback(String country) {
            Set<String> told = new HashSet<>();
            int events = 0;
            for (Map<String, String> row : Rows.of("incidents")) {
                if (isTold(row)
                        && row.get("country").equals(country)
                        && List.of("protest", "clash", "cancellation").contains(row.get("kind"))) {
                    events++;
                    if (row.get("kind").equals("cancellation")) {
                        told.addAll(List.of(row.get("about").split(";")));
                    }
                }
            }
            for (Map<String, String> row : Rows.of("deployments")) {
                events += isTold(row)
                                && row.get("country").equals(country)
                                && !told.contains(row.get("id"))
                                && ENDED.subList(0, 3).stream().anyMatch(end -> has(row.get("id"), end))
                        ? 1
                        : 0;
            }
            return new Hull(events, events);
        }

        /** Whether anything is told of a row. */
        boolean isTold(Map<String, String> row) {
            return claims.keySet().stream().anyMatch(fact -> fact.startsWith(row.get("id") + " "));
        }

        boolean has(String subject, String property) {
            return claims.getOrDefault(subject + " " + property, List.of()).stream()
                    .anyMatch(claim -> !claim.get("value").isEmpty());
        }

        boolean hasVendor(String system) {
            return has(system, "supplier") || has(system, "integrator");
        }

        String first(String subject, String property, String otherwise) {
            return claims.getOrDefault(subject + " " + property, List.of()).stream()
                    .map(claim -> claim.get("value"))
                    .filter(value -> !value.isEmpty())
                    .findFirst()
                    .orElse(otherwise);
        }

        /** How many systems of a country, or of all, state a vendor, and of how many. */
        String systems(String country) {
            Map<String, Map<String, String>> counted = new LinkedHashMap<>();
            for (Map<String, String> row : Rows.of("deployments")) {
                String id = row.get("id");
                boolean isTender = has(id, "bidders") && AWARDED.stream().noneMatch(stage -> has(id, stage));
                boolean isNoSystem = !hasVendor(id) && (isTender || has(id, "open-market"));
                if ((country.isEmpty() || row.get("country").equals(country))
                        && !NOT_DIGITAL.contains(first(id, "category", row.get("category")))
                        && ENDED.stream().noneMatch(end -> has(id, end))
                        && !isNoSystem) {
                    counted.put(id, row);
                }
            }
            Map<String, List<String>> parts = new HashMap<>();
            Deque<String> open = new ArrayDeque<>();
            counted.forEach((id, row) -> {
                String whole = first(id, "part-of", row.get("part_of"));
                if (counted.containsKey(whole)) {
                    parts.computeIfAbsent(whole, none -> new ArrayList<>()).add(id);
                } else {
                    open.add(id);
                }
            });
            int known = 0;
            int all = 0;
            while (!open.isEmpty()) {
                String id = open.pop();
                if (hasVendor(id) || !parts.containsKey(id)) {
                    all++;
                    known += hasVendor(id) ? 1 : 0;
                } else {
                    open.addAll(parts.get(id));
                }
            }
            return known + " of " + all + " digital systems";
        }

        Optional<Hull> figure(ReadableForm form) {
            Map<String, String> asked =
                    form.arguments().stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
            String debtor = asked.getOrDefault("debtor", "").toLowerCase(Locale.ROOT);
            return switch (form.name()) {
                case "debt-leverage" -> leverage(debtor, asked.get("year"));
                case "debt-service" ->
                    service(debtor, Integer.parseInt(asked.get("from")), Integer.parseInt(asked.get("to")));
                case "series-ratio" ->
                    percent(
                            observed(asked.get("numerator"), asked.get("year")),
                            observed(asked.get("denominator"), asked.get("year")));
                case "conversion" -> conversion(asked.get("subject"), asked.get("over"), asked.get("year"));
                case "loan-service" -> loanService(asked.get("financing"));
                case "concessionality" -> Optional.of(new Hull(100, 100)); // a grant
                case "pushback" -> Optional.of(pushback(asked.get("country")));
                default -> throw new IllegalArgumentException(form.toString());
            };
        }
    }

    private static List<List<String>> rows() throws IOException {
        List<List<String>> records = Rows.records(Files.readString(TABLE));
        return records.subList(1, records.size());
    }

    @Test
    void everyEchoIsTheOneOfTheTable() throws IOException {
        Catalog dsr = DigitalSilkRoad.load();
        Map<String, Catalog> worlds = new HashMap<>(Map.of("", dsr));
        Table.Builder table =
                Table.of("").column("question").column("lenses").column("first").column("second");
        for (List<String> row : rows()) {
            List<String> lines = Scores.parse(row.get(0))
                    .on(worlds.computeIfAbsent(row.get(1), lenses -> dsr.through(Lens.parse(lenses))))
                    .toString()
                    .lines()
                    .toList();
            table.row(row.get(0), row.get(1), lines.get(0), String.join("\n", lines.subList(1, lines.size())));
        }
        String csv = table.build().csv().replace("\r\n", "\n");
        if (UPDATE) {
            Files.writeString(TABLE, csv);
        }
        assertThat(Files.readString(TABLE))
                .as("run with -Dreadme.update=true to write what the answers print")
                .isEqualTo(csv);
    }

    @Test
    void everyEchoAgreesWithTheFiguresOfTheTables() throws IOException {
        List<List<String>> rows = rows();
        assertThat(rows).hasSize(120);
        for (List<String> row : rows) {
            ReadableForm form = ReadableForm.parse(row.get(0));
            String line = row.get(2);
            Told seen = Told.through(row.get(1));
            if (form.name().equals("vendor-concentration")) {
                String country = form.arguments().stream()
                        .filter(argument -> argument.getKey().equals("country"))
                        .map(Map.Entry::getValue)
                        .findFirst()
                        .orElse("");
                String systems = seen.systems(country);
                assertThat(line.replace(" known of ", " of "))
                        .as(row.get(0))
                        .contains(systems.startsWith("0 of") ? "unknown" : systems);
                continue;
            }
            Optional<Hull> figure = seen.figure(form);
            if (figure.isEmpty()) {
                assertThat(line).as(row.get(0)).startsWith("unknown");
            } else {
                agrees(row.get(0), line, figure.get());
                form.arguments().stream()
                        .filter(argument -> List.of("year", "from", "to").contains(argument.getKey()))
                        .forEach(argument ->
                                assertThat(line).as(row.get(0)).containsPattern(" in .*" + argument.getValue()));
            }
        }
    }

    /** Neither the answer nor the figures of the tables are through a lens what they are without it. */
    @Test
    void everyLensChangesItsEcho() throws IOException {
        Catalog dsr = DigitalSilkRoad.load();
        Told all = Told.through("");
        Map<String, Integer> seen = new HashMap<>();
        for (List<String> row : rows()) {
            String lenses = row.get(1);
            if (lenses.isEmpty()) {
                continue;
            }
            String question = row.get(0) + " " + lenses;
            ReadableForm form = ReadableForm.parse(row.get(0));
            String without = Scores.parse(row.get(0))
                    .on(dsr)
                    .toString()
                    .lines()
                    .findFirst()
                    .orElseThrow();
            assertThat(row.get(2)).as(question).isNotEqualTo(without);
            Optional<Hull> figure = Told.through(lenses).figure(form);
            if (lenses.equals(ENVELOPE)) {
                List<BigDecimal> ends = numbers(row.get(2));
                assertThat(ends).as(question).hasSize(2);
                assertThat(ends.get(0).doubleValue())
                        .as(question)
                        .isCloseTo(figure.orElseThrow().low(), withinPercentage(100 * ROUNDED));
                assertThat(ends.get(1).doubleValue())
                        .as(question)
                        .isCloseTo(figure.orElseThrow().high(), withinPercentage(100 * ROUNDED));
            } else {
                assertThat(figure).as(question).isNotEqualTo(all.figure(form));
                assertThat(figure.map(Hull::isPoint).orElse(true)).as(question).isTrue();
            }
            seen.merge(ReadableForm.parse(lenses).name() + " " + figure.isPresent(), 1, Integer::sum);
        }
        assertThat(seen).containsOnlyKeys("under true", "known-by true", "known-by false");
    }

    private static List<BigDecimal> numbers(String first) {
        return NUMBER.matcher(YEARS.matcher(first).replaceAll(""))
                .results()
                .map(number -> new BigDecimal(number.group().replace(",", "")))
                .toList();
    }

    private static void agrees(String question, String line, Hull figure) {
        List<BigDecimal> numbers = numbers(line);
        if (figure.high() == 0) {
            assertThat(line).as(question).isEqualTo("none recorded");
        } else if (figure.isPoint()) {
            BigDecimal exact = BigDecimal.valueOf(figure.low());
            boolean isWhole = !line.contains("percent");
            int digits = isWhole ? Math.max(4, exact.precision() - exact.scale()) : 4;
            assertThat(numbers.get(0).doubleValue())
                    .as(question + ": " + line)
                    .isCloseTo(
                            exact.round(new MathContext(digits, RoundingMode.HALF_EVEN))
                                    .doubleValue(),
                            within(NOISE * figure.high()));
        } else {
            assertThat(numbers)
                    .as(question + ": " + line)
                    .isNotEmpty()
                    .allMatch(number -> number.doubleValue() >= figure.low() * (1 - ROUNDED)
                            && number.doubleValue() <= figure.high() * (1 + ROUNDED));
        }
    }
}
