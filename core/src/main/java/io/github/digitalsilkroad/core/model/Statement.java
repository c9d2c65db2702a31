package io.github.digitalsilkroad.core.model;

import io.github.digitalsilkroad.core.evidence.Attested;
import io.github.digitalsilkroad.core.evidence.Facts;
import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.internal.Lines;
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
 * <tr><td>countries, about</td><td>no</td><td>whom and what it speaks of</td></tr>
 * <tr><td>lever</td><td>no</td><td>what a recommendation would change</td></tr>
 * <tr><td>facts</td><td>no</td><td>what sources claim</td></tr>
 * </table>
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1.0
 */
@Value.Immutable
public abstract sealed class Statement implements Entity permits StatementBuilder.ImmutableStatement {

    Statement() {}

    /**
     * Starts a statement; the compiler asks for what is required in turn.
     *
     * @return the first stage of the builder
     */
    public static StatementBuilderStages.BuildStart builder() {
        return StatementBuilderStages.start();
    }

    @Override
    public abstract Id id();

    @Override
    public abstract String name();

    /**
     * What kind of statement it is.
     *
     * @return the kind
     */
    public abstract StatementKind kind();

    /**
     * The countries it speaks of.
     *
     * @return codes, possibly none
     */
    public abstract Set<CountryCode> countries();

    /**
     * The entities it speaks of.
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

    @Override
    @Value.Default
    public Facts facts() {
        return Facts.none();
    }

    @Override
    public abstract Statement withFacts(Facts facts);

    /**
     * What is stated, in paraphrase.
     *
     * @return what sources state
     */
    public final Attested<String> text() {
        return facts().get(Props.STATEMENT);
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
