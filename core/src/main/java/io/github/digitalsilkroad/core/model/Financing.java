package io.github.digitalsilkroad.core.model;

import io.github.digitalsilkroad.core.evidence.Attested;
import io.github.digitalsilkroad.core.evidence.Facts;
import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.evidence.Parties;
import io.github.digitalsilkroad.core.internal.Lines;
import io.github.digitalsilkroad.core.quantity.Money;
import io.github.digitalsilkroad.core.quantity.Quantity;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A loan, credit line, grant or barter.
 *
 * <table>
 * <caption>Attributes</caption>
 * <tr><th>attribute</th><th>required</th><th>meaning</th></tr>
 * <tr><td>id, name</td><td>yes</td><td>stable slug; name in English</td></tr>
 * <tr><td>recipient</td><td>yes</td><td>the country that receives it</td></tr>
 * <tr><td>instrument</td><td>yes</td><td>what kind of financing</td></tr>
 * <tr><td>funds</td><td>no</td><td>the deployment that it pays for</td></tr>
 * <tr><td>partOf</td><td>no</td><td>the umbrella whose figures include this one</td></tr>
 * <tr><td>identifiers</td><td>no</td><td>such as the project id of AidData</td></tr>
 * <tr><td>facts</td><td>no</td><td>what sources claim</td></tr>
 * </table>
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1.0
 */
@Value.Immutable
public abstract sealed class Financing implements Entity permits FinancingBuilder.ImmutableFinancing {

    Financing() {}

    /**
     * Starts a financing; the compiler asks for what is required in turn.
     *
     * @return the first stage of the builder
     */
    public static FinancingBuilderStages.BuildStart builder() {
        return FinancingBuilderStages.start();
    }

    @Override
    public abstract Id id();

    @Override
    public abstract String name();

    /**
     * The country that receives the money.
     *
     * @return the code
     */
    public abstract CountryCode recipient();

    /**
     * The kind of financing.
     *
     * @return the instrument
     */
    public abstract Instrument instrument();

    /**
     * The deployment that it pays for.
     *
     * @return the id of a deployment, if it is in the catalog
     */
    public abstract Optional<Id> funds();

    /**
     * The umbrella whose figures include those of this one.
     *
     * @return the id of a financing, if it is a tranche
     */
    public abstract Optional<Id> partOf();

    /**
     * External identifiers by scheme.
     *
     * @return such as {@code aiddata} to a project id, possibly none
     */
    public abstract Map<String, String> identifiers();

    @Override
    @Value.Default
    public Facts facts() {
        return Facts.none();
    }

    @Override
    public abstract Financing withFacts(Facts facts);

    /**
     * Who lends.
     *
     * @return what sources state
     */
    public final Attested<Parties> lenders() {
        return facts().get(Props.LENDER);
    }

    /**
     * Through whom the money goes.
     *
     * @return what sources state
     */
    public final Attested<Parties> channels() {
        return facts().get(Props.CHANNEL);
    }

    /**
     * Who owes it.
     *
     * @return what sources state
     */
    public final Attested<Parties> borrowers() {
        return facts().get(Props.BORROWER);
    }

    /**
     * The amount.
     *
     * @return what sources state
     */
    public final Attested<Money> amount() {
        return facts().get(Props.AMOUNT);
    }

    /**
     * The interest rate, percent a year.
     *
     * @return what sources state
     */
    public final Attested<Quantity> rate() {
        return facts().get(Props.RATE);
    }

    /**
     * From commitment to last repayment, in years.
     *
     * @return what sources state
     */
    public final Attested<Quantity> maturity() {
        return facts().get(Props.MATURITY);
    }

    /**
     * From commitment to first repayment, in years.
     *
     * @return what sources state
     */
    public final Attested<Quantity> grace() {
        return facts().get(Props.GRACE);
    }

    @Value.Check
    void check() {
        Checks.named(this);
    }

    /**
     * One line for a shell.
     *
     * @return id and name, cut at 70 characters
     */
    @Override
    public final String toString() {
        return Lines.fit(id() + ": " + name());
    }
}
