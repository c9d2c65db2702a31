package io.github.digitalsilkroad.laws;

import static java.util.Objects.requireNonNull;

import com.google.common.primitives.Primitives;
import io.github.digitalsilkroad.core.catalog.Budget;
import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.catalog.Grammar;
import io.github.digitalsilkroad.core.catalog.LedgerRow;
import io.github.digitalsilkroad.core.catalog.LeftOut;
import io.github.digitalsilkroad.core.catalog.Lens;
import io.github.digitalsilkroad.core.catalog.Outcome;
import io.github.digitalsilkroad.core.catalog.Problem;
import io.github.digitalsilkroad.core.catalog.ReadableForm;
import io.github.digitalsilkroad.core.catalog.RowCondition;
import io.github.digitalsilkroad.core.datapackage.DataPackage;
import io.github.digitalsilkroad.core.datapackage.LoadOptions;
import io.github.digitalsilkroad.core.datapackage.PackageMetadata;
import io.github.digitalsilkroad.core.evidence.Attested;
import io.github.digitalsilkroad.core.evidence.Basis;
import io.github.digitalsilkroad.core.evidence.Citation;
import io.github.digitalsilkroad.core.evidence.Claim;
import io.github.digitalsilkroad.core.evidence.ClaimChoice;
import io.github.digitalsilkroad.core.evidence.Facts;
import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.evidence.Identified;
import io.github.digitalsilkroad.core.evidence.Observations;
import io.github.digitalsilkroad.core.evidence.Parties;
import io.github.digitalsilkroad.core.evidence.Property;
import io.github.digitalsilkroad.core.evidence.RawValue;
import io.github.digitalsilkroad.core.evidence.Reading;
import io.github.digitalsilkroad.core.evidence.Reason;
import io.github.digitalsilkroad.core.evidence.Source;
import io.github.digitalsilkroad.core.evidence.SourceType;
import io.github.digitalsilkroad.core.evidence.ValueType;
import io.github.digitalsilkroad.core.formula.Amortization;
import io.github.digitalsilkroad.core.formula.GrantElementConvention;
import io.github.digitalsilkroad.core.formula.Herfindahl;
import io.github.digitalsilkroad.core.formula.Undivided;
import io.github.digitalsilkroad.core.model.Country;
import io.github.digitalsilkroad.core.model.CountryCode;
import io.github.digitalsilkroad.core.model.Deployment;
import io.github.digitalsilkroad.core.model.Entity;
import io.github.digitalsilkroad.core.model.Identifier;
import io.github.digitalsilkroad.core.model.Initiative;
import io.github.digitalsilkroad.core.model.Place;
import io.github.digitalsilkroad.core.model.PlaceKind;
import io.github.digitalsilkroad.core.model.Props;
import io.github.digitalsilkroad.core.model.SearchRecord;
import io.github.digitalsilkroad.core.model.Statement;
import io.github.digitalsilkroad.core.model.StatementKind;
import io.github.digitalsilkroad.core.quantity.DateInterval;
import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.core.quantity.LoanTerms;
import io.github.digitalsilkroad.core.quantity.Money;
import io.github.digitalsilkroad.core.quantity.PartialDate;
import io.github.digitalsilkroad.core.quantity.Quantity;
import io.github.digitalsilkroad.core.quantity.Ratio;
import io.github.digitalsilkroad.core.quantity.Share;
import io.github.digitalsilkroad.core.quantity.Unit;
import io.github.digitalsilkroad.core.release.Cause;
import io.github.digitalsilkroad.core.release.ReleaseDiff;
import io.github.digitalsilkroad.core.scenario.Draft;
import io.github.digitalsilkroad.core.scenario.Edit;
import io.github.digitalsilkroad.core.scenario.Market;
import io.github.digitalsilkroad.core.scenario.Scenario;
import io.github.digitalsilkroad.core.schema.Cell;
import io.github.digitalsilkroad.core.schema.Column;
import io.github.digitalsilkroad.core.schema.Kind;
import io.github.digitalsilkroad.core.schema.Row;
import io.github.digitalsilkroad.core.schema.Vocabulary;
import io.github.digitalsilkroad.core.score.Assessment;
import io.github.digitalsilkroad.core.score.Computation;
import io.github.digitalsilkroad.core.score.Concessionality;
import io.github.digitalsilkroad.core.score.Conversion;
import io.github.digitalsilkroad.core.score.DebtDistress;
import io.github.digitalsilkroad.core.score.DebtLeverage;
import io.github.digitalsilkroad.core.score.DebtService;
import io.github.digitalsilkroad.core.score.ForeignFinancing;
import io.github.digitalsilkroad.core.score.JurisdictionExposure;
import io.github.digitalsilkroad.core.score.LoanService;
import io.github.digitalsilkroad.core.score.Pushback;
import io.github.digitalsilkroad.core.score.Recorder;
import io.github.digitalsilkroad.core.score.SafeguardGap;
import io.github.digitalsilkroad.core.score.Scores;
import io.github.digitalsilkroad.core.score.SeriesRatio;
import io.github.digitalsilkroad.core.score.VendorConcentration;
import io.github.digitalsilkroad.core.view.Chart;
import io.github.digitalsilkroad.core.view.Document;
import io.github.digitalsilkroad.core.view.Footnotes;
import io.github.digitalsilkroad.core.view.Table;
import io.github.digitalsilkroad.core.view.Text;
import io.github.digitalsilkroad.core.view.Tree;
import io.github.digitalsilkroad.interchange.aiddata.AidData;
import io.github.digitalsilkroad.interchange.frame.Frame;
import io.github.digitalsilkroad.interchange.ftm.FollowTheMoney;
import io.github.digitalsilkroad.interchange.graph.CatalogGraph;
import io.github.digitalsilkroad.interchange.graph.GeoJson;
import io.github.digitalsilkroad.interchange.json.Answer;
import io.github.digitalsilkroad.interchange.json.AnswerLock;
import io.github.digitalsilkroad.interchange.json.CatalogJson;
import io.github.digitalsilkroad.interchange.json.LockCheck;
import io.github.digitalsilkroad.interchange.json.ReleaseDelta;
import io.github.digitalsilkroad.interchange.json.YearlyValues;
import io.github.digitalsilkroad.interchange.merge.Merge;
import io.github.digitalsilkroad.interchange.series.SeriesReader;
import io.github.digitalsilkroad.lint.BoundNumbers;
import io.github.digitalsilkroad.lint.ClaimLint;
import io.github.digitalsilkroad.lint.DebtShareFindings;
import io.github.digitalsilkroad.lint.DocumentLint;
import io.github.digitalsilkroad.lint.ExposureIndex;
import io.github.digitalsilkroad.lint.index.Aggregation;
import io.github.digitalsilkroad.lint.index.CompositeIndex;
import io.github.digitalsilkroad.lint.index.IndexExperiment;
import io.github.digitalsilkroad.lint.index.IndexMatrix;
import io.github.digitalsilkroad.lint.index.IndexSpec;
import io.github.digitalsilkroad.lint.index.Normalization;
import io.github.digitalsilkroad.lint.index.RankSet;
import io.github.digitalsilkroad.lint.report.Completeness;
import io.github.digitalsilkroad.lint.report.Creditors;
import io.github.digitalsilkroad.lint.report.CrossSection;
import io.github.digitalsilkroad.lint.report.Hindsight;
import io.github.digitalsilkroad.lint.report.PolicyLever;
import io.github.digitalsilkroad.lint.report.ResearchPriorities;
import io.github.digitalsilkroad.lint.report.Safeguards;
import io.github.digitalsilkroad.lint.report.SourceReport;
import io.github.digitalsilkroad.lint.report.Terms;
import io.github.digitalsilkroad.lint.report.Timeline;
import io.github.digitalsilkroad.site.Choices;
import io.github.digitalsilkroad.site.Panels;
import io.github.digitalsilkroad.site.Site;
import io.github.digitalsilkroad.testkit.RandomCatalog;
import io.github.digitalsilkroad.testkit.World;
import java.lang.reflect.Array;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Values of public types, no two of one type equal, made anew at each call; {@link PublicTypesTest} asks for what it
 * lacks.
 */
final class PublicTypeSamples {

    private static final String OURS = "io.github.digitalsilkroad.";
    private static final Catalog WORLD = RandomCatalog.of(3);
    private static final Catalog NEXT = RandomCatalog.next(WORLD, 2);
    private static final Kept KEPT = new Kept();
    private static final List<Object> SAMPLES = values();
    private static final List<Object> TWINS = values();

    private PublicTypeSamples() {}

    /** The samples of a type and of its subtypes. */
    static List<Object> of(Class<?> type) {
        return of(type, SAMPLES);
    }

    /** Other objects, equal to the samples of a type and of its subtypes, in the same order. */
    static List<Object> twins(Class<?> type) {
        return of(type, TWINS);
    }

    private static List<Object> of(Class<?> type, List<Object> values) {
        return values.stream().filter(type::isInstance).toList();
    }

    /** The samples by the public types that they are of. */
    static Map<Class<?>, List<Object>> all() {
        Map<Class<?>, List<Object>> all = new LinkedHashMap<>();
        for (Object value : SAMPLES) {
            for (Class<?> type = value.getClass(); type != null && type != Object.class; type = type.getSuperclass()) {
                all.computeIfAbsent(type, key -> of(key));
                Stream.of(type.getInterfaces())
                        .filter(face -> face.getName().startsWith(OURS))
                        .forEach(face -> all.computeIfAbsent(face, key -> of(key)));
            }
        }
        return all;
    }

    /** An argument that a call may or may not like; it is to look at a null beside it first. */
    static @Nullable Object argument(Class<?> type) {
        List<Object> samples = of(Primitives.wrap(type));
        if (!samples.isEmpty()) {
            return samples.get(0);
        }
        if (type.isEnum()) {
            return type.getEnumConstants()[0];
        }
        if (type.isArray()) {
            return Array.newInstance(type.getComponentType(), 0);
        }
        return type.isInterface()
                ? Proxy.newProxyInstance(
                        type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> null)
                : null;
    }

    /** Whether a type says what makes its values equal; a record or a collection of what is no value is none. */
    static boolean isValue(@Nullable Object sample) {
        if (sample instanceof Collection<?> parts) {
            return parts.stream().allMatch(PublicTypeSamples::isValue);
        }
        try {
            return sample != null
                    && sample.getClass().getMethod("equals", Object.class).getDeclaringClass() != Object.class
                    && (!sample.getClass().isRecord()
                            || Stream.of(sample.getClass().getRecordComponents())
                                    .filter(part -> !part.getType().isPrimitive())
                                    .allMatch(part -> isValue(call(part.getAccessor(), sample))));
        } catch (NoSuchMethodException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static List<Object> values() {
        List<Object> values = new ArrayList<>(List.of(
                "a",
                1,
                1L,
                1.0,
                true,
                LocalDate.of(2020, 1, 1),
                List.of(),
                new TreeSet<>(),
                Map.of(),
                Optional.empty(),
                OptionalInt.empty(),
                BigDecimal.ONE,
                String.class));
        values.addAll(quantities());
        values.addAll(evidence());
        values.addAll(schema());
        values.addAll(views());
        values.addAll(exports());
        values.add(Site.of(WORLD));
        values.add(Panels.of(Text.of("a"), "b", List.of()));
        values.add(Choices.of("Seen through", Map.of("all", Document.builder().build())));
        values.addAll(formulas());
        values.addAll(rows());
        values.addAll(catalogs());
        values.addAll(reports());
        values.addAll(lensesAndReleases());
        values.addAll(answers());
        values.addAll(scores());
        values.addAll(mergesAndImports());
        values.addAll(documents());
        values.addAll(entities());
        values.add(WORLD.deployments().list().get(0).life());
        Edit.grammar()
                .examples()
                .keySet()
                .forEach(form -> values.add(Edit.grammar().read(form)));
        reach(values);
        return values;
    }

    /** An entity of each kind, the first in the order of the catalog. */
    private static Collection<Entity> entities() {
        Map<Class<?>, Entity> first = new LinkedHashMap<>();
        WORLD.entities().forEach(entity -> first.putIfAbsent(entity.getClass(), entity));
        return first.values();
    }

    /**
     * Adds what public methods without parameters return, and what that returns in turn: one of each class that has
     * none.
     */
    private static void reach(List<Object> values) {
        Set<Class<?>> known = new HashSet<>();
        values.forEach(value -> known.add(value.getClass()));
        for (int i = 0; i < values.size(); i++) {
            Method[] methods = values.get(i).getClass().getMethods();
            Arrays.sort(methods, Comparator.comparing(Method::toString));
            for (Method method : methods) {
                if (method.getParameterCount() == 0 && method.getReturnType() != void.class) {
                    Object found = first(call(method, values.get(i)));
                    if (found != null && found.getClass().getName().startsWith(OURS) && known.add(found.getClass())) {
                        values.add(found);
                    }
                }
            }
        }
    }

    private static @Nullable Object call(Method method, Object receiver) {
        try {
            return Modifier.isPublic(method.getDeclaringClass().getModifiers()) ? method.invoke(receiver) : null;
        } catch (InvocationTargetException refused) {
            return null;
        } catch (IllegalAccessException hidden) {
            throw new AssertionError(method.toString(), hidden);
        }
    }

    private static @Nullable Object first(@Nullable Object found) {
        if (found instanceof Optional<?> optional) {
            return optional.orElse(null);
        }
        return found instanceof Collection<?> some ? some.stream().findFirst().orElse(null) : found;
    }

    private static List<Object> views() {
        return List.of(
                Chart.of("a", Chart.Scale.AMOUNT),
                Document.builder().heading("a"),
                Text.of("a"),
                Table.of("a").column("b").row("c"),
                Tree.of("a"),
                new Footnotes());
    }

    private static List<Object> exports() {
        LeftOut leftOut = new LeftOut(Id.of("kg-osh"), "no source states its coordinates", Optional.empty(), List.of());
        return List.of(
                leftOut,
                new RowCondition("supplier beta", List.of(Props.SUPPLIER), false),
                new Outcome<>(Map.of("node", 2), List.of(), List.of(), List.of()),
                CatalogGraph.of(WORLD),
                new CatalogJson(),
                new CatalogJson.Schema(),
                new FollowTheMoney(),
                new FollowTheMoney.Statements(),
                new GeoJson(),
                Frame.of(WORLD, Props.CAMERAS),
                WORLD.deployments().top(1, Props.CAMERAS, "camera"),
                URI.create("pkg:maven/group/artifact@1.0"));
    }

    private static List<Object> formulas() {
        Undivided undivided = Undivided.of(List.of(0, 1), Estimate.exactly(2));
        IndexSpec spec = IndexSpec.dimension(
                "index",
                Aggregation.ARITHMETIC,
                IndexSpec.indicator("a", Normalization.minMax()),
                IndexSpec.indicator("b", Normalization.minMax()));
        IndexMatrix matrix = IndexMatrix.of(List.of("KG", "TJ"), List.of("a", "b"));
        for (String row : List.of("KG", "TJ")) {
            for (String column : List.of("a", "b")) {
                matrix = matrix.with(row, column, Estimate.exactly(row.equals("KG") ? 1 : 2));
            }
        }
        CompositeIndex index = CompositeIndex.of(spec);
        IndexExperiment experiment = IndexExperiment.of(index, matrix).weights(0.1);
        return List.of(
                Amortization.of(BigDecimal.TEN, LoanTerms.fixed(2, 20, 9)),
                GrantElementConvention.parse("IMF-World Bank"),
                undivided,
                Herfindahl.of(List.of(Estimate.exactly(1), Estimate.exactly(2)), List.of(undivided), List.of()),
                spec,
                matrix,
                index,
                index.on(matrix),
                experiment,
                experiment.run(1, 64),
                Normalization.minMax(),
                new RankSet(1, 2, 3));
    }

    private static List<Object> documents() {
        DebtLeverage score = DebtLeverage.of("TJ").owedTo("CN").in(2016);
        AnswerLock lock = AnswerLock.of(WORLD, List.of(score));
        AnswerLock.Pin pin = lock.pins().get(0);
        ReleaseDelta delta = ReleaseDelta.between(WORLD, NEXT);
        return List.of(
                DataPackage.schema(LoadOptions.standard()).get(0),
                Answer.of(score, WORLD),
                lock,
                pin,
                lock.check(WORLD),
                new LockCheck.Moved(pin, "a", List.of(), Optional.empty()),
                new LockCheck.ClaimCause(Cause.CORRECTION, Optional.of("a"), Optional.empty()),
                new LockCheck.Unasked(pin, true, "a"),
                delta,
                delta.changes().get(0),
                new Computation("sum", List.of()),
                new Computation.Operand("a", Estimate.exactly(1), "b", Optional.empty(), Optional.empty(), List.of()),
                new YearlyValues("a", "b", new TreeMap<>(), new TreeMap<>()));
    }

    private static DebtLeverage.Position position() {
        return DebtLeverage.of("TJ").owedTo("CN");
    }

    /** Rows of the kinds that the random catalog lacks. */
    private static List<Object> rows() {
        return List.of(
                SearchRecord.builder()
                        .id(Id.of("search-cost"))
                        .property("cost")
                        .lookedIn("press")
                        .searched(PartialDate.parse("2026-11"))
                        .build(),
                Place.builder()
                        .id(Id.of("bishkek"))
                        .name("Bishkek")
                        .countryCode(CountryCode.of("KG"))
                        .type(PlaceKind.CITY)
                        .build(),
                Identifier.builder()
                        .id(Id.of("id-bishkek"))
                        .subject(Id.of("bishkek"))
                        .scheme("wikidata")
                        .value("Q9361")
                        .source(Id.of("paper"))
                        .build(),
                Initiative.builder()
                        .id(Id.of("smart-city"))
                        .name("Smart city")
                        .countryCode(CountryCode.of("KG"))
                        .build(),
                Statement.builder()
                        .id(Id.of("doubt"))
                        .name("Doubt")
                        .type(StatementKind.RISK)
                        .build());
    }

    private static List<Object> catalogs() {
        return List.of(
                WORLD,
                Catalog.builder(WORLD.version()),
                WORLD.deployments().groupBy(Deployment.COUNTRY),
                WORLD.deployments().groupBy(Deployment.VENDOR),
                WORLD.claims().groupBy(LedgerRow.SOURCE),
                WORLD.rows(Country.KIND),
                WORLD.deployments().total(Props.CAMERAS));
    }

    private static List<Object> lensesAndReleases() {
        DebtLeverage score = position().in(2016);
        ReleaseDiff diff = ReleaseDiff.between(WORLD, NEXT);
        PolicyLever lever = PolicyLever.writeDownDebt("TJ", "CN", 2016);
        Scenario scenario = Scenario.named("a").with(KEPT);
        scenario.on(WORLD);
        Grammar<Lens> grammar = Grammar.<Lens>of("lens").with("a", "says a", KEPT);
        grammar.read(ReadableForm.of("a"));
        return List.of(
                ReadableForm.of("a"),
                grammar,
                KEPT.arguments.get(0),
                diff,
                diff.effectOn(score),
                diff.attribute(score),
                lever,
                lever.untilBelow(score, 0.5, WORLD),
                KEPT.drafts.get(0),
                scenario,
                Market.in("KG"),
                PackageMetadata.of(WORLD.version()),
                LoadOptions.standard(),
                Budget.standard());
    }

    private static List<Object> answers() {
        DebtLeverage score = position().in(2016);
        Recorder recorder = Recorder.of(score.question(), WORLD);
        return List.of(
                position(),
                score,
                recorder,
                Assessment.of(recorder).unit("percent"),
                score.compare(WORLD, NEXT),
                score.timeline(WORLD, 2015, 2016),
                score.sensitivity(WORLD),
                VendorConcentration.everywhere().sensitivity(WORLD));
    }

    private static List<Object> reports() {
        return List.of(
                Completeness.of(WORLD),
                Completeness.of(WORLD).lines().get(0),
                SourceReport.of(WORLD, RandomCatalog.SOURCES.get(0).id().toString()),
                Hindsight.of(WORLD, RandomCatalog.SOURCES.get(0).id().toString()),
                ResearchPriorities.of(WORLD, List.of(position().in(2016))),
                CrossSection.of(WORLD, List.of(VendorConcentration.of("TJ"))),
                ClaimLint.of("about 40 % of the debt of TJ is owed to CN", WORLD),
                DocumentLint.of("a.md", "About 40 % of the debt of TJ is owed to CN.", WORLD),
                BoundNumbers.of("a.md", "<!--dsr pushback country=TJ-->1<!--/dsr-->", WORLD),
                Creditors.of("TJ", 2016),
                Terms.compare("a", "b"),
                new Safeguards("TJ"),
                Timeline.of(WORLD, "TJ"),
                Timeline.of(WORLD, "TJ").events().get(0),
                DebtShareFindings.of(WORLD, position(), Estimate.exactly(40), 2015, 2016));
    }

    private static List<Object> scores() {
        ExposureIndex index = ExposureIndex.standard("CN", "cn-law", 2016);
        return List.of(
                Concessionality.of("a"),
                Conversion.of("TJ", "public-debt", "tj-gdp").in(2016),
                DebtDistress.of("TJ"),
                DebtDistress.of("TJ").in(2016),
                DebtService.of("TJ"),
                DebtService.of("TJ").in(2016),
                index,
                index.on(WORLD, "KG", "TJ"),
                ForeignFinancing.of("a"),
                JurisdictionExposure.to("CN"),
                LoanService.of("a"),
                Pushback.of("KG"),
                SafeguardGap.of("KG"),
                SeriesRatio.of("a", "b").in(2016),
                VendorConcentration.of("KG"),
                Scores.all());
    }

    private static List<Object> mergesAndImports() {
        return List.of(
                Merge.of(WORLD, NEXT),
                new Merge.Match(Id.of("a"), Id.of("b"), "lei=X"),
                new Merge.Ambiguity("organizations", "lei=X", List.of(Id.of("a"), Id.of("b")), "several"),
                new Merge.Suggestion("organizations", Id.of("a"), Id.of("b")),
                new Merge.Conflict(Id.of("a"), "name", "A", "B"),
                AidData.reader(),
                SeriesReader.weo("2025-10"),
                new Outcome<>(
                        WORLD,
                        List.of(),
                        List.of(new Problem("", 2, "7", "Maturity", "soon", "must be years")),
                        List.of()));
    }

    private static List<Object> quantities() {
        return List.of(
                Estimate.exactly(5),
                Estimate.about(40),
                Estimate.between(1, 2).withBest(1.5),
                Estimate.moreThan(5),
                Unit.of("camera"),
                Unit.measuring("kelvin", "kelvin", "kelvin"),
                Unit.of("USD"),
                Unit.of("USD2021"),
                Unit.shareOf("GDP"),
                Unit.ratioTo("GDP"),
                Quantity.parse("855 cameras"),
                Quantity.parse("855 people"),
                Money.parse("$855"),
                Money.parse("$855 (constant 2021)"),
                Share.parse("40 % of public debt"),
                Share.parse("41 % of public debt"),
                Ratio.parse("40 % of public debt"),
                Ratio.parse("40 % of GDP"),
                PartialDate.parse("2019-10"),
                PartialDate.parse("[2018..2019]"),
                PartialDate.unstated(),
                DateInterval.parse("2015/2018"),
                DateInterval.parse("2015"),
                DateInterval.parse("../2018"),
                LoanTerms.fixed(2, 20, 9),
                LoanTerms.parse("1.8 % · 10 y · 4 payments a year · annuity"));
    }

    private static List<Object> evidence() {
        Property<Quantity> cameras = Property.of("cameras", ValueType.quantity(Unit.of("camera")), "cameras");
        Property<String> words = Property.of("words", ValueType.text(), "words");
        Source paper =
                World.titled("paper", "Title", "Publisher", SourceType.PRESS).build();
        Source other =
                World.titled("other", "Title", "Publisher", SourceType.PRESS).build();
        Claim<Quantity> one = Claim.of(Quantity.parse("855 cameras"), Citation.of(paper, "p. 1"));
        Claim<Quantity> two = Claim.of(Quantity.parse("900 cameras"), Citation.of(other));
        Claim<Quantity> later = one.asOf("2019").note("counted").basis(Basis.INFERRED);
        return Arrays.asList(
                Id.of("huawei"),
                Id.of("KZ"),
                paper,
                other,
                Citation.of(paper),
                Citation.of(paper, "p. 1"),
                one,
                two,
                later,
                new ClaimChoice<>(one, Reason.LESS_RELIABLE, Optional.of(two)),
                Parties.parse("huawei"),
                Parties.parse("huawei;zte"),
                cameras,
                words,
                ValueType.quantity(),
                ValueType.share(),
                ValueType.date(),
                ValueType.period(),
                ValueType.text(),
                ValueType.parties(),
                ValueType.participants(),
                new RawValue("855", "", "", "camera", "about"),
                Reading.standard(),
                Reading.onlyFrom("paper"),
                Reading.corroborated(2),
                Attested.of(cameras, List.of()),
                Attested.of(cameras, List.of(one)),
                Attested.of(cameras, List.of(one, two)),
                Facts.none(),
                Facts.builder().add(cameras, one).build(),
                Facts.builder().add(cameras, one).add(cameras, two).build(),
                Facts.builder(),
                Vocabulary.of(List.of()),
                Vocabulary.of(List.of(Vocabulary.Term.of(cameras))),
                Vocabulary.Term.of(cameras),
                new Vocabulary.Term(cameras, "cameras", "Cameras in place.", Optional.empty()),
                Observations.of(cameras, List.of(later)),
                Observations.of(cameras, List.of()));
    }

    private static List<Object> schema() {
        Kind<Thing> kind = new Kind<>(
                Thing.class, "thing", "things", "things that only tests know", row -> new Thing(Id.of("thing")));
        kind.idColumn();
        return List.of(
                Cell.text(),
                Cell.id(),
                Cell.date(),
                Cell.coded(),
                Cell.digit(1, 5),
                Cell.code(Basis.class),
                kind,
                kind.columns().get(0),
                new Line(),
                new Thing(Id.of("thing")));
    }

    /** Of a kind that only tests know. */
    private record Thing(Id id) implements Identified {}

    /** An edit that changes nothing, read by a rule; it keeps what it was given. */
    private static final class Kept implements Edit, Function<Grammar.Arguments, Lens> {
        private final List<Draft> drafts = new ArrayList<>();
        private final List<Grammar.Arguments> arguments = new ArrayList<>();

        @Override
        public String words() {
            return "changes nothing";
        }

        @Override
        public void apply(Draft draft) {
            drafts.add(requireNonNull(draft, "draft"));
        }

        @Override
        public Lens apply(Grammar.Arguments read) {
            arguments.add(requireNonNull(read, "read"));
            return Scenario.named("a");
        }
    }

    private static final class Line extends Row {
        @Override
        protected @Nullable Object value(int column) {
            return Id.of("thing");
        }

        @Override
        public Facts facts() {
            return Facts.none();
        }

        @Override
        public Observations<?> observations(Column<?, String> unit) {
            return Observations.of(Property.of(requireNonNull(unit, "unit").name(), ValueType.text(), ""), List.of());
        }
    }
}
