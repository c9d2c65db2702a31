package io.github.digitalsilkroad.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.evidence.Parties;
import io.github.digitalsilkroad.core.model.Country;
import io.github.digitalsilkroad.core.model.Deployment;
import io.github.digitalsilkroad.core.model.Entity;
import io.github.digitalsilkroad.core.model.Props;
import io.github.digitalsilkroad.core.quantity.Measurement;
import io.github.digitalsilkroad.core.quantity.Ternary;
import io.github.digitalsilkroad.dataset.DigitalSilkRoad;
import io.github.digitalsilkroad.lint.ClaimLint;
import io.github.digitalsilkroad.lint.DocumentLint;
import io.github.digitalsilkroad.lint.Truth;
import io.github.digitalsilkroad.lint.report.FactComparison;
import io.github.digitalsilkroad.lint.report.ReportPoint;
import io.github.digitalsilkroad.lint.report.SourceReport;
import io.github.digitalsilkroad.lint.report.Verdict;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * A sentence that a report makes, checked against all other sources, gets no verdict that contradicts the comparison of
 * the same claim with those sources.
 */
class LintAndReportTest {

    private static final Catalog DSR = DigitalSilkRoad.load();

    /** Which verdicts on a sentence go with a comparison of the fact. */
    private static final Map<Verdict, Set<Truth>> ALIKE = new EnumMap<>(Map.of(
            Verdict.CONTRADICTS, Set.of(Truth.FALSE, Truth.NEARLY_TRUE, Truth.DISPUTED),
            Verdict.DISPUTED, Set.of(Truth.DISPUTED, Truth.FALSE, Truth.TRUE, Truth.NEARLY_TRUE),
            Verdict.REFINES, Set.of(Truth.TRUE, Truth.NEARLY_TRUE, Truth.UNKNOWN),
            Verdict.AGREES, Set.of(Truth.TRUE, Truth.UNKNOWN),
            Verdict.ONLY_THE_SOURCE, Set.of(Truth.UNKNOWN)));

    private record Sentence(String text, FactComparison fact) {}

    private static List<Sentence> sentences() {
        List<Sentence> all = new ArrayList<>();
        for (ReportPoint point : SourceReport.of(DSR, BriefingPage.BRIEF).points()) {
            for (FactComparison fact : point.stated()) {
                Entity subject = fact.fact().subject();
                // Of several claims of the brief on one fact the comparison gives one verdict for all.
                if (subject instanceof Deployment && fact.said().size() == 1) {
                    fact.said().get(0).value().stream()
                            .flatMap(value -> said(subject.name(), fact, value).stream())
                            .forEach(text -> all.add(new Sentence(text, fact)));
                }
            }
        }
        return all;
    }

    private static List<String> said(String system, FactComparison fact, Object value) {
        var property = fact.fact().claims().property();
        if (value instanceof Measurement<?> figure && figure.number().best().isPresent()) {
            String number =
                    String.format(Locale.ROOT, "%.0f", figure.number().best().getAsDouble());
            if (property.equals(Props.CAMERAS)) {
                return List.of("The " + system + " has " + number + " cameras.");
            }
            if (property.equals(Props.COST) && figure.unit().code().equals("USD")) {
                return List.of("The " + system + " cost " + number + " dollars.");
            }
        }
        if (value instanceof Parties parties && property.equals(Props.SUPPLIER)) {
            return parties.list().stream()
                    .map(Id::toString)
                    .map(id -> DSR.organization(id).name() + " supplied the " + system + ".")
                    .toList();
        }
        return List.of();
    }

    @Test
    void aSentenceOfTheBriefGetsAVerdictLikeThatOfTheFactOnWhichItRests() {
        int tested = 0;
        for (Sentence sentence : sentences()) {
            List<DocumentLint.Checked> checked = DocumentLint.of("brief", sentence.text(), DSR, BriefingPage.BRIEF)
                    .checked();
            Set<Truth> alike = ALIKE.get(sentence.fact().verdict());
            if (!checked.isEmpty() && alike != null) {
                ClaimLint lint = checked.get(0).lint();
                tested++;
                assertThat(alike)
                        .as(sentence.fact().verdict() + ": " + lint.text(200))
                        .contains(lint.truth());
            }
        }
        assertThat(tested).isGreaterThanOrEqualTo(8);
    }

    /** What the brief says with a share or an amount, in other words, and the facts on which it rests. */
    private static final Map<String, List<String>> PARAPHRASES = Map.ofEntries(
            Map.entry(
                    "After Sri Lanka failed to repay its debts, it was forced to lease Hambantota Port to a Chinese"
                            + " state-owned company for 99 years.",
                    List.of(
                            "lk-hambantota-lease lease-years",
                            "lk-hambantota-lease manner",
                            "lk-hambantota-lease cause-kind")),
            Map.entry(
                    "China owns TK Mobile, one of Tajikistan's five mobile operators.",
                    List.of("TJ carriers", "tk-mobile owner", "tk-mobile market-position")),
            Map.entry("2,000 Huawei cameras watch Nur-Sultan.", List.of("kz-astana-huawei-cameras cameras")),
            Map.entry(
                    "In October 2019, a new police command center opened in Bishkek, supplied and partly financed by the"
                            + " Chinese company CEIEC, which was equipped with 60 cameras, 20 of which had face recognition"
                            + " capabilities.",
                    List.of(
                            "kg-bishkek-command-center operating",
                            "kg-bishkek-command-center supplier",
                            "kg-bishkek-command-center funder",
                            "kg-bishkek-command-center cameras",
                            "kg-bishkek-command-center face-cameras")),
            Map.entry(
                    "Kashkar Dzhunushaliyev stated that the government plans to place 1,000 cameras in Bishkek.",
                    List.of("kg-bishkek-command-center planned-cameras", "cpc-kg-bishkek-camera-plan statement")),
            Map.entry(
                    "In 2013, Tajikistan worked with Huawei to build the Dushanbe Safe City, which cost $22 million.",
                    List.of(
                            "tj-dushanbe-safe-city started",
                            "tj-dushanbe-safe-city supplier",
                            "tj-dushanbe-safe-city cost")),
            Map.entry(
                    "Huawei supplied the Dushanbe Safe City. Only $1.1 million of the total cost was Tajik-funded, and"
                            + " $20.9 million came from a long-term loan from the Shanghai Cooperation Organization (SCO).",
                    List.of(
                            "tj-dushanbe-safe-city domestic-funding",
                            "tj-dushanbe-safe-city-loan amount",
                            "tj-dushanbe-safe-city-loan lender")),
            Map.entry("There are more than 855 cameras in Dushanbe.", List.of("tj-dushanbe-safe-city cameras")),
            Map.entry(
                    "Huawei supplied the Dushanbe Safe City. If the camera detects a 25 percent similarity to a wanted"
                            + " person, the person will be taken to the safe city center.",
                    List.of("tj-dushanbe-safe-city match-threshold")),
            Map.entry(
                    "In 2008, Huawei helped improve the Uzbek telecommunications networks for $21 million, and in 2011,"
                            + " Uzbekistan used the proceeds from the China Development Bank's loan to buy $18 million in"
                            + " equipment.",
                    List.of(
                            "uz-telecom-modernization-2008 cost",
                            "uz-telecom-modernization-2008 started",
                            "uz-telecom-technology-2011 cost",
                            "uz-telecom-technology-2011 started")),
            Map.entry(
                    "In 2019, Uzbekistan signed a $1 billion deal on surveillance systems in Tashkent.",
                    List.of(
                            "uz-safe-city-deal-2019 contract-value",
                            "uz-safe-city-deal-2019 signed",
                            "uz-safe-city-deal-2019 territory")),
            Map.entry(
                    "Huawei supplied the Tashkent Safe City. In May 2019, more than 800 of these cameras were updated with"
                            + " Huawei's assistance.",
                    List.of("uz-tashkent-safe-city updated-cameras", "uz-tashkent-safe-city planned-cameras")),
            Map.entry(
                    "Some 40 percent of Kyrgyz public debt and 50 percent of Tajik public debt are held by Chinese banks.",
                    List.of("KG china-share-of-public-debt", "TJ china-share-of-public-debt")),
            Map.entry(
                    "In September 2018, Kyrgyzstan decided to contract with the Russian company Vega to build a safe city"
                            + " system in Bishkek, turning down a $60 million offer from Huawei.",
                    List.of(
                            "kg-bishkek-safe-city-vega awarded",
                            "kg-bishkek-safe-city-huawei-2018 declined",
                            "kg-bishkek-safe-city-huawei-2018 offer")),
            Map.entry(
                    "In February 2020, in At-Bashi, protesters rallied against the construction of $275 million Chinese"
                            + " logistics centers that were agreed when Xi Jinping visited Kyrgyzstan the year before.",
                    List.of(
                            "kg-at-bashi-logistics-center announced-cost",
                            "kg-at-bashi-protests-2020 date",
                            "kg-xi-visit-2019 date")));

    private static final Set<Verdict> AGAINST =
            Set.of(Verdict.CONTRADICTS, Verdict.MAY_CONTRADICT, Verdict.DISPUTED, Verdict.CONTRADICTS_ITSELF);

    @Test
    void eachFigureOfTheBriefIsTestedAndNoVerdictIsAgainstTheReport() {
        Map<String, Verdict> facts = new HashMap<>();
        for (ReportPoint point : SourceReport.of(DSR, BriefingPage.BRIEF).points()) {
            for (FactComparison fact : point.stated()) {
                String key = fact.fact().subject().id() + " "
                        + fact.fact().claims().property().name();
                facts.merge(key, fact.verdict(), (one, other) -> AGAINST.contains(one) ? one : other);
            }
        }
        PARAPHRASES.forEach((text, keys) -> {
            assertThat(facts).as(text).containsKeys(keys.toArray(String[]::new));
            Set<Verdict> verdicts = keys.stream().map(facts::get).collect(Collectors.toSet());
            List<DocumentLint.Checked> checked =
                    DocumentLint.of("brief", text, DSR, BriefingPage.BRIEF).checked();
            assertThat(checked).as(text).isNotEmpty();
            ClaimLint lint = checked.get(checked.size() - 1).lint();
            String said = verdicts + ": " + lint.text(200);
            assertThat(text).as(said).endsWith(lint.sentence());
            switch (lint.truth()) {
                case TRUE -> assertThat(verdicts).as(said).doesNotContain(Verdict.CONTRADICTS, Verdict.DISPUTED);
                case FALSE, NEARLY_TRUE, DISPUTED ->
                    assertThat(verdicts.stream().anyMatch(AGAINST::contains)
                                    || (isComputed(lint) && verdicts.contains(Verdict.ONLY_THE_SOURCE)))
                            .as(said)
                            .isTrue();
                case UNKNOWN -> assertThat(verdicts).as(said).isNotEqualTo(Set.of(Verdict.AGREES));
                default -> throw new AssertionError(said);
            }
        });
    }

    /** Whether all that speaks against a sentence is computed, which a comparison of sources does not see. */
    private static boolean isComputed(ClaimLint lint) {
        return lint.answers().stream()
                .filter(answer -> answer.standing() == Ternary.NO)
                .allMatch(answer -> answer.form().isPresent());
    }

    /** What the systems in the data count adds up to far less than what an authority counts of the country. */
    @Test
    void theCamerasOfTheSystemsAreNotTakenForAllCamerasOfACountry() {
        Map<String, Measurement<?>> nationwide = new HashMap<>();
        for (Country country : DSR.countries()) {
            country.facts().all().stream()
                    .filter(fact -> fact.property().name().equals("cameras-nationwide"))
                    .forEach(fact -> nationwide.put(
                            country.name(), (Measurement<?>) fact.value().orElseThrow()));
        }

        assertThat(nationwide).isNotEmpty().allSatisfy((country, all) -> {
            double systems = DSR.deployments()
                    .in(country)
                    .total(Props.CAMERAS)
                    .sum()
                    .orElseThrow()
                    .number()
                    .low();
            assertThat(truth(country, "", systems)).isEqualTo(Truth.FALSE);
            assertThat(truth(country, "at least ", all.number().low())).isEqualTo(Truth.TRUE);
        });
    }

    private static Truth truth(String country, String bound, double cameras) {
        return ClaimLint.of(String.format(Locale.ROOT, "%s has %s%.0f cameras", country, bound, cameras), DSR)
                .truth();
    }
}
