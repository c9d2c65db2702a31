package io.github.digitalsilkroad.core.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.evidence.Facts;
import io.github.digitalsilkroad.core.evidence.FactsBuilder;
import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.formula.GrantElementConvention;
import io.github.digitalsilkroad.core.model.CountryCode;
import io.github.digitalsilkroad.core.model.Financing;
import io.github.digitalsilkroad.core.model.Instrument;
import io.github.digitalsilkroad.core.model.Props;
import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.core.quantity.Quantity;
import io.github.digitalsilkroad.core.quantity.QuantityParseException;
import io.github.digitalsilkroad.core.quantity.Unit;
import io.github.digitalsilkroad.testkit.World;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * Every row of AidData 2000-2014 on Central Asia: its printed grant element is reproduced to the last digit, or the
 * table says why not. The table and its license are told in the README beside it.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AidDataRowsTest {

    private static final String TABLE = "aiddata-2000-2014.csv";
    private static final String HEADER = "project,country,flow,rate,maturity,grace,grant_element,outcome";
    private static final String REPRODUCED = "reproduced";

    /**
     * A row as printed, where a blank is a space in the terms and nothing in the grant element, and what comes of it.
     */
    private record Row(
            String project,
            String country,
            String flow,
            String rate,
            String maturity,
            String grace,
            String printed,
            String outcome) {

        static Row parse(String line) {
            String[] cells = line.split(",", 8);
            return new Row(cells[0], cells[1], cells[2], cells[3], cells[4], cells[5], cells[6], cells[7]);
        }

        Instrument instrument() {
            return switch (flow) {
                case "loan" -> Instrument.LOAN;
                case "export credit" -> Instrument.BUYERS_CREDIT;
                case "grant", "technical assistance", "scholarship" -> Instrument.GRANT;
                case "debt forgiveness", "debt rescheduling" -> Instrument.DEBT_RELIEF;
                case "vague" -> Instrument.UNSPECIFIED;
                default -> throw new IllegalArgumentException(project + ": flow " + flow);
            };
        }

        Financing financing() {
            FactsBuilder facts = Facts.builder();
            if (!rate.isBlank()) {
                facts.add(
                        Props.RATE,
                        World.claim(Quantity.of(Estimate.parse(rate), Unit.of("percent-a-year")), World.BANK));
            }
            if (!maturity.isBlank()) {
                facts.add(Props.MATURITY, World.claim(years(maturity), World.BANK));
            }
            if (!grace.isBlank()) {
                facts.add(Props.GRACE, World.claim(years(grace), World.BANK));
            }
            return Financing.builder()
                    .id(Id.of("aiddata-" + project))
                    .name("AidData " + project)
                    .recipient(CountryCode.of(country))
                    .instrument(instrument())
                    .facts(facts.build())
                    .build();
        }

        private static Quantity years(String number) {
            return Quantity.of(Estimate.parse(number), Unit.of("year"));
        }
    }

    private List<Row> rows = List.of();
    private Catalog catalog = World.empty().build();

    @BeforeAll
    void read() throws IOException {
        List<Row> read = new ArrayList<>();
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(AidDataRowsTest.class.getResourceAsStream(TABLE)), StandardCharsets.UTF_8))) {
            assertThat(reader.readLine()).isEqualTo(HEADER);
            reader.lines().map(Row::parse).forEach(read::add);
        }
        World world = World.empty().country("KZ", "KAZ").country("TM", "TKM").country("UZ", "UZB");
        read.forEach(row -> world.add(row.financing()));
        rows = read;
        catalog = world.build();
    }

    private String outcome(Row row) {
        Assessment answer = Concessionality.of("aiddata-" + row.project)
                .under(GrantElementConvention.aidData2014())
                .on(catalog);
        if (answer.value().isEmpty()) {
            return answer.missing().stream()
                            .map(input -> input.what() + ": " + input.why())
                            .collect(Collectors.joining("; "))
                    + (row.printed.isEmpty() ? "" : "; printed all the same: " + row.printed);
        }
        BigDecimal percent =
                BigDecimal.valueOf(answer.value().get().best().orElseThrow()).setScale(2, RoundingMode.HALF_UP);
        if (row.printed.isEmpty()) {
            return "none printed; "
                    + (row.instrument() == Instrument.GRANT ? "a grant is all gift" : "by its terms " + percent);
        }
        return percent.compareTo(new BigDecimal(row.printed)) == 0
                ? REPRODUCED
                : "contradicts its terms; by these " + percent;
    }

    @Test
    void everyRowIsReproducedOrListedWithTheReason() {
        List<String> computed = new ArrayList<>();
        List<String> listed = new ArrayList<>();
        for (Row row : rows) {
            computed.add(row.project + ": " + outcome(row));
            listed.add(row.project + ": " + row.outcome);
        }
        assertThat(computed).hasSize(188).doesNotHaveDuplicates().isEqualTo(listed);
    }

    @Test
    void tellsHowManyRowsComeToWhat() {
        Map<String, Integer> counts = new TreeMap<>();
        for (Row row : rows) {
            counts.merge(row.outcome.replaceFirst("( of [^:;]*)?[:;].*", ""), 1, Integer::sum);
        }
        assertThat(counts)
                .isEqualTo(Map.of(
                        REPRODUCED,
                        16,
                        "contradicts its terms",
                        4,
                        "none printed",
                        85,
                        "interest rate",
                        78,
                        "maturity",
                        2,
                        "terms",
                        3));
    }

    /** AidData leaves a term blank as a space: as a number it is refused, as a cell it states nothing. */
    @Test
    void aSpaceIsNoNumber() {
        assertThatThrownBy(() -> Estimate.parse(" "))
                .isInstanceOf(QuantityParseException.class)
                .hasMessage(
                        "\" \": no number where one should be; write for example \"855\", \"about 40\", \"more than 855\","
                                + " \"275-300\" or \"unknown\"");
        assertThat(rows).filteredOn(row -> row.rate.equals(" ")).hasSize(163);
        assertThat(rows).filteredOn(row -> row.grace.equals(" ")).hasSize(163);
    }
}
