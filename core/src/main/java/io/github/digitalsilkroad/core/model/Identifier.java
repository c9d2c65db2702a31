package io.github.digitalsilkroad.core.model;

import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.internal.IdentifierSchemes;
import io.github.digitalsilkroad.core.internal.Lines;
import io.github.digitalsilkroad.core.schema.Cell;
import io.github.digitalsilkroad.core.schema.Column;
import io.github.digitalsilkroad.core.schema.Kind;
import io.github.digitalsilkroad.core.schema.Row;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What others call one of the things of a catalog, and who says so: its item in Wikidata, its LEI, its number in
 * GeoNames.
 *
 * <p>A value of a scheme names one thing of a catalog, which {@code Catalog.identified} finds; a thing may have several
 * values of one scheme. Any slug is a scheme. The values of {@code wikidata}, {@code lei}, {@code geonames} and others
 * that the library knows are checked against the shape that their issuer prescribes, and their check digits where they
 * have any.
 *
 * <table>
 * <caption>Attributes</caption>
 * <tr><th>attribute</th><th>required</th><th>meaning</th></tr>
 * <tr><td>id</td><td>yes</td><td>stable slug</td></tr>
 * <tr><td>subject</td><td>yes</td><td>what is called so: an entity of any kind</td></tr>
 * <tr><td>scheme, value</td><td>yes</td><td>the system of names, and the name in it</td></tr>
 * <tr><td>source</td><td>yes</td><td>who says so</td></tr>
 * <tr><td>locator, note</td><td>no</td><td>where in the source; anything else a reader must know</td></tr>
 * <tr><td>facts</td><td>no</td><td>what sources claim</td></tr>
 * </table>
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.2.0
 */
@Value.Immutable
@SuppressWarnings({"immutables:subtype", "immutables:incompat"}) // the text of every entity is that of Named
public abstract sealed class Identifier extends Named<Identifier> permits IdentifierBuilder.ImmutableIdentifier {

    /** What kind of thing it is: the one declaration from which its table, lookups and groups follow. */
    public static final Kind<Identifier> KIND = new Kind<>(
            Identifier.class,
            "identifier",
            "identifiers",
            "What others call the things of the other tables, each with who says so.",
            Identifier::make);

    private static final Column<Identifier, Id> ID = KIND.idColumn();

    /** What is called so, as a column. */
    public static final Column<Identifier, Id> SUBJECT = KIND.column(
                    "subject", Cell.id(), Identifier::subject, "id of the entity that is called so")
            .references(Column.ANY);

    /** The system of names, as a column. */
    public static final Column<Identifier, String> SCHEME = KIND.column(
                    "scheme",
                    Cell.of(IdentifierSchemes::checked),
                    Identifier::scheme,
                    "system of names, such as wikidata or lei")
            .unique();

    private static final Column<Identifier, String> VALUE =
            KIND.column("value", Cell.text(), Identifier::value, "name in it").unique();

    private static final Column<Identifier, Id> SOURCE =
            KIND.column("source", Cell.id(), Identifier::source, "who says so").references("sources");

    private static final Column<Identifier, String> LOCATOR =
            KIND.optional("locator", Cell.text(), Identifier::locator, "where in the source");

    private static final Column<Identifier, String> NOTE = KIND.optional("note", Cell.text(), Identifier::note, "note");

    Identifier() {
        super(KIND);
    }

    /**
     * Starts an identifier; the compiler asks for what is required in turn.
     *
     * @return the first stage of the builder
     */
    public static IdentifierBuilderStages.BuildStart builder() {
        return IdentifierBuilderStages.start();
    }

    /**
     * Scheme and value.
     *
     * @return such as {@code wikidata Q160120}
     */
    @Override
    public final String name() {
        return scheme() + " " + value();
    }

    /**
     * What is called so.
     *
     * @return the id of an entity
     */
    public abstract Id subject();

    /**
     * The system of names.
     *
     * @return a slug, such as {@code wikidata}
     */
    public abstract String scheme();

    /**
     * The name in it.
     *
     * @return such as {@code Q160120}
     */
    public abstract String value();

    /**
     * Who says so.
     *
     * @return the id of a source
     */
    public abstract Id source();

    /**
     * Where in the source.
     *
     * @return such as the name of a file, if it says
     */
    public abstract Optional<String> locator();

    /**
     * Anything else a reader must know.
     *
     * @return the note, if there is one
     */
    public abstract Optional<String> note();

    @Override
    @Value.Check
    void check() {
        super.check();
        IdentifierSchemes.checked(scheme(), value());
    }

    /**
     * One line for a shell.
     *
     * @return subject, scheme and value, cut at 70 characters
     */
    @Override
    public final String toString() {
        return Lines.fit(subject() + ": " + name());
    }

    private static Identifier make(Row row) {
        return IdentifierBuilder.ImmutableIdentifier.of(
                row.facts(),
                row.get(ID),
                row.get(SUBJECT),
                row.get(SCHEME),
                row.get(VALUE),
                row.get(SOURCE),
                row.find(LOCATOR),
                row.find(NOTE));
    }
}
