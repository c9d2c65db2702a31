package io.github.digitalsilkroad.lint.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.digitalsilkroad.core.evidence.Attested;
import io.github.digitalsilkroad.core.evidence.Claim;
import io.github.digitalsilkroad.core.model.Entity;
import io.github.digitalsilkroad.core.quantity.DateInterval;
import io.github.digitalsilkroad.core.quantity.Measurement;
import io.github.digitalsilkroad.core.quantity.PartialDate;
import io.github.digitalsilkroad.core.view.Chart;
import io.github.digitalsilkroad.testkit.RandomCatalog;
import io.github.digitalsilkroad.testkit.Seeds;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Every claim of a fact has its mark, and a life is in the order of its dates. */
class FactChartsProperties {

    private static final int TRIES = 20;

    private static boolean isDate(Object value) {
        return value instanceof PartialDate || value instanceof DateInterval;
    }

    @Property(seed = Seeds.FIXED, tries = TRIES)
    void aChartHasAMarkForEveryClaimOfNumbersOrDates(@ForAll long seed) {
        RandomCatalog.everyFact(seed, fact -> {
            boolean isDrawn = fact.claims().stream()
                    .flatMap(claim -> claim.value().stream())
                    .anyMatch(value -> value instanceof Measurement<?> || isDate(value));
            Chart chart = FactCharts.claims(fact);
            String label = fact.property().label();
            assertThat(chart.title()).startsWith(label);
            assertThat(chart.marks()).hasSize(isDrawn ? fact.claims().size() : 0);
            assertThat(chart.title().equals(label)).isEqualTo(!isDrawn);
            if (isDrawn) {
                assertThat(chart.title()).contains(known(chart) + " claim");
            }
            if (isDrawn) {
                assertThat(chart.marks().stream().filter(mark -> mark.label().endsWith(" *")))
                        .hasSize(fact.chosen().isPresent() ? 1 : 0);
                boolean isDated = fact.claims().stream()
                        .flatMap(claim -> claim.value().stream())
                        .anyMatch(FactChartsProperties::isDate);
                assertThat(chart.scale()).isEqualTo(isDated ? Chart.Scale.YEAR : Chart.Scale.AMOUNT);
                assertThat(chart.unit().isEmpty()).isEqualTo(isDated);
                for (Claim<?> claim : fact.claims()) {
                    assertThat(chart.marks())
                            .anyMatch(
                                    mark -> mark.label().contains(claim.source().publisher())
                                            && (claim.hasValue() || mark.isUnknown()));
                }
            }
        });
    }

    /** How many marks have a value, as a title says it. */
    private static String known(Chart chart) {
        long known =
                chart.marks().stream().filter(mark -> mark.value().isPresent()).count();
        return known + " of " + chart.marks().size();
    }

    @Property(seed = Seeds.FIXED, tries = TRIES)
    void aLifeIsInTheOrderOfItsDates(@ForAll long seed) {
        for (Entity entity : RandomCatalog.of(seed).deployments()) {
            Chart life = FactCharts.life("Life", entity.facts());
            assertThat(life.title()).startsWith("Life: " + known(life) + " date");
            long dated = entity.facts().all().stream()
                    .filter(fact ->
                            fact.value().filter(FactChartsProperties::isDate).isPresent())
                    .count();
            assertThat(life.marks()).hasSizeGreaterThanOrEqualTo((int) dated);
            double before = Double.NEGATIVE_INFINITY;
            for (Chart.Mark mark : life.marks()) {
                double year = mark.value().map(value -> value.low()).orElse(Double.POSITIVE_INFINITY);
                assertThat(year).isGreaterThanOrEqualTo(before);
                assertThat(mark.value().isEmpty()).isEqualTo(mark.words().equals("undated"));
                before = year;
            }
            for (Attested<?> fact : entity.facts().all()) {
                String says = fact.property().label() + (fact.isDisputed() ? ", says " : "");
                boolean isShown =
                        fact.value().filter(FactChartsProperties::isDate).isPresent();
                assertThat(life.marks().stream().anyMatch(mark -> mark.label().startsWith(says)) || !isShown)
                        .isTrue();
            }
        }
    }
}
