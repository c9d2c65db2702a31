package io.github.digitalsilkroad.core.model;

import io.github.digitalsilkroad.core.evidence.Coded;

/**
 * How one organization holds another. Neither implies the other: an owner of a part need not control, and a
 * controller need not own.
 *
 * @since 0.2.0
 */
public enum OwnershipType implements Coded {
    /** It owns a part of it. */
    EQUITY,
    /** It controls it, in any way. */
    CONTROL;
}
