package io.github.digitalsilkroad.core.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.digitalsilkroad.testkit.Seeds;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * What a value type owes that prints as text: reading back gives the same value, and equal values are equal in every
 * respect.
 *
 * @param <T> the value type
 */
public interface ParseLaws<T> {
    @Provide
    Arbitrary<T> values();

    T parse(String text);

    @Property(seed = Seeds.FIXED)
    default void parseReadsWhatIsPrinted(@ForAll("values") T value) {
        assertThat(parse(value.toString())).isEqualTo(value).hasSameHashCodeAs(value);
    }

    @Property(seed = Seeds.FIXED)
    default void valuesAreEqualExactlyIfTheyPrintAlike(@ForAll("values") T one, @ForAll("values") T other) {
        assertThat(one.equals(other)).isEqualTo(one.toString().equals(other.toString()));
        assertThat(other.equals(one)).isEqualTo(one.equals(other));
    }

    @Property(seed = Seeds.FIXED)
    default void nothingElseIsEqual(@ForAll("values") T value) {
        assertThat(value).isNotEqualTo(value.toString()).isNotEqualTo(null);
    }
}
