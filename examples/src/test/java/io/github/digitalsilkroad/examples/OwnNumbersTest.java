package io.github.digitalsilkroad.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.catalog.ReadableForm;
import io.github.digitalsilkroad.core.model.Country;
import io.github.digitalsilkroad.core.score.Score;
import io.github.digitalsilkroad.core.score.Scores;
import io.github.digitalsilkroad.core.view.View;
import io.github.digitalsilkroad.dataset.DigitalSilkRoad;
import io.github.digitalsilkroad.lint.DocumentLint;
import io.github.digitalsilkroad.lint.Truth;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What our own texts say in numbers is checked against the data, and is not called true with another digit. */
class OwnNumbersTest {

    private static final Catalog DSR = DigitalSilkRoad.load();

    private static final Pattern DIGIT = Pattern.compile("[0-9]");

    /** What stands before a bound, of which a weaker one is true as well. */
    private static final Pattern BOUND =
            Pattern.compile("(?s).*(more than|at least|at most) [$0-9.,]*|.*[0-9]-[0-9.]*");

    /** The marks of footnotes. */
    private static final String NOTES = " ?\\[[0-9]+]";

    /** How the sentences begin that need a concept which no kind, property or score has. */
    private static final List<String> UNTESTED = List.of(
            "The data is what sources wrote about", // notation
            "Terms:", // how many answers of a score decide
            "Its 30 statements"); // verdicts on a source

    /** A sentence with a number, after those before it in its paragraph, without notes. */
    private record Sentence(String before, String text) {

        Sentence(String before, String text) {
            this.before = before.replaceAll(NOTES, "");
            this.text = text.replaceAll(NOTES, "");
        }

        Truth truth() {
            return truths(before, List.of(text)).getOrDefault(text, Truth.NOT_TESTED);
        }

        boolean startsWith(String words) {
            return text.startsWith(words);
        }
    }

    /** The sentences of running text that have a number, without notes and the list of them. */
    private static List<Sentence> sentences(String markdown) {
        List<Sentence> found = new ArrayList<>();
        for (String line :
                markdown.split("\n## Footnotes", -1)[0].replace("\\", "").split("\n", -1)) {
            String text = line.replaceAll("\\[([^\\]]*)]\\(<[^>]*>\\)", "$1").replaceFirst("^[0-9]+[.] ", "");
            BreakIterator breaks = BreakIterator.getSentenceInstance(Locale.ENGLISH);
            breaks.setText(text);
            for (int from = 0, to = breaks.next(); to != BreakIterator.DONE; from = to, to = breaks.next()) {
                String sentence = text.substring(from, to).strip();
                if (DIGIT.matcher(sentence).find() && sentence.endsWith(".") && !text.startsWith("|")) {
                    found.add(new Sentence(text.substring(0, from), sentence));
                }
            }
        }
        return found;
    }

    private static Truth truth(String sentence) {
        return new Sentence("", sentence).truth();
    }

    /** The verdicts on sentences, each in a paragraph of its own after the same others. */
    private static Map<String, Truth> truths(String before, List<String> sentences) {
        Map<String, Truth> truths = new HashMap<>();
        DocumentLint.of("page.txt", before + " " + String.join("\n\n" + before + " ", sentences), DSR)
                .checked()
                .forEach(one -> truths.put(one.lint().sentence(), one.lint().truth()));
        return truths;
    }

    /**
     * A sentence with a digit that is one lower, and one that is one higher. Of a bound two, since a bound is rounded
     * outward, and one step within may be the nearest digit.
     */
    private static List<String> twins(String text, MatchResult digit) {
        int value = Integer.parseInt(digit.group());
        int step = isBound(text, digit) ? 2 : 1;
        return IntStream.of(value - step, value + step)
                .filter(other -> other >= 0 && other <= 9)
                .mapToObj(other -> text.substring(0, digit.start()) + other + text.substring(digit.end()))
                .toList();
    }

    private static boolean isBound(String text, MatchResult digit) {
        return BOUND.matcher(text.substring(0, digit.start())).matches()
                || text.substring(digit.end()).matches("(?s)[0-9.]*-[0-9].*");
    }

    /** Of a bound, with one that is lower and one that is higher. */
    private static void isNotTrueWithAnotherDigit(Sentence sentence) {
        String text = sentence.text();
        List<MatchResult> digits = DIGIT.matcher(text).results().toList();
        Map<String, Truth> found = truths(
                sentence.before(),
                digits.stream().flatMap(digit -> twins(text, digit).stream()).toList());
        for (MatchResult digit : digits) {
            assertThat(twins(text, digit))
                    .filteredOn(twin -> found.get(twin) == Truth.TRUE)
                    .as(text.substring(0, digit.start()) + "<" + digit.group() + ">" + text.substring(digit.end()))
                    .hasSizeLessThan(isBound(text, digit) ? 2 : 1);
        }
    }

    @Test
    void eachNumberOfTheBriefingIsCheckedOrNeedsANewConcept() {
        List<Sentence> sentences =
                sentences(BriefingPage.of(DSR, Subject.countries(DSR)).markdown());
        List<Sentence> checked = sentences.stream()
                .filter(sentence -> sentence.truth() != Truth.NOT_TESTED)
                .toList();
        assertThat(sentences).hasSize(checked.size() + UNTESTED.size());
        assertThat(checked).hasSize(11).allMatch(sentence -> sentence.truth() == Truth.TRUE);
        assertThat(sentences)
                .filteredOn(sentence -> !checked.contains(sentence))
                .allMatch(sentence -> UNTESTED.stream().anyMatch(sentence::startsWith));
        checked.forEach(OwnNumbersTest::isNotTrueWithAnotherDigit);
    }

    /** The example of each score, and the same with each country in place of the one that it asks of. */
    private static List<Score> questions() {
        Set<Score> questions = new LinkedHashSet<>();
        for (ReadableForm example : AnsweredExamples.ALL) {
            List<ReadableForm> forms = new ArrayList<>(List.of(example));
            for (Country country : DSR.countries()) {
                String code = country.code().toString();
                forms.add(example.with("country", code));
                example.arguments().stream()
                        .filter(argument -> DSR.countries().stream()
                                .anyMatch(other -> other.code().toString().equals(argument.getValue())))
                        .forEach(argument -> forms.add(with(example, argument, code)));
            }
            forms.forEach(form -> asked(form).ifPresent(questions::add));
        }
        return List.copyOf(questions);
    }

    private static ReadableForm with(ReadableForm form, Map.Entry<String, String> argument, String value) {
        ReadableForm changed = ReadableForm.of(form.name());
        for (Map.Entry<String, String> one : form.arguments()) {
            changed = changed.with(one.getKey(), one.equals(argument) ? value : one.getValue());
        }
        return changed;
    }

    private static Optional<Score> asked(ReadableForm form) {
        try {
            return Optional.of(Scores.grammar().read(form));
        } catch (IllegalArgumentException noSuchArgument) {
            return Optional.empty();
        }
    }

    @Test
    void theFirstLineOfEveryScoreOfEveryCountryIsReadBackAsTrueAndNotWithAnotherDigit() {
        List<Score> questions = questions();
        assertThat(questions)
                .extracting(score -> score.form().name())
                .containsAll(Scores.grammar().examples().keySet().stream()
                        .map(ReadableForm::name)
                        .toList());
        List<String> lines = questions.stream()
                .map(score -> score.question() + " = " + score.on(DSR).headline() + ".")
                .toList();
        Map<String, Truth> found = truths("", lines);
        assertThat(lines)
                .hasSizeGreaterThan(7 * DSR.countries().count())
                .allSatisfy(line -> assertThat(found.get(line)).as(line).isEqualTo(Truth.TRUE));
        List<String> others = new ArrayList<>();
        for (String line : lines) {
            DIGIT.matcher(line)
                    .results()
                    .filter(digit -> digit.start() > line.indexOf(" = "))
                    .forEach(digit -> others.add(line.substring(0, digit.start())
                            + (Integer.parseInt(digit.group()) + 1) % 10
                            + line.substring(digit.end())));
        }
        Map<String, Truth> twins = truths("", others);
        assertThat(others)
                .hasSizeGreaterThan(lines.size())
                .allSatisfy(line -> assertThat(twins.get(line)).as(line).isEqualTo(Truth.FALSE));
    }

    @Test
    void eachNumberBelowTheHeadlineOfTheFirstPageIsChecked() {
        List<Country> countries = Subject.countries(DSR);
        Answers answers = new Answers(DSR);
        View page = new Story(DSR, countries, new OwedShares(DSR, countries, answers), answers).page();
        List<Sentence> lead = sentences(page.markdown().split("\n\\*\\*", 2)[0]); // up to the title of the first figure
        assertThat(lead).hasSize(2).allMatch(sentence -> sentence.truth() == Truth.TRUE);
        lead.forEach(OwnNumbersTest::isNotTrueWithAnotherDigit);
    }

    @ParameterizedTest
    @ValueSource(strings = {"KG", "KZ", "TJ", "TM", "UZ"})
    void noNumberOfTheBriefingOfACountryIsWrong(String code) {
        View page = BriefingPage.of(DSR, List.of(DSR.country(code)));
        List<Sentence> checked = sentences(page.markdown()).stream()
                .filter(sentence -> sentence.truth() != Truth.NOT_TESTED)
                .toList();
        assertThat(checked).isNotEmpty().allMatch(sentence -> sentence.truth() == Truth.TRUE);
    }

    /** International Debt Statistics list two parts of the World Bank, each below another creditor, together above. */
    @Test
    void creditorsThatArePartOfOneAreComparedTogetherAsWell() {
        assertThat(truth("In 2024, the Asian Development Bank was Uzbekistan's largest official creditor."))
                .isEqualTo(Truth.FALSE);
        assertThat(truth("In 2024, the World Bank was Uzbekistan's largest official creditor."))
                .isEqualTo(Truth.TRUE);
        assertThat(truth("In 2024, IDA was Uzbekistan's largest official creditor."))
                .isEqualTo(Truth.FALSE);
        assertThat(truth("In 2024, Kazakhstan owed the World Bank $3 billion.")).isEqualTo(Truth.FALSE);
        assertThat(truth("In 2024, Kazakhstan owed the World Bank $5 billion.")).isEqualTo(Truth.UNKNOWN);
    }

    @Test
    void aShareIsAPeakOnlyIfItIsTheGreatest() {
        String share = "China's share of Kyrgyzstan's public debt ";
        assertThat(truth(share + "peaked at 38.8 percent in 2019.")).isEqualTo(Truth.TRUE);
        assertThat(truth(share + "was 25.2 percent at the end of 2024.")).isEqualTo(Truth.TRUE);
        assertThat(truth(share + "peaked at 25.2 percent in 2024.")).isEqualTo(Truth.FALSE);
        assertThat(truth(share + "peaked at 38.8 percent.")).isEqualTo(Truth.NOT_TESTED);
    }
}
