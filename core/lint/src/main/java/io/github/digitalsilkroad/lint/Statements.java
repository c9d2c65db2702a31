package io.github.digitalsilkroad.lint;

import io.github.digitalsilkroad.core.model.Category;
import io.github.digitalsilkroad.core.model.Country;
import io.github.digitalsilkroad.core.model.Deployment;
import io.github.digitalsilkroad.core.model.Entity;
import io.github.digitalsilkroad.core.model.Place;
import io.github.digitalsilkroad.lint.Clause.Says;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the words of a sentence say that were read so far, with the things that they name. What a {@link Rule} read
 * becomes another statement, of its own parts and of the things that were named before.
 *
 * @param clauses the statements
 * @param times the time of each statement that is no clause which follows another
 * @param named the things that are named, by their parts
 * @param lead the time of the last statement
 * @param last the place of its first clause
 * @param isFollowed whether a clause followed it
 */
record Statements(
        List<Clause> clauses,
        List<Optional<Span>> times,
        Map<String, Object> named,
        Optional<Span> lead,
        int last,
        boolean isFollowed) {

    static final String SITE = "site";
    static final String TIME = "time";

    /** The thing that was named last. */
    static final String HEAD = "head";

    static final String ROWS = "rows";

    private static final String SYSTEM = "system";
    private static final String BORROWER = "borrower";

    /** What a sentence counts. Only the next one may refer to its rows, if it has the same property and country. */
    private static final List<String> COUNTED = List.of(ROWS, "property", "country");

    /** What is said beside another statement of the time of that one, where it has none of its own. */
    private static final Set<Says> TIMED = EnumSet.of(Says.CAMERAS, Says.FACE_CAMERAS, Says.UPDATED, Says.DECLINED);

    static Statements start(Map<String, Object> before) {
        return new Statements(List.of(), List.of(), before, Optional.empty(), 0, false);
    }

    /** Before another statement; one after a semicolon has its own time or none. */
    Statements joined(boolean isApart) {
        return new Statements(clauses, isApart ? List.of() : times, named, Optional.empty(), 0, false);
    }

    /** Whether a thing is the one that was named last. */
    boolean isHead(Object thing) {
        return thing.equals(named.get(HEAD));
    }

    boolean isNegated() {
        return clauses.stream().anyMatch(Clause::negated);
    }

    boolean isPast() {
        return clauses.stream().anyMatch(Clause::past);
    }

    /** Whether all statements have a time of their own, or the same one. */
    boolean isOfOneTime() {
        return times.stream().distinct().count() <= 1 || times.stream().allMatch(Optional::isPresent);
    }

    /** With a time after the last statement. */
    Statements of(Span time) {
        List<Clause> timed = new ArrayList<>(clauses);
        for (int i = last; i < timed.size(); i++) {
            Clause clause = timed.get(i);
            boolean takesTime = clause.says() == timed.get(last).says() || TIMED.contains(clause.says());
            if (clause.find(TIME, Span.class).isEmpty() && takesTime) {
                timed.set(i, clause.with(TIME, time));
            }
        }
        List<Optional<Span>> all = new ArrayList<>(times);
        if (!isFollowed) {
            all.set(all.size() - 1, Optional.of(time));
        }
        return new Statements(timed, all, named, Optional.of(time), last, isFollowed);
    }

    /** With the statements that a rule read; empty if a part is missing that none before it names. */
    Optional<Statements> and(
            Gazetteer names, Rule rule, Rule.Match match, Map<String, Object> given, Optional<Span> before) {
        Map<String, Object> parts = new TreeMap<>(match.parts());
        Object year = parts.remove("year");
        Object until = parts.remove("year2");
        if ((year == null) != (until == null)
                || (before.isPresent() && (year != null || parts.containsKey(Slots.WHEN)))) {
            return Optional.empty();
        }
        Optional<Span> time =
                year instanceof Span from && until instanceof Span to ? Span.between(from.from(), to.from()) : before;
        time.ifPresent(when -> parts.put(TIME, when));
        if ((year != null && time.isEmpty()) || !isDated(parts, time)) {
            return Optional.empty();
        }
        Set<Says> timed = time.isPresent() ? EnumSet.allOf(Says.class) : Set.of();
        return clauses(names, rule, parts, given, match.isPast(), timed)
                .map(more -> new Statements(
                        joined(clauses, more),
                        joined(times, List.of(time)),
                        named(parts),
                        time,
                        clauses.size(),
                        false));
    }

    /** With what a rule of a clause that follows read. */
    Optional<Statements> followed(Gazetteer names, Rule rule, Rule.Match match, Optional<Span> time) {
        Map<String, Object> parts = new TreeMap<>(match.parts());
        boolean isPast = match.isPast() || isPast();
        if (!isDated(parts, time)) {
            return Optional.empty();
        }
        if (isPast) {
            time.ifPresent(when -> parts.put(TIME, when));
        }
        return clauses(names, rule, parts, named, isPast, TIMED)
                .map(more -> new Statements(joined(clauses, more), times, named(parts), lead, clauses.size(), true));
    }

    private static <T> List<T> joined(List<T> first, List<T> then) {
        return Stream.concat(first.stream(), then.stream()).toList();
    }

    /** Puts a year in place of one that is counted from that of the sentence; false if the sentence has none. */
    private static boolean isDated(Map<String, Object> parts, Optional<Span> lead) {
        if (parts.get(Slots.WHEN) instanceof Integer years) {
            lead.ifPresent(time -> parts.put(Slots.WHEN, Span.in(time.firstYear() + years)));
            return lead.isPresent();
        }
        return true;
    }

    /** The things of some sentence to which a later one than the next may refer. */
    static Map<String, Object> uncounted(Map<String, Object> named) {
        Map<String, Object> things = new HashMap<>(named);
        things.keySet().removeAll(COUNTED);
        return things;
    }

    private Map<String, Object> named(Map<String, Object> parts) {
        Map<String, Object> all = uncounted(named);
        if (parts.containsKey(ROWS)) {
            COUNTED.stream().filter(parts::containsKey).forEach(part -> all.put(part, parts.get(part)));
        }
        if (parts.get(SITE) instanceof Together) { // no one place that the next sentence can be about
            all.keySet().removeAll(List.of(SITE, SYSTEM, HEAD));
            return all;
        }
        for (String part : List.of(BORROWER, SITE, SYSTEM)) {
            if (parts.containsKey(part)) {
                all.put(part, parts.get(part));
                if (!part.equals(BORROWER)) {
                    all.put(HEAD, parts.get(part));
                }
            }
        }
        return all;
    }

    /**
     * The statements of a rule, of their own parts and of those before; none where the country is not that of the
     * system.
     */
    private static Optional<List<Clause>> clauses(
            Gazetteer names,
            Rule rule,
            Map<String, Object> parts,
            Map<String, Object> given,
            boolean isPast,
            Set<Says> timed) {
        boolean isNegated = parts.remove(Rule.NEGATED) != null;
        parts.remove(Rule.PAST);
        List<Clause> found = new ArrayList<>();
        Object beside = parts.remove(Rule.BESIDE);
        if (!resolved(names, parts, given) || (isNegated && !rule.isDeniable())) {
            return Optional.empty();
        }
        Says first = rule.stated().get(0).says();
        for (Rule.Stated stated : rule.stated()) {
            if (stated.when().isEmpty() || parts.containsKey(stated.when())) {
                boolean takesTime =
                        timed.contains(stated.says()) && (stated.says() == first || TIMED.contains(stated.says()));
                Map<String, Object> own = own(stated, parts, given, takesTime);
                if (!own.keySet().containsAll(stated.says().needed())) {
                    return Optional.empty();
                }
                found.addAll(split(new Clause(stated.says(), own, isNegated, isPast).dated(), parts));
            }
        }
        if (parts.get("items") instanceof Figure items && !items.isExactly(found.size())) {
            return Optional.empty();
        }
        if (beside instanceof List<?> more) {
            more.forEach(clause -> found.add((Clause) clause));
        }
        return isNegated && (found.size() > 1 && rule.stated().size() + (beside == null ? 0 : 1) > 1)
                ? Optional.empty()
                : Optional.of(found);
    }

    private static Map<String, Object> own(
            Rule.Stated stated, Map<String, Object> parts, Map<String, Object> given, boolean takesTime) {
        Map<String, Object> own = new TreeMap<>();
        for (String part : stated.says().possible()) {
            Object value = parts.get(stated.renamed().getOrDefault(part, part));
            boolean isTime = part.equals(TIME) && !stated.renamed().containsKey(TIME);
            if (value == null && stated.says().needed().contains(part)) {
                value = switch (part) {
                    case SITE -> given.get(HEAD);
                    case SYSTEM -> system(given);
                    case BORROWER -> given.get(BORROWER);
                    case ROWS ->
                        COUNTED.stream()
                                        .filter(parts::containsKey)
                                        .allMatch(counted -> Objects.equals(parts.get(counted), given.get(counted)))
                                ? given.get(ROWS)
                                : null;
                    default -> null;
                };
            }
            if (value != null && (!isTime || takesTime)) {
                own.put(part, value);
            }
        }
        return own;
    }

    /** The system that was named last, unless another place was named since; null if there is none. */
    private static @Nullable Object system(Map<String, Object> given) {
        Object system = given.get(SYSTEM);
        boolean isElsewhere = given.get(HEAD) instanceof Place place
                && !(system instanceof Deployment deployment
                        && deployment.place().filter(place.id()::equals).isPresent());
        return isElsewhere ? null : system;
    }

    /** Puts a system in place of the words that describe it; false if there is none, or it is in another country. */
    private static boolean resolved(Gazetteer names, Map<String, Object> parts, Map<String, Object> given) {
        Object works = parts.remove("works");
        if (works instanceof Category kind) {
            if (!(parts.get(SITE) instanceof Entity place)) {
                return false;
            }
            List<Entity> systems = names.systems(kind, place);
            if (systems.isEmpty()) {
                return false;
            }
            parts.put(SYSTEM, systems.size() == 1 ? systems.get(0) : new Described(Set.of(kind), place));
        }
        if (parts.remove("goods") != null) {
            if (!(parts.get(BORROWER) instanceof Entity buyer)) {
                return false;
            }
            parts.put(SYSTEM, new Described(Set.of(), buyer));
        }
        Object center = parts.remove("center");
        if (center != null) {
            return system(given) instanceof Deployment system && system.category() == center;
        }
        return isThere(parts);
    }

    private static boolean isThere(Map<String, Object> parts) {
        return !(parts.get(BORROWER) instanceof Country country)
                || (parts.containsKey("lender") && parts.containsKey("money"))
                || !parts.containsKey(SYSTEM)
                || place(parts.get(SYSTEM))
                        .country()
                        .filter(country.code()::equals)
                        .isPresent();
    }

    private static Entity place(Object system) {
        return system instanceof Described some ? some.place() : (Entity) system;
    }

    /** The clauses of one with second parts, and third ones. */
    private static List<Clause> split(Clause clause, Map<String, Object> parts) {
        Map<Character, Clause> all = new TreeMap<>(Map.of('1', clause));
        parts.forEach((name, value) -> {
            char number = name.charAt(name.length() - 1);
            if (Character.isDigit(number) && !clause.says().possible().contains(name)) {
                all.merge(
                        number,
                        clause.with(name.substring(0, name.length() - 1), value),
                        (other, same) -> other.with(name.substring(0, name.length() - 1), value));
            }
        });
        return List.copyOf(all.values());
    }
}
