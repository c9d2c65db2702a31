package io.github.digitalsilkroad.core.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.testing.EqualsTester;
import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.evidence.Property;
import io.github.digitalsilkroad.core.model.Props;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class FactKeyTest {

    private static FactKey key(String subject, Property<?> property, OptionalInt year) {
        return new FactKey(Id.of(subject), property, year);
    }

    @Test
    void aFactIsToldBySubjectPropertyAndYear() {
        new EqualsTester()
                .addEqualityGroup(
                        key("kg-bishkek", Props.CAMERAS, OptionalInt.empty()),
                        key("kg-bishkek", Props.CAMERAS, OptionalInt.empty()))
                .addEqualityGroup(key("kg-osh", Props.CAMERAS, OptionalInt.empty()))
                .addEqualityGroup(key("kg-bishkek", Props.FACE_CAMERAS, OptionalInt.empty()))
                .addEqualityGroup(key("kg-bishkek", Props.CAMERAS, OptionalInt.of(2019)))
                .addEqualityGroup(key("kg-bishkek", Props.CAMERAS, OptionalInt.of(2020)))
                .testEquals();
        assertThat(key("kg-osh", Props.CAMERAS, OptionalInt.empty()))
                .doesNotHaveSameHashCodeAs(key("kg-bishkek", Props.CAMERAS, OptionalInt.empty()));
    }
}
