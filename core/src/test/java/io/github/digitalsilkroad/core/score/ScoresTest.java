package io.github.digitalsilkroad.core.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.catalog.Fact;
import io.github.digitalsilkroad.core.catalog.FactKey;
import io.github.digitalsilkroad.core.catalog.Grammar;
import io.github.digitalsilkroad.core.catalog.ReadableForm;
import io.github.digitalsilkroad.core.model.Category;
import io.github.digitalsilkroad.core.model.CreditorScope;
import io.github.digitalsilkroad.core.model.Measure;
import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.core.quantity.Money;
import io.github.digitalsilkroad.testkit.RandomCatalog;
import io.github.digitalsilkroad.testkit.World;
import io.github.digitalsilkroad.testkit.World.SeriesPick;
import io.github.digitalsilkroad.testkit.Worlds;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Scores as text, and the list of what can be asked. */
class ScoresTest {

    @Test
    void readsWhatPeopleWrite() {
        assertThat(Scores.parse("debt-leverage debtor=TJ creditor=CN year=2016 over=public-debt"))
                .isEqualTo(DebtLeverage.of("TJ").owedTo("CN").in(2016));
        assertThat(Scores.parse("vendor-concentration country=uz counting=safe-city by=cameras year=2020"))
                .isEqualTo(VendorConcentration.of("UZ")
                        .counting(Category.SAFE_CITY)
                        .by(SystemSize.CAMERAS)
                        .in(2020));
        assertThat(Scores.parse("pushback country=KG year=2019"))
                .isEqualTo(Pushback.of("KG").in(2019));
        assertThat(Scores.parse("debt-service debtor=TJ year=2016"))
                .isEqualTo(DebtService.of("TJ").in(2016));
        assertThat(Scores.parse("jurisdiction-exposure law=l ties=control ties=money"))
                .isEqualTo(JurisdictionExposure.to("l").through(Tie.CONTROL, Tie.MONEY));
        assertThat(Scores.parse("jurisdiction-exposure law=l ties=\"\""))
                .isEqualTo(JurisdictionExposure.to("l").through());
        assertThat(Scores.parse("concessionality financing=loan convention=\"OECD cash-flow\""))
                .hasToString("Grant element of loan, OECD cash-flow");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "debt-leverag debtor=TJ | score \"debt-leverag\": no such score; nearest: debt-leverage; all: ",
                "debt-leverage year=2016 | \"debt-leverage year=2016\": lacks the argument debtor, as in debtor=...",
                "debt-leverage debtor=TJ year=soon | year=soon: years are 0 to 9999",
                "debt-leverage debtor=TJ year=2016 creditr=CN | debt-leverage has no argument \"creditr\"; nearest:"
                        + " creditor",
                "debt-leverage debtor=TJ year=2016 over=gpd | over=gpd: no such choice; nearest: gdp; all:"
                        + " public-debt, ",
                "vendor-concentration by=camera | by=camera: no such choice; nearest: cameras; all: deployments,"
                        + " cameras, ",
                "concessionality financing=x convention=oecd | convention=oecd: convention \"oecd\": no such"
                        + " convention; ",
                "jurisdiction-exposure law=l ties=money ties=blood | ties=blood: no such choice; ",
                "pushback country=KG from=2020 | years from 2020: give the first and the last one, or neither",
                "debt-service debtor=TJ from=2020 to=2019 | years 2020 to 2019: a span cannot end before it starts",
                "debt-service debtor=KG from=0 to=2000000000 | year 2000000000: years are 0 to 9999",
                "debt-service debtor=KG from=1000 to=2000 | years 1000 to 2000: 1001 years, more than 1000, the limit",
                "debt-service debtor=KG from=99999999999 to=1 | from=99999999999: must be a whole number from"
                        + " -2147483648 to ",
                "jurisdiction-exposure law=l year=-2147483648 | year=-2147483648: years are 0 to 9999",
                "debt-leverage debtor=TJ year=2147483647 | year=2147483647: years are 0 to 9999",
            })
    void saysWhatIsWrong(String text, String message) {
        assertThatThrownBy(() -> Scores.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(message);
    }

    @Test
    void whatIsSoIsWrittenAndWhatIsNotIsLeftOut() {
        VendorConcentration all = VendorConcentration.of("TJ");
        assertThat(all.amongStated().form().toString()).contains("stated-only=true");
        assertThat(all.form().toString()).doesNotContain("stated-only");
        assertThat(Scores.parse("vendor-concentration country=TJ stated-only=true"))
                .isEqualTo(all.amongStated());
        assertThat(Scores.parse("vendor-concentration country=TJ stated-only=false"))
                .isEqualTo(all);
        assertThatThrownBy(() -> Scores.parse("vendor-concentration country=TJ stated-only=maybe"))
                .hasMessageContaining("must be true or false");
    }

    /** A question in words has no form at all: then which forms there are is what helps. */
    @Test
    void wordsThatAreNoFormAreToldWhichFormsThereAre() {
        assertThatThrownBy(() -> Scores.parse("how many cameras are in Bishkek"))
                .hasMessageStartingWith("score \"how\": no such score; ")
                .hasMessageContaining("vendor-concentration");
    }

    @Test
    void printsWhatCanBeAsked() {
        assertThat(Scores.all()).hasToString("12 scores (print() shows them)");
        assertThat(Scores.all().text(80).lines()).allMatch(line -> line.length() <= 80);
        assertThat(Scores.all().text(80))
                .startsWith("What can be asked")
                .contains("safeguard-gap country=... year=...", "loan-service financing=...")
                .doesNotContain("MN", "1995");
    }

    @Test
    void anExampleIsOfWhatTheCatalogHoldsAndAnswers() {
        Catalog world = Worlds.worked();
        List<String> examples = new ArrayList<>();
        List<List<String>> rows = Scores.all().examples(world).rows();
        for (List<String> row : rows) {
            if (!row.get(0).contains("...")) {
                Assessment answer = Scores.parse(row.get(0)).on(world);
                assertThat(answer.value()).as(row.get(0)).isPresent();
                assertThat(answer.inputs())
                        .as("what " + row.get(0) + " rests on")
                        .isNotEmpty();
                examples.add(ReadableForm.parse(row.get(0)).name());
            }
        }
        assertThat(examples)
                .hasSizeGreaterThan(6)
                .contains("debt-leverage", "series-ratio")
                .doesNotHaveDuplicates();
        assertThat(rows)
                .hasSameSizeAs(Scores.grammar().examples().keySet())
                .as("no argument that would be so if left out")
                .extracting(row -> row.get(0))
                .contains(
                        "debt-leverage debtor=TJ over=bilateral-debt year=2016",
                        "loan-service financing=loan",
                        "vendor-concentration",
                        "pushback country=TJ");
    }

    /** A score of a user's own. */
    public record Answered(String what, double tone) implements Score {
        @Override
        public String question() {
            return what;
        }

        @Override
        public Assessment answer(Catalog catalog) {
            throw new UnsupportedOperationException();
        }
    }

    @Test
    void readsScoresOfOnesOwn() {
        Scores mine = Scores.of(Scores.grammar().with(new Answered("x", 0.5), "what is the answer"));
        assertThat(mine).hasToString("13 scores (print() shows them)");
        assertThat(mine.text(80)).contains("answered what=... tone=...");
        assertThat(Scores.grammar().with(new Answered("x", 0.5), "").parse("answered what=\"a b\""))
                .isEqualTo(new Answered("a b", 0.5));
    }

    /** A value of a user's own, which is read by one of its methods alone. */
    public record Tone(String name) {
        public static Tone parse(String name) {
            return new Tone(name);
        }

        public static Tone other(String name) {
            return new Tone("another than " + name);
        }

        public static Tone of(CharSequence name) {
            return new Tone("other words than " + name);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    /** A score of a user's own that names its year, and is asked of another one like any that does not. */
    public record Dated(Tone tone, int year) implements Score {
        @Override
        public String question() {
            return tone + " in " + year;
        }

        @Override
        public Assessment answer(Catalog catalog) {
            throw new UnsupportedOperationException();
        }
    }

    @Test
    void aYearThatAQuestionNamesIsItsOwn() {
        Grammar<Score> grammar = Scores.grammar().with(new Dated(new Tone("high"), 2016), "");
        assertThat(grammar.parse("dated tone=low year=2017")).isEqualTo(new Dated(new Tone("low"), 2017));
    }

    @Test
    void aSetIsWrittenValueByValueAndAnEmptyOneToo() {
        assertThat(JurisdictionExposure.to("l").through(Tie.CONTROL).form().toString())
                .contains("ties=control")
                .doesNotContain("ties=\"\"");
        assertThat(JurisdictionExposure.to("l").through().form().toString()).contains("ties=\"\"");
    }

    @Test
    void aClassThatIsNoRecordSaysItsFormItself() {
        Score score = new Score() {
            @Override
            public String question() {
                return "?";
            }

            @Override
            public Assessment answer(Catalog catalog) {
                throw new UnsupportedOperationException();
            }
        };
        assertThatThrownBy(score::form).hasMessageContaining("is no record, so that its form is not known");
        assertThat(new Answered("x", 1).in(2016).form())
                .isEqualTo(ReadableForm.parse("answered what=x tone=1.0 year=2016"));
    }

    @Test
    void theInputsOfScoresAreThoseThatStandardQuestionsRead() {
        Catalog world = Worlds.worked();
        List<Fact> inputs = Scores.inputs(world);
        Set<FactKey> keys = new HashSet<>();
        inputs.forEach(fact -> assertThat(keys.add(fact.key())).as("%s", fact).isTrue());
        Set<String> properties = new TreeSet<>();
        inputs.forEach(fact -> properties.add(fact.claims().property().name()));
        assertThat(properties)
                .contains(
                        "supplier",
                        "operator",
                        "cameras",
                        "rate",
                        "maturity",
                        "amount",
                        "date",
                        "in-force",
                        "value",
                        "interpretation")
                .doesNotContain("guarantor", "contract-value", "crowd");
    }

    @Test
    void theCreditorsOfACatalogAreThoseOfItsSeries() {
        SeriesPick paid = SeriesPick.of("TJ", Measure.INTEREST_PAID, CreditorScope.OFFICIAL_AND_COMMERCIAL, "CN");
        Catalog owed = World.empty()
                .stock(CreditorScope.OFFICIAL_BILATERAL, "CN", 2016, Estimate.exactly(30), World.BANK)
                .figure(paid, 2016, Money.usd(2), World.BANK)
                .gdp(2016, Estimate.exactly(1_000), World.OUTLOOK)
                .build();
        assertThat(Scores.creditors(owed)).containsExactly("CN");
        assertThat(Scores.creditors(World.empty().build())).isEmpty();
    }

    @Test
    void everyScoreOfTheGrammarIsAmongThoseThatDisputesUse() {
        Set<String> asked = new HashSet<>();
        for (Score score : Scores.standard(RandomCatalog.of(3))) {
            asked.add(score.form().name());
        }
        Set<String> kinds = new HashSet<>();
        Scores.grammar().examples().keySet().forEach(form -> kinds.add(form.name()));
        assertThat(asked).isEqualTo(kinds);
    }
}
