package io.github.digitalsilkroad.core.report;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ListMultimap;
import com.google.common.collect.MultimapBuilder;
import com.google.common.collect.Multimaps;
import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.catalog.Dispute;
import io.github.digitalsilkroad.core.catalog.Fact;
import io.github.digitalsilkroad.core.catalog.Sides;
import io.github.digitalsilkroad.core.evidence.Attested;
import io.github.digitalsilkroad.core.evidence.Claim;
import io.github.digitalsilkroad.core.evidence.Source;
import io.github.digitalsilkroad.core.internal.Lines;
import io.github.digitalsilkroad.core.model.Entity;
import io.github.digitalsilkroad.core.quantity.PartialDate;
import io.github.digitalsilkroad.core.quantity.Ternary;
import io.github.digitalsilkroad.core.view.Document;
import io.github.digitalsilkroad.core.view.Report;
import io.github.digitalsilkroad.core.view.Table;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/**
 * A report read again with what is known since: what later sources made of what it says, and what others had published
 * by its date that it does not say.
 *
 * <p>Everything goes by dates of publication. Evidence is <i>later</i> if it was surely published after the report, and
 * was <i>knowable</i> if it was surely published by the last day of the report's date; what states no date, or one too
 * coarse to tell, is neither and stands in {@link #undated()}.
 *
 * <p><b>What it does not mean.</b> What was knowable need not have been within reach of the authors, nor within what
 * they set out to tell. A view: {@link #print()} shows all of it with the sources. Immutable and thread-safe.
 *
 * @since 0.2.0
 */
public final class Reread implements Report {

    private static final int NAMED = 4;

    private final Source source;
    private final PartialDate date;
    private final List<Finding> findings;
    private final List<Omission> omissions;
    private final int undated;
    private final String world;

    private Reread(
            Source source,
            PartialDate date,
            List<Finding> findings,
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

    static Reread of(Source source, Catalog catalog) {
        PartialDate date = source.published()
                .filter(day -> !day.isUnstated())
                .orElseThrow(() -> new IllegalArgumentException("source " + source.id()
                        + ": states no date of publication, so nobody can say what came after it; give it one"));
        List<Fact> facts = catalog.facts();
        Set<Entity> spokenOf = new LinkedHashSet<>();
        for (Fact fact : facts) {
            if (!by(source, fact.claims()).isEmpty()) {
                spokenOf.add(fact.subject());
            }
        }
        List<Finding> findings = new ArrayList<>();
        ListMultimap<Entity, Fact> left =
                MultimapBuilder.linkedHashKeys().arrayListValues().build();
        int undated = 0;
        for (Fact fact : facts) {
            List<Claim<?>> said = by(source, fact.claims());
            boolean wasKnowable = false;
            for (Claim<?> claim : fact.claims().claims()) {
                boolean isTheirs = !claim.source().id().equals(source.id());
                undated += isTheirs && after(claim, date) == Ternary.UNKNOWN ? 1 : 0;
                wasKnowable |= isTheirs && claim.hasValue() && after(claim, date) == Ternary.NO;
            }
            if (!said.isEmpty()) {
                findings.add(finding(fact, fact.claims(), source, date));
            } else if (wasKnowable) {
                left.put(fact.subject(), fact);
            }
        }
        List<Omission> omissions = new ArrayList<>();
        Multimaps.asMap(left)
                .forEach((subject, of) -> omissions.add(
                        new Omission(subject, spokenOf.contains(subject), of, knowable(of, source, date))));
        return new Reread(source, date, findings, omissions, undated, catalog.toString());
    }

    private static List<Claim<?>> by(Source source, Attested<?> fact) {
        List<Claim<?>> said = new ArrayList<>();
        for (Claim<?> claim : fact.claims()) {
            if (claim.source().id().equals(source.id())) {
                said.add(claim);
            }
        }
        return said;
    }

    /** Whether a claim was published after a date. */
    private static Ternary after(Claim<?> claim, PartialDate date) {
        return claim.published().map(day -> day.isAfter(date.latest())).orElse(Ternary.UNKNOWN);
    }

    private static List<Claim<?>> knowable(List<Fact> facts, Source source, PartialDate date) {
        List<Claim<?>> claims = new ArrayList<>();
        for (Fact fact : facts) {
            for (Claim<?> claim : fact.claims().claims()) {
                if (!claim.source().id().equals(source.id()) && claim.hasValue() && after(claim, date) == Ternary.NO) {
                    claims.add(claim);
                }
            }
        }
        return claims;
    }

    private static <T> Finding finding(Fact fact, Attested<T> attested, Source source, PartialDate date) {
        List<Claim<T>> said = new ArrayList<>();
        for (Claim<T> claim : attested.claims()) {
            if (claim.source().id().equals(source.id())) {
                said.add(claim);
            }
        }
        List<ReportFact.Compared> later = new ArrayList<>();
        Verdict verdict = Verdict.ONLY_THE_SOURCE;
        boolean someAgree = false;
        for (Claim<T> claim : attested.claims()) {
            if (!claim.source().id().equals(source.id()) && after(claim, date) == Ternary.YES) {
                Verdict one = Verdict.ONLY_OTHERS;
                for (Claim<T> ours : said) {
                    one = one.and(ReportFact.compare(attested.property(), ours, claim));
                }
                later.add(new ReportFact.Compared(claim, one));
                verdict = verdict.and(one);
                someAgree |= one.isAgreement();
            }
        }
        return new Finding(
                fact,
                List.copyOf(said),
                later,
                verdict == Verdict.CONTRADICTS && someAgree ? Verdict.DISPUTED : verdict);
    }

    /**
     * Whose report it is.
     *
     * @return the source
     */
    public Source source() {
        return source;
    }

    /**
     * When it was published.
     *
     * @return the date by which evidence is later or was knowable
     */
    public PartialDate date() {
        return date;
    }

    /**
     * What it says, each fact once, with what later sources made of it.
     *
     * @return an unmodifiable list in catalog order
     */
    public List<Finding> findings() {
        return findings;
    }

    /**
     * What later sources came to one verdict on.
     *
     * @param verdict the verdict of the later sources; {@link Verdict#ONLY_THE_SOURCE} for what none of them speaks of
     * @return an unmodifiable list in catalog order
     */
    public List<Finding> that(Verdict verdict) {
        requireNonNull(verdict, "verdict");
        return findings.stream().filter(finding -> finding.verdict() == verdict).toList();
    }

    /**
     * What others had published by its date that it does not say.
     *
     * @return an unmodifiable list, a thing each, in catalog order
     */
    public List<Omission> omissions() {
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
                .heading(source.id() + " of " + date + ", read again")
                .paragraph(summary());
        TreeMap<Verdict, List<Finding>> byVerdict = new TreeMap<>();
        for (Finding finding : findings) {
            byVerdict
                    .computeIfAbsent(finding.verdict(), key -> new ArrayList<>())
                    .add(finding);
        }
        byVerdict.forEach((verdict, some) -> {
            if (verdict != Verdict.ONLY_THE_SOURCE) {
                page.add(table("Later sources: " + verdict.label(), some));
            }
        });
        omitted(page, true, "Of what it speaks of, it leaves out what others had published by then");
        omitted(page, false, "It does not speak of these, of which others had published by then");
        if (undated > 0) {
            page.paragraph(Lines.count(undated, "claim")
                    + " of others without a date that tells whether they came later: left out.");
        }
        return page.paragraph(world).build();
    }

    private String summary() {
        int against = that(Verdict.CONTRADICTS).size();
        int divided = that(Verdict.DISPUTED).size();
        int refined = that(Verdict.REFINES).size();
        int agreed = that(Verdict.AGREES).size();
        int untouched = that(Verdict.ONLY_THE_SOURCE).size();
        return "It states " + Lines.count(findings.size(), "fact") + ". Later sources contradict " + against
                + ", are divided on " + divided + ", refine " + refined + ", agree with " + agreed + " and speak of "
                + (findings.size() - against - divided - refined - agreed - untouched)
                + " in a way that does not compare; of "
                + untouched + " no later source speaks.";
    }

    private static Table table(String title, List<Finding> findings) {
        Table.Builder table = Table.of(title).column("fact").column("it says").column("later sources");
        for (Finding finding : findings) {
            List<Claim<?>> later = new ArrayList<>();
            finding.later().forEach(compared -> later.add(compared.claim()));
            table.row(
                    finding.fact().subject().id() + "\n" + finding.fact().label(),
                    String.join(
                            "\n",
                            Sides.of(finding.said()).stream()
                                    .map(Dispute.Side::value)
                                    .toList()),
                    Sides.text(later));
        }
        return table.build();
    }

    private void omitted(Document.Builder page, boolean spokenOf, String title) {
        Table.Builder table = Table.of(title).column("thing").column("facts").column("sources");
        boolean some = false;
        for (Omission omission : omissions) {
            if (omission.isSpokenOf() == spokenOf) {
                some = true;
                table.row(omission.subject().id().toString(), omission.facts(), omission.sources());
            }
        }
        if (some) {
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

    /**
     * A fact that the report states, with what later sources say of it. Immutable and thread-safe.
     *
     * @param fact the fact, with everything said on it
     * @param said what the report says
     * @param later what sources say that were published after it, each compared with the report
     * @param verdict what they make of it together; {@link Verdict#ONLY_THE_SOURCE} if there is none
     * @since 0.2.0
     */
    public record Finding(Fact fact, List<Claim<?>> said, List<ReportFact.Compared> later, Verdict verdict) {

        /**
         * Keeps the lists.
         *
         * @param fact the fact
         * @param said what the report says
         * @param later what later sources say
         * @param verdict what they make of it together
         */
        public Finding {
            requireNonNull(fact, "fact");
            said = List.copyOf(requireNonNull(said, "said"));
            later = List.copyOf(requireNonNull(later, "later"));
            requireNonNull(verdict, "verdict");
        }

        /**
         * One line for a shell.
         *
         * @return subject, property and verdict, cut at 70 characters
         */
        @Override
        public String toString() {
            return Lines.fit(fact.subject().id() + " " + fact.label() + ": " + verdict.label());
        }
    }

    /**
     * A thing of which others had published what the report does not say. Immutable and thread-safe.
     *
     * @param subject the thing
     * @param isSpokenOf whether the report speaks of it at all
     * @param missed the facts that it leaves out
     * @param evidence what others had published of them
     * @since 0.2.0
     */
    public record Omission(Entity subject, boolean isSpokenOf, List<Fact> missed, List<Claim<?>> evidence) {

        /**
         * Keeps the lists.
         *
         * @param subject the thing
         * @param isSpokenOf whether the report speaks of it at all
         * @param missed the facts that it leaves out
         * @param evidence what others had published of them
         */
        public Omission {
            requireNonNull(subject, "subject");
            missed = List.copyOf(requireNonNull(missed, "missed"));
            evidence = List.copyOf(requireNonNull(evidence, "evidence"));
        }

        /** The facts in words: their names, or the first and the last year of a series. */
        private String facts() {
            List<String> labels = new ArrayList<>();
            missed.forEach(fact -> labels.add(fact.label()));
            boolean isSeries = missed.size() > 1 && missed.get(0).year().isPresent();
            return isSeries
                    ? labels.size() + " years, " + labels.get(0) + " to " + labels.get(labels.size() - 1)
                    : labels.size() <= NAMED
                            ? String.join(", ", labels)
                            : labels.size() + " facts: " + String.join(", ", labels.subList(0, NAMED)) + ", ...";
        }

        private String sources() {
            Set<String> ids = new LinkedHashSet<>();
            evidence.forEach(claim -> ids.add(claim.source().id() + " ("
                    + claim.published().map(Object::toString).orElse("-") + ")"));
            return String.join("; ", ids);
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
