package io.github.digitalsilkroad.examples;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.catalog.Deployments;
import io.github.digitalsilkroad.core.catalog.Disputes;
import io.github.digitalsilkroad.core.catalog.Entities;
import io.github.digitalsilkroad.core.catalog.Total;
import io.github.digitalsilkroad.core.evidence.Attested;
import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.evidence.Parties;
import io.github.digitalsilkroad.core.model.Country;
import io.github.digitalsilkroad.core.model.Deployment;
import io.github.digitalsilkroad.core.model.Financing;
import io.github.digitalsilkroad.core.model.Law;
import io.github.digitalsilkroad.core.model.Props;
import io.github.digitalsilkroad.core.model.Role;
import io.github.digitalsilkroad.core.model.StageGroup;
import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.core.quantity.Measurement;
import io.github.digitalsilkroad.core.score.Assessment;
import io.github.digitalsilkroad.core.score.DebtLeverage;
import io.github.digitalsilkroad.core.score.Denominator;
import io.github.digitalsilkroad.core.view.Document;
import io.github.digitalsilkroad.core.view.Table;
import io.github.digitalsilkroad.core.view.Text;
import io.github.digitalsilkroad.core.view.View;
import io.github.digitalsilkroad.lint.report.Completeness;
import io.github.digitalsilkroad.site.Choices;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the page of a country begins with: answers with their bounds and year, their series beside those of the others,
 * systems by stage, vendors, loans with terms, laws, disputes, and what is unknown.
 */
final class CountryProfile {

    private static final int STALE = 3;
    private static final int MOST_DISPUTES = 5;
    private static final int MOST_NAMED = 100;

    private final Catalog dsr;
    private final Country country;
    private final OwedShares owed;
    private final String world;
    private final Answers answers;
    private final String code;
    private final Deployments systems;
    private final Entities<Financing> loans;

    /**
     * @param world what follows a question to name the working of its answer; blank for the data as all pages see it
     */
    CountryProfile(Catalog dsr, Country country, OwedShares owed, String world, Answers answers) {
        this.dsr = dsr;
        this.country = country;
        this.owed = owed;
        this.world = world;
        this.answers = answers;
        this.code = country.code().toString();
        Deployments known = dsr.deployments().in(code);
        this.systems = world.isEmpty() ? known : known.mentioned();
        this.loans = dsr.financings().in(code);
    }

    /** The answers of the box whose working has a page. */
    static List<Assessment> answers(Country country, int year, Answers known) {
        List<Assessment> answers = new ArrayList<>();
        owedBy(country.code().toString(), year).values().forEach(question -> answers.add(known.to(question)));
        answers.add(known.concentration(country));
        return answers;
    }

    private static Map<Denominator, DebtLeverage> owedBy(String code, int year) {
        Map<Denominator, DebtLeverage> questions = new EnumMap<>(Denominator.class);
        for (Denominator denominator : Denominator.values()) {
            questions.put(
                    denominator,
                    DebtLeverage.of(code)
                            .owedTo(DebtRows.CREDITOR)
                            .over(denominator)
                            .in(year));
        }
        return questions;
    }

    /** What matters first, and how the systems stand, of the country as this catalog sees it. */
    View glance() {
        Document.Builder glance = Document.builder().add(box());
        stages(glance, false);
        return glance.build();
    }

    /**
     * @param glances what matters first, from several catalogs
     * @param known how complete the data is, of all countries
     */
    View page(View glances, Completeness known) {
        Document.Builder page = Document.builder().add(glances).add(owed.panels(List.of(country)));
        OtherShares others = new OtherShares(dsr, country, owed);
        if (!others.isEmpty()) {
            page.heading("Why sources say other numbers").paragraph(others.link());
        }
        Disputes disputes = answers.disputes().in(code);
        page.heading("What is disputed (" + disputes.count() + ")");
        page.add(
                disputes.count() == 0
                        ? paragraph("No fact of it is disputed as seen so.")
                        : disputes.first(MOST_DISPUTES).table());
        if (disputes.count() > MOST_DISPUTES) {
            page.add(Choices.folded("All of them", disputes.table()));
        }
        page.heading("In full");
        Document.Builder named = Document.builder();
        stages(named, true);
        page.add(Choices.folded(Findings.count(systems.count(), "system") + ", by stage", named.build()));
        vendors(page);
        loans(page);
        laws(page);
        return page.add(Choices.folded("What is unknown", known.in(code))).build();
    }

    private static View paragraph(String words) {
        return Document.builder().paragraph(words).build();
    }

    private View box() {
        int year = owed.latestYear();
        Table.Builder box = Table.of("What matters first, with bounds and year")
                .column("Question")
                .rightColumn("Answer")
                .column("When, and how much is known");
        owedBy(code, year)
                .forEach((denominator, question) -> answer(
                        box,
                        "Owed to official lenders of China, percent of " + denominator.label(),
                        answers.to(question),
                        " %",
                        "end of " + year));
        answer(
                box,
                "Concentration of vendors among documented systems (HHI; 10,000 is one alone)",
                answers.concentration(country),
                "",
                "");
        total(box, "Cameras in operation, as far as stated", systems.total(Props.CAMERAS), systems.count());
        Entities<Financing> lent = Findings.ofCreditor(dsr, loans, Role.LENDER);
        total(
                box,
                "Deals with lenders of China, stated amounts in nominal dollars",
                lent.total(Props.AMOUNT),
                lent.count());
        return box.build();
    }

    private void answer(Table.Builder box, String question, Assessment answer, String unit, String when) {
        answer.value()
                .ifPresent(value -> box.row(
                        Text.of(question),
                        Text.figure(answer.question() + world, words(value) + unit)
                                .plus(Notes.inBrackets(answer.basis())),
                        Text.of(answer.coverage()
                                .map(known -> known.known() + " of " + known.all() + " " + known.rows() + " known")
                                .orElse(when))));
    }

    private static void total(Table.Builder box, String question, Total total, int of) {
        total.sum()
                .ifPresent(sum -> box.row(
                        Text.of(question),
                        Text.of((2 * total.counted() < of ? atLeast(sum) : sum.describe(4)) + Notes.basis(total)),
                        Text.of(total.counted() + " of " + of + " state it; none is counted twice")));
    }

    /** Of a sum of less than half of the rows, what is certain: the others may add anything. */
    private static String atLeast(Measurement<?> sum) {
        Estimate number = sum.number();
        return Measurement.of(
                        Estimate.interval(number.low(), number.isLowOpen(), Double.POSITIVE_INFINITY, true), sum.unit())
                .describe(4);
    }

    private static String words(Estimate value) {
        return (value.isBounded() && !value.isExact() ? Estimate.between(value.low(), value.high()) : value)
                .describe(3);
    }

    private void stages(Document.Builder page, boolean isNamed) {
        Deployments active = systems.where(Deployment.STAGE_GROUP, StageGroup.ACTIVE);
        Deployments stale = active.stale();
        Deployments planned = systems.where(Deployment.STAGE_GROUP, StageGroup.PLANNED);
        Deployments overdue = planned.overdue();
        Deployments ended = systems.where(Deployment.STAGE_GROUP, StageGroup.ENDED);
        Table.Builder table = Table.of(isNamed ? "" : "Systems by stage (" + systems.count() + ")")
                .column("Stage")
                .rightColumn("How many");
        if (isNamed) {
            table.column("Which");
        }
        stage(table, "In use, seen within " + STALE + " years", active.minus(stale), isNamed);
        stage(table, "In use, but unseen for " + STALE + " years", stale, isNamed);
        stage(table, "Planned", planned.minus(overdue), isNamed);
        stage(table, "Planned, overdue, outcome unknown", overdue, isNamed);
        stage(table, "Ended", ended, isNamed);
        stage(table, "Stage not stated", systems.minus(active).minus(planned).minus(ended), isNamed);
        page.add(table.build());
    }

    private static void stage(Table.Builder table, String stage, Deployments some, boolean isNamed) {
        if (some.isEmpty()) {
            return;
        }
        if (!isNamed) {
            table.row(stage, "" + some.count());
            return;
        }
        List<Text> names = new ArrayList<>();
        for (Deployment system : some) {
            names.add(Text.thing(system.id(), system.name()));
        }
        table.row(Text.of(stage), Text.of("" + names.size()), listed(names));
    }

    /** Names, of very many the first. */
    private static Text listed(List<Text> names) {
        int more = names.size() - MOST_NAMED;
        return Text.join("; ", names.subList(0, Math.min(MOST_NAMED, names.size())))
                .plus(more > 0 ? " and " + more + " more" : "");
    }

    private void vendors(Document.Builder page) {
        Map<Id, List<Text>> byVendor = new LinkedHashMap<>();
        for (Deployment system : systems) {
            for (Id vendor : system.vendors()) {
                byVendor.computeIfAbsent(vendor, absent -> new ArrayList<>())
                        .add(Text.thing(system.id(), system.name()));
            }
        }
        if (byVendor.isEmpty()) {
            return;
        }
        Table.Builder table =
                Table.of("").column("Vendor").rightColumn("Systems").column("Which");
        byVendor.entrySet().stream()
                .sorted(Map.Entry.comparingByValue((one, other) -> other.size() - one.size()))
                .forEach(vendor -> table.row(
                        Text.thing(vendor.getKey()),
                        Text.of("" + vendor.getValue().size()),
                        listed(vendor.getValue())));
        page.add(Choices.folded(Findings.count(byVendor.size(), "vendor") + ", with their systems", table.build()));
    }

    private void loans(Document.Builder page) {
        if (loans.isEmpty()) {
            return;
        }
        Table.Builder table = Table.of("")
                .column("For")
                .column("Lender")
                .rightColumn("Amount")
                .column("Rate")
                .column("Maturity")
                .column("Grace")
                .column("Signed");
        for (Financing loan : loans) {
            table.row(
                    Text.thing(loan.id(), loan.name()),
                    parties(loan.lenders()),
                    measured(loan.amount()),
                    measured(loan.rate()),
                    measured(loan.maturity()),
                    measured(loan.grace()),
                    loan.facts().value(Props.SIGNED).map(Text::value).orElse(Text.of("")));
        }
        page.add(Choices.folded(
                Findings.count(loans.count(), "loan or grant", "loans and grants") + ", with terms", table.build()));
    }

    private static Text parties(Attested<Parties> parties) {
        return Text.join(
                ", ",
                parties.value().stream()
                        .flatMap(value -> value.list().stream())
                        .map(Text::thing)
                        .toList());
    }

    private static Text measured(Attested<? extends Measurement<?>> fact) {
        Optional<? extends Measurement<?>> value = fact.value();
        String limits = Notes.afterComma(Attested.basis(List.of(fact))) + Notes.afterComma(fact.disputeText());
        return Text.of(value.map(known -> known.describe(4) + limits).orElse(""));
    }

    private void laws(Document.Builder page) {
        Table.Builder table = Table.of("").column("Law").column("In force");
        int rows = 0;
        for (Law law : dsr.laws()) {
            if (law.jurisdiction().equals(country.code())) {
                table.row(
                        Text.thing(law.id(), law.name()),
                        law.facts().value(Props.IN_FORCE).map(Text::value).orElse(Text.of("")));
                rows++;
            }
        }
        if (rows > 0) {
            page.add(Choices.folded(Findings.count(rows, "law"), table.build()));
        }
    }
}
