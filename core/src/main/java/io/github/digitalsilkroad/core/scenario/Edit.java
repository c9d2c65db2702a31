package io.github.digitalsilkroad.core.scenario;

import java.util.Optional;

/**
 * One thing that a scenario makes different. Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public sealed interface Edit permits Change {

    /**
     * What the edit does.
     *
     * @return such as {@code replace vendor huawei by zte in UZ}
     */
    String words();

    /**
     * What the edit leaves as it is, though a reader may expect otherwise.
     *
     * @return such as {@code the debt series stay as they are}, and which edit would change them; empty for most edits
     */
    default Optional<String> caveat() {
        return Optional.empty();
    }
}
