package io.github.digitalsilkroad.lint;

import io.github.digitalsilkroad.core.evidence.Citation;
import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.internal.Decimals;
import io.github.digitalsilkroad.core.internal.Lines;
import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.core.quantity.Ternary;
import io.github.digitalsilkroad.core.view.Tree;
import io.github.digitalsilkroad.lint.index.CompositeIndex;
import io.github.digitalsilkroad.lint.index.IndexMatrix;
import io.github.digitalsilkroad.lint.index.IndexResult;
import io.github.digitalsilkroad.lint.index.IndexSensitivity;
import io.github.digitalsilkroad.lint.index.IndexSpec;
import io.github.digitalsilkroad.lint.index.RankSet;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/**
 * The ten steps of the Handbook on Constructing Composite Indicators (OECD and JRC, 2008, table 1), each answered with
 * figures of the index at hand: from the framework through missing data, correlation and weights to the standard
 * experiment, the indicators behind the scores, and other indicators. Immutable and thread-safe.
 *
 * @since 0.3.0
 */
public final class IndexAudit {

    private static final int DIGITS = 3;
    private static final int BAR = 20;

    private final ExposureFindings findings;
    private final IndexSpec spec;
    private final IndexSensitivity draws;
    private final Map<String, List<Optional<Estimate>>> beside;
    private final List<String> countries;
    private final List<String> indicators;

    private IndexAudit(ExposureFindings findings, IndexSensitivity draws) {
        this.findings = findings;
        this.spec = findings.spec();
        this.draws = draws;
        this.beside = findings.beside();
        this.countries = findings.countries();
        this.indicators = findings.matrix().indicators();
    }

    /**
     * Audits an index.
     *
     * @param findings the scores of some countries
     * @param seed where the random numbers of the experiment start
     * @param draws how many draws, at least 2; 10,000 give shares to about 0.02
     * @return a card to print, the same for the same seed
     * @throws IllegalArgumentException if there are too few draws, or a value is unbounded and no goalposts bound it
     */
    public static Tree of(ExposureFindings findings, long seed, int draws) {
        return new IndexAudit(findings, findings.experiment().run(seed, draws)).card();
    }

    private Tree card() {
        Map<String, List<String>> steps = new LinkedHashMap<>();
        steps.put("theoretical framework", framework());
        steps.put("data selection", selection());
        steps.put("imputation of missing data: none", missing());
        steps.put("multivariate analysis", correlation());
        steps.put("normalization", normalization());
        steps.put("weighting and aggregation", weights());
        steps.put(
                "uncertainty and sensitivity: " + Lines.count(draws.draws(), "draw") + " from seed " + draws.seed(),
                sensitivity());
        steps.put("back to the data", drivers());
        steps.put("links to other indicators", links());
        steps.put("visualization: scores that stay possible, 0 to 100", bars());
        List<Tree> cards = new ArrayList<>();
        steps.forEach((name, lines) -> cards.add(Tree.of(
                (cards.size() + 1) + ". " + name, lines.stream().map(Tree::of).toList())));
        cards.add(Tree.of("data: " + findings.data()));
        return Tree.of("Audit of the index of " + spec.name() + ", after OECD and JRC (2008)", cards);
    }

    private List<String> framework() {
        List<String> lines = new ArrayList<>();
        describe(spec, lines);
        for (String indicator : indicators) {
            lines.add(indicator + ": "
                    + findings.answer(countries.get(0), indicator).question());
        }
        return lines;
    }

    private static void describe(IndexSpec part, List<String> lines) {
        if (!part.parts().isEmpty()) {
            lines.add(part.toString());
        }
        part.parts().forEach(child -> describe(child, lines));
    }

    private List<String> selection() {
        List<String> lines = new ArrayList<>();
        for (String indicator : indicators) {
            Set<Id> sources = new HashSet<>();
            int known = 0;
            String widest = "";
            double width = 0;
            for (String country : countries) {
                for (Citation citation : findings.answer(country, indicator).citations()) {
                    sources.add(citation.source().id());
                }
                Optional<Estimate> score = findings.score(country, indicator);
                known += score.isPresent() ? 1 : 0;
                if (score.isPresent() && score.get().width() > width) {
                    width = score.get().width();
                    widest = country;
                }
            }
            String bounds = width <= 1
                    ? "all within a point of 100"
                    : "bounds up to " + (long) Math.ceil(Decimals.roundUp(width, 2)) + " points of 100 apart (" + widest
                            + ")";
            lines.add(indicator + ": " + known + " of " + Lines.count(countries.size(), "country", "countries") + ", "
                    + Lines.count(sources.size(), "source") + ", " + bounds);
        }
        return lines;
    }

    private List<String> missing() {
        List<String> lines = new ArrayList<>();
        IndexMatrix filled = findings.matrix();
        int gaps = 0;
        boolean fixed = true;
        for (IndexSpec indicator : spec.indicators()) {
            fixed &= indicator.normalization().orElseThrow().isFixed();
            List<String> without = new ArrayList<>();
            for (String country : countries) {
                if (filled.get(country, indicator.name()).isEmpty()) {
                    without.add(country);
                    filled = filled.with(country, indicator.name(), Estimate.unknown());
                    gaps++;
                }
            }
            if (!without.isEmpty()) {
                lines.add(indicator.name() + " is missing of " + String.join(", ", without));
            }
        }
        lines.add(0, gaps + " of " + countries.size() * indicators.size() + " values are missing");
        if (fixed) {
            IndexResult anything = CompositeIndex.of(spec).on(filled);
            for (String country : countries) {
                if (findings.coverage(country) < 1) {
                    lines.add(country + ": coverage " + percent(findings.coverage(country)) + ", score "
                            + words(findings.score(country)) + "; it would be "
                            + words(anything.score(country)) + " if what is missing were anything");
                }
            }
        }
        return lines;
    }

    /** Only pairs of indicators that are mostly settled get a line. */
    private List<String> correlation() {
        List<String> lines = new ArrayList<>();
        int pairs = 0;
        for (int i = 0; i < indicators.size(); i++) {
            for (int j = i + 1; j < indicators.size(); j++) {
                Concordance both = Concordance.of(scores(indicators.get(i)), scores(indicators.get(j)));
                pairs++;
                if (both.alike() + both.opposed() > both.unsettled()) {
                    lines.add(indicators.get(i) + " and " + indicators.get(j) + ": " + both);
                }
            }
        }
        lines.add(
                0,
                pairs - lines.size() + " of " + pairs
                        + " pairs of indicators put most pairs of countries in an order that their bounds leave open");
        return lines;
    }

    private List<Optional<Estimate>> scores(String part) {
        return countries.stream().map(country -> findings.score(country, part)).toList();
    }

    private List<String> normalization() {
        return spec.indicators().stream()
                .map(indicator -> indicator.name() + ": "
                        + indicator.normalization().orElseThrow()
                        + (indicator.isDescending() ? ", descending" : "") + "; scores "
                        + words(scores(indicator.name()).stream()
                                .flatMap(Optional::stream)
                                .reduce(Estimate::hull)))
                .toList();
    }

    private List<String> weights() {
        List<String> lines = new ArrayList<>();
        share(spec, 1, lines);
        return lines;
    }

    private static void share(IndexSpec part, double share, List<String> lines) {
        if (part.parts().isEmpty()) {
            lines.add(part.name() + ": " + percent(share) + " of the weight");
        }
        double total = part.parts().stream().mapToDouble(IndexSpec::weight).sum();
        part.parts().forEach(child -> share(child, share * child.weight() / total, lines));
    }

    private List<String> sensitivity() {
        List<String> lines = new ArrayList<>();
        lines.add("varied: " + String.join(", ", draws.factors()));
        draws.toString().lines().skip(1).forEach(lines::add);
        return lines;
    }

    private List<String> drivers() {
        List<String> lines = new ArrayList<>();
        for (String country : countries) {
            lines.add(country + ": "
                    + (findings.score(country).isEmpty()
                            ? "nothing is known"
                            : "highest in " + extreme(country, Estimate::isBelow) + "; lowest in "
                                    + extreme(country, Estimate::isAbove)));
        }
        for (String indicator : indicators) {
            lines.add("the index and " + indicator + ": " + Concordance.of(scores(spec.name()), scores(indicator)));
        }
        return lines;
    }

    /** The indicators that are not certainly beaten by another one. */
    private String extreme(String country, BiFunction<Estimate, Estimate, Ternary> beaten) {
        Map<String, Estimate> known = new LinkedHashMap<>();
        indicators.forEach(
                indicator -> findings.score(country, indicator).ifPresent(score -> known.put(indicator, score)));
        return known.entrySet().stream()
                .filter(score -> known.values().stream()
                        .noneMatch(
                                rival -> beaten.apply(score.getValue(), rival).isYes()))
                .map(score -> score.getKey() + " (" + score.getValue().describe(DIGITS) + ")")
                .collect(Collectors.joining(" or "));
    }

    private List<String> links() {
        return beside.isEmpty()
                ? List.of("no other indicator to compare this index with")
                : beside.entrySet().stream()
                        .map(other -> "the index and " + other.getKey() + ": "
                                + Concordance.of(scores(spec.name()), other.getValue()))
                        .toList();
    }

    private List<String> bars() {
        return countries.stream()
                .map(country -> country + " "
                        + findings.score(country)
                                .map(score -> bar(score) + " " + score.describe(DIGITS) + ", rank "
                                        + findings.ranks(country)
                                                .map(RankSet::toString)
                                                .orElse("none"))
                                .orElse("no score"))
                .toList();
    }

    private static String bar(Estimate score) {
        int from = (int) Math.min(BAR - 1, score.low() * BAR / 100);
        int to = (int) Math.min(BAR - 1, score.high() * BAR / 100);
        return ".".repeat(from) + "=".repeat(to - from + 1) + ".".repeat(BAR - 1 - to);
    }

    private static String percent(double share) {
        return Math.round(100 * share) + " %";
    }

    private static String words(Optional<Estimate> score) {
        return score.map(value -> value.describe(DIGITS)).orElse("unknown");
    }
}
