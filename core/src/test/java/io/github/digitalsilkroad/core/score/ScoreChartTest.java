package io.github.digitalsilkroad.core.score;

import static io.github.digitalsilkroad.core.model.CreditorScope.OFFICIAL_BILATERAL;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.evidence.Facts;
import io.github.digitalsilkroad.core.evidence.FactsBuilder;
import io.github.digitalsilkroad.core.evidence.Parties;
import io.github.digitalsilkroad.core.model.CreditorScope;
import io.github.digitalsilkroad.core.model.Measure;
import io.github.digitalsilkroad.core.model.OrganizationKind;
import io.github.digitalsilkroad.core.model.Props;
import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.core.quantity.Money;
import io.github.digitalsilkroad.testkit.World;
import io.github.digitalsilkroad.testkit.World.SeriesPick;
import org.junit.jupiter.api.Test;

/** What is drawn of answers: each with its bounds, its words and what is missing of it. */
class ScoreChartTest {

    /** Of bilateral debt 40 % is owed to China in 2015, and 30 to 60 % in 2016. */
    private static final Catalog WORLD = World.empty()
            .stock(OFFICIAL_BILATERAL, "CN", 2015, Estimate.exactly(40), World.BANK)
            .stock(OFFICIAL_BILATERAL, "", 2015, Estimate.exactly(100), World.BANK)
            .stock(OFFICIAL_BILATERAL, "CN", 2016, Estimate.between(30, 60), World.BANK)
            .stock(OFFICIAL_BILATERAL, "", 2016, Estimate.exactly(100), World.BANK)
            .build();

    private static final DebtLeverage.Position QUESTION =
            DebtLeverage.of("TJ").owedTo("CN").over(Denominator.BILATERAL_DEBT);

    @Test
    void yearsStandInARow() {
        assertThat(QUESTION.timeline(WORLD, 2014, 2016).chart().text(100)).isEqualTo("""
            Debt of TJ owed to CN (official bilateral), share of official bilateral debt
            2014  ////////////////////////////////////////////////////////////  unknown: debt owed to CN,
                                                                                official bilateral, 2014: not
                                                                                stated by any source
            2015  ########################################                      40
            2016  ##############################==============================  30-60
                  +-------------------+------------------+-------------------+
                  0                  20                 40                  60
            in percent of official bilateral debt
            / unknown, # to the lower bound, = to the upper bound
            """);
        assertThat(QUESTION.timeline(WORLD, 2014, 2016).text(100)).isEqualTo("""
            Debt of TJ owed to CN (official bilateral), share of official bilateral debt
            Year    Value  Unit, or what is missing
            ----  -------  -------------------------------------------------------------------------------------
            2014  unknown  debt owed to CN, official bilateral, 2014: not stated by any source; official
                           bilateral debt, 2014: not stated by any source
            2015       40  percent of official bilateral debt
            2016    30-60  percent of official bilateral debt
            """);
    }

    /** Interest of 3 dollars; an hour before nothing was known of it, and elsewhere it is paid in yuan. */
    @Test
    void worldsStandBesideEachOther() {
        DebtService question = DebtService.of("TJ").during(2016, 2016);
        Comparison comparison = question.compare(
                paid(Money.usd(3)), World.empty().build(), paid(Money.parse("CNY 5")), paid(Money.usd(6)));
        assertThat(comparison.chart().text(100)).isEqualTo("""
            Debt service of TJ in 2016
            invented 2026.11.0  ###################                             6, 2 of 2 known
            invented 2026.11.0  //////////////////////////////////////////////  unknown: interest to all
                                                                                external creditors, 2016: the
                                                                                catalog has no such series
            invented 2026.11.0  //////////////////////////////////////////////  in another unit: 10 CNY in 2016
            invented 2026.11.0  #####################################           12, 2 of 2 known
                                +--------------+--------------+--------------+
                                0              5             10             15
            in USD
            # to the lower bound, / unknown
            """);
        assertThat(comparison.text(100)).isEqualTo("""
            Debt service of TJ in 2016: USD
            World                Answer           Change  Fell?
            ------------------  -------  ---------------  -----
            invented 2026.11.0        6
            invented 2026.11.0  unknown          unknown
            invented 2026.11.0       10          unknown
            invented 2026.11.0       12  low +6, high +6
            """);
        assertThat(comparison.differences().get(1).change()).isEmpty();
        assertThat(comparison.differences().get(2).change()).contains(Estimate.exactly(6));
    }

    private static Catalog paid(Money interest) {
        SeriesPick interestPaid =
                SeriesPick.of("TJ", Measure.INTEREST_PAID, CreditorScope.PUBLIC_AND_PUBLICLY_GUARANTEED);
        return World.empty()
                .figure(interestPaid, 2016, interest, World.BANK)
                .figure(
                        SeriesPick.of("TJ", Measure.PRINCIPAL_PAID, CreditorScope.PUBLIC_AND_PUBLICLY_GUARANTEED),
                        2016,
                        interest,
                        World.BANK)
                .build();
    }

    @Test
    void factsThatMoveTheAnswerStandBelowIt() {
        Catalog world = World.empty()
                .organization("huawei", "CN", OrganizationKind.VENDOR)
                .organization("vega", "RU", OrganizationKind.VENDOR)
                .deployment(
                        "disputed",
                        "TJ",
                        supplied("huawei")
                                .add(Props.SUPPLIER, World.claim(Parties.parse("vega"), World.NEWSPAPER))
                                .build())
                .deployment("known", "TJ", supplied("huawei").build())
                .deployment("secret", "TJ", Facts.none())
                .build();
        assertThat(VendorConcentration.of("TJ").sensitivity(world).chart().text(100))
                .isEqualTo("""
                    Vendor concentration of documented digital systems in TJ, by deployments
                    now                           #######################===================  5,555-10,000, 2 of 3 known
                    secret supplier (missing)     #######################===================  5,555-10,000
                    disputed supplier (disputed)  ##############============================  3,333-10,000
                                                  +--------------------+-------------------+
                                                  0                  5,000            10,000
                    in HHI points
                    # to the lower bound, = to the upper bound
                    """);
    }

    private static FactsBuilder supplied(String vendor) {
        return Facts.builder().add(Props.SUPPLIER, World.claim(Parties.parse(vendor), World.MINISTRY));
    }
}
