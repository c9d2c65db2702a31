package io.github.digitalsilkroad.core.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CodedTest {

    @ParameterizedTest
    @EnumSource
    void parseReadsTheCodeOfASourceType(SourceType type) {
        assertThat(SourceType.parse(type.code())).isEqualTo(type);
    }

    @ParameterizedTest
    @EnumSource
    void parseReadsTheCodeOfABasis(Basis basis) {
        assertThat(Basis.parse(basis.code())).isEqualTo(basis);
    }

    @ParameterizedTest
    @EnumSource
    void parseReadsTheCodeOfARevision(Revision revision) {
        assertThat(Revision.parse(revision.code())).isEqualTo(revision);
    }

    @ParameterizedTest
    @EnumSource
    void parseReadsTheCodeOfAMissingReason(Missing missing) {
        assertThat(Missing.parse(missing.code())).isEqualTo(missing);
        assertThat(missing.words()).isNotBlank();
    }

    @Test
    void codesAreLowerCaseWithHyphensAndLabelsAreWords() {
        assertThat(Basis.NOT_APPLICABLE.code()).isEqualTo("not-applicable");
        assertThat(Basis.NOT_APPLICABLE.label()).isEqualTo("not applicable");
    }

    @Test
    void unknownCodesAreRefusedWithTheValidOnes() {
        assertThatThrownBy(() -> SourceType.parse("offical"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "source type \"offical\": no such source type; nearest: official; all: official, company, press,"
                                + " research, dataset, leak, assumption");
        assertThatThrownBy(() -> Basis.parse("STATED"))
                .hasMessage(
                        "basis \"STATED\": no such basis; nearest: stated; all: stated, inferred, computed, projected,"
                                + " undisclosed, not-applicable, none");
        assertThatThrownBy(() -> Revision.parse(""))
                .hasMessage("revision \"\": no such revision; all: correction, change");
    }
}
