package io.github.digitalsilkroad.examples;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.model.Country;
import io.github.digitalsilkroad.core.score.DebtLeverage;
import io.github.digitalsilkroad.core.score.Score;
import io.github.digitalsilkroad.core.score.VendorConcentration;
import java.util.ArrayList;
import java.util.List;

/** The questions whose answers make the headlines of the report, of each country that a catalog is about. */
public final class Headlines {

    private static final int YEAR = 2020;

    private Headlines() {}

    /**
     * The questions.
     *
     * @param catalog the catalog that answers them
     * @return an unmodifiable list, two a country
     */
    public static List<Score> of(Catalog catalog) {
        List<Score> questions = new ArrayList<>();
        for (Country country : Subject.countries(catalog)) {
            String code = country.code().toString();
            questions.add(VendorConcentration.of(code));
            questions.add(DebtLeverage.of(code).owedTo(DebtRows.CREDITOR).in(YEAR));
        }
        return List.copyOf(questions);
    }
}
