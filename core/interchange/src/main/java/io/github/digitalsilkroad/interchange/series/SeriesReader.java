package io.github.digitalsilkroad.interchange.series;

import static java.util.Objects.requireNonNull;

import io.github.digitalsilkroad.core.catalog.Budget;
import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.catalog.DatasetVersion;
import io.github.digitalsilkroad.core.catalog.InvalidDataException;
import io.github.digitalsilkroad.core.catalog.Outcome;
import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.evidence.Source;
import io.github.digitalsilkroad.core.evidence.SourceType;
import io.github.digitalsilkroad.core.model.CountryCode;
import io.github.digitalsilkroad.core.quantity.PartialDate;
import io.github.digitalsilkroad.interchange.internal.TableFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Reads an edition of a database of yearly figures, as it is published in bulk, as {@linkplain
 * io.github.digitalsilkroad.core.model.Series series}.
 *
 * <pre>{@code
 * Outcome<Catalog> outlook =
 *         SeriesReader.weo("2025-10").matching(catalog).of("TM", "UZ").read(Path.of("WEOOct2025all.xls"));
 * Catalog both = Merge.of(catalog, outlook.value()).catalog();
 * both.series("tm-gdp").observations().at(2022).claims()
 * }</pre>
 *
 * <table>
 * <caption>What is read</caption>
 * <tr><th>reader</th><th>layout</th><th>becomes</th></tr>
 * <tr><td>{@link #wdi}</td><td>wide CSV: Country Name, Country Code, Indicator Name, Indicator Code, and years as
 * {@code 1960} or {@code 1960 [YR1960]}</td>
 * <td>GDP and exports in US dollars, revenue of the central government in percent of GDP, population</td></tr>
 * <tr><td>{@link #ids}</td><td>the same with Counterpart-Area Name and Series Code</td>
 * <td>debt stocks, principal, interest, commitments and disbursements in US dollars, and average terms, by creditor
 * country, by international organization and in all; credit of the IMF; the parts of external public debt by currency;
 * years after the last one of the edition are projected</td></tr>
 * <tr><td>{@link #weo}</td><td>tab-separated: ISO, WEO Subject Code, Units, Scale, years, Estimates Start After</td>
 * <td>GDP in US dollars, gross debt and revenue of the general government in percent of GDP; years after Estimates
 * Start After are estimated, or projected from the year of the edition on</td></tr>
 * </table>
 *
 * <p>Columns are found by their names. Each row becomes the claims of one series, each citing the edition and the code,
 * or is listed with the reason: another indicator, a region, a creditor that is neither a country nor an organization,
 * no figure in any year. A code that the table does not name is read for a country if
 * {@linkplain #matching the catalog} has a series of that country with the code. A cell that is no number is listed,
 * and its row read without it; a blank, {@code ..} and {@code n/a} state nothing. A figure is scaled as the row says,
 * in decimal, so that 77.963 billions are 77,963,000,000.
 *
 * <p>Editions stand beside each other: the series have the same ids whichever edition they are read from, and a merge
 * has the claims of all. Immutable and thread-safe.
 *
 * @since 0.3.0
 */
public final class SeriesReader {

    private static final Budget USUAL =
            Budget.standard().with(Budget.Limit.FILE_BYTES, 1L << 30).with(Budget.Limit.PROBLEMS, 2_000_000);

    private final Database database;
    private final PartialDate edition;
    private final Catalog known;
    private final Optional<Source> source;
    private final Set<CountryCode> countries;
    private final Budget budget;

    private SeriesReader(
            Database database,
            PartialDate edition,
            Catalog known,
            Optional<Source> source,
            Set<CountryCode> countries,
            Budget budget) {
        this.database = database;
        this.edition = edition;
        this.known = known;
        this.source = source;
        this.countries = countries;
        this.budget = budget;
    }

    private static SeriesReader of(Database database, String edition) {
        PartialDate date = PartialDate.parse(requireNonNull(edition, "edition"));
        if (date.year().isEmpty()) {
            throw new IllegalArgumentException(
                    "edition \"" + edition + "\": must be the date on which it was published, as in 2025-10");
        }
        Catalog nothing = Catalog.builder(new DatasetVersion("nothing", "0", 1)).build();
        return new SeriesReader(database, date, nothing, Optional.empty(), Set.of(), USUAL);
    }

    /**
     * A reader of the World Bank's World Development Indicators.
     *
     * @param edition when the edition was published or downloaded, such as {@code 2026-07}
     * @return the reader
     * @throws IllegalArgumentException if that is no date with a year
     */
    public static SeriesReader wdi(String edition) {
        return of(Database.WDI, edition);
    }

    /**
     * A reader of the World Bank's International Debt Statistics. The last year of an edition is the one before it.
     *
     * @param edition when the edition was published, such as {@code 2025-12}
     * @return the reader
     * @throws IllegalArgumentException if that is no date with a year
     */
    public static SeriesReader ids(String edition) {
        return of(Database.IDS, edition);
    }

    /**
     * A reader of the IMF's World Economic Outlook by country.
     *
     * @param edition when the edition was published, such as {@code 2025-10}
     * @return the reader
     * @throws IllegalArgumentException if that is no date with a year
     */
    public static SeriesReader weo(String edition) {
        return of(Database.WEO, edition);
    }

    /**
     * The same reader, which finds countries and series in a catalog where it can: a series of the same country that
     * has the code among its indicators, or the id that it would have here. What is found keeps its id and name, so
     * that the two catalogs {@linkplain io.github.digitalsilkroad.interchange.merge.Merge merge}.
     *
     * @param catalog what is known before
     * @return the changed reader
     */
    public SeriesReader matching(Catalog catalog) {
        return new SeriesReader(database, edition, requireNonNull(catalog, "catalog"), source, countries, budget);
    }

    /**
     * The same reader, which reads the rows of some countries; those of others are listed as not asked for.
     *
     * @param codes codes of ISO 3166-1, such as {@code TM}; all countries if there are none
     * @return the changed reader
     * @throws IllegalArgumentException if one is no code
     */
    public SeriesReader of(String... codes) {
        Set<CountryCode> asked = new TreeSet<>();
        for (String code : requireNonNull(codes, "codes")) {
            asked.add(CountryCode.of(code));
        }
        return new SeriesReader(database, edition, known, source, asked, budget);
    }

    /**
     * The same reader with another source of all claims.
     *
     * @param release the edition as the caller cites it
     * @return the changed reader
     */
    public SeriesReader citing(Source release) {
        return new SeriesReader(
                database, edition, known, Optional.of(requireNonNull(release, "release")), countries, budget);
    }

    /**
     * The same reader with other limits: on the size of the file, on rows, on the length of fields that are read, and
     * on rows and cells that are left out.
     *
     * @param limits the limits
     * @return the changed reader
     */
    public SeriesReader within(Budget limits) {
        return new SeriesReader(database, edition, known, source, countries, requireNonNull(limits, "limits"));
    }

    /**
     * Reads a file.
     *
     * @param file the file as published, or a workbook with its columns
     * @return what came of it
     * @throws InvalidDataException if it is no such table, is broken as a whole or exceeds a limit; nothing is imported
     *     then
     * @throws IllegalStateException if it is a workbook, and the optional fastexcel-reader, which reads it, is absent
     * @throws IOException if the file cannot be read
     */
    public Outcome<Catalog> read(Path file) throws IOException {
        return TableFile.read(file, budget, this::read);
    }

    /**
     * Reads a file from a stream, by way of a temporary file. The stream stays open.
     *
     * @param name what findings call it
     * @param in the file as published
     * @return what came of it
     * @throws InvalidDataException if it is no such table, is broken as a whole or exceeds a limit; nothing is imported
     *     then
     * @throws IllegalStateException if it is a workbook, and the optional fastexcel-reader, which reads it, is absent
     * @throws IOException if the stream cannot be read
     */
    public Outcome<Catalog> read(String name, InputStream in) throws IOException {
        requireNonNull(name, "name");
        requireNonNull(in, "in");
        return TableFile.read(name, in, budget, this::read);
    }

    private Outcome<Catalog> read(String name, Path file) throws IOException {
        try (TableFile sheet = TableFile.open(name, file, budget, SeriesTable::isHeader)) {
            return new SeriesTable(database, edition, known, source.orElseGet(this::release), countries, budget)
                    .read(name, sheet);
        }
    }

    /** The edition itself, as the catalog cites it or as it would be cited. */
    private Source release() {
        String id = database.id() + "-"
                + edition.toString().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        String title = database.title() + ", edition of " + edition;
        return known.sources().list().stream()
                .filter(cited -> cited.id().toString().equals(id))
                .findFirst()
                .orElseGet(() -> Source.builder()
                        .id(Id.of(id))
                        .title(title)
                        .publisher(database.publisher())
                        .type(SourceType.DATASET)
                        .published(edition)
                        .license(database.license())
                        .attribution(database.publisher() + ", " + title)
                        .language("en")
                        .build());
    }
}
