package io.github.digitalsilkroad.core.score;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.formula.GrantElementConvention;
import io.github.digitalsilkroad.testkit.Worlds;
import org.junit.jupiter.api.Test;

/** Where what is known does not suffice for a value, the working shows it all the same and names what is missing. */
class WorkingWithGapsTest {

    private static final Catalog WORLD = Worlds.workedWithGaps();

    private static void assertWorking(Score score, String working) {
        assertThat(score.on(WORLD).why().text(80)).isEqualTo(working);
    }

    @Test
    void leverage() {
        assertWorking(DebtLeverage.of("TJ").owedTo("CN").over(Denominator.GDP).in(2015), """
                Debt of TJ owed to CN (official bilateral) in 2015, share of GDP = unknown
                |- formula: debt at the end of 2015 / GDP of 2015
                |- debt owed to CN, official bilateral 2015
                |  (tj-debt-stock-official-bilateral-cn): $40 [bank-tables, row
                |  tj-debt-stock-official-bilateral-cn 2015]
                |- missing: GDP, 2015: the catalog has no such series
                `- data: invented 2026.11.0
                """);
    }

    @Test
    void distress() {
        assertWorking(DebtDistress.of("TJ").in(2015), """
                Debt distress screen of TJ in 2015 = unknown, 0 of 4 burdens known
                |- formula: the greatest of 100 x burden / threshold of the carrying capacity
                |- interest to all external creditors 2015
                |  (tj-interest-paid-public-and-publicly-guaranteed): $15 [bank-tables, row
                |  tj-interest-paid-public-and-publicly-guaranteed 2015]
                |- missing: debt-carrying capacity: no series; the framework is for low-income
                |  countries
                |- missing: present value of external debt, 2015: the catalog has no such series
                |- missing: GDP, 2015: the catalog has no such series
                |- missing: present value of external debt to GDP of TJ: not stated by any
                |  source
                |- missing: exports of goods and services, 2015: the catalog has no such series
                |- missing: present value of external debt to exports of TJ: not stated by any
                |  source
                |- missing: principal to all external creditors, 2015: the catalog has no such
                |  series
                |- missing: external debt service to exports of TJ: not stated by any source
                |- missing: government revenue, 2015: the catalog has no such series
                |- missing: external debt service to revenue of TJ: not stated by any source
                |- note: a screen, not a debt sustainability analysis: 0 of 4 external burdens,
                |  without projections
                |- note: without the signal of public debt and the rule for one-year breaches
                `- data: invented 2026.11.0
                """);
    }

    @Test
    void service() {
        assertWorking(DebtService.of("TJ").owedTo("CN").in(2014), """
                Debt service of TJ to CN in 2014 = unknown, 0 of 2 amounts known
                |- formula: sum over years of interest + principal
                |- missing: interest to CN, 2014: the catalog has no such series
                |- missing: principal to CN, 2014: the catalog has no such series
                `- data: invented 2026.11.0
                """);
    }

    @Test
    void ratio() {
        assertWorking(
                SeriesRatio.of("tj-debt-stock-official-bilateral-cn", "tj-debt-stock-official-bilateral")
                        .in(2015),
                """
                Series tj-debt-stock-official-bilateral-cn over Series
                |  tj-debt-stock-official-bilateral in 2015 = unknown
                |- formula: 100 x tj-debt-stock-official-bilateral-cn /
                |  tj-debt-stock-official-bilateral
                |- tj-debt-stock-official-bilateral-cn 2015
                |  (tj-debt-stock-official-bilateral-cn): $40 [bank-tables, row
                |  tj-debt-stock-official-bilateral-cn 2015]
                |- missing: tj-debt-stock-official-bilateral, 2015: not stated by any source
                `- data: invented 2026.11.0
                """);
    }

    @Test
    void concessionality() {
        assertWorking(Concessionality.of("loan").under(GrantElementConvention.imfWorldBank()), """
                Grant element of Financing loan, IMF-World Bank = unknown
                |- formula: 100 x (1 - present value of all payments at 5 % / face value)
                |- maturity: 10 years [bank-tables, p. 1]
                |- missing: interest rate of loan: not stated by any source
                |- missing: grace period of loan: not stated by any source
                `- data: invented 2026.11.0
                """);
    }

    @Test
    void loanService() {
        assertWorking(LoanService.of("loan"), """
                Service of Financing loan = unknown
                |- formula: sum of interest + principal over the payments of the schedule
                |- maturity: 10 years [bank-tables, p. 1]
                |- missing: amount of loan: not stated by any source
                |- missing: interest rate of loan: not stated by any source
                |- missing: grace period of loan: not stated by any source
                `- data: invented 2026.11.0
                """);
    }

    @Test
    void foreignFinancing() {
        assertWorking(ForeignFinancing.of("crossroads"), """
                Foreign share of the cost of System crossroads = unknown
                |- formula: foreign part / cost, both as stated, in one currency
                |- foreign part: $20 [newspaper-2021, p. 1]
                |- missing: cost of crossroads: not stated by any source
                `- data: invented 2026.11.0
                """);
    }

    @Test
    void gapOfACountryWithoutSystems() {
        assertWorking(SafeguardGap.of("KG"), """
                Surveillance without a safeguard in law in KG = unknown
                |- formula: kinds of surveillance technology in live systems without a coded
                |  safeguard in law, whenever it is in force
                |- missing: systems of KG: none in the catalog, which is no census
                `- data: invented 2026.11.0
                """);
    }

    @Test
    void gapOfSystemsThatWatchNobody() {
        assertWorking(SafeguardGap.of("TJ"), """
                Surveillance without a safeguard in law in TJ = 0 of 0 kinds in use lack a coded
                |  safeguard
                |- formula: kinds of surveillance technology in live systems without a coded
                |  safeguard in law, whenever it is in force
                |- note: no live system in the catalog watches people; the catalog is no census
                `- data: invented 2026.11.0
                """);
    }

    @Test
    void pushback() {
        assertWorking(Pushback.of("TJ").during(2015, 2020), """
                Recorded protests and ended deals in TJ, 2015-2020 = none recorded
                |- formula: protests + clashes + cancellations + deals that ended without an
                |  incident of their own
                |- note: events around projects of all kinds that sources wrote about; the
                |  catalog is no census
                `- data: invented 2026.11.0
                """);
    }

    @Test
    void vendorsOfACountryWithoutSystems() {
        assertWorking(VendorConcentration.of("KG"), """
                Vendor concentration of documented digital systems in KG, by deployments =
                |  unknown
                |- formula: sum over vendors of (100 x vendor's part / all parts)^2, parts
                |  counted in deployments; 10,000 is one vendor alone
                |- missing: digital systems: the catalog has none here
                `- data: invented 2026.11.0
                """);
        assertWorking(VendorConcentration.of("TJ").by(SystemSize.CAMERAS), """
                Vendor concentration of documented digital systems in TJ, by cameras = unknown,
                |  0 of 1 digital systems known
                |- formula: sum over vendors of (100 x vendor's part / all parts)^2, parts
                |  counted in cameras; 10,000 is one vendor alone
                |- missing: vendor of crossroads: not stated by any source
                |- missing: cameras of crossroads: not stated by any source
                `- data: invented 2026.11.0
                """);
    }

    @Test
    void jurisdictionOfACountryWithoutSystems() {
        assertWorking(
                JurisdictionExposure.to("cn-national-intelligence-law-2017").of("KG"), """
                Share of digital systems in KG with a party of the country of Law
                |  cn-national-intelligence-law-2017 = unknown
                |- formula: digital systems with a party of the law's country / all digital
                |  systems
                |- missing: digital systems: the catalog has none here
                |- note: counts parties of the law's country, not what the law compels
                `- data: invented 2026.11.0
                """);
    }
}
