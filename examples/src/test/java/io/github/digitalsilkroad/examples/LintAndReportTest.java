package io.github.digitalsilkroad.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.evidence.Parties;
import io.github.digitalsilkroad.core.model.Deployment;
import io.github.digitalsilkroad.core.model.Entity;
import io.github.digitalsilkroad.core.model.Props;
import io.github.digitalsilkroad.core.quantity.Measurement;
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
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * A sentence that a report makes, checked against all other sources, gets no verdict that contradicts the comparison of the
 * same claim with those sources.
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
}
