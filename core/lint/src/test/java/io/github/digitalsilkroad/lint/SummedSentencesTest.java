package io.github.digitalsilkroad.lint;

import static io.github.digitalsilkroad.core.model.CreditorScope.OFFICIAL_BILATERAL;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.evidence.Attested;
import io.github.digitalsilkroad.core.evidence.Facts;
import io.github.digitalsilkroad.core.evidence.Property;
import io.github.digitalsilkroad.core.evidence.ValueType;
import io.github.digitalsilkroad.core.model.Category;
import io.github.digitalsilkroad.core.model.Measure;
import io.github.digitalsilkroad.core.model.Props;
import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.core.quantity.Money;
import io.github.digitalsilkroad.core.quantity.Quantity;
import io.github.digitalsilkroad.core.quantity.Unit;
import io.github.digitalsilkroad.testkit.World;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sentences on several countries, years or kinds at once, on how many times as much, by how much, and in euros. */
class SummedSentencesTest {

    private static final Catalog WORLD = countries(World.empty()
            .figure(owed("TJ", "CN"), 2015, Money.usd(400_000_000), World.BANK)
            .figure(owed("TJ", "CN"), 2016, Money.usd(600_000_000), World.BANK)
            .figure(owed("KG", "CN"), 2015, Money.usd(100_000_000), World.BANK)
            .figure(owed("KG", "CN"), 2016, Money.usd(300_000_000), World.BANK)
            .figure(owed("TJ", "RU"), 2016, Money.usd(150_000_000), World.BANK)
            .figure(owed("TJ", ""), 2015, Money.usd(1_000_000_000), World.BANK)
            .figure(owed("TJ", ""), 2016, Money.usd(1_000_000_000), World.BANK)
            .figure(interest("TJ"), 2015, Money.usd(10_000_000), World.BANK)
            .figure(interest("TJ"), 2016, Money.usd(20_000_000), World.BANK)
            .figure(interest("KG"), 2016, Money.usd(5_000_000), World.BANK)
            .deployment(
                    "tj-city",
                    "TJ",
                    Category.SAFE_CITY,
                    operating(
                            800,
                            World.fact(Props.COST, World.claim(Money.usd(34_000_000), World.BRIEF)),
                            World.fact(
                                    Props.CONTRACT_VALUE,
                                    World.claim(Money.of(Estimate.exactly(29_400_000), "EUR"), World.BRIEF))))
            .deployment("kg-city", "KG", Category.SMART_CITY, operating(400))
            .deployment(
                    "kg-park",
                    "KG",
                    Category.OTHER,
                    operating(
                            40,
                            World.fact(
                                    Property.of("sensors", ValueType.quantity(), "sensors"),
                                    World.claim(Quantity.of(300, Unit.of("sensor")), World.BRIEF))))
            .deployment("kg-center", "KG", Category.COMMAND_CENTER, operating(50)));

    private static World.SeriesPick owed(String debtor, String creditor) {
        return creditor.isEmpty()
                ? World.SeriesPick.of(debtor, Measure.DEBT_STOCK, OFFICIAL_BILATERAL)
                : World.SeriesPick.of(debtor, Measure.DEBT_STOCK, OFFICIAL_BILATERAL, creditor);
    }

    private static World.SeriesPick interest(String debtor) {
        return World.SeriesPick.of(debtor, Measure.INTEREST_PAID, OFFICIAL_BILATERAL, "CN");
    }

    private static Facts operating(int cameras, Attested<?>... more) {
        List<Attested<?>> facts = new ArrayList<>(List.of(more));
        facts.add(World.fact(Props.CAMERAS, World.cameras(cameras, World.BRIEF)));
        facts.add(World.fact(Props.OPERATING, World.date("2016", World.BRIEF)));
        return World.facts(facts.toArray(Attested<?>[]::new));
    }

    /** With names, two of them in one region. */
    static Catalog countries(World world) {
        return SoundSentencesTest.named(world).toBuilder()
                .put(Clauses.inCentralAsia("TJ", "Tajikistan", "TJK"))
                .put(Clauses.inCentralAsia("KG", "Kyrgyzstan", "KGZ"))
                .put(World.country("RU", "Russia", "RUS"))
                .build();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "In 2016, Tajikistan and Kyrgyzstan together owed China $900 million | TRUE",
                "In 2016, Kyrgyzstan and Tajikistan combined owed China at least $850 million | TRUE",
                "In 2016, Tajikistan and Kyrgyzstan together owed China $600 million | FALSE",
                "In 2015, Tajikistan and Kyrgyzstan together owed China $900 million | FALSE",
                "In 2016, Tajikistan and Russia together owed China $600 million | UNKNOWN",
                "In 2016, Tajikistan and Kyrgyzstan owed China $900 million | NOT_TESTED",
                "In 2016, Tajikistan and Tajikistan together owed China $1,200 million | NOT_TESTED",
                "In 2016, Central Asia owed China $900 million | TRUE",
                "In 2016, the two countries of Central Asia together owed China $900 million | TRUE",
                "In 2016, the two Central Asian countries together owed China $500 million | FALSE",
                "In 2016, the countries of Central Asia owed China $900 million | NOT_TESTED",
                "In 2016, the three countries of Central Asia together owed China $900 million | NOT_TESTED",
                "There are at least 800 cameras in Central Asia | TRUE",
                "There are fewer than 700 cameras in the two countries | FALSE",
                "There are fewer than 700 cameras in the three countries | NOT_TESTED",
                "There are 400 cameras in Tajikistan and Kyrgyzstan together | FALSE",
                "The debt of Tajikistan and Kyrgyzstan together to China rose by 80 percent between 2015 and 2016 | TRUE",
                "The debt of Tajikistan and Kyrgyzstan together to China rose by 50 percent between 2015 and 2016 | FALSE",
                "In 2016, Tajikistan owed China twice as much as Kyrgyzstan did | TRUE",
                "In 2016, Kyrgyzstan owed China twice as much as Tajikistan did | FALSE",
                "In 2016, Kyrgyzstan owed China half as much as Tajikistan did | TRUE",
                "In 2015, Tajikistan owed China twice as much as Kyrgyzstan did | FALSE",
                "In 2015, Tajikistan owed China at least three times as much as Kyrgyzstan did | TRUE",
                "In 2016, Tajikistan owed China more than twice as much as Kyrgyzstan did | NEARLY_TRUE",
                "In 2016, Tajikistan owed four times as much to China as to Russia | TRUE",
                "In 2016, Tajikistan owed four times as much to Russia as to China | FALSE",
                "In 2016, Tajikistan owed China twice as much as Kyrgyzstan | NOT_TESTED",
                "In 2016, Tajikistan owed China two times more than Kyrgyzstan did | NOT_TESTED",
                "Tajikistan owed China twice as much as Kyrgyzstan did | NOT_TESTED",
                "Tajikistan owes China twice as much as Kyrgyzstan does | TRUE",
                "In 2016, Tajikistan's debt to China was 4 times as large as that of Russia | UNKNOWN",
                "System tj-city has twice as many cameras as System kg-city | TRUE",
                "System kg-city has twice as many cameras as System tj-city | FALSE",
                "Tajikistan has twice as many cameras as Kyrgyzstan | UNKNOWN",
                "China's share of Tajik bilateral debt rose by 20 percentage points between 2015 and 2016 | TRUE",
                "China's share of Tajik bilateral debt fell by 20 percentage points between 2015 and 2016 | FALSE",
                "China's share of Tajik bilateral debt rose by 2 percentage points between 2015 and 2016 | FALSE",
                "China's share of Tajik bilateral debt rose by 50 percent between 2015 and 2016 | NOT_TESTED",
                "China's share of Tajik bilateral debt has risen by 20 percentage points since 2015 | TRUE",
                "China's share of Tajik bilateral debt has risen since 2016 | UNKNOWN",
                "Tajikistan's debt to China rose by $200 million between 2015 and 2016 | TRUE",
                "Tajikistan's debt to China rose by $600 million between 2015 and 2016 | FALSE",
                "Tajikistan's debt to China rose by 200 million euros between 2015 and 2016 | UNKNOWN",
                "Tajikistan's debt to China rose by half between 2015 and 2016 | TRUE",
                "Tajikistan's debt to China rose by 20 percentage points between 2015 and 2016 | NOT_TESTED",
                "Between 2015 and 2016, Tajikistan paid $30 million of interest to China | TRUE",
                "Between 2015 and 2016, Tajikistan paid less than $25 million of interest to China | FALSE",
                "Since 2015, Tajikistan has paid at least $25 million of interest to China | TRUE",
                "Since 2015, Tajikistan has paid $30 million of interest to China | UNKNOWN",
                "Between 2015 and 2016, Kyrgyzstan paid $5 million of interest to China | UNKNOWN",
                "Between 2015 and 2016, Kyrgyzstan paid less than $4 million of interest to China | FALSE",
                "System tj-city was worth 29.4 million euros | TRUE",
                "System tj-city was worth \u20ac29.4 million | TRUE",
                "System tj-city was worth EUR 92.4 million | FALSE",
                "System tj-city was worth 29.4 million yuan | UNKNOWN",
                "System tj-city was worth $29.4 million | FALSE",
                "System tj-city was worth $34 million | TRUE",
                "System tj-city cost 29.4 million euros | UNKNOWN",
                "System tj-city cost $29.4 million euros | NOT_TESTED",
                "System kg-park has 300 sensors | TRUE",
                "System kg-park has 30 sensors | FALSE",
                "System kg-park has at least 300 cameras and sensors | TRUE",
                "System kg-park has more than 400 cameras and sensors | FALSE",
                "System kg-park has 340 cameras and sensors | UNKNOWN",
                "System kg-park has 340 cameras and drones | NOT_TESTED",
                "System tj-city has 800 cameras and sensors | UNKNOWN",
                "There are at least 300 sensors in Kyrgyzstan | TRUE",
                "There are 300 sensors in Kyrgyzstan | UNKNOWN",
                "Kyrgyzstan has at least 2 smart city and command center systems | TRUE",
                "Kyrgyzstan has fewer than 2 smart-city and command-center systems | FALSE",
                "Kyrgyzstan has 2 smart city and smart city systems | NOT_TESTED",
                "There are at least 3 safe city, smart city and command center systems in Central Asia | TRUE",
                "There are 2 smart city and safe city systems in the data | TRUE",
                "There are 3 smart city and safe city systems in the data | FALSE",
                "There are 1 smart city and safe city systems in Kyrgyzstan in the data | TRUE"
            })
    void judges(String sentence, Truth truth) {
        ClaimLint lint = ClaimLint.of(sentence, WORLD);
        assertThat(lint.truth()).as(lint.conclusion()).isEqualTo(truth);
        lint.correction()
                .ifPresent(near ->
                        assertThat(ClaimLint.of(near, WORLD).truth()).as(near).isEqualTo(Truth.TRUE));
    }
}
