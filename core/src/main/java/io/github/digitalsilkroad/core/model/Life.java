package io.github.digitalsilkroad.core.model;

import static java.util.Objects.requireNonNull;

import com.google.common.base.Joiner;
import io.github.digitalsilkroad.core.evidence.Attested;
import io.github.digitalsilkroad.core.evidence.Claim;
import io.github.digitalsilkroad.core.evidence.Facts;
import io.github.digitalsilkroad.core.evidence.Property;
import io.github.digitalsilkroad.core.internal.Lines;
import io.github.digitalsilkroad.core.quantity.DateInterval;
import io.github.digitalsilkroad.core.quantity.PartialDate;
import io.github.digitalsilkroad.core.view.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The life of a contract: the stages that it reached, each with what sources claim of the date.
 *
 * <p>Stages are listed in the order of their dates, equal dates in their natural order; one that was reached at an
 * unstated time is placed by its natural order. A {@linkplain Stage#REVIVED revival} is an event of its own, after the
 * end that it undoes. What starts after an end was revived, too; where nothing had started before that end, its dates
 * may as well {@linkplain #isContradictory() contradict} each other, and the text of the life says so.
 *
 * <p>One stage may be inferred: the furthest that a figure {@linkplain Property#shows() shows} to have been reached, if
 * no source dates it or, ends aside, a later stage. Cameras in operation as of 2023 show that
 * it operated then; a figure without such a date, or that may be none, shows no operation. Figures planned or under
 * contract show a plan or a contract, reached at an unstated time. Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class Life {

    private static final Stage[] STAGES = Stage.values();

    private final List<Milestone> milestones;
    private final Facts facts;

    private Life(List<Milestone> milestones, Facts facts) {
        this.milestones = Collections.unmodifiableList(milestones);
        this.facts = facts;
    }

    static Life of(Facts facts) {
        Milestone inferred = Inference.of(facts);
        List<Milestone> reached = new ArrayList<>(STAGES.length);
        for (Stage stage : STAGES) {
            Attested<PartialDate> date = facts.get(stage.milestone());
            if (date.isPresent()) {
                insert(reached, new Milestone(stage, date, date));
            } else if (inferred != null && inferred.stage() == stage) {
                insert(reached, inferred);
            }
        }
        return new Life(reached, facts);
    }

    private static void insert(List<Milestone> reached, Milestone milestone) {
        int at = reached.size();
        LocalDate day = milestone.day().latest(); // the last of all days if the date is not stated
        while (at > 0 && day.isBefore(reached.get(at - 1).day().earliest())) {
            at--;
        }
        reached.add(at, milestone);
    }

    /**
     * The stages that were reached.
     *
     * @return an unmodifiable list, earliest first, empty if no source dates or shows one
     */
    public List<Milestone> milestones() {
        return milestones;
    }

    /**
     * The latest stage that was reached.
     *
     * @return the last of {@link #milestones()}, if there is one
     */
    public Optional<Stage> stage() {
        return milestones.isEmpty()
                ? Optional.empty()
                : Optional.of(milestones.get(milestones.size() - 1).stage());
    }

    /**
     * Whether the sources that count date an end before each start. Start and end may then each have been at any time
     * from the one to the other.
     */
    boolean isContradictory() {
        Optional<LocalDate> end =
                dated(EntityColumns.ENDS).map(PartialDate::latest).max(Comparator.naturalOrder());
        Optional<LocalDate> start =
                dated(EntityColumns.STARTS).map(PartialDate::earliest).min(Comparator.naturalOrder());
        return end.isPresent()
                && start.isPresent()
                && end.get().isBefore(start.get())
                && facts.value(Props.REVIVED).isEmpty();
    }

    private Stream<PartialDate> dated(List<Property<PartialDate>> events) {
        return events.stream().flatMap(event -> facts.value(event).stream()).filter(date -> !date.isUnstated());
    }

    /**
     * The last date for which a source shows a stage: that of an event, or the time of a figure that shows works or
     * operation.
     *
     * @return the date, empty if no source dates what it shows
     * @since 0.3.0
     */
    public Optional<PartialDate> lastSeen() {
        return Inference.lastSeen(milestones, facts);
    }

    /**
     * A plan for its start or completion that was due before a day, whose outcome no source tells: neither
     * operation nor completion nor an end. An extension sets the day of completion anew; a revival makes open again
     * what had ended, and void what was due before it.
     *
     * @param day the day
     * @return the plan that was due first, empty if there is none
     * @since 0.3.0
     */
    public Optional<Attested<PartialDate>> overdue(LocalDate day) {
        requireNonNull(day, "day");
        boolean hasOutcome = false;
        for (Milestone milestone : milestones) {
            Stage stage = milestone.stage();
            hasOutcome = stage != Stage.REVIVED && (hasOutcome || stage.compareTo(Stage.OPERATING) >= 0);
        }
        if (hasOutcome) {
            return Optional.empty();
        }
        LocalDate again = facts.value(Props.REVIVED).map(PartialDate::earliest).orElse(LocalDate.MIN);
        boolean isExtended = facts.get(Props.EXTENDED_TO).isPresent();
        Attested<PartialDate> first = null;
        LocalDate until = day;
        for (Property<PartialDate> plan :
                List.of(Props.PLANNED_START, isExtended ? Props.EXTENDED_TO : Props.PLANNED_COMPLETION)) {
            Optional<PartialDate> due = facts.value(plan);
            LocalDate last = due.map(PartialDate::latest).orElse(LocalDate.MAX);
            if (last.isAfter(again) && last.isBefore(until)) {
                first = facts.get(plan);
                until = last;
            }
        }
        return Optional.ofNullable(first);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Life that && milestones.equals(that.milestones);
    }

    @Override
    public int hashCode() {
        return milestones.hashCode();
    }

    /**
     * One line for a shell.
     *
     * @return such as {@code signed 2018-01-11, withdrawn 2018-03} or
     *     {@code operating as of 2023 (inferred from cameras)}
     */
    @Override
    public String toString() {
        String text = Joiner.on(", ").join(milestones);
        String words = text + (isContradictory() ? " (start and end contradict)" : "");
        return Lines.fit(text.isEmpty() ? "no stage known" : words);
    }

    /**
     * A stage and when it was reached.
     *
     * @param stage the stage
     * @param date what sources claim of the date; of an inferred stage one claim of an unstated date, on the basis
     *     {@code inferred} and with the citation of the figure that shows it
     * @param evidence the fact that tells of the stage: the date, or the figure from which it is inferred
     * @since 0.1.0
     */
    public record Milestone(Stage stage, Attested<PartialDate> date, Attested<?> evidence) {

        /**
         * Takes the parts, none of them null.
         *
         * @param stage the stage
         * @param date what sources claim of the date
         * @param evidence the fact that tells of the stage
         */
        public Milestone {
            requireNonNull(stage, "stage");
            requireNonNull(date, "date");
            requireNonNull(evidence, "evidence");
        }

        /**
         * Whether no source dates the stage, and a figure shows that it was reached.
         *
         * @return true if it is inferred
         */
        public boolean isInferred() {
            return !evidence.property().equals(date.property());
        }

        /**
         * As of when a figure shows it.
         *
         * @return the time of the figure; empty if a source dates the stage, or the stage tells of a plan or contract
         */
        public Optional<DateInterval> asOf() {
            return isInferred() ? claim().asOf() : Optional.empty();
        }

        private Claim<PartialDate> claim() {
            return date.chosen().orElseThrow();
        }

        /** The date by which it is sorted: if no source dates it, the last day on which a figure shows it. */
        private PartialDate day() {
            Optional<DateInterval> shown = asOf();
            return shown.isPresent()
                    ? Inference.last(shown.get())
                    : date.value().orElseThrow();
        }

        /**
         * The stage and the date, and whether it is inferred.
         *
         * @return such as {@code signed 2018-01-11} or {@code operating as of 2023 (inferred from cameras)}
         */
        @Override
        public String toString() {
            String words = stage.label();
            if (!isInferred()) {
                return day().isUnstated() ? words : words + " " + Text.value(day());
            }
            return words + asOf().map(when -> " " + Text.asOf(when)).orElse("") + " (inferred from "
                    + evidence.property().label() + ")";
        }
    }
}
