package io.github.digitalsilkroad.lint;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.digitalsilkroad.core.evidence.Id;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What holds of any sentence that is made of parts of others, whether it makes sense or not. */
class MixedSentencesProperties {

    /** By all sources, of 2015, and without a source. */
    private final List<ClaimLint.Checker> checkers = List.of(
            new ClaimLint.Checker(Clauses.WORLD, OptionalInt.empty(), Optional.empty()),
            new ClaimLint.Checker(Clauses.WORLD, OptionalInt.of(2015), Optional.empty()),
            new ClaimLint.Checker(Clauses.WORLD, OptionalInt.empty(), Optional.of(Id.of("newspaper-2021"))));

    private final SentenceGrammar grammar = new SentenceGrammar(new Gazetteer(Clauses.WORLD));

    @Property
    void whatIsUnderstoodOfAMixtureIsUnderstoodAgainAndACorrectionHolds(
            @ForAll("mixtures") String sentence, @ForAll @IntRange(max = 2) int which) {
        ClaimLint.Checker checker = checkers.get(which);
        ClaimLint lint = checker.check(sentence);
        for (String understood : lint.understood()) {
            assertThat(checker.check(understood).understood()).as(sentence).containsExactly(understood);
        }
        if (lint.understood().size() == 1) {
            ClaimLint again = checker.check((grammar.read(sentence).denied() ? "It is not true that " : "")
                    + lint.understood().get(0));
            assertThat(again.truth()).as(sentence).isEqualTo(lint.truth());
        }
        lint.correction()
                .ifPresent(correction -> assertThat(checker.check(correction).truth())
                        .as(sentence + " -> " + correction)
                        .isEqualTo(Truth.TRUE));
    }

    @Provide
    Arbitrary<String> mixtures() throws IOException {
        List<String> sentences = ApprovedSentencesTest.sentences()
                .lines()
                .filter(line -> !line.isEmpty())
                .toList();
        return Arbitraries.randomValue(random -> mixed(sentences, random));
    }

    /** The beginning of a sentence and the end of another, from a word on that both have, with a word of a third. */
    private static String mixed(List<String> sentences, Random random) {
        List<String> one = words(sentences, random);
        List<String> other = words(sentences, random);
        List<String> third = words(sentences, random);
        int begin = random.nextInt(one.size());
        int end = other.indexOf(one.get(begin));
        List<String> all = new ArrayList<>(one.subList(0, begin));
        all.addAll(end < 0 ? one.subList(begin, one.size()) : other.subList(end, other.size()));
        if (random.nextBoolean()) {
            all.set(random.nextInt(all.size()), third.get(random.nextInt(third.size())));
        }
        return String.join(" ", all);
    }

    private static List<String> words(List<String> sentences, Random random) {
        return List.of(sentences.get(random.nextInt(sentences.size())).split(" ", -1));
    }
}
