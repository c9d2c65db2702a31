package io.github.digitalsilkroad.core.catalog;

import com.google.common.collect.Multimaps;
import io.github.digitalsilkroad.core.evidence.Attested;
import io.github.digitalsilkroad.core.evidence.Claim;
import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.evidence.Property;
import io.github.digitalsilkroad.core.evidence.Reading;
import io.github.digitalsilkroad.core.model.Entity;
import io.github.digitalsilkroad.core.model.Ownership;
import io.github.digitalsilkroad.core.model.OwnershipType;
import io.github.digitalsilkroad.core.model.Props;
import io.github.digitalsilkroad.core.quantity.Measurement;
import io.github.digitalsilkroad.core.quantity.PartialDate;
import io.github.digitalsilkroad.core.quantity.Share;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Relations that dates or figures make impossible: a part that begins before its whole begins or after it ends, a part
 * with more of something than its whole at the same time, and stakes in one organization that add up to more than all
 * of it.
 *
 * <p>Under the standard reading such a relation is a problem, and may not be released: the commands {@code check} and
 * {@code renew} refuse it. A package that has it is read all the same, with a warning. Under another reading, or if a
 * claim on {@code accepted} of the thing names it and says why in its note, it is no more than a warning. It is named by a code and
 * the id of the other thing: {@code begins-before}, {@code begins-after-end-of}, {@code more-cameras-than} or the name
 * of another property, {@code owners-above-all-of}. What is accepted so lets no other relation of the thing pass.
 *
 * @since 0.3.0
 */
public final class Relations {

    private static final double WHOLE = 100;

    private final Catalog catalog;
    private final List<Problem> refused = new ArrayList<>();
    private final List<Problem> warnings = new ArrayList<>();

    private Relations(Catalog catalog) {
        this.catalog = catalog;
    }

    /**
     * Checks the relations of a catalog, as its reading takes them.
     *
     * @param catalog the catalog
     * @return the catalog; left out are the relations that may not be released
     */
    public static Outcome<Catalog> check(Catalog catalog) {
        Relations relations = new Relations(catalog);
        catalog.entities().forEach(relations::checkPart);
        relations.checkHoldings();
        return new Outcome<>(catalog, relations.refused, relations.warnings, List.of());
    }

    private void found(Entity thing, String column, String code, Id other, String why) {
        String name = code + " " + other;
        Optional<String> accepted = thing.facts().get(Props.ACCEPTED).admitted().stream()
                .filter(claim -> claim.value().equals(Optional.of(name)))
                .flatMap(claim -> claim.note().stream())
                .findFirst();
        boolean isRefused = accepted.isEmpty() && catalog.reading().equals(Reading.standard());
        String message = why
                + accepted.map(reason -> "; accepted: " + reason)
                        .orElse("; needs a claim on accepted, '" + name + "', whose note says why");
        (isRefused ? refused : warnings)
                .add(new Problem("", 0, thing.id().toString(), column, other.toString(), message));
    }

    private void checkPart(Entity part) {
        part.kind().umbrellaOf(part).flatMap(catalog::find).ifPresent(whole -> {
            Optional<PartialDate> start = first(part, part.kind().starts());
            Optional<LocalDate> begun = first(whole, whole.kind().starts()).map(PartialDate::earliest);
            Optional<LocalDate> ended = first(whole, whole.kind().ends()).map(PartialDate::latest);
            if (start.isPresent()
                    && begun.filter(start.get().latest()::isBefore).isPresent()) {
                found(part, "part_of", "begins-before", whole.id(), "begins before its whole, " + whole.id());
            }
            if (start.isPresent()
                    && ended.filter(start.get().earliest()::isAfter).isPresent()) {
                found(
                        part,
                        "part_of",
                        "begins-after-end-of",
                        whole.id(),
                        "begins after the end of its whole, " + whole.id());
            }
            for (Property<?> property : part.facts().properties()) {
                if (isAbove(
                        part.facts().get(property).chosen(),
                        whole.facts().get(property).chosen())) {
                    found(
                            part,
                            "part_of",
                            "more-" + property.name() + "-than",
                            whole.id(),
                            "has more " + property.label() + " than its whole, " + whole.id());
                }
            }
        });
    }

    private static Optional<PartialDate> first(Entity entity, List<Property<PartialDate>> events) {
        return events.stream()
                .flatMap(event -> entity.facts().value(event).stream())
                .filter(date -> !date.isUnstated())
                .min(PartialDate.chronological());
    }

    private static boolean isAbove(Optional<? extends Claim<?>> part, Optional<? extends Claim<?>> whole) {
        return part.isPresent()
                && whole.isPresent()
                && part.get().asOf().isPresent()
                && part.get().asOf().equals(whole.get().asOf())
                && part.get().value().orElse(null) instanceof Measurement<?> some
                && whole.get().value().orElse(null) instanceof Measurement<?> all
                && !(some instanceof Share)
                && some.unit().equals(all.unit())
                && some.number().low() > all.number().high();
    }

    /** Adds up what the holders of one organization hold, by time and by what it is a share of. */
    private void checkHoldings() {
        Set<List<Object>> seen = new HashSet<>();
        Map<List<Object>, Double> sums = new HashMap<>();
        for (Ownership holding : catalog.entities(Ownership.KIND)) {
            if (holding.type() == OwnershipType.EQUITY) {
                for (Claim<Share> claim : ofEachTime(holding)) {
                    Share share = claim.value().orElseThrow();
                    List<Object> at = List.of(holding.owned(), claim.asOf(), share.unit());
                    double before = sums.getOrDefault(at, 0.0);
                    double sum = before
                            + (seen.add(List.of(at, holding.owner()))
                                    ? share.number().low()
                                    : 0);
                    sums.put(at, sum);
                    if (sum > WHOLE && before <= WHOLE) {
                        String time =
                                claim.asOf().map(known -> ", as of " + known).orElse("");
                        found(
                                holding,
                                "owned",
                                "owners-above-all-of",
                                holding.owned(),
                                "its owners hold more than all of it" + time);
                    }
                }
            }
        }
    }

    /** The preferred claim on the share of each time. */
    private static List<Claim<Share>> ofEachTime(Ownership holding) {
        return Multimaps.asMap(Multimaps.index(holding.share().admitted(), Claim::asOf)).values().stream()
                .flatMap(claims -> Attested.of(Props.SHARE_OWNED, claims).chosen().stream())
                .toList();
    }
}
