package io.github.digitalsilkroad.core.scenario;

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
}
