package io.github.digitalsilkroad.core.catalog;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.Multimaps;
import io.github.digitalsilkroad.core.evidence.Attested;
import io.github.digitalsilkroad.core.evidence.Basis;
import io.github.digitalsilkroad.core.evidence.Claim;
import io.github.digitalsilkroad.core.evidence.Parties;
import io.github.digitalsilkroad.core.internal.Lines;
import io.github.digitalsilkroad.core.internal.PlainStyle;
import io.github.digitalsilkroad.core.quantity.Measurement;
import io.github.digitalsilkroad.core.quantity.PartialDate;
import io.github.digitalsilkroad.core.quantity.Ternary;
import io.github.digitalsilkroad.core.view.Text;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.immutables.value.Value;

/**
 * A fact on which sources contradict each other, or do if they speak of the same time, with its sides and its weight.
 *
 * <p>{@link #consequence()} = {@link #width()} × {@link #importance()}: how far apart the sides are, times how much
 * such a fact matters. Immutable and thread-safe.
 *
 * @since 0.1.0
 */
@PlainStyle
@Value.Immutable
public abstract sealed class Dispute permits ImmutableDispute {

    /** The importance of a fact that an answer uses. */
    static final int USED = 4;

    /** The importance of any other figure, date or party. */
    static final int FIGURES = 2;

    /** The importance of any other text. */
    static final int WORDS = 1;

    Dispute() {}

    static Dispute of(Fact fact) {
        return of(fact, fact.claims());
    }

    private static <T> Dispute of(Fact fact, Attested<T> attested) {
        List<Claim<T>> claims = attested.conflicting();
        double width = 0;
        for (int one = 1; one < claims.size(); one++) {
            for (Claim<T> other : claims.subList(0, one)) {
                if (attested.conflict(claims.get(one), other) != Ternary.NO) {
                    width = Math.max(width, Distance.between(claims.get(one).value(), other.value()));
                }
            }
        }
        return ImmutableDispute.of(
                fact, width, attested.value().map(Dispute::importance).orElse(WORDS));
    }

    private static int importance(Object value) {
        boolean counts = value instanceof Parties || value instanceof PartialDate || value instanceof Measurement<?>;
        return counts ? FIGURES : WORDS;
    }

    /**
     * The fact, with everything said on it.
     *
     * @return the fact under the reading of the catalog
     */
    public abstract Fact fact();

    /**
     * The sides: every value that some other admitted claim contradicts, with the claims for it.
     *
     * @return an unmodifiable list of at least two, in the order of the ledger
     */
    public List<Side> sides() {
        return Side.of(claims());
    }

    List<? extends Claim<?>> claims() {
        return fact().claims().conflicting();
    }

    /**
     * Whether two of the sides speak of the same time.
     *
     * @return false if no side states a time that shows it, so that they contradict each other only if they do
     * @since 0.3.0
     */
    public boolean isCertain() {
        return fact().claims().dispute().isYes();
    }

    /**
     * How far apart the two sides are that differ most. For numbers, their difference divided by the larger of the two;
     * for dates, the years between them; at most 1 in either case. Names and words that exclude each other are 1 apart.
     *
     * @return above 0, at most 1
     */
    public abstract double width();

    /**
     * The weight of the fact: 4 if answers given to {@link Disputes#usedBy} read it, 2 if it is a figure, date or
     * party, which queries add up or group by, else 1.
     *
     * @return 1, 2 or 4
     */
    public abstract int importance();

    abstract Dispute withImportance(int weight);

    /**
     * The weight by which disputes are ordered.
     *
     * @return width × importance, above 0, at most 4
     */
    public double consequence() {
        return width() * importance();
    }

    /**
     * One line for a shell.
     *
     * @return subject, property and the values, cut at 70 characters
     */
    @Override
    public String toString() {
        return Lines.fit(fact().subject().id() + " " + fact().label() + ": "
                + sides().stream().map(Side::value).collect(Collectors.joining(" or "))
                + (isCertain() ? "" : ", if of the same time"));
    }

    /**
     * One value that a fact may have, and the claims that say so.
     *
     * @param value the value, as text
     * @param claims the claims for it, in the order of the ledger; none if it is supposed and no source states it
     * @since 0.1.0
     */
    public record Side(String value, List<Claim<?>> claims) {

        /**
         * Takes the parts, none of them null.
         *
         * @param value what they say
         * @param claims the claims, in the order of the ledger
         */
        public Side {
            requireNonNull(value, "value");
            claims = List.copyOf(requireNonNull(claims, "claims"));
        }

        /**
         * The sides of some claims, in the order of their first claim.
         *
         * @param claims claims on one fact
         * @return an unmodifiable list, a side for each value, or for each reason why there is none
         * @since 0.3.0
         */
        public static List<Side> of(List<? extends Claim<?>> claims) {
            return Multimaps.asMap(Multimaps.index(
                            List.<Claim<?>>copyOf(requireNonNull(claims, "claims")),
                            claim -> claim.value()
                                    .map(Object::toString)
                                    .orElseGet(() -> claim.basis().label())))
                    .entrySet()
                    .stream()
                    .map(side -> new Side(side.getKey(), side.getValue()))
                    .toList();
        }

        /**
         * The sides of some claims, for a cell of a table.
         *
         * @param claims the claims
         * @return a line for each value, with the sources that claim it as of when, which lead to their pages; each of
         *     several begins with a dot, since a narrow column breaks it
         * @since 0.3.0
         */
        public static Text linked(List<? extends Claim<?>> claims) {
            List<Text> lines = of(claims).stream().map(Side::line).toList();
            return Text.of(lines.size() > 1 ? "· " : "").plus(Text.join("\n· ", lines));
        }

        /**
         * The value and who says so.
         *
         * @return such as {@code 855 cameras [aiddata-46215]}
         */
        @Override
        public String toString() {
            String sources = claims.stream()
                    .map(claim -> claim.source().id().toString())
                    .distinct()
                    .collect(Collectors.joining("; "));
            return told() + (claims.isEmpty() ? "" : " [" + sources + "]");
        }

        private Text told() {
            return Text.value(claims.stream()
                    .<Object>flatMap(claim -> claim.value().stream())
                    .findFirst()
                    .orElse(value));
        }

        private Text line() {
            return told().plus(" [")
                    .plus(Text.join("; ", claims.stream().map(Side::witness).toList()))
                    .plus("]");
        }

        private static Text witness(Claim<?> claim) {
            return Text.source(claim.citation(), claim.source().id().toString())
                    .plus(claim.asOf().map(when -> " " + Text.asOf(when)).orElse("")
                            + Lines.afterComma(Basis.words(Set.of(claim.basis()))));
        }
    }
}
