package io.github.digitalsilkroad.core.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.evidence.Coded;
import io.github.digitalsilkroad.core.evidence.Facts;
import io.github.digitalsilkroad.core.evidence.FactsBuilder;
import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.evidence.Parties;
import io.github.digitalsilkroad.core.model.Category;
import io.github.digitalsilkroad.core.model.CountryCode;
import io.github.digitalsilkroad.core.model.CreditorScope;
import io.github.digitalsilkroad.core.model.Deployment;
import io.github.digitalsilkroad.core.model.Incident;
import io.github.digitalsilkroad.core.model.IncidentKind;
import io.github.digitalsilkroad.core.model.Instrument;
import io.github.digitalsilkroad.core.model.Law;
import io.github.digitalsilkroad.core.model.LawEffect;
import io.github.digitalsilkroad.core.model.Measure;
import io.github.digitalsilkroad.core.model.OrganizationKind;
import io.github.digitalsilkroad.core.model.Props;
import io.github.digitalsilkroad.core.model.Technology;
import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.core.quantity.Money;
import io.github.digitalsilkroad.core.quantity.PartialDate;
import io.github.digitalsilkroad.core.quantity.Quantity;
import io.github.digitalsilkroad.core.quantity.Unit;
import io.github.digitalsilkroad.core.schema.Row;
import io.github.digitalsilkroad.testkit.Seeds;
import io.github.digitalsilkroad.testkit.World;
import io.github.digitalsilkroad.testkit.World.SeriesPick;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;
import net.jqwik.api.statistics.StatisticsReport.StatisticsReportMode;

/**
 * What is unknown widens the answer: the bounds of every score that counts or adds over rows hold in every completion
 * of a small catalog, which gives every missing input each of some values that it may have; where these reach the ends,
 * so do the bounds. What the answer says of the stated rows alone is what the catalog without the others says.
 */
class CompletionProperties {

    /** A missing fact. */
    private static final String NONE = "";

    private static final double FAR = 1e12;

    /** One thing of a world: its facts by name, of which those that are missing are empty. */
    record Row(Map<String, String> facts) {

        static Row of(String... pairs) {
            Map<String, String> facts = new LinkedHashMap<>();
            for (int i = 0; i < pairs.length; i += 2) {
                facts.put(pairs[i], pairs[i + 1]);
            }
            return new Row(facts);
        }

        String get(String name) {
            return facts.get(name);
        }

        boolean isWhole() {
            return !facts.containsValue(NONE);
        }

        /** Each way to fill in what is missing. */
        List<Row> completions(Map<String, List<String>> choices) {
            List<Row> all = List.of(this);
            for (Map.Entry<String, String> fact : facts.entrySet()) {
                List<Row> more = new ArrayList<>();
                for (Row row : all) {
                    for (String value :
                            fact.getValue().equals(NONE) ? choices.get(fact.getKey()) : List.of(fact.getValue())) {
                        Map<String, String> filled = new LinkedHashMap<>(row.facts);
                        filled.put(fact.getKey(), value);
                        more.add(new Row(filled));
                    }
                }
                all = more;
            }
            return all;
        }
    }

    private static List<List<Row>> completions(List<Row> rows, Map<String, List<String>> choices) {
        List<List<Row>> all = List.of(List.of());
        for (Row row : rows) {
            List<List<Row>> more = new ArrayList<>();
            for (List<Row> before : all) {
                for (Row filled : row.completions(choices)) {
                    List<Row> with = new ArrayList<>(before);
                    with.add(filled);
                    more.add(with);
                }
            }
            all = more;
        }
        return all;
    }

    /** Facts of a law that leave open what it covers. */
    private static final List<String> OPEN = List.of("yes", "unsaid", "2030");

    /**
     * The answers of all completions lie in the bounds, and come near to them; each world is made once. Most tries have
     * one.
     */
    private static void assertHolds(
            List<? extends Score> scores,
            List<Row> rows,
            Map<String, List<String>> choices,
            Function<List<Row>, Catalog> world) {
        Catalog stated = world.apply(rows);
        List<Catalog> completed = completions(rows, choices).stream().map(world).toList();
        scores.forEach(score -> assertHolds(score, rows, stated, completed));
    }

    private static void assertHolds(Score score, List<Row> rows, Catalog stated, List<Catalog> completed) {
        Assessment answer = score.on(stated);
        Statistics.label(String.valueOf(score.form()))
                .collect(answer.value().isPresent())
                .coverage(answers -> answers.check(true).percentage(part -> part > 50));
        if (answer.value().isEmpty()) {
            return;
        }
        Estimate bounds = answer.value().get();
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (Catalog whole : completed) {
            Optional<Estimate> one = score.on(whole).value();
            if (one.isPresent()) {
                low = Math.min(low, one.get().low());
                high = Math.max(high, one.get().high());
            }
        }
        double slack = 1e-6 * Math.max(1, Math.min(FAR, bounds.high()));
        assertThat(low).as("%s of %s", answer, rows).isCloseTo(bounds.low(), within(slack));
        if (Double.isFinite(bounds.high())) {
            assertThat(high).as("%s of %s", answer, rows).isCloseTo(bounds.high(), within(slack));
        }
        if (rows.stream().allMatch(row -> row.isWhole() && Collections.disjoint(row.facts.values(), OPEN))) {
            assertThat(answer.coverage().map(Coverage::isWhole)).isNotEqualTo(Optional.of(false));
        }
        assertStated(answer);
    }

    /** An answer over less than all says both, and what is stated lies within the bounds. */
    private static void assertStated(Assessment answer) {
        Coverage coverage = answer.coverage().orElse(new Coverage(0, 0, "rows", Optional.empty()));
        if (coverage.isWhole()) {
            return;
        }
        String known = coverage.known() + "( known)? of " + coverage.all();
        assertThat(answer.toString()).containsPattern(known);
        assertThat(answer.why().label()).containsPattern(known);
        coverage.stated()
                .ifPresent(stated -> assertThat(answer.value().get().hull(stated))
                        .as("%s", answer)
                        .satisfies(both -> {
                            assertThat(both.low())
                                    .isCloseTo(answer.value().get().low(), within(1e-9));
                            assertThat(both.high()).isGreaterThanOrEqualTo(stated.high());
                        }));
    }

    private static String pick(Random random, String... choices) {
        return choices[random.nextInt(choices.length)];
    }

    private static void date(
            FactsBuilder facts, io.github.digitalsilkroad.core.evidence.Property<PartialDate> property, String date) {
        if (!date.equals(NONE)) {
            facts.add(property, World.claim(PartialDate.parse(date), World.BRIEF));
        }
    }

    private static Law law(Row row, String country, LawEffect... effects) {
        FactsBuilder facts = Facts.builder();
        date(facts, Props.IN_FORCE, row.get("in force"));
        return Law.builder()
                .id(Id.of("law"))
                .name("Law")
                .jurisdiction(CountryCode.of(country))
                .addEffects(effects)
                .facts(facts.build())
                .build();
    }

    private static Deployment system(int number, Category category, FactsBuilder facts, Technology... technologies) {
        return Deployment.builder()
                .id(Id.of("system-" + number))
                .name("System " + number)
                .countryCode(CountryCode.of("TJ"))
                .category(category)
                .addTechnologies(technologies)
                .facts(facts.build())
                .build();
    }

    private static final Map<String, List<String>> SOLD = Map.of(
            "in force", List.of("2010", "2030"),
            "vendor", List.of("huawei", "vega"),
            "cameras", List.of("0", "20", String.valueOf((long) FAR)),
            "since", List.of("2016", "2019"));

    private static Catalog market(List<Row> rows) {
        World world = World.empty()
                .organization("huawei", "CN", OrganizationKind.VENDOR)
                .organization("vega", "RU", OrganizationKind.VENDOR)
                .add(law(rows.get(0), "CN", LawEffect.BINDS));
        for (int i = 1; i < rows.size(); i++) {
            Row row = rows.get(i);
            FactsBuilder facts = Facts.builder();
            date(facts, Props.OPERATING, row.get("since"));
            if (!row.get("vendor").equals(NONE)) {
                facts.add(Props.SUPPLIER, World.claim(Parties.parse(row.get("vendor")), World.BRIEF));
            }
            if (!row.get("cameras").equals(NONE)) {
                facts.add(
                        Props.CAMERAS,
                        World.claim(
                                Quantity.of(Double.parseDouble(row.get("cameras")), Unit.of("camera")), World.BRIEF));
            }
            world.add(system(i, Coded.parse(Category.class, row.get("category")), facts));
        }
        return world.build();
    }

    @Property(seed = Seeds.FIXED, tries = 30)
    @StatisticsReport(StatisticsReportMode.OFF)
    void jurisdiction(@ForAll long seed) {
        Random random = new Random(seed);
        List<Row> rows = new ArrayList<>();
        rows.add(Row.of("in force", pick(random, "2010", "2010", "2030", NONE)));
        for (int i = 0; i < 3; i++) {
            rows.add(Row.of(
                    "category", pick(random, "safe-city", "safe-city", "energy"),
                    "vendor", pick(random, "huawei", "vega", "huawei;vega", NONE),
                    "cameras", pick(random, "10", "30", NONE),
                    "since", pick(random, "2016", "2019", NONE)));
        }
        JurisdictionExposure ever = JurisdictionExposure.to("law").of("TJ");
        List<JurisdictionExposure> questions = Stream.of(
                        ever, ever.by(SystemSize.CAMERAS), ever.countingAll(), ever.having(Access.SUPPLIES))
                .flatMap(by -> Stream.of(by, by.in(2018)))
                .toList();
        assertHolds(questions, rows, SOLD, CompletionProperties::market);
    }

    private static final Map<String, List<String>> WATCHED = Map.of(
            "in force", List.of("2010", "2030"),
            "since", List.of("2016", "planned"),
            "covers", List.of("video", "face-recognition;thermal-imaging", "fiber"));

    private static Catalog watched(List<Row> rows) {
        Law law = law(rows.get(0), "TJ", LawEffect.PROTECTS);
        World world = World.empty()
                .add(
                        switch (rows.get(0).get("exempts")) {
                            case "yes" -> law(rows.get(0), "TJ", LawEffect.PROTECTS, LawEffect.EXEMPTS);
                            case "no" -> law.withFacts(law.facts().with(World.exemptingNone()));
                            default ->
                                law.withFacts(coded(law.facts(), rows.get(0).get("covers")));
                        });
        for (int i = 1; i < rows.size(); i++) {
            Row row = rows.get(i);
            FactsBuilder facts = Facts.builder();
            if (row.get("since").equals("planned")) {
                date(facts, Props.ANNOUNCED, "2015");
            } else {
                date(facts, Props.OPERATING, row.get("since"));
            }
            world.add(system(i, Category.SAFE_CITY, facts, Technology.valueOf(row.get("technology"))));
        }
        return world.build();
    }

    private static Facts coded(Facts facts, String covered) {
        Facts coded = facts.with(World.fact(Props.SAFEGUARDS.get(0), World.claim("by law", World.BRIEF)));
        return covered.equals(NONE) ? coded : coded.with(World.fact(Props.COVERS, World.claim(covered, World.BRIEF)));
    }

    /** A law that exempts the state covers any kinds or none, in every completion. */
    @Property(seed = Seeds.FIXED, tries = 60)
    @StatisticsReport(StatisticsReportMode.OFF)
    void safeguards(@ForAll long seed) {
        Random random = new Random(seed);
        List<Row> rows = new ArrayList<>();
        rows.add(Row.of(
                "in force", pick(random, "2010", "2030", NONE),
                "exempts", pick(random, "yes", "no", "unsaid"),
                "covers", pick(random, "video", NONE)));
        for (int i = 0; i < 3; i++) {
            rows.add(Row.of(
                    "technology", pick(random, "VIDEO", "FACE_RECOGNITION", "THERMAL_IMAGING", "FIBER"),
                    "since", pick(random, "2016", "planned", NONE)));
        }
        SafeguardGap gap = SafeguardGap.of("TJ");
        assertHolds(List.of(gap, gap.in(2018)), rows, WATCHED, CompletionProperties::watched);
    }

    private static final Map<String, List<String>> TOLD = Map.of("date", List.of("2015", "2018", "2019-03"));

    private static Catalog told(List<Row> rows) {
        World world = World.empty();
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            FactsBuilder ended = Facts.builder();
            date(ended, Props.CANCELLED, row.get("ended"));
            world.add(system(i, Category.TRANSPORT, ended));
            FactsBuilder facts = Facts.builder();
            date(facts, Props.DATE, row.get("date"));
            world.add(Incident.builder()
                    .id(Id.of("incident-" + i))
                    .name("Incident " + i)
                    .countryCode(CountryCode.of("TJ"))
                    .type(IncidentKind.valueOf(row.get("kind")))
                    .addAbout(Id.of("system-" + i))
                    .facts(facts.build())
                    .build());
        }
        return world.build();
    }

    @Property(seed = Seeds.FIXED, tries = 60)
    @StatisticsReport(StatisticsReportMode.OFF)
    void pushback(@ForAll long seed) {
        Random random = new Random(seed);
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            rows.add(Row.of(
                    "ended", pick(random, "2014", "2018", "2019"),
                    "kind", pick(random, "PROTEST", "CANCELLATION", "VISIT"),
                    "date", pick(random, "2015", "2018", NONE)));
        }
        Pushback ever = Pushback.of("TJ");
        assertHolds(List.of(ever.during(2018, 2019), ever), rows, TOLD, CompletionProperties::told);
    }

    /** What of the last financing is missing is more than the rest of the cost only where that is unbounded. */
    private static final Map<String, List<String>> FUNDED =
            Map.of("amount", List.of("0", "5", "50", "100", String.valueOf((long) FAR)));

    private static Catalog funded(List<Row> rows) {
        Money all = Money.usd(100);
        World world = World.empty()
                .add(system(
                        0,
                        Category.SAFE_CITY,
                        rows.get(0).get("whole").equals("cost")
                                ? Facts.builder().add(Props.COST, World.claim(all, World.BRIEF))
                                : Facts.builder().add(Props.DOMESTIC_FUNDING, World.claim(all, World.BRIEF))));
        for (int i = 1; i < rows.size(); i++) {
            FactsBuilder facts = Facts.builder();
            String amount = rows.get(i).get("amount");
            if (!amount.equals(NONE)) {
                facts.add(Props.AMOUNT, World.claim(Money.usd(Double.parseDouble(amount)), World.BRIEF));
            }
            world.financing("loan-" + i, "TJ", Instrument.LOAN, "system-0", facts.build());
        }
        return world.build();
    }

    @Property(seed = Seeds.FIXED, tries = 60)
    @StatisticsReport(StatisticsReportMode.OFF)
    void foreignFinancing(@ForAll long seed) {
        Random random = new Random(seed);
        List<Row> rows = new ArrayList<>();
        rows.add(Row.of("whole", pick(random, "cost", "domestic part")));
        for (int i = 0; i < 3; i++) {
            rows.add(Row.of("amount", pick(random, "0", "50", NONE)));
        }
        assertHolds(List.of(ForeignFinancing.of("system-0")), rows, FUNDED, CompletionProperties::funded);
    }

    private static final Map<String, List<String>> PAID = Map.of("paid", List.of("0", String.valueOf((long) FAR)));

    private static Catalog paid(List<Row> rows) {
        World world = World.empty();
        for (int i = 0; i < rows.size(); i++) {
            String paid = rows.get(i).get("paid");
            if (!paid.equals(NONE)) {
                world.figure(
                        SeriesPick.of(
                                "TJ",
                                i % 2 == 0 ? Measure.INTEREST_PAID : Measure.PRINCIPAL_PAID,
                                CreditorScope.PUBLIC_AND_PUBLICLY_GUARANTEED),
                        2015 + i / 2,
                        Money.usd(Double.parseDouble(paid)),
                        World.BANK);
            }
        }
        return world.build();
    }

    @Property(seed = Seeds.FIXED, tries = 60)
    @StatisticsReport(StatisticsReportMode.OFF)
    void debtService(@ForAll long seed) {
        Random random = new Random(seed);
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            rows.add(Row.of("paid", pick(random, "3", "7", NONE)));
        }
        assertHolds(List.of(DebtService.of("TJ").during(2015, 2016)), rows, PAID, CompletionProperties::paid);
    }
}
