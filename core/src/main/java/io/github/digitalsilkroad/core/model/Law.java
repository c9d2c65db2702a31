package io.github.digitalsilkroad.core.model;

import io.github.digitalsilkroad.core.schema.Cell;
import io.github.digitalsilkroad.core.schema.Column;
import io.github.digitalsilkroad.core.schema.Kind;
import io.github.digitalsilkroad.core.schema.Row;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;

/**
 * A law, or a rule in one.
 *
 * <table>
 * <caption>Attributes</caption>
 * <tr><th>attribute</th><th>required</th><th>meaning</th></tr>
 * <tr><td>id, name</td><td>yes</td><td>stable slug; name in English</td></tr>
 * <tr><td>jurisdiction</td><td>yes</td><td>whose law it is</td></tr>
 * <tr><td>effects</td><td>no</td><td>what it does; nothing if it is repealed</td></tr>
 * <tr><td>article</td><td>no</td><td>the article, where one is meant</td></tr>
 * <tr><td>facts</td><td>no</td><td>what sources claim</td></tr>
 * </table>
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1.0
 */
@Value.Immutable
@SuppressWarnings({"immutables:subtype", "immutables:incompat"}) // the text of every entity is that of Named
public abstract sealed class Law extends Named<Law> permits LawBuilder.ImmutableLaw {

    /** What kind of thing it is: the one declaration from which its table, lookups and groups follow. */
    public static final Kind<Law> KIND = new Kind<>(
                    Law.class, "law", "laws", "Laws and the rules in them that matter here.", Law::make)
            .dated(
                    List.of(Props.ANNOUNCED, Props.ADOPTED, Props.SIGNED, Props.IN_FORCE),
                    List.of(Props.IN_FORCE),
                    List.of());

    private static final EntityColumns<Law> COLUMNS = new EntityColumns<>(KIND);

    /** The country whose law it is, as a column. */
    public static final Column<Law, CountryCode> JURISDICTION = COLUMNS.country("jurisdiction", Law::jurisdiction);

    /** What it does, as a column. */
    public static final Column<Law, LawEffect> EFFECTS =
            KIND.many("effects", Cell.code(LawEffect.class), Law::effects, "what it does");

    private static final Column<Law, String> ARTICLE =
            KIND.optional("article", Cell.text(), Law::article, "the article, where one is meant");

    Law() {
        super(KIND);
    }

    /**
     * Starts a law; the compiler asks for what is required in turn.
     *
     * @return the first stage of the builder
     */
    public static LawBuilderStages.BuildStart builder() {
        return LawBuilderStages.start();
    }

    /**
     * The country whose law it is.
     *
     * @return the code
     */
    public abstract CountryCode jurisdiction();

    /**
     * What it does.
     *
     * @return the effects; none if it is repealed
     */
    public abstract Set<LawEffect> effects();

    /**
     * The article, where one is meant.
     *
     * @return such as {@code 11}
     */
    public abstract Optional<String> article();

    private static Law make(Row row) {
        return LawBuilder.ImmutableLaw.of(
                row.facts(),
                row.get(COLUMNS.id),
                row.get(COLUMNS.name),
                row.get(JURISDICTION),
                row.all(EFFECTS),
                row.find(ARTICLE));
    }
}
