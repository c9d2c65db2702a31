package io.github.digitalsilkroad.examples;

import com.google.common.collect.Maps;
import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.catalog.Deployments;
import io.github.digitalsilkroad.core.catalog.Dispute;
import io.github.digitalsilkroad.core.evidence.Attested;
import io.github.digitalsilkroad.core.evidence.Claim;
import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.evidence.Parties;
import io.github.digitalsilkroad.core.evidence.Property;
import io.github.digitalsilkroad.core.evidence.ValueType;
import io.github.digitalsilkroad.core.model.Country;
import io.github.digitalsilkroad.core.model.CountryCode;
import io.github.digitalsilkroad.core.model.Entity;
import io.github.digitalsilkroad.core.model.Financing;
import io.github.digitalsilkroad.core.model.Law;
import io.github.digitalsilkroad.core.model.LawEffect;
import io.github.digitalsilkroad.core.model.Measure;
import io.github.digitalsilkroad.core.model.Ownership;
import io.github.digitalsilkroad.core.model.Props;
import io.github.digitalsilkroad.core.model.Series;
import io.github.digitalsilkroad.core.quantity.Measurement;
import io.github.digitalsilkroad.core.view.Document;
import io.github.digitalsilkroad.core.view.Table;
import io.github.digitalsilkroad.core.view.Text;
import io.github.digitalsilkroad.core.view.View;
import io.github.digitalsilkroad.lint.report.Terms;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Questions that an analyst asks beside those of the story: what sources state of each, and of how many things they
 * state nothing.
 */
final class MoreQuestions {

    /** The measures of new loans that are compared, and the words for the head of their columns. */
    private static final Map<Measure, String> TERMS = new LinkedHashMap<>();

    static {
        TERMS.put(Measure.AVERAGE_RATE, "Interest, percent a year");
        TERMS.put(Measure.AVERAGE_MATURITY, "Maturity, years");
        TERMS.put(Measure.AVERAGE_GRACE, "Grace, years");
    }

    private static final Property<String> PROVISION = Property.of("provision", ValueType.text(), "provision");
    private static final String UNSTATED = " Of the others no source in the data states it.";

    private final Catalog dsr;
    private final List<Country> countries;
    private final Set<CountryCode> codes;
    private final Deployments systems;

    MoreQuestions(Catalog dsr, List<Country> countries, Answers answers) {
        this.dsr = dsr;
        this.countries = countries;
        this.codes = countries.stream().map(Country::code).collect(Collectors.toSet());
        this.systems = new Findings(dsr, countries, new ShortNotes(), answers).systems();
    }

    /** The questions as ways to their pages, one a paragraph. */
    View named() {
        Document.Builder page = Document.builder();
        questions().keySet().forEach(question -> page.paragraph(Text.figure(question, question)));
        return page.build();
    }

    /** What is known, by the question. */
    Map<String, View> pages() {
        return Maps.transformValues(questions(), Supplier::get);
    }

    private Map<String, Supplier<View>> questions() {
        Map<String, Supplier<View>> questions = new LinkedHashMap<>();
        questions.put("How were the systems procured, and which without a tender?", this::procurement);
        questions.put("On what terms do China and other creditors lend?", this::terms);
        questions.put("Which loans have fees, insurance, collateral or other such conditions?", this::conditions);
        questions.put("Who owns the operators?", this::owners);
        questions.put("Who operates the systems, and who hosts their data?", this::operators);
        questions.put("What do laws say of data, such as where it may be kept?", this::laws);
        return questions;
    }

    private View procurement() {
        List<Entity> stated =
                List.copyOf(systems.stating(Props.PROCUREMENT_METHOD).list());
        return told(
                stated.size() + " of " + Findings.count(systems.count(), "system")
                        + ": a source tells how it was procured. A direct award is one without a tender." + UNSTATED
                        + " That is no evidence of a tender, nor of none.",
                table(stated, List.of(Props.PROCUREMENT_METHOD, Props.BIDDERS, Props.SUPPLIER)));
    }

    private View conditions() {
        List<Financing> loans = dsr.financings()
                .matching(loan -> codes.contains(loan.recipient()))
                .list();
        List<Financing> stated = loans.stream()
                .filter(loan -> Terms.CONDITIONS.stream()
                        .anyMatch(property -> loan.facts().get(property).isPresent()))
                .toList();
        List<Property<?>> known = Terms.CONDITIONS.stream()
                .filter(property -> stated.stream()
                        .anyMatch(loan -> loan.facts().get(property).isPresent()))
                .toList();
        String never = Terms.CONDITIONS.stream()
                .filter(property -> !known.contains(property))
                .map(Property::label)
                .collect(Collectors.joining(", "));
        return told(
                stated.size() + " of " + Findings.count(loans.size(), "loan or grant", "loans and grants")
                        + ": a source states at least one of these conditions." + UNSTATED
                        + (never.isEmpty() ? "" : " Stated of none: " + never + "."),
                table(stated, known));
    }

    private View owners() {
        Set<Id> operators = systems.stream()
                .flatMap(system -> system.facts().value(Props.OPERATOR).stream())
                .flatMap(parties -> parties.list().stream())
                .collect(Collectors.toSet());
        Set<Id> owned = new HashSet<>();
        Table.Builder table = Table.of("")
                .column("Owner")
                .column("Relation")
                .column("Operator")
                .column("Share")
                .column("When");
        for (Ownership stake : dsr.ownerships()) {
            if (operators.contains(stake.owned())) {
                owned.add(stake.owned());
                table.row(
                        Text.thing(stake.owner()),
                        Text.of(stake.relation(dsr.day())),
                        Text.thing(stake.owned()),
                        said(stake.facts().get(Props.SHARE_OWNED)),
                        said(stake.facts().get(Props.HELD)));
            }
        }
        return told(
                owned.size() + " of " + Findings.count(operators.size(), "operator")
                        + ": a source names an owner or who controls it. Stakes that ended are among them. Of the"
                        + " others no source in the data names one.",
                table.build());
    }

    private View operators() {
        List<Entity> stated = systems.stream()
                .filter(system -> system.facts().get(Props.OPERATOR).isPresent()
                        || system.facts().get(Props.HOST).isPresent())
                .<Entity>map(system -> system)
                .toList();
        return told(
                systems.stating(Props.OPERATOR).count() + " of " + Findings.count(systems.count(), "system")
                        + " have a stated operator, "
                        + systems.stating(Props.HOST).count() + " a stated host of the data." + UNSTATED,
                table(stated, List.of(Props.OPERATOR, Props.HOST)));
    }

    private View laws() {
        Table.Builder table = Table.of("")
                .column("Law")
                .column("Country")
                .column("What it does")
                .column("Provisions, by source");
        int told = 0;
        int all = 0;
        for (Law law : dsr.laws()) {
            if (codes.contains(law.jurisdiction())) {
                all++;
                List<Claim<String>> provisions = law.facts().get(PROVISION).claims();
                if (!provisions.isEmpty()) {
                    told++;
                    table.row(
                            Text.thing(law.id(), law.name()),
                            Text.thing(law.jurisdiction()),
                            Text.of(law.effects().stream().map(LawEffect::label).collect(Collectors.joining(", "))),
                            Dispute.Side.linked(provisions));
                }
            }
        }
        return told(
                told + " of " + Findings.count(all, "law")
                        + ": a source tells a provision. Whether data may go abroad is not coded for any of them; where"
                        + " no provision speaks of it, it is not known.",
                table.build());
    }

    /** Of each country the latest year in which China and another creditor made new loans whose terms are stated. */
    private View terms() {
        Table.Builder table = Table.of("").column("Country").column("Creditor").rightColumn("Year");
        TERMS.values().forEach(table::rightColumn);
        for (Country country : countries) {
            List<Series> rates = series(country, Measure.AVERAGE_RATE).toList();
            rates.stream()
                    .filter(MoreQuestions::isOfChina)
                    .flatMap(series -> series.observations().years().stream())
                    .filter(year -> rates.stream()
                                    .filter(series -> isStated(series, year))
                                    .count()
                            > 1)
                    .max(Integer::compare)
                    .ifPresent(year -> rates.stream()
                            .filter(series -> isStated(series, year))
                            .forEach(series -> table.row(terms(country, series, year))));
        }
        return told(
                "Average terms of the new loans of a year to governments, as debtors report them to the World Bank: of"
                        + " each country the latest year in which those of China and of another creditor are stated.",
                table.build());
    }

    private Text[] terms(Country country, Series rate, int year) {
        return Stream.concat(
                        Stream.of(
                                Text.thing(country.id(), country.name()),
                                Text.thing(rate.id(), creditor(rate)),
                                Text.of("" + year)),
                        TERMS.keySet().stream()
                                .map(measure -> series(country, measure)
                                        .filter(series -> creditor(series).equals(creditor(rate)))
                                        .findFirst()
                                        .flatMap(series -> number(series, year))
                                        .orElse(Text.of(Notes.NOT_STATED))))
                .toArray(Text[]::new);
    }

    private Stream<Series> series(Country country, Measure measure) {
        return dsr.allSeries().in(country.code().toString()).where(Series.MEASURE, measure).stream();
    }

    private static Optional<Text> number(Series series, int year) {
        Attested<?> fact = series.observations().at(year);
        return fact.value()
                .filter(Measurement.class::isInstance)
                .map(value -> Text.of(((Measurement<?>) value).number().describe(3) + limits(fact)));
    }

    private static boolean isOfChina(Series series) {
        return series.creditor()
                .filter(CountryCode.of(DebtRows.CREDITOR)::equals)
                .isPresent();
    }

    private static boolean isStated(Series series, int year) {
        return series.observations().at(year).isPresent();
    }

    private String creditor(Series series) {
        return series.creditor()
                .<Entity>map(code -> dsr.country(code.toString()))
                .or(() -> series.lender().map(id -> dsr.entity(id.toString())))
                .map(Entity::name)
                .orElse("all external creditors");
    }

    private static View told(String words, View table) {
        return Document.builder().paragraph(words).add(table).build();
    }

    private static Table table(List<? extends Entity> rows, List<? extends Property<?>> properties) {
        Table.Builder table = Table.of("").column("Name");
        properties.forEach(property -> table.column(property.label()));
        for (Entity row : rows) {
            table.row(Stream.concat(
                            Stream.of(Text.thing(row.id(), row.name())),
                            properties.stream().map(property -> said(row.facts().get(property))))
                    .toArray(Text[]::new));
        }
        return table.build();
    }

    /** A value with its basis and whether it is disputed; a dash if none is stated. */
    private static Text said(Attested<?> fact) {
        Optional<?> value = fact.value();
        if (value.isEmpty()) {
            return Text.of(Notes.NOT_STATED);
        }
        Text words = value.get() instanceof Parties parties
                ? Text.join(", ", parties.list().stream().map(Text::thing).toList())
                : value.get() instanceof Measurement<?> measured
                        ? Text.of(measured.describe(4))
                        : Text.value(value.get());
        return words.plus(limits(fact));
    }

    private static String limits(Attested<?> fact) {
        return Notes.afterComma(Attested.basis(List.of(fact))) + Notes.afterComma(fact.disputeText());
    }
}
