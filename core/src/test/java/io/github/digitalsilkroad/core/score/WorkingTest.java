package io.github.digitalsilkroad.core.score;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.formula.GrantElementConvention;
import io.github.digitalsilkroad.testkit.Worlds;
import org.junit.jupiter.api.Test;

/** The working of every score, whole, as a person reads it. */
class WorkingTest {

    private static final Catalog WORLD = Worlds.worked();

    private static void assertWorking(Score score, String working) {
        assertThat(score.on(WORLD).why().text(80)).isEqualTo(working);
    }

    @Test
    void debtLeverage() {
        assertWorking(DebtLeverage.of("TJ").owedTo("CN").over(Denominator.GDP).in(2016), """
                Debt of TJ owed to CN (official bilateral) in 2016, share of GDP = 2 percent of
                |  GDP, official bilateral to CN alone
                |- formula: debt at the end of 2016 / GDP of 2016
                |- debt owed to CN, official bilateral 2016
                |  (tj-debt-stock-official-bilateral-cn): $40 [bank-tables, row
                |  tj-debt-stock-official-bilateral-cn 2016]
                |- GDP 2016 (tj-gdp-none): $2,000 [outlook-2024, row tj-gdp-none 2016]
                `- data: invented 2026.11.0
                """);
    }

    @Test
    void debtServiceWithAYearMissing() {
        assertWorking(DebtService.of("TJ").owedTo("CN").during(2015, 2016), """
                Debt service of TJ to CN in 2015-2016 = at least 22 USD, to CN alone, 3 of 4
                |  amounts known (official and commercial creditors)
                |- formula: sum over years of interest + principal
                |- principal to CN 2015 (tj-principal-paid-official-and-commercial-cn): $10
                |  [bank-tables, row tj-principal-paid-official-and-commercial-cn 2015]
                |- interest to CN 2016 (tj-interest-paid-official-and-commercial-cn): $3
                |  [bank-tables, row tj-interest-paid-official-and-commercial-cn 2016]
                |- principal to CN 2016 (tj-principal-paid-official-and-commercial-cn): about
                |  $10 ($9-11) [bank-tables, row tj-principal-paid-official-and-commercial-cn
                |  2016]
                |- missing: interest to CN, 2015: not stated by any source
                `- data: invented 2026.11.0
                """);
    }

    @Test
    void debtDistress() {
        assertWorking(DebtDistress.of("TJ").in(2016), """
                Debt distress screen of TJ in 2016 = breached; at least 142.8 percent of the
                |  threshold, 0 of 4 burdens known (external debt service to revenue at least 20
                |  percent by series, over 14; LIC-DSF, weak capacity as of 2015)
                |- formula: the greatest of 100 x burden / threshold of the carrying capacity
                |- debt-carrying capacity 2015: weak [ministry-2018, row
                |  tj-carrying-capacity-none 2015]
                |- GDP 2016 (tj-gdp-none): $2,000 [outlook-2024, row tj-gdp-none 2016]
                |- external debt service, summed: at least $100
                |  |- interest to all external creditors 2016
                |  |  (tj-interest-paid-public-and-publicly-guaranteed): $15 [bank-tables, row
                |  |  tj-interest-paid-public-and-publicly-guaranteed 2016]
                |  `- principal to all external creditors 2016
                |     (tj-principal-paid-public-and-publicly-guaranteed): $85 [bank-tables, row
                |     tj-principal-paid-public-and-publicly-guaranteed 2016]
                |- government revenue = percent of GDP x GDP: $500
                |  |- government revenue 2016 (tj-revenue-none): 25 % of GDP [outlook-2024, row
                |  |  tj-revenue-none 2016]
                |  `- GDP 2016 (tj-gdp-none): $2,000 [outlook-2024, row tj-gdp-none 2016]
                |- published rating 2014: high [ministry-2018, row
                |  tj-rating-public-and-publicly-guaranteed 2014]
                |- missing: present value of external debt, 2016: the catalog has no such series
                |- missing: present value of external debt to GDP of TJ: not stated by any
                |  source
                |- missing: exports of goods and services, 2016: the catalog has no such series
                |- missing: present value of external debt to exports of TJ: not stated by any
                |  source
                |- missing: external debt service to exports of TJ: not stated by any source
                |- missing: external debt service to revenue of TJ: not stated by any source
                |- note: external debt service: public or guaranteed debt, without the IMF
                |- note: government revenue of 2016: edition outlook-2024
                |- note: government revenue: taxes, contributions, other revenue and grants of
                |  the general government
                |- note: external debt service to revenue is at least 20 percent; the threshold
                |  is 14 percent
                |- note: a screen, not a debt sustainability analysis: 0 of 4 external burdens,
                |  without projections
                |- note: without the signal of public debt and the rule for one-year breaches
                |- note: published rating of 2014: risk of external debt distress high
                `- data: invented 2026.11.0
                """);
    }

    @Test
    void seriesRatioWithADispute() {
        assertWorking(
                SeriesRatio.of("tj-debt-stock-official-bilateral-cn", "tj-debt-stock-official-bilateral")
                        .in(2016),
                """
                Series tj-debt-stock-official-bilateral-cn over Series
                |  tj-debt-stock-official-bilateral in 2016 = 66.67 percent of Series
                |  tj-debt-stock-official-bilateral (Series tj-debt-stock-official-bilateral-cn)
                |- formula: 100 x tj-debt-stock-official-bilateral-cn /
                |  tj-debt-stock-official-bilateral
                |- tj-debt-stock-official-bilateral-cn 2016
                |  (tj-debt-stock-official-bilateral-cn): $40 [bank-tables, row
                |  tj-debt-stock-official-bilateral-cn 2016]
                |- tj-debt-stock-official-bilateral 2016 (tj-debt-stock-official-bilateral): $60
                |  |  [bank-tables, row tj-debt-stock-official-bilateral 2016]
                |  `- but Publisher of ministry-2018 has $64 [ministry-2018, row
                |     tj-debt-stock-official-bilateral 2016]
                |- note: tj-debt-stock-official-bilateral of 2016: edition bank-tables
                `- data: invented 2026.11.0
                """);
    }

    @Test
    void concessionality() {
        assertWorking(Concessionality.of("loan").under(GrantElementConvention.imfWorldBank()), """
                Grant element of Financing loan, IMF-World Bank = 18.11 percent of the face
                |  value (by IMF-World Bank (5 %))
                |- formula: 100 x (1 - present value of all payments at 5 % / face value)
                |- interest rate: 2 percent a year [bank-tables, p. 1]
                |- maturity: 10 years [bank-tables, p. 1]
                |- grace period: 5 years [ministry-2018, p. 1]
                |- note: 2 payments a year, equal principal, assumed
                |- note: concessional from 35 percent: NO
                |- note: IMF-World Bank (5 %, concessional from 35 %), without fees and
                |  insurance
                `- data: invented 2026.11.0
                """);
    }

    @Test
    void loanService() {
        assertWorking(LoanService.of("loan"), """
                Service of Financing loan = about 23 (20.7-25.3) USD (as if paid out in full at
                |  commitment)
                |- formula: sum of interest + principal over the payments of the schedule
                |- amount: about $20 ($18-22) [bank-tables, p. 1]
                |- interest rate: 2 percent a year [bank-tables, p. 1]
                |- maturity: 10 years [bank-tables, p. 1]
                |- grace period: 5 years [ministry-2018, p. 1]
                |- note: 2 payments a year, equal principal, assumed
                `- data: invented 2026.11.0
                """);
    }

    @Test
    void foreignFinancing() {
        assertWorking(ForeignFinancing.of("city"), """
                Foreign share of the cost of System city = about 90.91 (81.81-100) percent of
                |  the cost
                |- formula: foreign part / cost, both as stated, in one currency
                |- foreign part, summed over financings: about $20 ($18-22)
                |  `- Financing loan: about $20 ($18-22) [bank-tables, p. 1]
                |- cost: $22 [newspaper-2021, p. 1]
                `- data: invented 2026.11.0
                """);
    }

    @Test
    void vendorsByDeployments() {
        assertWorking(VendorConcentration.of("TJ"), """
                Vendor concentration of documented digital systems in TJ, by deployments =
                |  5,000-5,556 HHI points among 3 known of 5 digital systems; 2,600-6,800 for
                |  all 5 (1 unseen for 3 years; one vendor if unstated; 2 vendors with 1-2
                |  systems each)
                |- formula: sum over vendors of (100 x vendor's part / all parts)^2, parts
                |  counted in deployments; 10,000 is one vendor alone
                |- Organization huawei: 1-2 deployments
                |  |- city, supplier: huawei [cpc-2020, p. 1]
                |  `- crossroads, supplier: huawei, vega [newspaper-2021, p. 1]
                |- Organization vega: 1-2 deployments
                |  |- crossroads, supplier: huawei, vega [newspaper-2021, p. 1]
                |  `- network, supplier: vega [newspaper-2021, p. 1]
                |- missing: vendor of faces, mystery: not stated by any source
                |- note: a system without a stated vendor is taken to have one vendor;
                |  joint-supply=true allows any number
                |- note: no source states how systems of several vendors divide among them; the
                |  bounds hold for every way
                `- data: invented 2026.11.0
                """);
    }

    @Test
    void vendorsByCameras() {
        assertWorking(VendorConcentration.of("TJ").by(SystemSize.CAMERAS), """
                Vendor concentration of documented digital systems in TJ, by cameras =
                |  2,500-10,000 HHI points, 1 of 4 digital systems known, 1 unseen for 3 years
                |  (10,000 for the one known; one vendor if unstated; Organization huawei more
                |  than 855 cameras)
                |- formula: sum over vendors of (100 x vendor's part / all parts)^2, parts
                |  counted in cameras; 10,000 is one vendor alone
                |- Organization huawei: more than 855 cameras
                |  |- city, supplier: huawei [cpc-2020, p. 1]
                |  `- city, cameras: more than 855 cameras [cpc-2020, p. 1]
                |- missing: vendor of faces, mystery: not stated by any source
                |- missing: cameras of crossroads, faces, mystery: not stated by any source
                |- left out, mobile network, not counted by cameras: network
                |- note: a system without a stated vendor is taken to have one vendor;
                |  joint-supply=true allows any number
                |- note: no source states how systems of several vendors divide among them; the
                |  bounds hold for every way
                `- data: invented 2026.11.0
                """);
    }

    @Test
    void vendorsByCarriers() {
        assertWorking(VendorConcentration.of("TJ").by(SystemSize.CARRIERS), """
                Vendor concentration of documented digital systems in TJ, by carriers supplied =
                |  10,000 HHI points, 1 of 1 digital systems
                |- formula: sum over vendors of (100 x vendor's part / all parts)^2, parts
                |  counted in carriers supplied; 10,000 is one vendor alone
                |- Organization vega: 1 carrier
                |  |- network, supplier: vega [newspaper-2021, p. 1]
                |  `- network, carriers supplied: carrier [newspaper-2021, p. 1]
                |- left out, safe city, not counted by carriers supplied: city, crossroads,
                |  faces, mystery
                `- data: invented 2026.11.0
                """);
    }

    @Test
    void jurisdictionByDeployments() {
        assertWorking(
                JurisdictionExposure.to("cn-national-intelligence-law-2017").of("TJ"), """
                Share of digital systems in TJ with a party of the country of Law
                |  cn-national-intelligence-law-2017 = 66.67 percent of digital systems among 3
                |  known of 5; 40-80 for all 5 (1 unseen for 3 years)
                |- formula: digital systems with a party of the law's country / all digital
                |  systems
                |- city: a party of its country
                |  `- supplier: huawei [cpc-2020, p. 1]
                |- crossroads: a party of its country
                |  `- supplier: huawei, vega [newspaper-2021, p. 1]
                |- network: none of its country
                |  |- supplier: vega [newspaper-2021, p. 1]
                |  `- operator: carrier [newspaper-2021, p. 1]
                |- missing: party of faces, mystery: not stated by any source
                |- note: counts parties of the law's country, not what the law compels, which 1
                |  claim interprets
                `- data: invented 2026.11.0
                """);
    }

    @Test
    void jurisdictionByCameras() {
        assertWorking(
                JurisdictionExposure.to("cn-national-intelligence-law-2017")
                        .of("TJ")
                        .by(SystemSize.CAMERAS),
                """
                Share of cameras of digital systems in TJ with a party of the country of Law
                |  cn-national-intelligence-law-2017 = 0-100 percent of cameras, 1 of 4 digital
                |  systems known, 1 unseen for 3 years (100 for the one known)
                |- formula: cameras with a party of the law's country / all cameras
                |- city: a party of its country
                |  |- supplier: huawei [cpc-2020, p. 1]
                |  `- cameras: more than 855 cameras [cpc-2020, p. 1]
                |- crossroads: a party of its country
                |  `- supplier: huawei, vega [newspaper-2021, p. 1]
                |- missing: cameras of crossroads, faces, mystery: not stated by any source
                |- missing: party of faces, mystery: not stated by any source
                |- left out, mobile network, not counted by cameras: network
                |- note: counts parties of the law's country, not what the law compels, which 1
                |  claim interprets
                `- data: invented 2026.11.0
                """);
    }

    @Test
    void safeguardGap() {
        assertWorking(SafeguardGap.of("TJ"), """
                Surveillance without a safeguard in law in TJ = 0-1 of 1 kind in use lacks a
                |  coded safeguard, 0 of 1 known
                |- formula: kinds of surveillance technology in live systems without a coded
                |  safeguard in law, whenever it is in force
                |- face recognition in use
                |  `- faces, operating: 2019 [newspaper-2021, p. 1]
                |- Law tj-law, which exempts the state
                |  `- in force: 2018-08 [ministry-2018, p. 1]
                |- note: a safeguard that no one coded is unknown, not absent
                `- data: invented 2026.11.0
                """);
    }

    @Test
    void pushback() {
        assertWorking(Pushback.of("TJ").during(2015, 2020), """
                Recorded protests and ended deals in TJ, 2015-2020 = 1 recorded event
                |- formula: protests + clashes + cancellations + deals that ended without an
                |  incident of their own
                |- protest rally: 2019-08 [newspaper-2021, p. 1]
                |- note: events around projects of all kinds that sources wrote about; the
                |  catalog is no census
                `- data: invented 2026.11.0
                """);
    }
}
