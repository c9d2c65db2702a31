package io.github.digitalsilkroad.lint;

import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.quantity.DateInterval;
import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.core.quantity.PartialDate;
import io.github.digitalsilkroad.core.quantity.Ternary;
import io.github.digitalsilkroad.core.score.Assessment;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * One figure of the data that a sentence can be compared with.
 *
 * @param what what it is of
 * @param group the measure: of the figures of one measure only the latest are about the present
 * @param value what is stated or computed
 * @param possible what the figure of the sentence may be by it: wider than the value where it is of a part alone
 * @param text the value as text
 * @param when the day or year it holds for
 * @param sources who says so
 * @param form the readable form of a score
 */
record Evidence(
        String what,
        String group,
        Estimate value,
        Estimate possible,
        String text,
        Optional<DateInterval> when,
        List<Id> sources,
        Optional<String> form) {

    /** The sources that an answer rests on. */
    static List<Id> sourcesOf(Assessment answer) {
        return answer.citations().stream()
                .map(citation -> citation.source().id())
                .distinct()
                .toList();
    }

    /** The last year it is about: that of the day before, for the first day of a year. */
    OptionalInt year() {
        return when.flatMap(span -> span.end().or(span::start))
                .map(date ->
                        date.latest().minusDays(date.day().isPresent() ? 1 : 0).getYear())
                .map(OptionalInt::of)
                .orElse(OptionalInt.empty());
    }

    /** The time as a sentence gives it; empty if it has none, or a span of years. */
    Optional<Span> span() {
        return when.filter(DateInterval::isDate)
                .flatMap(DateInterval::start)
                .filter(date -> date.year().isPresent() && date.equals(plain(date)))
                .map(date -> Span.of(form.isPresent() ? Span.Relation.END_OF : Span.Relation.IN, date));
    }

    private static PartialDate plain(PartialDate date) {
        int year = date.year().orElse(0);
        return date.day().isPresent()
                ? PartialDate.of(date.earliest())
                : date.month().isPresent() ? PartialDate.of(year, date.month().getAsInt()) : PartialDate.of(year);
    }

    /** The same figure of another group, as evidence on another range, of another time. */
    Evidence with(String group, Estimate possible, Optional<DateInterval> when) {
        return new Evidence(what, group, value, possible, text, when, sources, form);
    }

    /** The same figure as no more than a bound. */
    Evidence of(Estimate bound) {
        return new Evidence(what, group, bound, bound, text, when, sources, form);
    }

    /** Whether it is about some day of a span; the first day of a year also stands for the end of the year before. */
    boolean isWithin(Span span) {
        if (when.isEmpty()) {
            return false;
        }
        LocalDate first = when.get().start().map(PartialDate::earliest).orElse(LocalDate.MIN);
        LocalDate last = when.get().end().map(PartialDate::latest).orElse(LocalDate.MAX);
        if (span.relation() == Span.Relation.IN
                && span.from().month().isPresent()
                && first.plusMonths(2).isBefore(last)) {
            return false;
        }
        boolean isNewYear = first.equals(last) && first.getDayOfYear() == 1;
        LocalDate from = isNewYear ? first.minusDays(1) : first;
        return span.last().filter(from::isAfter).isEmpty()
                && span.first().filter(last::isBefore).isEmpty();
    }

    /** Whether it is of the very thing that the sentence names, rather than of a part or a wider whole. */
    boolean isOfTheSame() {
        return value.equals(possible);
    }

    /**
     * Whether a figure holds by it. Of what is no less than a part, the figure of the part may be that of the whole,
     * but says nothing of a bound from above.
     */
    Ternary standing(Estimate said) {
        boolean isOfPart = possible.low() == value.low();
        boolean isIt = said.contains(value) && isOfPart && (isOfTheSame() || said.low() > Double.NEGATIVE_INFINITY);
        return isIt || said.contains(possible) ? Ternary.YES : said.overlaps(possible) ? Ternary.UNKNOWN : Ternary.NO;
    }

    /**
     * Whether a figure nearly holds by it: once widened, or, open to no side itself, as the very end of what is open.
     */
    boolean isNear(Estimate widened) {
        double end = Double.isInfinite(value.high()) ? value.low() : value.high();
        return standing(widened) == Ternary.YES || (!value.isBounded() && widened.isBounded() && widened.contains(end));
    }

    LintAnswer answer(Ternary standing) {
        return new LintAnswer(what, text, when.map(DateInterval::toString).orElse(""), standing, sources, form);
    }

    static Comparator<Evidence> byYear() {
        return Comparator.comparing(evidence -> evidence.year().orElse(0));
    }
}
