package io.github.digitalsilkroad.core.evidence;

import static java.util.Objects.requireNonNull;

import io.github.digitalsilkroad.core.internal.Lines;
import io.github.digitalsilkroad.core.internal.PlainStyle;
import io.github.digitalsilkroad.core.quantity.DateInterval;
import io.github.digitalsilkroad.core.quantity.PartialDate;
import io.github.digitalsilkroad.core.quantity.Ternary;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;

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
@PlainStyle
@Value.Immutable
public abstract sealed class Claim<T> permits ImmutableClaim {

    private static final int LONGEST_TAG = 20;

    private static final ImmutableClaimDetails STATED = (ImmutableClaimDetails) ImmutableClaimDetails.of(
            Optional.empty(), Basis.STATED, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    Claim() {}

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
        return ImmutableClaim.of(Optional.of(value), citation, STATED);
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
        return ImmutableClaim.<T>of(Optional.empty(), citation, STATED).basis(requireNonNull(reason, "reason"));
    }

    /**
     * This claim, holding as of a date or interval.
     *
     * @param period a bare date for "from then on", an interval for "only then"
     * @return the claim
     */
    public final Claim<T> asOf(DateInterval period) {
        return with(details().withAsOf(requireNonNull(period, "period")));
    }

    /**
     * This claim, holding as of a date or interval.
     *
     * @param edtf such as {@code 2019-10} or {@code 2015/2018}
     * @return the claim
     * @throws IllegalArgumentException if the text is no date or interval
     */
    public final Claim<T> asOf(String edtf) {
        return asOf(DateInterval.parse(requireNonNull(edtf, "edtf")));
    }

    /**
     * This claim on another basis.
     *
     * @param basis how it comes to its value, or why it has none
     * @return the claim
     * @throws IllegalArgumentException if the basis calls for a value and the claim has none, or the reverse
     */
    public final Claim<T> basis(Basis basis) {
        if (requireNonNull(basis, "basis").hasValue() != hasValue()) {
            throw new IllegalArgumentException("basis " + basis.code()
                    + value().map(stated -> ": says that there is no value, but the claim has " + stated)
                            .orElse(": calls for a value, but the claim has none"));
        }
        return with(details().withBasis(basis));
    }

    /**
     * This claim as a correction of, or a change since, the earlier ones on the same fact.
     *
     * @param revision what it does to them
     * @return the claim
     */
    public final Claim<T> revision(Revision revision) {
        return with(details().withRevision(revision));
    }

    /**
     * This claim as bearing on a point of a source's report, from any source.
     *
     * @param tag the point, such as {@code B07} for a numbered statement of a paper: letters and digits, at most 20
     * @return the claim
     * @throws IllegalArgumentException if the tag has another form
     */
    public final Claim<T> tag(String tag) {
        boolean valid = !requireNonNull(tag, "tag").isEmpty() && tag.length() <= LONGEST_TAG;
        for (int at = 0; valid && at < tag.length(); at++) {
            valid = Character.isLetterOrDigit(tag.charAt(at));
        }
        if (!valid) {
            throw new IllegalArgumentException("tag \"" + Lines.quoted(tag) + "\": must be 1 to " + LONGEST_TAG
                    + " letters and digits, as in B07");
        }
        return with(details().withTag(tag));
    }

    /**
     * This claim as taken by its source from another one.
     *
     * @param origin the source that the source cites
     * @return the claim
     */
    public final Claim<T> origin(Source origin) {
        return with(details().withOrigin(origin));
    }

    /**
     * This claim with a note.
     *
     * @param note what a reader must know, in our own words
     * @return the claim
     * @throws IllegalArgumentException if the note is blank
     */
    public final Claim<T> note(String note) {
        return with(details().withNote(requireWords("note", requireNonNull(note, "note"))));
    }

    /**
     * The same claim, found at another place or in another edition of its source.
     *
     * @param place the source and the place in it
     * @return the claim with that citation
     */
    public final Claim<T> citing(Citation place) {
        return ((ImmutableClaim<T>) this).withCitation(requireNonNull(place, "place"));
    }

    private Claim<T> with(ImmutableClaimDetails changed) {
        return ((ImmutableClaim<T>) this).withDetails(changed);
    }

    /**
     * The value.
     *
     * @return the value, empty if the claim says that there is none to state
     */
    public abstract Optional<T> value();

    /**
     * Whether the claim has a value.
     *
     * @return false if it says that there is none to state
     */
    public final boolean hasValue() {
        return value().isPresent();
    }

    /**
     * Who says so, and where.
     *
     * @return the citation
     */
    public abstract Citation citation();

    /**
     * Who says so.
     *
     * @return the source of the citation
     */
    public final Source source() {
        return citation().source();
    }

    /**
     * As of when it holds.
     *
     * @return a bare date for "from then on", an interval for "only then", empty if not stated
     */
    public final Optional<DateInterval> asOf() {
        return details().asOf();
    }

    /**
     * How it comes to its value, or why it has none.
     *
     * @return the basis, {@link Basis#STATED} unless the row says otherwise
     */
    public final Basis basis() {
        return details().basis();
    }

    /**
     * What it does to earlier claims on the same fact.
     *
     * @return the revision, empty if it leaves them as they are
     */
    public final Optional<Revision> revision() {
        return details().revision();
    }

    /**
     * The point of a source's report that the claim concerns.
     *
     * @return such as {@code B07}, if it bears on one
     */
    public final Optional<String> tag() {
        return details().tag();
    }

    /**
     * The source that the source cites for the claim.
     *
     * @return the origin, if the source names one
     */
    public final Optional<Source> origin() {
        return details().origin();
    }

    /**
     * The id of the original source: that of the last in the chain from the origin, or else the
     * source, on.
     */
    Id voice() {
        return origin().orElse(source()).voice().id();
    }

    /**
     * What a reader must know.
     *
     * @return the note, if there is one
     */
    public final Optional<String> note() {
        return details().note();
    }

    /**
     * When it was said.
     *
     * @return the date on which the source was published, if stated
     */
    public final Optional<PartialDate> published() {
        return citation().source().published();
    }

    /**
     * Whether the claim speaks of a day: one from its bare date on, or one in its interval. Later claims are not looked
     * at.
     *
     * @param day the day
     * @return YES if the claim has no such date; UNKNOWN if the date is too coarse to tell
     */
    public final Ternary holdsOn(LocalDate day) {
        requireNonNull(day, "day");
        return asOf().map(period -> period.isDate()
                        ? period.start().orElseThrow().isAfter(day).not()
                        : period.contains(day))
                .orElse(Ternary.YES);
    }

    abstract ImmutableClaimDetails details();

    boolean revises(Revision revision) {
        return revision().filter(revision::equals).isPresent();
    }

    /** Without the basis and the like, whose hash differs between processes. */
    @Override
    public final int hashCode() {
        return 31 * value().hashCode() + citation().hashCode();
    }

    /**
     * One line for a shell.
     *
     * @return value, date and source, cut at 70 characters
     */
    @Override
    public final String toString() {
        String what = value().map(Object::toString).orElse(basis().label());
        String when = asOf().map(period -> " as of " + period).orElse("");
        String where = citation().locator().isBlank() ? "" : ", " + citation().locator();
        return Lines.fit(what + when + " [" + source().id() + where + "]");
    }
}
