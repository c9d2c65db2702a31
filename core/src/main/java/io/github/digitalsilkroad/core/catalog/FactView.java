package io.github.digitalsilkroad.core.catalog;

import io.github.digitalsilkroad.core.evidence.Attested;
import io.github.digitalsilkroad.core.evidence.Basis;
import io.github.digitalsilkroad.core.evidence.Claim;
import io.github.digitalsilkroad.core.evidence.ClaimChoice;
import io.github.digitalsilkroad.core.evidence.Facts;
import io.github.digitalsilkroad.core.evidence.Reason;
import io.github.digitalsilkroad.core.internal.Lines;
import io.github.digitalsilkroad.core.model.Entity;
import io.github.digitalsilkroad.core.quantity.DateInterval;
import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.core.quantity.Measurement;
import io.github.digitalsilkroad.core.quantity.PartialDate;
import io.github.digitalsilkroad.core.view.Chart;
import io.github.digitalsilkroad.core.view.Table;
import io.github.digitalsilkroad.core.view.Text;
import io.github.digitalsilkroad.core.view.Tree;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** How {@link Fact} shows what is known. */
final class FactView {

    private static final int DIGITS = 4;

    /** From how many times on figures are a series. */
    private static final int SERIES = 3;

    private FactView() {}

    static Table table(Entity entity) {
        Table.Builder table = Table.of(entity.name() + " (" + entity.kind().singular() + " " + entity.id() + ")")
                .column("fact")
                .column("value")
                .column("claims");
        for (Fact known : Fact.allOf(entity)) {
            Attested<?> fact = known.claims();
            String claims = Lines.count(fact.claims().size(), "claim");
            table.row(
                    Text.of(known.label()),
                    Working.value(known),
                    Text.of(claims + (fact.isDisputed() ? ", " + fact.disputeText() : "")));
        }
        return table.build();
    }

    static Table table(Attested<?> fact) {
        List<? extends ClaimChoice<?>> choices = fact.why();
        if (isSeries(fact)) {
            choices = choices.stream()
                    .sorted(Comparator.comparing(choice -> time(choice.claim())))
                    .toList();
        }
        TableColumns<ClaimChoice<?>> columns = new TableColumns<ClaimChoice<?>>(fact.toString())
                .column("", choice -> choice.reason() == Reason.TAKEN ? "*" : "")
                .column("value", choice -> words(choice.claim().value()))
                .column("as of", choice -> words(choice.claim().asOf()))
                .column("source", choice -> choice.claim().source().publisher())
                .column("where", choice -> {
                    String locator = choice.claim().citation().locator();
                    return locator.isEmpty() ? "-" : locator;
                })
                .column("published", choice -> words(choice.claim().published()));
        if (fact.claims().stream().anyMatch(claim -> claim.basis() != Basis.STATED)) {
            columns.column("basis", choice -> choice.claim().basis().label());
        }
        return columns.column("why", choice -> choice.reason().label()).of(choices);
    }

    private static String words(Optional<?> value) {
        return value.map(known -> Text.value(known).toString()).orElse("-");
    }

    static Tree why(Attested<?> fact) {
        return Tree.of(
                fact.toString(),
                fact.why().stream()
                        .sorted(Comparator.comparing(choice -> choice.reason() != Reason.TAKEN))
                        .map(choice -> Tree.of(line(choice)))
                        .toList());
    }

    private static String line(ClaimChoice<?> choice) {
        Claim<?> claim = choice.claim();
        return claim.source().publisher() + " has "
                + Working.text(claim) + " [" + claim.source().id()
                + (claim.citation().locator().isEmpty()
                        ? ""
                        : ", " + claim.citation().locator()) + "]: " + choice.words();
    }

    static Chart chart(Attested<?> fact) {
        String title = fact.property().label();
        Optional<Object> first = fact.claims().stream()
                .<Object>flatMap(claim -> claim.value().stream())
                .filter(value -> value instanceof Measurement<?> || isDate(value))
                .findFirst();
        if (first.isEmpty()) {
            return Chart.of(title, Chart.Scale.AMOUNT).build();
        }
        String unit =
                first.get() instanceof Measurement<?> measured ? measured.unit().plural() : "";
        Chart.Builder chart = Chart.of(title, unit.isEmpty() ? Chart.Scale.YEAR : Chart.Scale.AMOUNT)
                .unit(unit);
        boolean isSeries = isSeries(fact);
        for (Claim<?> claim : isSeries ? byTime(fact) : fact.claims()) {
            Object value = claim.value().orElse(null);
            String time = claim.asOf().map(when -> Text.value(when) + ", ").orElse("undated, ");
            String label = (isSeries ? time : "")
                    + claim.source().publisher()
                    + (fact.chosen().filter(claim::equals).isPresent() ? " *" : "");
            if (value == null) {
                mark(chart, label, Optional.empty(), claim.basis().label());
            } else if (value instanceof Measurement<?> measured) {
                boolean same = unit.equals(measured.unit().plural());
                mark(
                        chart,
                        label,
                        same ? Optional.of(measured.number()) : Optional.empty(),
                        measured.describe(DIGITS) + Working.basis(claim));
            } else if (isDate(value)) {
                mark(chart, label, years(value), Text.value(value) + Working.basis(claim));
            }
        }
        return chart.build();
    }

    /** Whether figures differ in time: they are of three times or more. */
    private static boolean isSeries(Attested<?> fact) {
        return fact.property().type().isNumber()
                && fact.claims().stream()
                                .filter(Claim::hasValue)
                                .flatMap(claim -> claim.asOf().stream())
                                .distinct()
                                .count()
                        >= SERIES;
    }

    /** The claims by the times that they speak of; those without one come last, in the order of the ledger. */
    private static List<Claim<?>> byTime(Attested<?> fact) {
        List<Claim<?>> claims = new ArrayList<>(fact.claims());
        claims.sort(Comparator.comparing(FactView::time));
        return claims;
    }

    /** The day on which a claim begins to hold, for a list by time; without one it comes last. */
    private static LocalDate time(Claim<?> claim) {
        return claim.asOf().isEmpty()
                ? LocalDate.MAX
                : claim.asOf()
                        .flatMap(DateInterval::start)
                        .map(PartialDate::earliest)
                        .orElse(LocalDate.MIN);
    }

    private static boolean isDate(Object value) {
        return value instanceof PartialDate || value instanceof DateInterval;
    }

    private static void mark(Chart.Builder chart, String label, Optional<Estimate> value, String words) {
        value.ifPresentOrElse(known -> chart.mark(label, known, words), () -> chart.unknown(label, words));
    }

    static Chart life(String title, Facts facts) {
        List<Chart.Mark> dated = new ArrayList<>();
        for (Attested<?> fact : facts.all()) {
            List<String> told = new ArrayList<>();
            for (Claim<?> claim : fact.claims()) {
                Object value = claim.value().orElse(null);
                boolean isShown =
                        fact.isDisputed() || fact.chosen().filter(claim::equals).isPresent();
                if (isShown && value != null && isDate(value) && !told.contains("" + value)) {
                    told.add(value.toString());
                    String who = fact.isDisputed() ? ", says " + claim.source().publisher() : "";
                    Optional<Estimate> years = years(value);
                    String words = years.isEmpty() ? "undated" : Text.value(value) + Working.basis(claim);
                    dated.add(new Chart.Mark(fact.property().label() + who, years, words));
                }
            }
        }
        dated.sort((a, b) -> Double.compare(order(a), order(b)));
        Chart.Builder chart = Chart.of(title, Chart.Scale.YEAR);
        dated.forEach(mark -> mark(chart, mark.label(), mark.value(), mark.words()));
        return chart.build();
    }

    private static double order(Chart.Mark mark) {
        return mark.value()
                .map(value -> Double.isInfinite(value.low()) ? value.high() : value.low())
                .orElse(Double.POSITIVE_INFINITY);
    }

    private static Optional<Estimate> years(Object value) {
        return (value instanceof PartialDate date ? DateInterval.of(date) : (DateInterval) value).years();
    }
}
