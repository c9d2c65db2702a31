package io.github.digitalsilkroad.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.evidence.Property;
import io.github.digitalsilkroad.core.model.Entity;
import io.github.digitalsilkroad.core.model.SearchRecord;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A search is for a property that sources state of some other thing of the kind, in languages that have a code. */
class SearchesTest {

    private static final Catalog DSR = DigitalSilkRoad.load();

    private static Set<String> stated(Id id) {
        Entity thing = DSR.entity(id.toString());
        return DSR.rows(thing.kind()).stream()
                .flatMap(row -> row.facts().properties().stream())
                .map(Property::name)
                .collect(Collectors.toSet());
    }

    @Test
    void whatWasSearchedForIsAPropertyOfItsKind() {
        assertThat(DSR.rows(SearchRecord.KIND).list())
                .hasSizeGreaterThan(20)
                .allSatisfy(search -> assertThat(search.about())
                        .isNotEmpty()
                        .allSatisfy(id -> assertThat(stated(id))
                                .as(search.id() + " " + id)
                                .contains(search.property())));
    }

    @Test
    void languagesHaveCodes() {
        Set<String> codes = Set.copyOf(Arrays.asList(Locale.getISOLanguages()));
        assertThat(DSR.rows(SearchRecord.KIND).list())
                .allSatisfy(search -> assertThat(codes).containsAll(search.languages()))
                .noneMatch(search -> search.languages().isEmpty());
    }
}
