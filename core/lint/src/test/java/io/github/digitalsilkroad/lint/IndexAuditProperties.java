package io.github.digitalsilkroad.lint;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.digitalsilkroad.testkit.RandomCatalog;
import io.github.digitalsilkroad.testkit.Seeds;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Laws of {@link IndexAudit} in worlds of any shape. */
class IndexAuditProperties {

    @Property(seed = Seeds.FIXED, tries = 50)
    void everyStepHasLinesWithoutNumbersThatAreNone(@ForAll long seed) {
        ExposureFindings findings = ExposureIndex.standard("CN", "cn-law", 2016).on(RandomCatalog.of(seed), "TJ", "KG");
        assertThat(IndexAudit.of(findings, seed, 20).children())
                .hasSize(11)
                .allSatisfy(step ->
                        assertThat(step.text(80)).isNotBlank().doesNotContain("NaN", "Optional", "null", "Infinity"));
    }
}
