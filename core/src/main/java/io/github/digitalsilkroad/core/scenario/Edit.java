package io.github.digitalsilkroad.core.scenario;

import static java.util.Objects.requireNonNull;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.catalog.Grammar;
import io.github.digitalsilkroad.core.catalog.ReadableForm;
import io.github.digitalsilkroad.core.catalog.Substitution;
import java.util.List;
import java.util.Optional;

/**
 * One change of a scenario, such as a canceled contract.
 *
 * <p>Write your own and add it with {@link Scenario#with}. It should check its arguments when it is made, be immutable
 * and thread-safe, and be equal by value; a record is all this.
 *
 * @since 0.1.0
 */
public interface Edit {

    /**
     * The forms of the edits that {@link Scenario} makes; {@link Grammar#with} adds those of yours.
     *
     * @return a grammar, which lists and reads them
     */
    static Grammar<Edit> grammar() {
        return Edits.GRAMMAR;
    }

    /**
     * What the edit does, which every fact that rests on it cites.
     *
     * @return such as {@code replace vendor huawei by zte in UZ}
     */
    String words();

    /**
     * Makes the change.
     *
     * @param draft the world so far, and where to put changed entities
     * @throws ScenarioException if the edit cannot apply there; {@link Draft#refusal} makes it
     */
    void apply(Draft draft);

    /**
     * What the edit does to vendors that no source states. An edit that says nothing changes what is stated alone, and
     * comparisons say so.
     *
     * @param world the world before the edit
     * @return empty, unless an edit says otherwise
     * @since 0.3.0
     */
    default List<Substitution> substitutions(Catalog world) {
        requireNonNull(world, "world");
        return List.of();
    }

    /**
     * What the edit does not change, although a reader may expect it.
     *
     * @return such as {@code the debt series stay as they are}, and which edit would change them; empty for most edits
     */
    default Optional<String> caveat() {
        return Optional.empty();
    }

    /**
     * The edit as text that a {@linkplain #grammar() grammar} can read.
     *
     * @return such as {@code cancel deployment=kg-bishkek-safe-city}; that of {@link ReadableForm#ofRecord}, unless an
     *     edit says otherwise
     */
    default Optional<ReadableForm> form() {
        return ReadableForm.ofRecord(this);
    }
}
