package io.github.digitalsilkroad.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.catalog.Grammar;
import io.github.digitalsilkroad.core.catalog.ReadableForm;
import io.github.digitalsilkroad.core.evidence.Attested;
import io.github.digitalsilkroad.core.model.Props;
import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.core.quantity.Ternary;
import io.github.digitalsilkroad.core.release.ReleaseDiff;
import io.github.digitalsilkroad.core.scenario.Scenario;
import io.github.digitalsilkroad.core.score.Assessment;
import io.github.digitalsilkroad.core.score.FactEffect;
import io.github.digitalsilkroad.core.score.SafeguardGap;
import io.github.digitalsilkroad.core.score.Score;
import io.github.digitalsilkroad.core.score.Scores;
import io.github.digitalsilkroad.core.score.Sensitivity;
import io.github.digitalsilkroad.dataset.DigitalSilkRoad;
import io.github.digitalsilkroad.lint.ExposureFindings;
import io.github.digitalsilkroad.lint.ExposureIndex;
import io.github.digitalsilkroad.lint.index.Aggregation;
import io.github.digitalsilkroad.lint.index.IndexSpec;
import io.github.digitalsilkroad.lint.index.Normalization;
import io.github.digitalsilkroad.lint.report.PolicyLever;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A score that someone else wrote works with everything that ours do. */
class OwnScoreTest {

    private static final Catalog DSR = DigitalSilkRoad.load();
    private static final Score QUESTION = new CamerasDisclosed("TJ");

    private static double on(Catalog catalog) {
        return QUESTION.on(catalog).value().orElseThrow().low();
    }

    private static List<String> silent() {
        return QUESTION.on(DSR).missing().stream()
                .map(input -> input.fact().orElseThrow().subject().id().toString())
                .toList();
    }

    private static Scenario ending(int systems) {
        Scenario scenario = Scenario.named("End what is silent");
        for (String id : silent().subList(0, systems)) {
            scenario = scenario.cancel(id);
        }
        return scenario;
    }

    @Test
    void showsItsWorkingAndWhatItLacks() {
        Assessment answer = QUESTION.on(DSR);
        assertThat(answer.why().text(80))
                .startsWith("Systems in TJ whose cameras are disclosed = ")
                .contains("cameras of tj-dushanbe-safe-city: ", "missing: cameras of ");
        assertThat(answer.cite().text(80)).contains("[1]");
        assertThat(answer.missing()).isNotEmpty().allSatisfy(input -> {
            Attested<?> fact = input.fact().orElseThrow().claims();
            assertThat(fact.property()).isEqualTo(Props.CAMERAS);
            assertThat(fact.missing()).isPresent();
        });
        assertThat(answer.facts()).anyMatch(fact -> fact.claims().isDisputed());
    }

    @Test
    void isComparedAndAttributedAndAskedOfEveryYear() {
        Catalog then = ending(1).on(DSR);
        assertThat(QUESTION.compare(DSR, then).differences().get(0).rose()).isEqualTo(Ternary.YES);
        assertThat(ReleaseDiff.between(DSR, then).attribute(QUESTION).contributions())
                .singleElement()
                .satisfies(cause -> assertThat(cause.toString()).contains("End what is silent"));
        assertThat(QUESTION.timeline(DSR, 2018, 2020).at(2019).catalog()).endsWith("as of 2019");
    }

    @Test
    void namesTheFactsThatMoveIt() {
        Sensitivity sensitivity = QUESTION.sensitivity(DSR);
        assertThat(sensitivity.effects()).hasSameSizeAs(silent()).noneMatch(FactEffect::isDisputed);
        assertThat(sensitivity.open()).isEmpty();
    }

    @Test
    void tipsInAScenario() {
        PolicyLever lever = PolicyLever.of("systems that end", "systems", silent().size() - 1, OwnScoreTest::ending);
        assertThat(lever.untilAbove(QUESTION, on(DSR), DSR).step()).hasValue(1);
    }

    @Test
    void standsInAnIndexBesideOurs() {
        IndexSpec spec = IndexSpec.dimension(
                "watching",
                Aggregation.ARITHMETIC,
                IndexSpec.indicator("secrecy", Normalization.goalposts(0, 100)).descending(),
                IndexSpec.indicator("gap", Normalization.goalposts(0, 6)));
        ExposureIndex index = ExposureIndex.of(
                ReadableForm.of("watching"), spec, Map.of("secrecy", CamerasDisclosed::new, "gap", SafeguardGap::of));
        ExposureFindings findings = index.on(DSR, "TJ", "KG");
        assertThat(findings.answer("TJ", "secrecy").value()).contains(Estimate.exactly(on(DSR)));
        assertThat(findings.coverage("TJ")).isEqualTo(1);
        assertThat(index.of("TJ").on(DSR).missing()).hasSizeGreaterThanOrEqualTo(silent().size());
    }

    @Test
    void isReadAndWritten() {
        Grammar<Score> grammar = Scores.grammar()
                .with(
                        "cameras-disclosed country=TJ",
                        "how many systems disclose their cameras",
                        arguments -> new CamerasDisclosed(arguments.required("country", code -> code)));
        assertThat(grammar.parse(QUESTION.form().toString())).isEqualTo(QUESTION);
        assertThat(Scores.of(grammar).text(80)).contains("cameras-disclosed country=...");
        assertThat(Scores.of(grammar).examples(DSR).text(80)).contains("cameras-disclosed country=TJ");
        assertThatThrownBy(() -> Scores.parse("cameras-disclosed country=TJ"))
                .hasMessageStartingWith("score \"cameras-disclosed\": no such score; ");
    }

    /** A record of this module, which exports no package. */
    private record Hidden(String question) implements Score {
        @Override
        public Assessment answer(Catalog catalog) {
            throw new UnsupportedOperationException();
        }
    }

    @Test
    void aRecordThatNobodyElseSeesSaysItsFormItself() {
        assertThatThrownBy(() -> new Hidden("?").form())
                .hasMessage("the components of a record are seen only if it is public and its package is exported; make"
                        + " it so, or override form()");
    }
}
