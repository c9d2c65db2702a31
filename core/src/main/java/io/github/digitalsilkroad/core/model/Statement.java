package io.github.digitalsilkroad.core.model;

import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.schema.Cell;
import io.github.digitalsilkroad.core.schema.Column;
import io.github.digitalsilkroad.core.schema.Kind;
import io.github.digitalsilkroad.core.schema.Row;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;

/**
 * What a source says that is no figure: a recommendation, a risk, a condition of lending.
 *
 * <table>
 * <caption>Attributes</caption>
 * <tr><th>attribute</th><th>required</th><th>meaning</th></tr>
 * <tr><td>id, name</td><td>yes</td><td>stable slug; name in English</td></tr>
 * <tr><td>kind</td><td>yes</td><td>what kind of statement</td></tr>
 * <tr><td>countries, about</td><td>no</td><td>the countries and entities it is about</td></tr>
 * <tr><td>lever</td><td>no</td><td>what a recommendation would change</td></tr>
 * <tr><td>facts</td><td>no</td><td>what sources claim</td></tr>
 * </table>
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1.0
 */
@Value.Immutable
@SuppressWarnings({"immutables:subtype", "immutables:incompat"}) // the text of every entity is that of Named
public abstract sealed class Statement extends Named<Statement> permits StatementBuilder.ImmutableStatement {

    /** What kind of thing it is: the one declaration from which its table, lookups and groups follow. */
    public static final Kind<Statement> KIND = new Kind<>(
            Statement.class,
            "statement",
            "statements",
            "What a source says that is no figure: recommendations, risks, conditions of lending.",
            Statement::make);

    private static final EntityColumns<Statement> COLUMNS = new EntityColumns<>(KIND);

    /** What kind of one it is, as a column. */
    public static final Column<Statement, StatementKind> TYPE =
            COLUMNS.choice("kind", StatementKind.class, Statement::type);

    /** The countries it is about, as a column. */
    public static final Column<Statement, CountryCode> COUNTRIES = KIND.many(
                    "countries", CountryCode.cell(), Statement::countries, "codes of the countries it speaks of")
            .references("countries")
            .where();

    /** What it is about, as a column. */
    public static final Column<Statement, Id> ABOUT = EntityColumns.about(KIND, Statement::about);

    /** What a recommendation would change, as a column. */
    public static final Column<Statement, Lever> LEVER =
            KIND.optional("lever", Cell.code(Lever.class), Statement::lever, "what a recommendation would change");

    Statement() {
        super(KIND);
    }

    /**
     * Starts a statement; the compiler asks for what is required in turn.
     *
     * @return the first stage of the builder
     */
    public static StatementBuilderStages.BuildStart builder() {
        return StatementBuilderStages.start();
    }

    /**
     * What kind of statement it is.
     *
     * @return the kind
     */
    public abstract StatementKind type();

    /**
     * The countries it is about.
     *
     * @return codes, possibly none
     */
    public abstract Set<CountryCode> countries();

    /**
     * The entities it is about.
     *
     * @return ids, possibly none
     */
    public abstract List<Id> about();

    /**
     * What a recommendation would change.
     *
     * @return the lever, if it is a recommendation that pulls one
     */
    public abstract Optional<Lever> lever();

    private static Statement make(Row row) {
        return StatementBuilder.ImmutableStatement.of(
                row.facts(),
                row.get(COLUMNS.id),
                row.get(COLUMNS.name),
                row.get(TYPE),
                row.all(COUNTRIES),
                row.all(ABOUT),
                row.find(LEVER));
    }
}
