package io.github.digitalsilkroad.core.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.digitalsilkroad.core.schema.Row;
import io.github.digitalsilkroad.testkit.Seeds;
import io.github.digitalsilkroad.testkit.World;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** {@link Facts} are a map from properties to attested facts, however they are stored. */
class FactsProperties {

    private static final List<io.github.digitalsilkroad.core.evidence.Property<String>> PROPERTIES = List.of(
            io.github.digitalsilkroad.core.evidence.Property.of("control", ValueType.term(), "control"),
            io.github.digitalsilkroad.core.evidence.Property.of("name-in-use", ValueType.term(), "name in use"),
            io.github.digitalsilkroad.core.evidence.Property.of("purpose", ValueType.text(), "purpose"),
            io.github.digitalsilkroad.core.evidence.Property.of("scope", ValueType.text(), "scope"));

    /** A claim and the property it is about, by its place among {@link #PROPERTIES}. */
    private record Row(int property, Claim<String> claim) {}

    @Provide
    Arbitrary<List<Row>> ledgers() {
        Arbitrary<Claim<String>> claims = Combinators.combine(
                        Arbitraries.of("a", "b", "c"),
                        Arbitraries.of(World.SOURCES),
                        Arbitraries.of(Basis.class),
                        Arbitraries.of("", "2018", "2019-10"))
                .as(FactsProperties::claim);
        return Combinators.combine(Arbitraries.integers().between(0, 3), claims)
                .as(Row::new)
                .list()
                .ofMaxSize(9);
    }

    private static Claim<String> claim(String word, Source source, Basis basis, String asOf) {
        Claim<String> claim = basis.hasValue()
                ? World.claim(word, source).basis(basis)
                : Claim.withoutValue(basis, Citation.of(source));
        return asOf.isEmpty() ? claim : claim.asOf(asOf);
    }

    private static Facts facts(FactsBuilder builder, List<Row> rows) {
        for (Row row : rows) {
            builder.add(PROPERTIES.get(row.property()), row.claim());
        }
        return builder.build();
    }

    private static List<Claim<String>> on(int property, List<Row> rows) {
        List<Claim<String>> claims = new ArrayList<>();
        for (Row row : rows) {
            if (row.property() == property) {
                claims.add(row.claim());
            }
        }
        return claims;
    }

    @Provide
    Arbitrary<Reading> readings() {
        return Arbitraries.of(
                Reading.standard(), Reading.latest(), Reading.envelope(), Reading.onlyFrom("cpc-2020", "vendor-2019"));
    }

    @Property(seed = Seeds.FIXED)
    void eachPropertyHasItsOwnClaimsInOrder(@ForAll("ledgers") List<Row> rows, @ForAll("readings") Reading reading) {
        Facts facts = facts(Facts.builder(), rows).under(reading);
        for (int i = 0; i < PROPERTIES.size(); i++) {
            Attested<String> expected =
                    Attested.of(PROPERTIES.get(i), on(i, rows)).under(reading);
            assertThat(facts.get(PROPERTIES.get(i))).isEqualTo(expected);
            assertThat(facts.value(PROPERTIES.get(i))).isEqualTo(expected.value());
            assertThat(facts.properties().contains(PROPERTIES.get(i)))
                    .isEqualTo(!expected.claims().isEmpty());
        }
        assertThat(facts.all()).hasSameSizeAs(facts.properties());
    }

    @Property(seed = Seeds.FIXED)
    void theOrderBetweenPropertiesDoesNotMatterNorWhatTheBuilderMadeBefore(
            @ForAll("ledgers") List<Row> rows, @ForAll("ledgers") List<Row> before) {
        FactsBuilder builder = Facts.builder();
        facts(builder, before);
        List<Row> reordered = new ArrayList<>(rows);
        reordered.sort((a, b) -> Integer.compare(b.property(), a.property()));
        Facts facts = facts(Facts.builder(), rows);
        assertThat(facts(builder, reordered)).isEqualTo(facts).hasSameHashCodeAs(facts);
    }

    @Property(seed = Seeds.FIXED)
    void readingIsIdempotentAndKeepsTheObjectWhereNothingChanges(
            @ForAll("ledgers") List<Row> rows, @ForAll("readings") Reading one, @ForAll("readings") Reading other) {
        Facts facts = facts(Facts.builder(), rows);
        Facts read = facts.under(one);
        assertThat(read.under(one)).isSameAs(read);
        assertThat(read.under(other).under(one)).isEqualTo(read);
        assertThat(facts.under(Reading.standard())).isSameAs(facts);
    }

    @Property(seed = Seeds.FIXED)
    void filteringIsThatOfTheRowsAndCommutesWithReading(
            @ForAll("ledgers") List<Row> rows, @ForAll("readings") Reading reading) {
        List<Row> kept = new ArrayList<>();
        for (Row row : rows) {
            if (!row.claim().source().equals(World.BRIEF)) {
                kept.add(row);
            }
        }
        Facts facts = facts(Facts.builder(), rows);
        Facts filtered = facts.filter((property, claim) -> !claim.source().equals(World.BRIEF));
        assertThat(filtered).isEqualTo(facts(Facts.builder(), kept));
        assertThat(facts.under(reading)
                        .filter((property, claim) -> !claim.source().equals(World.BRIEF)))
                .isEqualTo(filtered.under(reading));
        assertThat(filtered.filter((property, claim) -> !claim.source().equals(World.BRIEF)))
                .isSameAs(filtered);
        assertThat(kept.isEmpty()).isEqualTo(filtered.equals(Facts.none()));
    }

    @Property(seed = Seeds.FIXED)
    void sameClaimsGiveSameFactsAndAnyOtherClaimAnother(
            @ForAll("ledgers") List<Row> rows, @ForAll("ledgers") List<Row> more) {
        Facts facts = facts(Facts.builder(), rows);
        List<Row> longer = new ArrayList<>(rows);
        longer.addAll(more);
        assertThat(facts.equals(facts(Facts.builder(), longer))).isEqualTo(more.equals(Collections.emptyList()));
    }
}
