package io.github.digitalsilkroad.core.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.digitalsilkroad.testkit.Seeds;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * What every type of claimed values owes: the ledger loses nothing, and comparing and joining fit together.
 *
 * @param <T> the class of the values
 */
public interface ValueTypeLaws<T> {

    @Provide
    Arbitrary<T> values();

    ValueType<T> type();

    @Property(seed = Seeds.FIXED, tries = 1000)
    default void readReadsWhatIsWritten(@ForAll("values") T value) {
        assertThat(type().read(type().write(value))).isEqualTo(value);
    }

    @Property(seed = Seeds.FIXED, tries = 1000)
    default void everyValueRefinesItselfAndAgreesWithItself(@ForAll("values") T value) {
        assertThat(type().refines(value, value)).isTrue();
        assertThat(type().conflicts(value, value)).isFalse();
        assertThat(type().hull(value, value)).hasValue(value);
    }

    @Property(seed = Seeds.FIXED)
    default void conflictIsMutualAndNeverBetweenAValueAndARefinementOfIt(
            @ForAll("values") T one, @ForAll("values") T other) {
        assertThat(type().conflicts(one, other)).isEqualTo(type().conflicts(other, one));
        if (type().refines(one, other)) {
            assertThat(type().conflicts(one, other)).isFalse();
        }
    }

    @Property(seed = Seeds.FIXED)
    default void bothRefineTheirHull(@ForAll("values") T one, @ForAll("values") T other) {
        Optional<T> hull = type().hull(one, other);
        assertThat(hull.isPresent()).isEqualTo(type().hull(other, one).isPresent());
        if (hull.isPresent()) {
            assertThat(type().refines(one, hull.get())).isTrue();
            assertThat(type().refines(other, hull.get())).isTrue();
            assertThat(type().conflicts(one, hull.get())).isFalse();
        }
    }

    @Property(seed = Seeds.FIXED)
    default void hullIsNoWiderThanItMustBe(
            @ForAll("values") T one, @ForAll("values") T other, @ForAll("values") T wide) {
        Optional<T> hull = type().hull(one, other);
        if (type().refines(one, wide) && type().refines(other, wide)) {
            assertThat(hull).isPresent();
            assertThat(type().refines(hull.get(), wide)).isTrue();
        }
        if (hull.isPresent() && type().hull(hull.get(), wide).isPresent()) {
            T left = type().hull(hull.get(), wide).get();
            T right = type().hull(one, type().hull(other, wide).get()).get();
            assertThat(type().refines(left, right)).isTrue();
            assertThat(type().refines(right, left)).isTrue();
        }
    }

    @Property(seed = Seeds.FIXED)
    default void refiningARefinementIsRefining(
            @ForAll("values") T one, @ForAll("values") T other, @ForAll("values") T third) {
        Optional<T> hull = type().hull(one, other);
        Optional<T> wider = hull.isPresent() ? type().hull(hull.get(), third) : hull;
        if (wider.isPresent()) {
            assertThat(type().refines(one, wider.get())).isTrue();
        }
    }

    @Property(seed = Seeds.FIXED)
    default void everythingRefinesWhatSaysNothing(@ForAll("values") T one, @ForAll("values") T other) {
        if (type().saysNothing(one) && type().hull(one, other).isPresent()) {
            assertThat(type().refines(other, one)).isTrue();
        }
    }
}
