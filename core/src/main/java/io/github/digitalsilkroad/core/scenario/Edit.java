package io.github.digitalsilkroad.core.scenario;

import io.github.digitalsilkroad.core.catalog.Grammar;
import io.github.digitalsilkroad.core.catalog.ReadableForm;
import java.util.Optional;

/**
 * One thing that a scenario makes different, such as that a contract is canceled.
 *
 * <p>Write your own and add it with {@link Scenario#with}. It should check its arguments when it is made, be immutable
 * and thread-safe, and be equal to another that does the same; a record does well.
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
     * @param draft the world by now, and where to put what becomes of it
     * @throws ScenarioException if the edit cannot apply there; {@link Draft#refusal} makes it
     */
    void apply(Draft draft);

    /**
     * What the edit leaves as it is, though a reader may expect otherwise.
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
