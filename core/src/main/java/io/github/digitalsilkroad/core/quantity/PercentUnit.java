package io.github.digitalsilkroad.core.quantity;

import static java.util.Objects.requireNonNull;

import io.github.digitalsilkroad.core.internal.Lines;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Percent of something named: of a whole that holds the part, as of public debt, or of a base that the amount is no
 * part of, as of GDP.
 */
final class PercentUnit extends Unit {

    /** The texts and the limits in which the two kinds differ. */
    private enum Kind {
        SHARE("share", "whole", "of", "40 percent of public debt", 100),
        RATIO("ratio", "base", "to", "130 percent of GDP", Double.POSITIVE_INFINITY);

        private final String noun;
        private final String other;
        private final String preposition;
        private final String example;
        private final double ceiling;

        Kind(String noun, String other, String preposition, String example, double ceiling) {
            this.noun = noun;
            this.other = other;
            this.preposition = preposition;
            this.example = example;
            this.ceiling = ceiling;
        }

        /** The name after {@code % of}, or after {@code unknown share of}. */
        private String name(EstimateReader reader) {
            String words = reader.after();
            for (String sign : List.of("%", "percent", "per cent", noun)) {
                if (words.startsWith(sign)) {
                    String rest = words.substring(sign.length()).strip();
                    String joint = sign.equals(noun) ? preposition + " " : OF;
                    if (rest.startsWith(joint)) {
                        return rest.substring(joint.length());
                    }
                    throw reader.bad("a " + noun + " must say of what, as in \"" + example + '"');
                }
            }
            throw reader.bad("no percentage; write for example \"about " + example + '"');
        }
    }

    private static final String OF = "of ";
    private static final String PERCENT_OF = "percent of ";

    private final Kind kind;
    private final String whole;

    private PercentUnit(Kind kind, String whole) {
        this.kind = kind;
        this.whole = whole;
    }

    /** Percent of a whole, at most 100. */
    static PercentUnit ofWhole(String whole) {
        return named(Kind.SHARE, requireNonNull(whole, "whole"));
    }

    /** Percent of a base, which the amount may exceed. */
    static PercentUnit ofBase(String base) {
        return named(Kind.RATIO, requireNonNull(base, "base"));
    }

    private static PercentUnit named(Kind kind, String text) {
        String name = text.strip();
        if (name.isEmpty()) {
            throw new IllegalArgumentException("a " + kind.noun + " needs the name of its " + kind.other
                    + ", such as \"" + kind.example.substring(kind.example.indexOf(OF) + OF.length()) + '"');
        }
        if (name.indexOf('(') >= 0 || name.indexOf(')') >= 0) {
            throw new IllegalArgumentException(kind.noun + " " + kind.preposition + " \"" + Lines.fit(name)
                    + "\": the name of a " + kind.other + " has no brackets");
        }
        return new PercentUnit(kind, name);
    }

    /** The unit of a ratio that data files write so, if they do. */
    static Optional<Unit> written(String code) {
        String name = code.startsWith(PERCENT_OF) ? code.substring(PERCENT_OF.length()) : "";
        return name.isBlank() ? Optional.empty() : Optional.of(ofBase(name));
    }

    /** Reads {@code about 40 percent of public debt} or {@code unknown share of public debt}. */
    static Measurement<?> parse(String text, boolean part) {
        Kind kind = part ? Kind.SHARE : Kind.RATIO;
        EstimateReader reader = EstimateReader.read(text);
        reader.requireNothingBefore();
        String name = kind.name(reader);
        try {
            return named(kind, name).stated(reader.estimate());
        } catch (IllegalArgumentException outside) {
            throw new QuantityParseException(text, String.valueOf(outside.getMessage()));
        }
    }

    @Override
    public String code() {
        return PERCENT_OF.concat(whole);
    }

    @Override
    public Optional<String> percentOf() {
        return Optional.of(whole);
    }

    /** What a source states, cut where "about" and one-sided wordings reach beyond the possible. */
    @Override
    Measurement<?> stated(Estimate percent) {
        boolean about = percent.qualifier() == Qualifier.ABOUT;
        double most = about ? percent.best : percent.high;
        double least = about ? percent.best : percent.low;
        if (most > kind.ceiling && !Double.isInfinite(most)) {
            throw tooMuch(percent);
        }
        if (least < 0 && !Double.isInfinite(least)) {
            throw negative(percent);
        }
        return computed(percent);
    }

    /** Shares of several things in a whole of the same name may make more than one whole. */
    @Override
    Ratio total(Estimate sum) {
        return new Ratio(sum, new PercentUnit(Kind.RATIO, whole));
    }

    @Override
    Measurement<?> computed(Estimate percent) {
        if (percent.isAbove(kind.ceiling).isYes()) {
            throw tooMuch(percent);
        }
        if (percent.isBelow(0).isYes()) {
            throw negative(percent);
        }
        Estimate cut = percent.within(0, kind.ceiling);
        return kind == Kind.SHARE ? new Share(cut, this) : new Ratio(cut, this);
    }

    private IllegalArgumentException tooMuch(Estimate percent) {
        return new IllegalArgumentException(words(percent) + ": a " + Lines.quoted(phrase())
                + " cannot exceed 100 percent; what is no part of it is a " + Kind.RATIO.noun + " to it, which can");
    }

    private IllegalArgumentException negative(Estimate percent) {
        return new IllegalArgumentException(words(percent) + ": a " + Lines.quoted(phrase()) + " cannot be negative");
    }

    private static String words(Estimate percent) {
        return EstimateText.counted(percent, "percent", false);
    }

    private String phrase() {
        return kind.noun + " " + kind.preposition + " " + whole;
    }

    /** Ends at 0 and at the ceiling are not printed. */
    @Override
    String text(Estimate percent) {
        boolean isAny = EstimateText.isFrom(0, percent) && EstimateText.isTo(kind.ceiling, percent);
        boolean unknown = isAny && !percent.hasBest() && (kind == Kind.RATIO || percent.qualifier() == Qualifier.RANGE);
        return unknown ? "unknown " + phrase() : EstimateText.percentage(percent, kind.ceiling) + " " + OF + whole;
    }

    @Override
    String mismatch(Unit other, String verb, String preposition) {
        String first = other instanceof PercentUnit that ? "a " + that.phrase() : other.code();
        return "cannot " + verb + " " + first + " " + preposition + " a " + phrase()
                + ": bring both to one " + (kind == Kind.SHARE ? "denominator" : "base, or to amounts by amount(base),")
                + " first";
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PercentUnit that && kind == that.kind && whole.equals(that.whole);
    }

    @Override
    public int hashCode() {
        return whole.hashCode();
    }
}
