package io.github.digitalsilkroad.core.evidence;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What most claims do not have, kept apart so that they do not pay for it. */
final class ClaimDetails {

    private static final ClaimDetails NONE = new ClaimDetails(Basis.STATED, null, null, null, null);

    final Basis basis;
    final @Nullable Revision revision;
    final @Nullable String tag;
    final @Nullable Source origin;
    final @Nullable String note;

    private ClaimDetails(
            Basis basis,
            @Nullable Revision revision,
            @Nullable String tag,
            @Nullable Source origin,
            @Nullable String note) {
        this.basis = basis;
        this.revision = revision;
        this.tag = tag;
        this.origin = origin;
        this.note = note;
    }

    /** The details, where null means that there are none. */
    static ClaimDetails of(@Nullable ClaimDetails details) {
        return details == null ? NONE : details;
    }

    /** These details, or null if they say nothing. */
    @Nullable
    ClaimDetails orNull() {
        return equals(NONE) ? null : this;
    }

    ClaimDetails basis(Basis changed) {
        return new ClaimDetails(changed, revision, tag, origin, note);
    }

    ClaimDetails revision(Revision changed) {
        return new ClaimDetails(basis, changed, tag, origin, note);
    }

    ClaimDetails tag(String changed) {
        return new ClaimDetails(basis, revision, changed, origin, note);
    }

    ClaimDetails origin(Source changed) {
        return new ClaimDetails(basis, revision, tag, changed, note);
    }

    ClaimDetails note(String changed) {
        return new ClaimDetails(basis, revision, tag, origin, changed);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || (other instanceof ClaimDetails that
                        && basis == that.basis
                        && revision == that.revision
                        && Objects.equals(tag, that.tag)
                        && Objects.equals(origin, that.origin)
                        && Objects.equals(note, that.note));
    }

    @Override
    public int hashCode() {
        int hash = 31 * Objects.hashCode(tag) + Objects.hashCode(note);
        return 31 * hash + (origin == null ? 0 : origin.id().hashCode());
    }
}
