package io.github.digitalsilkroad.lint;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.evidence.Attested;
import io.github.digitalsilkroad.core.evidence.Claim;
import io.github.digitalsilkroad.core.evidence.Facts;
import io.github.digitalsilkroad.core.evidence.Property;
import io.github.digitalsilkroad.core.evidence.Source;
import io.github.digitalsilkroad.core.evidence.ValueType;
import io.github.digitalsilkroad.core.model.Category;
import io.github.digitalsilkroad.core.model.OrganizationKind;
import io.github.digitalsilkroad.core.model.Props;
import io.github.digitalsilkroad.core.model.Stage;
import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.core.quantity.Money;
import io.github.digitalsilkroad.core.quantity.Quantity;
import io.github.digitalsilkroad.core.quantity.Share;
import io.github.digitalsilkroad.core.quantity.Unit;
import io.github.digitalsilkroad.core.schema.Vocabulary;
import io.github.digitalsilkroad.testkit.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What no sentence may be true by: an old holding, a plan for what was made, a narrower total for a wider one. */
class SoundSentencesTest {

    static Truth truth(String sentence, Catalog world) {
        return ClaimLint.of(sentence, world).truth();
    }

    static Catalog named(World world) {
        return world.build().toBuilder()
                .put(World.country("TJ", "Tajikistan", "TJK"))
                .put(World.country("CN", "China", "CHN"))
                .build();
    }

    static Facts share(int percent, int year) {
        return World.facts(World.fact(Props.SHARE_OWNED, held(percent, year, World.BRIEF)));
    }

    private static Claim<Share> held(int percent, int year, Source source) {
        return World.claim(Share.ofPercent(Estimate.exactly(percent), "shares"), source)
                .asOf(String.valueOf(year));
    }

    @Test
    void aHoldingIsThatOfItsLatestFigures() {
        Catalog world = named(World.empty()
                .organization("state", "TJ", OrganizationKind.GOVERNMENT)
                .organization("firm", "TJ", OrganizationKind.CARRIER)
                .stake(
                        "state",
                        "firm",
                        World.facts(World.fact(
                                Props.SHARE_OWNED, held(49, 2010, World.BRIEF), held(100, 2014, World.BANK)))));
        ClaimLint lint = ClaimLint.of("Organization state owns 100 percent of Organization firm", world);
        assertThat(lint.truth()).isEqualTo(Truth.TRUE);
        assertThat(lint.note()).isEqualTo("compared with the latest figures, of 2014");
        assertThat(truth("Organization state owns 49 percent of Organization firm", world))
                .isEqualTo(Truth.FALSE);
    }

    /** A count of a country is of all that is there, if its property is akin to that of systems and has their unit. */
    @ParameterizedTest
    @CsvSource({"cameras, camera, TRUE", "'', camera, UNKNOWN", "cameras, face-camera, UNKNOWN"})
    void aCountOfACountryIsToldByItsKin(String kin, String unit, Truth expected) {
        Property<Quantity> all = Property.of("counted", ValueType.quantity(Unit.of(unit)), "counted by the ministry");
        Quantity counted = Quantity.of(Estimate.exactly(5000), Unit.of(unit));
        Catalog world = named(World.empty()
                        .deployment(
                                "tj-city",
                                "TJ",
                                Category.SAFE_CITY,
                                World.facts(World.fact(Props.CAMERAS, World.cameras(100, World.BRIEF)))))
                .toBuilder()
                .vocabulary(Vocabulary.of(List.of(
                        Vocabulary.Term.of(Props.CAMERAS),
                        new Vocabulary.Term(
                                all,
                                "counted",
                                "All of a country.",
                                Optional.of(kin).filter(of -> !of.isEmpty())))))
                .put(World.country("TJ", "Tajikistan", "TJK")
                        .withFacts(World.facts(World.fact(all, World.claim(counted, World.BRIEF)))))
                .build();
        assertThat(truth("Tajikistan has 5,000 cameras", world)).isEqualTo(expected);
    }

    /** A deal by what is dated of it, and whether it was supplied, built, what it cost and what it was worth. */
    @ParameterizedTest
    @CsvSource({
        "'', TRUE, UNKNOWN, UNKNOWN",
        "signed, TRUE, UNKNOWN, UNKNOWN",
        "started, TRUE, UNKNOWN, UNKNOWN",
        "operating, TRUE, TRUE, TRUE",
        "completed, TRUE, TRUE, TRUE",
        "started withdrawn, TRUE, UNKNOWN, UNKNOWN",
        "signed withdrawn, UNKNOWN, UNKNOWN, UNKNOWN",
        "declined, UNKNOWN, UNKNOWN, UNKNOWN",
        "operating closed, TRUE, TRUE, TRUE"
    })
    void aPlanIsNotWhatWasMade(String dated, Truth supplied, Truth built, Truth cost) {
        List<Attested<?>> facts = new ArrayList<>(List.of(
                World.fact(Props.SUPPLIER, World.parties("huawei", World.BRIEF)),
                World.fact(Props.CONTRACT_VALUE, World.claim(Money.usd(60_000_000), World.BRIEF))));
        for (String stage : dated.split(" ", -1)) {
            if (!stage.isEmpty()) {
                facts.add(World.fact(
                        Stage.valueOf(stage.toUpperCase(Locale.ROOT)).milestone(),
                        World.date(String.valueOf(2015 + facts.size()), World.BRIEF)));
            }
        }
        Catalog world = named(World.empty()
                .organization("huawei", "CN", OrganizationKind.VENDOR)
                .deployment("tj-deal", "TJ", Category.SAFE_CITY, World.facts(facts.toArray(Attested<?>[]::new))));
        assertThat(truth("Organization huawei supplied System tj-deal", world)).isEqualTo(supplied);
        assertThat(truth("Organization huawei built System tj-deal", world)).isEqualTo(built);
        assertThat(truth("System tj-deal cost $60 million", world)).isEqualTo(cost);
        assertThat(truth("System tj-deal is worth $60 million", world)).isEqualTo(Truth.TRUE);
        assertThat(truth("System tj-deal cost $90 million", world)).isEqualTo(Truth.FALSE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Tajikistan's external debt was $34 billion in 2016 | DISPUTED",
                "Tajikistan's external public debt was $34 billion in 2016 | TRUE",
                "Tajikistan's total external debt was $34 billion in 2016 | FALSE",
                "Tajikistan's total external debt was $64 billion in 2016 | TRUE",
                "In 2015, 20 percent of Tajik official external debt was owed to China | TRUE",
                "In 2015, 20 percent of Tajik external debt was owed to China | UNKNOWN",
                "In 2015, less than 25 percent of Tajik external debt was owed to China | TRUE",
                "In 2015, more than 25 percent of Tajik external debt was owed to China | FALSE"
            })
    void aTotalIsNoNarrowerOne(String sentence, Truth truth) {
        Property<Money> of = Property.of("external-public-debt", ValueType.balance(), "external public debt");
        Property<Money> all = Property.of("total-external-debt", ValueType.balance(), "total external debt");
        Catalog world = ClaimLintTest.stating(
                ClaimLintTest.stated(of, Money.usd(34_000_000_000d), World.BRIEF),
                ClaimLintTest.stated(all, Money.usd(64_000_000_000d), World.BRIEF));
        assertThat(truth(sentence, world)).isEqualTo(truth);
    }
}
