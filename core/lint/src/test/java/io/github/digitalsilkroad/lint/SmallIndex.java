package io.github.digitalsilkroad.lint;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.catalog.ReadableForm;
import io.github.digitalsilkroad.core.evidence.Facts;
import io.github.digitalsilkroad.core.evidence.Parties;
import io.github.digitalsilkroad.core.model.CreditorScope;
import io.github.digitalsilkroad.core.model.OrganizationKind;
import io.github.digitalsilkroad.core.model.Props;
import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.core.score.DebtLeverage;
import io.github.digitalsilkroad.core.score.Denominator;
import io.github.digitalsilkroad.core.score.Score;
import io.github.digitalsilkroad.core.score.VendorConcentration;
import io.github.digitalsilkroad.lint.index.Aggregation;
import io.github.digitalsilkroad.lint.index.IndexSpec;
import io.github.digitalsilkroad.lint.index.Normalization;
import io.github.digitalsilkroad.testkit.World;
import java.util.Map;
import java.util.function.Function;

/** An index of two indicators over the questions of two scores, and a world of two countries to ask it of. */
public final class SmallIndex {

    /** The question behind each indicator. */
    public static final Map<String, Function<String, Score>> QUESTIONS = Map.of(
            "leverage",
            country -> DebtLeverage.of(country)
                    .owedTo("CN")
                    .over(Denominator.BILATERAL_DEBT)
                    .in(2016),
            "vendors",
            VendorConcentration::of);

    /** What the index is called. */
    public static final ReadableForm NAME = ReadableForm.of("ours");

    /** Leverage, and vendors that count three times as much. */
    public static final IndexSpec SPEC = IndexSpec.dimension(
            "exposure",
            Aggregation.ARITHMETIC,
            IndexSpec.indicator("leverage", Normalization.goalposts(0, 100)),
            IndexSpec.indicator("vendors", Normalization.goalposts(0, 10_000)).weighted(3));

    private SmallIndex() {}

    /**
     * In TJ half of the debt and one vendor; in KG two vendors and no debts.
     *
     * @return the catalog
     */
    public static Catalog world() {
        return World.empty()
                .organization("huawei", "CN", OrganizationKind.VENDOR)
                .organization("vega", "RU", OrganizationKind.VENDOR)
                .deployment("a", "TJ", supplied("huawei"))
                .deployment("b", "KG", supplied("huawei"))
                .deployment("c", "KG", supplied("vega"))
                .stock(CreditorScope.OFFICIAL_BILATERAL, "CN", 2016, Estimate.exactly(50), World.BANK)
                .stock(CreditorScope.OFFICIAL_BILATERAL, "", 2016, Estimate.exactly(100), World.BANK)
                .build();
    }

    private static Facts supplied(String vendor) {
        return World.facts(World.fact(Props.SUPPLIER, World.claim(Parties.parse(vendor), World.NEWSPAPER)));
    }
}
