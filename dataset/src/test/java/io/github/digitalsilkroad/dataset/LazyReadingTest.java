package io.github.digitalsilkroad.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.catalog.InvalidDataException;
import io.github.digitalsilkroad.core.datapackage.DataPackage;
import io.github.digitalsilkroad.core.datapackage.LoadOptions;
import io.github.digitalsilkroad.core.datapackage.PackageTable;
import io.github.digitalsilkroad.core.evidence.Reading;
import io.github.digitalsilkroad.core.model.Deployment;
import io.github.digitalsilkroad.core.model.Entity;
import io.github.digitalsilkroad.core.model.Place;
import io.github.digitalsilkroad.core.model.Props;
import io.github.digitalsilkroad.core.model.Series;
import io.github.digitalsilkroad.core.scenario.Market;
import io.github.digitalsilkroad.core.scenario.Scenario;
import io.github.digitalsilkroad.core.score.VendorConcentration;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The bundled tables are read when a question needs them, and a release vouches for them: here they are read whole,
 * with every check, and what is read bit by bit is the same.
 */
class LazyReadingTest {

    /** Read once: nothing of it is left to be read by a question. */
    private static Catalog whole;

    @BeforeAll
    static void readWhole() throws URISyntaxException {
        whole = DataPackage.read(
                Path.of(DigitalSilkRoad.class.getResource("datapackage.json").toURI())
                        .getParent());
    }

    private static void assertSame(Catalog lazy, Catalog eager) {
        assertThat(lazy.entities()).isEqualTo(eager.entities());
        for (int i = 0; i < eager.entities().size(); i++) {
            Entity one = lazy.entities().get(i);
            Entity other = eager.entities().get(i);
            assertThat(one.facts().all()).isEqualTo(other.facts().all());
            assertThat(one.facts()).isEqualTo(other.facts()).hasSameHashCodeAs(other.facts());
            if (other instanceof Series series) {
                assertThat(((Series) one).observations().all())
                        .isEqualTo(series.observations().all());
            }
        }
        assertThat(lazy.sources().list()).isEqualTo(eager.sources().list());
        assertThat(lazy.vocabulary()).isEqualTo(eager.vocabulary());
        assertThat(lazy.retiredIds()).isEqualTo(eager.retiredIds());
        assertThat(lazy.version()).isEqualTo(eager.version());
        assertThat(lazy.lenses()).isEqualTo(eager.lenses());
        assertThat(lazy.claims().list()).isEqualTo(eager.claims().list());
    }

    @Test
    void whatIsReadBitByBitIsWhatIsReadWhole() throws Exception {
        assertSame(DigitalSilkRoad.load(), whole);
    }

    /** The bundled tables, with a ledger that is written in another way. */
    private static Catalog opened(UnaryOperator<String> ledger) {
        return opened(PackageTable.CLAIMS, ledger);
    }

    private static Catalog opened(String written, UnaryOperator<String> otherwise) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (PackageTable table : DataPackage.schema(LoadOptions.standard())) {
            String text = Rows.text(table.name() + ".csv");
            files.put(
                    table.name() + ".csv",
                    (table.name().equals(written) ? otherwise.apply(text) : text).getBytes(StandardCharsets.UTF_8));
        }
        return DataPackage.open(Sheets.resources(files), DigitalSilkRoad.load().version());
    }

    @Test
    void aLedgerWrittenInAnotherWayIsReadWhole() throws Exception {
        assertSame(
                opened(text -> {
                    List<List<String>> records = Rows.records(text);
                    records.forEach(record -> Collections.swap(record, 0, 8));
                    return new String(Sheets.bytes(records, "\n"), StandardCharsets.UTF_8);
                }),
                whole);
        assertSame(
                opened(text -> text.replaceAll("(?m)^(tj-dushanbe-safe-city|kg-[a-z-]+),([a-z-]+),", "\"$1\",\"$2\",")),
                whole);
        assertSame(opened(text -> '\uFEFF' + text.replace("\n", "\r\n")), whole);
        assertSame(opened(text -> text.replace('\n', '\r')), whole);
    }

    @Test
    void aClaimThatNoQuestionNeedsIsNotReadHoweverItsTableIsWritten() {
        String financing =
                DigitalSilkRoad.load().financings().list().get(0).id().toString();
        Catalog catalog = opened(text -> {
            List<List<String>> records = Rows.records(text);
            for (List<String> record : records) {
                if (record.get(0).equals(financing)) {
                    record.set(7, "x y");
                }
                Collections.swap(record, 0, 8);
            }
            return new String(Sheets.bytes(records, "\r\n"), StandardCharsets.UTF_8);
        });
        assertThat(catalog.deployments().in("TJ").by("huawei").list())
                .isEqualTo(DigitalSilkRoad.load()
                        .deployments()
                        .in("TJ")
                        .by("huawei")
                        .list());
        assertThatThrownBy(() -> catalog.claims().list())
                .isInstanceOf(InvalidDataException.class)
                .hasMessageContaining("as_of: \"x y\" is not a date");
    }

    @Test
    void aTableThatAPlaceHasNothingToDoWithIsNotReadForIt() {
        Catalog catalog = opened(Series.KIND.plural(), text -> text.replace(",percent", ",p e r c e n t"));
        Catalog well = DigitalSilkRoad.load();
        for (Place place : well.places()) {
            String id = place.id().toString();
            assertThat(catalog.deployments().in(id).list())
                    .isEqualTo(well.deployments().in(id).list());
        }
        assertThatThrownBy(() -> catalog.allSeries().list()).isInstanceOf(InvalidDataException.class);
    }

    @Test
    void factsThatNobodyAskedForEqualThoseThatWereRead() throws Exception {
        for (Entity entity : DigitalSilkRoad.load().entities()) {
            Entity other = whole.find(entity.id().toString()).orElseThrow();
            assertThat(other).isEqualTo(entity).hasSameHashCodeAs(entity);
        }
        Catalog asked = DigitalSilkRoad.load();
        for (Deployment deployment : asked.deployments().list()) {
            assertThat(deployment.facts().get(Props.SUPPLIER).claims()).isNotNull();
            assertThat(deployment)
                    .isEqualTo(whole.deployment(deployment.id().toString()))
                    .hasSameHashCodeAs(whole.deployment(deployment.id().toString()));
        }
    }

    @Test
    void lensesEditsAndBuildersSeeTheSame() throws Exception {
        assertSame(DigitalSilkRoad.load().under(Reading.envelope()), whole.under(Reading.envelope()));
        assertSame(DigitalSilkRoad.load().asOf("2018"), whole.asOf("2018"));
        assertSame(DigitalSilkRoad.load().knownBy("2019"), whole.knownBy("2019"));
        assertSame(
                DigitalSilkRoad.load().asOf("2020").under(Reading.envelope()),
                whole.asOf("2020").under(Reading.envelope()));
        assertSame(DigitalSilkRoad.load().toBuilder().build(), whole);
        Scenario scenario = Scenario.named("x").replaceVendor("huawei", "zte", Market.in("TJ"));
        assertThat(scenario.on(DigitalSilkRoad.load()).entities())
                .isEqualTo(scenario.on(whole).entities());
    }

    @Test
    void eightThreadsThatAskAtOnceGetWhatOneGets() throws Exception {
        List<Callable<Object>> questions = questions(whole);
        List<Object> alone = new ArrayList<>();
        for (Callable<Object> question : questions) {
            alone.add(question.call());
        }
        ExecutorService pool = Executors.newFixedThreadPool(8);
        try {
            for (int round = 0; round < 5; round++) {
                List<List<Object>> told = together(pool, questions(DigitalSilkRoad.load()));
                for (int i = 0; i < alone.size(); i++) {
                    Object first = told.get(0).get(i);
                    assertThat(first.equals(alone.get(i))).as("question %d", i).isTrue();
                    for (List<Object> answers : told) {
                        assertThat(answers.get(i).equals(first))
                                .as("question %d", i)
                                .isTrue();
                    }
                }
            }
        } finally {
            pool.shutdownNow();
        }
    }

    /** What each of eight threads is told, which start at once and each with another question. */
    private static List<List<Object>> together(ExecutorService pool, List<Callable<Object>> questions)
            throws Exception {
        CyclicBarrier start = new CyclicBarrier(8);
        List<Future<List<Object>>> asked = new ArrayList<>();
        for (int thread = 0; thread < 8; thread++) {
            int first = thread;
            asked.add(pool.submit(() -> {
                start.await();
                Object[] answers = new Object[questions.size()];
                for (int i = 0; i < answers.length; i++) {
                    int question = (first + i) % answers.length;
                    answers[question] = questions.get(question).call();
                }
                return List.of(answers);
            }));
        }
        List<List<Object>> told = new ArrayList<>();
        for (Future<List<Object>> answers : asked) {
            told.add(answers.get());
        }
        return told;
    }

    private static List<Callable<Object>> questions(Catalog catalog) {
        return List.of(
                () -> catalog.deployments().in("TJ").by("huawei").list(),
                () -> VendorConcentration.of("KG").on(catalog).why().toString(),
                () -> catalog.sources().list(),
                () -> catalog.allSeries().list(),
                () -> catalog.claims().list(),
                () -> catalog.under(Reading.envelope()).financings().list(),
                () -> catalog.vocabulary(),
                () -> catalog.organization("huawei").facts().all(),
                () -> catalog.entities());
    }
}
