package io.github.digitalsilkroad.lint;

import com.google.common.collect.ListMultimap;
import com.google.common.collect.Lists;
import com.google.common.collect.MultimapBuilder;
import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.evidence.Attested;
import io.github.digitalsilkroad.core.evidence.Claim;
import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.evidence.Property;
import io.github.digitalsilkroad.core.internal.Lines;
import io.github.digitalsilkroad.core.model.Country;
import io.github.digitalsilkroad.core.model.CreditorScope;
import io.github.digitalsilkroad.core.model.Deployment;
import io.github.digitalsilkroad.core.model.Entity;
import io.github.digitalsilkroad.core.model.Financing;
import io.github.digitalsilkroad.core.model.Measure;
import io.github.digitalsilkroad.core.model.Organization;
import io.github.digitalsilkroad.core.model.Props;
import io.github.digitalsilkroad.core.model.Series;
import io.github.digitalsilkroad.core.quantity.DateInterval;
import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.core.quantity.Money;
import io.github.digitalsilkroad.core.quantity.PartialDate;
import io.github.digitalsilkroad.core.quantity.Ternary;
import io.github.digitalsilkroad.core.schema.Vocabulary;
import io.github.digitalsilkroad.core.score.Assessment;
import io.github.digitalsilkroad.core.score.Concessionality;
import io.github.digitalsilkroad.core.score.DebtLeverage;
import io.github.digitalsilkroad.core.score.Denominator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Finds the figures of the measure that a statement names. What sources state of it comes first, then what is computed
 * for it; both are figures of that measure. Figures of several measures that the words can mean all count.
 */
final class FigureEvidence {

    /** How many years before the latest figure of any measure another one is still about the present. */
    static final int PRESENT = 5;

    /** Properties that statements are checked by and that only a data package declares. */
    static final String PURPOSE = "purpose";

    static final String MATCH_THRESHOLD = "match-threshold";
    static final String OWNER_COUNTRY = "owner-country";
    private static final String UPDATED_CAMERAS = "updated-cameras";
    private static final String CARRIERS = "carriers";

    private static final int DIGITS = 4;

    private final Catalog catalog;
    /** What is observed year by year. */
    final SeriesEvidence series;

    private final OptionalInt present;
    private final Optional<Id> apart;

    /** The last year that had ended on the day of the data. */
    private final int lastYear;

    private final Map<String, List<Evidence>> computed = new HashMap<>();
    private final Map<Asked, List<Evidence>> found = new HashMap<>();

    /** What figures are looked up by: the kind of a statement, and its parts but the figure and the time. */
    private record Asked(Clause.Says says, Map<String, Object> things, OptionalInt year) {}

    private static final Set<String> FIGURES = Set.of("share", "money", "count", "time");

    FigureEvidence(Catalog catalog, OptionalInt present, Optional<Id> apart) {
        this.catalog = catalog;
        this.present = present;
        this.apart = apart;
        this.lastYear = catalog.day().map(day -> day.getYear() - 1).orElse(Integer.MAX_VALUE);
        this.series = new SeriesEvidence(catalog, lastYear, this::isHeard);
    }

    /**
     * The figures of a measure; what has to be computed year by year only for the year that is asked for, else the
     * latest.
     */
    List<Evidence> of(Clause clause, OptionalInt year) {
        Map<String, Object> things = new TreeMap<>(clause.parts());
        things.keySet().removeAll(FIGURES);
        things.replaceAll((part, value) -> value instanceof Entity thing ? thing.id() : value);
        return found.computeIfAbsent(new Asked(clause.says(), things, year), asked -> find(clause, year)).stream()
                .filter(evidence ->
                        present.isEmpty() || year.isPresent() || evidence.year().orElse(0) <= present.getAsInt())
                .toList();
    }

    private List<Evidence> find(Clause clause, OptionalInt year) {
        return switch (clause.says()) {
            case SHARE -> shares(clause, year);
            case RATIO -> ratios(clause, year);
            case DEBT_RATIO -> debtRatios(clause);
            case OWED -> amounts(clause);
            case DEBT -> debts(clause);
            case PAID -> paid(clause);
            case CAMERAS -> cameras(clause, Props.CAMERAS.name());
            case FACE_CAMERAS -> cameras(clause, Props.FACE_CAMERAS.name());
            case EQUIPMENT -> equipment(clause);
            case PLANNED -> cameras(clause, Props.PLANNED_CAMERAS.name());
            case UPDATED -> cameras(clause, UPDATED_CAMERAS);
            case CARRIERS -> stated(clause.get("debtor", Country.class), CARRIERS);
            default -> List.of();
        };
    }

    private List<Evidence> shares(Clause clause, OptionalInt year) {
        Country debtor = clause.get("debtor", Country.class);
        Entity creditor = clause.get("creditor", Entity.class);
        Whole whole = clause.get("whole", Whole.class);
        List<Evidence> all = new ArrayList<>();
        for (String of : whole.stated()) {
            all.addAll(stated(debtor, DebtNames.share(creditor, of), of));
            all.addAll(statedOfParts(debtor, creditor, property -> DebtNames.creditorOfShare(property, of), of + ", "));
        }
        for (Denominator denominator : whole.computed()) {
            boolean isWide = whole == Whole.EXTERNAL_DEBT || whole == Whole.EXTERNAL_PUBLIC_DEBT || whole == Whole.DEBT;
            String group = denominator == Denominator.PUBLIC_DEBT ? "public debt" : denominator.label();
            for (Evidence one : computed(debtor, creditor, denominator, group, year)) {
                all.add(isWide && denominator == Denominator.OFFICIAL_EXTERNAL_DEBT ? one.orLess() : one);
            }
        }
        return all;
    }

    private List<Evidence> ratios(Clause clause, OptionalInt year) {
        Country debtor = clause.get("debtor", Country.class);
        Entity creditor = clause.get("creditor", Entity.class);
        Whole flow = clause.get("flow", Whole.class);
        List<Evidence> all = new ArrayList<>(stated(debtor, DebtNames.ratio(creditor, flow), flow.label()));
        flow.computed()
                .forEach(denominator -> all.addAll(computed(debtor, creditor, denominator, denominator.label(), year)));
        return all;
    }

    private List<Evidence> debtRatios(Clause clause) {
        Country debtor = clause.get("debtor", Country.class);
        Whole whole = clause.get("whole", Whole.class);
        Whole flow = clause.get("flow", Whole.class);
        List<Evidence> all = new ArrayList<>();
        for (String of : whole.stated()) {
            all.addAll(stated(debtor, DebtNames.ratio(of, flow), of));
        }
        if (flow == Whole.GDP && whole.computed().contains(Denominator.PUBLIC_DEBT)) {
            all.addAll(series.of(debtor, Measure.PUBLIC_DEBT, Optional.empty(), "public debt"));
        }
        return all;
    }

    private List<Evidence> amounts(Clause clause) {
        Country debtor = clause.get("debtor", Country.class);
        Entity creditor = clause.get("creditor", Entity.class);
        List<Evidence> all = new ArrayList<>();
        for (Attested<?> fact : debtor.facts().all()) {
            boolean isOther = DebtNames.creditorOwed(fact.property())
                    .flatMap(name -> catalog.find(Organization.KIND, name))
                    .filter(owner -> !owner.id().equals(creditor.id()))
                    .isPresent();
            if (DebtNames.isOwedTo(creditor, fact.property()) && !isOther) {
                String label = fact.property().label();
                all.addAll(stated(fact, label, label));
            }
        }
        all.addAll(statedOfParts(debtor, creditor, DebtNames::creditorOwed, "debt, "));
        if (creditor instanceof Country country) {
            all.addAll(series.of(debtor, Measure.DEBT_STOCK, Optional.of(country.code()), "debt"));
        } else {
            all.addAll(series.ofLender(debtor, creditor));
        }
        return all;
    }

    /** What was paid in a year, by whom it is paid to. */
    private List<Evidence> paid(Clause clause) {
        return clause.get("creditor", Entity.class) instanceof Country creditor
                ? series.of(
                        clause.get("debtor", Country.class),
                        clause.get("payment", Measure.class),
                        Optional.of(creditor.code()),
                        "paid")
                : List.of();
    }

    /** The interest of a loan as stated, or the part of it that is a gift as computed. */
    List<Evidence> terms(Financing loan, Clause.Says says) {
        if (says == Clause.Says.RATE) {
            return stated(
                    loan.facts().get(Props.RATE),
                    "rate of " + loan.name(),
                    loan.id().toString());
        }
        Concessionality score = Concessionality.of(loan);
        return answered(
                score.form().toString(),
                score.on(catalog),
                "grant element of " + loan.name(),
                loan.id().toString(),
                Optional.empty());
    }

    /** The value that a score has, if any. */
    private static List<Evidence> answered(
            String form, Assessment answer, String what, String group, Optional<DateInterval> when) {
        return answer.value().stream()
                .map(value -> new Evidence(
                        what,
                        group,
                        value,
                        value,
                        answer.basis(),
                        value.describe(DIGITS) + " " + answer.unit() + Lines.afterComma(answer.basis()),
                        "",
                        when,
                        Evidence.sourcesOf(answer),
                        Optional.of(form)))
                .toList();
    }

    private List<Evidence> debts(Clause clause) {
        Country debtor = clause.get("debtor", Country.class);
        List<Evidence> all = new ArrayList<>();
        for (String of : clause.get("whole", Whole.class).stated()) {
            all.addAll(stated(debtor, DebtNames.debt(of), of));
        }
        return all;
    }

    /** What sources state of a property, under the label of the property. */
    List<Evidence> stated(Entity subject, String property) {
        return subject.facts().all().stream()
                .filter(fact -> fact.property().name().equals(property))
                .flatMap(fact ->
                        stated(fact, fact.property().label(), fact.property().label()).stream())
                .toList();
    }

    /** What sources state of a property. */
    List<Evidence> stated(Entity subject, String property, String what) {
        List<Evidence> all = new ArrayList<>();
        for (Attested<?> fact : subject.facts().all()) {
            if (fact.property().name().equals(property)) {
                all.addAll(stated(fact, what, what));
            }
        }
        return all;
    }

    List<Evidence> stated(Attested<?> fact, String what, String group) {
        return Evidence.stated(fact, what, group, this::isHeard);
    }

    /** Whether a date was over in the present, which is the year of a document or else the latest. */
    boolean isOver(PartialDate date) {
        return date.latest().getYear() <= present.orElse(lastYear);
    }

    /** Whether a source is not set apart. */
    boolean isHeard(Claim<?> claim) {
        return isHeard(claim.source().id());
    }

    boolean isHeard(Id source) {
        return apart.filter(source::equals).isEmpty();
    }

    /** What sources say of a property as text, each as an answer that agrees. */
    List<LintAnswer> texts(Entity thing, String property) {
        return thing.facts().all().stream()
                .filter(fact -> fact.property().name().equals(property))
                .flatMap(fact -> fact.admitted().stream()
                        .filter(claim -> claim.hasValue() && isHeard(claim))
                        .map(claim -> new LintAnswer(
                                fact.property().label() + ", " + thing.name(),
                                String.valueOf(claim.value().orElseThrow()),
                                claim.asOf().map(DateInterval::toString).orElse(""),
                                Ternary.YES,
                                List.of(claim.source().id()),
                                Optional.empty())))
                .toList();
    }

    /** What is stated, in properties that name a creditor, of organizations of a country: a part of what it is owed. */
    private List<Evidence> statedOfParts(
            Country debtor, Entity creditor, Function<Property<?>, Optional<String>> named, String what) {
        if (!(creditor instanceof Country country)) {
            return List.of();
        }
        ListMultimap<Id, Evidence> parts =
                MultimapBuilder.linkedHashKeys().arrayListValues().build();
        for (Attested<?> fact : debtor.facts().all()) {
            named.apply(fact.property())
                    .flatMap(name -> catalog.find(Organization.KIND, name))
                    .filter(part ->
                            part.country().filter(country.code()::equals).isPresent())
                    .ifPresent(part -> {
                        String label = what + part.name() + " alone";
                        parts.putAll(part.id(), stated(fact, label, label));
                    });
        }
        return ofWhole(parts, parts.keySet());
    }

    /**
     * The figures of parts as evidence on a whole, which is no less than each. It is the very figure of the one part
     * that is not within another, if there is one such part.
     */
    private static List<Evidence> ofWhole(ListMultimap<Id, Evidence> parts, Set<Id> outermost) {
        return parts.entries().stream()
                .map(part -> outermost.equals(Set.of(part.getKey()))
                        ? asPart(part.getValue())
                        : part.getValue().asLeast())
                .toList();
    }

    /** The figure of a part, which may be that of the whole. */
    private static Evidence asPart(Evidence one) {
        return one.with(one.group(), one.least(), one.when());
    }

    private List<Evidence> computed(
            Country debtor, Entity creditor, Denominator denominator, String group, OptionalInt year) {
        if (!(creditor instanceof Country owner)) {
            return List.of();
        }
        List<Evidence> all = new ArrayList<>();
        Set<CreditorScope> scopes = new LinkedHashSet<>();
        int last = 0;
        for (Series stock : series.stocks(debtor, owner.code())) {
            scopes.add(stock.scope());
            last = Math.max(
                    last,
                    stock.observations().years().stream()
                            .mapToInt(Integer::intValue)
                            .max()
                            .orElse(0));
        }
        for (CreditorScope scope : scopes) {
            DebtLeverage.Position position =
                    DebtLeverage.of(debtor).owedTo(owner).counting(scope);
            if (position.denominators().contains(denominator)) {
                int from = year.orElse(Math.min(last, present.orElse(last)));
                for (int at = from; at > from - PRESENT; at--) {
                    List<Evidence> found = computed(position.over(denominator).in(at), at, group);
                    all.addAll(found);
                    if (year.isPresent() || !found.isEmpty()) {
                        break;
                    }
                }
            }
        }
        return all;
    }

    private List<Evidence> computed(DebtLeverage score, int year, String group) {
        return computed.computeIfAbsent(score.form().toString(), form -> {
            Assessment answer = score.on(catalog);
            String what = "computed " + answer.unit().replace("percent of ", "share of ");
            return answered(form, answer, what, group, Optional.of(DateInterval.of(PartialDate.of(year))));
        });
    }

    private List<Evidence> cameras(Clause clause, String property) {
        Object site = clause.get("site", Object.class);
        Optional<Organization> party = clause.find("party", Organization.class);
        List<Deployment> systems = systems(site);
        ListMultimap<Id, Evidence> counts =
                MultimapBuilder.linkedHashKeys().arrayListValues().build();
        systems.stream()
                .filter(system ->
                        party.isEmpty() || system.vendors().contains(party.get().id()))
                .forEach(system -> counts.putAll(system.id(), stated(system, property, system.name())));
        if (site instanceof Deployment) {
            return List.copyOf(counts.values());
        }
        List<Evidence> all = new ArrayList<>(party.isPresent() ? List.of() : nationwide(site, property));
        if (clause.says() != Clause.Says.CAMERAS && clause.says() != Clause.Says.FACE_CAMERAS) {
            counts.values().forEach(count -> all.add(asPart(count))); // some of them, not all
        } else if (site instanceof Together) {
            counts.values().forEach(count -> all.add(count.asLeast()));
        } else {
            all.addAll(ofWhole(
                    counts,
                    systems.stream()
                            .filter(system ->
                                    system.partOf().filter(counts::containsKey).isEmpty())
                            .map(Deployment::id)
                            .filter(counts::containsKey)
                            .collect(Collectors.toSet())));
        }
        return all;
    }

    /**
     * What is counted of a country as a whole, by a property that is akin to that of its systems and has its unit; of
     * several countries together it is a part.
     */
    private List<Evidence> nationwide(Object site, String property) {
        Optional<Property<?>> counted = catalog.vocabulary().find(property).map(Vocabulary.Term::property);
        return places(site).stream()
                .filter(Country.class::isInstance)
                .flatMap(country -> country.facts().all().stream())
                .filter(fact ->
                        counted.filter(of -> isSameCount(of, fact.property())).isPresent())
                .flatMap(fact ->
                        stated(fact, fact.property().label(), fact.property().label()).stream())
                .map(count -> site instanceof Together ? count.asLeast() : count)
                .toList();
    }

    private boolean isSameCount(Property<?> one, Property<?> other) {
        return catalog.vocabulary().areAkin(one, other)
                && one.type().units().equals(other.type().units());
    }

    /** The sum of what is installed of each kind in one year; what one system of a place has is only a part. */
    private List<Evidence> equipment(Clause clause) {
        Object site = clause.get("site", Object.class);
        return systems(site).stream()
                .flatMap(system -> Lists.cartesianProduct(clause.get("equipment", Equipment.class).properties().stream()
                                .map(property -> stated(system, property, system.name()))
                                .toList())
                        .stream())
                .filter(each -> each.stream().map(Evidence::year).distinct().count() == 1)
                .map(FigureEvidence::overlapping)
                .map(one -> site instanceof Deployment ? one : one.asLeast())
                .toList();
    }

    /** Of kinds that may count the same things: no less than the most of them, and no more than their sum. */
    private static Evidence overlapping(List<Evidence> each) {
        Evidence sum = each.stream().reduce(Evidence::plus).orElseThrow();
        Estimate most = each.stream().map(Evidence::value).reduce(Estimate::max).orElseThrow();
        return each.size() == 1 ? sum : sum.of(most.hull(sum.value()));
    }

    /** The system, or all systems of a place or of several countries; none of a loan. */
    List<Deployment> systems(Object site) {
        if (site instanceof Deployment system) {
            return List.of(system);
        }
        return places(site).stream()
                .filter(place -> !(place instanceof Financing))
                .flatMap(place -> catalog.deployments().in(place.id().toString()).stream())
                .toList();
    }

    private static List<? extends Entity> places(Object site) {
        return site instanceof Together all ? all.countries() : List.of((Entity) site);
    }

    /**
     * What sources state of the cost of a system, or else of its contract or loan, or of what was announced. A contract
     * in another currency than the cost is what it is worth, and not the cost.
     */
    List<Evidence> costs(Clause clause) {
        Figure.Unit unit = clause.get("money", Figure.class).unit();
        return first(
                clause.get("system", Entity.class),
                List.of(Props.COST, Props.CONTRACT_VALUE, Props.AMOUNT, Props.ANNOUNCED_COST),
                one -> clause.says() == Clause.Says.COST || one.isIn(unit));
    }

    /** What a vendor asked for a system, or else the value of the contract. */
    List<Evidence> offers(Entity system) {
        return first(system, List.of(Props.OFFER, Props.CONTRACT_VALUE), one -> true);
    }

    private List<Evidence> first(Entity system, List<Property<Money>> properties, Predicate<Evidence> isMeant) {
        return properties.stream()
                .map(property ->
                        stated(system, property.name()).stream().filter(isMeant).toList())
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse(List.of());
    }
}
