package io.github.digitalsilkroad.interchange.frame;

import static io.github.digitalsilkroad.interchange.Documents.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.catalog.Fact;
import io.github.digitalsilkroad.core.catalog.FactGrouping;
import io.github.digitalsilkroad.core.catalog.LedgerRow;
import io.github.digitalsilkroad.core.catalog.Total;
import io.github.digitalsilkroad.core.evidence.Attested;
import io.github.digitalsilkroad.core.evidence.Basis;
import io.github.digitalsilkroad.core.evidence.Claim;
import io.github.digitalsilkroad.core.evidence.Coded;
import io.github.digitalsilkroad.core.evidence.Property;
import io.github.digitalsilkroad.core.internal.Lines;
import io.github.digitalsilkroad.core.model.Deployment;
import io.github.digitalsilkroad.core.model.Entity;
import io.github.digitalsilkroad.core.model.Props;
import io.github.digitalsilkroad.core.model.Series;
import io.github.digitalsilkroad.core.quantity.DateInterval;
import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.core.quantity.Measurement;
import io.github.digitalsilkroad.core.quantity.PartialDate;
import io.github.digitalsilkroad.core.schema.Kind;
import io.github.digitalsilkroad.core.score.Assessment;
import io.github.digitalsilkroad.core.score.VendorConcentration;
import io.github.digitalsilkroad.dataset.DigitalSilkRoad;
import io.github.digitalsilkroad.testkit.RandomCatalog;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

/** Typed rows: nothing is lost, and what may be summed adds to the library's own total. */
class FrameTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @net.jqwik.api.Property(tries = 25)
    void rowsThatMayBeSummedAddToTheTotal(@ForAll @LongRange(min = 0, max = 10_000) long seed) {
        Catalog catalog = RandomCatalog.of(seed);
        Frame<FactRow> frame = Frame.of(catalog);
        catalog.kinds().forEach(kind -> checkTotals(catalog, kind, frame));
    }

    private static <E extends Entity> void checkTotals(Catalog catalog, Kind<E> kind, Frame<FactRow> frame) {
        List<FactRow> numbers = frame.rows().stream()
                .filter(row -> row.subject().kind().equals(kind))
                .filter(row -> row.number().isPresent() && row.fact().year().isEmpty())
                .toList();
        for (Property<?> property : numbers.stream()
                .<Property<?>>map(row -> row.claims().property())
                .collect(Collectors.toSet())) {
            Set<String> units = numbers.stream()
                    .filter(row -> row.claims().property().equals(property))
                    .map(row -> row.measured().orElseThrow().unit().code())
                    .collect(Collectors.toSet());
            for (String unit : units) {
                Total total = catalog.rows(kind).total(property, unit);
                List<Estimate> summed = numbers.stream()
                        .filter(FactRow::mayBeSummed)
                        .filter(row -> row.claims().property().equals(property))
                        .filter(row ->
                                row.measured().orElseThrow().unit().code().equals(unit))
                        .map(row -> row.number().orElseThrow())
                        .toList();
                assertThat(summed).as(kind + " " + property + " " + unit).hasSize(total.counted());
                total.sum().map(Measurement::number).ifPresent(sum -> {
                    near(summed.stream().mapToDouble(Estimate::low).sum(), sum.low());
                    near(summed.stream().mapToDouble(Estimate::high).sum(), sum.high());
                });
            }
        }
    }

    private static void near(double sum, double bound) {
        if (Double.isInfinite(bound)) {
            assertThat(sum).isEqualTo(bound);
        } else {
            assertThat(sum).isCloseTo(bound, within(Math.abs(bound) * 1e-9 + 1e-9));
        }
    }

    @net.jqwik.api.Property(tries = 25)
    void everyFactIsARowWithItsClaims(@ForAll @LongRange(min = 0, max = 10_000) long seed) {
        Catalog catalog = RandomCatalog.of(seed);
        Frame<FactRow> frame = Frame.of(catalog);
        assertThat(frame.rows().stream().map(row -> row.fact().key()))
                .containsExactlyElementsOf(
                        catalog.facts().stream().map(Fact::key).toList());
        assertThat(text(frame::writeJsonLines).lines()).hasSameSizeAs(frame.rows());
        assertThat(frame.rows()).allSatisfy(FrameTest::saysWhatItsFactSays);
    }

    private static void saysWhatItsFactSays(FactRow row) {
        Object value = row.fact().claims().value().<Object>map(stated -> stated).orElse("");
        assertThat(row.chosen()).isEqualTo(row.fact().claims().chosen());
        assertThat(row.measured()).isEqualTo(Optional.of(value).filter(Measurement.class::isInstance));
        assertThat(row.number())
                .isEqualTo(row.measured()
                        .map(measured -> row.fact().claims().property().possible(measured.number())));
        assertThat(row.dates().isPresent()).isEqualTo(value instanceof PartialDate || value instanceof DateInterval);
        row.dates().ifPresent(days -> assertThat(value).isIn(days, days.start().orElse(null)));
        if (row.subject() instanceof Deployment system) {
            assertThat(row.place()).isEqualTo(system.place());
        }
    }

    @Test
    void cellsAreTyped() throws Exception {
        Catalog catalog = RandomCatalog.of(7);
        Frame<FactRow> frame = Frame.of(catalog);
        assertThat(frame.columns()).hasSize(28);
        for (String line : text(frame::writeJsonLines).lines().toList()) {
            JsonNode row = JSON.readTree(line);
            for (FrameColumn<FactRow> column : frame.columns()) {
                JsonNode cell = row.get(column.name());
                boolean isFlag = column.type() == FrameColumn.Type.BOOLEAN;
                assertThat(
                                cell == null
                                        ? !isFlag
                                        : switch (column.type()) {
                                            case TEXT ->
                                                cell.isTextual()
                                                        && !cell.textValue().isEmpty();
                                            case INTEGER -> cell.isInt();
                                            case NUMBER -> cell.isNumber();
                                            case BOOLEAN -> cell.isBoolean();
                                        })
                        .as(line + " " + column.name())
                        .isTrue();
            }
        }
    }

    @Test
    void onePropertyUnderAReading() {
        Catalog catalog = RandomCatalog.of(7);
        Frame<FactRow> cameras = Frame.of(catalog, Props.CAMERAS);
        assertThat(cameras.rows())
                .isNotEmpty()
                .allMatch(row -> row.claims().property().equals(Props.CAMERAS));
        assertThat(cameras).hasToString("frame of " + Lines.count(cameras.rows().size(), "row") + " and 28 columns");
    }

    @Test
    void groupsAndAnswersAreFrames() {
        Catalog catalog = RandomCatalog.of(7);
        FactGrouping<Deployment> byCategory = catalog.deployments().groupBy(Deployment.CATEGORY);
        String groups = text(
                out -> Frame.of(byCategory, byCategory.totals(Props.CAMERAS)).writeCsv(out));
        assertThat(groups).startsWith("category,count,stated,low,best,high,unit,qualifier,basis\n");
        assertThat(groups.lines().skip(1))
                .containsExactlyElementsOf(byCategory.totals(Props.CAMERAS).stream()
                        .map(group -> String.join(
                                ",",
                                ((Coded) group.keys().get(0)).code(),
                                Integer.toString(group.count()),
                                Integer.toString(group.stated()),
                                finite(group.low()),
                                group.sum().isEmpty()
                                        ? ""
                                        : finite(group.sum()
                                                .get()
                                                .number()
                                                .best()
                                                .orElse(Double.NaN)),
                                finite(group.high()),
                                group.sum().isEmpty() ? "" : "camera",
                                group.sum()
                                        .map(sum -> sum.number().qualifier().code())
                                        .orElse(""),
                                Attested.basis(group.total().orElseThrow().figures().stream()
                                        .<Attested<?>>map(Fact::claims)
                                        .toList())))
                        .toList());
        Assessment answer = VendorConcentration.of("TJ").on(catalog);
        assertThat(text(out -> Frame.of(answer).writeCsv(out)))
                .startsWith("question,world,scope,low,best,high,unit,qualifier,basis,rows_known,rows_counted\n")
                .contains(answer.question())
                .endsWith("," + answer.basis() + ","
                        + answer.coverage().orElseThrow().known() + ","
                        + answer.coverage().orElseThrow().all() + "\n");
    }

    private static String finite(double number) {
        return Double.isFinite(number) ? Double.toString(number).replaceFirst("\\.0$", "") : "";
    }

    /** The rows of SDMX-CSV against the claims of the ledger, cell by cell, read by another reader. */
    @net.jqwik.api.Property(tries = 25)
    void observationsSayWhatTheLedgerSays(@ForAll @LongRange(min = 0, max = 10_000) long seed) throws IOException {
        assertObservations(RandomCatalog.of(seed));
    }

    /** The bundled series have estimates and projections, too. */
    @Test
    void observationsOfTheBundledSeriesSayWhatTheLedgerSays() throws IOException {
        assertObservations(DigitalSilkRoad.load());
    }

    private static void assertObservations(Catalog catalog) throws IOException {
        List<String> stated = new ArrayList<>();
        for (LedgerRow row : catalog.claims()) {
            Claim<?> claim = row.claim();
            if (row.subject() instanceof Series series && claim.value().orElse(null) instanceof Measurement<?> value) {
                Estimate number = value.number();
                String status = claim.basis() == Basis.PROJECTED ? "F" : claim.basis() == Basis.ESTIMATED ? "E" : "A";
                stated.add(String.join(
                        " ",
                        series.countryCode().toString(),
                        series.id().toString(),
                        claim.source().id().toString(),
                        claim.asOf().orElseThrow().toString(),
                        cell(number.best().orElse(Double.NaN)),
                        cell(number.low()),
                        cell(number.high()),
                        status,
                        series.unit()));
            }
        }
        List<String> written = new ArrayList<>();
        try (CsvReader<NamedCsvRecord> table =
                CsvReader.builder().ofNamedCsvRecord(text(Frame.sdmx(catalog)::writeCsv))) {
            for (NamedCsvRecord row : table) {
                written.add(String.join(
                        " ",
                        row.getField("REF_AREA"),
                        row.getField("SERIES"),
                        row.getField("EDITION"),
                        row.getField("TIME_PERIOD"),
                        read(row.getField("OBS_VALUE"), Double.NaN),
                        read(row.getField("LOWER_BOUND"), Double.NEGATIVE_INFINITY),
                        read(row.getField("UPPER_BOUND"), Double.POSITIVE_INFINITY),
                        row.getField("OBS_STATUS"),
                        row.getField("UNIT_MEASURE")));
            }
        }
        assertThat(written).containsExactlyInAnyOrderElementsOf(stated);
    }

    private static String cell(double number) {
        return Double.toString(number);
    }

    private static String read(String cell, double blank) {
        return cell(cell.isEmpty() ? blank : Double.parseDouble(cell));
    }

    @Test
    void observationsAreThoseOfSdmxWithOneOfAYearAnEditionAndASeries() throws IOException {
        Catalog dsr = DigitalSilkRoad.load();
        StringBuilder csv = new StringBuilder();
        Frame.sdmx(dsr).writeCsv(csv);
        List<String> lines = csv.toString().lines().toList();
        assertThat(lines.get(0))
                .startsWith(
                        "STRUCTURE,STRUCTURE_ID,ACTION,FREQ,REF_AREA,SERIES,EDITION,TIME_PERIOD,OBS_VALUE,OBS_STATUS,");
        assertThat(lines)
                .anyMatch(line -> line.startsWith(
                        "dataflow,DIGITALSILKROAD:SERIES(1.0),I,A,TM,tm-gdp,imf-weo-2025-10,2022," + "56677000000,"));
        assertThat(Frame.sdmx(dsr).rows())
                .extracting(
                        row -> List.of(row.series().id(), row.claim().source().id(), row.year()))
                .doesNotHaveDuplicates();
        assertThat(Frame.sdmx(dsr).rows()).hasSize((int) dsr.claims().list().stream()
                .filter(row ->
                        row.subject() instanceof Series && row.claim().value().orElse(null) instanceof Measurement)
                .count());
    }
}
