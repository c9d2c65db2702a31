package io.github.digitalsilkroad.examples;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.formula.GrantElementConvention;
import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.core.score.Concessionality;
import io.github.digitalsilkroad.core.score.DebtDistress;
import io.github.digitalsilkroad.core.score.DebtLeverage;
import io.github.digitalsilkroad.core.score.DebtService;
import io.github.digitalsilkroad.core.score.Denominator;
import io.github.digitalsilkroad.core.score.ForeignFinancing;
import io.github.digitalsilkroad.core.score.JurisdictionExposure;
import io.github.digitalsilkroad.core.score.LoanService;
import io.github.digitalsilkroad.core.score.Pushback;
import io.github.digitalsilkroad.core.score.SafeguardGap;
import io.github.digitalsilkroad.core.score.Score;
import io.github.digitalsilkroad.core.score.VendorConcentration;
import io.github.digitalsilkroad.dataset.DigitalSilkRoad;
import io.github.digitalsilkroad.lint.DebtShareFindings;
import io.github.digitalsilkroad.lint.ExposureIndex;
import java.util.List;

/** Asks every score of the bundled data, one question each, and prints the answers with their working. */
public final class Scores {

    private static final String LOAN = "tj-dushanbe-safe-city-pbc";

    private Scores() {}

    /**
     * Prints the answers.
     *
     * @param args none
     */
    public static void main(String[] args) {
        Catalog dsr = DigitalSilkRoad.load();
        for (Score question : questions()) {
            question.on(dsr).why().print();
            System.out.println();
        }
        for (DebtShareFindings findings : claims(dsr)) {
            findings.print();
            System.out.println();
        }
        JurisdictionExposure.to(Subject.LAW).interpretations(dsr).print();
    }

    /** Claims that name no denominator: the answer names those that fit. */
    private static List<DebtShareFindings> claims(Catalog dsr) {
        return List.of(
                DebtShareFindings.of(dsr, DebtLeverage.of("KG").owedTo("CN"), Estimate.about(40), 2016, 2019),
                DebtShareFindings.of(dsr, DebtLeverage.of("TJ").owedTo("CN"), Estimate.about(50), 2016, 2019));
    }

    /** One question of each kind, in the order of the page. */
    private static List<Score> questions() {
        return List.of(
                DebtLeverage.of("TJ")
                        .owedTo("CN")
                        .over(Denominator.OFFICIAL_EXTERNAL_DEBT)
                        .in(2016),
                DebtService.of("TJ").owedTo("CN").in(2016),
                DebtDistress.of("TJ").in(2022),
                Concessionality.of(LOAN).under(GrantElementConvention.imfWorldBank()),
                LoanService.of(LOAN),
                ForeignFinancing.of("tj-dushanbe-safe-city"),
                VendorConcentration.of("TM"),
                JurisdictionExposure.to(Subject.LAW).of("TM"),
                SafeguardGap.of("KG"),
                Pushback.of("KG").during(2018, 2020),
                ExposureIndex.standard("CN", Subject.LAW, 2022).of("TJ"));
    }
}
