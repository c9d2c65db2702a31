package io.github.digitalsilkroad.lint;

import com.google.common.collect.Maps;
import io.github.digitalsilkroad.core.evidence.Property;
import io.github.digitalsilkroad.core.model.Category;
import io.github.digitalsilkroad.core.model.Country;
import io.github.digitalsilkroad.core.model.Deployment;
import io.github.digitalsilkroad.core.model.Entity;
import io.github.digitalsilkroad.core.model.Financing;
import io.github.digitalsilkroad.core.model.Initiative;
import io.github.digitalsilkroad.core.model.Law;
import io.github.digitalsilkroad.core.model.Measure;
import io.github.digitalsilkroad.core.model.Organization;
import io.github.digitalsilkroad.core.model.Place;
import io.github.digitalsilkroad.core.model.Props;
import io.github.digitalsilkroad.core.schema.Vocabulary;
import io.github.digitalsilkroad.core.score.Score;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads the parts of a sentence: names, figures, wholes, times. Each method returns every way to read a part from a
 * place on, with the place after it.
 */
final class Slots {

    /** A part that was read, and the place after it. */
    record Read(int end, Object value, List<Clause> beside) {
        Read(int end, Object value) {
            this(end, value, List.of());
        }
    }

    /** What is paid on a debt, by its word. */
    static final Map<String, Measure> PAYMENTS =
            Map.of("interest", Measure.INTEREST_PAID, "principal", Measure.PRINCIPAL_PAID);

    static final int LONGEST_WORDS = 4;

    /** A part that is a time, or a number of years from that of the sentence. */
    static final String WHEN = "when";

    /** The sign between a question and its answer where they are printed. */
    static final String EQUALS = "=";

    private static final List<String> ARTICLES = List.of("the", "a", "an");

    /** The words for a basis, each as itself. */
    private static final Map<String, String> BASES = Maps.toMap(Figure.BASES.keySet(), words -> words);

    private static final int LONGEST_KIND = 5;
    private static final int LONGEST_QUOTE = 12;

    /** The parts that may be several countries together. */
    private static final Set<String> TOGETHER = Set.of("debtors", "sites", "places");

    private final Gazetteer names;
    private final Lexicon lexicon;
    private final Map<String, Category> kinds = new HashMap<>();
    private final Map<String, Property<?>> properties = new HashMap<>();
    private final Map<String, Property<?>> asked = new HashMap<>();

    /** What is installed, by the words for it, as the names of properties. */
    private final Map<String, String> equipment;

    private final Numbers numbers;
    private final Times times;
    private final Scopes scopes;
    private final RowNames rows;

    Slots(Gazetteer names, Lexicon lexicon) {
        this.names = names;
        this.lexicon = lexicon;
        this.numbers = new Numbers(lexicon);
        this.times = new Times(lexicon);
        this.scopes = new Scopes(names, lexicon, numbers);
        this.rows = new RowNames(names, lexicon, scopes, this);
        this.equipment = lexicon.table("equipment ", Function.identity());
        for (Category category : Category.values()) {
            if (category != Category.OTHER) {
                String label = category.label().toLowerCase(Locale.ROOT);
                for (String one : Stream.concat(
                                Stream.of(label, label.replace(' ', '-')),
                                lexicon.kinds(category.code().replace('-', '_')).stream())
                        .toList()) {
                    for (String form : List.of(one, one + "s", one.replaceFirst("y$", "ies"))) {
                        kinds.put(form, category);
                        lexicon.of("noun").forEach(noun -> kinds.put(form + " " + noun, category));
                    }
                }
            }
        }
        nameProperties();
    }

    private void nameProperties() {
        for (Property<?> property : Props.all()) {
            lexicon.of("asked " + property.name()).forEach(words -> asked.put(words, property));
        }
        for (Vocabulary.Term term : names.catalog().vocabulary().terms()) {
            properties.put(term.label(), term.property());
            properties.putIfAbsent(term.label() + "s", term.property());
            properties.putIfAbsent(term.label().replaceFirst("s$", ""), term.property());
        }
    }

    List<Read> read(String slot, Words words, int at) {
        return words.read(
                slot,
                at,
                () -> readNew(slot, words, at).stream()
                        .flatMap(read -> Stream.concat(Stream.of(read), based(read, words)))
                        .toList());
    }

    /** A figure with the basis in brackets after it. */
    private static Stream<Read> based(Read read, Words words) {
        return read.value() instanceof Figure figure
                ? basis(words, read.end())
                        .map(basis ->
                                new Read(basis.end(), figure.on(basis.value().toString())))
                : Stream.empty();
    }

    /** On what basis a figure is, in brackets, such as {@code (partly estimated)}. */
    static Stream<Read> basis(Words words, int at) {
        return words.isAt(at, "(")
                ? codes(words, at + 1, BASES).stream()
                        .filter(read -> words.isAt(read.end(), ")"))
                        .map(read -> new Read(read.end() + 1, read.value()))
                : Stream.empty();
    }

    /** Another name in brackets. */
    private List<Read> alias(Words words, int at) {
        if (!words.isAt(at, "(")) {
            return List.of();
        }
        return names.at(words, at + 1).stream()
                .limit(1)
                .filter(read -> words.isAt(read.end(), ")"))
                .map(read -> new Read(read.end() + 1, read.thing()))
                .toList();
    }

    private List<Read> readNew(String slot, Words words, int at) {
        return switch (slot) {
            case "debtor", "borrower", "second" -> things(words, at, false, Country.class::isInstance);
            case "debtor's", "borrower's" -> things(words, at, true, Country.class::isInstance);
            case "creditor" -> creditors(words, at);
            case "creditor's", "lender's" -> things(words, at, true, Slots::isCreditor);
            case "lender", "owner" -> companies(words, at, Slots::isCreditor);
            case "party", "company" -> companies(words, at, Organization.class::isInstance);
            case "country" -> things(words, at, false, Country.class::isInstance);
            case "country's" -> things(words, at, true, Country.class::isInstance);
            case "financed" -> compounds(words, at, List.of("financed", "funded"));
            case "dominated" -> compounds(words, at, List.of("dominated"));
            case "alias" -> alias(words, at);
            case "works", "center" -> categories(words, at);
            case "kinded" -> ARTICLES.contains(words.at(at)) ? categories(words, plain(words, at + 1)) : List.of();
            case "quote" -> quotes(words, at);
            case "score" -> questions(words, at);
            case "answer" -> List.of(new Read(words.size(), words.printed(Math.min(at, words.size()), words.size())));
            case "visitor" -> names.visitors(words, at);
            case WHEN -> {
                List<Read> times = new ArrayList<>(read("time", words, at));
                word(words, at, lexicon.of("year before")).forEach(read -> times.add(new Read(read.end(), -1)));
                yield times;
            }
            case "party's" -> things(words, at, null, Organization.class::isInstance);
            case "place" -> places(words, at);
            case "system" -> systems(words, at);
            case "dated" -> {
                List<Read> dated = new ArrayList<>(systems(words, at));
                dated.addAll(things(words, at, false, thing -> thing instanceof Law || thing instanceof Initiative));
                yield dated;
            }
            case "site" -> {
                List<Read> sites = new ArrayList<>(read("place", words, at));
                sites.addAll(systems(words, at));
                yield sites;
            }
            case "debtors" -> withScopes(read("debtor", words, at), words, at);
            case "sites" -> withScopes(read("site", words, at), words, at);
            case "places" -> withScopes(read("place", words, at), words, at);
            case "systems" -> kindsOfSystems(words, at);
            case "equipment" -> equipment(words, at);
            case "kind" -> categories(words, at);
            case "kinds" ->
                categories(words, at).stream()
                        .filter(read -> lexicon.of("noun").contains(words.at(read.end() - 1)))
                        .toList();
            case "whole" -> codes(words, at, Whole.DEBTS);
            case "region" -> names.regionAt(words, at);
            case "flow" -> codes(words, at, Whole.FLOWS);
            case "event" -> codes(words, at, Event.WORDS);
            case "payment" -> codes(words, at, PAYMENTS);
            case "share", "top", "held", "high" -> numbers.figures(words, at, Figure.Unit.PERCENT);
            case "bare", "most" -> numbers.bare(words, at);
            case "version" ->
                words.isAt(at, names.catalog().version().name()) && at + 2 <= words.size()
                        ? List.of(new Read(at + 2, words.part(at, at + 2).toString()))
                        : List.of();
            case "over" -> numbers.over(words, at, Figure.Unit.PERCENT);
            case "overmoney" -> numbers.overMoney(words, at);
            case "money" -> numbers.money(words, at);
            case "millions" ->
                read("money", words, at).stream()
                        .filter(read -> numbers.power(words, at, read.end()) > 0)
                        .toList();
            case "rows" -> rows.at(words, at);
            case "listed" -> rows.listed(words, at, List.of());
            case "property" -> codes(words, at, properties);
            case "asked" -> codes(words, at, asked);
            case "total", "known", "theirs", "others", "none", "contested" ->
                numbers.figures(words, at, Figure.Unit.COUNT);
            case "included" -> things(words, at, false, Country.class::isInstance);
            case "times" -> numbers.figures(words, at, Figure.Unit.TIMES);
            case "points" -> numbers.figures(words, at, Figure.Unit.POINTS);
            case "change" -> {
                List<Read> changes = new ArrayList<>(read("money", words, at));
                changes.addAll(read("share", words, at));
                yield changes;
            }
            case "count", "items" -> numbers.figures(words, at, Figure.Unit.COUNT);
            case "year", "topyear", "highyear" ->
                read("time", words, at).stream()
                        .filter(read -> ((Span) read.value()).isYear())
                        .toList();
            case "time" -> times.read(words, at);
            default -> word(words, at, lexicon.part(slot));
        };
    }

    @Nullable
    String write(String slot, Object value) {
        if (slot.equals("millions") && value instanceof Figure amount && !amount.hasPower()) {
            return null;
        }
        if (slot.startsWith("over") || slot.equals("bare")) {
            boolean fits = value instanceof Figure figure
                    && figure.bound() == (slot.equals("bare") ? Figure.Bound.EXACT : Figure.Bound.MORE);
            return fits ? value.toString().replace(Figure.Bound.MORE.words(), "") : null;
        }
        if (value instanceof Together) {
            return TOGETHER.contains(slot) ? value.toString() : null;
        }
        if (value instanceof List<?> parts) {
            return parts.stream().map(Object::toString).collect(Collectors.joining(", ", "(", ")"));
        }
        if (slot.equals("quote")) {
            return "\"" + value + "\"";
        }
        if (value instanceof Entity thing) {
            return Gazetteer.of(thing) + (slot.endsWith("'s") && !slot.equals("party's") ? "'s" : "");
        }
        if (value instanceof Property<?> property) {
            return property.label();
        }
        if (value instanceof Score score) {
            return score.question();
        }
        return value instanceof Category category
                ? category.label() + " systems"
                : value instanceof Whole whole
                        ? whole.label()
                        : value instanceof Event event
                                ? event.label()
                                : value instanceof Measure measure ? payment(measure) : value.toString();
    }

    private static String payment(Measure measure) {
        return PAYMENTS.entrySet().stream()
                .filter(entry -> entry.getValue() == measure)
                .findFirst()
                .orElseThrow()
                .getKey();
    }

    private static boolean isCreditor(Entity thing) {
        return thing instanceof Country || thing instanceof Organization;
    }

    private List<Read> things(Words words, int from, @Nullable Boolean possessive, Predicate<Entity> kind) {
        int at = words.isAt(from, "the") ? from + 1 : from;
        return names.at(words, at).stream()
                .filter(named -> kind.test(named.thing()) && (possessive == null || named.isPossessive() == possessive))
                .map(named -> new Read(named.end(), named.thing()))
                .toList();
    }

    /** A country, its lenders or banks, or an organization. */
    private List<Read> creditors(Words words, int at) {
        List<Read> found = new ArrayList<>(things(words, at, false, Slots::isCreditor));
        for (Read owner : things(words, at, true, Country.class::isInstance)) {
            if (lexicon.of("creditor noun").contains(words.at(owner.end()))) {
                found.add(new Read(owner.end() + 1, owner.value()));
            } else if (words.isAt(at, "the") && words.at(owner.end()).isEmpty()) {
                found.add(owner);
            }
        }
        return found;
    }

    /** A system by its name, or by its category and place: the one that there is, or with "a" one of several. */
    private List<Read> systems(Words words, int from) {
        boolean isOne = List.of("a", "an").contains(words.at(from));
        int at = ARTICLES.contains(words.at(from)) ? plain(words, from + 1) : from;
        List<Read> found = new ArrayList<>(
                things(words, from, false, thing -> thing instanceof Deployment || thing instanceof Financing));
        List.copyOf(found).stream()
                .filter(named -> named.value() instanceof Deployment && words.isAt(named.end(), "system"))
                .forEach(named -> found.add(new Read(named.end() + 1, named.value())));
        for (Gazetteer.Named place : names.at(words, at)) {
            if (place.thing() instanceof Place) {
                for (Read kind : categories(words, place.end())) {
                    only(found, kind.end(), (Category) kind.value(), place.thing(), isOne);
                }
            }
            if (place.thing() instanceof Country && place.isPossessive()) {
                lexicon.end("networks", words, place.end())
                        .ifPresent(end -> found.add(new Read(end, new Described(Described.NETWORKS, place.thing()))));
            }
        }
        Described.NOUNS.forEach((kinds, noun) -> {
            int named = words.startsWith("some " + noun + " in", from);
            for (Read place : named > 0 ? read("place", words, from + named) : List.<Read>of()) {
                found.add(new Read(place.end(), new Described(kinds, (Entity) place.value())));
            }
        });
        for (Read kind : categories(words, at)) {
            if (List.of("in", "of").contains(words.at(kind.end()))) {
                for (Read place : read("place", words, kind.end() + 1)) {
                    only(found, place.end(), (Category) kind.value(), (Entity) place.value(), isOne);
                }
            }
        }
        return found;
    }

    private void only(List<Read> found, int end, Category category, Entity place, boolean isOne) {
        List<Entity> systems = names.systems(category, place);
        if (found.stream().noneMatch(read -> read.end() == end)) {
            if (systems.size() == 1) {
                found.add(new Read(end, systems.get(0)));
            } else if (isOne && !systems.isEmpty()) {
                found.add(new Read(end, new Described(Set.of(category), place)));
            }
        }
    }

    private List<Read> categories(Words words, int at) {
        List<Read> found = new ArrayList<>();
        for (int end = at + 1; end <= Math.min(words.size(), at + LONGEST_KIND); end++) {
            Category category = kinds.get(words.joined(at, end));
            if (category != null) {
                found.add(new Read(end, category));
            }
        }
        return found;
    }

    /** Kinds of systems; a noun such as "systems" follows the last. */
    private List<Read> kindsOfSystems(Words words, int at) {
        return several(words, at, List.<Category>of(), from -> categories(words, from), Systems::new).stream()
                .filter(read -> lexicon.of("noun").contains(words.at(read.end() - 1)))
                .toList();
    }

    /** What is counted beside cameras, or with them: cameras alone have statements of their own. */
    private List<Read> equipment(Words words, int at) {
        return several(words, at, List.<String>of(), from -> codes(words, from, equipment), Equipment::new).stream()
                .filter(read -> !((Equipment) read.value()).isOfCamerasAlone())
                .toList();
    }

    /** Things with commas or "and" between them, none of them twice. */
    private static <T> List<Read> several(
            Words words, int at, List<T> before, IntFunction<List<Read>> reader, Function<List<T>, Object> all) {
        List<Read> found = new ArrayList<>();
        for (Read one : reader.apply(at)) {
            @SuppressWarnings("unchecked") // as the reader reads it
            T value = (T) one.value();
            if (!before.contains(value)) {
                List<T> more = new ArrayList<>(before);
                more.add(value);
                found.add(new Read(one.end(), all.apply(more)));
                int next = words.isAt(one.end(), ",") ? one.end() + 1 : one.end();
                int last = words.isAt(next, "and") ? next + 1 : next;
                if (last > one.end()) {
                    found.addAll(several(words, last, more, reader, all));
                }
            }
        }
        return found;
    }

    private List<Read> withScopes(List<Read> found, Words words, int at) {
        List<Read> all = new ArrayList<>(found);
        all.addAll(scopes.at(words, at));
        return all;
    }

    boolean isNumber(String word) {
        return numbers.isNumber(word);
    }

    /** Past words that change no claim before the name of a kind. */
    private int plain(Words words, int at) {
        return lexicon.end("plain", words, at).orElse(at);
    }

    /** The longest of some words, read as the first of them. */
    private static List<Read> word(Words words, int at, List<String> choices) {
        return choices.stream()
                .map(choice -> at + choice.split(" ", -1).length)
                .distinct()
                .filter(end -> end <= words.size() && choices.contains(words.joined(at, end)))
                .max(Integer::compare)
                .map(end -> new Read(end, choices.get(0)))
                .stream()
                .toList();
    }

    /** The score whose question is the words before the sign; none if several scores have the same question. */
    private List<Read> questions(Words words, int at) {
        return IntStream.range(at, words.size())
                .filter(end -> words.isAt(end, EQUALS))
                .boxed()
                .findFirst()
                .map(end -> Questions.all().read(words.part(at, end), names.catalog()).stream()
                        .map(score -> new Read(end, score))
                        .toList())
                .filter(found -> found.size() == 1)
                .orElse(List.of());
    }

    /** Words between quotation marks, as text. */
    private static List<Read> quotes(Words words, int at) {
        for (int end = at + 2;
                words.at(at).length() == 1
                        && "\"\u201c".contains(words.at(at))
                        && end < Math.min(words.size(), at + LONGEST_QUOTE);
                end++) {
            if (words.at(end).matches("[\"\u201d]")) {
                return List.of(new Read(end + 1, words.printed(at + 1, end)));
            }
        }
        return List.of();
    }

    private List<Read> compounds(Words words, int at, List<String> ends) {
        return at >= words.size()
                ? List.of()
                : names.compound(words, at, ends).map(country -> new Read(at + 1, country)).stream()
                        .toList();
    }

    /** A place, maybe as "the town of Akkol", with its country after it or without. */
    private List<Read> places(Words words, int from) {
        boolean isOf = words.isAt(from, "the")
                && lexicon.of("settlement").contains(words.at(from + 1))
                && words.isAt(from + 2, "of");
        List<Read> found = new ArrayList<>(things(
                words,
                isOf ? from + 3 : from,
                false,
                thing -> thing instanceof Place || (thing instanceof Country && !isOf)));
        for (Read place : List.copyOf(found)) {
            if (place.value() instanceof Place && List.of("in", ",").contains(words.at(place.end()))) {
                things(words, place.end() + 1, false, Country.class::isInstance).stream()
                        .filter(country ->
                                ((Place) place.value()).country().equals(((Country) country.value()).country()))
                        .forEach(country -> found.add(new Read(country.end(), place.value())));
            }
        }
        return found;
    }

    /** A company. Words before or after its name may tell its country, or who dominates it. */
    private List<Read> companies(Words words, int from, Predicate<Entity> kind) {
        List<Read> found = new ArrayList<>(withAlias(words, things(words, from, false, kind)));
        int at = words.isAt(from, "the") ? from + 1 : from;
        for (Read country : read("dominated", words, at)) {
            for (Read named : withAlias(words, things(words, country.end(), false, Organization.class::isInstance))) {
                found.add(beside(named, named.end(), Clause.Says.DOMINATED, country));
            }
        }
        for (Read country : things(words, at, true, Country.class::isInstance)) {
            if (words.isAt(country.end(), "company")) {
                boolean isApart = words.isAt(country.end() + 1, ",");
                for (Read named :
                        things(words, country.end() + (isApart ? 2 : 1), false, Organization.class::isInstance)) {
                    if (!isApart || words.isAt(named.end(), ",")) {
                        found.add(beside(named, named.end() + (isApart ? 1 : 0), Clause.Says.FROM, country));
                    }
                }
            }
        }
        for (Read named : List.copyOf(found)) {
            if (named.value() instanceof Organization
                    && words.isAt(named.end(), ",")
                    && ARTICLES.contains(words.at(named.end() + 1))) {
                for (Read country : things(words, named.end() + 2, true, Country.class::isInstance)) {
                    if (words.isAt(country.end(), "company")) {
                        int end = country.end() + 1;
                        found.add(beside(named, words.isAt(end, ",") ? end + 1 : end, Clause.Says.FROM, country));
                    }
                }
            }
        }
        return found;
    }

    private static Read beside(Read named, int end, Clause.Says says, Read country) {
        Clause claim = new Clause(says, Map.of("party", named.value(), "country", country.value()), false, false);
        return new Read(
                end,
                named.value(),
                Stream.concat(named.beside().stream(), Stream.of(claim)).toList());
    }

    /** With a short name in brackets, which is that of the same thing. */
    private List<Read> withAlias(Words words, List<Read> found) {
        return found.stream()
                .flatMap(named -> Stream.concat(
                        Stream.of(named),
                        read("alias", words, named.end()).stream()
                                .filter(alias -> alias.value().equals(named.value()))
                                .map(alias -> new Read(alias.end(), named.value()))))
                .toList();
    }

    private static List<Read> codes(Words words, int at, Map<String, ?> codes) {
        List<Read> found = new ArrayList<>();
        int start = words.isAt(at, "the") ? at + 1 : at;
        for (int end = start + 1; end <= Math.min(words.size(), start + LONGEST_WORDS); end++) {
            Object code = codes.get(words.joined(start, end));
            if (code != null) {
                found.add(new Read(end, code));
            }
        }
        return found;
    }

    List<String> vocabulary() {
        List<String> all = new ArrayList<>(List.of(
                "of", "company", "in", "president", "the", "us", "-", "\u2013", "a", "between", "and", "from", "to"));
        for (Map<String, ?> table : List.of(Whole.DEBTS, Whole.FLOWS, Event.WORDS, PAYMENTS)) {
            table.keySet().forEach(words -> all.addAll(Arrays.asList(words.split(" ", -1))));
        }
        BASES.keySet().forEach(words -> all.addAll(Arrays.asList(words.split(" ", -1))));
        numbers.vocabulary().forEach(all::add);
        Times.vocabulary().forEach(all::add);
        scopes.vocabulary().forEach(all::add);
        kinds.keySet().forEach(words -> all.addAll(Arrays.asList(words.split(" ", -1))));
        return all;
    }
}
