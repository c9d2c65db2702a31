package io.github.digitalsilkroad.core.score;

import static java.util.stream.Collectors.joining;

import com.google.common.collect.Iterables;
import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.catalog.Entities;
import io.github.digitalsilkroad.core.catalog.Fact;
import io.github.digitalsilkroad.core.catalog.Lens;
import io.github.digitalsilkroad.core.evidence.Basis;
import io.github.digitalsilkroad.core.evidence.Claim;
import io.github.digitalsilkroad.core.evidence.Source;
import io.github.digitalsilkroad.core.formula.GrantElementConvention;
import io.github.digitalsilkroad.core.internal.MoneyUnits;
import io.github.digitalsilkroad.core.internal.Years;
import io.github.digitalsilkroad.core.model.Country;
import io.github.digitalsilkroad.core.model.CountryCode;
import io.github.digitalsilkroad.core.model.CreditorScope;
import io.github.digitalsilkroad.core.model.Measure;
import io.github.digitalsilkroad.core.model.Series;
import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.core.quantity.Money;
import io.github.digitalsilkroad.core.quantity.PartialDate;
import io.github.digitalsilkroad.core.quantity.Ratio;
import io.github.digitalsilkroad.core.score.Computation.Operand;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An amount of one year out of the catalog's series, by name; empty where the recorder notes what is missing. */
record Amount(String label, Optional<Operand> operand) {

    private static final double WHOLE = 100;

    private static final Comparator<Source> NEWEST_FIRST = Comparator.comparing(
            source -> source.published().map(PartialDate::toString).orElse(""), Comparator.reverseOrder());

    Optional<Money> money() {
        return operand.map(made -> Money.of(made.value(), made.unit()));
    }

    /** The series of a country that state a measure of claims of all creditors together. */
    static List<Series> series(Entities<Series> ofCountry, Measure measure, CreditorScope scope) {
        return series(ofCountry, measure, scope, Optional.empty());
    }

    /** The series that fit, those with one creditor only if that one is asked for. */
    static List<Series> series(Entities<Series> ofCountry, Measure measure, CreditorScope scope, Optional<?> creditor) {
        Optional<String> code = creditor.map(Object::toString);
        List<Series> fitting = new ArrayList<>();
        for (Series series : ofCountry.where(Series.MEASURE, measure).where(Series.SCOPE, scope)) {
            if (series.creditor().map(CountryCode::toString).equals(code)) {
                fitting.add(series);
            }
        }
        return fitting;
    }

    /**
     * An amount that the first fitting series with a value states, by an edition if it states one; a projection is
     * widened by what its other editions have, since their spread is how sure it is.
     */
    static Amount stated(Recorder recorder, String label, List<Series> fitting, int year, Optional<Source> edition) {
        Optional<Fact> found = observed(recorder, label, fitting, year, Money.class, "an amount of money");
        if (found.isEmpty()) {
            return new Amount(label, Optional.empty());
        }
        boolean isOne = found.get().claims().claims().size() == 1;
        Fact fact = isOne ? found.get() : ofEdition(edition, found.get());
        Set<Source> all = isOne ? Set.of() : editions(found.get());
        boolean isProjected = !isOne && isProjected(fact);
        if (all.size() > 1) {
            recorder.vintage(label, year, isProjected ? all : basis(fact), isProjected);
        }
        List<Operand> revisions = new ArrayList<>();
        if (isProjected && all.size() > 1) {
            String unit = ((Money) fact.claims().value().orElseThrow()).unit().code();
            for (Source other : all) {
                Fact one = of(other, fact);
                if (one.claims().value().orElse(null) instanceof Money revised
                        && revised.unit().code().equals(unit)) {
                    revisions.add(Operand.of(label, one));
                }
            }
        }
        List<Operand> operands = revisions.size() < 2 ? List.of(Operand.of(label, fact)) : revisions;
        operands.forEach(one -> uses(recorder, label, one.fact().orElseThrow()));
        return new Amount(label, Optional.of(hull(label, operands)));
    }

    /** A fact as an edition has it, where the fact rests on one other and is no projection. */
    private static Fact ofEdition(Optional<Source> edition, Fact fact) {
        Set<Source> taken = edition.isEmpty() ? Set.of() : basis(fact);
        if (taken.size() != 1 || taken.contains(edition.get()) || isProjected(fact)) {
            return fact;
        }
        Fact other = of(edition.get(), fact);
        return other.claims().value().orElse(null) instanceof Money ? other : fact;
    }

    /** What encloses some amounts in one unit. */
    static Operand hull(String label, List<Operand> some) {
        if (some.size() == 1) {
            return some.get(0);
        }
        Estimate all = some.stream().map(Operand::value).reduce(Estimate::hull).orElseThrow();
        return Operand.of(label, all, some.get(0).unit(), Computation.of(Formula.HULL, some));
    }

    /**
     * The edition from which both parts of a ratio are taken. It must state every part. If the first part rests on such
     * an edition, it is that one, else the newest; empty if no edition states every part, or each is of one claim.
     */
    static Optional<Source> edition(int year, List<List<Series>> parts) {
        List<Fact> facts = new ArrayList<>();
        for (List<Series> part : parts) {
            Fact fact = first(part, year);
            if (fact == null) {
                return Optional.empty();
            }
            facts.add(fact);
        }
        if (Iterables.all(facts, fact -> fact.claims().claims().size() == 1)) {
            return Optional.empty();
        }
        Set<Source> common = basis(facts.get(0));
        common.addAll(editions(facts.get(0)));
        Iterables.skip(facts, 1).forEach(fact -> common.retainAll(editions(fact)));
        return common.stream().findFirst();
    }

    /**
     * A series in percent of GDP times the GDP of the same edition of the same source, since a later edition revises
     * both together: of the editions behind the GDP, else of the newest edition that states both. A projection is
     * widened by what the other editions that state both have.
     */
    static Amount percentOfGdp(Recorder recorder, String label, List<Series> percents, List<Series> gdps, int year) {
        Optional<Fact> percent = observed(recorder, label, percents, year, Ratio.class, "a percentage of GDP");
        String what = "GDP to turn " + label + " into an amount";
        Optional<Fact> gdp =
                percent.flatMap(known -> observed(recorder, what, gdps, year, Money.class, "an amount of money"));
        if (gdp.isEmpty()) {
            return new Amount(label, Optional.empty());
        }
        Set<Source> taken = basis(gdp.get());
        Set<Source> both = editions(percent.get());
        both.retainAll(editions(gdp.get()));
        taken.retainAll(both);
        if (taken.isEmpty()) {
            both.stream().findFirst().ifPresent(taken::add);
        }
        boolean isProjected = taken.stream()
                .anyMatch(source -> isProjected(of(source, percent.get())) || isProjected(of(source, gdp.get())));
        if (isProjected) {
            taken.addAll(both);
        }
        Recorder step = recorder.step();
        List<Operand> products = new ArrayList<>();
        for (Source source : taken) {
            Fact share = of(source, percent.get());
            Fact whole = of(source, gdp.get());
            if (share.claims().value().orElse(null) instanceof Ratio ratio
                    && whole.claims().value().orElse(null) instanceof Money base) {
                Money amount = ratio.amount(base);
                if (products.isEmpty()
                        || products.get(0).unit().equals(amount.unit().code())) {
                    uses(step, label, share);
                    uses(step, "GDP", whole);
                    Computation from = Computation.of(
                            Formula.PERCENT_TIMES_BASE, Operand.of(label, share), Operand.of("GDP", whole));
                    products.add(Operand.of(label, amount, from));
                }
            }
        }
        if (products.isEmpty()) {
            recorder.missing(
                    label,
                    percent.get(),
                    "no edition of a source states both it and GDP; a ratio must meet the GDP of its own edition");
            return new Amount(label, Optional.empty());
        }
        Amount product = new Amount(label, Optional.of(hull(label, products)));
        step.name(() -> label + " = percent of GDP x GDP: "
                + product.money().orElseThrow().describe(4));
        recorder.vintage(label, year, taken, isProjected);
        return product;
    }

    /** The name of a series without that of its country before it. */
    static String nameWithin(Catalog catalog, Series series) {
        String country = catalog.find(Country.KIND, series.countryCode().toString())
                .map(known -> known.name() + ": ")
                .orElse("");
        return series.name().startsWith(country) ? series.name().substring(country.length()) : series.name();
    }

    /** The sources of the claims on a fact that a reading admits and that have a value, the newest first. */
    private static Set<Source> editions(Fact fact) {
        List<Source> sources = new ArrayList<>();
        for (Claim<?> claim : fact.claims().admitted()) {
            if (claim.hasValue()) {
                sources.add(claim.source());
            }
        }
        sources.sort(NEWEST_FIRST);
        return new LinkedHashSet<>(sources);
    }

    /** The sources of the value that a fact has. */
    private static Set<Source> basis(Fact fact) {
        Set<Source> sources = new LinkedHashSet<>();
        fact.claims().restsOn().forEach(claim -> sources.add(claim.source()));
        return sources;
    }

    /** Whether the value of a fact is a projection. */
    private static boolean isProjected(Fact fact) {
        return Iterables.any(fact.claims().restsOn(), claim -> claim.basis() == Basis.PROJECTED);
    }

    /**
     * The present value of external public debt at the end of a year, between bounds: at least what is scheduled on it,
     * discounted, where the years after are payments that its source projects and the year itself is none, in the
     * currency of the first of them; at most the present value of all external debt.
     */
    static Amount presentValue(Recorder recorder, Entities<Series> ofCountry, int year) {
        String label = "present value of external public debt";
        Recorder step = recorder.step();
        double rate = GrantElementConvention.imfWorldBank().discountRate();
        List<Operand> scheduled = new ArrayList<>(List.of(Operand.given("discount rate", rate, "percent a year")));
        Estimate growth = Estimate.exactly(WHOLE + rate).dividedBy(Estimate.exactly(WHOLE));
        String unit = "";
        Estimate due = null;
        for (Measure measure : List.of(Measure.INTEREST_PAID, Measure.PRINCIPAL_PAID)) {
            for (Series series : series(ofCountry, measure, CreditorScope.PUBLIC_AND_PUBLICLY_GUARANTEED)) {
                Fact current = Recorder.observation(series, year);
                boolean isPaid = current.claims().isPresent() && !isProjected(current);
                Estimate grown = growth;
                for (int later = year + 1; later <= Years.LAST; later++) {
                    Fact fact = Recorder.observation(series, later);
                    if (!isPaid || !isScheduled(fact, unit)) {
                        break;
                    }
                    uses(step, measure.label(), fact);
                    Operand paid = Operand.of(measure.label() + " " + later, fact);
                    scheduled.add(paid);
                    scheduled.add(Operand.given("years", later - year, "year"));
                    Estimate now = paid.value().dividedBy(grown);
                    grown = grown.times(growth);
                    due = due == null ? now : due.plus(now);
                    unit = paid.unit();
                }
            }
        }
        Amount all = stated(
                step,
                "present value of external debt",
                series(ofCountry, Measure.PRESENT_VALUE, CreditorScope.ALL),
                year,
                Optional.empty());
        String code = due != null ? unit : all.operand.map(Operand::unit).orElse("");
        if (code.isEmpty() || !all.operand.map(Operand::unit).orElse(code).equals(code)) {
            return new Amount(label, Optional.empty());
        }
        Operand least = due == null
                ? Operand.given("no schedule", 0, code)
                : Operand.of("what is scheduled", due, code, Computation.of(Formula.DISCOUNTED, scheduled));
        Estimate open = Estimate.atLeast(least.value().low());
        Operand most = all.operand.orElseGet(() -> Operand.unknown("no upper bound", open, code));
        Computation from = Computation.of(Formula.HULL, least, most);
        Amount value =
                new Amount(label, Optional.of(Operand.of(label, least.value().hull(most.value()), code, from)));
        step.name(() -> value.words(", between what is scheduled and that of all external debt: "));
        return value;
    }

    /** Whether a payment of a later year is projected, in the currency of what is due so far. */
    private static boolean isScheduled(Fact later, String unit) {
        return later.claims().value().orElse(null) instanceof Money paid
                && (unit.isEmpty() || unit.equals(paid.unit().code()))
                && isProjected(later);
    }

    private static Fact of(Source source, Fact fact) {
        return new Fact(
                fact.subject(), fact.claims().filter(claim -> claim.source().equals(source)), fact.year());
    }

    /**
     * The sum of amounts, if all are there and in one currency; the step in which they were asked for gets its name.
     */
    static Amount sum(Recorder step, String label, Amount... parts) {
        Optional<Operand> total = total(step, label, List.of(parts));
        Amount sum = new Amount(
                label, total.filter(all -> all.from().get().operands().size() == parts.length));
        if (sum.operand.isPresent()) {
            step.name(() -> sum.words(", summed: "));
        }
        return sum;
    }

    /** The sum of those amounts that are there, if they are in one currency. */
    static Optional<Operand> total(Recorder recorder, String label, List<Amount> parts) {
        List<Operand> known = new ArrayList<>();
        Estimate sum = null;
        for (Amount part : parts) {
            if (part.operand.isPresent()) {
                Operand more = part.operand.get();
                known.add(more);
                if (!more.unit().equals(known.get(0).unit())) {
                    part.missingUnit(recorder, new Amount(known.get(0).name(), Optional.of(known.get(0))));
                    return Optional.empty();
                }
                sum = sum == null ? more.value() : sum.plus(more.value());
            }
        }
        return Optional.ofNullable(sum)
                .map(all -> Operand.of(label, all, known.get(0).unit(), Computation.of(Formula.SUM, known)));
    }

    /** Notes that this is not in the unit of another amount; the reason differs between currencies and price bases. */
    private void missingUnit(Recorder recorder, Amount other) {
        Money a = other.money().orElseThrow();
        Money b = money().orElseThrow();
        unusable(
                recorder,
                a.currency().equals(b.currency()) ? "amounts at one price base" : "amounts in one currency",
                inUnits(other.label, a, label, b));
    }

    /** Says of two amounts that they are in two units, and how to mend that. */
    static String inUnits(String first, Money a, String second, Money b) {
        return first + " is in " + a.unit().code() + ", " + second + " in "
                + b.unit().code() + "; "
                + MoneyUnits.cure(a.unit().code(), b.unit().code());
    }

    /** Notes the facts that this was made of as ones that the answer cannot use. */
    private void unusable(Recorder recorder, String what, String why) {
        operand.ifPresent(made -> made.facts(fact -> recorder.missing(what, fact, why)));
    }

    /** This in percent of a total that holds it; empty with the reason noted. */
    Optional<Estimate> shareOf(Amount whole, Recorder recorder) {
        if (!isDivisibleBy(whole, recorder)) {
            return Optional.empty();
        }
        if (number().isAbove(whole.number()).isYes()) {
            whole.unusable(recorder, "a total that holds the debt", words(" is ") + ", more than " + whole.words(", "));
            return Optional.empty();
        }
        return Optional.of(percentOf(whole).within(0, WHOLE));
    }

    /** This in percent of an amount that it may exceed; empty with the reason noted. */
    Optional<Estimate> ratioTo(Amount base, Recorder recorder) {
        return isDivisibleBy(base, recorder) ? Optional.of(percentOf(base)) : Optional.empty();
    }

    private Estimate percentOf(Amount whole) {
        return number().times(WHOLE).ratioTo(whole.number());
    }

    private Estimate number() {
        return operand.orElseThrow().value();
    }

    private String words(String verb) {
        return label + verb + money().orElseThrow().describe(4);
    }

    /** How this in percent of another amount is computed. */
    Optional<Computation> percentOf(Amount other, Formula formula) {
        return operand.flatMap(part -> other.operand.map(whole -> Computation.of(formula, part, whole)));
    }

    private boolean isDivisibleBy(Amount whole, Recorder recorder) {
        if (operand.isEmpty() || whole.operand.isEmpty()) {
            return false;
        }
        if (!operand.get().unit().equals(whole.operand.get().unit())) {
            whole.missingUnit(recorder, this);
            return false;
        }
        if (number().isBelow(0).isYes() || whole.number().high() <= 0) {
            whole.unusable(recorder, "amounts that can be divided", words(" is ") + ", " + whole.words(" is "));
            return false;
        }
        return true;
    }

    /** What the first fitting series with a value states, if it is of a type; empty with what is missing noted. */
    private static Optional<Fact> observed(
            Recorder recorder, String what, List<Series> fitting, int year, Class<?> type, String wanted) {
        Fact first = first(fitting, year);
        if (first == null) {
            Catalog catalog = recorder.catalog();
            recorder.later(working -> {
                String lenses = catalog.lenses().stream().map(Lens::label).collect(joining(", "));
                String why = lenses.isEmpty() ? "the catalog has no such series" : "no such series " + lenses;
                working.lacks(what + ", " + year, catalog.allSeries().conditions(), why);
            });
        } else if (!first.claims().isPresent()) {
            fitting.forEach(series -> recorder.needs(what, what, Recorder.observation(series, year)));
        } else if (!type.isInstance(first.claims().value().orElseThrow())) {
            recorder.missing(
                    what, first, "stated as " + first.claims().value().orElseThrow() + ", which is not " + wanted);
        } else {
            return Optional.of(first);
        }
        return Optional.empty();
    }

    /** What the first series with a value states of a year, or the first series; null if there is none. */
    private static @Nullable Fact first(List<Series> fitting, int year) {
        Fact first = null;
        for (Series series : fitting) {
            Fact fact = Recorder.observation(series, year);
            if (fact.claims().isPresent()) {
                return fact;
            }
            first = first == null ? fact : first;
        }
        return first;
    }

    private static void uses(Recorder recorder, String label, Fact fact) {
        int year = fact.year().orElseThrow();
        recorder.later(working -> {
            working.uses(label + " " + year + " (" + fact.subject().id() + ")", fact);
            fact.claims().restsOn().stream()
                    .filter(claim -> claim.basis() == Basis.PROJECTED || claim.basis() == Basis.ESTIMATED)
                    .findFirst()
                    .ifPresent(claim -> working.note(label + " of " + year + " is "
                            + (claim.basis() == Basis.PROJECTED ? "a projection of " : "an estimate of ")
                            + claim.source().id()));
        });
    }
}
