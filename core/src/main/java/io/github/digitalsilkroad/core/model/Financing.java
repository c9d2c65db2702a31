package io.github.digitalsilkroad.core.model;

import io.github.digitalsilkroad.core.evidence.Attested;
import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.evidence.Parties;
import io.github.digitalsilkroad.core.quantity.Money;
import io.github.digitalsilkroad.core.quantity.Quantity;
import io.github.digitalsilkroad.core.schema.Cell;
import io.github.digitalsilkroad.core.schema.Column;
import io.github.digitalsilkroad.core.schema.Kind;
import io.github.digitalsilkroad.core.schema.Row;
import java.util.List;
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
 * <tr><td>filedPartOf</td><td>no</td><td>the umbrella whose figures include this one, unless a source says it</td></tr>
 * <tr><td>filedSameAs</td><td>no</td><td>financings that are possibly the same, unless a source says it</td></tr>
 * <tr><td>facts</td><td>no</td><td>what sources claim</td></tr>
 * </table>
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1.0
 */
@Value.Immutable
@SuppressWarnings({"immutables:subtype", "immutables:incompat"}) // the text of every entity is that of Named
public abstract sealed class Financing extends Named<Financing> permits FinancingBuilder.ImmutableFinancing {

    /** What kind of thing it is: the one declaration from which its table, lookups and groups follow. */
    public static final Kind<Financing> KIND = new Kind<>(
                    Financing.class,
                    "financing",
                    "financings",
                    "Loans, credit lines, grants and barters.",
                    Financing::make)
            .dated(
                    EntityColumns.and(EntityColumns.DATES, Props.COMMITTED),
                    EntityColumns.and(EntityColumns.STARTS, Props.COMMITTED),
                    EntityColumns.ENDS);

    private static final EntityColumns<Financing> COLUMNS = new EntityColumns<>(KIND);

    /** The country that receives the money, as a column. */
    public static final Column<Financing, CountryCode> RECIPIENT = COLUMNS.country("recipient", Financing::recipient);

    /** The kind of financing, as a column. */
    public static final Column<Financing, Instrument> INSTRUMENT =
            COLUMNS.choice("instrument", Instrument.class, Financing::instrument);

    /** The deployment that it pays for, as a column. */
    public static final Column<Financing, Id> FUNDS = KIND.optional(
                    "funds", Cell.id(), Financing::funds, "the deployment that it pays for")
            .references("deployments");

    /** The umbrella that it is part of, as a column. */
    public static final Column<Financing, Id> PART_OF = COLUMNS.umbrella(Financing::filedPartOf);

    private static final Column<Financing, Id> SAME_AS = COLUMNS.sameAs(Financing::filedSameAs);

    Financing() {
        super(KIND);
    }

    /**
     * Starts a financing; the compiler asks for what is required in turn.
     *
     * @return the first stage of the builder
     */
    public static FinancingBuilderStages.BuildStart builder() {
        return FinancingBuilderStages.start();
    }

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
     * The umbrella that the table names, used where no source names one.
     */
    abstract Optional<Id> filedPartOf();

    /** What the table files as possibly the same, which holds where no source names any. */
    abstract List<Id> filedSameAs();

    /**
     * Who lends.
     *
     * @return what sources state
     */
    public final Attested<Parties> lenders() {
        return facts().get(Props.LENDER);
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

    private static Financing make(Row row) {
        return FinancingBuilder.ImmutableFinancing.of(
                row.facts(),
                row.get(COLUMNS.id),
                row.get(COLUMNS.name),
                row.get(RECIPIENT),
                row.get(INSTRUMENT),
                row.find(FUNDS),
                row.find(PART_OF),
                row.all(SAME_AS));
    }
}
