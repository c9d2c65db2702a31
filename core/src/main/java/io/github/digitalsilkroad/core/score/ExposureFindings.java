package io.github.digitalsilkroad.core.score;

import io.github.digitalsilkroad.core.formula.IndexMatrix;
import io.github.digitalsilkroad.core.formula.IndexResult;
import io.github.digitalsilkroad.core.formula.IndexSpec;
import io.github.digitalsilkroad.core.formula.RankSet;
import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.core.view.Report;
import io.github.digitalsilkroad.core.view.Table;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The {@link ExposureIndex} of several countries, with the answers behind it; it prints as a table.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class ExposureFindings implements Report {

    private static final int DIGITS = 3;

    private final IndexSpec spec;
    private final IndexResult result;
    private final IndexMatrix matrix;
    private final Map<String, Map<String, Assessment>> answers;
    private final String world;

    ExposureFindings(
            IndexSpec spec,
            IndexResult result,
            IndexMatrix matrix,
            Map<String, Map<String, Assessment>> answers,
            String world) {
        this.spec = spec;
        this.result = result;
        this.matrix = matrix;
        this.answers = Collections.unmodifiableMap(new LinkedHashMap<>(answers));
        this.world = world;
    }

    /**
     * The countries.
     *
     * @return ISO 3166 alpha-2 codes in the order they were asked for
     */
    public List<String> countries() {
        return result.units();
    }

    /**
     * The score of a country.
     *
     * @param country one of {@link #countries()}
     * @return 0 to 100, or empty if nothing is known
     * @throws IllegalArgumentException if the country was not asked for
     */
    public Optional<Estimate> score(String country) {
        return result.score(country);
    }

    /**
     * The score of a country in one dimension or indicator.
     *
     * @param country one of {@link #countries()}
     * @param part the name of a dimension or indicator
     * @return 0 to 100, or empty if nothing is known
     * @throws IllegalArgumentException if the country was not asked for, or the index has no such part
     */
    public Optional<Estimate> score(String country, String part) {
        return result.score(country, part);
    }

    /**
     * The ranks that stay possible.
     *
     * @param country one of {@link #countries()}
     * @return 1 for the most exposed; empty if the country has no score
     * @throws IllegalArgumentException if the country was not asked for
     */
    public Optional<RankSet> ranks(String country) {
        return result.ranks(country);
    }

    /**
     * How much of the index rests on values that are there.
     *
     * @param country one of {@link #countries()}
     * @return the share of weight, 0 to 1
     * @throws IllegalArgumentException if the country was not asked for
     */
    public double coverage(String country) {
        return result.coverage(country);
    }

    /**
     * The answer behind an indicator.
     *
     * @param country one of {@link #countries()}
     * @param indicator the name of an indicator
     * @return the answer with its working
     * @throws IllegalArgumentException if the country was not asked for, or the index has no such indicator
     */
    public Assessment answer(String country, String indicator) {
        Map<String, Assessment> ofCountry = answers.get(country);
        Assessment answer = ofCountry == null ? null : ofCountry.get(indicator);
        if (answer == null) {
            throw new IllegalArgumentException("\"" + indicator + "\" of " + country
                    + ": not asked for; the countries are " + countries() + ", the indicators " + matrix.indicators());
        }
        return answer;
    }

    /**
     * The values behind the index, unit by unit.
     *
     * @return one row a country, one column an indicator
     */
    public IndexMatrix matrix() {
        return matrix;
    }

    @Override
    public Table page() {
        Table.Builder table =
                Table.of(spec.name() + ", 0-100, 100 = most exposed; " + world).column("Country");
        table.rightColumn("Index").rightColumn("Rank").rightColumn("Coverage");
        for (IndexSpec part : spec.parts()) {
            table.rightColumn(part.name());
        }
        for (String country : countries()) {
            List<String> cells = new ArrayList<>();
            cells.add(country);
            cells.add(describe(score(country)));
            cells.add(ranks(country).map(RankSet::toString).orElse("none"));
            cells.add(Math.round(100 * coverage(country)) + " %");
            for (IndexSpec part : spec.parts()) {
                cells.add(describe(score(country, part.name())));
            }
            table.row(cells.toArray(new String[0]));
        }
        return table.build();
    }

    private static String describe(Optional<Estimate> score) {
        return score.map(value -> value.describe(DIGITS)).orElse("unknown");
    }

    /**
     * One line a country.
     *
     * @return scores, ranks and coverage
     */
    @Override
    public String toString() {
        return result.toString();
    }
}
