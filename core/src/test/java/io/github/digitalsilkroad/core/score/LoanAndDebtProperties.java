package io.github.digitalsilkroad.core.score;

import static io.github.digitalsilkroad.core.model.CreditorScope.NONE;
import static io.github.digitalsilkroad.core.model.CreditorScope.PUBLIC_AND_PUBLICLY_GUARANTEED;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.evidence.Basis;
import io.github.digitalsilkroad.core.evidence.Claim;
import io.github.digitalsilkroad.core.evidence.Facts;
import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.evidence.ValueType;
import io.github.digitalsilkroad.core.formula.Amortization;
import io.github.digitalsilkroad.core.formula.DebtBurden;
import io.github.digitalsilkroad.core.formula.DebtCarryingCapacity;
import io.github.digitalsilkroad.core.formula.GrantElementConvention;
import io.github.digitalsilkroad.core.internal.Decimals;
import io.github.digitalsilkroad.core.model.Category;
import io.github.digitalsilkroad.core.model.CountryCode;
import io.github.digitalsilkroad.core.model.Incident;
import io.github.digitalsilkroad.core.model.IncidentKind;
import io.github.digitalsilkroad.core.model.Instrument;
import io.github.digitalsilkroad.core.model.LawEffect;
import io.github.digitalsilkroad.core.model.Measure;
import io.github.digitalsilkroad.core.model.Props;
import io.github.digitalsilkroad.core.model.Technology;
import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.core.quantity.LoanTerms;
import io.github.digitalsilkroad.core.quantity.Money;
import io.github.digitalsilkroad.core.quantity.PartialDate;
import io.github.digitalsilkroad.core.quantity.Quantity;
import io.github.digitalsilkroad.core.quantity.RepaymentProfile;
import io.github.digitalsilkroad.core.quantity.Ternary;
import io.github.digitalsilkroad.core.quantity.Unit;
import io.github.digitalsilkroad.core.score.Computation.Operand;
import io.github.digitalsilkroad.testkit.RandomCatalog;
import io.github.digitalsilkroad.testkit.Seeds;
import io.github.digitalsilkroad.testkit.World;
import io.github.digitalsilkroad.testkit.World.SeriesPick;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Scores of loans, debt service and events against their formulas, and the laws of sums, order, scale and growth. */
class LoanAndDebtProperties {

    private static Catalog loan(Money amount, Estimate rate, Estimate maturity, Estimate grace) {
        return World.empty()
                .financing(
                        "loan",
                        "TJ",
                        Instrument.LOAN,
                        "",
                        Facts.builder()
                                .add(Props.AMOUNT, World.claim(amount, World.BANK))
                                .add(Props.RATE, World.claim(Quantity.of(rate, Unit.of("percent-a-year")), World.BANK))
                                .add(Props.MATURITY, World.claim(years(maturity), World.BANK))
                                .add(Props.GRACE, World.claim(years(grace), World.BANK))
                                .build())
                .build();
    }

    private static Quantity years(Estimate number) {
        return Quantity.of(number, Unit.of("year"));
    }

    @Property(seed = Seeds.FIXED, tries = 300)
    void aGrantElementIsThatOfTheFormulaWhateverTheAmount(
            @ForAll("rates") Estimate rate,
            @ForAll("maturities") Estimate maturity,
            @ForAll("graces") Estimate grace,
            @ForAll("rates") Estimate graceRate,
            @ForAll("conventions") GrantElementConvention convention,
            @ForAll @IntRange(min = 1, max = 12) int payments,
            @ForAll @IntRange(min = 1, max = 1000) int amount) {
        LoanTerms terms = LoanTerms.fixed(rate, maturity)
                .withGraceYears(grace)
                .withGraceRate(graceRate)
                .withPaymentsPerYear(payments)
                .withProfile(RepaymentProfile.ANNUITY);
        Assessment answer = Concessionality.of("loan")
                .under(convention)
                .repaid(RepaymentProfile.ANNUITY, payments)
                .withGraceRate(graceRate)
                .on(loan(Money.usd(amount), rate, maturity, grace));
        assertThat(answer.value()).contains(convention.grantElement(terms));
    }

    @Property(seed = Seeds.FIXED, tries = 100)
    void theServiceOfALoanIsThatOfItsScheduleAndYearsAddUp(
            @ForAll @IntRange(min = 1, max = 1_000_000) int amount,
            @ForAll @IntRange(min = 0, max = 10) int rate,
            @ForAll @IntRange(min = 10, max = 30) int maturity,
            @ForAll @IntRange(min = 0, max = 10) int grace,
            @ForAll @IntRange(min = 0, max = 30) int cut) {
        Catalog catalog =
                loan(Money.usd(amount), Estimate.exactly(rate), Estimate.exactly(maturity), Estimate.exactly(grace));
        Amortization schedule = Amortization.of(BigDecimal.valueOf(amount), LoanTerms.fixed(rate, maturity, grace));
        Estimate all = LoanService.of("loan").on(catalog).value().orElseThrow();
        assertThat(all).isEqualTo(Estimate.exactly(schedule.total().doubleValue()));
        Estimate early =
                LoanService.of("loan").between(0, cut).on(catalog).value().orElseThrow();
        Estimate late =
                LoanService.of("loan").between(cut, 40).on(catalog).value().orElseThrow();
        assertThat(early.plus(late).midpoint()).isCloseTo(all.midpoint(), within(1e-6));
        assertThat(schedule.payments().stream()
                        .map(payment -> payment.principal().add(payment.interest()))
                        .reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(schedule.total());
    }

    /** Interest and principal of each year since 2010. */
    private static World payments(List<Estimate> parts, double scale) {
        World world = World.empty();
        for (int i = 0; i < parts.size(); i++) {
            Measure measure = i % 2 == 0 ? Measure.INTEREST_PAID : Measure.PRINCIPAL_PAID;
            world.figure(
                    SeriesPick.of("TJ", measure, PUBLIC_AND_PUBLICLY_GUARANTEED),
                    2010 + i / 2,
                    Money.of(parts.get(i).times(scale), "USD"),
                    World.BANK);
        }
        return world;
    }

    @Property(seed = Seeds.FIXED, tries = 200)
    void debtServiceIsTheSumOfItsYears(
            @ForAll("amounts") Estimate a,
            @ForAll("amounts") Estimate b,
            @ForAll("amounts") Estimate c,
            @ForAll("amounts") Estimate d) {
        Catalog catalog = payments(List.of(a, b, c, d), 1).build();
        Estimate both =
                DebtService.of("TJ").during(2010, 2011).on(catalog).value().orElseThrow();
        Estimate first = DebtService.of("TJ").in(2010).on(catalog).value().orElseThrow();
        Estimate second = DebtService.of("TJ").in(2011).on(catalog).value().orElseThrow();
        assertThat(both.low()).isEqualTo(first.plus(second).low()).isEqualTo(a.low() + b.low() + c.low() + d.low());
        assertThat(both.high())
                .isEqualTo(first.plus(second).high())
                .isEqualTo(a.high() + b.high() + c.high() + d.high());
        Catalog swapped = payments(List.of(b, a, d, c), 1).build();
        assertThat(DebtService.of("TJ")
                        .during(2010, 2011)
                        .on(swapped)
                        .value()
                        .orElseThrow()
                        .low())
                .isEqualTo(both.low());
        Catalog larger = payments(List.of(a, b, c, d), 1024).build();
        assertThat(DebtService.of("TJ")
                        .during(2010, 2011)
                        .on(larger)
                        .value()
                        .orElseThrow()
                        .high())
                .isEqualTo(1024 * both.high());
    }

    private static Estimate screen(Estimate interest, Estimate principal, DebtCarryingCapacity capacity, double scale) {
        Catalog catalog = payments(List.of(interest, principal), scale)
                .gdp(2010, Estimate.exactly(2000 * scale), World.OUTLOOK)
                .percentOfGdp(Measure.REVENUE, NONE, 2010, Estimate.exactly(25), World.OUTLOOK)
                .figure(
                        SeriesPick.of("TJ", Measure.CARRYING_CAPACITY, NONE),
                        2010,
                        capacity.name().toLowerCase(Locale.ROOT),
                        World.MINISTRY)
                .build();
        return DebtDistress.of("TJ")
                .in(2010)
                .by(DebtBurden.SERVICE_TO_REVENUE)
                .on(catalog)
                .value()
                .orElseThrow();
    }

    @Property(seed = Seeds.FIXED, tries = 100)
    void theScreenIsServiceOverRevenueOverTheThreshold(
            @ForAll("amounts") Estimate interest,
            @ForAll("amounts") Estimate principal,
            @ForAll DebtCarryingCapacity capacity) {
        double threshold = capacity.threshold(DebtBurden.SERVICE_TO_REVENUE);
        Estimate screen = screen(interest, principal, capacity, 1);
        double point = 100 * 100 / 500.0 / threshold;
        assertThat(screen.low()).isCloseTo(point * (interest.low() + principal.low()), within(1e-9 * 1000));
        assertThat(screen.high()).as("what is paid to the IMF is in no series").isInfinite();
        Estimate inOtherMoney = screen(interest, principal, capacity, 1024);
        assertThat(inOtherMoney.low()).isCloseTo(screen.low(), within(1e-9 * 1000));
        Estimate dearer = screen(interest.plus(Estimate.exactly(1)), principal, capacity, 1);
        assertThat(dearer.low()).isGreaterThan(screen.low());
    }

    /** What is due, discounted at 5 percent without rounding, is never out of the bounds. */
    @Property(seed = Seeds.FIXED, tries = 200)
    void whatIsScheduledEnclosesTheExactPresentValue(
            @ForAll @Size(min = 1, max = 40) List<@IntRange(min = 1, max = 1_000_000) Integer> payments) {
        List<Claim<Money>> claims =
                new ArrayList<>(List.of(World.claim(Money.usd(1), World.BANK).asOf("2016")));
        BigDecimal exact = BigDecimal.ZERO;
        for (int i = 1; i <= payments.size(); i++) {
            int due = payments.get(i - 1);
            claims.add(World.claim(Money.usd(due), World.BANK)
                    .asOf(Integer.toString(2016 + i))
                    .basis(Basis.PROJECTED));
            exact = exact.add(new BigDecimal(due).divide(new BigDecimal("1.05").pow(i), new MathContext(60)));
        }
        Catalog world = World.of(World.VERSION, List.of(World.BANK))
                .country("TJ", "TJK")
                .series(
                        "due",
                        SeriesPick.of("TJ", Measure.PRINCIPAL_PAID, PUBLIC_AND_PUBLICLY_GUARANTEED),
                        "USD",
                        ValueType.money(),
                        claims)
                .build();
        Operand scheduled = Amount.presentValue(Recorder.of("due", world), world.allSeries(), 2016)
                .operand()
                .flatMap(Operand::from)
                .orElseThrow()
                .operands()
                .get(0);
        assertThat(new BigDecimal(Decimals.plain(scheduled.value().low()))).isLessThanOrEqualTo(exact);
        assertThat(new BigDecimal(Decimals.plain(scheduled.value().high()))).isGreaterThanOrEqualTo(exact);
        assertThat(scheduled.value().high() - scheduled.value().low())
                .as("and they are narrow")
                .isLessThan(1e-12 * scheduled.value().high());
    }

    /** The number and the word say the same of random worlds, and no burden is above the greatest. */
    @Property(seed = Seeds.FIXED, tries = 100)
    void theScreenIsAboveAHundredIfAThresholdIsBreached(
            @ForAll long seed, @ForAll @IntRange(min = 2014, max = 2017) int year) {
        Catalog catalog = RandomCatalog.of(seed);
        DebtDistress screen = DebtDistress.of("TJ").in(year);
        Ternary breached = screen.isBreached(catalog);
        screen.on(catalog).value().ifPresent(greatest -> {
            assertThat(greatest.isAbove(100).isYes()).isEqualTo(breached.isYes());
            for (DebtBurden burden : DebtBurden.values()) {
                if (burden.isExternal()) {
                    screen.by(burden)
                            .on(catalog)
                            .value()
                            .ifPresent(one -> assertThat(one.low()).isLessThanOrEqualTo(greatest.low()));
                }
            }
        });
    }

    private static Catalog events(List<Integer> years) {
        World world = World.empty();
        for (int i = 0; i < years.size(); i++) {
            world.add(Incident.builder()
                    .id(Id.of("incident-" + i))
                    .name("Incident " + i)
                    .countryCode(CountryCode.of("TJ"))
                    .type(IncidentKind.PROTEST)
                    .facts(World.facts(World.fact(
                            Props.DATE, World.claim(PartialDate.parse(String.valueOf(years.get(i))), World.BRIEF))))
                    .build());
        }
        return world.build();
    }

    private static double pushback(Catalog catalog, int from, int to) {
        Estimate answer = Pushback.of("TJ").during(from, to).on(catalog).value().orElseThrow();
        assertThat(answer.isExact()).isTrue();
        return answer.midpoint();
    }

    @Property(seed = Seeds.FIXED, tries = 200)
    void eventsOfSpansAddUpInAnyOrder(
            @ForAll @Size(max = 8) List<@From("eventYears") Integer> years,
            @ForAll @IntRange(min = 2011, max = 2019) int cut) {
        Catalog catalog = events(years);
        double all = pushback(catalog, 2010, 2020);
        assertThat(all).isEqualTo(years.size());
        assertThat(pushback(catalog, 2010, cut - 1) + pushback(catalog, cut, 2020))
                .isEqualTo(all);
        assertThat(pushback(catalog, cut, cut)).isEqualTo(Collections.frequency(years, cut));
        List<Integer> reversed = new ArrayList<>(years);
        Collections.reverse(reversed);
        assertThat(pushback(events(reversed), 2010, cut)).isEqualTo(pushback(catalog, 2010, cut));
    }

    /** Whether the bits of a number have that of a technology. */
    private static boolean has(int technologies, Technology kind) {
        return (technologies >> List.of(Technology.values()).indexOf(kind) & 1) == 1;
    }

    private static Estimate gap(int technologies, Facts facts, LawEffect... effects) {
        World world = World.empty().deployment("network", "TJ", Facts.builder().build());
        Technology[] kinds = Technology.values();
        for (int i = 0; i < kinds.length; i++) {
            if ((technologies >> i & 1) == 1) {
                world.deployment(
                        "system-" + i,
                        "TJ",
                        Category.SAFE_CITY,
                        World.facts(World.fact(Props.OPERATING, World.claim(PartialDate.parse("2016"), World.BRIEF))),
                        kinds[i]);
            }
        }
        if (effects.length > 0) {
            world.law("law", "TJ", facts, effects);
        }
        return SafeguardGap.of("TJ").on(world.build()).value().orElseThrow();
    }

    @Property(seed = Seeds.FIXED, tries = 200)
    void aCodedSafeguardNarrowsAGapByWhatItCoversAndASystemNeverDoes(
            @ForAll @IntRange(min = 0, max = 255) int technologies,
            @ForAll @IntRange(min = 0, max = 255) int more,
            @ForAll @IntRange(min = 1, max = 255) int covered,
            @ForAll @IntRange(min = 0, max = 4) int safeguard) {
        Facts none = World.facts(World.exemptingNone());
        Estimate bare = gap(technologies, none);
        assertThat(bare).isEqualTo(open(technologies));
        assertThat(gap(technologies | more, none).high()).isGreaterThanOrEqualTo(bare.high());
        assertThat(gap(technologies, none, LawEffect.PROTECTS)).isEqualTo(Estimate.exactly(0));
        assertThat(gap(technologies, none, LawEffect.PROTECTS, LawEffect.EXEMPTS))
                .isEqualTo(bare);
        Facts coded = World.facts(
                World.fact(
                        Props.COVERS,
                        World.claim(
                                Arrays.stream(Technology.values())
                                        .filter(kind -> has(covered, kind))
                                        .map(Technology::code)
                                        .collect(joining(";")),
                                World.BRIEF)),
                World.fact(Props.SAFEGUARDS.get(safeguard), World.claim("by an article", World.BRIEF)));
        assertThat(gap(technologies, coded, LawEffect.PROTECTS)).isEqualTo(open(technologies & ~covered));
        assertThat(gap(technologies, coded, LawEffect.MANDATES)).isEqualTo(bare);
    }

    /** From none to all of the kinds that watch people. */
    private static Estimate open(int technologies) {
        long open = SafeguardGap.WATCHING.stream()
                .filter(kind -> has(technologies, kind))
                .count();
        return Estimate.between(0, (double) open);
    }

    @Provide
    Arbitrary<Integer> eventYears() {
        return Arbitraries.integers().between(2010, 2020);
    }

    @Provide
    Arbitrary<GrantElementConvention> conventions() {
        return Arbitraries.of(
                GrantElementConvention.imfWorldBank(),
                GrantElementConvention.oecdCashFlow(),
                GrantElementConvention.oecdLowIncome(),
                GrantElementConvention.oecdLowerMiddleIncome(),
                GrantElementConvention.oecdUpperMiddleIncome());
    }

    @Provide
    Arbitrary<Estimate> rates() {
        return ranges(0, 8);
    }

    @Provide
    Arbitrary<Estimate> maturities() {
        return ranges(10, 30);
    }

    @Provide
    Arbitrary<Estimate> graces() {
        return ranges(0, 10);
    }

    @Provide
    Arbitrary<Estimate> amounts() {
        return ranges(1, 100);
    }

    private static Arbitrary<Estimate> ranges(int least, int most) {
        Arbitrary<Integer> numbers = Arbitraries.integers().between(least, most);
        return Arbitraries.oneOf(
                numbers.map(number -> Estimate.exactly(number)),
                Combinators.combine(numbers, numbers).as((a, b) -> Estimate.between(Math.min(a, b), Math.max(a, b))));
    }
}
