package io.github.digitalsilkroad.core.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.core.quantity.Money;
import io.github.digitalsilkroad.testkit.Samples;
import io.github.digitalsilkroad.testkit.Seeds;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class LinesProperties {

    /** Letters and brackets that a figure may touch, and the figure. */
    private record Word(String before, String figure, String after) {
        @Override
        public String toString() {
            return before + figure + after;
        }
    }

    @Property(seed = Seeds.FIXED, tries = 1500)
    void aCutFallsInNoFigure(@ForAll("words") List<Word> words, @ForAll @IntRange(min = 10, max = 80) int width) {
        StringBuilder text = new StringBuilder();
        words.forEach(word -> text.append(text.isEmpty() ? "" : " ").append(word));
        String cut = Lines.cut(text.toString(), width);
        if (text.length() <= width) {
            assertThat(cut).hasToString(text.toString());
            return;
        }
        int kept = cut.length() - 1;
        assertThat(kept).isLessThan(width);
        assertThat(cut).isEqualTo(text.substring(0, kept) + "\u2026");
        int at = 0;
        for (Word word : words) {
            int from = at + word.before.length();
            int to = from + word.figure.length();
            assertThat(kept > from && kept < to).as("%s in %s", cut, word).isFalse();
            at = to + word.after.length() + 1;
        }
    }

    @Provide
    Arbitrary<List<Word>> words() {
        Arbitrary<String> letters =
                Arbitraries.strings().withCharRange('a', 'z').ofMinLength(1).ofMaxLength(9);
        Arbitrary<String> before = Arbitraries.of("", "", "(", "'", "kg-", "\"");
        Arbitrary<String> after = Arbitraries.of("", "", ")", ",", ";", ".", "'");
        return Arbitraries.oneOf(
                        letters.map(word -> new Word(word, "", "")),
                        Combinators.combine(before, figures(), after).as(Word::new))
                .list()
                .ofMinSize(1)
                .ofMaxSize(20);
    }

    private static Arbitrary<String> figures() {
        Arbitrary<Integer> years = Arbitraries.integers().between(1990, 2030);
        Arbitrary<Integer> size = Arbitraries.integers().between(0, 30_000_000);
        return Arbitraries.oneOf(
                years.map(String::valueOf),
                years.map(year -> year + "-" + (year + 3)),
                years.map(year -> year + "-05/" + (year + 1) + "~"),
                years.map(year -> year + "-05-31"),
                years.map(year -> "../" + year),
                size.map(number -> number / 100.0 + " percent"),
                size.map(number -> number / 10 + "-" + number + " %"),
                size.map(number -> Estimate.between(-number - 1, number).toString()),
                size.map(number -> Estimate.between(number, number + 7).toString()),
                size.map(number -> Money.of(Estimate.between(number * 1e3, number * 1e4 + 1e6), "USD")
                        .toString()),
                Samples.numbers().map(number -> Estimate.exactly(number).toString()));
    }
}
