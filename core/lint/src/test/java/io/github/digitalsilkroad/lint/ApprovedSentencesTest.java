package io.github.digitalsilkroad.lint;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.digitalsilkroad.testkit.Approved;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** All that is said of a sentence, compared with what was approved. */
class ApprovedSentencesTest {

    /** How many statements of a kind are tried, and how many words of a note tell that one is of another sort. */
    private static final int TRIED = 60;

    private static final int NOTE_WORDS = 4;

    /** Sentences of the orders, words and numbers that a grammar reads and does not write, by paragraphs. */
    private static final String DOCUMENT = """
            In 2016, China was Tajikistan's largest official creditor. It is not true that China lent $20 million for
            System tj-safe-city. China National Bank said that Tajikistan owes China 60 percent of its bilateral debt.
            Anna Petrova, head of an office, said that System tj-safe-city cost $22 million. Anna Petrova stated that
            System tj-safe-city cost $23 million. According to Anna Petrova, System tj-safe-city cost $22 million.

            In 2016, Tajikistan owed China the most of the countries of Central Asia. In 2016, Kyrgyzstan owed China
            most in Central Asia. In 2016, Kyrgyzstan owed China the least of Central Asia. Xi Jinping visited
            Tajikistan in 2014. President Xi Jinping visited Tajikistan in 2015. Xi Jinping visited China.

            At the end of 2016, 60 per cent of Tajik official bilateral debt was owed to China. In 2016, sixty percent
            of the Tajik Republic's bilateral debt was owed to China. In 2016, three fifths of Tajik bilateral debt was
            owed to China. In 2016, two thirds of Tajik bilateral debt was owed to Chinese lenders. In 2016, between 55
            and 65 percent of Tajik bilateral debt was owed to China. In 2016, from 55 to 65 percent of Tajik bilateral
            debt was owed to China. In 2016, 55-65 percent of Tajik bilateral debt was owed to China. In 2016, 60
            percent or more of Tajik bilateral debt was owed to China. In 2016, twenty-one percent of Tajik bilateral
            debt was owed to China. In 2016, half of Tajik bilateral debt was owed to China. In 2016, most of Tajik
            bilateral debt was owed to China. In 2016, all of Tajik bilateral debt was owed to China.

            System tj-safe-city cost 22 million US dollars. System tj-safe-city cost US $22 million. System tj-safe-city
            cost USD 0.022 billion. System tj-safe-city cost $22mn. System tj-safe-city cost from $21 million to $23
            million. System tj-safe-city cost $21-23 million. System tj-safe-city cost 22 million euros. System
            tj-safe-city cost EUR 22 million. System tj-safe-city cost between 21,500 and 22,500 thousand dollars.
            System tj-north-city cost $60 million. System tj-north-city was worth over $50 million.

            System tj-safe-city, which cost $22 million, was supplied by Organization huawei. Organization huawei
            supplied System tj-safe-city, which has 855 cameras and cost less than $30 million. System tj-safe-city,
            supplied and partly funded by Organization bank, cost $22 million. Organization huawei built System
            tj-safe-city as part of a loan of $20 million from Organization bank. System tj-safe-city (which was
            completed in 2015) has 855 cameras, 60 of which recognize faces.

            The "safe city" system in Place north was supplied by Organization huawei. A safe city in Place north has
            200 cameras. Tajikistan signed a $60 million deal on surveillance systems in Place north in 2016. In 2016,
            Tajikistan turned down a $22 million offer from Organization huawei. Tajikistan worked with Organization
            huawei to build System tj-safe-city. People rallied against System tj-safe-city in May 2016. There was a
            protest over System tj-safe-city in 2017. The agreement on System tj-north-city was signed in 2016.

            China held 40 percent of Tajik bilateral debt in 2015 and 60 percent of Tajik bilateral debt in 2016.
            China's share of Tajik bilateral debt rose from 40 percent in 2015 to 60 percent in 2016. China's share of
            Tajik bilateral debt peaked at 60 percent in 2016. Since 2015, China has held at least 40 percent of Tajik
            bilateral debt. Between 2015 and 2016, China did not hold 50 percent of Tajik bilateral debt. In 2016,
            Tajikistan's debt to China was twice as high as that of Kyrgyzstan. In 2016, Tajikistan owed China more than
            Kyrgyzstan did. Tajikistan and Kyrgyzstan together owed China $90 in 2016.

            There are 3 systems in the data. Of 3 systems in the data, 2 have a stated supplier, 2 of these one from
            China. Of 3 systems in the data, the stated cost of 1 add up to $22 million. There are 2 deals in the data
            with a stated amount. There are 3 systems in the data that name a party of China. That is at least 66
            percent of all, and at most 100 if every other party were from China too. There are 2 smart city and safe
            city systems in Tajikistan. There are at least 1,000 cameras and sensors in Tajikistan.

            Perhaps System tj-safe-city cost $22 million. System tj-safe-city gleams. In fact, System tj-safe-city cost
            $22 million. Organization huawei and others supplied System tj-safe-city. Tajikistan owes more. System
            tj-safe-city did not cost $22 million. System tj-safe-city wasn't supplied by Organization bank.
            """;

    private final ClaimLint.Checker checker =
            new ClaimLint.Checker(Clauses.WORLD, OptionalInt.empty(), Optional.empty());

    @Test
    void whatIsFoundOfStatementsOfEachKind() {
        Gazetteer names = new Gazetteer(Clauses.WORLD);
        SentenceGrammar grammar = new SentenceGrammar(names);
        Clauses clauses = new Clauses(names);
        String found = Clauses.WRITTEN.stream()
                .map(says -> "# " + says + "\n\n"
                        + IntStream.range(0, TRIED)
                                .mapToObj(seed -> grammar.write(clauses.of(says, new Random(seed)))
                                        .get(0))
                                .map(checker::check)
                                .collect(Collectors.toMap(
                                        ApprovedSentencesTest::result, lint -> lint, (one, more) -> one, TreeMap::new))
                                .values()
                                .stream()
                                .map(ApprovedSentencesTest::lines)
                                .collect(Collectors.joining("\n\n")))
                .collect(Collectors.joining("\n\n", "", "\n"));
        assertThat(found).isEqualTo(Approved.text(getClass(), "statements.txt", found));
    }

    @Test
    void whatIsFoundInADocument() {
        String found = DocumentLint.of("a.txt", DOCUMENT, Clauses.WORLD).text(120);
        assertThat(found).isEqualTo(Approved.text(getClass(), "document.txt", found));
    }

    /** What is alike of sentences of which one is enough. */
    private static String result(ClaimLint lint) {
        return Stream.of(lint.note().split(" ", -1)).limit(NOTE_WORDS).toList()
                + lint.truth().label()
                + lint.correction().isPresent()
                + lint.answers().stream().map(LintAnswer::standing).distinct().toList();
    }

    private static String lines(ClaimLint lint) {
        return Stream.of(
                        Stream.of(lint.sentence(), lint.truth() + ": " + lint.note()),
                        lint.understood().stream()
                                .filter(understood -> !understood.equals(lint.sentence()))
                                .map(understood -> "understood: " + understood),
                        lint.answers().stream()
                                .map(answer -> answer.standing() + ": " + answer + ", " + answer.sources() + " "
                                        + answer.form().orElse("")),
                        lint.correction().stream().map(correction -> "this holds: " + correction))
                .flatMap(lines -> lines)
                .map(String::strip)
                .collect(Collectors.joining("\n  "));
    }
}
