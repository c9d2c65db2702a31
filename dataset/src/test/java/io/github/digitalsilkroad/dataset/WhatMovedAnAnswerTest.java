package io.github.digitalsilkroad.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.digitalsilkroad.core.catalog.Budget;
import io.github.digitalsilkroad.core.catalog.BudgetException;
import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.release.Attribution;
import io.github.digitalsilkroad.core.release.Cause;
import io.github.digitalsilkroad.core.release.Change;
import io.github.digitalsilkroad.core.release.ReleaseDiff;
import io.github.digitalsilkroad.core.release.ReleaseEffect;
import io.github.digitalsilkroad.core.score.Score;
import io.github.digitalsilkroad.core.score.VendorConcentration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What was learned since 2021, and which of it moved an answer. */
class WhatMovedAnAnswerTest {

    private static final Catalog DSR = DigitalSilkRoad.load();
    private static final ReleaseDiff LEARNED = ReleaseDiff.between(DSR.knownBy("2021"), DSR);

    private static Score among(String country) {
        return VendorConcentration.of(country).amongStated();
    }

    /**
     * One source says that the second phase was canceled, which takes its supplier out of the market; records of loans
     * tell of two networks with a vendor.
     */
    @Test
    void aCancellationAndTwoNetworksMovedTheAnswerOfKyrgyzstan() {
        ReleaseEffect effect = LEARNED.effectOn(among("KG"));

        assertThat(effect.changes())
                .extracting(change -> change.subject() + " " + change.property().orElse(""))
                .containsExactly(
                        "kg-digital-horizon ",
                        "kg-digital-horizon supplier",
                        "kg-kyrgyztelecom-zte-2001 ",
                        "kg-kyrgyztelecom-zte-2001 supplier",
                        "kg-safe-city-phase-2-sunwin cancelled");
        assertThat(effect.text(80)).contains("undated", "[kant-kg-2024-budget]");

        Attribution attribution = LEARNED.attribute(among("KG"));
        assertThat(attribution.effect().changes()).isEqualTo(effect.changes());
        assertThat(attribution.contributions())
                .filteredOn(share -> share.cause() == Cause.NEW_EVIDENCE)
                .isNotEmpty()
                .allSatisfy(share -> assertThat(share.needed()).isNotEmpty().isSubsetOf(effect.changes()));
    }

    /** Of the thousands of claims that are new, only those on systems of the country and their parties are named. */
    @ParameterizedTest
    @ValueSource(strings = {"UZ", "KZ"})
    void theChangesOfAnAnswerAreOfSystemsOfItsCountry(String country) {
        ReleaseEffect effect = LEARNED.effectOn(among(country));

        assertThat(effect.changes()).hasSizeBetween(1, 40).allSatisfy(change -> {
            assertThat(DSR.deployment(change.subject().toString()).countryCode())
                    .hasToString(country);
            assertThat(change.property().orElse("supplier"))
                    .isIn("supplier", "integrator", "category", "cancelled", "operating", "awarded");
        });
    }

    /** The search begins with what the answers show, most of which is needed. */
    @ParameterizedTest
    @CsvSource({"KG, 40", "UZ, 110", "KZ, 190"})
    void fewAnswersAreNeeded(String country, int answers) {
        Budget few = Budget.standard().with(Budget.Limit.ANSWERS, answers);
        assertThat(LEARNED.effectOn(among(country), few).changes()).isNotEmpty();
    }

    /** The integrator of Akkol is told by two sources, either of which is enough. */
    @Test
    void anotherSourceOfTheSameFactIsSaid() {
        ReleaseEffect effect = LEARNED.effectOn(among("KZ"));

        Change integrator = effect.changes().stream()
                .filter(change -> change.subject().toString().equals("kz-akkol-smart-city"))
                .filter(change -> change.property().orElse("").equals("integrator"))
                .findFirst()
                .orElseThrow();
        assertThat(effect.alternatives(integrator)).hasSize(1);
        assertThat(effect.text(100)).contains("or ", " alone");
    }

    @Test
    void aSearchIsRefusedThatNeedsMoreAnswersThanItsBudget() {
        Budget one = Budget.standard().with(Budget.Limit.ANSWERS, 1);
        assertThat(catchThrowableOfType(BudgetException.class, () -> LEARNED.effectOn(among("KG"), one))
                        .getMessage())
                .contains("2 answers, more than 1");
    }
}
