package io.github.digitalsilkroad.lint;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import io.github.digitalsilkroad.core.model.Deployment;
import io.github.digitalsilkroad.core.model.Entity;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What one clause says, as values: what kind of statement it is, and its parts by name. A list such as "40 percent of
 * one debt and 50 percent of another" is several clauses.
 *
 * @param says the kind of statement
 * @param parts things, figures, wholes and times by the names that the rules of {@link SentenceGrammar} give them
 * @param negated whether it is denied
 * @param past whether its verb is in the past tense
 */
record Clause(Says says, Map<String, Object> parts, boolean negated, boolean past) {

    /** The kinds of statement, with the parts that each has and, after a bar, those that it may have. */
    enum Says {
        /** A creditor's part of a debt. */
        SHARE("share debtor whole creditor"),
        /** A debt to a creditor as a part of output, revenue or exports. */
        RATIO("share debtor whole creditor flow"),
        /** A debt to all creditors as a part of output, revenue or exports. */
        DEBT_RATIO("share debtor whole flow"),
        /** An amount owed to a creditor. */
        OWED("money debtor creditor"),
        /** An amount owed to all. */
        DEBT("money debtor whole"),
        /** What is counted at a place, maybe with the country that it is in. */
        CAMERAS("count site | party country"),
        FACE_CAMERAS("count site | country"),
        /** Sensors and the like, or cameras and these together. */
        EQUIPMENT("count site equipment | country"),
        /** Cameras that are to come. */
        PLANNED("count site | country"),
        /** Cameras that were renewed. */
        UPDATED("count site | party"),
        COST("money system"),
        /** What it is to cost, whether or not it comes about. */
        WORTH("money system"),
        /** The part of the cost that a state bears. */
        FINANCED("money system country"),
        LENT("money system lender | borrower"),
        /** As {@link #LENT}, of any amount. */
        LOANED("system lender | borrower"),
        /** Of a loan for more than a year. */
        LONG_TERM("system term"),
        /** An amount given, not lent. */
        GRANTED("money system lender | borrower"),
        /** The interest of a loan. */
        RATE("share system"),
        /** What of a loan is a gift, as scores compute it. */
        GRANT_ELEMENT("share system"),
        /** Interest or principal paid to a creditor. */
        PAID("money payment debtor creditor"),
        SUPPLIED("party system"),
        /** As {@link #SUPPLIED}, of more than a plan. */
        BUILT("party system"),
        /** Paid for, at least in part. */
        FUNDED("party system"),
        OPERATED("party system"),
        OWNED("owner company"),
        SHARE_OWNED("share owner company"),
        /** The country that a company is of. */
        FROM("party country"),
        DOMINATED("party country"),
        /** The country that a party to a system is of. */
        ORIGIN("system country"),
        KIND("system kind"),
        /** Cameras that recognize faces, however many. */
        FACES("system"),
        /** The resemblance at which a face counts as recognized. */
        MATCHED("share system"),
        /** What a thing is for, as words that are quoted. */
        PURPOSE("site quote"),
        /** A contract of an amount at a place. */
        DEAL("borrower money site"),
        /** An offer of an amount that was not taken. */
        DECLINED("borrower party money"),
        DATED("system event"),
        /** As {@link #DATED}, of the event of that name. */
        SIGNED("system"),
        AWARDED("system"),
        LAUNCHED("system"),
        /** The same for the whole country. */
        NATIONWIDE("site"),
        COUNT("count site systems | country"),
        /** A creditor's part of a debt that was never as great in another year. */
        PEAK("share debtor whole creditor"),
        /** How many rows of some kind the data has, in all and of each kind that is listed. */
        ROWS("count rows | listed"),
        /** How many of them state a property. */
        STATING("count rows property"),
        /** As {@link #STATING}, with a party of a country. */
        STATED_FROM("count rows property country"),
        /** How many of them name a party of a country, with a part of it that has a code of its own. */
        NAMING("count rows country | included"),
        NAMING_OTHERS("count rows country | included"),
        NAMING_NONE("count rows"),
        /** What the stated values of some of them add up to. */
        SUM("count rows property money"),
        SUM_OF_COUNTS("count rows property total"),
        /** How many of the values of a sum are disputed. */
        DISPUTED_SUM("count rows property"),
        /** How many of the rows a sum leaves out. */
        OUTSIDE_SUM("count rows property"),
        /** What part of the rows has a party of a country, and what part would if each unstated party were of it. */
        PART_FROM("share most rows property country"),
        /** The name of the dataset with the number of its version. */
        VERSION("version"),
        /** A share or an amount that changed between two years, maybe from one figure to another, or by a figure. */
        ROSE("debtor creditor | whole flow share share2 money money2 points change"),
        FELL("debtor creditor | whole flow share share2 money money2 points change"),
        DOUBLED("debtor creditor | whole"),
        HALVED("debtor creditor | whole"),
        /** More owed to one creditor by one debtor than by another. */
        MORE("debtor debtor2 creditor"),
        LESS("debtor debtor2 creditor"),
        /** How many times as much one debtor owes a creditor as another does. */
        OWED_TIMES("times debtor debtor2 creditor"),
        /** How many times as much a debtor owes one creditor as another. */
        OWED_TIMES_TO("times debtor creditor creditor2"),
        /** How many times as many cameras one place or system has as another. */
        CAMERAS_TIMES("times site site2"),
        /** The most of all debtors of a region. */
        MOST("debtor creditor region"),
        LEAST("debtor creditor region"),
        /** More owed to one creditor than to any other, or to any other that is official. */
        LARGEST("debtor creditor | official"),
        /** For how many years a place is leased. */
        LEASED("count site | borrower party country"),
        /** That a lease was forced on who leases out. */
        FORCED("site manner"),
        /** That a lease came of a debt that was not paid. */
        UNPAID("site cause"),
        /** That who has a lease belongs to a state. */
        LESSEE_STATE("site state"),
        /** How many carriers a country has. */
        CARRIERS("count debtor carriers"),
        CARRIER("company debtor carriers"),
        /** That the carriers of a country are in jeopardy, which nothing measures. */
        RISK("debtor carriers"),
        /** A protest, at a place or over a system. */
        PROTESTED("| site system"),
        VISITED("visitor country"),
        /** What a score answers, as it is printed. */
        ANSWERED("score answer"),
        /** A statement by someone who is named. */
        SAID("speaker said");

        private final ImmutableSet<String> needed;
        private final ImmutableSet<String> possible;

        Says(String parts) {
            List<String> halves = Splitter.on('|').splitToList(parts + "|time");
            Splitter words = Splitter.on(CharMatcher.anyOf(" |")).omitEmptyStrings();
            this.needed = ImmutableSet.copyOf(words.split(halves.get(0)));
            this.possible = ImmutableSet.copyOf(words.split(parts + " time"));
        }

        Set<String> needed() {
            return needed;
        }

        Set<String> possible() {
            return possible;
        }
    }

    Clause {
        parts = ImmutableSortedMap.copyOf(parts);
    }

    <T> T get(String part, Class<T> type) {
        return find(part, type).orElseThrow();
    }

    <T> Optional<T> find(String part, Class<T> type) {
        return Optional.ofNullable(parts.get(part)).map(type::cast);
    }

    /** What someone states, for a report of that. */
    List<Clause> said() {
        return parts.get("said") instanceof List<?> said
                ? said.stream().map(Clause.class::cast).toList()
                : List.of();
    }

    /** The systems that it is about without a name. */
    Set<Described> described() {
        return parts.values().stream()
                .filter(Described.class::isInstance)
                .map(Described.class::cast)
                .collect(Collectors.toSet());
    }

    /** The same of a system that is named, in place of what is described. */
    Clause of(Deployment system) {
        Map<String, Object> other = new TreeMap<>(parts);
        other.replaceAll((part, value) -> value instanceof Described ? system : value);
        return new Clause(says, other, negated, past);
    }

    Optional<Span> time() {
        return find("time", Span.class);
    }

    /** The kind and the parts, for what has no sentence of its own. */
    @Override
    public String toString() {
        return (negated ? "not " : "") + says.name().toLowerCase(Locale.ROOT).replace('_', ' ') + ": "
                + parts.values().stream()
                        .map(part -> part instanceof Entity thing ? thing.name() : part.toString())
                        .collect(Collectors.joining(", "));
    }

    /** The same with the event that its kind is named for as a part. */
    Clause dated() {
        return switch (says) {
            case SIGNED, AWARDED, LAUNCHED ->
                new Clause(Says.DATED, parts, negated, past).with("event", Event.valueOf(says.name()));
            default -> this;
        };
    }

    Clause with(String part, Object value) {
        Map<String, Object> other = new TreeMap<>(parts);
        other.put(part, value);
        return new Clause(says, other, negated, past);
    }

    Clause without(String part) {
        Map<String, Object> other = new TreeMap<>(parts);
        other.remove(part);
        return new Clause(says, other, negated, past);
    }

    Clause affirmed() {
        return new Clause(says, parts, false, past);
    }

    Clause inTime(Span time, boolean past) {
        return new Clause(says, parts, negated, past).with("time", time);
    }
}
