package io.github.digitalsilkroad.core.catalog;

import static java.util.Objects.requireNonNull;

import io.github.digitalsilkroad.core.evidence.Id;
import java.util.Optional;
import java.util.Set;

/**
 * What a lens does to a vendor that no source states: wherever an organization turns out to be the vendor, another one
 * takes its place; or it is supposed to be the vendor nowhere. What sources state is changed in the catalog itself.
 * Immutable and thread-safe.
 *
 * @param vendor the organization that may be the vendor, unstated
 * @param by the organization that takes its place; empty if the first is supposed not to be the vendor
 * @param systems the deployments where that holds
 * @since 0.3.0
 */
public record Substitution(Id vendor, Optional<Id> by, Set<Id> systems) {

    /**
     * Takes the parts, none of them null.
     *
     * @param vendor the organization that may be the vendor, unstated
     * @param by the organization that takes its place; empty if the first is supposed not to be the vendor
     * @param systems the deployments where that holds
     */
    public Substitution {
        requireNonNull(vendor, "vendor");
        requireNonNull(by, "by");
        systems = Set.copyOf(requireNonNull(systems, "systems"));
    }
}
