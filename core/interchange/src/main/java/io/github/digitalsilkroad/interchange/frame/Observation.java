package io.github.digitalsilkroad.interchange.frame;

import static java.util.Objects.requireNonNull;

import io.github.digitalsilkroad.core.evidence.Basis;
import io.github.digitalsilkroad.core.evidence.Claim;
import io.github.digitalsilkroad.core.model.Series;
import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.core.quantity.Measurement;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/**
 * What one source states of a series for a year.
 *
 * @param series the series
 * @param year the year
 * @param claim the claim, whose value is a measurement
 * @since 0.3.0
 */
public record Observation(Series series, int year, Claim<?> claim) {

    /** The columns of SDMX-CSV 2.0. */
    static final List<FrameColumn<Observation>> COLUMNS = List.of(
            FrameColumn.text("STRUCTURE", row -> "dataflow"),
            FrameColumn.text("STRUCTURE_ID", row -> "DIGITALSILKROAD:SERIES(1.0)"),
            FrameColumn.text("ACTION", row -> "I"),
            FrameColumn.text("FREQ", row -> "A"),
            FrameColumn.text("REF_AREA", row -> row.series.countryCode()),
            FrameColumn.text("SERIES", row -> row.series.id()),
            FrameColumn.text("EDITION", row -> row.claim.source().id()),
            FrameColumn.integer("TIME_PERIOD", Observation::year),
            FrameColumn.number("OBS_VALUE", row -> row.number().best()),
            FrameColumn.text("OBS_STATUS", row -> status(row.claim.basis())),
            FrameColumn.number(
                    "LOWER_BOUND", row -> OptionalDouble.of(row.number().low())),
            FrameColumn.number(
                    "UPPER_BOUND", row -> OptionalDouble.of(row.number().high())),
            FrameColumn.text("UNIT_MEASURE", row -> row.series.unit()),
            FrameColumn.text("MEASURE", row -> row.series.measure().code()),
            FrameColumn.text("CREDITOR_SCOPE", row -> row.series.scope().code()),
            FrameColumn.maybe("COUNTERPART_AREA", row -> row.series.creditor()),
            FrameColumn.text("LOCATOR", row -> row.claim.citation().locator()),
            FrameColumn.text("TITLE", row -> row.series.name()));

    /**
     * A row.
     *
     * @param series the series
     * @param year the year
     * @param claim the claim
     */
    public Observation {
        requireNonNull(series, "series");
        requireNonNull(claim, "claim");
    }

    static Stream<Observation> of(Series series) {
        return series.observations().years().stream()
                .flatMap(year -> series.observations().at(year).claims().stream()
                        .filter(claim -> claim.value().orElse(null) instanceof Measurement)
                        .map(claim -> new Observation(series, year, claim)));
    }

    private Estimate number() {
        Optional<?> value = claim.value();
        return ((Measurement<?>) value.orElseThrow()).number();
    }

    private static String status(Basis basis) {
        return switch (basis) {
            case PROJECTED -> "F";
            case ESTIMATED -> "E";
            default -> "A";
        };
    }
}
