package io.github.digitalsilkroad.lint;

import io.github.digitalsilkroad.core.quantity.PartialDate;
import java.time.LocalDate;
import java.util.Optional;

/** The time that a sentence is about: a relation, and one date or two, each a year, a month or a day. */
record Span(Relation relation, PartialDate from, PartialDate to) {

    /** How a sentence places what it says. */
    enum Relation {
        IN("in "),
        END_OF("at the end of "),
        BY_END_OF("by the end of "),
        BY("by "),
        BEFORE("before "),
        AFTER("after "),
        SINCE("since "),
        UNTIL("until "),
        BETWEEN("between ");

        private final String words;

        Relation(String words) {
            this.words = words;
        }
    }

    static Span of(Relation relation, PartialDate date) {
        return new Span(relation, date, date);
    }

    /** The time between two dates; empty unless the first begins before the second. */
    static Optional<Span> between(PartialDate from, PartialDate to) {
        return Optional.of(new Span(Relation.BETWEEN, from, to))
                .filter(span -> from.earliest().isBefore(to.earliest()));
    }

    static Span in(int year) {
        return of(Relation.IN, PartialDate.of(year));
    }

    /** Whether it is one year, or the end of it. */
    boolean isYear() {
        return isOneTime() && from.month().isEmpty();
    }

    /** Whether it is one date, or the end of it. */
    boolean isOneTime() {
        return relation == Relation.IN || relation == Relation.END_OF || relation == Relation.BY_END_OF;
    }

    /** As the time of what stands then; what happens "by the end" may have happened before. */
    Span standing() {
        return relation == Relation.BY_END_OF ? of(Relation.END_OF, from) : this;
    }

    /** Whether it has no beginning, or no end. */
    boolean isOpen() {
        return first().isEmpty() || last().isEmpty();
    }

    int firstYear() {
        return from.year().orElseThrow();
    }

    int lastYear() {
        return to.year().orElseThrow();
    }

    /** The first day, unless there is none. */
    Optional<LocalDate> first() {
        return switch (relation) {
            case IN, SINCE, BETWEEN -> Optional.of(from.earliest());
            case END_OF -> Optional.of(from.latest().withDayOfMonth(1));
            case AFTER -> Optional.of(from.latest().plusDays(1));
            case BY_END_OF, BY, BEFORE, UNTIL -> Optional.empty();
        };
    }

    /** The last day, unless there is none. */
    Optional<LocalDate> last() {
        return switch (relation) {
            case IN, END_OF, BY_END_OF, BY, UNTIL -> Optional.of(from.latest());
            case BEFORE -> Optional.of(from.earliest().minusDays(1));
            case BETWEEN -> Optional.of(to.latest());
            case SINCE, AFTER -> Optional.empty();
        };
    }

    @Override
    public String toString() {
        String before = relation == Relation.IN && from.day().isPresent() ? "on " : relation.words;
        return before + words(from) + (relation == Relation.BETWEEN ? " and " + words(to) : "");
    }

    private static String words(PartialDate date) {
        StringBuilder text = new StringBuilder();
        date.day().ifPresent(day -> text.append(day).append(' '));
        date.month().ifPresent(month -> text.append(Times.MONTHS.get(month - 1)).append(' '));
        return text.append(date.year().orElseThrow()).toString();
    }
}
