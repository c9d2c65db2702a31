package io.github.digitalsilkroad.core.catalog;

import static java.util.Objects.requireNonNull;

import io.github.digitalsilkroad.core.evidence.Attested;
import io.github.digitalsilkroad.core.evidence.Basis;
import io.github.digitalsilkroad.core.evidence.Claim;
import io.github.digitalsilkroad.core.evidence.ClaimChoice;
import io.github.digitalsilkroad.core.evidence.Property;
import io.github.digitalsilkroad.core.evidence.Reason;
import io.github.digitalsilkroad.core.internal.Lines;
import io.github.digitalsilkroad.core.model.Entity;
import io.github.digitalsilkroad.core.view.Report;
import io.github.digitalsilkroad.core.view.Table;
import io.github.digitalsilkroad.core.view.Text;
import io.github.digitalsilkroad.core.view.Tree;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * One property of one entity, with all claims on it; of a series, one year of it. A view: {@link #print()} shows all
 * claims side by side. Immutable and thread-safe.
 *
 * @param subject what the claims are about
 * @param claims what sources say, under the reading of the catalog
 * @param year the year of an observation in a series; empty for any other fact
 * @since 0.1.0
 */
public record Fact(Entity subject, Attested<?> claims, OptionalInt year) implements Report {

    /**
     * Takes the parts, none of them null.
     *
     * @param subject what the claims are about
     * @param claims what sources say, under the reading of the catalog
     * @param year the year of an observation in a series; empty for any other fact
     */
    public Fact {
        requireNonNull(subject, "subject");
        requireNonNull(claims, "claims");
        requireNonNull(year, "year");
    }

    /**
     * What sources claim of an entity under a property.
     *
     * @param subject the entity
     * @param property the property
     * @return the fact, with or without a value
     */
    public static Fact of(Entity subject, Property<?> property) {
        return new Fact(subject, subject.facts().get(property), OptionalInt.empty());
    }

    /** The fact with a key, as a row has it. */
    static Fact of(Entity subject, FactKey key) {
        Optional<Attested<?>> year = key.year().isPresent()
                ? subject.observed().map(values -> values.at(key.year().getAsInt()))
                : Optional.empty();
        return new Fact(subject, year.isPresent() ? year.get() : subject.facts().get(key.property()), key.year());
    }

    /**
     * Everything that sources claim of an entity.
     *
     * @param subject the entity
     * @return an unmodifiable list, by property; the yearly values of a series are a fact each
     */
    public static List<Fact> allOf(Entity subject) {
        return allOf(List.of(requireNonNull(subject, "subject")));
    }

    /** Everything that sources claim of some entities, one after another. */
    static List<Fact> allOf(List<Entity> subjects) {
        List<Fact> all = new ArrayList<>();
        for (Entity subject : subjects) {
            for (Attested<?> fact : subject.facts().all()) {
                all.add(new Fact(subject, fact, OptionalInt.empty()));
            }
            if (subject.observed().isPresent()) {
                Iterator<Integer> years = subject.observed().get().years().iterator();
                for (Attested<?> fact : subject.observed().get().all()) {
                    all.add(new Fact(subject, fact, OptionalInt.of(years.next())));
                }
            }
        }
        return Collections.unmodifiableList(all);
    }

    /**
     * What the fact is about, without its subject.
     *
     * @return the words for the property, or the year of a series
     */
    public String label() {
        return year.isPresent()
                ? Integer.toString(year.getAsInt())
                : claims.property().label();
    }

    /**
     * All that sources say of it.
     *
     * @return a row a claim, as {@link #table(Attested)} has them
     * @since 0.2.0
     */
    @Override
    public Table page() {
        return table(claims);
    }

    /**
     * All that is known of an entity.
     *
     * @param entity the entity
     * @return a table with a line for each fact: its value, of when and on what basis, or why it has none, and how many
     *     claims there are
     * @since 0.3.0
     */
    public static Table table(Entity entity) {
        requireNonNull(entity, "entity");
        Table.Builder table = Table.of(entity.name() + " (" + entity.kind().singular() + " " + entity.id() + ")")
                .column("fact")
                .column("value")
                .column("claims");
        for (Fact known : allOf(entity)) {
            Attested<?> fact = known.claims();
            String claims = Lines.count(fact.claims().size(), "claim");
            table.row(
                    Text.of(known.label()),
                    Working.value(known),
                    Text.of(claims + (fact.isDisputed() ? ", " + fact.disputeText() : "")));
        }
        return table.build();
    }

    /**
     * All that sources say of one fact, side by side.
     *
     * @param fact the fact
     * @return a table with a row for each claim, in the order of the ledger, or of their times if figures of three or
     *     more times make a series; an asterisk marks the one that the reading of the fact takes, and the last column
     *     says why the others are not taken; {@link #why(Attested)} says in what the two differ
     * @since 0.3.0
     */
    public static Table table(Attested<?> fact) {
        List<? extends ClaimChoice<?>> series = requireNonNull(fact, "fact").series();
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
        return columns.column("why", choice -> choice.reason().label()).of(series.isEmpty() ? fact.why() : series);
    }

    private static String words(Optional<?> value) {
        return value.map(known -> Text.value(known).toString()).orElse("-");
    }

    /**
     * Why one of the claims on a fact is taken and the others are not.
     *
     * @param fact the fact
     * @return the fact as the reading reads it, with a line for each claim below it: first the one that is taken, then
     *     the others in the order of the ledger
     * @since 0.3.0
     */
    public static Tree why(Attested<?> fact) {
        return Tree.of(
                requireNonNull(fact, "fact").toString(),
                fact.why().stream()
                        .sorted(Comparator.comparing(choice -> choice.reason() != Reason.TAKEN))
                        .map(choice -> Tree.of(line(choice)))
                        .toList());
    }

    private static String line(ClaimChoice<?> choice) {
        Claim<?> claim = choice.claim();
        boolean isByDate = choice.reason() == Reason.PUBLISHED_EARLIER || choice.reason() == Reason.EARLIER_TIME;
        String dates = isByDate
                ? ": " + date(choice, claim) + ", not "
                        + date(choice, choice.over().orElseThrow())
                : "";
        return claim.source().publisher() + " has " + Working.text(claim) + Text.cited(List.of(claim.citation())) + ": "
                + choice.words() + dates;
    }

    /** The date of a claim by which one is preferred to another. */
    private static String date(ClaimChoice<?> choice, Claim<?> claim) {
        Optional<?> date = choice.reason() == Reason.EARLIER_TIME ? claim.asOf() : claim.published();
        return date.map(known -> Text.value(known).toString()).orElse("unknown");
    }

    /**
     * Identifies the fact independently of what a catalog says of it.
     *
     * @return subject, property and year
     * @since 0.3.0
     */
    public FactKey key() {
        return new FactKey(subject.id(), claims.property(), year);
    }

    /** Equal if the key and the claims are equal; other facts of the subject do not count. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Fact that && key().equals(that.key()) && claims.equals(that.claims);
    }

    @Override
    public int hashCode() {
        return key().hashCode();
    }

    /**
     * One line for a shell.
     *
     * @return subject, property and value, cut at 70 characters
     */
    @Override
    public String toString() {
        return Lines.fit(subject.id() + (year.isPresent() ? " " + year.getAsInt() : "") + " " + claims);
    }
}
