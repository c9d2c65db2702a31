package io.github.digitalsilkroad.lint;

import static io.github.digitalsilkroad.lint.SoundSentencesTest.named;
import static io.github.digitalsilkroad.lint.SoundSentencesTest.share;
import static io.github.digitalsilkroad.lint.SoundSentencesTest.truth;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.evidence.Facts;
import io.github.digitalsilkroad.core.model.CreditorScope;
import io.github.digitalsilkroad.core.model.Measure;
import io.github.digitalsilkroad.core.model.OrganizationKind;
import io.github.digitalsilkroad.core.model.Props;
import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.core.quantity.Money;
import io.github.digitalsilkroad.testkit.Seeds;
import io.github.digitalsilkroad.testkit.World;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** What no sentence may be true by: a part for a whole, or an old holding beside a later one. */
class SoundSentencesProperties {

    @Property(seed = Seeds.FIXED, tries = 20)
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
        ClaimLint.Checker checker = new ClaimLint.Checker(world, OptionalInt.empty(), Optional.empty());
        int all = isPart ? one : one + other;
        for (int number : List.of(one, other, one + other)) {
            for (Figure.Bound bound : Figure.Bound.values()) {
                Figure said = Figure.of(bound, BigDecimal.valueOf(number), Figure.Unit.COUNT);
                String sentence = "Tajikistan has " + said + " cameras";
                if (checker.check(sentence).truth() == Truth.TRUE && (!isPart || other <= one)) {
                    assertThat(said.estimate().contains(all)).as(sentence).isTrue();
                }
            }
        }
    }

    @Property(seed = Seeds.FIXED, tries = 25)
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

    /** A sum, a ratio and a change are true of two debts only if they are those of the two numbers. */
    @Property(seed = Seeds.FIXED, tries = 10)
    void whatIsTrueOfTwoDebtsIsTrueOfTheirNumbers(
            @ForAll @IntRange(min = 1, max = 500) int one, @ForAll @IntRange(min = 1, max = 500) int other) {
        ClaimLint.Checker world = new ClaimLint.Checker(
                SummedSentencesTest.countries(World.empty()
                        .figure(owedIn("TJ"), 2015, Money.usd(one * 1e6), World.BANK)
                        .figure(owedIn("KG"), 2015, Money.usd(other * 1e6), World.BANK)
                        .figure(owedIn("TJ"), 2016, Money.usd((one + other) * 1e6), World.BANK)),
                OptionalInt.empty(),
                Optional.empty());
        for (Figure.Bound bound : Figure.Bound.values()) {
            for (int number : List.of(one, other, one + other, Math.abs(one - other))) {
                Figure sum = Figure.of(bound, BigDecimal.valueOf(number).scaleByPowerOfTen(6), Figure.Unit.DOLLAR);
                isJudged(
                        world.check("In 2015, Tajikistan and Kyrgyzstan together owed China " + sum),
                        sum,
                        (one + other) * 1e6);
                isJudged(
                        world.check("Tajikistan's debt to China rose by " + sum + " between 2015 and 2016"),
                        sum,
                        other * 1e6);
            }
            for (int tenths : List.of(5, 10, 13, 20, 10 * one / other)) {
                Figure times = Figure.of(bound, BigDecimal.valueOf(tenths, 1), Figure.Unit.TIMES);
                isJudged(
                        world.check("In 2015, Tajikistan owed China " + times + " as much as Kyrgyzstan did"),
                        times,
                        1.0 * one / other);
            }
        }
    }

    /** By a number that is known but for the last digits of a double. */
    private static void isJudged(ClaimLint lint, Figure said, double value) {
        double rounding = 1e-9 * Math.abs(value);
        Estimate about = Estimate.between(value - rounding, value + rounding);
        if (said.estimate().contains(about)) {
            assertThat(lint.truth()).as(lint.sentence()).isEqualTo(Truth.TRUE);
        } else if (!said.estimate().overlaps(about)) {
            assertThat(lint.truth()).as(lint.sentence()).isIn(Truth.FALSE, Truth.NEARLY_TRUE);
        }
    }

    private static World.SeriesPick owedIn(String debtor) {
        return World.SeriesPick.of(debtor, Measure.DEBT_STOCK, CreditorScope.OFFICIAL_BILATERAL, "CN");
    }

    private static Facts cameras(int number) {
        return World.facts(World.fact(Props.CAMERAS, World.cameras(number, World.BRIEF)));
    }
}
