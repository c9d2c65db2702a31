package io.github.digitalsilkroad.core.score;

import static java.util.Objects.requireNonNull;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.catalog.Fact;
import io.github.digitalsilkroad.core.catalog.Ref;
import io.github.digitalsilkroad.core.evidence.Property;
import io.github.digitalsilkroad.core.internal.Nearest;
import io.github.digitalsilkroad.core.internal.Years;
import io.github.digitalsilkroad.core.model.Entity;
import io.github.digitalsilkroad.core.model.Measure;
import io.github.digitalsilkroad.core.model.Props;
import io.github.digitalsilkroad.core.model.Series;
import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.core.quantity.Measurement;
import io.github.digitalsilkroad.core.quantity.Money;
import io.github.digitalsilkroad.core.schema.Vocabulary;
import io.github.digitalsilkroad.core.score.Computation.Operand;
import io.github.digitalsilkroad.core.view.Text;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A figure over a series of its time: cameras per 1,000 people, a loan over GDP, an amount in dollars of a year.
 *
 * <p><b>Definition.</b> The value of a fact ÷ the value of a series in a year. The question names both, and the answer
 * cites both. An amount over an amount in the same currency is a percentage; an amount over an exchange rate is an
 * amount in the other currency; a count over people or other things is a number per 1,000. Amounts in two currencies
 * are not divided.
 *
 * <p><b>Unit.</b> Percent of the series, the currency of the rate, or a unit such as {@code cameras per 1,000 people}.
 * <b>Range.</b> 0 or more. <b>Source.</b> A ratio of figures as stated.
 *
 * <p><b>What it does not mean.</b> The year is that of the series; the figure may be of another day, which a note says.
 * An average rate of a year is not that of the day of payment.
 *
 * <p><b>Example.</b> {@code Conversion.of("kz-astana-sergek", "cameras", "kz-population").in(2024).on(catalog)}
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.3.0
 */
public final class Conversion extends PartedScore<Conversion.Asked> {

    private static final double THOUSAND = 1000;
    private static final double PERCENT = 100;

    /** What is asked. */
    record Asked(Ref<Entity> subject, String property, Ref<Series> over, int year) {
        Asked {
            requireNonNull(property, "property");
            Years.check(year);
        }
    }

    Conversion(Asked asked) {
        super("conversion", asked, Conversion::new);
    }

    /**
     * Starts the question.
     *
     * @param subject the id of what the fact is about, or its name
     * @param property the name of a property, such as {@code cameras}
     * @param over the id of the series to divide by, such as {@code kz-population}
     * @return a question that still lacks a year
     */
    public static YearlyScore<Conversion> of(String subject, String property, String over) {
        Conversion undated = new Conversion(new Asked(
                new Ref<>(requireNonNull(subject, "subject")),
                property,
                new Ref<>(Series.KIND, requireNonNull(over, "over")),
                0));
        return new YearlyScore<>(undated, undated::in);
    }

    @Override
    public Conversion in(int other) {
        return new Conversion(new Asked(asked.subject, asked.property, asked.over, other));
    }

    static Stream<Score> asked(Catalog catalog) {
        return catalog.financings().stream()
                .filter(loan -> loan.amount().isPresent())
                .flatMap(loan ->
                        catalog.allSeries().in(loan.recipient().toString()).where(Series.MEASURE, Measure.GDP).stream()
                                .flatMap(gdp -> gdp.observations().years().stream()
                                        .limit(1)
                                        .map(of(
                                                loan.id().toString(),
                                                Props.AMOUNT.name(),
                                                gdp.id().toString())::in)));
    }

    @Override
    String worded(String when) {
        return asked.property + " of " + asked.subject + " over " + asked.over + when;
    }

    @Override
    String when() {
        return " of " + asked.year;
    }

    @Override
    Assessment answer(Recorder recorder) {
        Catalog catalog = recorder.catalog();
        Entity subject = catalog.entity(asked.subject.text());
        Series series = catalog.series(asked.over.text());
        Property<?> property = property(catalog);
        Assessment.Builder answer = Assessment.of(recorder).formula(asked.property + " / " + series.name());
        Optional<Measurement<?>> figure = number(recorder, property.label(), Fact.of(subject, property));
        Optional<Measurement<?>> base = number(recorder, series.name(), Recorder.observation(series, asked.year));
        if (figure.isEmpty() || base.isEmpty()) {
            return answer.unit("per " + series.name()).answer(Optional.empty());
        }
        boolean isRate = series.measure() == Measure.EXCHANGE_RATE;
        String unit = figure.get().unit().code();
        String per = base.get().unit().code();
        boolean isMoney = figure.get() instanceof Money;
        if (isMoney != base.get() instanceof Money || (isMoney && !unit.equals(per))) {
            recorder.missing(
                    property.label() + " in " + per, Fact.of(subject, property), "stated in " + unit + ", not " + per);
            return answer.unit("per " + series.name()).answer(Optional.empty());
        }
        double times = isRate ? 1 : isMoney ? PERCENT : THOUSAND;
        Estimate percent =
                figure.get().number().times(PERCENT).ratioTo(base.get().number());
        Operand share = Operand.of(
                "in percent",
                percent,
                "percent",
                Computation.of(
                        Formula.PERCENT_OF_BASE,
                        Operand.of(property.label(), Fact.of(subject, property)),
                        Operand.of(series.name(), Recorder.observation(series, asked.year))));
        answer = isMoney && !isRate
                ? answer.percentOf(
                        subject.country().equals(series.country()) ? Amount.nameWithin(catalog, series) : series.name())
                : answer.unit(
                        isRate
                                ? series.currency().orElse("of what the rate is the price of")
                                : figure.get().unit().plural() + " per 1,000 "
                                        + base.get().unit().plural());
        return answer.when("in " + asked.year)
                .computed(() -> Optional.of(
                        Computation.of(Formula.PERCENT_TIMES_BASE, share, Operand.given("times", times, "time"))))
                .answer(percent.times(times / PERCENT));
    }

    private Property<?> property(Catalog catalog) {
        Optional<Vocabulary.Term> term = catalog.vocabulary().find(asked.property);
        return term.isPresent()
                ? term.get().property()
                : Props.find(asked.property)
                        .orElseThrow(() -> new IllegalArgumentException("property \"" + asked.property
                                + "\": no such property; "
                                + Nearest.choices(
                                        asked.property,
                                        Props.all().stream().map(Property::name).toList())));
    }

    private Optional<Measurement<?>> number(Recorder recorder, String label, Fact fact) {
        if (!(fact.claims().value().orElse(null) instanceof Measurement<?> number)
                || number.number().high() <= 0) {
            if (fact.claims().isPresent()) {
                recorder.missing(
                        label, fact, "stated as " + fact.claims().value().orElseThrow() + ", no number above 0");
            } else {
                recorder.needs(label, label, fact);
            }
            return Optional.empty();
        }
        recorder.uses(label, fact);
        fact.claims()
                .chosen()
                .flatMap(claim -> claim.asOf())
                .filter(when -> fact.year().isEmpty())
                .ifPresent(
                        when -> recorder.note(label + " is " + Text.asOf(when) + ", what divides it of " + asked.year));
        return Optional.of(number);
    }
}
