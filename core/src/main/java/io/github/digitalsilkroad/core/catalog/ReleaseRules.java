package io.github.digitalsilkroad.core.catalog;

import com.google.common.base.Splitter;
import com.google.common.collect.Multimaps;
import io.github.digitalsilkroad.core.evidence.Attested;
import io.github.digitalsilkroad.core.evidence.Claim;
import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.evidence.Property;
import io.github.digitalsilkroad.core.model.Entity;
import io.github.digitalsilkroad.core.model.Ownership;
import io.github.digitalsilkroad.core.model.OwnershipType;
import io.github.digitalsilkroad.core.model.Props;
import io.github.digitalsilkroad.core.quantity.Measurement;
import io.github.digitalsilkroad.core.quantity.PartialDate;
import io.github.digitalsilkroad.core.quantity.Share;
import io.github.digitalsilkroad.core.schema.Vocabulary;
import io.github.digitalsilkroad.core.view.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The rules of {@link Catalog#check()}. */
final class ReleaseRules {

    private static final Set<String> FREE_TEXTS = Set.of("purpose", "scope", "status");

    /**
     * A number, or a word for one, before up to three words; 5G is no quantity. JDK 19 changed what {@code \b} means.
     */
    private static final Pattern QUANTITY = Pattern.compile(
            "(?<![\\p{L}\\p{Nd}_])(\\p{Nd}+(?:[,.]\\p{Nd}+)*+(?!G\\b)|(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
                    + "|dozens?|hundreds?|thousands?|millions?|billions?|percent)(?![\\p{L}\\p{Nd}_]))(?=((?:\\W+\\w+){0,3}))",
            Pattern.CASE_INSENSITIVE);

    /** Shorter words name no property. */
    private static final int SHORTEST_NOUN = 4;

    private static final double WHOLE = 100;

    private final Function<Id, Optional<Entity>> finder;
    private final Vocabulary vocabulary;
    private final boolean isStandard;
    private final List<Problem> refused = new ArrayList<>();
    private final List<Problem> warnings = new ArrayList<>();

    /**
     * Takes what the rules look up.
     *
     * @param finder the entities of the catalog by their ids
     * @param isStandard whether the entities are read by the standard reading
     */
    ReleaseRules(Function<Id, Optional<Entity>> finder, Vocabulary vocabulary, boolean isStandard) {
        this.finder = finder;
        this.vocabulary = vocabulary;
        this.isStandard = isStandard;
    }

    /** Checks all entities of a catalog; left out is what may not be released. */
    <T> Outcome<T> check(T catalog, List<Entity> entities) {
        entities.forEach(this::checkPart);
        entities.forEach(this::checkTexts);
        checkHoldings(entities);
        return new Outcome<>(catalog, refused, warnings, List.of());
    }

    private void found(Entity thing, String column, String code, Id other, String why) {
        found(thing, column, code + " " + other, other.toString(), why);
    }

    private void found(Entity thing, String column, String name, String value, String why) {
        Optional<String> accepted = thing.facts().get(Props.ACCEPTED).admitted().stream()
                .filter(claim -> claim.value().equals(Optional.of(name)))
                .flatMap(claim -> claim.note().stream())
                .findFirst();
        boolean isRefused = accepted.isEmpty() && isStandard;
        String message = why
                + accepted.map(reason -> "; accepted: " + reason)
                        .orElse("; needs a claim on accepted, '" + name + "', whose note says why");
        (isRefused ? refused : warnings).add(new Problem("", 0, thing.id().toString(), column, value, message));
    }

    private void checkTexts(Entity thing) {
        for (Attested<?> fact : thing.facts().all()) {
            Property<?> property = fact.property();
            boolean isFree = FREE_TEXTS.contains(property.name());
            for (Claim<?> claim : isFree ? fact.admitted() : List.<Claim<?>>of()) {
                String text = claim.value().map(Object::toString).orElse("");
                List<MatchResult> quantities = QUANTITY.matcher(text).results().toList();
                if (!quantities.isEmpty()) {
                    String all =
                            quantities.stream().map(found -> found.group(1)).collect(Collectors.joining(", "));
                    found(
                            thing,
                            property.name(),
                            "quantity-in-" + property.name() + " " + all,
                            text,
                            "'" + text + "' has a quantity, which needs a property of its own" + fitting(quantities));
                }
            }
        }
    }

    /** The properties that count what the words after the quantities name: those called just so, or else in part. */
    private String fitting(List<MatchResult> quantities) {
        Set<String> nouns = quantities.stream()
                .flatMap(found ->
                        Splitter.onPattern("\\W+").splitToStream(found.group(2).toLowerCase(Locale.ROOT)))
                .filter(word -> word.length() >= SHORTEST_NOUN)
                .collect(Collectors.toSet());
        Map<Boolean, List<String>> fitting = Stream.concat(
                        Props.all().stream(), vocabulary.terms().stream().map(Vocabulary.Term::property))
                .filter(property -> property.type().isNumber())
                .map(Property::name)
                .distinct()
                .sorted()
                .filter(name -> Arrays.stream(name.split("-", -1)).anyMatch(nouns::contains))
                .collect(Collectors.partitioningBy(nouns::contains));
        return Stream.of(true, false)
                .map(fitting::get)
                .filter(names -> !names.isEmpty())
                .findFirst()
                .map(names -> ", such as " + names.stream().limit(3).collect(Collectors.joining(", ")))
                .orElse("");
    }

    private void checkPart(Entity part) {
        part.partOf().flatMap(finder).ifPresent(whole -> {
            Optional<PartialDate> start = first(part, part.kind().starts());
            Optional<LocalDate> begun = first(whole, whole.kind().starts()).map(PartialDate::earliest);
            Optional<LocalDate> ended = first(whole, whole.kind().ends()).map(PartialDate::latest);
            if (start.isPresent()
                    && begun.filter(start.get().latest()::isBefore).isPresent()) {
                foundBeside(whole, part, "begins-before", "begins before");
            }
            if (start.isPresent()
                    && ended.filter(start.get().earliest()::isAfter).isPresent()) {
                foundBeside(whole, part, "begins-after-end-of", "begins after the end of");
            }
            for (Property<?> property : part.facts().properties()) {
                if (isAbove(
                        part.facts().get(property).chosen(),
                        whole.facts().get(property).chosen())) {
                    String more = "has more " + property.label() + " than";
                    foundBeside(whole, part, "more-" + property.name() + "-than", more);
                }
            }
        });
    }

    private void foundBeside(Entity whole, Entity part, String code, String does) {
        found(part, "part_of", code, whole.id(), does + " its whole, " + whole.id());
    }

    private static Optional<PartialDate> first(Entity entity, List<Property<PartialDate>> events) {
        return LifeYears.dates(entity.facts(), events).stream().min(PartialDate.chronological());
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
    private void checkHoldings(List<Entity> entities) {
        Set<List<Object>> seen = new HashSet<>();
        Map<List<Object>, Double> sums = new HashMap<>();
        for (Entity entity : entities) {
            if (entity instanceof Ownership holding && holding.type() == OwnershipType.EQUITY) {
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
                        String time = claim.asOf()
                                .map(known -> ", " + Text.asOf(known))
                                .orElse("");
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
