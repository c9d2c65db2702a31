package io.github.digitalsilkroad.core.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PartiesTest {

    private static final Id HUAWEI = Id.of("huawei");
    private static final Id ZTE = Id.of("zte");
    private static final Id CITIC = Id.of("citic-guoan");

    @ParameterizedTest
    @CsvSource({
        "huawei, huawei",
        "huawei;citic-guoan, citic-guoan;huawei",
        "zte; huawei ;zte, huawei;zte",
        "KZ;KG, KG;KZ",
    })
    void readsIdsInAnyOrder(String text, String printed) {
        assertThat(Parties.parse(text)).hasToString(printed).isEqualTo(Parties.parse(printed));
    }

    @ParameterizedTest
    @CsvSource({"''", "';'", "huawei;", "'huawei; ;zte'"})
    void refusesBlankIds(String text) {
        assertThatThrownBy(() -> Parties.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("parties \"" + text
                        + "\": an id is blank; write ids separated by semicolons, as in one-company;another");
    }

    @Test
    void refusesNobody() {
        assertThatThrownBy(() -> Parties.of(List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("parties: name at least one organization");
    }

    @Test
    void isASortedSet() {
        Parties both = Parties.of(ZTE, HUAWEI, ZTE);
        assertThat(both.list()).containsExactly(HUAWEI, ZTE);
        assertThat(both.list()).hasSize(2);
        assertThat(both).isEqualTo(Parties.of(HUAWEI, ZTE)).hasSameHashCodeAs(Parties.of(HUAWEI, ZTE));
        assertThat(both).isNotEqualTo(Parties.of(HUAWEI)).isNotEqualTo("huawei;zte");
    }

    @Test
    void tellsWhoIsAmongThem() {
        Parties both = Parties.of(HUAWEI, ZTE);
        assertThat(both.contains(ZTE)).isTrue();
        assertThat(both.contains(CITIC)).isFalse();
        assertThat(both.containsAll(Parties.of(ZTE))).isTrue();
        assertThat(both.containsAll(Parties.of(ZTE, CITIC))).isFalse();
        assertThat(both.intersects(Parties.of(CITIC, ZTE))).isTrue();
        assertThat(both.intersects(Parties.of(CITIC))).isFalse();
    }

    @Test
    void unionHasEachOnce() {
        Parties both = Parties.of(HUAWEI, ZTE);
        assertThat(both.union(Parties.of(CITIC, ZTE))).hasToString("citic-guoan;huawei;zte");
        assertThat(both.union(Parties.of(ZTE))).isSameAs(both);
    }
}
