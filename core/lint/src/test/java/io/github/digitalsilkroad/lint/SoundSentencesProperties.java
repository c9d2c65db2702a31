package io.github.digitalsilkroad.lint;

import static io.github.digitalsilkroad.lint.SoundSentencesTest.named;
import static io.github.digitalsilkroad.lint.SoundSentencesTest.share;
import static io.github.digitalsilkroad.lint.SoundSentencesTest.truth;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.evidence.Facts;
import io.github.digitalsilkroad.core.model.OrganizationKind;
import io.github.digitalsilkroad.core.model.Props;
import io.github.digitalsilkroad.testkit.Seeds;
import io.github.digitalsilkroad.testkit.World;
import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** What no sentence may be true by: a part for a whole, or an old holding beside a later one. */
class SoundSentencesProperties {

    @Property(seed = Seeds.FIXED, tries = 100)
    void whatIsTrueOfAPlaceIsTrueOfAllThatItsSystemsCountTogether(
            @ForAll @IntRange(min = 1, max = 60) int one,
            @ForAll @IntRange(min = 1, max = 60) int other,
            @ForAll boolean isPart) {
        Catalog world = named(World.empty()
                .deployment("tj-all", "TJ", cameras(one))
                .add(
                        isPart
                                ? World.part("tj-other", "TJ", "tj-all", cameras(other))
                                : World.system("tj-other", "TJ", cameras(other))));
        int all = isPart ? one : one + other;
        for (int number : List.of(one, other, one + other)) {
            for (Figure.Bound bound : Figure.Bound.values()) {
                Figure said = Figure.of(bound, BigDecimal.valueOf(number), Figure.Unit.COUNT);
                String sentence = "Tajikistan has " + said + " cameras";
                if (truth(sentence, world) == Truth.TRUE && (!isPart || other <= one)) {
                    assertThat(said.estimate().contains(all)).as(sentence).isTrue();
                }
            }
        }
    }

    @Property(seed = Seeds.FIXED, tries = 100)
    void holdingsThatAreTrueOfThePresentAreNoMoreThanTheWhole(
            @ForAll @IntRange(min = 1, max = 100) int one,
            @ForAll @IntRange(min = 1, max = 100) int other,
            @ForAll @IntRange(min = 2010, max = 2020) int year,
            @ForAll @IntRange(min = 2010, max = 2020) int otherYear) {
        Catalog world = named(World.empty()
                .organization("seller", "TJ", OrganizationKind.CARRIER)
                .organization("buyer", "CN", OrganizationKind.CARRIER)
                .organization("firm", "TJ", OrganizationKind.CARRIER)
                .stake("seller", "firm", share(one, year))
                .stake("buyer", "firm", share(other, otherYear)));
        Truth seller = truth("Organization seller owns " + one + " percent of Organization firm", world);
        Truth buyer = truth("Organization buyer owns " + other + " percent of Organization firm", world);
        if (one + other > 100 && year != otherYear) {
            assertThat(year < otherYear ? seller : buyer).isEqualTo(Truth.FALSE);
            assertThat(year < otherYear ? buyer : seller).isEqualTo(Truth.TRUE);
        } else {
            assertThat(List.of(seller, buyer)).containsOnly(Truth.TRUE);
        }
    }

    private static Facts cameras(int number) {
        return World.facts(World.fact(Props.CAMERAS, World.cameras(number, World.BRIEF)));
    }
}
