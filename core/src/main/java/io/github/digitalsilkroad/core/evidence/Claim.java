package io.github.digitalsilkroad.core.evidence;

import static java.util.Objects.requireNonNull;

import io.github.digitalsilkroad.core.internal.Lines;
import io.github.digitalsilkroad.core.quantity.DateInterval;
import io.github.digitalsilkroad.core.quantity.PartialDate;
import io.github.digitalsilkroad.core.quantity.Ternary;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What one source says about one fact: a value, or why there is none, and as of when it holds.
 *
 * <p>A claim made as of a bare date holds from that date on, until a later one takes its place; a claim made as of an
 * interval such as {@code 2015/2018} holds only in it; a claim without such a date may hold at any time. Immutable and
 * thread-safe.
 *
 * @param <T> the type of the value
 * @since 0.1.0
 */
public final class Claim<T> {

    private static final int LONGEST_TAG = 20;

    private final @Nullable T value;
    private final Citation citation;
    private final @Nullable DateInterval asOf;
    private final @Nullable ClaimDetails details;

    Claim(@Nullable T value, Citation citation, @Nullable DateInterval asOf, @Nullable ClaimDetails details) {
        this.value = value;
        this.citation = citation;
        this.asOf = asOf;
        this.details = details;
    }

    /**
     * A claim that states a value.
     *
     * @param <T> the type of the value
     * @param value the value
     * @param citation who says so, and where
     * @return the claim
     * @throws IllegalArgumentException if the value is a text of blanks, which says nothing
     */
    public static <T> Claim<T> of(T value, Citation citation) {
        requireNonNull(citation, "citation");
        if (requireNonNull(value, "value") instanceof String text) {
            requireWords("value", text);
        }
        return new Claim<>(value, citation, null, null);
    }

    private static String requireWords(String what, String text) {
        if (text.isBlank()) {
            throw new IllegalArgumentException(
                    "claim: the " + what + " \"" + text + "\" is blank; write words, or leave it out");
        }
        return text;
    }

    /**
     * A claim that there is no value to state.
     *
     * @param <T> the type that the value would have
     * @param reason why: undisclosed, not applicable, or none
     * @param citation who says so, and where
     * @return the claim
     * @throws IllegalArgumentException if the basis calls for a value
     */
    public static <T> Claim<T> withoutValue(Basis reason, Citation citation) {
        return new Claim<T>(null, requireNonNull(citation, "citation"), null, null)
                .basis(requireNonNull(reason, "reason"));
    }

    /**
     * This claim, holding as of a date or interval.
     *
     * @param period a bare date for "from then on", an interval for "only then"
     * @return the claim
     */
    public Claim<T> asOf(DateInterval period) {
        return new Claim<>(value, citation, requireNonNull(period, "period"), details);
    }

    /**
     * This claim, holding as of a date or interval.
     *
     * @param edtf such as {@code 2019-10} or {@code 2015/2018}
     * @return the claim
     * @throws IllegalArgumentException if the text is no date or interval
     */
    public Claim<T> asOf(String edtf) {
        return asOf(DateInterval.parse(requireNonNull(edtf, "edtf")));
    }

    /**
     * This claim on another basis.
     *
     * @param basis how it comes to its value, or why it has none
     * @return the claim
     * @throws IllegalArgumentException if the basis calls for a value and the claim has none, or the reverse
     */
    public Claim<T> basis(Basis basis) {
        if (requireNonNull(basis, "basis").hasValue() != (value != null)) {
            throw new IllegalArgumentException(
                    value == null
                            ? "basis " + basis.code() + ": calls for a value, but the claim has none"
                            : "basis " + basis.code() + ": says that there is no value, but the claim has " + value);
        }
        return with(ClaimDetails.of(details).basis(basis));
    }

    /**
     * This claim as a correction of, or a change since, the earlier ones on the same fact.
     *
     * @param revision what it does to them
     * @return the claim
     */
    public Claim<T> revision(Revision revision) {
        return with(ClaimDetails.of(details).revision(requireNonNull(revision, "revision")));
    }

    /**
     * This claim as bearing on a point of a source's report, whoever makes the claim.
     *
     * @param tag the point, such as {@code B07} for a numbered statement of a paper: letters and digits, at most 20
     * @return the claim
     * @throws IllegalArgumentException if the tag has another form
     */
    public Claim<T> tag(String tag) {
        boolean valid = !requireNonNull(tag, "tag").isEmpty() && tag.length() <= LONGEST_TAG;
        for (int i = 0; valid && i < tag.length(); i++) {
            valid = Character.isLetterOrDigit(tag.charAt(i));
        }
        if (!valid) {
            throw new IllegalArgumentException("tag \"" + Lines.quoted(tag) + "\": must be 1 to " + LONGEST_TAG
                    + " letters and digits, as in B07");
        }
        return with(ClaimDetails.of(details).tag(tag));
    }

    /**
     * This claim as taken by its source from another one.
     *
     * @param origin whom the source cites
     * @return the claim
     */
    public Claim<T> origin(Source origin) {
        return with(ClaimDetails.of(details).origin(requireNonNull(origin, "origin")));
    }

    /**
     * This claim with a note.
     *
     * @param note what a reader must know, in our own words
     * @return the claim
     * @throws IllegalArgumentException if the note is blank
     */
    public Claim<T> note(String note) {
        return with(ClaimDetails.of(details).note(requireWords("note", requireNonNull(note, "note"))));
    }

    /**
     * The same claim, found at another place or in another edition of its source.
     *
     * @param place the source and the place in it
     * @return the claim with that citation
     */
    public Claim<T> citing(Citation place) {
        return new Claim<>(value, requireNonNull(place, "place"), asOf, details);
    }

    private Claim<T> with(ClaimDetails changed) {
        return new Claim<>(value, citation, asOf, changed.orNull());
    }

    /**
     * The value.
     *
     * @return the value, empty if the claim says that there is none to state
     */
    public Optional<T> value() {
        return Optional.ofNullable(value);
    }

    /**
     * Whether the claim has a value.
     *
     * @return false if it says that there is none to state
     */
    public boolean hasValue() {
        return value != null;
    }

    /**
     * Who says so, and where.
     *
     * @return the citation
     */
    public Citation citation() {
        return citation;
    }

    /**
     * Who says so.
     *
     * @return the source of the citation
     */
    public Source source() {
        return citation.source();
    }

    /**
     * As of when it holds.
     *
     * @return a bare date for "from then on", an interval for "only then", empty if not stated
     */
    public Optional<DateInterval> asOf() {
        return Optional.ofNullable(asOf);
    }

    /**
     * How it comes to its value, or why it has none.
     *
     * @return the basis, {@link Basis#STATED} unless the row says otherwise
     */
    public Basis basis() {
        return ClaimDetails.of(details).basis;
    }

    /**
     * What it does to earlier claims on the same fact.
     *
     * @return the revision, empty if it leaves them as they are
     */
    public Optional<Revision> revision() {
        return Optional.ofNullable(ClaimDetails.of(details).revision);
    }

    /**
     * The point of a source's report on which it bears.
     *
     * @return such as {@code B07}, if it bears on one
     */
    public Optional<String> tag() {
        return Optional.ofNullable(ClaimDetails.of(details).tag);
    }

    /**
     * Whom the source cites for it.
     *
     * @return the origin, if the source names one
     */
    public Optional<Source> origin() {
        return Optional.ofNullable(ClaimDetails.of(details).origin);
    }

    /**
     * The id of the source whose word this is in the end: that of the last in the chain from the origin, or else the
     * source, on.
     */
    Id voice() {
        Source origin = ClaimDetails.of(details).origin;
        return (origin == null ? citation.source() : origin).voice().id();
    }

    /**
     * What a reader must know.
     *
     * @return the note, if there is one
     */
    public Optional<String> note() {
        return Optional.ofNullable(ClaimDetails.of(details).note);
    }

    /**
     * When it was said.
     *
     * @return the date on which the source was published, if stated
     */
    public Optional<PartialDate> published() {
        return citation.source().published();
    }

    /**
     * Whether the claim speaks of a day: one from its bare date on, or one in its interval. Later claims are not looked
     * at.
     *
     * @param day the day
     * @return YES if the claim has no such date; UNKNOWN if the date is too coarse to tell
     */
    public Ternary holdsOn(LocalDate day) {
        requireNonNull(day, "day");
        if (asOf == null) {
            return Ternary.YES;
        }
        return asOf.isDate() ? asOf.start().orElseThrow().isAfter(day).not() : asOf.contains(day);
    }

    @Nullable
    T valueOrNull() {
        return value;
    }

    @Nullable
    DateInterval asOfOrNull() {
        return asOf;
    }

    @Nullable
    ClaimDetails detailsOrNull() {
        return details;
    }

    boolean revises(Revision revision) {
        return details != null && details.revision == revision;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || (other instanceof Claim<?> that
                        && Objects.equals(value, that.value)
                        && citation.equals(that.citation)
                        && Objects.equals(asOf, that.asOf)
                        && Objects.equals(details, that.details));
    }

    @Override
    public int hashCode() {
        int hash = 31 * Objects.hashCode(value) + citation.hashCode();
        return 31 * hash + Objects.hashCode(asOf);
    }

    /**
     * One line for a shell.
     *
     * @return value, date and source, cut at 70 characters
     */
    @Override
    public String toString() {
        String what = value == null ? basis().label() : value.toString();
        String when = asOf == null ? "" : " as of " + asOf;
        String where = citation.locator().isBlank() ? "" : ", " + citation.locator();
        return Lines.fit(what + when + " [" + citation.source().id() + where + "]");
    }
}
