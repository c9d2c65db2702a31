package io.github.digitalsilkroad.core.evidence;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;

import io.github.digitalsilkroad.core.internal.Lines;
import io.github.digitalsilkroad.core.internal.Nearest;
import io.github.digitalsilkroad.core.internal.Slugs;
import io.github.digitalsilkroad.core.quantity.Ternary;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A rule that chooses the value of a fact when sources differ.
 *
 * <p>A reading considers the claims it admits. A claim that records a change replaces those about the time before it;
 * one that corrects replaces those published before it. Of the rest, the first that has a value is preferred, in this
 * order:
 *
 * <ol>
 * <li>one that says something before one that leaves everything possible, such as the date {@code XXXX};
 * <li>what the reading itself puts first, see the table;
 * <li>stated before inferred, computed, projected or estimated;
 * <li>the more reliable source;
 * <li>the later publication, then the later time that the claim is about;
 * <li>the source whose id comes first in the alphabet;
 * <li>the claim that comes first in the ledger: of one source and time, a package is read in the order of locators,
 * then notes, then values, however its rows are ordered, and a catalog that is built keeps the order in which claims
 * were added.
 * </ol>
 *
 * <table>
 * <caption>Readings</caption>
 * <tr><th>reading</th><th>admits</th><th>puts first</th><th>value</th></tr>
 * <tr><td>{@link #standard}</td><td>all</td><td></td><td>that of the preferred claim</td></tr>
 * <tr><td>{@link #onlyFrom}</td><td>the named sources, and what a scenario supposes</td><td></td>
 * <td>that of the preferred claim</td></tr>
 * <tr><td>{@link #officialFirst}</td><td>all</td><td>official sources</td><td>that of the preferred claim</td></tr>
 * <tr><td>{@link #latest}</td><td>all</td><td>the later publication</td><td>that of the preferred claim</td></tr>
 * <tr><td>{@link #corroborated}</td>
 * <td>what so many independent sources say, or do not exclude, and what a scenario supposes</td><td></td>
 * <td>that of the preferred claim</td></tr>
 * <tr><td>{@link #envelope}</td><td>all</td><td></td>
 * <td>the hull of all that speak of the time since the last change, corrected ones
 * included; words and figures in other units than the preferred claim's are
 * left out</td></tr>
 * </table>
 *
 * <p>A reading never invents: a fact without an admitted claim has no value. Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class Reading {

    private enum Rule {
        STANDARD("standard"),
        ONLY("only"),
        OFFICIAL_FIRST("official first", Reason.NOT_OFFICIAL),
        LATEST("latest", Reason.PUBLISHED_EARLIER),
        CORROBORATED("corroborated by"),
        ENVELOPE("envelope");

        private final String words;

        /** What is asked in turn, until two claims differ in it. */
        @SuppressWarnings("ImmutableEnumChecker") // an unmodifiable list
        private final List<Reason> order;

        Rule(String words, Reason... first) {
            this.words = words;
            List<Reason> reasons = new ArrayList<>(List.of(Reason.NO_VALUE, Reason.VAGUE));
            Collections.addAll(reasons, first);
            Collections.addAll(
                    reasons,
                    Reason.NOT_STATED,
                    Reason.LESS_RELIABLE,
                    Reason.PUBLISHED_EARLIER,
                    Reason.EARLIER_TIME,
                    Reason.LATER_IN_LIST);
            this.order = List.copyOf(reasons);
        }
    }

    private static final String ONLY = Rule.ONLY.words + ' ';
    private static final String CORROBORATED = Rule.CORROBORATED.words + ' ';

    /** A name in a list that commas separate; one with a comma or a quotation mark is quoted. */
    private static final String LISTED = "(?<=^|,)\\s*(?:\"((?:[^\"]|\"\")*)\"\\s*(?=,|$)|([^,]*))";

    /** How few independent sources can corroborate anything. */
    private static final int CORROBORATING = 2;

    private static final Reading STANDARD = new Reading(Rule.STANDARD, List.of(), 1);
    private static final Reading OFFICIAL_FIRST = new Reading(Rule.OFFICIAL_FIRST, List.of(), 1);
    private static final Reading LATEST = new Reading(Rule.LATEST, List.of(), 1);
    private static final Reading ENVELOPE = new Reading(Rule.ENVELOPE, List.of(), 1);

    private final Rule rule;

    /** Ids or other names, ascending; empty if every source is admitted. */
    private final List<String> sources;

    /** The ids among the names. */
    private final List<Id> ids;

    /** How many independent sources must say it. */
    private final int voices;

    private Reading(Rule rule, List<String> sources, int voices) {
        this.rule = rule;
        this.sources = sources;
        this.ids = sources.stream().filter(Slugs::isSlug).map(Id::of).toList();
        this.voices = voices;
    }

    /**
     * All sources, by reliability and then recency.
     *
     * @return the reading that applies unless another is asked for
     */
    public static Reading standard() {
        return STANDARD;
    }

    /**
     * Only some sources, as if the others had not spoken.
     *
     * @param sources the sources, at least one: ids, or titles and publishers, which {@code Catalog.under} resolves
     * @return the reading
     * @throws IllegalArgumentException if there is none, or one is blank
     */
    public static Reading onlyFrom(String... sources) {
        if (requireNonNull(sources, "sources").length == 0) {
            throw new IllegalArgumentException("reading only from no source: name at least one");
        }
        TreeSet<String> names = new TreeSet<>();
        for (String name : sources) {
            if (name.isBlank()) {
                throw new IllegalArgumentException("reading only from \"\": must be the id or the title of a source");
            }
            names.add(name.strip());
        }
        return new Reading(Rule.ONLY, List.copyOf(names), 1);
    }

    /**
     * Official sources before all others.
     *
     * @return the reading
     */
    public static Reading officialFirst() {
        return OFFICIAL_FIRST;
    }

    /**
     * The latest publication, from any source.
     *
     * @return the reading
     */
    public static Reading latest() {
        return LATEST;
    }

    /**
     * Every word at once: disagreement becomes width.
     *
     * @return the reading
     */
    public static Reading envelope() {
        return ENVELOPE;
    }

    /**
     * Only what several sources say that do not repeat one another.
     *
     * <p>Two claims bear each other out if both can be right of the same time: they may speak of one, and their values
     * do not exclude each other, as {@code 855 cameras} and {@code more than 800 cameras} do not; or both say for the
     * same reason that there is no value. Free words exclude nothing, so for them it is enough that others speak of the
     * same thing. {@link Attested#independentSources} tells who counts as independent.
     *
     * @param sources how many independent sources, the claim's own included; at least 2
     * @return the reading
     * @throws IllegalArgumentException if there are fewer than 2
     * @since 0.2.0
     */
    public static Reading corroborated(int sources) {
        if (sources < CORROBORATING) {
            throw new IllegalArgumentException("reading corroborated by " + sources + ": needs at least "
                    + CORROBORATING + " independent sources; for any one source the reading is standard");
        }
        return new Reading(Rule.CORROBORATED, List.of(), sources);
    }

    /**
     * Reads a reading as {@link #toString} writes it.
     *
     * @param text such as {@code latest}, {@code official first} (or {@code official-first}), {@code corroborated by 2}
     *     or {@code only cpc-2020, aiddata-2021}
     * @return the reading
     * @throws IllegalArgumentException if there is no such reading; the message lists those there are
     */
    public static Reading parse(String text) {
        if (requireNonNull(text, "text").startsWith(ONLY)) {
            return onlyFrom(names(text.substring(ONLY.length())));
        }
        String spaced = text.replace('-', ' ');
        if (spaced.startsWith(CORROBORATED)) {
            return corroborated(
                    number(text, spaced.substring(CORROBORATED.length()).strip()));
        }
        List<String> names = new ArrayList<>();
        for (Reading reading : List.of(STANDARD, OFFICIAL_FIRST, LATEST, ENVELOPE)) {
            if (reading.toString().equals(spaced)) {
                return reading;
            }
            names.add(reading.toString());
        }
        names.add(ONLY + "...");
        names.add(CORROBORATED + CORROBORATING);
        throw new IllegalArgumentException(
                "reading \"" + Lines.fit(text) + "\": no such reading; " + Nearest.choices(text, names));
    }

    private static String[] names(String text) {
        return Pattern.compile(LISTED)
                .matcher(text)
                .results()
                .map(name ->
                        name.group(1) == null ? name.group(2) : name.group(1).replace("\"\"", "\""))
                .toArray(String[]::new);
    }

    private static int number(String text, String digits) {
        try {
            return Integer.parseInt(digits);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    "reading \"" + Lines.fit(text) + "\": \"" + Lines.fit(digits) + "\" is no number of sources; write "
                            + CORROBORATED + CORROBORATING,
                    e);
        }
    }

    /** The sources that alone are admitted. */
    List<Id> sources() {
        if (ids.size() < sources.size()) {
            throw new IllegalStateException(
                    "reading \"" + this + "\": a catalog resolves the names of its sources; use Catalog.under");
        }
        return ids;
    }

    /**
     * The same reading with the ids of the sources that it names.
     *
     * @param ids gives the id of the source that has a name
     * @return the reading with ids alone
     */
    public Reading resolved(UnaryOperator<String> ids) {
        requireNonNull(ids, "ids");
        return sources.isEmpty() ? this : onlyFrom(sources.stream().map(ids).toArray(String[]::new));
    }

    /** Whether the word of a claim counts, even if no other source says the same. */
    boolean admits(Claim<?> claim) {
        return admitsAll()
                || claim.source().type() == SourceType.ASSUMPTION
                || (voices == 1 && sources().contains(claim.source().id()));
    }

    /**
     * Whether the reading admits every claim.
     *
     * @return false for {@link #onlyFrom} and {@link #corroborated}
     * @since 0.2.0
     */
    public boolean admitsAll() {
        return rule != Rule.ONLY && rule != Rule.CORROBORATED;
    }

    <T> List<Claim<T>> admitted(ValueType<T> type, List<Claim<T>> claims) {
        return admitsAll()
                ? claims
                : claims.stream()
                        .filter(claim -> admits(claim) || (voices > 1 && voicesFor(type, claim, claims) >= voices))
                        .toList();
    }

    /** How many independent sources bear a claim out, its own among them. */
    private static <T> long voicesFor(ValueType<T> type, Claim<T> claim, List<Claim<T>> claims) {
        return claims.stream()
                .filter(other -> other.source().type() != SourceType.ASSUMPTION && bearsOut(type, claim, other))
                .map(Claim::voice)
                .distinct()
                .count();
    }

    private static <T> boolean bearsOut(ValueType<T> type, Claim<T> claim, Claim<T> other) {
        if (!claim.hasValue() || !other.hasValue()) {
            return claim.hasValue() == other.hasValue() && claim.basis() == other.basis();
        }
        return saysSomething(type, other)
                && Timing.together(type, claim, other) != Ternary.NO
                && !type.conflicts(claim.value().get(), other.value().get());
    }

    boolean isEnvelope() {
        return rule == Rule.ENVELOPE;
    }

    /** Whether a claim is preferred to one that comes before it in the ledger. */
    <T> boolean prefers(ValueType<T> type, Claim<T> claim, Claim<T> other) {
        return compare(type, claim, other, reason(type, claim, other)) > 0;
    }

    /** The first thing that tells two claims apart, for which one of them is not taken. */
    <T> Reason reason(ValueType<T> type, Claim<T> claim, Claim<T> other) {
        for (Reason reason : rule.order) {
            if (compare(type, claim, other, reason) != 0) {
                return reason;
            }
        }
        return Reason.LATER_IN_LIST;
    }

    /** Above 0 if a reason speaks against the other claim, below 0 if against the first one. */
    private static <T> int compare(ValueType<T> type, Claim<T> claim, Claim<T> other, Reason reason) {
        return switch (reason) {
            case NO_VALUE -> Boolean.compare(claim.hasValue(), other.hasValue());
            case VAGUE -> Boolean.compare(saysSomething(type, claim), saysSomething(type, other));
            case NOT_OFFICIAL -> Boolean.compare(isOfficial(claim), isOfficial(other));
            case NOT_STATED -> Boolean.compare(claim.basis() == Basis.STATED, other.basis() == Basis.STATED);
            case LESS_RELIABLE ->
                Integer.compare(claim.source().reliability(), other.source().reliability());
            case PUBLISHED_EARLIER -> Timing.compare(claim.published(), other.published());
            case EARLIER_TIME -> Timing.compareTimes(claim, other);
            case LATER_IN_LIST -> other.source().id().compareTo(claim.source().id());
            case TAKEN, ENCLOSED, OTHER_UNIT, NOT_ADMITTED, CHANGED_SINCE, CORRECTED -> 0;
        };
    }

    private static boolean isOfficial(Claim<?> claim) {
        return claim.source().type() == SourceType.OFFICIAL;
    }

    private static <T> boolean saysSomething(ValueType<T> type, Claim<T> claim) {
        return claim.hasValue() && !type.saysNothing(claim.value().get());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || (other instanceof Reading that
                        && rule == that.rule
                        && voices == that.voices
                        && sources.equals(that.sources));
    }

    @Override
    public int hashCode() {
        return 31 * (31 * rule.name().hashCode() + sources.hashCode()) + voices;
    }

    /**
     * The words for this reading.
     *
     * @return such as {@code standard}, {@code only cpc-2020} or {@code corroborated by 2}
     */
    @Override
    public String toString() {
        if (rule == Rule.CORROBORATED) {
            return CORROBORATED + voices;
        }
        if (sources.isEmpty()) {
            return rule.words;
        }
        return sources.stream()
                .map(name -> name.contains(",") || name.contains("\"") ? '"' + name.replace("\"", "\"\"") + '"' : name)
                .collect(joining(", ", ONLY, ""));
    }
}
