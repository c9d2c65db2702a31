package io.github.digitalsilkroad.examples;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.catalog.Deployments;
import io.github.digitalsilkroad.core.catalog.Entities;
import io.github.digitalsilkroad.core.catalog.FactQuery;
import io.github.digitalsilkroad.core.catalog.Total;
import io.github.digitalsilkroad.core.evidence.Attested;
import io.github.digitalsilkroad.core.evidence.Citation;
import io.github.digitalsilkroad.core.evidence.Claim;
import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.evidence.Property;
import io.github.digitalsilkroad.core.formula.GrantElementConvention;
import io.github.digitalsilkroad.core.model.Country;
import io.github.digitalsilkroad.core.model.CountryCode;
import io.github.digitalsilkroad.core.model.Deployment;
import io.github.digitalsilkroad.core.model.Entity;
import io.github.digitalsilkroad.core.model.Financing;
import io.github.digitalsilkroad.core.model.Instrument;
import io.github.digitalsilkroad.core.model.Props;
import io.github.digitalsilkroad.core.model.Role;
import io.github.digitalsilkroad.core.model.Series;
import io.github.digitalsilkroad.core.quantity.DateInterval;
import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.core.quantity.Measurement;
import io.github.digitalsilkroad.core.quantity.Ternary;
import io.github.digitalsilkroad.core.score.Assessment;
import io.github.digitalsilkroad.core.score.Concessionality;
import io.github.digitalsilkroad.core.score.DebtLeverage;
import io.github.digitalsilkroad.core.score.SystemSize;
import io.github.digitalsilkroad.core.view.Text;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;

/**
 * Five findings, each a sentence or two with its number, its bounds, how much of what it speaks of is known, and its
 * footnote. A finding tells no more than the data bears: where nothing is known, it says that.
 */
final class Findings {

    static final String CREDITOR = DebtRows.CREDITOR;

    /** The property that counts all cameras of a country. */
    private static final String NATIONWIDE = "cameras-nationwide";

    private final Catalog dsr;
    private final List<Country> countries;
    private final ShortNotes notes;
    private final Answers answers;
    private final Deployments systems;
    private final Entities<Financing> loans;

    /** Of which countries the systems and loans are, where they are not all of the data. */
    private final String where;

    Findings(Catalog dsr, List<Country> countries, ShortNotes notes, Answers answers) {
        this.dsr = dsr;
        this.countries = countries;
        this.notes = notes;
        this.answers = answers;
        this.where = countries.size() == Subject.countries(dsr).size()
                ? ""
                : " in " + Story.listed(countries.stream().map(Country::name).toList());
        Deployments built = dsr.deployments().in(code(countries.get(0)));
        Entities<Financing> lent = dsr.financings().in(code(countries.get(0)));
        for (Country country : countries.subList(1, countries.size())) {
            built = built.union(dsr.deployments().in(code(country)));
            lent = lent.union(dsr.financings().in(code(country)));
        }
        this.systems = built;
        this.loans = ofCreditor(dsr, lent, Role.LENDER);
    }

    /** Those in which a party of the creditor has the role; none of a catalog without that country. */
    static <Q extends FactQuery<?, Q>> Q ofCreditor(Catalog dsr, Q some, Role role) {
        return dsr.find(CountryCode.of(CREDITOR)).isPresent() ? some.from(role, CREDITOR) : some.minus(some);
    }

    static String code(Country country) {
        return country.code().toString();
    }

    /** Of which countries all of it is, after "systems"; empty if it is of all countries of the data. */
    String where() {
        return where;
    }

    /** Everything built or planned in the countries. */
    Deployments systems() {
        return systems;
    }

    /** What lenders from China gave to the countries. */
    Entities<Financing> loans() {
        return loans;
    }

    List<Text> sentences() {
        return List.of(suppliers(), debt(), lent(), terms(), cameras());
    }

    /** Of which systems the counts and shares are: by whether they name a party of the creditor. */
    String population() {
        Deployments theirs =
                dsr.find(CountryCode.of(CREDITOR)).isPresent() ? systems.involving(CREDITOR) : systems.minus(systems);
        int none = systems.withoutParty().count();
        int all = systems.count();
        return "Population: of " + count(all, "system") + where + ", parts of larger ones included, " + theirs.count()
                + " name a party of China or Hong Kong, " + (all - none - theirs.count()) + " only others, " + none
                + " none. Shares of systems" + where + " are of all " + all + ".";
    }

    private Text suppliers() {
        int all = systems.count();
        int stated = systems.stating(Props.SUPPLIER).count();
        Deployments theirs = ofCreditor(dsr, systems, Role.SUPPLIER);
        if (stated == 0) {
            return Text.of("Of " + count(all, "system") + where + " in the data, none has a stated supplier.");
        }
        int known = theirs.count();
        return Text.of("Suppliers: of " + count(all, "system") + where
                        + " in the data (parts of larger ones among them), " + stated + " have a stated supplier, "
                        + known + " of these one from China")
                .plus(cited(theirs.list(), Props.SUPPLIER))
                .plus(". That is at least " + Math.floorDiv(100 * known, all) + " percent of all, and at most "
                        + -Math.floorDiv(-100 * (known + all - stated), all)
                        + " if every other supplier were from China too.");
    }

    private Text debt() {
        OptionalInt latest = latestYear(countries);
        if (latest.isEmpty()) {
            return Text.of("Debt: no year has both what a country owed to China and its gross government debt.");
        }
        int year = latest.getAsInt();
        Map<Country, Estimate> shares = new LinkedHashMap<>();
        Set<Citation> citations = new LinkedHashSet<>();
        List<Assessment> known = new ArrayList<>();
        for (Country country : countries) {
            Assessment answer = owed(country, year);
            answer.value().ifPresent(share -> {
                shares.put(country, share);
                known.add(answer);
                citations.addAll(answer.citations());
            });
        }
        List<Text> words = new ArrayList<>();
        shares.forEach((country, share) -> {
            Assessment answer = owed(country, year);
            words.add(Text.thing(country.id(), country.name())
                    .plus(" ")
                    .plus(Text.figure(answer.question(), share.describe(3)))
                    .plus(Notes.inBrackets(answer.basis())));
        });
        return Text.of("Debt to official lenders of China, in percent of gross government debt at the end of " + year
                        + " (known for " + shares.size() + " of " + countries.size() + "): ")
                .plus(Text.join(", ", words))
                .plus(notes.mark(citations))
                .plus("." + Projections.of(known).sentence() + largest(shares));
    }

    private static String largest(Map<Country, Estimate> shares) {
        for (Map.Entry<Country, Estimate> one : shares.entrySet()) {
            boolean above = shares.size() > 1;
            for (Map.Entry<Country, Estimate> other : shares.entrySet()) {
                above &= one.equals(other)
                        || one.getValue().isAbove(other.getValue()).isYes();
            }
            if (above) {
                return " The largest is that of " + one.getKey().name() + ".";
            }
        }
        return shares.size() > 1 ? " The bounds leave open which is the largest." : "";
    }

    Assessment owed(Country country, int year) {
        return answers.to(DebtLeverage.of(code(country)).owedTo(CREDITOR).in(year));
    }

    /** The latest of the years for which the share is known of the most countries. */
    OptionalInt latestYear(List<Country> of) {
        int best = 0;
        OptionalInt latest = OptionalInt.empty();
        for (int year : years()) {
            int known = 0;
            for (Country country : of) {
                known += owed(country, year).value().isPresent() ? 1 : 0;
            }
            if (known > 0 && known >= best) {
                best = known;
                latest = OptionalInt.of(year);
            }
        }
        return latest;
    }

    private Set<Integer> years() {
        Set<Integer> years = new TreeSet<>();
        for (Country country : countries) {
            for (Series series : dsr.allSeries().in(code(country)).where(Series.CREDITOR, CountryCode.of(CREDITOR))) {
                years.addAll(series.observations().years());
            }
        }
        return years;
    }

    private Text lent() {
        if (loans.isEmpty()) {
            return Text.of("Loans: none from a lender of China is in the data.");
        }
        Total total = loans.total(Props.AMOUNT);
        if (total.sum().isEmpty()) {
            return Text.of("Loans: of " + count(loans.count(), "loan") + where
                    + " from lenders of China, none states an amount in dollars.");
        }
        Set<Id> leftOut = new LinkedHashSet<>();
        total.leftOut().forEach(row -> leftOut.add(row.id()));
        List<Financing> added =
                loans.stream().filter(loan -> !leftOut.contains(loan.id())).toList();
        return Text.of("Loans: of " + count(loans.count(), "deal") + where + " with lenders of China (" + instruments()
                        + "), the stated amounts of " + total.counted() + " add up to "
                        + bounds(total.sum().get()) + " in nominal dollars" + Notes.basis(total))
                .plus(cited(added, Props.AMOUNT))
                .plus(". No amount is counted twice; the other "
                        + total.leftOut().size() + " are parts of these or state none in dollars.");
    }

    /** A number by its bounds, where it has both. */
    private static String bounds(Measurement<?> sum) {
        Estimate number = sum.number();
        Measurement<?> shown =
                number.isBounded() ? Measurement.of(Estimate.between(number.low(), number.high()), sum.unit()) : sum;
        return shown.describe(4);
    }

    /** How many of each kind, the most first. */
    private String instruments() {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (Financing loan : loans) {
            counts.merge(kind(loan.instrument()), 1, Integer::sum);
        }
        List<String> words = new ArrayList<>();
        counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .forEach(kind -> words.add(count(kind.getValue(), kind.getKey())));
        return String.join(", ", words);
    }

    private static String kind(Instrument instrument) {
        return switch (instrument) {
            case LOAN, CONCESSIONAL_LOAN -> "loan";
            case BUYERS_CREDIT, CREDIT_LINE, SUPPLIER_CREDIT -> "credit";
            case GRANT -> "grant";
            case EQUITY -> "share purchase";
            case BARTER -> "barter";
            case DEBT_RELIEF -> "debt relief";
            case UNSPECIFIED -> "other";
        };
    }

    private Text terms() {
        GrantElementConvention oecd = GrantElementConvention.oecdCashFlow();
        GrantElementConvention imf = GrantElementConvention.imfWorldBank();
        Map<Ternary, Integer> byOecd = new EnumMap<>(Ternary.class);
        Map<Ternary, Integer> byImf = new EnumMap<>(Ternary.class);
        int known = 0;
        int earlier = 0;
        Set<Citation> citations = new LinkedHashSet<>();
        for (Financing loan : loans) {
            Concessionality question = Concessionality.of(loan.id().toString());
            Assessment grant = question.under(imf).on(dsr);
            if (grant.value().isPresent()) {
                known++;
                citations.addAll(grant.citations());
                byOecd.merge(question.under(oecd).isConcessional(dsr), 1, Integer::sum);
                byImf.merge(question.under(imf).isConcessional(dsr), 1, Integer::sum);
                boolean isEarlier = loan.facts()
                        .value(Props.SIGNED)
                        .filter(day ->
                                day.isBefore(GrantElementConvention.UNIFIED).isYes())
                        .isPresent();
                earlier += isEarlier ? 1 : 0;
            }
        }
        if (known == 0) {
            return Text.of(
                    "Terms: of no loan from China are rate, maturity and grace all known, so none can be called soft"
                            + " or hard.");
        }
        return Text.of("Terms: " + known + " of these " + loans.count() + " state enough to bound the grant element")
                .plus(notes.mark(citations))
                .plus(": by the OECD's rule for flows before 2018 " + verdicts(oecd, byOecd)
                        + "; by the IMF and World Bank's since October 2013 " + verdicts(imf, byImf) + ". " + earlier
                        + " of the " + known + " were signed before October 2013.");
    }

    private static String verdicts(GrantElementConvention convention, Map<Ternary, Integer> counts) {
        return "(" + Notes.plain(Estimate.exactly(convention.threshold())) + " percent, discounted at "
                + Notes.plain(Estimate.exactly(convention.discountRate())) + " percent) "
                + counts.getOrDefault(Ternary.YES, 0) + " concessional, "
                + counts.getOrDefault(Ternary.NO, 0) + " not, "
                + counts.getOrDefault(Ternary.UNKNOWN, 0) + " open";
    }

    private Text cameras() {
        List<Deployment> watching = watching();
        Total total = systems.total(Props.CAMERAS);
        if (total.sum().isEmpty()) {
            return Text.of("Cameras: of " + count(watching.size(), "system") + where
                    + " that watch cities, none has a stated count.");
        }
        Set<Id> leftOut = new LinkedHashSet<>();
        total.leftOut().forEach(row -> leftOut.add(row.id()));
        List<Deployment> added = systems.stream()
                .filter(system -> !leftOut.contains(system.id()))
                .toList();
        int faces = systems.stating(Props.FACE_CAMERAS).count();
        Map<Country, Claim<?>> nationwide = nationwide();
        List<Citation> citations = citations(added, Props.CAMERAS);
        nationwide.values().forEach(claim -> citations.add(claim.citation()));
        return Text.of("Cameras: of " + count(watching.size(), "system") + where
                        + " that watch cities, the stated counts of " + total.counted() + " add up to "
                        + total.sum().get().describe(4) + " in operation" + Notes.basis(total))
                .plus(notes.mark(citations))
                .plus(", no camera twice; " + total.disputed().size()
                        + (total.disputed().size() == 1 ? " count is" : " counts are")
                        + " disputed. How many recognize faces is stated for " + faces
                        + "; the others may have none or many.")
                .plus(wholly(nationwide, notes.mark(citations)));
    }

    /** The counts of whole countries; those of systems are parts of them. */
    private Map<Country, Claim<?>> nationwide() {
        Map<Country, Claim<?>> counts = new LinkedHashMap<>();
        dsr.vocabulary()
                .find(NATIONWIDE)
                .ifPresent(term -> countries.forEach(country ->
                        country.facts().get(term.property()).chosen().ifPresent(claim -> counts.put(country, claim))));
        return counts;
    }

    private static Text wholly(Map<Country, Claim<?>> counts, Text mark) {
        List<Text> words = new ArrayList<>();
        counts.forEach((country, claim) -> words.add(Text.thing(country.id(), country.name())
                .plus(" had "
                        + Notes.plain(((Measurement<?>) claim.value().orElseThrow()).number())
                        + " cameras"
                        + claim.asOf()
                                .flatMap(DateInterval::start)
                                .map(time -> " in " + time.earliest().getYear())
                                .orElse(""))));
        return words.isEmpty()
                ? Text.of("")
                : Text.of(" In all, private ones included, ")
                        .plus(Text.join(", ", words))
                        .plus(mark)
                        .plus(".");
    }

    /** The systems that watch: by what they are for, or since a source counts their cameras. */
    List<Deployment> watching() {
        return systems.stream().filter(SystemSize.CAMERAS::applies).toList();
    }

    private Text cited(List<? extends Entity> entities, Property<?> property) {
        return notes.mark(citations(entities, property));
    }

    private static List<Citation> citations(List<? extends Entity> entities, Property<?> property) {
        List<Citation> citations = new ArrayList<>();
        for (Entity entity : entities) {
            Attested<?> fact = entity.facts().get(property);
            fact.chosen().ifPresent(claim -> citations.add(claim.citation()));
        }
        return citations;
    }

    static String count(int count, String one) {
        return count(count, one, one + "s");
    }

    static String count(int count, String one, String several) {
        return count + " " + (count == 1 ? one : several);
    }
}
