package io.github.digitalsilkroad.core.score;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.evidence.Attested;
import io.github.digitalsilkroad.core.evidence.Claim;
import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.formula.Leverage;
import io.github.digitalsilkroad.core.model.CreditorScope;
import io.github.digitalsilkroad.core.model.Measure;
import io.github.digitalsilkroad.core.model.Series;
import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.core.quantity.Money;
import io.github.digitalsilkroad.core.quantity.Ratio;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One amount of one year out of the catalog's series: the amount or what it lacks, and where it came from. */
final class Figure {

    private static final double WHOLE = 100;
    private static final String PROJECTION = "projection";

    private final String label;
    private final @Nullable Money amount;
    private final List<Input> inputs;
    private final List<String> missing;
    private final List<String> notes;

    private Figure(String label, @Nullable Money amount, List<Input> inputs, List<String> missing, List<String> notes) {
        this.label = label;
        this.amount = amount;
        this.inputs = inputs;
        this.missing = missing;
        this.notes = notes;
    }

    /** An amount that a series states. */
    static Figure of(Catalog catalog, SeriesPick pick, String label, int year) {
        Observed observed = observe(catalog, pick, year);
        return observed == null
                ? missing(label, label + ", " + year + ": the catalog has no such series")
                : of(observed, label, year);
    }

    /** An amount of one series. */
    static Figure of(Series series, String label, int year) {
        return of(new Observed(series, series.at(year)), label, year);
    }

    private static Figure of(Observed observed, String label, int year) {
        if (!(observed.fact.value().orElse(null) instanceof Money money)) {
            return missing(label, label + ", " + year + ": " + reason(observed.fact, "an amount of money"));
        }
        return new Figure(
                label,
                money,
                List.of(Input.fact(observed.label(label, year), observed.fact)),
                List.of(),
                projections(observed.fact, label, year));
    }

    /**
     * A series in percent of GDP times the GDP of the same edition of the same source, since a later edition revises
     * both together.
     */
    static Figure percentOfGdp(Catalog catalog, SeriesPick pick, String label, int year) {
        Observed percent = observe(catalog, pick, year);
        Observed gdp = observe(catalog, SeriesPick.of(pick.country(), Measure.GDP, CreditorScope.NONE), year);
        if (percent == null || !(percent.fact.value().orElse(null) instanceof Ratio)) {
            String why =
                    percent == null ? "the catalog has no such series" : reason(percent.fact, "a percentage of GDP");
            return missing(label, label + ", " + year + ": " + why);
        }
        if (gdp == null || !(gdp.fact.value().orElse(null) instanceof Money)) {
            String why = gdp == null ? "the catalog has no such series" : reason(gdp.fact, "an amount of money");
            return missing(label, "GDP to turn " + label + " into an amount, " + year + ": " + why);
        }
        return paired(percent, gdp, label, year);
    }

    private static Figure paired(Observed percent, Observed gdp, String label, int year) {
        Money product = null;
        List<Input> inputs = new ArrayList<>();
        Set<String> notes = new LinkedHashSet<>();
        Set<Id> editions = sources(Input.basis(gdp.fact));
        for (Id source : editions) {
            Attested<?> share = percent.fact.filter(claim -> claim.source().id().equals(source));
            Attested<?> whole = gdp.fact.filter(claim -> claim.source().id().equals(source));
            if (share.value().orElse(null) instanceof Ratio ratio
                    && whole.value().orElse(null) instanceof Money base) {
                Money amount = ratio.amount(base);
                if (product == null || product.code().equals(amount.code())) {
                    product =
                            product == null ? amount : Money.of(product.amount().hull(amount.amount()), amount.code());
                    inputs.add(Input.fact(percent.label(label, year), share));
                    inputs.add(Input.fact(gdp.label("GDP", year), whole));
                    notes.addAll(projections(share, label, year));
                    notes.addAll(projections(whole, "GDP", year));
                }
            }
        }
        if (product == null) {
            return missing(
                    label,
                    label + ", " + year + ": GDP is that of " + editions
                            + ", which states no such figure; a ratio must meet the GDP of its own edition");
        }
        Input step = Input.step(label + " = percent of GDP x GDP: " + product.describe(4), inputs);
        return new Figure(label, product, List.of(step), List.of(), List.copyOf(notes));
    }

    /** The sum of amounts, if all are there and in one currency. */
    static Figure sum(String label, Figure... parts) {
        List<Input> inputs = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        Set<String> notes = new LinkedHashSet<>();
        Money sum = null;
        for (Figure part : parts) {
            inputs.addAll(part.inputs);
            missing.addAll(part.missing);
            notes.addAll(part.notes);
            if (part.amount != null && sum != null && !sum.code().equals(part.amount.code())) {
                missing.add(unlike(parts[0].label, sum, part.label, part.amount));
            } else if (part.amount != null) {
                sum = sum == null ? part.amount : sum.plus(part.amount);
            }
        }
        if (!missing.isEmpty() || sum == null) {
            return new Figure(label, null, inputs, missing, List.copyOf(notes));
        }
        Input step = Input.step(label + ", summed: " + sum.describe(4), inputs);
        return new Figure(label, sum, List.of(step), List.of(), List.copyOf(notes));
    }

    /** What a figure in two units lacks, in words; the reason differs between currencies and price bases. */
    static String unlike(String first, Money a, String second, Money b) {
        return (a.currency().equals(b.currency()) ? "amounts at one price base: " : "amounts in one currency: ") + first
                + " is in " + a.code() + ", " + second + " in " + b.code() + "; " + cure(a, b);
    }

    /** The call that brings the first of two amounts to the unit of the second. */
    static String cure(Money a, Money b) {
        if (!a.currency().equals(b.currency())) {
            return "convert one at a dated rate first, as in convertedTo(\"" + b.currency() + "\", rate)";
        }
        return "deflate one first, as in atPrices("
                + (b.base().isNominal() ? "PriceBase.nominal()" : "PriceBase.parse(\"" + b.base() + "\")")
                + ", factor)";
    }

    /** A part in percent of a total that holds it, or null with the reason noted in the answer. */
    static @Nullable Estimate share(Figure part, Figure whole, Assessment.Builder answer) {
        if (!areDivisible(part, whole, answer)) {
            return null;
        }
        Money amount = part.amount().orElseThrow();
        Money total = whole.amount().orElseThrow();
        if (amount.amount().isAbove(total.amount()).isYes()) {
            answer.missing("a total that holds the debt: " + part.label + " is " + amount.describe(4) + ", more than "
                    + whole.label + ", " + total.describe(4));
            return null;
        }
        return Leverage.ratio(amount.amount().times(WHOLE), total.amount()).within(0, WHOLE);
    }

    /** An amount in percent of another that it may exceed, or null with the reason noted in the answer. */
    static @Nullable Estimate ratio(Figure part, Figure base, Assessment.Builder answer) {
        return areDivisible(part, base, answer)
                ? Leverage.ratio(
                        part.amount().orElseThrow().amount().times(WHOLE),
                        base.amount().orElseThrow().amount())
                : null;
    }

    private static boolean areDivisible(Figure part, Figure whole, Assessment.Builder answer) {
        if (part.amount == null || whole.amount == null) {
            return false;
        }
        if (!part.amount.code().equals(whole.amount.code())) {
            answer.missing(unlike(part.label, part.amount, whole.label, whole.amount));
            return false;
        }
        if (part.amount.amount().isBelow(0).isYes() || whole.amount.amount().high() <= 0) {
            answer.missing("amounts that can be divided: " + part.label + " is " + part.amount.describe(4) + ", "
                    + whole.label + " is " + whole.amount.describe(4));
            return false;
        }
        return true;
    }

    private static Figure missing(String label, String what) {
        return new Figure(label, null, List.of(), List.of(what), List.of());
    }

    private static String reason(Attested<?> fact, String wanted) {
        return fact.missing().isPresent()
                ? fact.missing().get().words()
                : "stated as " + fact.value().orElseThrow() + ", which is not " + wanted;
    }

    private static List<String> projections(Attested<?> fact, String label, int year) {
        for (Claim<?> claim : Input.basis(fact)) {
            if (claim.note().orElse("").equals(PROJECTION)) {
                return List.of(label + " of " + year + " is a projection of "
                        + claim.source().id());
            }
        }
        return List.of();
    }

    private static Set<Id> sources(List<? extends Claim<?>> claims) {
        Set<Id> ids = new LinkedHashSet<>();
        for (Claim<?> claim : claims) {
            ids.add(claim.source().id());
        }
        return ids;
    }

    /** The first fitting series with a value for the year, else the first fitting one. */
    private static @Nullable Observed observe(Catalog catalog, SeriesPick pick, int year) {
        Observed first = null;
        for (Series series : pick.from(catalog)) {
            Observed observed = new Observed(series, series.at(year));
            if (observed.fact.isPresent()) {
                return observed;
            }
            first = first == null ? observed : first;
        }
        return first;
    }

    Optional<Money> amount() {
        return Optional.ofNullable(amount);
    }

    String label() {
        return label;
    }

    List<Input> inputs() {
        return inputs;
    }

    List<String> missing() {
        return missing;
    }

    List<String> notes() {
        return notes;
    }

    /** A year of a series. */
    private record Observed(Series series, Attested<?> fact) {
        String label(String what, int year) {
            return what + " " + year + " (" + series.id() + ")";
        }
    }
}
