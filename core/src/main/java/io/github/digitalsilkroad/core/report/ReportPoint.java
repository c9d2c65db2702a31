package io.github.digitalsilkroad.core.report;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ListMultimap;
import com.google.common.collect.MultimapBuilder;
import com.google.common.collect.Multimaps;
import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.catalog.Dispute;
import io.github.digitalsilkroad.core.catalog.Fact;
import io.github.digitalsilkroad.core.catalog.Sides;
import io.github.digitalsilkroad.core.catalog.UnknownIdException;
import io.github.digitalsilkroad.core.evidence.Claim;
import io.github.digitalsilkroad.core.evidence.Source;
import io.github.digitalsilkroad.core.internal.Lines;
import io.github.digitalsilkroad.core.model.Entity;
import io.github.digitalsilkroad.core.schema.Vocabulary;
import io.github.digitalsilkroad.core.view.Document;
import io.github.digitalsilkroad.core.view.Report;
import io.github.digitalsilkroad.core.view.Table;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * One point of a {@link SourceReport}, fact by fact beside what other sources say, with the verdict computed.
 *
 * <p>A point is a tag of the data, such as the numbered claim {@code B11} of a paper, or a thing of which the source
 * speaks. A view: {@link #print()} shows two tables, the facts on which the source speaks and those that only others
 * add. Immutable and thread-safe.
 *
 * @since 0.2.0
 */
public final class ReportPoint implements Report {

    private final String name;
    private final boolean tagged;
    private final Source source;
    private final List<ReportFact> facts;
    private final String world;

    private ReportPoint(String name, boolean tagged, Source source, List<ReportFact> facts, String world) {
        this.name = name;
        this.tagged = tagged;
        this.source = source;
        this.facts = List.copyOf(facts);
        this.world = world;
    }

    static ReportPoint of(String name, boolean tagged, Source source, List<ReportFact> facts, Catalog catalog) {
        List<ReportFact> beside = new ArrayList<>();
        for (ReportFact fact : facts) {
            beside.add(fact.said().isEmpty() ? besideKin(fact, facts, catalog.vocabulary()) : fact);
        }
        return new ReportPoint(name, tagged, source, beside, catalog.toString());
    }

    /** A fact of others alone, beside one of the source on the same thing that is akin to it, if there is one. */
    private static ReportFact besideKin(ReportFact fact, List<ReportFact> facts, Vocabulary vocabulary) {
        for (ReportFact other : facts) {
            if (!other.said().isEmpty()
                    && other.fact().subject().equals(fact.fact().subject())
                    && vocabulary.areAkin(
                            other.fact().claims().property(),
                            fact.fact().claims().property())) {
                return fact.beside(other);
            }
        }
        return fact;
    }

    /**
     * The name.
     *
     * @return the tag, such as {@code B11}, or the id of what the source speaks of
     */
    public String name() {
        return name;
    }

    /**
     * Whether the point is a tag of the data.
     *
     * @return false if it is all that the source says of a thing without a tag
     */
    public boolean isTagged() {
        return tagged;
    }

    /**
     * Every fact that belongs to the point.
     *
     * @return an unmodifiable list in catalog order
     */
    public List<ReportFact> facts() {
        return facts;
    }

    /**
     * The facts on which the source itself speaks, and those of others that are akin to one of them.
     *
     * @return an unmodifiable list in catalog order
     */
    public List<ReportFact> stated() {
        return facts.stream().filter(fact -> !fact.said().isEmpty()).toList();
    }

    /**
     * What only other sources say.
     *
     * @return an unmodifiable list in catalog order
     */
    public List<ReportFact> added() {
        return facts.stream().filter(fact -> fact.said().isEmpty()).toList();
    }

    /**
     * What the source says at this point.
     *
     * @return an unmodifiable list of its claims in catalog order
     */
    public List<Claim<?>> claims() {
        List<Claim<?>> claims = new ArrayList<>();
        for (ReportFact fact : facts) {
            if (!fact.isAkin()) {
                claims.addAll(fact.said());
            }
        }
        return List.copyOf(claims);
    }

    /**
     * One fact.
     *
     * @param subject the id of an entity
     * @param property the name of a property
     * @return the fact, compared
     * @throws UnknownIdException if no such fact belongs to the point
     */
    public ReportFact fact(String subject, String property) {
        requireNonNull(subject, "subject");
        requireNonNull(property, "property");
        List<String> known = new ArrayList<>();
        for (ReportFact fact : facts) {
            String id = fact.fact().subject().id().toString();
            String of = fact.fact().claims().property().name();
            if (id.equals(subject) && of.equals(property)) {
                return fact;
            }
            known.add(id + " " + of);
        }
        throw new UnknownIdException("fact of " + name, subject + " " + property, known);
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
     * The verdicts on the facts of which the source and others speak. What only others add counts as {@link
     * Verdict#REFINES} where it is about a thing on which they agree with the source.
     *
     * @return an unmodifiable set, the decisive one first; {@link Verdict#ONLY_THE_SOURCE} or {@link
     *     Verdict#ONLY_OTHERS} alone if no fact has two sides
     */
    public Set<Verdict> verdicts() {
        Set<Verdict> verdicts = EnumSet.noneOf(Verdict.class);
        Verdict alone = Verdict.ONLY_OTHERS;
        for (ReportFact fact : facts) {
            Verdict verdict = fact.verdict();
            alone = alone.and(verdict);
            if (verdict != Verdict.ONLY_THE_SOURCE && verdict != Verdict.ONLY_OTHERS) {
                verdicts.add(verdict);
            }
            if (fact.contradictsItself()) {
                verdicts.add(Verdict.CONTRADICTS_ITSELF);
            }
        }
        if (addsToAgreed()) {
            verdicts.add(Verdict.REFINES);
        }
        return Collections.unmodifiableSet(verdicts.isEmpty() ? EnumSet.of(alone) : verdicts);
    }

    private boolean addsToAgreed() {
        Set<Entity> agreed = new HashSet<>();
        for (ReportFact fact : facts) {
            if (fact.verdict().isAgreement()) {
                agreed.add(fact.fact().subject());
            }
        }
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
    public int count(Verdict verdict) {
        requireNonNull(verdict, "verdict");
        int count = 0;
        for (ReportFact fact : facts) {
            count += fact.verdict() == verdict ? 1 : 0;
        }
        return count;
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
            for (ReportFact fact : stated()) {
                table.row(what(fact), values(fact.said()), others(fact), fact.words());
            }
            page.add(table.build());
        }
        if (!added().isEmpty()) {
            page.add(additions());
        }
        return page.paragraph(world).build();
    }

    private String reach() {
        int told = 0;
        int shared = 0;
        for (ReportFact fact : facts) {
            if (!fact.said().isEmpty() && !fact.isAkin()) {
                told++;
                shared += fact.others().isEmpty() ? 0 : 1;
            }
        }
        return source.id() + " states " + Lines.count(told, "fact") + "; others speak of " + shared + " of them.";
    }

    private static String what(ReportFact fact) {
        return fact.fact().subject().id() + "\n" + fact.fact().label();
    }

    private static String values(List<Claim<?>> claims) {
        return String.join(
                "\n", Sides.of(claims).stream().map(Dispute.Side::value).toList());
    }

    private static String others(ReportFact fact) {
        List<Claim<?>> claims = new ArrayList<>(fact.contradictsItself() ? fact.elsewhere() : List.of());
        for (ReportFact.Compared other : fact.others()) {
            claims.add(other.claim());
        }
        return Sides.text(claims);
    }

    /** What only others say: a line a fact, but one line for all years of a series. */
    private Table additions() {
        Table.Builder table = Table.of("Only other sources").column("fact").column("what they say");
        ListMultimap<String, Fact> series =
                MultimapBuilder.linkedHashKeys().arrayListValues().build();
        for (ReportFact added : added()) {
            Fact fact = added.fact();
            if (fact.year().isPresent()) {
                series.put(fact.subject().id().toString(), fact);
            } else {
                table.row(what(added), others(added));
            }
        }
        Multimaps.asMap(series).forEach((id, years) -> table.row(id, years(years)));
        return table.build();
    }

    private static String years(List<Fact> years) {
        String first = year(years.get(0));
        return years.size() == 1 ? first : years.size() + " years\n" + first + "\n" + year(years.get(years.size() - 1));
    }

    private static String year(Fact fact) {
        return fact.label() + ": " + Sides.text(fact.claims().claims());
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
