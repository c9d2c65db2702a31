package io.github.digitalsilkroad.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.catalog.Fact;
import io.github.digitalsilkroad.core.evidence.Property;
import io.github.digitalsilkroad.core.model.Entity;
import io.github.digitalsilkroad.core.schema.Kind;
import io.github.digitalsilkroad.core.score.Score;
import io.github.digitalsilkroad.core.score.Scores;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What a person reads has no sign that only files have: of EDTF, or between the ids of a list. */
class PlainValuesTest {

    /** An unstated date, a period or date that is open, and ids or codes that semicolons join. */
    private static final Pattern SIGNS =
            Pattern.compile("\\bXXXX\\b|\\.\\./?\\d{4}|\\d/?\\.\\.(?!\\.)|\\b[a-z0-9-]+;[a-z0-9-]+\\b");

    private static final Catalog DSR = DigitalSilkRoad.load();

    @Test
    void aTableHasNone() {
        for (Kind<? extends Entity> kind : Catalog.knownKinds()) {
            Set<Property<?>> stated = new LinkedHashSet<>();
            DSR.rows(kind).forEach(row -> stated.addAll(row.facts().properties()));
            for (Property<?> property : stated) {
                assertThat(DSR.rows(kind).table(property).rows())
                        .as(kind.plural() + ", " + property)
                        .allSatisfy(row -> assertThat(row.get(1)).doesNotContainPattern(SIGNS));
            }
        }
    }

    @Test
    void theLedgerAndWhyAClaimIsTakenHaveNone() {
        assertThat(DSR.claims().text(400).lines()).hasSizeGreaterThan(6_000).allSatisfy(PlainValuesTest::isPlain);
        assertThat(DSR.facts())
                .allSatisfy(fact ->
                        assertThat(Fact.why(fact.claims()).children()).allSatisfy(line -> isPlain(line.label())));
    }

    @Test
    void aWorkingHasNone() {
        List<Score> questions = List.of(
                Scores.parse("vendor-concentration country=TM"),
                Scores.parse("safeguard-gap country=KG"),
                Scores.parse("pushback country=KG"),
                Scores.parse("jurisdiction-exposure law=cn-national-intelligence-law-2017"));
        assertThat(questions)
                .allSatisfy(question ->
                        assertThat(question.on(DSR).text(80).lines()).allSatisfy(PlainValuesTest::isPlain));
        assertThat(Scores.parse("vendor-concentration country=KZ")
                        .sensitivity(DSR)
                        .text(80)
                        .lines())
                .allSatisfy(PlainValuesTest::isPlain);
    }

    private static void isPlain(String line) {
        assertThat(line).doesNotContainPattern(SIGNS);
    }
}
