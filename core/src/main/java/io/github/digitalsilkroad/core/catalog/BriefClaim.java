package io.github.digitalsilkroad.core.catalog;

import io.github.digitalsilkroad.core.evidence.Claim;
import io.github.digitalsilkroad.core.internal.Lines;
import io.github.digitalsilkroad.core.model.Entity;
import io.github.digitalsilkroad.core.view.Document;
import io.github.digitalsilkroad.core.view.Report;
import io.github.digitalsilkroad.core.view.Table;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One numbered claim of the brief, fact by fact beside what other sources say, with the agreement computed.
 *
 * <p>A view: {@link #print()} shows two tables, the facts on which the brief speaks and those that only others add.
 * Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class BriefClaim implements Report {

    private final String number;
    private final List<BriefFact> facts;
    private final String world;

    BriefClaim(String number, List<BriefFact> facts, String world) {
        this.number = number;
        this.facts = List.copyOf(facts);
        this.world = world;
    }

    /**
     * The number.
     *
     * @return such as {@code B11}
     */
    public String number() {
        return number;
    }

    /**
     * Every fact on which the claim bears.
     *
     * @return an unmodifiable list in catalog order
     */
    public List<BriefFact> facts() {
        return facts;
    }

    /**
     * The facts on which the brief itself speaks, and those of others that are akin to one of them.
     *
     * @return an unmodifiable list in catalog order
     */
    public List<BriefFact> stated() {
        return facts.stream().filter(fact -> !fact.brief().isEmpty()).toList();
    }

    /**
     * What only other sources say.
     *
     * @return an unmodifiable list in catalog order
     */
    public List<BriefFact> added() {
        return facts.stream().filter(fact -> fact.brief().isEmpty()).toList();
    }

    /**
     * What the brief says under this number.
     *
     * @return an unmodifiable list of its claims in catalog order
     */
    public List<Claim<?>> statements() {
        List<Claim<?>> statements = new ArrayList<>();
        for (BriefFact fact : facts) {
            if (!fact.isAkin()) {
                statements.addAll(fact.brief());
            }
        }
        return List.copyOf(statements);
    }

    /**
     * One fact.
     *
     * @param subject the id of an entity
     * @param property the name of a property
     * @return the fact, compared
     * @throws UnknownIdException if the claim does not bear on such a fact
     */
    public BriefFact fact(String subject, String property) {
        List<String> known = new ArrayList<>();
        for (BriefFact fact : facts) {
            String id = fact.fact().subject().id().toString();
            String name = fact.fact().claims().property().name();
            if (id.equals(subject) && name.equals(property)) {
                return fact;
            }
            known.add(id + " " + name);
        }
        throw new UnknownIdException("fact of " + number, subject + " " + property, known);
    }

    /**
     * The verdict on the claim: of {@link #verdicts()}, the one that comes first in {@link Verdict}.
     *
     * @return the agreement
     */
    public Verdict agreement() {
        return verdicts().iterator().next();
    }

    /**
     * The verdicts on the facts of which the brief and others speak. What only others add counts as {@link
     * Verdict#REFINES} where it is about a thing on which they agree with the brief.
     *
     * @return an unmodifiable set, the decisive one first; {@link Verdict#ONLY_THE_BRIEF} or {@link
     *     Verdict#ONLY_OTHERS} alone if no fact has two sides
     */
    public Set<Verdict> verdicts() {
        Set<Verdict> verdicts = EnumSet.noneOf(Verdict.class);
        Verdict alone = Verdict.ONLY_OTHERS;
        for (BriefFact fact : facts) {
            Verdict verdict = fact.agreement();
            alone = alone.and(verdict);
            if (verdict != Verdict.ONLY_THE_BRIEF && verdict != Verdict.ONLY_OTHERS) {
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
        for (BriefFact fact : facts) {
            if (fact.agreement().isAgreement()) {
                agreed.add(fact.fact().subject());
            }
        }
        for (BriefFact fact : added()) {
            if (agreed.contains(fact.fact().subject())) {
                return true;
            }
        }
        return false;
    }

    String words() {
        StringBuilder words = new StringBuilder();
        for (Verdict verdict : verdicts()) {
            words.append(words.isEmpty() ? "" : ", ").append(verdict.label());
        }
        return words.toString();
    }

    private String reach() {
        int told = 0;
        int shared = 0;
        for (BriefFact fact : facts) {
            if (!fact.brief().isEmpty() && !fact.isAkin()) {
                told++;
                shared += fact.others().isEmpty() ? 0 : 1;
            }
        }
        return "The brief states " + told + (told == 1 ? " fact" : " facts") + "; others speak of " + shared
                + " of them.";
    }

    /**
     * How many of the facts on which the brief speaks come to an agreement.
     *
     * @param agreement the verdict
     * @return a count, 0 or more
     */
    public int count(Verdict agreement) {
        int count = 0;
        for (BriefFact fact : facts) {
            count += fact.agreement() == agreement ? 1 : 0;
        }
        return count;
    }

    @Override
    public Document page() {
        Document.Builder page =
                Document.builder().heading(number + ": " + words()).paragraph(reach());
        if (!stated().isEmpty()) {
            Table.Builder table = Table.of("")
                    .column("fact")
                    .column("the brief")
                    .column("other sources")
                    .column("agreement");
            for (BriefFact fact : stated()) {
                table.row(
                        fact.fact().subject().id() + "\n" + fact.fact().label(),
                        values(fact.brief()),
                        others(fact),
                        fact.words());
            }
            page.add(table.build());
        }
        if (!added().isEmpty()) {
            page.add(additions());
        }
        return page.paragraph(world).build();
    }

    private static String values(List<Claim<?>> claims) {
        StringBuilder out = new StringBuilder();
        for (Dispute.Side side : Sides.of(claims)) {
            out.append(out.isEmpty() ? "" : "\n").append(side.value());
        }
        return out.toString();
    }

    private static String others(BriefFact fact) {
        List<Claim<?>> claims = new ArrayList<>();
        if (fact.contradictsItself()) {
            for (Claim<?> claim : fact.fact().claims().claims()) {
                if (claim.isOfBrief() && !fact.brief().contains(claim)) {
                    claims.add(claim);
                }
            }
        }
        for (BriefFact.Compared other : fact.others()) {
            claims.add(other.claim());
        }
        return Sides.text(claims);
    }

    /** What only others say: a line a fact, but one line for all years of a series. */
    private Table additions() {
        Table.Builder table = Table.of("Only other sources").column("fact").column("what they say");
        Map<String, List<BriefFact>> series = new LinkedHashMap<>();
        for (BriefFact fact : added()) {
            if (fact.fact().isObservation()) {
                series.computeIfAbsent(fact.fact().subject().id().toString(), id -> new ArrayList<>())
                        .add(fact);
            } else {
                table.row(fact.fact().subject().id() + "\n" + fact.fact().label(), others(fact));
            }
        }
        series.forEach((id, years) -> table.row(id, years(years)));
        return table.build();
    }

    private static String years(List<BriefFact> years) {
        BriefFact first = years.get(0);
        BriefFact last = years.get(years.size() - 1);
        String from =
                first.fact().label() + ": " + Sides.text(first.fact().claims().claims());
        return years.size() == 1
                ? from
                : years.size() + " years\n" + from + "\n" + last.fact().label() + ": "
                        + Sides.text(last.fact().claims().claims());
    }

    /**
     * One line for a shell.
     *
     * @return such as {@code B11: contradicts (9 facts of the brief, 27 of others; print() shows them)}
     */
    @Override
    public String toString() {
        return Lines.fit(number + ": " + words() + " (" + stated().size() + (stated().size() == 1 ? " fact" : " facts")
                + " of the brief, " + added().size() + " of others; print() shows them)");
    }
}
