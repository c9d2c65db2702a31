package io.github.digitalsilkroad.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.catalog.Fact;
import io.github.digitalsilkroad.core.catalog.LeftOut;
import io.github.digitalsilkroad.core.catalog.Total;
import io.github.digitalsilkroad.core.evidence.Attested;
import io.github.digitalsilkroad.core.evidence.Basis;
import io.github.digitalsilkroad.core.model.CountryCode;
import io.github.digitalsilkroad.core.model.CreditorScope;
import io.github.digitalsilkroad.core.model.Financing;
import io.github.digitalsilkroad.core.model.Measure;
import io.github.digitalsilkroad.core.model.Props;
import io.github.digitalsilkroad.core.model.Role;
import io.github.digitalsilkroad.core.model.Series;
import io.github.digitalsilkroad.core.quantity.Measurement;
import io.github.digitalsilkroad.core.quantity.PartialDate;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Reconciles the loans from China in the ledger with what the World Bank's debtors report, by country and year, in the
 * table {@code lending.csv}: new loans against commitments, and what was drawn as the stocks have it, which is the
 * growth of the stock and the principal that was paid. What the two have in common is explained; what only one of them
 * has is not. The tables count official bilateral creditors and public or guaranteed debtors; the ledger has any
 * borrower and any lender of China, so the difference is a question and no error.
 */
class LendingTest {

    private static final List<String> COUNTRIES = List.of("KG", "KZ", "TJ", "TM", "UZ");

    /** The last year of the tables; payments of later years are scheduled. */
    private static final int LAST = 2024;

    private static final List<Integer> YEARS =
            IntStream.rangeClosed(2000, LAST).boxed().toList();
    private static final Path TABLE = Path.of("src/main/resources/io/github/digitalsilkroad/dataset/lending.csv");
    private static final boolean UPDATE = Boolean.getBoolean("readme.update");
    private static final Catalog DSR = DigitalSilkRoad.load();

    @Test
    void theTableIsWhatTheLedgerAndTheSeriesSay() throws IOException {
        StringBuilder table =
                new StringBuilder("country,year,loans,with_amount,in_other_totals,lent,committed,explained,"
                        + "only_in_tables,only_in_ledger,stock,principal_paid,drawn\n");
        for (String country : COUNTRIES) {
            rows(country).forEach(row -> table.append(row).append('\n'));
        }
        if (UPDATE) {
            Files.writeString(TABLE, table);
        }

        assertThat(Files.readString(TABLE))
                .as("run with -Dreadme.update=true to write what the data say")
                .isEqualTo(table.toString());
    }

    /** Every loan is in one row of the table, with or without a year. */
    @Test
    void noLoanIsCountedTwiceOrLost() {
        assertThat(Rows.of("lending").stream()
                        .mapToInt(row -> Integer.parseInt(row.get("loans")))
                        .sum())
                .isEqualTo(COUNTRIES.stream()
                        .mapToInt(country -> loans(country).size())
                        .sum());
    }

    /** What an edition of the tables schedules for the years after its data is no payment. */
    @Test
    void noPaymentIsOneThatWasOnlyScheduled() {
        assertThat(Rows.of("lending"))
                .filteredOn(row -> !row.get("principal_paid").isEmpty())
                .hasSizeGreaterThan(40)
                .allSatisfy(row -> assertThat(row.get("year")).isLessThanOrEqualTo("2022"));
    }

    @Test
    void whatIsExplainedAndWhatIsNotAddUp() {
        assertThat(Rows.of("lending")).hasSizeGreaterThan(100).allSatisfy(row -> {
            if (!row.get("explained").isEmpty()) {
                BigDecimal explained = new BigDecimal(row.get("explained"));
                assertThat(explained.add(number(row, "only_in_tables"))).isEqualByComparingTo(number(row, "committed"));
                assertThat(explained.add(number(row, "only_in_ledger"))).isEqualByComparingTo(number(row, "lent"));
            }
        });
    }

    private static BigDecimal number(Map<String, String> row, String column) {
        return row.get(column).isEmpty() ? BigDecimal.ZERO : new BigDecimal(row.get(column));
    }

    private static List<String> rows(String country) {
        List<Financing> loans = loans(country);
        Total all = DSR.financings().in(country).from(Role.LENDER, "CN").total(Props.AMOUNT);
        Map<Integer, Double> lent = all.figures().stream()
                .filter(fact -> loans.contains(fact.subject()))
                .collect(Collectors.groupingBy(
                        fact -> year((Financing) fact.subject()).orElse(0),
                        Collectors.summingDouble(LendingTest::dollars)));
        List<LeftOut> parts =
                all.leftOut().stream().filter(row -> row.umbrella().isPresent()).toList();
        List<String> rows = new ArrayList<>();
        for (int year : Stream.concat(
                        YEARS.stream(), loans.stream().map(loan -> year(loan).orElse(0)))
                .collect(Collectors.toCollection(TreeSet::new))) {
            List<Financing> ofYear =
                    loans.stream().filter(loan -> year(loan).orElse(0) == year).toList();
            OptionalDouble committed = figure(country, Measure.COMMITMENTS, year);
            OptionalDouble stock = figure(country, Measure.DEBT_STOCK, year);
            OptionalDouble before = figure(country, Measure.DEBT_STOCK, Math.max(0, year - 1));
            OptionalDouble paid = year > LAST ? OptionalDouble.empty() : figure(country, Measure.PRINCIPAL_PAID, year);
            double sum = lent.getOrDefault(year, 0.0);
            if (ofYear.isEmpty() && committed.isEmpty() && stock.isEmpty() && paid.isEmpty()) {
                continue;
            }
            boolean isCompared = committed.isPresent();
            double common = Math.min(sum, committed.orElse(0));
            rows.add(String.join(
                    ",",
                    country,
                    year == 0 ? "" : Integer.toString(year),
                    Integer.toString(ofYear.size()),
                    Long.toString(ofYear.stream()
                            .filter(loan -> all.figures().stream()
                                    .anyMatch(fact -> fact.subject().equals(loan)))
                            .count()),
                    Long.toString(ofYear.stream()
                            .filter(loan ->
                                    parts.stream().anyMatch(part -> part.id().equals(loan.id())))
                            .count()),
                    cell(OptionalDouble.of(sum)),
                    cell(committed),
                    isCompared ? cell(OptionalDouble.of(common)) : "",
                    isCompared ? cell(OptionalDouble.of(committed.getAsDouble() - common)) : "",
                    isCompared ? cell(OptionalDouble.of(sum - common)) : "",
                    cell(stock),
                    cell(paid),
                    stock.isPresent() && before.isPresent() && paid.isPresent()
                            ? cell(OptionalDouble.of(stock.getAsDouble() - before.getAsDouble() + paid.getAsDouble()))
                            : ""));
        }
        return rows;
    }

    /** What is owed back to lenders of China, as far as is known. */
    private static List<Financing> loans(String country) {
        return DSR.financings().in(country).from(Role.LENDER, "CN").list().stream()
                .filter(loan -> loan.instrument().isRepaid())
                .toList();
    }

    /** When it was signed or else committed, by the standard reading. */
    private static OptionalInt year(Financing loan) {
        return Stream.of(Props.SIGNED, Props.COMMITTED)
                .map(event -> loan.facts().get(event).value())
                .flatMap(Optional::stream)
                .map(PartialDate::year)
                .filter(OptionalInt::isPresent)
                .findFirst()
                .orElse(OptionalInt.empty());
    }

    private static double dollars(Fact fact) {
        return ((Measurement<?>) ((Attested<?>) fact.claims()).value().orElseThrow())
                .number()
                .best()
                .orElse(0);
    }

    /** What is stated of a year that was over; a payment that was only scheduled is none. */
    private static OptionalDouble figure(String country, Measure measure, int year) {
        return DSR.allSeries().list().stream()
                .filter(series -> series.countryCode().equals(CountryCode.of(country))
                        && series.measure() == measure
                        && series.scope() == CreditorScope.OFFICIAL_BILATERAL
                        && series.creditor().equals(Optional.of(CountryCode.of("CN"))))
                .map(Series::observations)
                .flatMap(observed -> observed.at(year).chosen().stream())
                .filter(claim -> claim.basis() != Basis.PROJECTED)
                .flatMap(claim -> claim.value().stream())
                .mapToDouble(value -> ((Measurement<?>) value).number().best().orElseThrow())
                .findFirst();
    }

    /** In dollars, rounded to one. */
    private static String cell(OptionalDouble number) {
        return number.isEmpty() ? "" : String.format(Locale.ROOT, "%.0f", number.getAsDouble());
    }
}
