package io.github.digitalsilkroad.examples;

import static java.util.stream.Collectors.joining;

import com.google.common.collect.LinkedHashMultimap;
import com.google.common.collect.SetMultimap;
import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.catalog.Deployments;
import io.github.digitalsilkroad.core.catalog.Dispute;
import io.github.digitalsilkroad.core.catalog.Ranked;
import io.github.digitalsilkroad.core.evidence.Attested;
import io.github.digitalsilkroad.core.evidence.Citation;
import io.github.digitalsilkroad.core.evidence.Claim;
import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.evidence.Parties;
import io.github.digitalsilkroad.core.evidence.Source;
import io.github.digitalsilkroad.core.model.Country;
import io.github.digitalsilkroad.core.model.Deployment;
import io.github.digitalsilkroad.core.model.Entity;
import io.github.digitalsilkroad.core.model.Financing;
import io.github.digitalsilkroad.core.model.Props;
import io.github.digitalsilkroad.core.model.StageGroup;
import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.core.quantity.Money;
import io.github.digitalsilkroad.core.quantity.PartialDate;
import io.github.digitalsilkroad.core.quantity.Ternary;
import io.github.digitalsilkroad.core.score.Assessment;
import io.github.digitalsilkroad.core.view.Document;
import io.github.digitalsilkroad.core.view.Table;
import io.github.digitalsilkroad.core.view.Text;
import io.github.digitalsilkroad.core.view.View;
import io.github.digitalsilkroad.lint.report.ReportPoint;
import io.github.digitalsilkroad.lint.report.SourceReport;
import io.github.digitalsilkroad.lint.report.Verdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;

/**
 * The briefing that is read in two minutes: findings, a glance, what changed, loans, disputes, gaps, and the footnotes
 * of those only.
 */
final class BriefingPage {

    /** The report of 2020 that is compared with all other sources. */
    static final String BRIEF = "cpc-2020";

    private static final int FEW = 5;
    private static final int STALE = 3;
    private static final int NEWEST = 3;
    private static final int LONG = 30;

    private final Catalog dsr;
    private final List<Country> countries;
    private final ShortNotes notes = new ShortNotes();
    private final Findings findings;
    private final Answers answers;

    private BriefingPage(Catalog dsr, List<Country> countries, Answers answers) {
        this.dsr = dsr;
        this.answers = answers;
        this.countries = countries;
        this.findings = new Findings(dsr, countries, notes, answers);
    }

    /** The briefing under its title. */
    static View of(Catalog dsr, List<Country> countries) {
        return Document.builder()
                .heading(Subject.title(countries))
                .add(body(dsr, countries))
                .build();
    }

    /** The briefing without its title. */
    static View body(Catalog dsr, List<Country> countries) {
        return new BriefingPage(dsr, countries, new Answers(dsr)).page();
    }

    /** What follows the headline and the map of the first page of the report. */
    static View story(Catalog dsr, List<Country> countries, Answers answers) {
        return new BriefingPage(dsr, countries, answers).rest();
    }

    private View rest() {
        Document.Builder page = Document.builder();
        since(page);
        page.heading("Not known, and it would matter most").add(unknown());
        page.heading("Findings");
        findings.sentences().forEach(page::paragraph);
        page.heading("At a glance").add(glance());
        page.heading("The largest loans from China").add(loans());
        page.heading("The facts most disputed").add(disputes());
        return page.paragraph(findings.population())
                .heading("Footnotes")
                .add(notes.view())
                .build();
    }

    private View page() {
        Document.Builder page = Document.builder()
                .paragraph("Dataset: " + dsr + ". The data is what sources wrote about, no census. [1] is a footnote;"
                        + " \"36-44\" are bounds; * marks what sources dispute.")
                .paragraph(findings.population())
                .heading("Five findings");
        int number = 0;
        for (Text sentence : findings.sentences()) {
            number++;
            page.paragraph(Text.of(number + ". ").plus(sentence));
        }
        page.heading("At a glance").add(glance());
        since(page);
        page.heading("The largest loans from China").add(loans());
        page.heading("The facts most disputed").add(disputes());
        page.heading("Not known, and it would matter most").add(unknown());
        return page.heading("Footnotes").add(notes.view()).build();
    }

    private View glance() {
        OptionalInt year = findings.latestYear(countries);
        Set<Citation> debts = new LinkedHashSet<>();
        List<Assessment> shares = new ArrayList<>();
        SetMultimap<String, String> bases = LinkedHashMultimap.create();
        Set<Citation> vendors = new LinkedHashSet<>();
        List<Text[]> rows = new ArrayList<>();
        int stale = 0;
        int overdue = 0;
        for (Country country : countries) {
            String code = Findings.code(country);
            Deployments systems = dsr.deployments().in(code);
            stale += systems.stale().count();
            overdue += systems.where(Deployment.STAGE_GROUP, StageGroup.PLANNED)
                    .overdue()
                    .count();
            int active =
                    systems.where(Deployment.STAGE_GROUP, StageGroup.ACTIVE).count();
            int planned =
                    systems.where(Deployment.STAGE_GROUP, StageGroup.PLANNED).count();
            int ended = systems.where(Deployment.STAGE_GROUP, StageGroup.ENDED).count();
            Assessment few = answers.concentration(country);
            few.value().ifPresent(value -> vendors.addAll(few.citations()));
            Optional<Assessment> owed =
                    year.isEmpty() ? Optional.empty() : Optional.of(findings.owed(country, year.getAsInt()));
            owed.ifPresent(answer -> {
                shares.add(answer);
                if (!answer.basis().isEmpty()) {
                    bases.put(answer.basis(), code);
                }
                debts.addAll(answer.citations());
            });
            rows.add(new Text[] {
                Text.thing(country.id(), country.name()),
                Text.of("" + systems.count()),
                Text.of("" + active),
                Text.of("" + planned),
                Text.of("" + ended),
                Text.of("" + (systems.count() - active - planned - ended)),
                Text.of(few.coverage()
                        .map(known -> known.known() + " of " + known.all())
                        .orElse(Notes.NOT_STATED)),
                figure(Optional.of(few), BriefingPage::ends),
                figure(owed, value -> value.describe(3))
            });
        }
        String projected = Projections.of(shares).words();
        Table.Builder table = byCountry(Text.of("Systems by stage" + Notes.asOfDay(dsr) + " ("
                        + Findings.count(stale, "active one") + " unseen for " + STALE + " years, "
                        + Findings.count(overdue, "plan")
                        + " overdue); concentration of vendors (HHI; 10,000 is one alone)")
                .plus(notes.mark(vendors))
                .plus("; debt to China in percent of gross government debt"
                        + (year.isEmpty() ? "" : ", end of " + year.getAsInt())
                        + Notes.afterComma(projected)
                        + Notes.afterComma(based(bases)))
                .plus(notes.mark(debts)));
        rows.forEach(table::row);
        return table.build();
    }

    /** Such as {@code partly estimated (KZ, TJ)}. */
    private static String based(SetMultimap<String, String> bases) {
        return bases.asMap().entrySet().stream()
                .map(basis -> basis.getKey() + " (" + String.join(", ", basis.getValue()) + ")")
                .collect(joining(", "));
    }

    private static Table.Builder byCountry(Text title) {
        return Table.of(title)
                .column("Country")
                .rightColumn("All")
                .rightColumn("Active")
                .rightColumn("Planned")
                .rightColumn("Ended")
                .rightColumn("Unclear")
                .rightColumn("Vendor known")
                .rightColumn("HHI")
                .rightColumn("Debt %");
    }

    private static Text figure(Optional<Assessment> answer, Function<Estimate, String> words) {
        return answer.flatMap(known -> known.value().map(value -> Text.figure(known.question(), words.apply(value))))
                .orElse(Text.of(Notes.NOT_STATED));
    }

    private static String ends(Estimate value) {
        return (value.isBounded() ? Estimate.between(value.low(), value.high()) : value).describe(3);
    }

    /** How other sources compare with the report of 2020, and what is dated after it. */
    private void since(Document.Builder page) {
        Optional<Source> brief = dsr.findSource(BRIEF);
        if (brief.isEmpty() || brief.get().published().isEmpty()) {
            return;
        }
        PartialDate published = brief.get().published().get();
        page.heading("Since the brief of " + published.year().orElse(0));
        SourceReport report = SourceReport.of(dsr, BRIEF);
        Map<Verdict, Integer> verdicts = new EnumMap<>(Verdict.class);
        for (ReportPoint point : report.tagged()) {
            verdicts.merge(point.verdict(), 1, Integer::sum);
        }
        List<String> words = new ArrayList<>();
        verdicts.forEach((verdict, count) -> words.add(count + " " + outcome(verdict)));
        String beside = "Its " + Findings.count(report.tagged().size(), "statement") + " beside other sources"
                + (words.isEmpty() ? "" : ": " + String.join(", ", words)) + ". ";
        List<Deployment> started = new ArrayList<>();
        int known = 0;
        for (Deployment system : findings.systems()) {
            Ternary isLater = startOf(system).map(day -> day.isAfter(published)).orElse(Ternary.UNKNOWN);
            if (isLater.isYes()) {
                started.add(system);
            }
            known += isLater == Ternary.UNKNOWN ? 0 : 1;
        }
        started.sort(
                Comparator.comparing((Deployment system) -> startOf(system).orElseThrow(), PartialDate.chronological())
                        .reversed());
        List<Text> newest = new ArrayList<>();
        List<Citation> citations = new ArrayList<>();
        for (Deployment system : started.subList(0, Math.min(NEWEST, started.size()))) {
            newest.add(Text.thing(system.id(), system.name())
                    .plus(" (" + Text.value(startOf(system).orElseThrow()) + ")"));
            Props.all().stream()
                    .flatMap(property -> system.facts().get(property).chosen().stream())
                    .filter(claim -> claim.value()
                            .filter(startOf(system).orElseThrow()::equals)
                            .isPresent())
                    .findFirst()
                    .ifPresent(claim -> citations.add(claim.citation()));
        }
        Text last = newest.isEmpty()
                ? Text.of("")
                : Text.of(", the latest: ").plus(Text.join("; ", newest)).plus(notes.mark(citations));
        page.paragraph(Text.of(beside + Findings.count(started.size(), "system") + " of "
                        + findings.systems().count() + " (" + known + " with a known start) began after it")
                .plus(last)
                .plus("."));
    }

    /** What became of a statement. */
    private static String outcome(Verdict verdict) {
        return switch (verdict) {
            case CONTRADICTS -> "contradicted";
            case CONTRADICTS_ITSELF -> "self-contradictory";
            case MAY_CONTRADICT -> "perhaps contradicted";
            case REFINES -> "refined";
            case AGREES -> "confirmed";
            case ONLY_THE_SOURCE -> "stated by no other source";
            default -> verdict.label();
        };
    }

    /** The first dated event that begins a system. */
    private static Optional<PartialDate> startOf(Deployment system) {
        return Deployment.KIND.starts().stream()
                .flatMap(event -> system.facts().value(event).stream())
                .filter(day -> !day.isUnstated())
                .min(PartialDate.chronological());
    }

    private View loans() {
        List<Ranked<Financing>> largest = new ArrayList<>();
        if (!findings.loans().isEmpty()) {
            largest.addAll(findings.loans().top(findings.loans().count(), Props.AMOUNT));
        }
        Set<Id> stated = new HashSet<>();
        largest.forEach(loan -> stated.add(loan.row().id()));
        largest.removeIf(loan -> loan.row().partOf().map(stated::contains).orElse(false));
        if (largest.isEmpty()) {
            return paragraph("No loan from China with an amount in dollars is in the data.");
        }
        Table.Builder table =
                Table.of("").column("What for").column("To").column("Lender").column("Amount");
        for (Ranked<Financing> ranked : largest.subList(0, Math.min(FEW, largest.size()))) {
            Financing loan = ranked.row();
            table.row(
                    Text.thing(loan.id(), loan.name()),
                    Text.thing(loan.recipient(), loan.recipient().toString()),
                    loan.lenders().value().map(this::names).orElse(Text.of(Notes.NOT_STATED)),
                    Text.of(Notes.plain((Money) ranked.value())
                                    + star(loan.amount().dispute()))
                            .plus(notes.markClaims(
                                    loan.amount().chosen().stream().toList())));
        }
        return table.build();
    }

    private Text names(Parties parties) {
        List<Text> names = new ArrayList<>();
        parties.list()
                .forEach(id -> names.add(
                        Text.thing(id, dsr.find(id).map(Notes::shortName).orElse(id.toString()))));
        return Text.join(", ", names);
    }

    /** A star for a dispute, in brackets for one that is none unless claims speak of the same time. */
    private static String star(Ternary dispute) {
        return dispute.isYes() ? " *" : dispute.isNo() ? "" : " (*)";
    }

    private View disputes() {
        Set<String> chosen = new LinkedHashSet<>();
        countries.forEach(country -> chosen.add(Findings.code(country)));
        Table.Builder table = Table.of("").column("Fact").column("Sources say");
        int rows = 0;
        for (Dispute dispute : answers.disputes()) {
            Entity subject = dispute.fact().subject();
            boolean isHere = dsr.countriesOf(subject).stream().anyMatch(code -> chosen.contains(code.toString()));
            if (isHere && rows < FEW) {
                List<Text> sides = sides(dispute.fact().claims());
                int more = sides.size() - NEWEST;
                String or = sides.stream().anyMatch(side -> side.toString().contains(", ")) ? "; or " : " or ";
                Text told = Text.join(or, sides.subList(0, Math.min(NEWEST, sides.size())))
                        .plus(more > 0 ? or + more + " more" : "");
                table.row(
                        Text.thing(subject.id(), subject.name())
                                .plus(": " + dispute.fact().label()),
                        told.plus(notes.markClaims(dispute.fact().claims().conflicting())));
                rows++;
            }
        }
        return rows == 0 ? paragraph("No fact of these countries is disputed as seen so.") : table.build();
    }

    /** The values that contradict each other; a value that agrees with an earlier one is left out. */
    private <T> List<Text> sides(Attested<T> fact) {
        List<Claim<T>> sides = new ArrayList<>();
        for (Claim<T> claim : fact.conflicting()) {
            if (sides.stream().noneMatch(side -> fact.conflict(claim, side) == Ternary.NO)) {
                sides.add(claim);
            }
        }
        return sides.stream()
                .map(side -> side.value()
                        .map(this::words)
                        .orElseGet(() -> Text.of(side.basis().label())))
                .toList();
    }

    private Text words(Object value) {
        if (value instanceof Parties parties) {
            return names(parties);
        }
        return value instanceof Money money ? Text.of(Notes.plain(money)) : cut(Text.value(value));
    }

    /** The words that fit, whole ones. */
    private static Text cut(Text text) {
        String words = text.toString();
        int end = words.lastIndexOf(' ', LONG - " ...".length());
        return words.length() <= LONG || end < 0 ? text : Text.of(words.substring(0, end) + " ...");
    }

    /** What the answers above ask for and no source states, the largest part first, with what it leaves open. */
    private View unknown() {
        List<Gap> gaps = new ArrayList<>();
        Deployments systems = findings.systems();
        List<Deployment> watching = findings.watching();
        int loans = findings.loans().count();
        Assessment widest = null;
        int unnamed = 0;
        int digital = 0;
        for (Country country : countries) {
            Assessment few = answers.concentration(country);
            if (few.value().isPresent() && few.coverage().isPresent()) {
                unnamed += few.coverage().get().all() - few.coverage().get().known();
                digital += few.coverage().get().all();
                widest = widest == null
                                || few.value().get().width()
                                        > widest.value().orElseThrow().width()
                        ? few
                        : widest;
            }
        }
        if (widest != null) {
            String open = ends(widest.value().orElseThrow());
            gaps.add(new Gap("supplier", unnamed, digital, "digital systems", "the HHI (in one country " + open + ")"));
        }
        int counted = (int)
                watching.stream().filter(system -> system.cameras().isPresent()).count();
        gaps.add(new Gap(
                "camera count", watching.size() - counted, watching.size(), "systems", "how many cameras at most"));
        int faces = (int) watching.stream()
                .filter(system -> system.faceCameras().isPresent())
                .count();
        gaps.add(new Gap(
                "face cameras", watching.size() - faces, watching.size(), "systems", "whether faces are recognized"));
        gaps.add(new Gap(
                "cost",
                systems.count() - systems.stating(Props.COST).count(),
                systems.count(),
                "systems",
                "the foreign share of the cost"));
        gaps.add(new Gap(
                "interest rate",
                loans - findings.loans().stating(Props.RATE).count(),
                loans,
                "deals with China",
                "grant element and debt service"));
        gaps.add(new Gap(
                "amount",
                loans - findings.loans().stating(Props.AMOUNT).count(),
                loans,
                "deals with China",
                "how much is owed at most"));
        return shown(gaps.stream()
                .filter(gap -> gap.missing() > 0)
                .sorted(Comparator.comparingDouble(Gap::part).reversed())
                .limit(FEW)
                .toList());
    }

    private static View shown(List<Gap> gaps) {
        if (gaps.isEmpty()) {
            return paragraph("Nothing that these answers ask for is missing.");
        }
        Table.Builder table =
                Table.of("").column("Missing").column("For how many").column("What that leaves open");
        for (Gap gap : gaps) {
            table.row(gap.what(), gap.missing() + " of " + gap.all() + " " + gap.things(), gap.effect());
        }
        return table.build();
    }

    private static View paragraph(String words) {
        return Document.builder().paragraph(words).build();
    }

    /** A fact that many things lack: which, how many lack it, of how many, and what that leaves open. */
    private record Gap(String what, int missing, int all, String things, String effect) {
        double part() {
            return missing / (double) all;
        }
    }
}
