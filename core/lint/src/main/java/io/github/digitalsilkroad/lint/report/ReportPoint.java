package io.github.digitalsilkroad.lint.report;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ListMultimap;
import com.google.common.collect.MultimapBuilder;
import com.google.common.collect.Multimaps;
import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.catalog.Dispute;
import io.github.digitalsilkroad.core.catalog.Fact;
import io.github.digitalsilkroad.core.catalog.UnknownIdException;
import io.github.digitalsilkroad.core.evidence.Claim;
import io.github.digitalsilkroad.core.evidence.Source;
import io.github.digitalsilkroad.core.internal.Lines;
import io.github.digitalsilkroad.core.model.Entity;
import io.github.digitalsilkroad.core.schema.Vocabulary;
import io.github.digitalsilkroad.core.view.Document;
import io.github.digitalsilkroad.core.view.Report;
import io.github.digitalsilkroad.core.view.Table;
import io.github.digitalsilkroad.core.view.Text;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One point of a {@link SourceReport}, fact by fact, compared with what other sources say, with the verdict computed.
 *
 * <p>A point is a tag of the data, such as the numbered claim {@code B11} of a paper, or a thing that the source
 * mentions. A view: {@link #print()} shows two tables, the facts that the source states and those that only others
 * add. Immutable and thread-safe.
 *
 * @since 0.2.0
 */
public final class ReportPoint implements Report {

    private final String name;
    private final boolean tagged;
    private final Source source;
    private final List<FactComparison> facts;
    private final String world;

    private ReportPoint(String name, boolean tagged, Source source, List<FactComparison> facts, String world) {
        this.name = name;
        this.tagged = tagged;
        this.source = source;
        this.facts = List.copyOf(facts);
        this.world = world;
    }

    static ReportPoint of(String name, boolean tagged, Source source, List<FactComparison> facts, Catalog catalog) {
        List<FactComparison> beside = facts.stream()
                .map(fact -> facts.stream()
                        .filter(told -> isAkin(told, fact, catalog.vocabulary()))
                        .findFirst()
                        .map(fact::beside)
                        .orElse(fact))
                .toList();
        return new ReportPoint(name, tagged, source, beside, catalog.toString());
    }

    /** Whether a fact that only others state is akin to one of the source on the same thing. */
    private static boolean isAkin(FactComparison told, FactComparison fact, Vocabulary vocabulary) {
        return !told.said().isEmpty()
                && fact.said().isEmpty()
                && told.fact().subject().equals(fact.fact().subject())
                && vocabulary.areAkin(
                        told.fact().claims().property(), fact.fact().claims().property());
    }

    /**
     * The name.
     *
     * @return the tag, such as {@code B11}, or the id of the thing that the source describes
     */
    public String name() {
        return name;
    }

    /** Whether the point is a tag of the data. */
    boolean isTagged() {
        return tagged;
    }

    /**
     * Every fact that belongs to the point.
     *
     * @return an unmodifiable list in catalog order
     */
    public List<FactComparison> facts() {
        return facts;
    }

    /**
     * The facts that the source itself states, and those of others that are akin to one of them.
     *
     * @return an unmodifiable list in catalog order
     */
    public List<FactComparison> stated() {
        return facts.stream().filter(fact -> !fact.said().isEmpty()).toList();
    }

    /** What only other sources say. */
    List<FactComparison> added() {
        return facts.stream().filter(fact -> fact.said().isEmpty()).toList();
    }

    /**
     * What the source says at this point.
     *
     * @return an unmodifiable list of its claims in catalog order
     */
    public List<Claim<?>> claims() {
        return facts.stream()
                .filter(fact -> !fact.isAkin())
                .<Claim<?>>flatMap(fact -> fact.said().stream())
                .toList();
    }

    /**
     * One fact.
     *
     * @param subject the id of an entity
     * @param property the name of a property
     * @return the fact, compared
     * @throws UnknownIdException if no such fact belongs to the point
     */
    public FactComparison fact(String subject, String property) {
        String wanted = requireNonNull(subject, "subject") + " " + requireNonNull(property, "property");
        return facts.stream()
                .filter(fact -> nameOf(fact).equals(wanted))
                .findFirst()
                .orElseThrow(() -> new UnknownIdException(
                        "fact of " + name,
                        wanted,
                        facts.stream().map(ReportPoint::nameOf).toList()));
    }

    private static String nameOf(FactComparison fact) {
        return fact.fact().subject().id() + " "
                + fact.fact().claims().property().name();
    }

    /**
     * The verdict on the point: of {@link #verdicts()}, the one that comes first in {@link Verdict}.
     *
     * @return the verdict
     */
    public Verdict verdict() {
        return verdicts().iterator().next();
    }

    /**
     * The verdicts on the facts that both the source and others state. What only others add counts as {@link
     * Verdict#REFINES} where it is about a thing on which they agree with the source.
     *
     * @return an unmodifiable set, the decisive one first; {@link Verdict#ONLY_THE_SOURCE} or {@link
     *     Verdict#ONLY_OTHERS} alone if no fact has two sides
     */
    public Set<Verdict> verdicts() {
        Set<Verdict> verdicts = EnumSet.noneOf(Verdict.class);
        for (FactComparison fact : facts) {
            verdicts.add(fact.verdict());
            if (fact.contradictsItself()) {
                verdicts.add(Verdict.CONTRADICTS_ITSELF);
            }
        }
        if (addsToAgreed()) {
            verdicts.add(Verdict.REFINES);
        }
        Verdict first = verdicts.iterator().next();
        verdicts.removeIf(verdict -> verdict != first && verdict.isOfOneSide());
        return Collections.unmodifiableSet(verdicts);
    }

    private boolean addsToAgreed() {
        Set<Entity> agreed = facts.stream()
                .filter(fact -> fact.verdict().isAgreement())
                .map(fact -> fact.fact().subject())
                .collect(Collectors.toSet());
        return added().stream().anyMatch(fact -> agreed.contains(fact.fact().subject()));
    }

    String words() {
        return String.join(", ", verdicts().stream().map(Verdict::label).toList());
    }

    /**
     * How many of the facts come to a verdict.
     *
     * @param verdict the verdict
     * @return a count, 0 or more
     */
    int count(Verdict verdict) {
        requireNonNull(verdict, "verdict");
        return (int) facts.stream().filter(fact -> fact.verdict() == verdict).count();
    }

    @Override
    public Document page() {
        Document.Builder page =
                Document.builder().heading(name + ": " + words()).paragraph(reach());
        if (!stated().isEmpty()) {
            Table.Builder table = Table.of("")
                    .column("fact")
                    .column(source.id().toString())
                    .column("other sources")
                    .column("verdict");
            for (FactComparison fact : stated()) {
                table.row(fact.factText(), fact.saidText(), fact.othersText(), Text.of(fact.verdictText()));
            }
            page.add(table.build());
        }
        if (!added().isEmpty()) {
            page.add(additions());
        }
        return page.paragraph(world).build();
    }

    private String reach() {
        List<FactComparison> told =
                stated().stream().filter(fact -> !fact.isAkin()).toList();
        long shared = told.stream().filter(fact -> !fact.others().isEmpty()).count();
        return source.id() + " states " + Lines.count(told.size(), "fact") + "; other sources state " + shared
                + " of them.";
    }

    /** What only others say: a line a fact, but one line for all years of a series. */
    private Table additions() {
        Table.Builder table = Table.of("Only other sources").column("fact").column("what they say");
        ListMultimap<String, Fact> series =
                MultimapBuilder.linkedHashKeys().arrayListValues().build();
        for (FactComparison added : added()) {
            Fact fact = added.fact();
            if (fact.year().isPresent()) {
                series.put(fact.subject().id().toString(), fact);
            } else {
                table.row(added.factText(), added.othersText());
            }
        }
        Multimaps.asMap(series).forEach((id, years) -> table.row(Text.thing(id), Text.of(years(years))));
        return table.build();
    }

    private static String years(List<Fact> years) {
        String first = year(years.get(0));
        return years.size() == 1 ? first : years.size() + " years\n" + first + "\n" + year(years.get(years.size() - 1));
    }

    private static String year(Fact fact) {
        return fact.label() + ": " + Dispute.Side.linked(fact.claims().claims());
    }

    /**
     * One line for a shell.
     *
     * @return such as {@code B11: contradicts (9 facts of the source, 27 of others; print() shows them)}
     */
    @Override
    public String toString() {
        return Lines.fit(name + ": " + words() + " (" + Lines.count(stated().size(), "fact") + " of the source, "
                + added().size() + " of others; print() shows them)");
    }
}
