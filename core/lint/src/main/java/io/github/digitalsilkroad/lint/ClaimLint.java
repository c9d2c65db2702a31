package io.github.digitalsilkroad.lint;

import static java.util.Objects.requireNonNull;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.internal.Lines;
import io.github.digitalsilkroad.core.model.CountryCode;
import io.github.digitalsilkroad.core.model.CreditorScope;
import io.github.digitalsilkroad.core.model.Measure;
import io.github.digitalsilkroad.core.model.Series;
import io.github.digitalsilkroad.core.quantity.Ternary;
import io.github.digitalsilkroad.core.score.AssessmentSeries;
import io.github.digitalsilkroad.core.score.DebtLeverage;
import io.github.digitalsilkroad.core.score.Denominator;
import io.github.digitalsilkroad.core.view.Document;
import io.github.digitalsilkroad.core.view.Report;
import io.github.digitalsilkroad.core.view.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A sentence on what part of a debt is owed to whom, checked against the data: for which denominators, creditors and years
 * it is true, nearly true or false, and by which sources.
 *
 * <p><b>What is read.</b> One sentence that states a percentage of a debt that a debtor owes to a creditor, or of an
 * output or revenue that its debt is, with {@code owed to}, {@code held by}, {@code owes}, {@code holds} or {@code is}:
 *
 * <table>
 * <caption>Words that are understood</caption>
 * <tr><th>part</th><th>words</th></tr>
 * <tr><td>percentage</td>
 * <td>{@code 40 %}, {@code 35-45 percent}, {@code half}, {@code a third}, {@code a quarter}, after {@code about},
 * {@code
 * around}, {@code nearly}, {@code more than}, {@code over}, {@code at least}, {@code less than}, {@code at most}, {@code up to}</td></tr>
 * <tr><td>country</td>
 * <td>a name in the catalog, or a word made of one by taking {@code stan}, {@code istan} or {@code Republic} away or
 * adding {@code n}, {@code i} or {@code ese}: {@code Kyrgyz}, {@code Tajikistan's}, {@code Russian}, {@code Chinese}</td></tr>
 * <tr><td>creditor</td>
 * <td>the country after {@code to}, {@code owes} or {@code held by}, or before {@code holds}, {@code lenders}; any other
 * country is the debtor</td></tr>
 * <tr><td>denominator</td>
 * <td>{@code external} or {@code foreign debt}, {@code bilateral debt}, {@code public}, {@code government}, {@code
 * state}, {@code national} or {@code total debt}, {@code GDP}, {@code revenue}</td></tr>
 * <tr><td>years</td>
 * <td>{@code in 2016}, {@code 2016-2019}, {@code between 2016 and 2019}, {@code at the end of 2016}, {@code since 2016};
 * none for all that the data has</td></tr>
 * </table>
 *
 * <p>Any {@linkplain #notUnderstood() other word}, and any other order of these, makes the sentence not tested: a word
 * such as "not", "before" or "exceeds" may turn it into another claim. Only {@code the}, {@code its} and {@code their}
 * may appear anywhere. All denominators are tested, and the one that the sentence names is marked. <b>Nearly true</b> is
 * a sentence that fails in a year, and would hold if its bounds were moved outward by {@link
 * io.github.digitalsilkroad.core.quantity.Estimate#ABOUT_TOLERANCE} of themselves.
 *
 * <p><b>What it does not mean.</b> That no reading holds does not make a sentence false of a scope or a day that the
 * data does not cover. A view: {@link #print()} shows all readings. Immutable and thread-safe.
 *
 * <pre>{@code
 * ClaimLint.of("about 40 % of Kyrgyz public debt is owed to China", dsr).print();
 * }</pre>
 *
 * @since 0.2.0
 */
public final class ClaimLint implements Report {

    private static final String EXAMPLE = "about 40 % of Kyrgyz public debt is owed to China";

    /** How many characters a sentence may have. */
    private static final int LONGEST = 1_000;

    private final ClaimWords words;
    private final List<String> lacking;
    private final Map<CreditorScope, DebtShareFindings> findings;
    private final String world;

    private ClaimLint(
            ClaimWords words, List<String> lacking, Map<CreditorScope, DebtShareFindings> findings, String world) {
        this.words = words;
        this.lacking = List.copyOf(lacking);
        this.findings = findings;
        this.world = world;
    }

    /**
     * Reads a sentence and tests it.
     *
     * @param text the sentence
     * @param catalog the data to test it with, through any lens
     * @return what it was taken to say, and what the data says of that; a sentence that lacks a part or has a word that
     *     is not understood is not tested, rather than refused
     * @throws IllegalArgumentException if it has more than 1,000 characters
     */
    public static ClaimLint of(String text, Catalog catalog) {
        if (requireNonNull(text, "text").length() > LONGEST) {
            throw new IllegalArgumentException("a sentence of " + text.length() + " characters: more than " + LONGEST
                    + ", the limit; give one sentence");
        }
        ClaimWords words = ClaimWords.read(text, requireNonNull(catalog, "catalog"));
        List<String> lacking = new ArrayList<>();
        if (words.percent().isEmpty()) {
            lacking.add("a percentage, such as \"about 40 %\"");
        }
        if (words.debtors().size() != 1) {
            lacking.add("one country that owes" + (words.debtors().isEmpty() ? "" : ", not " + words.debtors()));
        }
        if (words.creditors().size() > 1) {
            lacking.add("one creditor at most, not " + words.creditors());
        }
        if (!words.unread().isEmpty()) {
            lacking.add("words that are understood, not \"" + String.join("\", \"", words.unread()) + "\"");
        }
        if (lacking.isEmpty() && !words.isOrdered()) {
            lacking.add("an order of words that is understood, such as \"" + EXAMPLE + "\"");
        }
        Map<CreditorScope, DebtShareFindings> findings = new LinkedHashMap<>();
        if (lacking.isEmpty()) {
            findings.putAll(findings(words, catalog));
            if (findings.isEmpty()) {
                lacking.add("a series of the debt of " + words.debtors().get(0)
                        + words.creditors().stream()
                                .findFirst()
                                .map(to -> " to " + to)
                                .orElse("")
                        + ", which the data does not have");
            }
        }
        return new ClaimLint(words, lacking, findings, catalog.toString());
    }

    private static Map<CreditorScope, DebtShareFindings> findings(ClaimWords words, Catalog catalog) {
        String debtor = words.debtors().get(0).toString();
        Optional<CountryCode> creditor = words.creditors().stream().findFirst();
        Map<CreditorScope, DebtShareFindings> findings = new LinkedHashMap<>();
        for (CreditorScope scope : CreditorScope.values()) {
            TreeSet<Integer> years = new TreeSet<>();
            if (scope != CreditorScope.NONE) {
                catalog
                        .allSeries()
                        .in(debtor)
                        .where(Series.MEASURE, Measure.DEBT_STOCK)
                        .where(Series.SCOPE, scope)
                        .stream()
                        .filter(series -> series.creditor().equals(creditor))
                        .forEach(series -> years.addAll(series.observations().years()));
            }
            if (!years.isEmpty()) {
                DebtLeverage.Position position = DebtLeverage.of(debtor).counting(scope);
                int from = words.from().orElse(years.first());
                findings.put(
                        scope,
                        DebtShareFindings.of(
                                catalog,
                                creditor.map(code -> position.owedTo(code.toString()))
                                        .orElse(position),
                                words.percent().orElseThrow(),
                                from,
                                words.to().orElse(Math.max(years.last(), from))));
            }
        }
        return findings;
    }

    /** The sentence. */
    String text() {
        return words.text();
    }

    /**
     * What the sentence was taken to say.
     *
     * @return an unmodifiable list of lines, such as {@code debtor: KG}
     */
    public List<String> understood() {
        return words.understood();
    }

    /**
     * The words that were not understood; a sentence with one is not tested.
     *
     * @return an unmodifiable list in the order of the text; a long word is cut
     */
    public List<String> notUnderstood() {
        return words.unread();
    }

    /**
     * What the sentence, or the data, lacks for a test.
     *
     * @return an unmodifiable list; empty if the sentence was tested
     */
    public List<String> lacking() {
        return lacking;
    }

    /**
     * The denominator that the sentence names.
     *
     * @return empty if it names none
     */
    public Optional<Denominator> named() {
        return words.denominator();
    }

    /**
     * The creditors whose claims were counted.
     *
     * @return an unmodifiable list of the scopes for which the data has series; empty if the sentence was not tested
     */
    public List<CreditorScope> scopes() {
        return List.copyOf(findings.keySet());
    }

    /**
     * What was found.
     *
     * @param scope one of {@link #scopes()}
     * @return the findings for each denominator and year
     * @throws IllegalArgumentException if the sentence was not tested for these creditors
     */
    public DebtShareFindings findings(CreditorScope scope) {
        DebtShareFindings found = findings.get(requireNonNull(scope, "scope"));
        if (found == null) {
            throw new IllegalArgumentException(scope.code() + ": tested for " + findings.keySet());
        }
        return found;
    }

    /** Of what the sentence is true. */
    String conclusion() {
        if (!lacking.isEmpty()) {
            return "not tested; it takes " + String.join("; ", lacking);
        }
        List<String> holds = new ArrayList<>();
        List<String> near = new ArrayList<>();
        findings.forEach((scope, found) -> {
            for (Denominator denominator : found.denominators()) {
                List<Integer> truly = found.years(denominator, Ternary.YES);
                List<Integer> nearly = near(found, denominator);
                String what = denominator.label() + " (" + creditors(scope) + ") in ";
                if (!truly.isEmpty()) {
                    holds.add(what + DebtShareFindings.spans(truly));
                } else if (!nearly.isEmpty()) {
                    near.add(what + DebtShareFindings.spans(nearly));
                }
            }
        });
        return (holds.isEmpty() ? "true of no denominator" : "true of " + String.join(", of ", holds))
                + (near.isEmpty() ? "" : "; nearly true of " + String.join(", of ", near));
    }

    private static List<Integer> near(DebtShareFindings found, Denominator denominator) {
        return found.computed(denominator).years().stream()
                .filter(year -> found.isNear(denominator, year))
                .toList();
    }

    private static String creditors(CreditorScope scope) {
        return scope.label() + " creditors";
    }

    @Override
    public Document page() {
        Document.Builder page = Document.builder()
                .heading("\"" + words.text().strip() + "\"")
                .paragraph(
                        "Understood: " + (understood().isEmpty() ? "nothing" : String.join("; ", understood())) + ".");
        if (!notUnderstood().isEmpty()) {
            page.paragraph("Not understood: " + String.join(", ", notUnderstood()) + ".");
        }
        if (!findings.isEmpty()) {
            Table.Builder table = Table.of("")
                    .column("Creditors")
                    .column("Share of")
                    .rightColumn("Computed")
                    .column("The sentence is")
                    .column("Sources");
            findings.forEach((scope, found) -> rows(table, scope, found));
            page.add(table.build());
        }
        return page.paragraph("It is " + conclusion() + "."
                        + named().map(label -> " It names " + label.label() + " (*).")
                                .orElse(""))
                .paragraph(world)
                .build();
    }

    private void rows(Table.Builder table, CreditorScope scope, DebtShareFindings found) {
        for (Denominator denominator : found.denominators()) {
            List<Integer> near = near(found, denominator);
            List<Integer> fails = new ArrayList<>(found.years(denominator, Ternary.NO));
            fails.removeAll(near);
            List<String> outcome = new ArrayList<>();
            say(outcome, "true ", found.years(denominator, Ternary.YES));
            say(outcome, "nearly true ", near);
            say(outcome, "false ", fails);
            say(outcome, "unknown ", found.years(denominator, Ternary.UNKNOWN));
            table.row(
                    scope.label(),
                    denominator.label()
                            + (words.denominator().filter(denominator::equals).isPresent() ? " *" : ""),
                    found.shareText(denominator),
                    String.join("\n", outcome),
                    sources(found.computed(denominator)));
        }
    }

    private static void say(List<String> outcome, String word, List<Integer> years) {
        if (!years.isEmpty()) {
            outcome.add(word + DebtShareFindings.spans(years));
        }
    }

    private static String sources(AssessmentSeries series) {
        return series.assessments().stream()
                .filter(answer -> answer.value().isPresent())
                .flatMap(answer -> answer.citations().stream())
                .map(citation -> citation.source().id().toString())
                .distinct()
                .collect(Collectors.joining(", "));
    }

    /**
     * One line for a shell.
     *
     * @return the conclusion, cut at 70 characters
     */
    @Override
    public String toString() {
        return Lines.fit(conclusion());
    }
}
