package io.github.digitalsilkroad.interchange.aiddata;

import static java.util.Objects.requireNonNull;

import io.github.digitalsilkroad.core.catalog.Budget;
import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.catalog.DatasetVersion;
import io.github.digitalsilkroad.core.catalog.InvalidDataException;
import io.github.digitalsilkroad.core.catalog.Outcome;
import io.github.digitalsilkroad.core.evidence.Parties;
import io.github.digitalsilkroad.core.evidence.Property;
import io.github.digitalsilkroad.core.evidence.Source;
import io.github.digitalsilkroad.core.evidence.ValueType;
import io.github.digitalsilkroad.core.quantity.Money;
import io.github.digitalsilkroad.core.quantity.PartialDate;
import io.github.digitalsilkroad.core.quantity.Quantity;
import io.github.digitalsilkroad.core.quantity.Unit;
import io.github.digitalsilkroad.interchange.internal.TableFile;
import io.github.digitalsilkroad.interchange.merge.Merge;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Reads the tables of Chinese development finance that AidData publishes, as a workbook ({@code .xlsx}) or saved as
 * CSV: the Global Chinese Development Finance Dataset, version 3.0, and the Global Chinese Official Finance Dataset,
 * version 1.0, of 2000 to 2014.
 *
 * <pre>{@code
 * Outcome<Catalog> deals = AidData.reader().matching(catalog).read(Path.of("GCDF_3.0.xlsx"));
 * deals.value().financings().in("KG").with(Role.LENDER, "china-eximbank")
 * }</pre>
 *
 * <p>Each row becomes a {@linkplain io.github.digitalsilkroad.core.model.Financing financing} with the id
 * {@code aiddata-} and its number, which it also has as the identifier {@code aiddata}; its claims cite the release and
 * the record. What the table states in several ways stays apart: the amount in dollars of the time is its
 * {@code amount}, the one in its own currency and the one at constant prices are properties of their own, and none is
 * worked out from another. What AidData marks as estimated is approximate here. A funding agency that the table calls
 * unspecified is a claim without a value, and no organization.
 *
 * <p>Columns are found by their names, in any order; more columns than are read do no harm. Numbers may have commas
 * between groups of three digits; dates may be written as MM/DD/YYYY, as YYYY-MM-DD, or as the number of a day in a
 * spreadsheet. A row with a number of its own and one recipient that has a code of ISO 3166 is always read; a cell of
 * it that cannot be is left out and listed. Every other row is listed with its reason: regional ones, those of several
 * recipients, and numbers that occur twice among them. A row is part of another if that one is the only parent that it
 * names, is in the table, and is an umbrella.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.2.0
 */
public final class AidData {

    /** The scheme of the identifiers of records. */
    public static final String SCHEME = "aiddata";

    /** The amount in the currency of the deal. */
    public static final Property<Money> ORIGINAL_AMOUNT = Property.of(
                    "amount-original", ValueType.money(), "amount in its own currency")
            .atLeast(0);

    /** The amount at the constant prices that AidData works out. */
    public static final Property<Money> CONSTANT_AMOUNT = Property.of(
                    "amount-constant", ValueType.money(), "amount at constant prices")
            .atLeast(0);

    /** The amount in nominal dollars, without the part that other records include already. */
    public static final Property<Money> ADJUSTED_AMOUNT = Property.of(
                    "amount-adjusted", ValueType.money(), "amount, adjusted")
            .atLeast(0);

    /** The adjusted amount at constant prices. */
    public static final Property<Money> ADJUSTED_CONSTANT_AMOUNT = Property.of(
                    "amount-adjusted-constant", ValueType.money(), "amount at constant prices, adjusted")
            .atLeast(0);

    /** The grant element as the release of 2000 to 2014 computes it. */
    public static final Property<Quantity> GRANT_ELEMENT = percent("grant-element", "grant element");

    /** The grant element as the IMF works it out. */
    public static final Property<Quantity> GRANT_ELEMENT_IMF = percent("grant-element-imf", "grant element, IMF");

    /** The grant element as the OECD worked it out for cash flows. */
    public static final Property<Quantity> GRANT_ELEMENT_OECD =
            percent("grant-element-oecd-cash-flow", "grant element, OECD cash flow");

    /** The grant element as the OECD computes it for grant equivalents. */
    public static final Property<Quantity> GRANT_ELEMENT_EQUIVALENT =
            percent("grant-element-oecd-grant-equivalent", "grant element, OECD grant equivalent");

    /** The title of the record, if the financing has another name in the matched catalog. */
    public static final Property<String> TITLE = words("title", "title");

    /** The kind of flow, in AidData's words. */
    public static final Property<String> FLOW_TYPE = words("flow-type", "flow type");

    /** The simplified kind of flow, in AidData's words. */
    public static final Property<String> FLOW_TYPE_SIMPLIFIED = words("flow-type-simplified", "flow type, simplified");

    /** Whether the flow is like official development assistance, in AidData's words. */
    public static final Property<String> FLOW_CLASS = words("flow-class", "flow class");

    /** What it is meant for, in AidData's words. */
    public static final Property<String> INTENT = words("intent", "intent");

    /** The sector, in AidData's words. */
    public static final Property<String> SECTOR = words("sector", "sector");

    /** How far the state answers for the debt, in AidData's words. */
    public static final Property<String> PUBLIC_LIABILITY = words("public-liability", "level of public liability");

    /** The country from which the money comes, in AidData's words. */
    public static final Property<String> FINANCIER_COUNTRY = words("financier-country", "financier country");

    /** How far it has come, in AidData's words. */
    public static final Property<String> STATUS = Property.of("status", ValueType.text(), "status");

    /** Whether it is an umbrella agreement with other loans under it: yes or no. */
    public static final Property<String> UMBRELLA = words("umbrella", "umbrella agreement");

    /** The number of the record of its umbrella. */
    public static final Property<String> PARENT_RECORD = words("parent-record", "parent record");

    /** Whether the debt is guaranteed: yes or no. */
    public static final Property<String> GUARANTEED = words("guaranteed", "guarantee provided");

    /** Whether the debt is insured: yes or no. */
    public static final Property<String> INSURED = words("insured", "insurance provided");

    /** Whether the debt is secured by collateral: yes or no. */
    public static final Property<String> COLLATERALIZED = words("collateralized", "collateralized");

    /** What the collateral is, in AidData's words. */
    public static final Property<String> COLLATERAL = Property.of("collateral", ValueType.text(), "collateral");

    /** Planned start of works. */
    public static final Property<PartialDate> PLANNED_START =
            Property.of("planned-start", ValueType.date(), "planned start");

    /** Planned completion. */
    public static final Property<PartialDate> PLANNED_COMPLETION =
            Property.of("planned-completion", ValueType.date(), "planned completion");

    /** First repayment of a loan. */
    public static final Property<PartialDate> FIRST_REPAYMENT =
            Property.of("first-repayment", ValueType.date(), "first repayment");

    /** Last repayment of a loan. */
    public static final Property<PartialDate> LAST_REPAYMENT =
            Property.of("last-repayment", ValueType.date(), "last repayment");

    /** Who finances it with the funding agencies. */
    public static final Property<Parties> COFINANCIER =
            Property.of("cofinancier", ValueType.parties(), "co-financing agency");

    /** Who receives money that is not owed back. */
    public static final Property<Parties> RECEIVING_AGENCY =
            Property.of("receiving-agency", ValueType.parties(), "receiving agency");

    /** Who receives it from the one that receives it first. */
    public static final Property<Parties> INDIRECT_AGENCY =
            Property.of("indirect-receiving-agency", ValueType.parties(), "indirect receiving agency");

    /** Who carries it out. */
    public static final Property<Parties> IMPLEMENTING_AGENCY =
            Property.of("implementing-agency", ValueType.parties(), "implementing agency");

    /** Who insures the debt. */
    public static final Property<Parties> INSURER = Property.of("insurer", ValueType.parties(), "insurance provider");

    /** Who provides the collateral. */
    public static final Property<Parties> COLLATERAL_PROVIDER =
            Property.of("collateral-provider", ValueType.parties(), "collateral provider");

    /** Who holds the collateral for the lenders. */
    public static final Property<Parties> SECURITY_AGENT =
            Property.of("security-agent", ValueType.parties(), "security agent");

    private static final Budget USUAL = Budget.standard().with(Budget.Limit.FILE_BYTES, 1L << 30);

    private static final AidData STANDARD =
            new AidData(Catalog.builder(new DatasetVersion("nothing", "0", 1)).build(), Optional.empty(), USUAL);

    private final Catalog known;
    private final Optional<Source> source;
    private final Budget budget;

    private AidData(Catalog known, Optional<Source> source, Budget budget) {
        this.known = known;
        this.source = source;
        this.budget = budget;
    }

    private static Property<String> words(String name, String label) {
        return Property.of(name, ValueType.term(), label);
    }

    private static Property<Quantity> percent(String name, String label) {
        return Property.of(name, ValueType.quantity(Unit.of("percent")), label);
    }

    /**
     * A reader that matches with nothing, takes the release itself as the source, and reads files of up to 1 GiB.
     *
     * @return the reader
     */
    public static AidData reader() {
        return STANDARD;
    }

    /**
     * The same reader, which finds agencies and countries in a catalog where it can: an agency whose name is the name,
     * an alias or the id of just one organization there, apart from case, accents, punctuation and an abbreviation in
     * brackets at its end; and a record that the catalog {@linkplain Catalog#identified knows} as one of its
     * financings. What is found keeps its id, name and kind, so that the two catalogs {@linkplain Merge merge}.
     *
     * @param catalog what is known before
     * @return the changed reader
     */
    public AidData matching(Catalog catalog) {
        return new AidData(requireNonNull(catalog, "catalog"), source, budget);
    }

    /**
     * The same reader with another source of all claims.
     *
     * @param release the release as the caller cites it
     * @return the changed reader
     */
    public AidData citing(Source release) {
        return new AidData(known, Optional.of(requireNonNull(release, "release")), budget);
    }

    /**
     * The same reader with other limits: on the size of the file, on rows, on the length of fields that are read, and
     * on problems.
     *
     * @param limits the limits
     * @return the changed reader
     */
    public AidData within(Budget limits) {
        return new AidData(known, source, requireNonNull(limits, "limits"));
    }

    /**
     * Reads a table.
     *
     * @param table the workbook, or its sheet saved as CSV in UTF-8, UTF-16 or Windows-1252
     * @return what came of it
     * @throws InvalidDataException if it is no such table, is broken as a whole or exceeds a limit; nothing is imported
     *     then
     * @throws IllegalStateException if it is a workbook, and the optional fastexcel-reader, which reads it, is absent
     * @throws IOException if the file cannot be read
     */
    public Outcome<Catalog> read(Path table) throws IOException {
        return TableFile.read(requireNonNull(table, "table"), budget, this::read);
    }

    /**
     * Reads a table from a stream, by way of a temporary file. The stream stays open.
     *
     * @param name what findings call it
     * @param table the workbook, or its sheet saved as CSV in UTF-8, UTF-16 or Windows-1252
     * @return what came of it
     * @throws InvalidDataException if it is no such table, is broken as a whole or exceeds a limit; nothing is imported
     *     then
     * @throws IllegalStateException if it is a workbook, and the optional fastexcel-reader, which reads it, is absent
     * @throws IOException if the stream cannot be read
     */
    public Outcome<Catalog> read(String name, InputStream table) throws IOException {
        requireNonNull(name, "name");
        requireNonNull(table, "table");
        return TableFile.read(name, table, budget, this::read);
    }

    private Outcome<Catalog> read(String name, Path table) throws IOException {
        return new AidDataTable(name, known, source, budget).read(table);
    }
}
