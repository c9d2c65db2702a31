package io.github.digitalsilkroad.examples;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.catalog.Outcome;
import io.github.digitalsilkroad.core.evidence.Attested;
import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.evidence.Parties;
import io.github.digitalsilkroad.core.formula.Amortization;
import io.github.digitalsilkroad.core.formula.Herfindahl;
import io.github.digitalsilkroad.core.formula.Undivided;
import io.github.digitalsilkroad.core.model.Country;
import io.github.digitalsilkroad.core.model.CountryCode;
import io.github.digitalsilkroad.core.model.Financing;
import io.github.digitalsilkroad.core.model.Instrument;
import io.github.digitalsilkroad.core.model.Props;
import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.core.quantity.Money;
import io.github.digitalsilkroad.core.quantity.PartialDate;
import io.github.digitalsilkroad.core.score.Concessionality;
import io.github.digitalsilkroad.core.score.LoanService;
import io.github.digitalsilkroad.core.view.Table;
import io.github.digitalsilkroad.interchange.aiddata.AidData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Asks of every recipient in AidData's table what can be asked of deals alone: how much was lent, on how soft terms, by
 * how few, what is due in a year, and what is still owed at its end. What the table does not say widens the answers.
 *
 * <p>Only loans that AidData recommends counting are counted. A loan without an amount adds any amount; one without
 * terms may be soft or hard, repaid or not.
 */
public final class World {

    private static final int YEAR = 2021;
    private static final double DAYS = 365.25;
    private static final int DEALS = 21_000;

    private final Catalog catalog;
    private final int year;

    private World(Catalog catalog, int year) {
        this.catalog = catalog;
        this.year = year;
    }

    /**
     * Prints the table of every recipient.
     *
     * @param args the table of AidData as CSV, and the year; without them a made-up table of 21,000 deals, and 2021
     * @throws IOException if the table cannot be read
     */
    public static void main(String[] args) throws IOException {
        Path file = args.length > 0 ? Path.of(args[0]) : madeUp();
        long start = System.nanoTime();
        Outcome<Catalog> deals = AidData.reader().read(file);
        long read = System.nanoTime();
        int year = args.length > 1 ? Integer.parseInt(args[1]) : YEAR;
        Table table = table(recipients(deals.value(), year), year);
        long asked = System.nanoTime();
        table.print();
        System.out.println(deals);
        System.out.println(
                "read in " + (read - start) / 1_000_000 + " ms, asked in " + (asked - read) / 1_000_000 + " ms");
    }

    private static Path madeUp() throws IOException {
        Path file = Files.createTempFile("world", ".csv");
        file.toFile().deleteOnExit();
        WorldTable.write(file, DEALS, 1);
        return file;
    }

    /** Every recipient, in order of the codes. */
    static Table table(List<Recipient> recipients, int year) {
        Table.Builder table = Table.of("Loans to every recipient, nominal US dollars")
                .column("To")
                .rightColumn("Loans")
                .rightColumn("Lent")
                .rightColumn("Concessional, %")
                .rightColumn("HHI of lenders")
                .rightColumn("Due in " + year)
                .rightColumn("Owed at the end of " + year);
        for (Recipient row : recipients) {
            table.row(
                    row.country().toString(),
                    Integer.toString(row.loans()),
                    row.lent().describe(4),
                    row.concessional().describe(4),
                    row.concentration().map(index -> index.describe(4)).orElse("unknown"),
                    row.due().describe(4),
                    row.owed().describe(4));
        }
        return table.build();
    }

    /** What was lent to one country. */
    record Recipient(
            CountryCode country,
            int loans,
            Estimate lent,
            Estimate concessional,
            Optional<Estimate> concentration,
            Estimate due,
            Estimate owed) {}

    static List<Recipient> recipients(Catalog catalog, int year) {
        return new World(catalog, year).recipients();
    }

    private List<Recipient> recipients() {
        List<Recipient> all = new ArrayList<>();
        for (Country country : catalog.countries()) {
            List<Financing> loans = new ArrayList<>();
            for (Financing deal : catalog.financings().in(country.id().toString())) {
                if (isCounted(deal)) {
                    loans.add(deal);
                }
            }
            if (!loans.isEmpty()) {
                all.add(recipient(country.code(), loans));
            }
        }
        return all;
    }

    private static boolean isCounted(Financing deal) {
        boolean isLoan = deal.instrument().isRepaid() && deal.instrument() != Instrument.UNSPECIFIED;
        return isLoan
                && deal.facts()
                        .value(Props.RECOMMENDED_FOR_AGGREGATES)
                        .orElse("no")
                        .equals("yes");
    }

    private Recipient recipient(CountryCode country, List<Financing> loans) {
        List<Estimate> lent = new ArrayList<>();
        List<Estimate> due = new ArrayList<>();
        List<Estimate> owed = new ArrayList<>();
        int soft = 0;
        int perhapsSoft = 0;
        for (Financing loan : loans) {
            lent.add(amount(loan));
            due.add(due(loan));
            owed.add(owed(loan));
            switch (Concessionality.of(loan.id().toString()).isConcessional(catalog)) {
                case YES -> soft++;
                case UNKNOWN -> perhapsSoft++;
                case NO -> {}
            }
        }
        double percent = 100.0 / loans.size();
        return new Recipient(
                country,
                loans.size(),
                Estimate.sum(lent),
                perhapsSoft == 0
                        ? Estimate.exactly(soft * percent)
                        : Estimate.between(soft * percent, (soft + perhapsSoft) * percent),
                concentration(loans),
                Estimate.sum(due),
                Estimate.sum(owed));
    }

    /** The amount; any, where none is stated. */
    private static Estimate amount(Financing loan) {
        return loan.amount().value().map(Money::number).orElse(Estimate.atLeast(0));
    }

    private static Optional<Estimate> concentration(List<Financing> loans) {
        Map<Id, Integer> lenders = new LinkedHashMap<>();
        List<Estimate> alone = new ArrayList<>();
        List<Undivided> together = new ArrayList<>();
        List<Estimate> unassigned = new ArrayList<>();
        for (Financing loan : loans) {
            Attested<Parties> stated = loan.lenders();
            Set<Integer> numbers = new TreeSet<>();
            for (Id lender : stated.value().map(Parties::list).orElse(List.of())) {
                numbers.add(lenders.computeIfAbsent(lender, key -> lenders.size()));
            }
            while (alone.size() < lenders.size()) {
                alone.add(Estimate.exactly(0));
            }
            if (numbers.isEmpty()) {
                unassigned.add(amount(loan));
            } else {
                together.add(Undivided.of(numbers, amount(loan)));
            }
        }
        return alone.isEmpty()
                ? Optional.empty()
                : Optional.of(Herfindahl.of(alone, together, unassigned).index());
    }

    /** Interest and principal due in the year. */
    private Estimate due(Financing loan) {
        Optional<PartialDate> committed = loan.facts().value(Props.COMMITTED);
        if (committed.isEmpty()) {
            return Estimate.atLeast(0);
        }
        double through = years(committed.get().earliest(), LocalDate.of(year, 12, 31));
        double after = years(committed.get().latest(), LocalDate.of(year - 1, 12, 31));
        if (through <= 0) {
            return Estimate.exactly(0);
        }
        Optional<Estimate> service = LoanService.of(loan.id().toString())
                .between(Math.max(0, after), through)
                .on(catalog)
                .value();
        if (service.isEmpty()) {
            return Estimate.atLeast(0);
        }
        boolean isDay = committed.get().earliest().equals(committed.get().latest());
        return isDay ? service.get() : Estimate.between(0, service.get().high());
    }

    /** Principal that is not repaid at the end of the year, if it was drawn at once and repaid as agreed. */
    private Estimate owed(Financing loan) {
        Estimate amount = amount(loan);
        Estimate anything = Estimate.interval(0, false, amount.high(), Double.isInfinite(amount.high()));
        Optional<PartialDate> committed = loan.facts().value(Props.COMMITTED);
        if (committed.isEmpty()
                || !committed.get().earliest().equals(committed.get().latest())
                || !amount.isExact()) {
            return anything;
        }
        double age = years(committed.get().earliest(), LocalDate.of(year, 12, 31));
        if (age < 0) {
            return Estimate.exactly(0);
        }
        Optional<Amortization> schedule = LoanService.of(loan.id().toString()).schedule(catalog);
        if (schedule.isEmpty()) {
            return anything;
        }
        double left = amount.low();
        for (Amortization.Payment payment : schedule.get().payments()) {
            left = payment.years() <= age ? payment.outstanding().doubleValue() : left;
        }
        return Estimate.exactly(left);
    }

    private static double years(LocalDate from, LocalDate to) {
        return ChronoUnit.DAYS.between(from, to) / DAYS;
    }
}
