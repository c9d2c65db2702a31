package io.github.digitalsilkroad.lint;

import com.google.common.collect.ImmutableList;
import io.github.digitalsilkroad.core.score.Denominator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What a share is of, or which debt is meant, with everything in the data that the words can mean. */
enum Whole {
    DEBT(
            List.of("debt", "debts", "total debt", "national debt"),
            List.of(
                    "public debt",
                    "external debt",
                    "external public debt",
                    "external government debt",
                    "total external debt"),
            List.of(Denominator.PUBLIC_DEBT, Denominator.OFFICIAL_EXTERNAL_DEBT)),
    PUBLIC_DEBT(
            List.of(
                    "public debt",
                    "government debt",
                    "gross government debt",
                    "state debt",
                    "sovereign debt",
                    "public debts",
                    "total public debt"),
            List.of("public debt"),
            List.of(Denominator.PUBLIC_DEBT)),
    EXTERNAL_DEBT(
            List.of("external debt", "foreign debt", "external debts"),
            List.of("external debt", "external public debt", "external government debt", "total external debt"),
            List.of(Denominator.OFFICIAL_EXTERNAL_DEBT)),
    TOTAL_EXTERNAL_DEBT(
            List.of("total external debt", "gross external debt"), List.of("total external debt"), List.of()),
    EXTERNAL_PUBLIC_DEBT(
            List.of(
                    "external public debt",
                    "public external debt",
                    "external government debt",
                    "government external debt",
                    "external state debt",
                    "foreign public debt",
                    "public foreign debt"),
            List.of("external public debt", "external government debt"),
            List.of(Denominator.OFFICIAL_EXTERNAL_DEBT)),
    OFFICIAL_EXTERNAL_DEBT(List.of("official external debt"), List.of(), List.of(Denominator.OFFICIAL_EXTERNAL_DEBT)),
    BILATERAL_DEBT(
            List.of("bilateral debt", "official bilateral debt", "bilateral debts"),
            List.of("bilateral debt"),
            List.of(Denominator.BILATERAL_DEBT)),
    GDP(List.of("gdp", "gross domestic product", "economic output"), List.of("GDP"), List.of(Denominator.GDP)),
    REVENUE(
            List.of("revenue", "government revenue", "revenues", "government revenues", "public revenue"),
            List.of("revenue"),
            List.of(Denominator.REVENUE)),
    EXPORTS(List.of("exports", "exports of goods and services"), List.of("exports"), List.of(Denominator.EXPORTS));

    /** The wholes that hold a debt, by the words for them in lower case. */
    static final Map<String, Whole> DEBTS = words(true);

    /** The yearly totals that a debt is compared with. */
    static final Map<String, Whole> FLOWS = words(false);

    private final ImmutableList<String> words;
    private final ImmutableList<String> stated;
    private final ImmutableList<Denominator> computed;

    Whole(List<String> words, List<String> stated, List<Denominator> computed) {
        this.words = ImmutableList.copyOf(words);
        this.stated = ImmutableList.copyOf(stated);
        this.computed = ImmutableList.copyOf(computed);
    }

    private static Map<String, Whole> words(boolean debts) {
        Map<String, Whole> all = new LinkedHashMap<>();
        for (Whole whole : values()) {
            if (whole.isDebt() == debts) {
                whole.words.forEach(words -> all.put(words, whole));
            }
        }
        return Map.copyOf(all);
    }

    boolean isDebt() {
        return this != GDP && this != REVENUE && this != EXPORTS;
    }

    /** Whether a percentage of a debt that does not say of what may be of it; "debt" is the others of its kind. */
    boolean isUsual() {
        return this == GDP || (isDebt() && this != DEBT && !computed.isEmpty());
    }

    /** The wholes of units, such as {@code public debt}, of claims that state the share. */
    List<String> stated() {
        return stated;
    }

    List<Denominator> computed() {
        return computed;
    }

    String label() {
        return this == GDP ? "GDP" : name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
