package io.github.digitalsilkroad.core.formula;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SearchBoundTest {

    @Test
    void aBoundIsTightIfSomethingReachesItButForRounding() {
        assertThat(SearchBound.reachedAt(0).isTight()).isTrue();
        assertThat(new SearchBound(5000, 5000 + 1e-7).isTight()).isTrue();
        assertThat(new SearchBound(5000, 5000 - 1e-7).isTight()).isTrue();
        assertThat(new SearchBound(5000, 4999.99).isTight()).isFalse();
        assertThat(new SearchBound(5000, Double.NaN).isTight()).isFalse();
    }
}
