package io.github.digitalsilkroad.lint;

import static io.github.digitalsilkroad.core.model.CreditorScope.OFFICIAL_BILATERAL;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.evidence.Basis;
import io.github.digitalsilkroad.core.evidence.ValueType;
import io.github.digitalsilkroad.core.model.Category;
import io.github.digitalsilkroad.core.model.Measure;
import io.github.digitalsilkroad.core.model.OrganizationKind;
import io.github.digitalsilkroad.core.model.Props;
import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.core.quantity.Money;
import io.github.digitalsilkroad.core.quantity.Share;
import io.github.digitalsilkroad.testkit.World;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** On what basis a sentence says that a figure is. */
class BasisSentencesTest {

    private static final List<Basis> BASES = List.copyOf(EnumSet.range(Basis.STATED, Basis.ESTIMATED));

    /** A system with a count and a cost, a holding, and a debt to China, all on a basis; a total that is stated. */
    private static Catalog on(Basis basis) {
        return SoundSentencesTest.named(World.empty()
                .organization("firm", "TJ", OrganizationKind.CARRIER)
                .organization("buyer", "CN", OrganizationKind.CARRIER)
                .stake(
                        "buyer",
                        "firm",
                        World.facts(World.fact(
                                Props.SHARE_OWNED,
                                World.claim(Share.parse("51 % of shares"), World.BRIEF)
                                        .basis(basis))))
                .deployment(
                        "tj-safe-city",
                        "TJ",
                        Category.SAFE_CITY,
                        World.facts(
                                World.fact(
                                        Props.CAMERAS,
                                        World.cameras(855, World.BRIEF)
                                                .asOf("2016")
                                                .basis(basis)),
                                World.fact(
                                        Props.COST,
                                        World.claim(Money.usd(22e6), World.BRIEF)
                                                .basis(basis))))
                .series(
                        "debt",
                        World.SeriesPick.of("TJ", Measure.DEBT_STOCK, OFFICIAL_BILATERAL, "CN"),
                        "USD",
                        ValueType.money(),
                        List.of(World.claim(Money.usd(60), World.BANK)
                                .asOf("2016")
                                .basis(basis)))
                .stock(OFFICIAL_BILATERAL, "", 2016, Estimate.exactly(100), World.BANK));
    }

    private static ClaimLint lint(String sentence, Basis basis) {
        return ClaimLint.of(sentence, on(basis));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "In 2016, Tajikistan had 855 cameras#",
                "In 2016, Tajikistan had 855# cameras",
                "System tj-safe-city is worth $22 million#",
                "System tj-safe-city is valued at $22 million#",
                "Organization buyer owns 51 percent# of Organization firm",
                "In 2016, Tajikistan owed China $60#",
                "In 2016, Tajikistan owed $60# to China",
                "Of 1 systems in the data, the stated cost of 1 add up to $22 million#"
            })
    void isTrueOnItsBasisAndFalseOnAnother(String sentence) {
        for (Basis basis : BASES) {
            for (Basis said : BASES) {
                String words = Basis.words(List.of(said));
                ClaimLint lint = lint(sentence.replace("#", words.isEmpty() ? "" : " (" + words + ")"), basis);
                boolean isSo = said == Basis.STATED || said == basis;
                assertThat(lint.truth()).as(lint.text(200)).isEqualTo(isSo ? Truth.TRUE : Truth.FALSE);
                assertThat(lint.note().contains("not so")).as(lint.text(200)).isEqualTo(!isSo);
                assertThat(isSo || lint.note().endsWith(basis == Basis.STATED ? "all stated" : basis.label()))
                        .as(lint.text(200))
                        .isTrue();
            }
        }
    }

    @Test
    void aShareOfAStatedTotalIsPartlySo() {
        String share = "In 2016, China held 60 percent (partly estimated) of Tajik bilateral debt";
        assertThat(lint(share, Basis.ESTIMATED).truth()).isEqualTo(Truth.TRUE);
        assertThat(lint(share.replace("partly ", ""), Basis.ESTIMATED))
                .returns(Truth.FALSE, ClaimLint::truth)
                .returns("not so: partly estimated", ClaimLint::note);
        assertThat(lint(share, Basis.STATED))
                .returns(Truth.FALSE, ClaimLint::truth)
                .returns("not so: all stated", ClaimLint::note);
        assertThat(lint(share.replace("60", "40"), Basis.ESTIMATED).truth()).isEqualTo(Truth.FALSE);
        String denied = "It is not true that in 2016, China held 60 percent (projected) of Tajik bilateral debt";
        assertThat(lint(denied, Basis.STATED).truth()).isEqualTo(Truth.TRUE);
    }

    @Test
    void whatIsUnderstoodHasTheBasis() {
        ClaimLint lint = lint("In 2016, Tajikistan had 855 cameras (inferred)", Basis.INFERRED);
        assertThat(lint.understood()).containsExactly("Tajikistan had 855 (inferred) cameras in 2016");
        assertThat(lint(lint.understood().get(0), Basis.INFERRED).truth()).isEqualTo(Truth.TRUE);
        assertThat(lint.answers()).extracting(LintAnswer::value).containsExactly("855 cameras, inferred");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "There are 1 systems (inferred) in the data",
                "There are 1 (inferred) systems in the data",
                "Tajikistan has 1 safe city systems (inferred)",
                "Between 2015 and 2016, Tajikistan's debt to China rose by $5 (estimated)",
                "Tajikistan had 855 cameras (guessed) in 2016",
                "Tajikistan had 855 cameras (partly stated) in 2016",
                "System tj-safe-city (inferred) is worth $22 million"
            })
    void isNotTestedWhereNothingHasABasis(String sentence) {
        ClaimLint lint = lint(sentence, Basis.INFERRED);
        assertThat(lint.truth()).as(lint.text(200)).isEqualTo(Truth.NOT_TESTED);
    }
}
