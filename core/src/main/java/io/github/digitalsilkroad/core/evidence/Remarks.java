package io.github.digitalsilkroad.core.evidence;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What most claims do not have, kept apart so that they do not pay for it. */
final class Remarks {

    private static final Remarks NONE = new Remarks(Basis.STATED, null, null, null, null);

    final Basis basis;
    final @Nullable Revision revision;
    final @Nullable String briefClaim;
    final @Nullable Source origin;
    final @Nullable String note;

    private Remarks(
            Basis basis,
            @Nullable Revision revision,
            @Nullable String briefClaim,
            @Nullable Source origin,
            @Nullable String note) {
        this.basis = basis;
        this.revision = revision;
        this.briefClaim = briefClaim;
        this.origin = origin;
        this.note = note;
    }

    /** The remarks, where null means that there are none. */
    static Remarks of(@Nullable Remarks remarks) {
        return remarks == null ? NONE : remarks;
    }

    /** These remarks, or null if they say nothing. */
    @Nullable
    Remarks orNull() {
        return equals(NONE) ? null : this;
    }

    Remarks basis(Basis changed) {
        return new Remarks(changed, revision, briefClaim, origin, note);
    }

    Remarks revision(Revision changed) {
        return new Remarks(basis, changed, briefClaim, origin, note);
    }

    Remarks briefClaim(String changed) {
        return new Remarks(basis, revision, changed, origin, note);
    }

    Remarks origin(Source changed) {
        return new Remarks(basis, revision, briefClaim, changed, note);
    }

    Remarks note(String changed) {
        return new Remarks(basis, revision, briefClaim, origin, changed);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || (other instanceof Remarks that
                        && basis == that.basis
                        && revision == that.revision
                        && Objects.equals(briefClaim, that.briefClaim)
                        && Objects.equals(origin, that.origin)
                        && Objects.equals(note, that.note));
    }

    @Override
    public int hashCode() {
        int hash = 31 * Objects.hashCode(briefClaim) + Objects.hashCode(note);
        return 31 * hash + (origin == null ? 0 : origin.id().hashCode());
    }
}
