package io.github.digitalsilkroad.core.quantity;

import java.util.List;
import java.util.function.BiFunction;

/** What shares and ratios have in common: how a percentage of something is named, read and printed, and when it is refused. */
enum Percentage {
    /** Of a whole that holds the part. */
    SHARE("share", "whole", "of", "40 percent of public debt", 100),
    /** To a base that the amount is no part of. */
    RATIO("ratio", "base", "to", "130 percent of GDP", Double.POSITIVE_INFINITY);

    private static final String OF = "of ";

    private final String noun;
    private final String other;
    private final String preposition;
    private final String example;
    private final double ceiling;

    Percentage(String noun, String other, String preposition, String example, double ceiling) {
        this.noun = noun;
        this.other = other;
        this.preposition = preposition;
        this.example = example;
        this.ceiling = ceiling;
    }

    /** The stripped name of what is 100 percent. */
    String requireName(String text) {
        String name = text.strip();
        if (name.isEmpty()) {
            throw new IllegalArgumentException("a " + noun + " needs the name of its " + other + ", such as \""
                    + example.substring(example.indexOf(OF) + OF.length()) + '"');
        }
        if (name.indexOf('(') >= 0 || name.indexOf(')') >= 0) {
            throw new IllegalArgumentException(
                    noun + " " + preposition + " \"" + name + "\": the name of a " + other + " has no brackets");
        }
        return name;
    }

    /** What a source states, cut where "about" and one-sided wordings reach beyond the possible. */
    Estimate stated(Estimate percent, String name) {
        requirePossible(percent, name);
        boolean about = percent.qualifier() == Qualifier.ABOUT;
        double most = about ? percent.best : percent.high;
        double least = about ? percent.best : percent.low;
        if (most > ceiling && !Double.isInfinite(most)) {
            throw tooMuch(percent, name);
        }
        if (least < 0 && !Double.isInfinite(least)) {
            throw negative(percent, name);
        }
        return percent.within(0, ceiling);
    }

    void requirePossible(Estimate percent, String name) {
        if (percent.low > ceiling || (percent.low == ceiling && percent.isLowOpen())) {
            throw tooMuch(percent, name);
        }
        if (percent.high < 0 || (percent.high == 0 && percent.isHighOpen())) {
            throw negative(percent, name);
        }
    }

    private IllegalArgumentException tooMuch(Estimate percent, String name) {
        return new IllegalArgumentException(words(percent) + ": a " + phrase() + name
                + " cannot exceed 100 percent; what is no part of it is a " + RATIO.noun + " to it, which can");
    }

    private IllegalArgumentException negative(Estimate percent, String name) {
        return new IllegalArgumentException(words(percent) + ": a " + phrase() + name + " cannot be negative");
    }

    private static String words(Estimate percent) {
        return EstimateText.counted(percent, "percent", Double.NEGATIVE_INFINITY);
    }

    private String phrase() {
        return noun + " " + preposition + " ";
    }

    <T> T parse(String text, BiFunction<Estimate, String, T> stated) {
        EstimateReader reader = EstimateReader.read(text);
        reader.requireNothingBefore();
        try {
            return stated.apply(reader.estimate(), name(reader));
        } catch (QuantityParseException unread) {
            throw unread;
        } catch (IllegalArgumentException outside) {
            throw new QuantityParseException(text, String.valueOf(outside.getMessage()));
        }
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

    /** Ends at 0 and at the ceiling go without saying. */
    String text(Estimate percent, String name) {
        boolean unknown = percent.low == 0
                && !percent.isLowOpen()
                && percent.high == ceiling
                && !percent.hasBest()
                && (Double.isInfinite(ceiling) || (!percent.isHighOpen() && percent.qualifier() == Qualifier.RANGE));
        return unknown ? "unknown " + phrase() + name : EstimateText.percentage(percent, ceiling) + " " + OF + name;
    }

    void requireLike(String one, String another, String verb, String joint) {
        if (!one.equals(another)) {
            throw new UnitMismatchException("cannot " + verb + " a " + phrase() + one + " " + joint + " a " + phrase()
                    + another + ": bring both to one "
                    + (this == SHARE ? "denominator first" : "base first, as in rebased(\"" + another + "\", factor)"));
        }
    }
}
