package io.github.digitalsilkroad.lint.report;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ListMultimap;
import com.google.common.collect.MultimapBuilder;
import com.google.common.collect.Multimaps;
import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.catalog.Fact;
import io.github.digitalsilkroad.core.catalog.UnknownIdException;
import io.github.digitalsilkroad.core.evidence.Claim;
import io.github.digitalsilkroad.core.evidence.Source;
import io.github.digitalsilkroad.core.internal.Lines;
import io.github.digitalsilkroad.core.model.Entity;
import io.github.digitalsilkroad.core.quantity.PartialDate;
import io.github.digitalsilkroad.core.quantity.Ternary;
import io.github.digitalsilkroad.core.view.Document;
import io.github.digitalsilkroad.core.view.Report;
import io.github.digitalsilkroad.core.view.Table;
import io.github.digitalsilkroad.core.view.Text;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * A report in hindsight: what later sources made of what it says, and what others had published by its date that it
 * does not say.
 *
 * <p>All is decided by dates of publication. Evidence is <i>later</i> if it was surely published after the report, and
 * was <i>knowable</i> if it was surely published by the last day of the report's date; a source with no date, or one
 * too coarse to tell, is neither and counts as {@link #undated()}.
 *
 * <p><b>What it does not mean.</b> What was knowable need not have been within reach of the authors, nor within the
 * scope that they chose. A view: {@link #print()} shows all of it with the sources. Immutable and thread-safe.
 *
 * <pre>{@code Hindsight.of(dsr, "cpc-2020").print(); }</pre>
 *
 * @since 0.3.0
 */
public final class Hindsight implements Report {

    private static final int NAMED = 4;

    /** What later sources do with a fact, in the order in which the summary counts it. */
    private static final Map<Verdict, String> RELATIONS = ImmutableMap.of(
            Verdict.CONTRADICTS, "contradict",
            Verdict.MAY_CONTRADICT, "may contradict",
            Verdict.DISPUTED, "are divided on",
            Verdict.REFINES, "refine",
            Verdict.AGREES, "agree with");

    private static final String NO_RELATION = "cannot be compared on";

    private final Source source;
    private final PartialDate date;
    private final List<FactComparison> findings;
    private final List<Omission> omissions;
    private final int undated;
    private final String world;

    private Hindsight(
            Source source,
            PartialDate date,
            List<FactComparison> findings,
            List<Omission> omissions,
            int undated,
            String world) {
        this.source = source;
        this.date = date;
        this.findings = List.copyOf(findings);
        this.omissions = List.copyOf(omissions);
        this.undated = undated;
        this.world = world;
    }

    /**
     * Compares a report with what others published before and after it.
     *
     * @param catalog the data
     * @param id the id of a source, such as {@code cpc-2020}
     * @return what later sources made of it, and what was knowable and is not stated by it in the data
     * @throws UnknownIdException if there is no such source
     * @throws IllegalArgumentException if the source states no date of publication
     */
    public static Hindsight of(Catalog catalog, String id) {
        Source source = catalog.source(requireNonNull(id, "id"));
        PartialDate date = source.published()
                .filter(day -> !day.isUnstated())
                .orElseThrow(
                        () -> new IllegalArgumentException(
                                "source " + source.id()
                                        + ": states no date of publication, so later sources cannot be told from earlier ones; give it one"));
        List<FactComparison> findings = new ArrayList<>();
        Set<Entity> spokenOf = new HashSet<>();
        ListMultimap<Entity, FactComparison> missed =
                MultimapBuilder.linkedHashKeys().arrayListValues().build();
        int undated = 0;
        for (Fact fact : catalog.facts()) {
            FactComparison later = by(source, fact, claim -> after(claim, date).isYes());
            FactComparison knowable = by(source, fact, claim -> claim.hasValue() && after(claim, date) == Ternary.NO);
            undated += by(source, fact, claim -> after(claim, date) == Ternary.UNKNOWN)
                    .others()
                    .size();
            if (!later.said().isEmpty()) {
                findings.add(later);
                spokenOf.add(fact.subject());
            } else if (!knowable.others().isEmpty()) {
                missed.put(fact.subject(), knowable);
            }
        }
        List<Omission> omissions = new ArrayList<>();
        if (!findings.isEmpty()) {
            Multimaps.asMap(missed)
                    .forEach((subject, facts) ->
                            omissions.add(new Omission(subject, spokenOf.contains(subject), facts)));
        }
        return new Hindsight(source, date, findings, omissions, undated, catalog.toString());
    }

    /** All that the report says of a fact, including claims that are not counted. */
    private static FactComparison by(Source source, Fact fact, Predicate<Claim<?>> isCounted) {
        return FactComparison.of(fact, source.id(), claim -> true, isCounted);
    }

    /** Whether a claim was published after a date. */
    private static Ternary after(Claim<?> claim, PartialDate date) {
        return claim.published().map(day -> day.isAfter(date.latest())).orElse(Ternary.UNKNOWN);
    }

    /** Whose report it is. */
    Source source() {
        return source;
    }

    /** When it was published. */
    PartialDate date() {
        return date;
    }

    /**
     * What it says, each fact once, with what later sources made of it.
     *
     * @return an unmodifiable list in catalog order
     */
    public List<FactComparison> findings() {
        return findings;
    }

    /**
     * What later sources came to one verdict on.
     *
     * @param verdict the verdict of the later sources; {@link Verdict#ONLY_THE_SOURCE} for what none of them states
     * @return an unmodifiable list in catalog order
     */
    public List<FactComparison> that(Verdict verdict) {
        requireNonNull(verdict, "verdict");
        return findings.stream().filter(finding -> finding.verdict() == verdict).toList();
    }

    /**
     * What others had published by its date and it does not state in the data.
     *
     * @return an unmodifiable list of facts, those on one thing together; none for a source that states nothing there,
     *     since what it leaves out is not known
     */
    public List<FactComparison> missed() {
        return omissions.stream()
                .flatMap(omission -> omission.missed().stream())
                .toList();
    }

    List<Omission> omissions() {
        return omissions;
    }

    /**
     * How many claims of others are left out here because their date of publication does not tell whether they came
     * later.
     *
     * @return a count, 0 or more
     */
    public int undated() {
        return undated;
    }

    @Override
    public Document page() {
        Document.Builder page = Document.builder()
                .heading(source.id() + " of " + Text.value(date) + ", read again")
                .paragraph(summary());
        for (Verdict verdict : Verdict.values()) {
            List<FactComparison> some = that(verdict);
            if (verdict != Verdict.ONLY_THE_SOURCE && !some.isEmpty()) {
                Table.Builder table = Table.of("What later sources "
                                + RELATIONS.getOrDefault(verdict, NO_RELATION + ": " + verdict.label()))
                        .column("fact")
                        .column("it says")
                        .column("later sources");
                some.forEach(fact -> table.row(fact.factText(), fact.saidText(), fact.othersText()));
                page.add(table.build());
            }
        }
        omitted(page, true, "Published before it on the same things, and not stated by it in the data");
        omitted(page, false, "Published before it on other things, and not stated by it in the data");
        if (undated > 0) {
            page.paragraph(Lines.count(undated, "claim")
                    + " of other sources left out: their dates do not say whether they are later.");
        }
        return page.paragraph(world).build();
    }

    private String summary() {
        Map<String, Integer> counts = new LinkedHashMap<>();
        RELATIONS.forEach(
                (verdict, relation) -> counts.put(relation, that(verdict).size()));
        int untouched = that(Verdict.ONLY_THE_SOURCE).size();
        int told = counts.values().stream().mapToInt(Integer::intValue).sum();
        counts.put(NO_RELATION, findings.size() - untouched - told);
        String later = counts.entrySet().stream()
                .filter(count -> count.getValue() > 0)
                .map(count -> count.getKey() + " " + count.getValue())
                .collect(Collectors.joining(", "));
        return findings.isEmpty()
                ? "In the data it states nothing, so what it leaves out is not known."
                : "In the data it states " + Lines.count(findings.size(), "fact") + "."
                        + (later.isEmpty() ? "" : " Later sources " + later + ".")
                        + (untouched == 0 ? "" : " No later source states " + untouched + ".");
    }

    private void omitted(Document.Builder page, boolean spokenOf, String title) {
        List<Omission> some = omissions.stream()
                .filter(omission -> omission.isSpokenOf() == spokenOf)
                .toList();
        if (!some.isEmpty()) {
            Table.Builder table =
                    Table.of(title).column("thing").column("facts").column("sources");
            some.forEach(omission ->
                    table.row(Text.thing(omission.subject().id()), Text.of(omission.facts()), omission.sources()));
            page.add(table.build());
        }
    }

    /**
     * One line for a shell.
     *
     * @return how much later sources contradict, refine and agree with
     */
    @Override
    public String toString() {
        return Lines.fit(source.id() + ": " + that(Verdict.CONTRADICTS).size() + " contradicted, "
                + that(Verdict.REFINES).size() + " refined, "
                + that(Verdict.AGREES).size() + " confirmed, "
                + omissions.size() + " left out");
    }

    /** A thing on which others had published what the report does not say. */
    record Omission(Entity subject, boolean isSpokenOf, List<FactComparison> missed) {

        List<Claim<?>> evidence() {
            return missed.stream()
                    .flatMap(fact -> fact.others().stream())
                    .<Claim<?>>map(FactComparison.Compared::claim)
                    .toList();
        }

        /** The names of the facts, or the first and the last year of a series. */
        private String facts() {
            List<String> labels =
                    missed.stream().map(fact -> fact.fact().label()).toList();
            int count = labels.size();
            if (count > 1 && missed.get(0).fact().year().isPresent()) {
                return count + " years, " + labels.get(0) + " to " + labels.get(count - 1);
            }
            String named = labels.stream().limit(NAMED).collect(Collectors.joining(", "));
            return count <= NAMED ? named : count + " facts: " + named + ", ...";
        }

        private Text sources() {
            return Text.join(
                    "; ",
                    evidence().stream()
                            .map(claim -> Text.thing(claim.source().id())
                                    .plus(" ("
                                            + claim.published()
                                                    .map(Object::toString)
                                                    .orElse("-")
                                            + ")"))
                            .distinct()
                            .toList());
        }

        /**
         * One line for a shell.
         *
         * @return the thing and what is left out of it, cut at 70 characters
         */
        @Override
        public String toString() {
            return Lines.fit(subject.id() + ": " + facts());
        }
    }
}
