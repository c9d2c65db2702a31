package io.github.digitalsilkroad.core.model;

import io.github.digitalsilkroad.core.evidence.Attested;
import io.github.digitalsilkroad.core.evidence.ClaimFilter;
import io.github.digitalsilkroad.core.evidence.Facts;
import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.evidence.Reading;
import io.github.digitalsilkroad.core.internal.Lines;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A debt or an indicator of a country, year by year.
 *
 * <table>
 * <caption>Attributes</caption>
 * <tr><th>attribute</th><th>required</th><th>meaning</th></tr>
 * <tr><td>id, name</td><td>yes</td><td>stable slug; name in English</td></tr>
 * <tr><td>country</td><td>yes</td><td>the debtor, or the country measured</td></tr>
 * <tr><td>measure, scope</td><td>yes</td><td>what is measured; whose claims a debt counts</td></tr>
 * <tr><td>unit</td><td>yes</td><td>unit of every value, such as {@code USD} or {@code percent of GDP}</td></tr>
 * <tr><td>observations</td><td>yes</td><td>what sources claim, year by year</td></tr>
 * <tr><td>creditor</td><td>no</td><td>the country a debt is owed to; none for all of the scope</td></tr>
 * <tr><td>identifiers</td><td>no</td><td>such as the code of an indicator</td></tr>
 * </table>
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1.0
 */
@Value.Immutable
public abstract sealed class Series implements Entity permits SeriesBuilder.ImmutableSeries {

    Series() {}

    /**
     * Starts a series; the compiler asks for what is required in turn.
     *
     * @return the first stage of the builder
     */
    public static SeriesBuilderStages.BuildStart builder() {
        return SeriesBuilderStages.start();
    }

    @Override
    public abstract Id id();

    @Override
    public abstract String name();

    /**
     * The debtor, or the country that is measured.
     *
     * @return the code
     */
    public abstract CountryCode country();

    /**
     * What is measured.
     *
     * @return the measure
     */
    public abstract Measure measure();

    /**
     * Whose claims a debt counts.
     *
     * @return the scope, {@link CreditorScope#NONE} if the series is no debt
     */
    public abstract CreditorScope scope();

    /**
     * The unit of every value.
     *
     * @return as the ledger writes it, such as {@code USD} or {@code percent of GDP}
     */
    public abstract String unit();

    /**
     * What sources claim, year by year.
     *
     * @return the observations
     */
    public abstract Observations<?> observations();

    /**
     * The country that a debt is owed to.
     *
     * @return the code, or empty for all creditors of the scope
     */
    public abstract Optional<CountryCode> creditor();

    /**
     * External identifiers by scheme.
     *
     * @return such as {@code wb} to the code of an indicator, possibly none
     */
    public abstract Map<String, String> identifiers();

    @Override
    @Value.Default
    public Facts facts() {
        return Facts.none();
    }

    /**
     * What sources claim of a year.
     *
     * @param year the year
     * @return the fact, absent if no source speaks of that year
     */
    public final Attested<?> at(int year) {
        return observations().at(year);
    }

    @Override
    public abstract Series withFacts(Facts facts);

    /**
     * The same series with other observations.
     *
     * @param observations what sources claim, year by year, in the unit of the series
     * @return another series
     */
    public abstract Series withObservations(Observations<?> observations);

    @Override
    @SuppressWarnings("ReferenceEquality") // unchanged facts come back as the same object
    public final Series under(Reading reading) {
        Series read = withObservations(observations().under(reading));
        Facts facts = facts().under(reading);
        return facts == facts() ? read : read.withFacts(facts);
    }

    @Override
    @SuppressWarnings("ReferenceEquality") // unchanged facts come back as the same object
    public final Series filter(ClaimFilter claims) {
        Series kept = withObservations(observations().filter(claims));
        Facts facts = facts().filter(claims);
        return facts == facts() ? kept : kept.withFacts(facts);
    }

    @Value.Check
    void check() {
        Checks.named(this);
    }

    /**
     * One line for a shell.
     *
     * @return id and years, cut at 70 characters
     */
    @Override
    public final String toString() {
        return Lines.fit(id() + ": " + observations());
    }
}
