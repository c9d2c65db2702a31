package io.github.digitalsilkroad.core.score;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.catalog.Fact;
import io.github.digitalsilkroad.core.internal.Echo;
import io.github.digitalsilkroad.core.model.Category;
import io.github.digitalsilkroad.core.model.OrganizationKind;
import io.github.digitalsilkroad.core.model.Props;
import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.core.scenario.Scenario;
import io.github.digitalsilkroad.testkit.World;
import io.github.digitalsilkroad.testkit.Worlds;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** What the two lines of an answer have room for, what its bibliographies name, and which answers are equal. */
class AnswerLinesTest {

    private static final Catalog WORLD = Worlds.worked();
    private static final Estimate FIVE = Estimate.exactly(5);

    private static Assessment.Builder builder() {
        return Assessment.of(Recorder.of("What is it", WORLD));
    }

    private static List<String> lines(Assessment answer) {
        return answer.toString().lines().toList();
    }

    /** A first reason stands on the second line if it fits there. */
    @Test
    void whatIsSaidOfAnUnknownAnswerIsAsLongAsALine() {
        String fits = "x".repeat(Echo.WIDTH);
        assertThat(lines(builder().aside(fits).answer(Optional.empty()))).containsExactly("unknown", fits);
        assertThat(lines(builder().aside(fits + "x").answer(Optional.empty()))).containsExactly("unknown");
    }

    /** Of 3 rows that are all known none is besides, however long the line is; of 4 it is said how many are. */
    @Test
    void whatIsKnownOfEachRowIsNotSaidOfSome() {
        String unit = "u".repeat(Echo.WIDTH);
        assertThat(builder().unit(unit).among(3, 3, "rows", Optional.of(FIVE)).answer(FIVE))
                .hasToString("5 " + unit);
        assertThat(lines(builder()
                        .unit(unit)
                        .among(3, 4, "rows", Optional.of(FIVE))
                        .answer(Estimate.between(5, 9))))
                .containsExactly("5-9 " + unit + ", 3 of 4 known", "5 among the 3");
    }

    /** The number for what is known goes first as long as the line has room for it, to the last character. */
    @Test
    void theKnownNumberGoesFirstWhereTheLineHasRoom() {
        UnaryOperator<String> first = unit -> builder()
                .unit(unit)
                .among(3, 4, "rows", Optional.of(FIVE))
                .answer(Estimate.between(5, 9))
                .headline();
        String rest = " among 3 known of 4 rows; 5-9 for all 4";
        String fits = "u".repeat(Echo.WIDTH - ("5 " + rest).length());
        assertThat(first.apply(fits)).isEqualTo("5 " + fits + rest).hasSize(Echo.WIDTH);
        assertThat(first.apply(fits + "u")).isEqualTo("5-9 " + fits + "u, 3 of 4 rows known");
    }

    private static String among(Estimate stated) {
        return lines(builder()
                        .unit("points")
                        .among(1, 4, "rows", Optional.of(stated))
                        .answer(Estimate.between(1, 9)))
                .get(1);
    }

    /** A range with an end that is not reached is told by its ends; any other as it is everywhere. */
    @Test
    void aRangeAmongTheKnownIsToldByItsEnds() {
        Estimate lowOpen = Estimate.interval(3, true, 9, false);
        Estimate highOpen = Estimate.interval(3, false, 9, true);
        Estimate about = Estimate.about(50);
        assertThat(among(lowOpen))
                .isEqualTo("3-9 for the one known")
                .isNotEqualTo(lowOpen.describe(4) + " for the one known");
        assertThat(among(highOpen))
                .isEqualTo("3-9 for the one known")
                .isNotEqualTo(highOpen.describe(4) + " for the one known");
        assertThat(among(about))
                .isEqualTo(about.describe(4) + " for the one known")
                .startsWith("about 50");
    }

    /** What an answer uses, and in a second group what was looked at besides: the newspaper's date of a system. */
    @Test
    void sourcesThatAreReadButNotShownAreAGroupOfTheirOwn() {
        Catalog world = World.empty()
                .organization("huawei", "CN", OrganizationKind.VENDOR)
                .deployment(
                        "city",
                        "TJ",
                        Category.SAFE_CITY,
                        World.facts(
                                World.fact(Props.SUPPLIER, World.parties("huawei", World.BRIEF)),
                                World.fact(Props.OPERATING, World.date("2015", World.NEWSPAPER))))
                .build();
        String text = VendorConcentration.of("TJ").on(world).citeRead().text(120);
        List<String> groups = List.of(text.split("Read besides", -1));
        assertThat(groups).hasSize(2);
        assertThat(groups.get(0)).contains("cpc-2020").doesNotContain("newspaper-2021");
        assertThat(groups.get(1)).contains("newspaper-2021").doesNotContain("cpc-2020");
    }

    /** Answers are equal if each part is, and no answer is equal to another thing. */
    @Test
    void answersAreEqualByEachPart() {
        Assessment answer = builder().unit("points").answer(FIVE);
        Recorder noted = Recorder.of("What is it", WORLD);
        noted.note("a note");
        Recorder lacking = Recorder.of("What is it", WORLD);
        lacking.missing("cost", Fact.of(WORLD.deployment("city"), Props.COST), "secret");
        assertThat(answer)
                .isEqualTo(builder().unit("points").answer(FIVE))
                .hasSameHashCodeAs(builder().unit("points").answer(FIVE));
        for (Assessment other : List.of(
                builder().unit("others").answer(FIVE),
                builder().unit("points").answer(Estimate.exactly(6)),
                builder().unit("points").answer(Optional.empty()),
                Assessment.of(Recorder.of("What else", WORLD)).unit("points").answer(FIVE),
                Assessment.of(Recorder.of("What is it", WORLD.asOf("2020")))
                        .unit("points")
                        .answer(FIVE),
                Assessment.of(noted).unit("points").answer(FIVE),
                Assessment.of(lacking).unit("points").answer(FIVE))) {
            assertThat(answer).isNotEqualTo(other);
        }
        assertThat(answer).isNotEqualTo("5 points");
        assertThat(answer.hashCode())
                .isNotEqualTo(
                        builder().unit("points").answer(Estimate.exactly(6)).hashCode());
    }

    /** What only a scenario gives is not given by later sources: they are looked for in the world of the scenario. */
    @Test
    void laterSourcesAreLookedForInTheSameScenario() {
        Catalog world = World.empty()
                .organization("huawei", "CN", OrganizationKind.VENDOR)
                .deployment("city", "TJ", World.facts(World.fact(Props.SUPPLIER, World.parties("huawei", World.BRIEF))))
                .build();
        Score question = VendorConcentration.of("TJ");
        Catalog gone = Scenario.named("x").cancel("city").on(world);
        assertThat(question.on(world.knownBy("1990")).headline())
                .isEqualTo("unknown (1 missing; only later sources are bundled)");
        assertThat(question.on(gone.knownBy("1990")).headline()).isEqualTo("unknown (1 missing)");
        Catalog seen = world.through(Scenario.named("x").cancel("city")).knownBy("1990");
        assertThat(question.on(seen).headline()).isEqualTo("unknown (1 missing)");
    }
}
