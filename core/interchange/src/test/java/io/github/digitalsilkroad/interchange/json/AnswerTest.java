package io.github.digitalsilkroad.interchange.json;

import static io.github.digitalsilkroad.interchange.Documents.WORLD;
import static io.github.digitalsilkroad.interchange.Documents.reader;
import static io.github.digitalsilkroad.interchange.Documents.refusals;
import static io.github.digitalsilkroad.interchange.Documents.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.networknt.schema.Schema;
import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.catalog.DatasetVersion;
import io.github.digitalsilkroad.core.catalog.Fact;
import io.github.digitalsilkroad.core.catalog.InvalidDataException;
import io.github.digitalsilkroad.core.catalog.Lens;
import io.github.digitalsilkroad.core.catalog.Problem;
import io.github.digitalsilkroad.core.catalog.ReadableForm;
import io.github.digitalsilkroad.core.evidence.Basis;
import io.github.digitalsilkroad.core.evidence.Citation;
import io.github.digitalsilkroad.core.evidence.Claim;
import io.github.digitalsilkroad.core.evidence.Facts;
import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.evidence.Source;
import io.github.digitalsilkroad.core.evidence.SourceType;
import io.github.digitalsilkroad.core.evidence.ValueType;
import io.github.digitalsilkroad.core.internal.Lines;
import io.github.digitalsilkroad.core.model.CreditorScope;
import io.github.digitalsilkroad.core.model.Deployment;
import io.github.digitalsilkroad.core.model.Measure;
import io.github.digitalsilkroad.core.model.OrganizationKind;
import io.github.digitalsilkroad.core.model.Props;
import io.github.digitalsilkroad.core.model.Series;
import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.core.quantity.Money;
import io.github.digitalsilkroad.core.quantity.PartialDate;
import io.github.digitalsilkroad.core.score.Assessment;
import io.github.digitalsilkroad.core.score.Computation;
import io.github.digitalsilkroad.core.score.Recorder;
import io.github.digitalsilkroad.core.score.Score;
import io.github.digitalsilkroad.core.score.Scores;
import io.github.digitalsilkroad.interchange.Documents;
import io.github.digitalsilkroad.interchange.internal.CanonicalJson;
import io.github.digitalsilkroad.interchange.internal.Json;
import io.github.digitalsilkroad.interchange.internal.Problems;
import io.github.digitalsilkroad.testkit.RandomCatalog;
import io.github.digitalsilkroad.testkit.World;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswerTest {

    private final Schema schema = Documents.schema(Answer::schema);

    private static List<Score> questions(Catalog catalog) {
        List<Score> questions = new ArrayList<>();
        questions.add(Scores.parse("vendor-concentration stated-only=true"));
        questions.add(Scores.parse("vendor-concentration country=TJ"));
        questions.add(Scores.parse("debt-leverage debtor=TJ creditor=CN year=2016"));
        catalog.financings().forEach(loan -> questions.add(Scores.parse("concessionality financing=" + loan.id())));
        return questions;
    }

    @Test
    void isReadBackEqualAndValidByItsSchema() {
        for (Score question : questions(WORLD)) {
            Answer answer = Answer.of(question, WORLD.knownBy("2030"));
            String document = text(answer::write);
            assertThat(Answer.read(reader(document))).isEqualTo(answer);
            assertThat(refusals(schema, document)).isEmpty();
            assertThat(answer.estimate())
                    .isEqualTo(question.on(WORLD.knownBy("2030")).value());
            assertThat(Scores.parse(answer.question())).isEqualTo(question);
            assertThat(answer.lenses()).containsExactly("known-by date=2030");
            assertThat(answer.version()).isEqualTo(WORLD.version());
            assertThat(answer.coverage())
                    .isEqualTo(question.on(WORLD.knownBy("2030")).coverage());
            assertThat(Answer.read(reader(document)).coverage()).isEqualTo(answer.coverage());
        }
    }

    @Test
    @Tag("slow")
    void everyByteThatIsChangedIsFound() {
        String document = text(Answer.of(questions(WORLD).get(0), WORLD)::write);
        for (int i = 0; i < document.length(); i++) {
            char other = document.charAt(i) == '7' ? '8' : '7';
            String changed = document.substring(0, i) + other + document.substring(i + 1);
            InvalidDataException refused =
                    catchThrowableOfType(InvalidDataException.class, () -> Answer.read(reader(changed)));
            assertThat(refused).as("character " + i + " of " + document).isNotNull();
        }
    }

    @Test
    void aNumberThatIsNoneIsRefusedByTheSchema() {
        String document = text(Answer.of(questions(WORLD).get(0), WORLD)::write);
        assertThat(document).contains("\"estimate\":{");
        for (String bad : List.of("\"estimate\":{\"most\":1,", "\"estimate\":{\"lowOpen\":false,")) {
            assertThat(refusals(schema, document.replace("\"estimate\":{", bad)))
                    .singleElement()
                    .asString()
                    .startsWith("/estimate");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        "qualifier":"exact"  | "qualifier":"about" | was changed
        "question":"vendor   | "question":"wendor  | /question: was changed
        "version":           | "varsion":          | /data: was changed
        "hash":"             | "hash":"f           | /hash:
        {"                   | { "                 | is not in canonical form
        """)
    void theMemberThatWasChangedIsNamed(String good, String bad, String message) {
        String document = text(Answer.of(questions(WORLD).get(0), WORLD)::write);
        assertThat(document).contains(good);
        int at = document.indexOf(good);
        String changed = document.substring(0, at) + bad + document.substring(at + good.length());
        assertThat(catchThrowableOfType(InvalidDataException.class, () -> Answer.read(reader(changed))))
                .hasMessageContaining(message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        {"known": 4, "all": 3, "rows": "systems"}      | coverage of 4 of 3
        {"known": 1.5, "all": 3, "rows": "systems"}    | must be an object with whole numbers known and all
        {"known": 1, "all": 3}                         | must be an object with whole numbers known and all
        "1 of 3"                                       | must be an object with whole numbers known and all
        {"known": 1, "all": 3, "rows": "", "stated": 2} | must be an object with a qualifier and bounds
        """)
    void aCoverageThatIsNoneIsRefusedThoughItsDigestFits(String coverage, String message) {
        List<Problem> none = new ArrayList<>();
        Problems problems = new Problems("answer", Integer.MAX_VALUE);
        AnswerMembers.check(Map.of("coverage", Json.read(reader(coverage), "answer", none)), problems);
        assertThat(none).isEmpty();
        assertThat(problems.failure()).hasMessageContaining("/coverage").hasMessageContaining(message);
    }

    @Test
    void numbersAreWrittenAsEcmaScriptDoes() {
        assertThat(List.of(
                        CanonicalJson.number(0.0),
                        CanonicalJson.number(-0.0),
                        CanonicalJson.number(1e21),
                        CanonicalJson.number(1e20),
                        CanonicalJson.number(1e-6),
                        CanonicalJson.number(1e-7),
                        CanonicalJson.number(Double.parseDouble("333333333.33333329")),
                        CanonicalJson.number(4.5),
                        CanonicalJson.number(2e-3),
                        CanonicalJson.number(Double.parseDouble("1e23")),
                        CanonicalJson.number(Double.MIN_VALUE),
                        CanonicalJson.number(Double.parseDouble("1.7976931348623157e308")),
                        CanonicalJson.number(Double.parseDouble("9007199254740993.0"))))
                .containsExactly(
                        "0",
                        "0",
                        "1e+21",
                        "100000000000000000000",
                        "0.000001",
                        "1e-7",
                        "333333333.3333333",
                        "4.5",
                        "0.002",
                        "1e+23",
                        "5e-324",
                        "1.7976931348623157e+308",
                        "9007199254740992");
    }

    @Test
    void textsAreWrittenAsTheSchemeDoes() {
        assertThat(CanonicalJson.of("a\"\\\b\t\n\f\r\u0001\u000f\u0010\u001f \u007fé/\ud83d\ude00"))
                .isEqualTo("\"a\\\"\\\\\\b\\t\\n\\f\\r\\u0001\\u000f\\u0010\\u001f \u007fé/\ud83d\ude00\"");
        assertThat(CanonicalJson.of(Map.of())).isEqualTo("{}");
        assertThat(CanonicalJson.of(
                        Map.of("b", true, "a", List.of(), "é", Json.NULL, "B", List.of(1, Map.of("x", -0.5)))))
                .isEqualTo("{\"B\":[1,{\"x\":-0.5}],\"a\":[],\"b\":true,\"é\":null}");
        assertThat(catchThrowableOfType(IllegalArgumentException.class, () -> CanonicalJson.number(Double.NaN)))
                .hasMessage("NaN: JSON has no such number");
    }

    private static String refusal(String document) {
        return catchThrowableOfType(InvalidDataException.class, () -> Answer.read(reader(document)))
                .getMessage();
    }

    /** A document that was changed by someone who digested it anew. */
    private static String digestedAnew(String document) {
        Map<String, Object> members = new TreeMap<>();
        ((Map<?, ?>) Json.read(reader(document), "answer", new ArrayList<>()))
                .forEach((name, member) -> members.put(name.toString(), member));
        members.remove("hash");
        members.remove("digests");
        Map<String, Object> digests = new TreeMap<>();
        members.forEach((name, member) -> digests.put("/" + name, CanonicalJson.digest(member)));
        members.put("digests", digests);
        members.put("hash", CanonicalJson.digest(digests));
        return CanonicalJson.of(members) + '\n';
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        "notes":[               | "note":[                | answer:1 /note: 'note': no such member; nearest: notes
        "notes":[               | "note":[                | answer:1 /notes: is missing
        "notes":[               | "notes":7,"x":[         | answer:1 /notes: '7': must be a list
        "lenses":[]             | "lenses":[7]            | answer:1 /lenses/0: '7': must be an object
        "name":"invented"       | "name":" "              | answer:1 /data/name: must be a text that is not blank
        "version":"2026.11.0"   | "version":7             | answer:1 /data/version: must be a text that is not blank
        "data":{                | "data":7,"x":{          | answer:1 /data: must be an object with name, version and schemaVersion
        "schemaVersion":1       | "schemaVersion":0       | answer:1 /data/schemaVersion: '0': must be a whole number of 1 or more
        "schemaVersion":1       | "schemaVersion":-1      | answer:1 /data/schemaVersion: '-1': must be a whole number of 1 or more
        "schemaVersion":1       | "schemaVersion":1.5     | answer:1 /data/schemaVersion: '1.5': must be a whole number of 1 or more
        "schemaVersion":1,      | ``                      | answer:1 /data/schemaVersion: must be a whole number of 1 or more
        "qualifier":"range"     | "qualifier":"sure"      | answer:1 /estimate: qualifier "sure"
        answer/1                | answer/2                | answer:1 /format: must be "digital-silk-road/answer/1"
        """)
    void aDocumentThatIsNoneIsRefusedThoughItsDigestsFit(String good, String bad, String problem) {
        String document = text(Answer.of(questions(WORLD).get(0), WORLD)::write);
        assertThat(digestedAnew(document)).isEqualTo(document);
        assertThat(document).contains(good);
        assertThat(refusal(digestedAnew(document.replace(good, bad)))).contains(problem);
    }

    @Test
    void whatIsNoAnswerIsRefused() {
        assertThat(refusal("[]")).contains("must be one JSON object");
        assertThat(refusal("{").lines()).hasSize(2).last().asString().contains("not JSON");
        assertThat(refusal("{}")).contains("answer:1 /digests: is missing; it has a digest of each member");
        String document = text(Answer.of(questions(WORLD).get(0), WORLD)::write);
        assertThat(refusal(document.replace("\"digests\":{", "\"digests\":{\"/more\":\"x\",")))
                .contains("answer:1 /digests/~1more: is a digest of a member that the document does not have");
        assertThat(refusal(document.replaceFirst("\"notes\":\\[[^\\]]*\\],", "")))
                .contains("answer:1 /notes: is a digest of a member that the document does not have")
                .doesNotContain("/hash");
        assertThat(refusal(document + "\n"))
                .contains("is not in canonical form from character " + (document.length() + 1));
        assertThat(refusal(document.stripTrailing()))
                .contains("is not in canonical form from character " + document.length());
        Reader broken = new Reader() {
            @Override
            public int read(char[] text, int from, int length) throws IOException {
                throw new IOException("the line is dead");
            }

            @Override
            public void close() {}
        };
        assertThat(catchThrowableOfType(InvalidDataException.class, () -> Answer.read(broken)))
                .hasMessageContaining("cannot be read: the line is dead");
    }

    @Test
    void anAnswerIsKnownByItsText() {
        Answer answer = Answer.of(questions(WORLD).get(0), WORLD);
        Answer same = Answer.of(questions(WORLD).get(0), WORLD);
        Answer other = Answer.of(questions(WORLD).get(1), WORLD);
        assertThat(answer)
                .isEqualTo(same)
                .hasSameHashCodeAs(same)
                .isNotEqualTo(other)
                .isNotEqualTo("answer");
        assertThat(answer.hashCode()).isNotEqualTo(other.hashCode());
        assertThat(answer.hash()).matches("[0-9a-f]{64}").isNotEqualTo(other.hash());
        assertThat(answer.unit()).isEqualTo(questions(WORLD).get(0).on(WORLD).unit());
        assertThat(answer)
                .hasToString(Lines.fit(answer.hash().substring(0, 8) + " "
                        + answer.estimate().orElseThrow().describe(4) + " " + answer.unit() + ": "
                        + answer.question()));
    }

    @Test
    void aLensWithoutFormIsGivenByItsLabel() {
        Catalog seen = WORLD.through(Lens.where((subject, claim) -> true, "everything"))
                .knownBy("2030");
        assertThat(Answer.read(reader(text(Answer.of(questions(WORLD).get(0), seen)::write)))
                        .lenses())
                .containsExactly("everything", "known-by date=2030");
    }

    @Test
    void whatAnAnswerLeavesOutAndWhatItCitesStandsInIt() {
        Set<String> members = new HashSet<>();
        for (long seed = 1; seed < 12; seed++) {
            Catalog world = RandomCatalog.of(seed);
            for (Score question : questions(world)) {
                Assessment assessment = question.on(world);
                String document = text(Answer.of(question, world)::write);
                assessment.leftOut().forEach(row -> {
                    members.add("leftOut");
                    assertThat(document).contains("\"id\":\"" + row.id() + "\",\"reason\":\"" + row.reason() + "\"}");
                });
                assessment.missing().forEach(input -> {
                    members.add("missing");
                    assertThat(document).contains("\"what\":\"" + input.what() + "\",\"why\":\"" + input.why() + "\"");
                });
                assessment.citations().forEach(citation -> {
                    members.add("sources");
                    assertThat(document)
                            .contains("\"locator\":\"" + citation.locator() + "\"")
                            .contains("\"title\":\"" + citation.source().title() + "\"");
                });
                assessment.coverage().ifPresent(coverage -> {
                    members.add("coverage");
                    assertThat(document)
                            .contains("\"coverage\":{\"all\":" + coverage.all() + ",\"known\":" + coverage.known());
                });
            }
        }
        assertThat(members).contains("missing", "sources", "coverage", "leftOut");
    }

    /** A question of one's own: cameras and debt together, which is nonsense, but computed from facts in two steps. */
    private record CamerasAndDebt(int year) implements Score {
        @Override
        public String question() {
            return "Cameras and debt in " + year;
        }

        @Override
        public ReadableForm form() {
            return ReadableForm.of("cameras-and-debt").with("year", Integer.toString(year));
        }

        @Override
        public Assessment answer(Catalog catalog) {
            Recorder recorder = Recorder.of(question(), catalog);
            Deployment city = catalog.deployment("kg-cameras");
            Series debt = catalog.series("kg-debt");
            recorder.fact(city, Props.SUPPLIER);
            recorder.fact(debt.name(), debt, year + 1);
            recorder.fact(city, Props.COST);
            Computation owed = new Computation(
                    "sum",
                    List.of(new Computation.Operand(
                            "debt",
                            Estimate.exactly(7),
                            "USD",
                            Optional.of(new Fact(debt, debt.observations().at(year), OptionalInt.of(year))),
                            Optional.empty(),
                            List.of())));
            Computation both = new Computation(
                    "sum",
                    List.of(
                            new Computation.Operand(
                                    "cameras",
                                    Estimate.exactly(100),
                                    "camera",
                                    Optional.of(Fact.of(city, Props.CAMERAS)),
                                    Optional.empty(),
                                    List.of()),
                            new Computation.Operand(
                                    "debt",
                                    Estimate.exactly(7),
                                    "USD",
                                    Optional.empty(),
                                    Optional.of(owed),
                                    List.of())));
            return Assessment.of(recorder)
                    .unit("things")
                    .formula("the sum")
                    .computed(() -> Optional.of(both))
                    .answer(Estimate.exactly(107));
        }
    }

    /** Three sources, of which only one is an input of the answer; the others are cited by what it is computed from. */
    private static Catalog little() {
        Source paper = Source.builder()
                .id(Id.of("paper"))
                .title("Paper")
                .publisher("Press")
                .type(SourceType.PRESS)
                .published(PartialDate.parse("2015-06"))
                .url("https://press.example/")
                .license("CC0")
                .build();
        Source office = World.source("office", SourceType.OFFICIAL, "2018");
        Source page = Source.builder()
                .id(Id.of("page"))
                .title("Page")
                .publisher("Vendor")
                .type(SourceType.COMPANY)
                .build();
        Facts facts = Facts.builder()
                .add(Props.CAMERAS, World.cameras(100, paper).asOf("2014"))
                .add(Props.CAMERAS, Claim.withoutValue(Basis.UNDISCLOSED, Citation.of(paper)))
                .add(Props.SUPPLIER, World.parties("maker", page))
                .build();
        return World.of(new DatasetVersion("little", "1", 3), List.of(paper, office, page))
                .country("KG", "KGZ")
                .organization("maker", "", OrganizationKind.VENDOR)
                .deployment("kg-cameras", "KG", facts)
                .series(
                        "kg-debt",
                        World.SeriesPick.of("KG", Measure.DEBT_STOCK, CreditorScope.OFFICIAL_BILATERAL),
                        "USD",
                        ValueType.balance(),
                        List.of(World.claim(Money.usd(7), office).asOf("2015")))
                .build();
    }

    @Test
    void aComputationComesWithItsFactsAndTheirSources() {
        Answer answer = Answer.of(new CamerasAndDebt(2015), little());
        assertThat(answer.version()).isEqualTo(new DatasetVersion("little", "1", 3));
        Map<String, Object> members = new TreeMap<>();
        ((Map<?, ?>) Json.read(reader(text(answer::write)), "answer", new ArrayList<>()))
                .forEach((name, member) -> members.put(name.toString(), member));
        members.remove("digests");
        members.remove("hash");
        assertThat(CanonicalJson.of(members)).isEqualTo("""
            {"computation":{"formula":"sum","operands":[\
            {"atHigh":100,"atLow":100,"fact":{"claims":[\
            {"asOf":"2014","basis":"stated","locator":"p. 1","number":{"best":100,"high":100,"low":100,"qualifier":"exact"},\
            "says":"100 cameras","source":"paper","unit":"camera"},\
            {"basis":"undisclosed","source":"paper"}],"property":"cameras","subject":"kg-cameras"},\
            "name":"cameras","unit":"camera","value":{"best":100,"high":100,"low":100,"qualifier":"exact"}},\
            {"computation":{"formula":"sum","operands":[\
            {"atHigh":7,"atLow":7,"fact":{"claims":[{"asOf":"2015","basis":"stated","locator":"p. 1",\
            "number":{"best":7,"high":7,"low":7,"qualifier":"exact"},"says":"$7","source":"office","unit":"USD"}],\
            "property":"value","subject":"kg-debt","year":2015},\
            "name":"debt","unit":"USD","value":{"best":7,"high":7,"low":7,"qualifier":"exact"}}]},\
            "name":"debt","unit":"USD","value":{"best":7,"high":7,"low":7,"qualifier":"exact"}}]},\
            "data":{"name":"little","schemaVersion":3,"version":"1"},\
            "estimate":{"best":107,"high":107,"low":107,"qualifier":"exact"},\
            "format":"digital-silk-road/answer/1","formula":"the sum",\
            "inputs":[{"citations":[{"locator":"p. 1","source":"page"}],"label":"supplier of kg-cameras: maker"}],\
            "leftOut":[],"lenses":[],"missing":[\
            {"property":"value","subject":"kg-debt","what":"Series kg-debt",\
            "why":"not stated by any source","year":2016},\
            {"property":"cost","subject":"kg-cameras","what":"cost","why":"not stated by any source"}],\
            "notes":[],"question":"cameras-and-debt year=2015","sources":[\
            {"id":"page","publisher":"Vendor","title":"Page"},\
            {"id":"paper","license":"CC0","published":"2015-06","publisher":"Press","title":"Paper",\
            "url":"https://press.example/"},\
            {"id":"office","published":"2018","publisher":"Publisher of office","title":"Title of office"}],\
            "unit":"things","words":"Cameras and debt in 2015"}\
            """);
    }
}
