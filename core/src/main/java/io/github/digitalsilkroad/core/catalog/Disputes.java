package io.github.digitalsilkroad.core.catalog;

import static java.util.Objects.requireNonNull;

import io.github.digitalsilkroad.core.internal.Lines;
import io.github.digitalsilkroad.core.model.CountryCode;
import io.github.digitalsilkroad.core.view.Document;
import io.github.digitalsilkroad.core.view.Report;
import io.github.digitalsilkroad.core.view.Table;
import io.github.digitalsilkroad.core.view.Text;
import java.util.Collection;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The facts on which sources contradict each other, or do if they speak of the same time, the most consequential first.
 *
 * <p>They are in descending order of {@link Dispute#consequence()}, then of the number of claims, then by subject and
 * property. Only claims that the catalog's reading admits take part. A view: {@link #print()} shows each fact with its
 * sides. It has no equality: compare its {@link #list()}. Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class Disputes implements Report, Iterable<Dispute> {

    private final List<Dispute> list;
    private final Catalog catalog;

    private Disputes(Stream<Dispute> disputes, Catalog catalog) {
        this.list = disputes.sorted(Comparator.comparingDouble(Dispute::consequence)
                        .thenComparingInt(dispute -> dispute.claims().size())
                        .reversed()
                        .thenComparing(dispute -> dispute.fact().key().toString()))
                .toList();
        this.catalog = catalog;
    }

    static Disputes of(Catalog catalog) {
        Stream<Fact> disputed =
                catalog.facts().stream().filter(fact -> fact.claims().isDisputed());
        return new Disputes(disputed.map(Dispute::of), catalog);
    }

    /**
     * The disputes.
     *
     * @return an unmodifiable list, the most consequential first
     */
    public List<Dispute> list() {
        return list;
    }

    /**
     * How many there are.
     *
     * @return a count, 0 or more
     */
    public int count() {
        return list.size();
    }

    /**
     * Only those whose sides speak of the same time.
     *
     * @return fewer disputes, in the same order
     * @since 0.3.0
     */
    public Disputes certain() {
        return that(Dispute::isCertain);
    }

    /**
     * Only disputes about a country: its own facts and those of its deployments, loans, laws and so on.
     *
     * @param country an ISO 3166 code in any form ({@code KG}, {@code kg} or {@code KGZ}), or a name
     * @return fewer disputes, in the same order
     * @throws UnknownIdException if the catalog does not have the country
     */
    public Disputes in(String country) {
        CountryCode code = catalog.country(requireNonNull(country, "country")).code();
        return that(dispute -> catalog.countriesOf(dispute.fact().subject()).contains(code));
    }

    /**
     * Only disputes about one entity.
     *
     * @param entity its id, or the retired id of an entity that it replaced
     * @return fewer disputes, in the same order
     * @throws UnknownIdException if the catalog does not have the entity
     */
    public Disputes about(String entity) {
        String id = catalog.entity(requireNonNull(entity, "entity")).id().toString();
        return that(dispute -> dispute.fact().subject().id().toString().equals(id));
    }

    /**
     * The same disputes, those on facts that answers use first: their importance becomes 4.
     *
     * @param facts the facts of this catalog that answers use, such as those that scores read
     * @return as many disputes, in another order
     */
    public Disputes usedBy(Collection<Fact> facts) {
        Set<FactKey> used = facts.stream().map(Fact::key).collect(Collectors.toSet());
        return new Disputes(
                list.stream()
                        .map(dispute ->
                                used.contains(dispute.fact().key()) ? dispute.withImportance(Dispute.USED) : dispute),
                catalog);
    }

    /**
     * Only the first ones.
     *
     * @param n how many at most, 0 or more
     * @return fewer disputes, in the same order
     * @throws IllegalArgumentException if {@code n} is negative
     */
    public Disputes first(int n) {
        if (n < 0) {
            throw new IllegalArgumentException("first " + n + ": ask for 0 disputes or more");
        }
        return new Disputes(list.stream().limit(n), catalog);
    }

    private Disputes that(Predicate<Dispute> condition) {
        return new Disputes(list.stream().filter(condition), catalog);
    }

    @Override
    public Iterator<Dispute> iterator() {
        return list.iterator();
    }

    /**
     * The disputes as a table to print.
     *
     * @return a table with a row for each dispute: its weight, the fact, and its sides
     */
    public Table table() {
        return new TableColumns<Dispute>("Disputed facts, most consequential first" + perhapsOfDifferentTimes())
                .rightColumn("weight", Disputes::weight)
                .column(
                        "fact",
                        dispute -> Text.thing(dispute.fact().subject().id())
                                .plus("\n" + dispute.fact().label()
                                        + (dispute.isCertain() ? "" : "\nif of the same time")))
                .column("sides", dispute -> Dispute.Side.linked(dispute.claims()))
                .of(list);
    }

    private static String weight(Dispute dispute) {
        return String.format(Locale.ROOT, "%.2f", dispute.consequence());
    }

    /**
     * The disputes as comma-separated values.
     *
     * @return a header, and a line for each side of each dispute: the entity and the fact, its weight, the
     *     value of the side, the sources that claim it, and whether the dispute is
     *     {@linkplain Dispute#isCertain certain}
     */
    public String csv() {
        return new TableColumns<Map.Entry<Dispute, Dispute.Side>>("")
                .column("entity", row -> row.getKey().fact().subject().id())
                .column("fact", row -> row.getKey().fact().label())
                .column("weight", row -> weight(row.getKey()))
                .column("value", row -> row.getValue().value())
                .column(
                        "sources",
                        row -> row.getValue().claims().stream()
                                .map(claim -> claim.source().id().toString())
                                .collect(Collectors.joining(";")))
                .column("certain", row -> row.getKey().isCertain())
                .of(list.stream()
                        .flatMap(dispute -> dispute.sides().stream().map(side -> Map.entry(dispute, side)))
                        .toList())
                .csv();
    }

    @Override
    public Document page() {
        return Document.builder()
                .add(table())
                .paragraph(weight())
                .paragraph(catalog.toString())
                .build();
    }

    private String weight() {
        boolean used = list.stream().anyMatch(dispute -> dispute.importance() == Dispute.USED);
        return "weight: how far apart the sides are (0 to 1), times "
                + (used ? Dispute.USED + " for what the answers asked for use, " : "")
                + Dispute.FIGURES + (used ? " for other figures" : " for figures") + ", dates and parties, "
                + Dispute.WORDS + " for words";
    }

    /**
     * One line for a shell.
     *
     * @return the count, and how many are disputes only if the sources speak of the same time
     */
    @Override
    public String toString() {
        return Lines.count(count(), "disputed fact") + perhapsOfDifferentTimes() + " (print() shows them)";
    }

    private String perhapsOfDifferentTimes() {
        int possible = count() - certain().count();
        return possible == 0 ? "" : ", " + possible + " of them perhaps of different times";
    }
}
