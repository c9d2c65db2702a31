package io.github.digitalsilkroad.core.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Different values differ in their hash codes where that is easy, so that maps and sets of them stay quick. */
class HashCodeTest {
    static Stream<List<?>> different() {
        return Stream.of(
                Stream.of("855", "856", "about 855", "at least 855", "855-900", "855-900 (best 860)", "unknown")
                        .map(Estimate::parse)
                        .toList(),
                Stream.of("2018", "2019", "2018~", "2018-01", "2018-01-01", "201X", "XXXX", "[2018..2019]")
                        .map(PartialDate::parse)
                        .toList(),
                Stream.of("2018", "2018/2018", "2018/2019", "2018/..", "../2018", "../..")
                        .map(DateInterval::parse)
                        .toList(),
                Stream.of("2 % · 20 y", "2 % · 21 y", "3 % · 20 y", "2 % · 20 y · annuity", "2 % · 20 y · grace 9 y")
                        .map(LoanTerms::parse)
                        .toList(),
                Stream.of("$5", "$6", "CNY 5", "$5 (constant 2021)", "$5 (constant 2017)")
                        .map(Money::parse)
                        .toList(),
                Stream.of("camera", "site", "percent", "percent of GDP", "percent of debt", "USD", "CNY", "USD2021")
                        .map(Unit::of)
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("different")
    void tellsDifferentValuesApart(List<?> values) {
        assertThat(values).doesNotHaveDuplicates();
        assertThat(values).map(Object::hashCode).doesNotHaveDuplicates();
    }
}
