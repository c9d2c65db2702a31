package io.github.digitalsilkroad.core.evidence;

/**
 * What has a stable id: entities, sources, and ids themselves. Lookups and queries take it as well as text.
 *
 * @since 0.2.0
 */
public interface Identified {

    /**
     * The stable name.
     *
     * @return an id that is unique among all entities, or all sources, of a catalog
     */
    Id id();
}
