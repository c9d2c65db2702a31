package io.github.digitalsilkroad.lint.report;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ListMultimap;
import com.google.common.collect.MultimapBuilder;
import com.google.common.collect.Multimaps;
import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.catalog.Fact;
import io.github.digitalsilkroad.core.catalog.UnknownIdException;
import io.github.digitalsilkroad.core.evidence.Claim;
import io.github.digitalsilkroad.core.evidence.Source;
import io.github.digitalsilkroad.core.internal.Lines;
import io.github.digitalsilkroad.core.view.Document;
import io.github.digitalsilkroad.core.view.Report;
import io.github.digitalsilkroad.core.view.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What one source says, point by point, compared with what all others say.
 *
 * <p>Where claims of the source carry a {@linkplain Claim#tag() tag}, each tag is a point, to which also belong the
 * facts of others whose rows have the tag. What the source says without one makes a point for each thing that it
 * describes. A view: {@link #print()} shows a line a point. Immutable and thread-safe.
 *
 * @since 0.2.0
 */
public final class SourceReport implements Report {

    private final Source source;
    private final List<ReportPoint> points;
    private final String world;

    private SourceReport(Source source, List<ReportPoint> points, String world) {
        this.source = source;
        this.points = List.copyOf(points);
        this.world = world;
    }

    /**
     * What one source says, point by point, compared with what all others say, with the verdicts computed.
     *
     * @param catalog the data
     * @param id the id of a source, such as {@code cpc-2020}
     * @return its report
     * @throws UnknownIdException if there is no such source
     */
    public static SourceReport of(Catalog catalog, String id) {
        Source source = catalog.source(requireNonNull(id, "id"));
        Predicate<Claim<?>> isIts = claim -> claim.source().id().equals(source.id());
        List<Fact> facts = catalog.facts();
        Set<String> tags = facts.stream()
                .flatMap(fact -> fact.claims().claims().stream())
                .filter(isIts)
                .flatMap(claim -> claim.tag().stream())
                .collect(Collectors.toSet());
        ListMultimap<String, FactComparison> byPoint = MultimapBuilder.treeKeys(
                        Comparator.comparing((String name) -> !tags.contains(name))
                                .thenComparing(Comparator.naturalOrder()))
                .arrayListValues()
                .build();
        for (Fact fact : facts) {
            fact.claims().claims().stream()
                    .filter(isIts.or(claim -> claim.tag().filter(tags::contains).isPresent()))
                    .map(claim -> pointOf(claim, fact))
                    .distinct()
                    .forEach(name -> byPoint.put(
                            name,
                            FactComparison.of(
                                    fact,
                                    source.id(),
                                    claim -> pointOf(claim, fact).equals(name),
                                    claim -> true)));
        }
        List<ReportPoint> points = new ArrayList<>();
        Multimaps.asMap(byPoint)
                .forEach((name, of) -> points.add(ReportPoint.of(name, tags.contains(name), source, of, catalog)));
        return new SourceReport(source, points, catalog.toString());
    }

    /** The point to which a claim on a fact belongs: its tag, or else the subject. */
    private static String pointOf(Claim<?> claim, Fact fact) {
        return claim.tag().orElseGet(() -> fact.subject().id().toString());
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
     * The points.
     *
     * @return an unmodifiable list, those with a tag first, ascending by name
     */
    public List<ReportPoint> points() {
        return points;
    }

    /**
     * The points that the data tags, such as the numbered statements of a paper.
     *
     * @return an unmodifiable list, ascending by tag; empty if no claim of the source has one
     */
    public List<ReportPoint> tagged() {
        return points.stream().filter(ReportPoint::isTagged).toList();
    }

    /**
     * One point.
     *
     * @param name a tag such as {@code B11}, or the id of what an untagged point is about
     * @return the point
     * @throws UnknownIdException if the source makes no such point
     */
    public ReportPoint point(String name) {
        requireNonNull(name, "name");
        return points.stream()
                .filter(point -> point.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new UnknownIdException(
                        "point of " + source.id(),
                        name,
                        points.stream().map(ReportPoint::name).toList()));
    }

    /**
     * The points with a verdict.
     *
     * @param verdict the verdict
     * @return an unmodifiable list in the order of {@link #points()}
     */
    public List<ReportPoint> that(Verdict verdict) {
        requireNonNull(verdict, "verdict");
        return points.stream().filter(point -> point.verdict() == verdict).toList();
    }

    @Override
    public Document page() {
        Table.Builder table = Table.of("What other sources say of " + source.id() + ", in facts")
                .column("point")
                .column("verdicts")
                .rightColumn("against")
                .rightColumn("refine")
                .rightColumn("agree")
                .rightColumn("unlike")
                .rightColumn("alone")
                .rightColumn("others");
        for (ReportPoint point : points) {
            table.row(
                    point.name(),
                    point.words(),
                    count(
                            point,
                            Verdict.CONTRADICTS,
                            Verdict.CONTRADICTS_ITSELF,
                            Verdict.DISPUTED,
                            Verdict.MAY_CONTRADICT),
                    count(point, Verdict.REFINES),
                    count(point, Verdict.AGREES),
                    count(
                            point,
                            Verdict.OTHER_TIME,
                            Verdict.OTHER_MEASURE,
                            Verdict.DIFFERS_IN_WORDS,
                            Verdict.NOT_COMPARABLE),
                    count(point, Verdict.ONLY_THE_SOURCE),
                    count(point, Verdict.ONLY_OTHERS));
        }
        if (points.isEmpty()) {
            return Document.builder()
                    .paragraph("The data has no claim of " + source.id() + ".")
                    .paragraph(world)
                    .build();
        }
        return Document.builder()
                .add(table.build())
                .paragraph(
                        "Numbers of facts that other sources contradict, dispute, or contradict if they speak of the same time (against), refine, or agree with; that they state"
                                + " for another time, measure or wording (unlike); that only this source states (alone), or only others.")
                .paragraph(world)
                .build();
    }

    private static String count(ReportPoint point, Verdict... verdicts) {
        int count = Arrays.stream(verdicts).mapToInt(point::count).sum();
        return count == 0 ? "" : Integer.toString(count);
    }

    /**
     * One line for a shell.
     *
     * @return how many points there are and how many are contradicted
     */
    @Override
    public String toString() {
        return Lines.count(points.size(), "point") + " of " + source.id() + ", "
                + that(Verdict.CONTRADICTS).size() + " contradicted (print() shows them)";
    }
}
