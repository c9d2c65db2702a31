package io.github.digitalsilkroad.lint;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.evidence.Attested;
import io.github.digitalsilkroad.core.evidence.Claim;
import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.evidence.Parties;
import io.github.digitalsilkroad.core.evidence.Property;
import io.github.digitalsilkroad.core.internal.Lines;
import io.github.digitalsilkroad.core.model.Category;
import io.github.digitalsilkroad.core.model.Country;
import io.github.digitalsilkroad.core.model.CountryCode;
import io.github.digitalsilkroad.core.model.CreditorScope;
import io.github.digitalsilkroad.core.model.Deployment;
import io.github.digitalsilkroad.core.model.Entity;
import io.github.digitalsilkroad.core.model.Financing;
import io.github.digitalsilkroad.core.model.Measure;
import io.github.digitalsilkroad.core.model.Organization;
import io.github.digitalsilkroad.core.model.Ownership;
import io.github.digitalsilkroad.core.model.Props;
import io.github.digitalsilkroad.core.model.Series;
import io.github.digitalsilkroad.core.model.StageGroup;
import io.github.digitalsilkroad.core.quantity.DateInterval;
import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.core.quantity.Measurement;
import io.github.digitalsilkroad.core.quantity.PartialDate;
import io.github.digitalsilkroad.core.quantity.Ternary;
import io.github.digitalsilkroad.core.score.Assessment;
import io.github.digitalsilkroad.core.score.DebtLeverage;
import io.github.digitalsilkroad.core.score.Denominator;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Compares statements with a catalog. What sources state of the measure that the words name comes first, then what is
 * computed for it; what is stated and what is computed of one measure are figures of that measure, and of those the latest
 * are about the present. Figures of several measures that the words can mean all count.
 */
final class Tester {

    /** How many years before the latest figure of any measure another one is still about the present. */
    private static final int PRESENT = 5;

    private static final int DIGITS = 4;

    private static final String WHICH_YEAR = "a year: in which year was it so?";

    private final Catalog catalog;
    private final Names names;
    private final OptionalInt present;
    private final Optional<Id> apart;
    private final Map<String, List<Evidence>> computed = new HashMap<>();

    Tester(Names names, OptionalInt present, Optional<Id> apart) {
        this.names = names;
        this.catalog = names.catalog();
        this.present = present;
        this.apart = apart;
    }

    /** What the data says of a clause. */
    Findings test(Clause clause) {
        Findings found = affirmed(clause.affirmed());
        if (!clause.negated()) {
            return found;
        }
        Truth truth = found.truth().not();
        List<Clause> truer = truth == Truth.FALSE ? List.of(clause.affirmed()) : List.of();
        return new Findings(truth, found.answers().stream().map(Tester::denied).toList(), found.note(), truer);
    }

    private static LintAnswer denied(LintAnswer answer) {
        return new LintAnswer(
                answer.what(), answer.value(), answer.when(), answer.standing().not(), answer.sources(), answer.form());
    }

    private Findings affirmed(Clause clause) {
        return switch (clause.says()) {
            case SHARE, RATIO, DEBT_RATIO -> measured(clause, "share", Figure.Unit.PERCENT);
            case OWED, DEBT -> measured(clause, "money", Figure.Unit.DOLLAR);
            case CAMERAS, FACE_CAMERAS -> measured(clause, "count", Figure.Unit.COUNT);
            case COST -> dated(clause, "system", once(clause, costs(clause), "money", Figure.Unit.DOLLAR));
            case DEAL -> deal(clause);
            case LENT -> lent(clause);
            case SUPPLIED -> role(clause, "system", "party", List.of(Props.SUPPLIER, Props.INTEGRATOR));
            case OPERATED -> role(clause, "system", "party", List.of(Props.OPERATOR));
            case OWNED, SHARE_OWNED -> owned(clause);
            case DATED -> happened(clause);
            case COUNT -> counted(clause);
            case ROSE, FELL, DOUBLED, HALVED -> moved(clause);
            case MORE, LESS -> compared(clause);
            case MOST, LEAST -> extreme(clause);
        };
    }

    // Figures that hold at a time.

    private Findings measured(Clause clause, String part, Figure.Unit unit) {
        Optional<Span> time = clause.time();
        if (time.isEmpty()) {
            return clause.past()
                    ? Findings.untested(WHICH_YEAR)
                    : judged(clause, part, unit, latest(evidence(clause, OptionalInt.empty())), true);
        }
        Span span = time.get();
        return switch (span.relation()) {
            case IN, END_OF -> judged(clause, part, unit, within(clause, span), false);
            case BETWEEN, SINCE -> throughout(clause, part, unit, span);
            default -> Findings.untested("one year, or a span of years, in place of \"" + span + "\"");
        };
    }

    private List<Evidence> within(Clause clause, Span span) {
        return evidence(clause, OptionalInt.of(span.firstYear())).stream()
                .filter(evidence -> evidence.isWithin(span))
                .toList();
    }

    /** In each year of a span. */
    private Findings throughout(Clause clause, String part, Figure.Unit unit, Span span) {
        int last = span.relation() == Span.Relation.SINCE
                ? latest(evidence(clause, OptionalInt.empty())).stream()
                        .mapToInt(evidence -> evidence.year().orElse(0))
                        .max()
                        .orElse(span.firstYear())
                : span.lastYear();
        if (span.from().month().isPresent() || span.to().month().isPresent()) {
            return Findings.untested("whole years in place of \"" + span + "\"");
        }
        return IntStream.rangeClosed(span.firstYear(), Math.max(last, span.firstYear()))
                .mapToObj(year -> judged(clause, part, unit, within(clause, Span.in(year)), false))
                .reduce(Findings::and)
                .orElseThrow();
    }

    /** The latest figures of each measure. */
    private static List<Evidence> latest(List<Evidence> all) {
        Map<String, Integer> years = new LinkedHashMap<>();
        all.forEach(evidence -> years.merge(evidence.group(), evidence.year().orElse(0), Math::max));
        int newest = years.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        return all.stream()
                .filter(evidence -> evidence.year().orElse(0) == years.getOrDefault(evidence.group(), 0)
                        && (evidence.year().orElse(0) >= newest - PRESENT))
                .toList();
    }

    private Findings judged(Clause clause, String part, Figure.Unit unit, List<Evidence> evidence, boolean isPresent) {
        if (evidence.isEmpty()) {
            return Findings.unknown(
                    "no figure of it" + clause.time().map(time -> " " + time).orElse(""));
        }
        Figure said = clause.get(part, Figure.class);
        Findings found = Findings.of(answers(evidence, said.estimate()), isPresent ? taken(evidence) : "");
        Estimate widened = said.widened();
        if (found.truth() == Truth.FALSE
                && evidence.stream().anyMatch(one -> one.isNear(widened))
                && evidence.stream().allMatch(one -> one.isNear(widened) || one.standing(widened) != Ternary.NO)) {
            found = found.withTruth(Truth.NEARLY_TRUE);
        }
        return found.truth() == Truth.TRUE || found.truth() == Truth.UNKNOWN
                ? found
                : found.withTruer(truer(clause, part, unit, evidence));
    }

    private String taken(List<Evidence> evidence) {
        List<Integer> years = evidence.stream()
                .flatMapToInt(one -> one.year().stream())
                .distinct()
                .sorted()
                .boxed()
                .toList();
        return years.isEmpty() ? "" : "the present is taken as " + DebtShareFindings.spans(years);
    }

    private static List<LintAnswer> answers(List<Evidence> evidence, Estimate said) {
        return evidence.stream().map(one -> one.answer(one.standing(said))).toList();
    }

    /** Statements that hold: the newest figure in its year, then all figures together. */
    private static List<Clause> truer(Clause clause, String part, Figure.Unit unit, List<Evidence> evidence) {
        List<Clause> truer = new ArrayList<>();
        List<Evidence> newest = evidence.stream()
                .filter(one -> one.isOfTheSame() || Whole.DEBTS.get(one.group()) == Whole.OFFICIAL_EXTERNAL_DEBT)
                .sorted(Evidence.byYear().reversed())
                .toList();
        for (Evidence one : newest) {
            Figure.of(one.value(), unit).ifPresent(figure -> {
                Clause other = clause.with(part, figure);
                Whole named = Whole.DEBTS.get(one.group());
                Clause of = named == null || !clause.parts().containsKey("whole") ? other : other.with("whole", named);
                Optional<Span> when = clause.time().isPresent() ? Optional.empty() : one.span();
                truer.add(when.map(span -> of.inTime(span, true)).orElse(of));
            });
        }
        if (evidence.stream().allMatch(Evidence::isOfTheSame)) {
            newest.stream()
                    .map(Evidence::value)
                    .reduce(Estimate::hull)
                    .flatMap(hull -> Figure.of(hull, unit))
                    .ifPresent(figure -> truer.add(clause.with(part, figure)));
        }
        return truer;
    }

    // Where the figures are.

    /** The figures of a measure; what has to be computed year by year only for the year that is asked for, else the latest. */
    private List<Evidence> evidence(Clause clause, OptionalInt year) {
        List<Evidence> all = switch (clause.says()) {
            case SHARE -> shares(clause, year);
            case RATIO -> ratios(clause, year);
            case DEBT_RATIO -> debtRatios(clause);
            case OWED -> amounts(clause);
            case DEBT -> debts(clause);
            case CAMERAS -> cameras(clause, Props.CAMERAS);
            case FACE_CAMERAS -> cameras(clause, Props.FACE_CAMERAS);
            default -> List.of();
        };
        return all.stream()
                .filter(evidence ->
                        present.isEmpty() || year.isPresent() || evidence.year().orElse(0) <= present.getAsInt())
                .toList();
    }

    private static String slug(Entity thing) {
        return thing instanceof Country
                ? thing.name().toLowerCase(Locale.ROOT).replace(' ', '-')
                : thing.id().toString();
    }

    private static String slug(String words) {
        return words.toLowerCase(Locale.ROOT).replace(' ', '-');
    }

    private List<Evidence> shares(Clause clause, OptionalInt year) {
        Country debtor = clause.get("debtor", Country.class);
        Entity creditor = clause.get("creditor", Entity.class);
        Whole whole = clause.get("whole", Whole.class);
        List<Evidence> all = new ArrayList<>();
        for (String of : whole.stated()) {
            String tail = "-share-of-" + slug(of);
            all.addAll(stated(debtor, slug(creditor) + tail, of));
            for (Organization part : partsOf(creditor)) {
                all.addAll(parts(stated(debtor, slug(part) + tail, of + ", " + part.name() + " alone"), part));
            }
        }
        for (Denominator denominator : whole.computed()) {
            boolean isWide = whole == Whole.EXTERNAL_DEBT || whole == Whole.EXTERNAL_PUBLIC_DEBT || whole == Whole.DEBT;
            String group = denominator == Denominator.PUBLIC_DEBT ? "public debt" : denominator.label();
            for (Evidence one : computed(debtor, creditor, denominator, group, year)) {
                all.add(isWide && denominator == Denominator.OFFICIAL_EXTERNAL_DEBT ? downward(one) : one);
            }
        }
        return all;
    }

    private List<Evidence> ratios(Clause clause, OptionalInt year) {
        Country debtor = clause.get("debtor", Country.class);
        Entity creditor = clause.get("creditor", Entity.class);
        Whole flow = clause.get("flow", Whole.class);
        List<Evidence> all = new ArrayList<>(
                stated(debtor, "debt-to-" + slug(creditor) + "-to-" + slug(flow.label()), flow.label()));
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
            all.addAll(stated(debtor, slug(of) + "-to-" + slug(flow.label()), of));
        }
        if (flow == Whole.GDP && whole.computed().contains(Denominator.PUBLIC_DEBT)) {
            all.addAll(series(debtor, Measure.PUBLIC_DEBT, Optional.empty(), "public debt"));
        }
        return all;
    }

    private List<Evidence> amounts(Clause clause) {
        Country debtor = clause.get("debtor", Country.class);
        Entity creditor = clause.get("creditor", Entity.class);
        String head = "debt-to-" + slug(creditor);
        List<Evidence> all = new ArrayList<>();
        for (Attested<?> fact : debtor.facts().all()) {
            String name = fact.property().name();
            boolean isPart = name.startsWith("debt-to-")
                    && catalog.find(Organization.KIND, name.substring("debt-to-".length()))
                            .isPresent();
            if (name.equals(head) || (name.startsWith(head + "-") && !isPart && !name.contains("-to-gdp"))) {
                all.addAll(stated(debtor, name, fact.property().label()));
            }
        }
        for (Organization part : partsOf(creditor)) {
            all.addAll(parts(stated(debtor, "debt-to-" + slug(part), "debt, " + part.name() + " alone"), part));
        }
        if (creditor instanceof Country country) {
            all.addAll(series(debtor, Measure.DEBT_STOCK, Optional.of(country.code()), "debt"));
        } else {
            all.addAll(lenderSeries(debtor, creditor));
        }
        return all;
    }

    private List<Evidence> debts(Clause clause) {
        Country debtor = clause.get("debtor", Country.class);
        List<Evidence> all = new ArrayList<>();
        for (String of : clause.get("whole", Whole.class).stated()) {
            all.addAll(stated(debtor, slug(of), of));
        }
        return all;
    }

    /** What sources state of a property, in dollars or percent. */
    private List<Evidence> stated(Entity subject, String property, String what) {
        List<Evidence> all = new ArrayList<>();
        for (Attested<?> fact : subject.facts().all()) {
            if (fact.property().name().equals(property)) {
                all.addAll(stated(fact, what, what));
            }
        }
        return all;
    }

    private <T> List<Evidence> stated(Attested<T> fact, String what, String group) {
        List<Evidence> all = new ArrayList<>();
        for (Claim<T> claim : fact.admitted()) {
            if (claim.value().orElse(null) instanceof Measurement<?> value && isHeard(claim) && isDollarOrPure(value)) {
                Estimate number = value.number();
                all.add(new Evidence(
                        what,
                        group,
                        number,
                        number,
                        value.toString(),
                        claim.asOf(),
                        List.of(claim.source().id()),
                        Optional.empty()));
            }
        }
        return all;
    }

    private boolean isHeard(Claim<?> claim) {
        return apart.filter(claim.source().id()::equals).isEmpty();
    }

    private static boolean isDollarOrPure(Measurement<?> value) {
        return !value.unit().isMoney() || value.unit().code().equals("USD");
    }

    /** Organizations of a country, whose claims are a part of those of the country. */
    private List<Organization> partsOf(Entity creditor) {
        return creditor instanceof Country country
                ? catalog.organizations().in(country.id().toString()).list()
                : List.of();
    }

    /** The figures of a part as evidence on the whole, which is no less. */
    private static List<Evidence> parts(List<Evidence> stated, Organization part) {
        return stated.stream()
                .map(one -> new Evidence(
                        one.what(),
                        one.group() + part.id(),
                        one.value(),
                        Estimate.atLeast(Math.max(0, one.value().low())),
                        one.text(),
                        one.when(),
                        one.sources(),
                        one.form()))
                .toList();
    }

    /** A share of a part of the whole that is meant: of the whole it may be less. */
    private static Evidence downward(Evidence one) {
        return new Evidence(
                one.what(),
                one.group(),
                one.value(),
                one.value().hull(Estimate.exactly(0)),
                one.text(),
                one.when(),
                one.sources(),
                one.form());
    }

    private List<Evidence> computed(
            Country debtor, Entity creditor, Denominator denominator, String group, OptionalInt year) {
        if (!(creditor instanceof Country owner)) {
            return List.of();
        }
        List<Evidence> all = new ArrayList<>();
        Set<CreditorScope> scopes = new LinkedHashSet<>();
        int last = 0;
        for (Series series : stocks(debtor, Optional.of(owner.code()))) {
            scopes.add(series.scope());
            last = Math.max(
                    last,
                    series.observations().years().stream()
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
            return answer.value().stream()
                    .map(value -> new Evidence(
                            "computed " + answer.unit().replace("percent of ", "share of "),
                            group,
                            value,
                            value,
                            value.describe(DIGITS) + " " + answer.unit(),
                            Optional.of(DateInterval.of(PartialDate.of(year))),
                            answer.citations().stream()
                                    .map(citation -> citation.source().id())
                                    .distinct()
                                    .toList(),
                            Optional.of(form)))
                    .toList();
        });
    }

    private List<Series> stocks(Country debtor, Optional<CountryCode> creditor) {
        return catalog.allSeries().in(debtor.id().toString()).where(Series.MEASURE, Measure.DEBT_STOCK).stream()
                .filter(series -> series.creditor().equals(creditor))
                .toList();
    }

    private List<Evidence> series(Country debtor, Measure measure, Optional<CountryCode> creditor, String group) {
        return catalog.allSeries().in(debtor.id().toString()).where(Series.MEASURE, measure).stream()
                .filter(series ->
                        series.creditor().equals(creditor) && series.lender().isEmpty())
                .flatMap(series -> observed(
                        series,
                        measure == Measure.DEBT_STOCK
                                ? group + ", " + series.scope().label()
                                : group))
                .toList();
    }

    private List<Evidence> lenderSeries(Country debtor, Entity lender) {
        return catalog.allSeries().in(debtor.id().toString()).where(Series.MEASURE, Measure.DEBT_STOCK).stream()
                .filter(series -> series.lender().filter(lender.id()::equals).isPresent())
                .flatMap(series -> observed(series, "debt"))
                .toList();
    }

    private Stream<Evidence> observed(Series series, String group) {
        return series.observations().years().stream()
                .filter(year -> year <= lastYear())
                .flatMap(year -> stated(series.observations().at(year), series.name(), group).stream()
                        .filter(one -> one.sources()
                                .get(0)
                                .equals(series.observations()
                                        .at(year)
                                        .chosen()
                                        .map(claim -> claim.source().id())
                                        .orElseThrow()))
                        .map(one -> new Evidence(
                                one.what(),
                                one.group(),
                                one.value(),
                                one.possible(),
                                one.text(),
                                Optional.of(DateInterval.of(PartialDate.of(year))),
                                one.sources(),
                                one.form())));
    }

    /** The year of the release before which a year has ended. */
    private int lastYear() {
        String version = catalog.version().version();
        return version.matches("\\d{4}\\..*") ? Integer.parseInt(version.substring(0, 4)) - 1 : Integer.MAX_VALUE;
    }

    private List<Evidence> cameras(Clause clause, Property<?> property) {
        Entity site = clause.get("site", Entity.class);
        Optional<Organization> party = clause.find("party", Organization.class);
        List<Evidence> all = new ArrayList<>();
        List<Deployment> systems = site instanceof Deployment system
                ? List.of(system)
                : catalog.deployments().in(site.id().toString()).list();
        for (Deployment system : systems) {
            if (party.isEmpty() || system.vendors().contains(party.get().id())) {
                List<Evidence> found = stated(
                        system.facts().get(property), system.name(), system.id().toString());
                found.forEach(one -> all.add(site instanceof Deployment ? one : atLeast(one)));
            }
        }
        return all;
    }

    /** The count of one system as evidence on the place that it is at, which has no fewer. */
    private static Evidence atLeast(Evidence one) {
        return new Evidence(
                one.what(),
                one.group(),
                one.value(),
                Estimate.atLeast(one.value().low()),
                one.text(),
                one.when(),
                one.sources(),
                one.form());
    }

    // Figures without a time of their own.

    private List<Evidence> costs(Clause clause) {
        Entity system = clause.get("system", Entity.class);
        return Stream.of(Props.COST, Props.CONTRACT_VALUE, Props.AMOUNT)
                .map(property -> stated(system.facts().get(property), property.label(), property.name()))
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private Findings once(Clause clause, List<Evidence> evidence, String part, Figure.Unit unit) {
        return judged(clause.without("time"), part, unit, evidence, false);
    }

    /** With the time of a sentence, which has to be one of the times of a thing. */
    private Findings dated(Clause clause, String part, Findings found) {
        Optional<Span> span = clause.time();
        if (span.isEmpty() || found.truth() == Truth.UNKNOWN) {
            return found;
        }
        Entity thing = clause.get(part, Entity.class);
        List<LintAnswer> answers = Stream.of(
                        Props.SIGNED, Props.COMMITTED, Props.STARTED, Props.OPERATING, Props.COMPLETED)
                .flatMap(property -> dates(thing, property, span.get()).stream())
                .toList();
        if (answers.isEmpty()) {
            return found.and(Findings.unknown("no date of " + thing.name()));
        }
        boolean within = answers.stream().anyMatch(answer -> answer.standing() == Ternary.YES);
        boolean outside = answers.stream().allMatch(answer -> answer.standing() == Ternary.NO);
        return found.and(
                new Findings(within ? Truth.TRUE : outside ? Truth.FALSE : Truth.UNKNOWN, answers, "", List.of()));
    }

    /** Some contract of the amount in the country of the place; that the data has none does not make it false. */
    private Findings deal(Clause clause) {
        Country country = clause.get("borrower", Country.class);
        Entity place = clause.get("site", Entity.class);
        if (!place.equals(country)
                && place.country().filter(country.code()::equals).isEmpty()) {
            return Findings.unknown(Names.of(place) + " is not in " + country.name());
        }
        return Findings.any(catalog.deployments().in(country.id().toString()).stream()
                        .filter(system -> !costs(clause.with("system", system)).isEmpty())
                        .map(system -> clause.with("system", system))
                        .map(one -> dated(one, "system", once(one, costs(one), "money", Figure.Unit.DOLLAR)))
                        .filter(found -> found.truth() == Truth.TRUE || found.truth() == Truth.DISPUTED))
                .orElseGet(() -> Findings.unknown("no contract of that amount and time in the data"));
    }

    private Findings lent(Clause clause) {
        Entity system = clause.get("system", Entity.class);
        Entity lender = clause.get("lender", Entity.class);
        Stream<Financing> loans = system instanceof Financing loan ? Stream.of(loan) : names.loansFor(system);
        return Findings.any(loans.map(loan -> {
                    Findings amount = once(
                            clause,
                            stated(
                                    loan.facts().get(Props.AMOUNT),
                                    loan.name(),
                                    loan.id().toString()),
                            "money",
                            Figure.Unit.DOLLAR);
                    Findings party = Findings.of(parties(loan, List.of(Props.LENDER), lender), "");
                    boolean isTo = clause.find("borrower", Country.class)
                            .filter(country -> !country.code().equals(loan.recipient()))
                            .isEmpty();
                    Findings both = amount.and(party);
                    List<Clause> truer = amount.truer().stream()
                            .filter(other -> party.truth() == Truth.TRUE)
                            .toList();
                    return dated(
                            clause.with("loan", loan),
                            "loan",
                            isTo ? both.withTruer(truer) : both.withTruth(Truth.FALSE));
                }))
                .orElseGet(() -> Findings.unknown("no loan for " + system.name()));
    }

    // Parties.

    private Findings role(Clause clause, String part, String party, List<Property<Parties>> roles) {
        Entity thing = clause.get(part, Entity.class);
        List<LintAnswer> answers = parties(thing, roles, clause.get(party, Entity.class));
        if (answers.isEmpty()) {
            return Findings.unknown("no one is named as " + roles.get(0).label() + " of " + thing.name());
        }
        Findings found = Findings.of(answers, "");
        List<Clause> truer = found.truth() == Truth.FALSE
                ? thing.facts().value(roles.get(0)).stream()
                        .flatMap(named -> named.list().stream())
                        .flatMap(id -> catalog.find(Organization.KIND, id.toString()).stream())
                        .map(other -> clause.with(party, other))
                        .toList()
                : List.of();
        return dated(clause, part, found.withTruer(truer));
    }

    /** What sources say of who has a role: the party or one of its country, or others. */
    private List<LintAnswer> parties(Entity thing, List<Property<Parties>> roles, Entity party) {
        List<LintAnswer> answers = new ArrayList<>();
        for (Property<Parties> role : roles) {
            for (Claim<Parties> claim : thing.facts().get(role).admitted()) {
                if (claim.hasValue() && isHeard(claim)) {
                    Parties named = claim.value().orElseThrow();
                    answers.add(new LintAnswer(
                            role.label() + " of " + thing.name(),
                            named.toString(),
                            claim.asOf().map(DateInterval::toString).orElse(""),
                            Ternary.of(named.list().stream().anyMatch(id -> isOf(id, party))),
                            List.of(claim.source().id()),
                            Optional.empty()));
                }
            }
        }
        boolean isNamed = answers.stream().anyMatch(answer -> answer.standing() == Ternary.YES);
        return roles.size() == 1 || !isNamed
                ? answers
                : answers.stream()
                        .filter(answer -> answer.standing() == Ternary.YES
                                || answer.what().startsWith(roles.get(0).label()))
                        .toList();
    }

    private boolean isOf(Id id, Entity party) {
        return id.equals(party.id())
                || (party instanceof Country country
                        && catalog.find(Organization.KIND, id.toString())
                                .flatMap(Organization::countryCode)
                                .filter(country.code()::equals)
                                .isPresent());
    }

    private Findings owned(Clause clause) {
        Entity owner = clause.get("owner", Entity.class);
        Entity company = clause.get("company", Entity.class);
        Optional<Figure> said = clause.find("share", Figure.class);
        if (clause.time().isPresent()) {
            return Findings.untested("no time: who owns what is tested as the data has it last");
        }
        if (clause.past()) {
            return Findings.untested("the present tense: who owns what is tested as the data has it last");
        }
        List<LintAnswer> answers = new ArrayList<>();
        for (Ownership holding : catalog.ownerships()) {
            if (holding.owned().equals(company.id()) && isOf(holding.owner(), owner)) {
                Estimate least = said.map(Figure::estimate).orElse(Estimate.moreThan(50));
                for (Evidence one : stated(holding.facts().get(Props.SHARE_OWNED), holding.name(), "share")) {
                    Ternary standing = holding.isEnded() ? Ternary.NO : one.standing(least);
                    answers.add(one.answer(standing));
                }
            }
        }
        if (said.isEmpty()) {
            answers.addAll(parties(company, List.of(Props.OWNER), owner));
        }
        return answers.isEmpty()
                ? Findings.unknown("no holding of " + owner.name() + " in " + company.name())
                : Findings.of(answers, "");
    }

    // Dates.

    private Findings happened(Clause clause) {
        Optional<Span> time = clause.time();
        if (time.isEmpty()) {
            return Findings.untested("a date: in, by, before or after which year?");
        }
        Entity thing = clause.get("system", Entity.class);
        Event event = clause.get("event", Event.class);
        List<LintAnswer> answers = dates(thing, event.property(), time.get());
        if (answers.isEmpty()) {
            return Findings.unknown(
                    "no date on which " + thing.name() + " was " + event.name().toLowerCase(Locale.ROOT));
        }
        Findings found = Findings.of(answers, "");
        if (found.truth() == Truth.TRUE || found.truth() == Truth.UNKNOWN) {
            return found;
        }
        return found.withTruer(thing.facts().value(event.property()).stream()
                .flatMap(date -> date.year().stream().boxed())
                .map(year -> clause.inTime(Span.in(year), true))
                .toList());
    }

    private List<LintAnswer> dates(Entity thing, Property<PartialDate> property, Span span) {
        List<LintAnswer> answers = new ArrayList<>();
        for (Claim<PartialDate> claim : thing.facts().get(property).admitted()) {
            if (claim.hasValue()
                    && isHeard(claim)
                    && !claim.value().orElseThrow().isUnstated()) {
                PartialDate date = claim.value().orElseThrow();
                answers.add(new LintAnswer(
                        property.label() + ", " + thing.name(),
                        date.toString(),
                        "",
                        within(date, span),
                        List.of(claim.source().id()),
                        Optional.empty()));
            }
        }
        return answers;
    }

    private static Ternary within(PartialDate date, Span span) {
        LocalDate first = span.first().orElse(LocalDate.MIN);
        LocalDate last = span.last().orElse(LocalDate.MAX);
        if (date.latest().isBefore(first) || date.earliest().isAfter(last)) {
            return Ternary.NO;
        }
        return !date.earliest().isBefore(first) && !date.latest().isAfter(last) ? Ternary.YES : Ternary.UNKNOWN;
    }

    // Counts of systems.

    private Findings counted(Clause clause) {
        Entity site = clause.get("site", Entity.class);
        Category category = clause.get("kind", Category.class);
        if (clause.time().isPresent() || clause.past()) {
            return Findings.untested("the present tense and no time: systems are counted as of the release");
        }
        List<Deployment> systems =
                catalog.deployments().in(site.id().toString()).of(category).list();
        List<Deployment> active = systems.stream()
                .filter(system -> system.stage()
                                .filter(stage -> stage.group() == StageGroup.ACTIVE)
                                .isPresent()
                        && system.partOf()
                                .filter(whole -> systems.stream()
                                        .anyMatch(other -> other.id().equals(whole)))
                                .isEmpty())
                .toList();
        if (active.isEmpty()) {
            return Findings.unknown("no " + category.label() + " of " + site.name() + " in operation in the data");
        }
        Estimate least = Estimate.atLeast(active.size());
        Figure said = clause.get("count", Figure.class);
        Ternary standing = said.estimate().contains(least)
                ? Ternary.YES
                : said.estimate().overlaps(least) ? Ternary.UNKNOWN : Ternary.NO;
        List<Id> sources = active.stream()
                .flatMap(system -> catalog.sourcesOf(system.id().toString()).stream())
                .map(source -> source.id())
                .distinct()
                .limit(PRESENT)
                .toList();
        return Findings.of(
                        List.of(new LintAnswer(
                                Lines.count(active.size(), category.label() + " system") + " in operation in the data, "
                                        + site.name(),
                                least.toString(),
                                catalog.version().version(),
                                standing,
                                sources,
                                Optional.empty())),
                        "there may be systems that the data lacks")
                .withTruer(List.of(
                        clause.with("count", Figure.of(least, Figure.Unit.COUNT).orElseThrow())));
    }

    // Changes and comparisons.

    private Findings moved(Clause clause) {
        Optional<Span> span = clause.time().filter(time -> time.relation() == Span.Relation.BETWEEN);
        if (span.isEmpty()) {
            return Findings.untested("the two years, as in \"between 2016 and 2020\"");
        }
        Clause share = new Clause(
                Clause.Says.SHARE,
                clause.without("years").without("time").without("share2").parts(),
                false,
                true);
        List<Evidence> before = within(share, Span.in(span.get().firstYear()));
        List<Evidence> after = within(share, Span.in(span.get().lastYear()));
        List<LintAnswer> answers = new ArrayList<>();
        for (Evidence one : before) {
            for (Evidence other : after) {
                if (one.group().equals(other.group())
                        && one.form().isPresent() == other.form().isPresent()
                        && one.what().equals(other.what())) {
                    answers.add(moved(clause, one, other));
                }
            }
        }
        if (answers.isEmpty()) {
            return Findings.unknown("no figure of one measure for both years");
        }
        Findings found = Findings.of(answers, "");
        Optional<Figure> from = clause.find("share", Figure.class);
        Optional<Figure> to = clause.find("share2", Figure.class);
        if (from.isPresent() && to.isPresent()) {
            found = found.and(judged(
                            share.with("share", from.get())
                                    .inTime(Span.in(span.get().firstYear()), true),
                            "share",
                            Figure.Unit.PERCENT,
                            before,
                            false))
                    .and(judged(
                            share.with("share", to.get())
                                    .inTime(Span.in(span.get().lastYear()), true),
                            "share",
                            Figure.Unit.PERCENT,
                            after,
                            false));
        }
        return found;
    }

    private static LintAnswer moved(Clause clause, Evidence before, Evidence after) {
        Estimate one = before.value();
        Estimate other = after.value();
        Ternary standing = switch (clause.says()) {
            case ROSE -> other.isAbove(one);
            case FELL -> other.isBelow(one);
            case DOUBLED -> times(one, other, 2);
            default -> times(one, other, 0.5);
        };
        Set<Id> sources = new LinkedHashSet<>(before.sources());
        sources.addAll(after.sources());
        return new LintAnswer(
                before.what(),
                before.text() + ", then " + after.text(),
                before.when().orElseThrow() + " and " + after.when().orElseThrow(),
                standing,
                List.copyOf(sources),
                after.form());
    }

    /** Whether a value is some times another one, a tenth more or less. */
    private static Ternary times(Estimate one, Estimate other, double factor) {
        Estimate about = Estimate.between(
                Math.max(0, one.low()) * factor * (1 - Figure.TENTH), one.high() * factor * (1 + Figure.TENTH));
        Estimate sure = one.low() * factor * (1 + Figure.TENTH) >= one.high() * factor * (1 - Figure.TENTH)
                ? Estimate.between(one.high() * factor * (1 - Figure.TENTH), one.low() * factor * (1 + Figure.TENTH))
                : Estimate.exactly(-1);
        return sure.contains(other) ? Ternary.YES : about.overlaps(other) ? Ternary.UNKNOWN : Ternary.NO;
    }

    /** More, or less, than each other country of the region; a country without a figure leaves it open. */
    private Findings extreme(Clause clause) {
        Country debtor = clause.get("debtor", Country.class);
        String region = clause.get("region", String.class);
        if (debtor.region().filter(region::equals).isEmpty()) {
            return Findings.unknown(debtor.name() + " is not in " + region);
        }
        Map<String, Object> parts = new HashMap<>(clause.parts());
        parts.remove("region");
        Clause.Says says = clause.says() == Clause.Says.MOST ? Clause.Says.MORE : Clause.Says.LESS;
        return catalog.countries().stream()
                .filter(other -> other.region().filter(region::equals).isPresent() && !other.equals(debtor))
                .map(other -> compared(new Clause(says, parts, false, clause.past()).with("debtor2", other)))
                .reduce(Findings::and)
                .orElseGet(() -> Findings.unknown("no other country of " + region));
    }

    private Findings compared(Clause clause) {
        Function<String, Clause> owed =
                debtor -> new Clause(Clause.Says.OWED, clause.without("debtor2").parts(), false, clause.past())
                        .with("debtor", clause.get(debtor, Country.class));
        Optional<Span> time = clause.time();
        if (time.isEmpty() && clause.past()) {
            return Findings.untested(WHICH_YEAR);
        }
        if (time.filter(span -> span.relation() != Span.Relation.IN && span.relation() != Span.Relation.END_OF)
                .isPresent()) {
            return Findings.untested("one year in place of \"" + time.get() + "\"");
        }
        Function<Clause, List<Evidence>> figures =
                one -> time.isEmpty() ? latest(evidence(one, OptionalInt.empty())) : within(one, time.get());
        List<LintAnswer> answers = new ArrayList<>();
        for (Evidence one : figures.apply(owed.apply("debtor"))) {
            for (Evidence other : figures.apply(owed.apply("debtor2"))) {
                if (one.group().equals(other.group())
                        && one.group().contains(",")
                        && one.year().equals(other.year())) {
                    Ternary above = one.value().isAbove(other.value());
                    Set<Id> sources = new LinkedHashSet<>(one.sources());
                    sources.addAll(other.sources());
                    answers.add(new LintAnswer(
                            one.what() + " against " + other.what(),
                            one.text() + " against " + other.text(),
                            one.when().map(DateInterval::toString).orElse(""),
                            clause.says() == Clause.Says.MORE
                                    ? above
                                    : one.value().isBelow(other.value()),
                            List.copyOf(sources),
                            Optional.empty()));
                }
            }
        }
        return answers.isEmpty()
                ? Findings.unknown("no figure of one measure and year for both")
                : Findings.of(answers, "");
    }
}
