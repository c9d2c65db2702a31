package io.github.digitalsilkroad.interchange.series;

import io.github.digitalsilkroad.core.model.CreditorScope;
import io.github.digitalsilkroad.core.model.Measure;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A database as it is published in bulk: the names of its columns and the meaning of its codes.
 *
 * @param id the id of an edition begins with it
 * @param title what it is called
 * @param publisher who publishes it
 * @param license on which terms
 * @param scheme how its codes are called among the indicators of a series
 * @param country the column of codes of countries
 * @param countryName the column of their names
 * @param codes what the column of codes of indicators may be called
 * @param others the other columns that are read
 * @param projects whether years after the last known one are projected
 * @param indicators what is read, by code
 */
record Database(
        String id,
        String title,
        String publisher,
        String license,
        String scheme,
        String country,
        String countryName,
        List<String> codes,
        List<String> others,
        boolean projects,
        Map<String, Indicator> indicators) {

    static final String COUNTERPART = "Counterpart-Area Name";
    static final String SCALE = "Scale";
    static final String ESTIMATES = "Estimates Start After";

    static final Database WDI = new Database(
            "world-bank-wdi",
            "World Development Indicators",
            "World Bank",
            "CC BY 4.0",
            "wb",
            "Country Code",
            "Country Name",
            List.of("Indicator Code", "Series Code"),
            List.of(),
            false,
            byCode(Stream.of(
                    figure("NY.GDP.MKTP.CD", Measure.GDP, "USD", "gdp", "gross domestic product"),
                    figure("NE.EXP.GNFS.CD", Measure.EXPORTS, "USD", "exports", "exports of goods and services"),
                    figure("SP.POP.TOTL", Measure.POPULATION, "person", "population", "population"),
                    figure(
                            "GC.REV.XGRT.GD.ZS",
                            Measure.REVENUE,
                            "percent of GDP",
                            "revenue-central",
                            "central government revenue, without grants"))));

    static final Database IDS = new Database(
            "world-bank-ids",
            "International Debt Statistics",
            "World Bank",
            "CC BY 4.0",
            "wb",
            "Country Code",
            "Country Name",
            List.of("Series Code"),
            List.of(COUNTERPART),
            true,
            byCode(Stream.of(
                            debts("DOD", Measure.DEBT_STOCK, "debt-stock", "debt owed to "),
                            debts("AMT", Measure.PRINCIPAL_PAID, "principal", "principal paid to "),
                            debts("INT", Measure.INTEREST_PAID, "interest", "interest paid to "),
                            debts("COM", Measure.COMMITMENTS, "commitments", "new commitments of "),
                            debts("DIS", Measure.DISBURSEMENTS, "disbursements", "disbursements of "),
                            Stream.of(
                                    parts("USDL", "USD", "US dollars"),
                                    parts("EURO", "EUR", "euro"),
                                    parts("JYEN", "JPY", "yen"),
                                    parts("SWFR", "CHF", "Swiss francs"),
                                    parts("UKPS", "GBP", "pounds sterling"),
                                    parts("SDRW", "XDR", "special drawing rights"),
                                    new Indicator(
                                            "DT.DOD.DIMF.CD",
                                            Measure.DEBT_STOCK,
                                            CreditorScope.ONE_ORGANIZATION,
                                            "USD",
                                            "debt-stock-imf",
                                            "use of IMF credit and SDR allocations",
                                            "International Monetary Fund",
                                            ""),
                                    terms("INR", Measure.AVERAGE_RATE, "percent-a-year", "average-rate", "interest"),
                                    terms("MAT", Measure.AVERAGE_MATURITY, "year", "average-maturity", "maturity"),
                                    terms("GPA", Measure.AVERAGE_GRACE, "year", "average-grace", "grace period")))
                    .flatMap(Function.identity())));

    static final Database WEO = new Database(
            "imf-weo",
            "World Economic Outlook Database",
            "International Monetary Fund",
            "IMF terms of use, with attribution",
            "weo",
            "ISO",
            "Country",
            List.of("WEO Subject Code"),
            List.of(SCALE, ESTIMATES),
            true,
            byCode(Stream.of(
                    figure("NGDPD", Measure.GDP, "USD", "gdp", "gross domestic product"),
                    figure("GGR_NGDP", Measure.REVENUE, "percent of GDP", "revenue", "general government revenue"),
                    new Indicator(
                            "GGXWDG_NGDP",
                            Measure.PUBLIC_DEBT,
                            CreditorScope.ALL,
                            "percent of GDP",
                            "public-debt",
                            "general government gross debt"))));

    private static Map<String, Indicator> byCode(Stream<Indicator> indicators) {
        return indicators.collect(Collectors.toUnmodifiableMap(Indicator::code, Function.identity()));
    }

    private static Indicator figure(String code, Measure measure, String unit, String series, String words) {
        return new Indicator(code, measure, CreditorScope.NONE, unit, series, words);
    }

    /** A stock or flow of debt by the groups of creditors that the World Bank tells apart. */
    private static Stream<Indicator> debts(String flow, Measure measure, String series, String words) {
        Map<String, CreditorScope> groups = Map.of(
                "BLAT", CreditorScope.OFFICIAL_BILATERAL,
                "MLAT", CreditorScope.OFFICIAL_MULTILATERAL,
                "OFFT", CreditorScope.OFFICIAL,
                "PRVT", CreditorScope.PRIVATE,
                "DPPG", CreditorScope.PUBLIC_AND_PUBLICLY_GUARANTEED);
        return groups.entrySet().stream()
                .map(group -> new Indicator(
                        "DT." + flow + "." + group.getKey() + ".CD", measure, group.getValue(), "USD", series, words));
    }

    private static Indicator terms(String code, Measure measure, String unit, String series, String words) {
        return new Indicator(
                "DT." + code + ".DPPG",
                measure,
                CreditorScope.PUBLIC_AND_PUBLICLY_GUARANTEED,
                unit,
                series,
                "average " + words + " of new commitments of ");
    }

    private static Indicator parts(String code, String currency, String words) {
        return new Indicator(
                "DT.CUR." + code + ".ZS",
                Measure.CURRENCY_SHARE,
                CreditorScope.PUBLIC_AND_PUBLICLY_GUARANTEED,
                "percent of external public debt",
                "currency-share-" + currency.toLowerCase(Locale.ROOT),
                "part of external public debt owed in " + words,
                "",
                currency);
    }

    Optional<Indicator> indicator(String code) {
        return Optional.ofNullable(indicators.get(code));
    }
}
