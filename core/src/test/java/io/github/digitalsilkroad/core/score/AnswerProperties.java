package io.github.digitalsilkroad.core.score;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.evidence.Citation;
import io.github.digitalsilkroad.core.evidence.Reading;
import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.testkit.Laws;
import io.github.digitalsilkroad.testkit.RandomCatalog;
import io.github.digitalsilkroad.testkit.Seeds;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** What the answer of every score owes, in any world and under every reading. */
class AnswerProperties {

    /** All laws of one answer at once, since the answers take longer than the laws. */
    @Property(seed = Seeds.FIXED, tries = 30)
    void everyAnswerCitesItsSourcesAndLiesInItsRange(@ForAll long seed) {
        Catalog catalog = RandomCatalog.of(seed);
        Reading reading = RandomCatalog.READINGS.get(Math.floorMod(seed, RandomCatalog.READINGS.size()));
        Catalog read = catalog.under(reading);
        for (Score score : questions()) {
            Assessment answer = score.on(read);
            String asked = score.question() + " of " + seed + " under " + reading;
            assertBibliographyHoldsWhatIsShownAndNothingElse(asked, answer);
            assertShowsFormulaAndData(asked, answer);
            answer.value()
                    .ifPresent(value -> assertThat(range(score).contains(value))
                            .as(asked + " = " + value)
                            .isTrue());
        }
    }

    /** A catalog is a value: it is equal by what it holds. */
    @Property(seed = Seeds.FIXED, tries = 8)
    void answersToOneQuestionOfEqualContentAreEqual(@ForAll long seed) {
        Catalog one = RandomCatalog.of(seed);
        Catalog other = RandomCatalog.of(seed);
        assertThat(one).isEqualTo(other).hasSameHashCodeAs(other).isNotEqualTo(one.knownBy("2019"));
        assertThat(one.knownBy("2019")).isEqualTo(other.knownBy("2019"));
        for (Score score : questions()) {
            assertThat(score.on(one)).isEqualTo(score.on(other)).hasSameHashCodeAs(score.on(other));
        }
    }

    @Property(seed = Seeds.FIXED, tries = 2)
    void theLawsOfScoresHold(@ForAll long seed) {
        Catalog world = RandomCatalog.of(seed);
        Catalog read = world.under(RandomCatalog.READINGS.get(Math.floorMod(seed, RandomCatalog.READINGS.size())));
        questions().forEach(score -> Laws.ofScore(score, read));
        Scores.standard(world).forEach(score -> Laws.ofScore(score, world));
    }

    private static void assertBibliographyHoldsWhatIsShownAndNothingElse(String asked, Assessment answer) {
        Set<Citation> cited = new LinkedHashSet<>();
        answer.inputs().forEach(input -> collect(input, cited));
        answer.leftOut().forEach(row -> cited.addAll(row.citations()));
        assertThat(answer.citations()).as(asked).containsExactlyElementsOf(cited);
        String bibliography = answer.cite().text(80);
        assertThat(bibliography.lines().filter(line -> line.strip().startsWith("[")))
                .as(asked)
                .hasSize(cited.size());
        String unbroken = bibliography.replaceAll("\\s+", " ");
        for (Citation citation : cited) {
            assertThat(unbroken).as(asked).contains(citation.source().title());
        }
    }

    private static void collect(Input input, Set<Citation> into) {
        into.addAll(input.citations());
        input.parts().forEach(part -> collect(part, into));
    }

    private static void assertShowsFormulaAndData(String asked, Assessment answer) {
        assertThat(answer.why().text(80)).as(asked).contains("formula: ", "data: invented");
    }

    private static Estimate range(Score score) {
        if (score instanceof DebtLeverage leverage) {
            return leverage.asked.over().contains ? Estimate.between(0, 100) : Estimate.atLeast(0);
        }
        if (score instanceof VendorConcentration) {
            return Estimate.between(0, 10_000);
        }
        if (score instanceof Concessionality) {
            return Estimate.atMost(100);
        }
        if (score instanceof SafeguardGap) {
            return Estimate.between(0, 6);
        }
        return score instanceof ForeignFinancing || score instanceof JurisdictionExposure
                ? Estimate.between(0, 100)
                : Estimate.atLeast(0);
    }

    @Property(seed = Seeds.FIXED, tries = 80)
    void theEnvelopeHoldsTheStandardAnswerOfALeverage(@ForAll long seed) {
        Catalog catalog = RandomCatalog.of(seed);
        for (Denominator denominator : Denominator.values()) {
            DebtLeverage score =
                    DebtLeverage.of("TJ").owedTo("CN").over(denominator).in(2016);
            Assessment standard = score.on(catalog);
            Assessment envelope = score.on(catalog.under(Reading.envelope()));
            if (standard.value().isPresent()) {
                assertThat(envelope.value()).isPresent();
                assertThat(envelope.value().get().contains(standard.value().get()))
                        .as(standard + " in " + envelope)
                        .isTrue();
            }
        }
    }

    /** Every score, asked of this kind of world. */
    private static List<Score> questions() {
        List<Score> questions = new ArrayList<>();
        for (Denominator denominator : Denominator.values()) {
            questions.add(DebtLeverage.of("TJ").owedTo("CN").over(denominator).in(2016));
        }
        for (SystemSize weight : SystemSize.values()) {
            questions.add(VendorConcentration.of("TJ").by(weight));
        }
        for (SystemSize unit : EnumSet.complementOf(EnumSet.of(SystemSize.CARRIERS))) {
            questions.add(JurisdictionExposure.to("cn-law").of("TJ").by(unit));
            questions.add(JurisdictionExposure.to("cn-law").of("TJ").by(unit).in(2018));
        }
        questions.add(ForeignFinancing.of("system-0"));
        questions.add(Concessionality.of("loan"));
        questions.add(LoanService.of("loan"));
        questions.add(DebtService.of("TJ").owedTo("CN").in(2016));
        questions.add(DebtService.of("TJ").during(2015, 2016));
        questions.add(DebtService.of("TJ").over(Denominator.GDP).in(2016));
        questions.add(DebtDistress.of("TJ").in(2016));
        questions.add(SafeguardGap.of("TJ"));
        questions.add(Pushback.of("TJ").during(2015, 2018));
        return questions;
    }
}
