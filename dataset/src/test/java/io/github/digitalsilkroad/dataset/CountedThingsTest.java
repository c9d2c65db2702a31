package io.github.digitalsilkroad.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.digitalsilkroad.core.evidence.Property;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A count says what it counts. */
class CountedThingsTest {

    @Test
    void onlyItemsAreCountedAsItems() {
        List<String> counted = DigitalSilkRoad.load().facts().stream()
                .map(fact -> fact.claims().property())
                .filter(property -> property.type().defaultUnit().equals(Optional.of("item")))
                .map(Property::label)
                .distinct()
                .toList();
        assertThat(counted).isNotEmpty().allMatch(label -> label.startsWith("items"));
    }
}
