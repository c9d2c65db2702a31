package io.github.digitalsilkroad.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.catalog.Fact;
import io.github.digitalsilkroad.core.catalog.LeftOut;
import io.github.digitalsilkroad.core.catalog.Total;
import io.github.digitalsilkroad.core.evidence.Attested;
import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.model.Props;
import io.github.digitalsilkroad.core.quantity.DateInterval;
import io.github.digitalsilkroad.core.quantity.Quantity;
import io.github.digitalsilkroad.core.score.Assessment;
import io.github.digitalsilkroad.core.score.VendorConcentration;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What answers over the data say of the claims that they rest on. */
class RecordedAnswersTest {

    private static final Catalog DSR = DigitalSilkRoad.load();

    private static Assessment vendors() {
        return VendorConcentration.of("KG").amongStated().on(DSR);
    }

    /** What a system is a part of, at any depth. */
    private static List<String> wholes(String id) {
        List<String> wholes = new ArrayList<>();
        for (Optional<Id> whole = DSR.deployment(id).partOf(); whole.isPresent(); ) {
            wholes.add(whole.get().toString());
            whole = DSR.deployment(whole.get().toString()).partOf();
        }
        return wholes;
    }

    /** A network and its parts are never added, and the years of the figures are said. */
    @ParameterizedTest
    @ValueSource(strings = {"KG", "KZ", "TJ", "UZ"})
    void aSumSaysItsYearsAndHasNoPartBesideItsWhole(String country) {
        Total cameras = DSR.deployments().in(country).total(Props.CAMERAS);

        NavigableSet<String> years = new TreeSet<>();
        Set<String> counted = new TreeSet<>();
        cameras.figures().forEach(figure -> {
            counted.add(figure.subject().id().toString());
            figure.claims()
                    .chosen()
                    .flatMap(claim -> claim.asOf())
                    .map(DateInterval::startYear)
                    .ifPresent(year -> years.add(Integer.toString(year.orElseThrow())));
        });
        assertThat(counted)
                .hasSize(cameras.counted())
                .allSatisfy(id -> assertThat(wholes(id)).noneMatch(counted::contains));
        assertThat(years.isEmpty() || cameras.toString().contains(years.first()))
                .isTrue();
        assertThat(years.isEmpty() || cameras.toString().contains(years.last())).isTrue();
        assertThat(cameras.why().text(200)).contains(counted);
    }

    @Test
    void aPartIsLeftOutOfASumOnTheWordOfTheSourceThatNamesItsWhole() {
        Total cameras = DSR.deployments().in("KG").total(Props.CAMERAS);

        assertThat(cameras.toString()).contains("over half is kg-safe-city-network");
        assertThat(cameras.leftOut())
                .filteredOn(row -> row.id().toString().equals("kg-safe-city-bishkek"))
                .singleElement()
                .satisfies(row -> assertThat(row.citations())
                        .extracting(citation -> citation.source().id().toString())
                        .contains("24kg-2025-camera-count"));
    }

    /** That the second phase was canceled keeps its supplier out of the market. */
    @Test
    void theSourceOfACancellationIsCited() {
        assertThat(vendors().leftOut())
                .filteredOn(row -> row.id().toString().equals("kg-safe-city-phase-2-sunwin"))
                .extracting(LeftOut::reason)
                .containsExactly("canceled");
        assertThat(vendors().citations())
                .extracting(citation -> citation.source().id().toString())
                .contains("kant-kg-2024-budget");
        assertThat(vendors().cite().text(80)).contains("Kant.kg");
        assertThat(vendors().citeRead().text(80)).contains("Kant.kg").contains("Read besides");
    }

    @Test
    void claimsThatAgreeAreSaidBesideEachOther() {
        assertThat(vendors().why().text(200))
                .contains("also 24.kg has ceiec", "but Caspian Policy Center has huawei, inferred")
                .doesNotContain("but 24.kg has ceiec");
    }

    @Test
    void aFigureSaysWhyAnotherOneIsNotTaken() {
        Attested<Quantity> cameras =
                DSR.deployment("kg-bishkek-safe-city-vega").facts().get(Props.CAMERAS);

        assertThat(Fact.why(cameras).text(200))
                .contains(
                        "110 cameras [ktrk-2021-safe-city]: taken", "319 cameras [24kg-2021-crimes-solved]: inferred");
        assertThat(Fact.table(cameras).text(100)).contains("basis", "inferred  not stated");
    }
}
