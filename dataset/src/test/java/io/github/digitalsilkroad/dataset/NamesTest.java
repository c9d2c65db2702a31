package io.github.digitalsilkroad.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.evidence.Property;
import io.github.digitalsilkroad.core.model.Country;
import io.github.digitalsilkroad.core.model.Entity;
import io.github.digitalsilkroad.core.model.Organization;
import io.github.digitalsilkroad.core.model.Place;
import io.github.digitalsilkroad.core.model.Props;
import io.github.digitalsilkroad.core.scenario.Market;
import io.github.digitalsilkroad.core.scenario.Scenario;
import io.github.digitalsilkroad.core.schema.Kind;
import io.github.digitalsilkroad.core.score.VendorConcentration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever a source calls a thing, every lookup finds it. */
class NamesTest {

    private static final Catalog DSR = DigitalSilkRoad.load();

    /** The other names of all things of a kind, and what is called so. */
    private static <E extends Entity> Set<Map.Entry<String, Id>> others(Kind<E> kind) {
        Set<Map.Entry<String, Id>> names = new LinkedHashSet<>();
        for (E thing : DSR.entities(kind)) {
            Stream.concat(
                            kind.aliasesOf(thing).stream(),
                            Stream.<Property<String>>of(Props.NAME_IN_USE, Props.SPELLING)
                                    .flatMap(property -> thing.facts().get(property).claims().stream())
                                    .flatMap(claim -> claim.value().stream()))
                    .forEach(name -> names.add(Map.entry(name, thing.id())));
        }
        return names;
    }

    @Test
    void everyOtherNameOfACountryOrPlaceIsAPlaceToAskFor() {
        for (Kind<? extends Entity> kind : List.<Kind<? extends Entity>>of(Country.KIND, Place.KIND)) {
            Set<Map.Entry<String, Id>> names = others(kind);
            assertThat(names).hasSizeGreaterThan(3);
            names.forEach(other -> {
                String name = other.getKey();
                Id id = other.getValue();
                assertThat(DSR.deployments().in(name))
                        .as(name)
                        .isEqualTo(DSR.deployments().in(id.toString()));
                assertThat(DSR.get(kind, name.toLowerCase(Locale.ROOT)).id()).isEqualTo(id);
                assertThat(DSR.search(name).get(0).entity().id()).as(name).isEqualTo(id);
            });
        }
    }

    @Test
    void everyOtherNameOfAnOrganizationIsAPartyToAskFor() {
        Set<Map.Entry<String, Id>> names = others(Organization.KIND);
        assertThat(names).hasSizeGreaterThan(50);
        names.forEach(other -> {
            String name = other.getKey();
            Id id = other.getValue();
            assertThat(DSR.organization(name).id()).as(name).isEqualTo(id);
            assertThat(DSR.deployments().by(name))
                    .as(name)
                    .isEqualTo(DSR.deployments().by(id.toString()));
        });
    }

    /** Former names, names in the languages of a country and in Russian, and brands as they are spelled there. */
    @ParameterizedTest
    @CsvSource({
        "Kirgizia, KG",
        "Kirghizia, KG",
        "\u041a\u0438\u0440\u0433\u0438\u0437\u0438\u044f, KG",
        "Turkmenia, TM",
        "Alma-Ata, kz-almaty",
        "\u0410\u043b\u043c\u0430-\u0410\u0442\u0430, kz-almaty",
        "Akmola, kz-astana",
        "Nur-Sultan, kz-astana",
        "Frunze, kg-bishkek",
        "Leninabad, tj-khujand",
        "\u0425\u0443\u0430\u0432\u044d\u0439, huawei",
        "\u0425\u0423\u0410\u0412\u0415\u0419, huawei",
        "\u0417\u0422\u0415, zte",
        "\u0414\u0430\u0445\u0443\u0430, dahua",
        "\u0425\u0438\u043a\u0432\u0438\u0436\u043d, hikvision",
        "\u042d\u0440\u0438\u043a\u0441\u0441\u043e\u043d, ericsson",
        "\u041d\u043e\u043a\u0438\u044f, nokia",
        "\u049a\u0430\u0437\u0430\u049b\u0441\u0442\u0430\u043d, KZ",
        "\u049a\u0410\u0417\u0410\u049a\u0421\u0422\u0410\u041d, KZ",
        "\u041a\u044b\u0440\u0433\u044b\u0437\u0441\u0442\u0430\u043d, KG",
        "\u0422\u043e\u04b7\u0438\u043a\u0438\u0441\u0442\u043e\u043d, TJ",
        "\u0422\u0430\u0434\u0436\u0438\u043a\u0438\u0441\u0442\u0430\u043d, TJ",
        "T\u00fcrkmenistan, TM",
        "O'zbekiston, UZ",
        "O\u02bbzbekiston, UZ",
        "\u040e\u0437\u0431\u0435\u043a\u0438\u0441\u0442\u043e\u043d, UZ",
        "\u041a\u0438\u0442\u0430\u0439, CN",
        "\u4e2d\u56fd, CN",
        "\u0420\u043e\u0441\u0441\u0438\u044f, RU",
        "\u0421\u0428\u0410, US",
        "\u04e8\u0441\u043a\u0435\u043c\u0435\u043d, kz-ust-kamenogorsk",
        "\u0425\u0443\u04b7\u0430\u043d\u0434, tj-khujand",
        "Asgabat, tm-ashgabat",
        "\u0423\u0440\u0430\u043b\u044c\u0441\u043a, kz-oral",
        "\u534e\u4e3a, huawei",
        "\u0427\u0443\u0439\u0441\u043a\u0430\u044f \u043e\u0431\u043b\u0430\u0441\u0442\u044c, kg-chuy",
        "\u0421\u043e\u0433\u0434\u0438\u0439\u0441\u043a\u0430\u044f \u043e\u0431\u043b\u0430\u0441\u0442\u044c, tj-sughd",
    })
    void aFormerNameOrOneInOtherLettersResolves(String name, String id) {
        assertThat(DSR.find(name).orElseThrow().id()).hasToString(id);
    }

    @Test
    void aScoreAndAnEditTakeThem() {
        assertThat(VendorConcentration.of("Kirgizia").on(DSR))
                .isEqualTo(VendorConcentration.of("KG").on(DSR));
        assertThat(VendorConcentration.of("Turkmenia").in(2020).on(DSR))
                .isEqualTo(VendorConcentration.of("TM").in(2020).on(DSR));
        String huawei = "\u0425\u0443\u0430\u0432\u044d\u0439";
        Catalog swapped = Scenario.named("swap")
                .replaceVendor(huawei, "Nokia", Market.in("Kirghizia"))
                .on(DSR);
        assertThat(swapped.deployments().by("nokia").in("KG").list())
                .isNotEmpty()
                .extracting(system -> system.id())
                .isEqualTo(Scenario.named("swap")
                        .replaceVendor("huawei", "nokia", Market.in("KG"))
                        .on(DSR)
                        .deployments()
                        .by("nokia")
                        .in("KG")
                        .stream()
                        .map(system -> system.id())
                        .toList());
    }
}
