package io.github.digitalsilkroad.core.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.digitalsilkroad.core.evidence.Property;
import io.github.digitalsilkroad.core.evidence.ValueType;
import io.github.digitalsilkroad.core.quantity.Quantity;
import io.github.digitalsilkroad.core.quantity.Unit;
import io.github.digitalsilkroad.core.schema.Vocabulary.Term;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A vocabulary has one term a property, and differs from another by any part of a term. */
class VocabularyTest {

    private static final Property<Quantity> CAMERAS =
            Property.of("cameras", ValueType.quantity(Unit.of("camera")), "cameras");
    private static final Property<Quantity> PLANNED =
            Property.of("planned-cameras", ValueType.quantity(Unit.of("planned-camera")), "planned cameras");
    private static final Term TERM = new Term(CAMERAS, "cameras", "Cameras in operation.", Optional.of("devices"));

    @Test
    void termsDifferByEachOfTheirParts() {
        assertThat(TERM)
                .isEqualTo(new Term(CAMERAS, "cameras", "Cameras in operation.", Optional.of("devices")))
                .hasSameHashCodeAs(new Term(CAMERAS, "cameras", "Cameras in operation.", Optional.of("devices")))
                .isNotEqualTo(new Term(CAMERAS, "eyes", "Cameras in operation.", Optional.of("devices")))
                .isNotEqualTo(new Term(CAMERAS, "cameras", "Cameras.", Optional.of("devices")))
                .isNotEqualTo(new Term(CAMERAS, "cameras", "Cameras in operation.", Optional.of("things")))
                .isNotEqualTo(new Term(CAMERAS, "cameras", "Cameras in operation.", Optional.empty()))
                .isNotEqualTo(new Term(PLANNED, "cameras", "Cameras in operation.", Optional.of("devices")))
                .isNotEqualTo(new Term(
                        Property.of("cameras", ValueType.text(), "cameras"),
                        "cameras",
                        "Cameras in operation.",
                        Optional.of("devices")))
                .isNotEqualTo(new Term(CAMERAS.atLeast(1), "cameras", "Cameras in operation.", Optional.of("devices")))
                .isNotEqualTo("cameras");
        assertThat(TERM.name()).isEqualTo("cameras");
        assertThat(TERM).hasToString("cameras: Cameras in operation.");
        assertThat(TERM.hashCode()).isNotEqualTo(new Term(CAMERAS, "cameras", "Cameras.", Optional.empty()).hashCode());
    }

    @Test
    void wordsAreNotBlank() {
        assertThatThrownBy(() -> new Term(CAMERAS, " ", "x", Optional.empty()))
                .hasMessage("term \"cameras\": label must not be blank");
        assertThatThrownBy(() -> new Term(CAMERAS, "x", "", Optional.empty()))
                .hasMessage("term \"cameras\": description must not be blank");
        assertThatThrownBy(() -> new Term(CAMERAS, "x", "y", Optional.of(" ")))
                .hasMessage("term \"cameras\": kin must not be blank");
        assertThatThrownBy(() -> new Term(CAMERAS, "x", "y", Optional.of("cameras")))
                .hasMessage("term \"cameras\": must not be akin to itself");
        assertThat(Term.of(CAMERAS).label()).isEqualTo("cameras");
        assertThat(Term.of(Property.of("x-1", ValueType.text(), " ")).label()).isEqualTo("x-1");
    }

    @Test
    void aPropertyHasOneTerm() {
        Vocabulary vocabulary = Vocabulary.of(List.of(TERM));
        assertThat(vocabulary.terms()).containsExactly(TERM);
        assertThat(vocabulary.find("cameras")).contains(TERM);
        assertThat(vocabulary.find("things")).isEmpty();
        assertThat(vocabulary).hasToString("1 term");
        assertThat(vocabulary.and(List.of(CAMERAS))).isSameAs(vocabulary);
        Vocabulary more = vocabulary.and(List.of(CAMERAS, PLANNED));
        assertThat(more.terms()).containsExactly(TERM, Term.of(PLANNED));
        assertThat(more).hasToString("2 terms").isNotEqualTo(vocabulary);
        assertThat(vocabulary)
                .isEqualTo(Vocabulary.of(List.of(TERM)))
                .hasSameHashCodeAs(Vocabulary.of(List.of(TERM)))
                .isNotEqualTo("1 term");
        assertThat(more.hashCode()).isNotEqualTo(vocabulary.hashCode());
        assertThatThrownBy(() -> Vocabulary.of(List.of(TERM, Term.of(CAMERAS))))
                .hasMessage("term \"cameras\": occurs twice; a property has one type and one description");
    }

    @Test
    void propertiesOfOneRootAreAkin() {
        Term planned = new Term(PLANNED, "planned", "Planned.", Optional.of("cameras"));
        Vocabulary vocabulary = Vocabulary.of(List.of(Term.of(CAMERAS), planned));
        Property<String> other = Property.of("other", ValueType.text(), "other");
        assertThat(vocabulary.areAkin(CAMERAS, PLANNED)).isTrue();
        assertThat(vocabulary.areAkin(PLANNED, CAMERAS)).isTrue();
        assertThat(vocabulary.areAkin(CAMERAS, CAMERAS)).isFalse();
        assertThat(vocabulary.areAkin(CAMERAS, other)).isFalse();
    }
}
