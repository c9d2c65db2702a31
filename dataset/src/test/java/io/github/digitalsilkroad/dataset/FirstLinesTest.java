package io.github.digitalsilkroad.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.catalog.Fact;
import io.github.digitalsilkroad.core.catalog.FactQuery;
import io.github.digitalsilkroad.core.catalog.Lens;
import io.github.digitalsilkroad.core.catalog.ReadableForm;
import io.github.digitalsilkroad.core.formula.DebtBurden;
import io.github.digitalsilkroad.core.model.CreditorScope;
import io.github.digitalsilkroad.core.model.Entity;
import io.github.digitalsilkroad.core.model.Props;
import io.github.digitalsilkroad.core.model.Series;
import io.github.digitalsilkroad.core.score.Access;
import io.github.digitalsilkroad.core.score.Assessment;
import io.github.digitalsilkroad.core.score.DebtDistress;
import io.github.digitalsilkroad.core.score.DebtLeverage;
import io.github.digitalsilkroad.core.score.DebtService;
import io.github.digitalsilkroad.core.score.JurisdictionExposure;
import io.github.digitalsilkroad.core.score.Pushback;
import io.github.digitalsilkroad.core.score.SafeguardGap;
import io.github.digitalsilkroad.core.score.Score;
import io.github.digitalsilkroad.core.score.Scores;
import io.github.digitalsilkroad.core.score.SystemSize;
import io.github.digitalsilkroad.core.score.VendorConcentration;
import io.github.digitalsilkroad.testkit.Laws;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What the answers of the bundled data print of themselves agrees with their estimates and fits a terminal, of every
 * eighth thing of a kind, in some years, by each size and through some lenses.
 */
@Tag("slow")
class FirstLinesTest {

    private static final Catalog DSR = DigitalSilkRoad.load();
    private static final int COLUMNS = 80;

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2026;

    /** A year in which the law was in force. */
    private static final int LAW_YEAR = 2020;

    private static final List<String> LENSES = List.of(
            "", "as-of date=2019", "known-by date=2020-04", "under reading=latest", "under reading=official-first");

    /** The examples of the scores that the bundled data answers. */
    private static final List<String> EXAMPLES =
            Scores.all().examples(DSR).rows().stream().map(row -> row.get(0)).toList();

    /** What answers call the creditors of a series. */
    private static final Map<CreditorScope, String> OWED = Map.of(
            CreditorScope.OFFICIAL_BILATERAL, "official bilateral",
            CreditorScope.OFFICIAL_AND_COMMERCIAL, "official and commercial",
            CreditorScope.PUBLIC_AND_PUBLICLY_GUARANTEED, "public");

    private static final Map<String, Catalog> WORLDS = new HashMap<>(Map.of("", DSR));

    /** How many answers there were through each lens. */
    private static final Map<String, Integer> ANSWERED = new HashMap<>();

    /** Of how many questions one is asked through a lens. */
    private static final int SOME = 5;

    private static final Set<String> SIZED = Set.of("vendor-concentration", "jurisdiction-exposure");
    private static final List<String> YEARS = List.of("2005", "2012", "2016", "2020", "2024");

    private static Catalog seen(String lenses) {
        return WORLDS.computeIfAbsent(lenses, some -> DSR.through(Lens.parse(some)));
    }

    /** The form, the form about every eighth thing of its kind, and each of these in some years. */
    private static Set<ReadableForm> forms(ReadableForm example) {
        Set<ReadableForm> forms = new LinkedHashSet<>(Set.of(example));
        for (Map.Entry<String, String> argument : example.arguments()) {
            DSR.entities().stream()
                    .filter(thing -> thing.id().toString().equals(argument.getValue()))
                    .flatMap(thing -> everyEighth(DSR.rows(thing.kind()).list()))
                    .forEach(other -> forms.add(
                            with(example, argument.getKey(), other.id().toString())));
        }
        if (SIZED.contains(example.name())) {
            for (ReadableForm form : List.copyOf(forms)) {
                DSR.countries().stream()
                        .filter(country ->
                                !DSR.deployments().in(country.id().toString()).isEmpty())
                        .forEach(country ->
                                forms.add(with(form, "country", country.id().toString())));
            }
            for (ReadableForm form : List.copyOf(forms)) {
                Stream.of(SystemSize.values()).forEach(size -> forms.add(with(form, "by", size.code())));
                forms.add(form.with("stated-only", true));
            }
            return forms;
        }
        for (ReadableForm form : List.copyOf(forms)) {
            YEARS.forEach(year -> forms.add(with(form, "year", year)));
        }
        return forms;
    }

    private static Stream<Entity> everyEighth(List<? extends Entity> rows) {
        return IntStream.range(0, rows.size()).filter(place -> place % 8 == 0).mapToObj(rows::get);
    }

    private static ReadableForm with(ReadableForm form, String key, String value) {
        ReadableForm other = ReadableForm.of(form.name());
        for (Map.Entry<String, String> argument : form.arguments()) {
            other = argument.getKey().equals(key) ? other : other.with(argument.getKey(), argument.getValue());
        }
        return other.with(key, value);
    }

    /** Every total, ranking and query about what a country has, and about all. */
    @ParameterizedTest
    @ValueSource(strings = {"", "as-of date=2019", "known-by date=2020-04", "under reading=latest"})
    void everyTotalRankingAndQueryHasTwoLinesAtMost(String lenses) {
        Catalog world = seen(lenses);
        List<FactQuery<? extends Entity, ?>> asked = new ArrayList<>(List.of(
                world.deployments(),
                world.deployments().live(),
                world.deployments().activeDuring(2015, 2019),
                world.financings(),
                world.organizations(),
                world.incidents(),
                world.laws(),
                world.allSeries()));
        DSR.countries().stream()
                .map(country -> country.id().toString())
                .forEach(country -> asked.addAll(List.of(
                        world.deployments().in(country), world.financings().in(country))));
        for (FactQuery<? extends Entity, ?> query : asked) {
            Props.all().stream().filter(property -> property.type().isNumber()).forEach(property -> {
                Laws.ofTotal(query.total(property));
                Laws.ofRows(query, property);
            });
        }
    }

    /** Every score of the examples, between the world as released and as a lens shows it, either way. */
    @ParameterizedTest
    @ValueSource(strings = {"as-of date=2019", "known-by date=2020-04", "under reading=latest"})
    void everyDifferenceAgreesWithItsAnswers(String lenses) {
        Catalog world = seen(lenses);
        int asked = 0;
        for (String example : EXAMPLES) {
            Score score = Scores.parse(example);
            try {
                score.on(world);
            } catch (IllegalArgumentException unfit) {
                continue; // asks about what the lens hides
            }
            Laws.ofDifference(score, DSR, world);
            asked++;
        }
        assertThat(asked).isGreaterThan(5);
    }

    private static void fits(Object echo) {
        assertThat(echo.toString().lines())
                .hasSizeLessThanOrEqualTo(2)
                .allMatch(line -> line.length() <= COLUMNS, COLUMNS + " columns");
    }

    /**
     * An unknown answer says why, or what it would be by each rule. A known one says whose claims its figures of a debt
     * are, and which way an index runs.
     */
    private static void saysWhatItRestsOn(Assessment answer) {
        if (answer.value().isEmpty()) {
            String why = answer.missing().get(0).why();
            List<String> lines = answer.toString().lines().toList();
            assertThat(lines).as(answer.question()).hasSize(why.length() <= COLUMNS ? 2 : 1);
            assertThat(lines.get(lines.size() - 1))
                    .containsPattern("^unknown|^[0-9. to-]+ % by .+, [0-9. to-]+ % by |" + Pattern.quote(why));
            return;
        }
        String text =
                String.join(" ", answer.question(), answer.unit(), answer.scope(), answer.formula()) + answer.notes();
        answer.shown().stream()
                .map(Fact::subject)
                .filter(Series.class::isInstance)
                .map(Series.class::cast)
                .filter(series ->
                        OWED.containsKey(series.scope()) && series.lender().isEmpty())
                .forEach(series -> assertThat(text).contains(OWED.get(series.scope())));
        if (answer.unit().endsWith("points")) {
            assertThat(answer.formula()).contains("10,000 is");
        }
    }

    /** What is asked of a country and a year. */
    private static Stream<Score> ofYear(String country, int year) {
        Stream<Score> scores = Stream.of(
                DebtDistress.of(country).in(year),
                DebtLeverage.of(country).in(year),
                DebtLeverage.of(country).owedTo("CN").in(year),
                DebtService.of(country).owedTo("CN").in(year),
                SafeguardGap.of(country).in(year),
                Pushback.of(country).in(year));
        Stream<Score> burdens = Stream.of(DebtBurden.values())
                .filter(DebtBurden::isExternal)
                .map(burden -> DebtDistress.of(country).in(year).by(burden));
        return Stream.concat(scores, burdens);
    }

    /** What is asked of the parties that have some access, of today and of the end of a year. */
    private static Stream<Score> ofAccess(String country) {
        JurisdictionExposure law =
                JurisdictionExposure.to("cn-national-intelligence-law-2017").of(country);
        return Stream.of(Access.values()).flatMap(access -> {
            JurisdictionExposure share = law.having(access);
            VendorConcentration few = VendorConcentration.of(country).having(access);
            return Stream.of(share, share.in(LAW_YEAR), few, few.in(LAW_YEAR));
        });
    }

    /** Every year of the five countries, by access and burden as well; percents name what they are of. */
    @ParameterizedTest
    @ValueSource(strings = {"KG", "KZ", "TJ", "TM", "UZ"})
    void everyAnswerOfACountryAndAYearFitsATerminalAndNamesItsUnit(String country) {
        Stream<Score> ofYears =
                IntStream.rangeClosed(FIRST_YEAR, LAST_YEAR).boxed().flatMap(year -> ofYear(country, year));
        Stream.concat(ofYears, ofAccess(country)).map(score -> score.on(DSR)).forEach(answer -> {
            fits(answer);
            namesItsUnit(answer);
        });
    }

    private static void namesItsUnit(Assessment answer) {
        String echo = answer.toString();
        if (answer.value().isPresent() && answer.unit().startsWith("percent of ")) {
            assertThat(echo)
                    .containsPattern(
                            "percent of |\\n" + Pattern.quote(answer.unit().substring("percent ".length())));
        }
        Pattern.compile("; |\n")
                .splitAsStream(echo)
                .filter(part -> part.contains(" over "))
                .forEach(part -> assertThat(part).containsPattern("[0-9] percent.* over [0-9]"));
    }

    /** Each example of a score, through no lens and through each. */
    static Stream<Arguments> questions() {
        return LENSES.stream().flatMap(lenses -> EXAMPLES.stream().map(example -> Arguments.of(lenses, example)));
    }

    @ParameterizedTest
    @MethodSource("questions")
    void everyAnswerAgreesWithItsEstimateAndFitsATerminal(String lenses, String example) {
        Catalog world = seen(lenses);
        List<ReadableForm> forms = List.copyOf(forms(ReadableForm.parse(example)));
        for (int at = 0; at < forms.size(); at += lenses.isEmpty() ? 1 : SOME) {
            Assessment answer;
            Score score;
            try {
                score = Scores.parse(forms.get(at).toString());
                answer = score.on(world);
            } catch (IllegalArgumentException unfit) {
                continue; // cannot be asked so, such as a loan of another country
            }
            Laws.ofFirstLine(answer);
            Laws.ofLimits(score, answer, world);
            saysWhatItRestsOn(answer);
            fits(answer);
            ANSWERED.merge(lenses, answer.value().isPresent() ? 1 : 0, Integer::sum);
        }
    }

    @AfterAll
    static void throughEachLensThereAreAnswers() {
        assertThat(ANSWERED.keySet()).containsExactlyInAnyOrderElementsOf(LENSES);
        assertThat(ANSWERED.values()).allMatch(answered -> answered > 20);
    }
}
