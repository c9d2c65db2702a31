package io.github.digitalsilkroad.core.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.digitalsilkroad.core.quantity.Estimate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class UndividedTest {

    private static Estimate index(List<Estimate> parts, Undivided... undivided) {
        return Herfindahl.of(parts, List.of(undivided), List.of()).index();
    }

    @Test
    void withoutBoundTheTopIsReachedOnlyByAPartThatCanHaveEverything() {
        Undivided most = Undivided.of(List.of(0, 1), Estimate.atLeast(5));
        Estimate both = index(List.of(Estimate.exactly(1), Estimate.exactly(2)), most);
        assertThat(both.high()).isEqualTo(10_000);
        assertThat(both.isHighOpen()).isTrue();
        Estimate alone = index(List.of(Estimate.exactly(1), Estimate.exactly(0)), most);
        assertThat(alone.high()).isEqualTo(10_000);
        assertThat(alone.isHighOpen()).isFalse();
        Estimate perhaps = index(List.of(Estimate.exactly(1), Estimate.between(0, 2)), most);
        assertThat(perhaps.isHighOpen()).isFalse();
        Undivided others = Undivided.of(List.of(1, 2), Estimate.exactly(3));
        Estimate beside = index(List.of(Estimate.exactly(1), Estimate.exactly(0), Estimate.exactly(0)), most, others);
        assertThat(beside.isHighOpen()).isTrue();
    }

    /**
     * The first amount may be either's of two that have nothing, of whom the second alone gains by what is given later.
     */
    @Test
    void partsThatAreAlikeNowMayDifferByWhatIsStillToBeGiven() {
        List<Estimate> alone =
                List.of(Estimate.exactly(0), Estimate.exactly(0), Estimate.exactly(100), Estimate.exactly(0));
        Estimate index = index(
                alone,
                Undivided.of(List.of(0, 1), Estimate.exactly(5)),
                Undivided.of(List.of(0, 2), Estimate.exactly(10)),
                Undivided.of(List.of(1, 3), Estimate.exactly(6)));
        assertThat(index.high()).isCloseTo(10_000 * (110.0 * 110 + 11 * 11) / (121.0 * 121), within(1e-10));
    }

    /** Each unit lies between a part and the next, and only a part that can be the greater of the two gets it. */
    @Test
    void twentyTwoUnitsAroundACircleAreFollowedToTheEnd() {
        List<Estimate> alone = new ArrayList<>(List.of(Estimate.exactly(1000)));
        List<Undivided> undivided = new ArrayList<>();
        for (int part = 1; part <= 22; part++) {
            alone.add(Estimate.exactly(part));
            undivided.add(Undivided.of(List.of(part, part % 22 + 1), Estimate.exactly(1)));
        }
        assertThat(Herfindahl.of(alone, undivided, List.of()).isTight()).isTrue();
    }

    /** Whoever has the unit, 1 and 2 become 2 and 2 or 1 and 3. */
    @Test
    void partsThatAreKnownHaveNoBestIndexBesideWhatIsUndivided() {
        Estimate index = index(
                List.of(Estimate.exactly(1), Estimate.exactly(2)), Undivided.of(List.of(0, 1), Estimate.exactly(1)));
        assertThat(index).isEqualTo(Estimate.between(5000, 6250));
    }

    @Test
    void refusesAPartThatThereIsNot() {
        Undivided beyond = Undivided.of(List.of(0, 2), Estimate.exactly(5));
        assertThatThrownBy(() -> index(List.of(Estimate.exactly(1), Estimate.exactly(2)), beyond))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("undivided 5 among parts [0, 2]: there are 2 parts, numbered from 0");
    }

    @Test
    void refusesWhatNobodyCanHave() {
        assertThatThrownBy(() -> Undivided.of(List.of(), Estimate.exactly(5)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("undivided 5 among parts []: needs numbers of parts, from 0");
        assertThatThrownBy(() -> Undivided.of(List.of(-1), Estimate.exactly(5)))
                .hasMessage("undivided 5 among parts [-1]: needs numbers of parts, from 0");
    }
}
