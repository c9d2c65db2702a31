package io.github.digitalsilkroad.core.score;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.digitalsilkroad.core.RandomCatalog;
import io.github.digitalsilkroad.core.Seeds;
import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.evidence.Citation;
import io.github.digitalsilkroad.core.evidence.Reading;
import io.github.digitalsilkroad.core.quantity.Estimate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** What the answer of every score owes, in any world and under every reading. */
class AnswerProperties {

    @Property(seed = Seeds.FIXED, tries = 300)
    void everyInputThatIsNoStepCitesASource(@ForAll long seed) {
        forEveryAnswer(seed, (score, answer) -> {
            for (Input input : answer.inputs()) {
                assertCited(score, input);
            }
        });
    }

    private static void assertCited(Score score, Input input) {
        if (input.parts().isEmpty()) {
            assertThat(input.citations()).as(score + ": " + input).isNotEmpty();
        }
        for (Input part : input.parts()) {
            assertCited(score, part);
        }
    }

    @Property(seed = Seeds.FIXED, tries = 300)
    void theBibliographyHoldsWhatTheWorkingCitesAndNothingElse(@ForAll long seed) {
        forEveryAnswer(seed, (score, answer) -> {
            Set<Citation> cited = new LinkedHashSet<>();
            answer.inputs().forEach(input -> collect(input, cited));
            assertThat(answer.citations()).as(score.question()).containsExactlyElementsOf(cited);
            String bibliography = answer.cite().text(80);
            assertThat(bibliography.lines().filter(line -> line.strip().startsWith("[")))
                    .hasSize(cited.size());
            for (Citation citation : cited) {
                assertThat(bibliography.replaceAll("\\s+", " "))
                        .contains(citation.source().title());
            }
        });
    }

    private static void collect(Input input, Set<Citation> into) {
        into.addAll(input.citations());
        input.parts().forEach(part -> collect(part, into));
    }

    @Property(seed = Seeds.FIXED, tries = 300)
    void anAnswerWithoutAValueNamesWhatIsMissing(@ForAll long seed) {
        forEveryAnswer(seed, (score, answer) -> {
            if (answer.value().isEmpty()) {
                assertThat(answer.missing()).as(score.question()).isNotEmpty();
            }
            assertThat(answer.why().text(80)).contains("formula: ", "data: invented");
            for (String missing : MissingInput.lines(answer.missing())) {
                assertThat(missing).contains(" ").doesNotContain("Optional", "null");
            }
        });
    }

    @Property(seed = Seeds.FIXED, tries = 300)
    void valuesLieInTheirRange(@ForAll long seed) {
        forEveryAnswer(
                seed,
                (score, answer) -> answer.value().ifPresent(value -> {
                    assertThat(range(score).contains(value))
                            .as(score + " = " + value)
                            .isTrue();
                }));
    }

    private static Estimate range(Score score) {
        if (score instanceof DebtLeverage leverage) {
            return leverage.over().contains() ? Estimate.between(0, 100) : Estimate.atLeast(0);
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

    @Property(seed = Seeds.FIXED, tries = 300)
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

    private interface Law {
        void check(Score score, Assessment answer);
    }

    private static void forEveryAnswer(long seed, Law law) {
        Catalog catalog = RandomCatalog.of(seed);
        List<Score> questions = questions();
        for (Reading reading : RandomCatalog.READINGS) {
            Catalog read = catalog.under(reading);
            for (Score score : questions) {
                law.check(score, score.on(read));
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
        questions.add(DebtDistress.of("TJ").in(2016));
        questions.add(SafeguardGap.of("TJ"));
        questions.add(Pushback.of("TJ").during(2015, 2018));
        return questions;
    }
}
