package io.github.digitalsilkroad.core.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CodedTest {

    @ParameterizedTest
    @EnumSource
    void parseReadsTheCodeOfASourceType(SourceType type) {
        assertThat(Coded.parse(SourceType.class, type.code())).isEqualTo(type);
    }

    @ParameterizedTest
    @EnumSource
    void parseReadsTheCodeOfABasis(Basis basis) {
        assertThat(Coded.parse(Basis.class, basis.code())).isEqualTo(basis);
    }

    @ParameterizedTest
    @EnumSource
    void parseReadsTheCodeOfARevision(Revision revision) {
        assertThat(Coded.parse(Revision.class, revision.code())).isEqualTo(revision);
    }

    @ParameterizedTest
    @EnumSource
    void parseReadsTheCodeOfAMissingReason(Missing missing) {
        assertThat(Coded.parse(Missing.class, missing.code())).isEqualTo(missing);
        assertThat(missing.words()).isNotBlank();
    }

    @Test
    void codesAreLowerCaseWithHyphensAndLabelsAreWords() {
        assertThat(Basis.NOT_APPLICABLE.code()).isEqualTo("not-applicable");
        assertThat(Basis.NOT_APPLICABLE.label()).isEqualTo("not applicable");
    }

    @Test
    void basesAreTheWordsOfThoseThatAreNotStated() {
        assertThat(Basis.words(List.of())).isEmpty();
        assertThat(Basis.words(List.of(Basis.STATED))).isEmpty();
        assertThat(Basis.words(List.of(Basis.NOT_APPLICABLE, Basis.STATED))).isEmpty();
        assertThat(Basis.words(List.of(Basis.PROJECTED))).isEqualTo("projected");
        assertThat(Basis.words(List.of(Basis.ESTIMATED, Basis.STATED))).isEqualTo("partly estimated");
        assertThat(Basis.words(List.of(Basis.PROJECTED, Basis.STATED, Basis.INFERRED)))
                .isEqualTo("partly inferred and projected");
    }

    @Test
    void unknownCodesAreRefusedWithTheValidOnes() {
        assertThatThrownBy(() -> Coded.parse(SourceType.class, "offical"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "source type \"offical\": no such source type; nearest: official; all: official, company, press,"
                                + " research, dataset, leak, assumption");
        assertThatThrownBy(() -> Coded.parse(Basis.class, "STATED"))
                .hasMessage("basis \"STATED\": no such basis; nearest: stated; all: stated, inferred, computed,"
                        + " projected, estimated, undisclosed, not-applicable, none");
        assertThatThrownBy(() -> Coded.parse(Revision.class, ""))
                .hasMessage("revision \"\": no such revision; all: correction, change");
    }
}
