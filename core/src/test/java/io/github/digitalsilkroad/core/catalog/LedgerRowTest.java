package io.github.digitalsilkroad.core.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.digitalsilkroad.core.evidence.Basis;
import io.github.digitalsilkroad.core.evidence.Claim;
import io.github.digitalsilkroad.core.evidence.Revision;
import io.github.digitalsilkroad.core.model.Props;
import io.github.digitalsilkroad.core.quantity.DateInterval;
import io.github.digitalsilkroad.core.quantity.Quantity;
import io.github.digitalsilkroad.testkit.World;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Each claim is a row of the ledger, with a column for each of its parts. */
class LedgerRowTest {

    private static final Claim<Quantity> RANGE = World.claim(Quantity.parse("10 to 20 cameras"), World.EARLY)
            .asOf("2014-02")
            .basis(Basis.INFERRED)
            .revision(Revision.CORRECTION)
            .tag("B07")
            .note("counted twice")
            .origin(World.UNDATED);

    private static final Catalog WORLD = World.vendors()
            .deployment(
                    "kg-one",
                    "KG",
                    World.facts(
                            World.fact(Props.CAMERAS, RANGE),
                            World.fact(
                                    Props.SUPPLIER,
                                    Claim.withoutValue(Basis.UNDISCLOSED, RANGE.citation()),
                                    World.parties("alpha;beta", World.LATE))))
            .build();

    private static LedgerRow row(int number) {
        return WORLD.claims().list().get(number);
    }

    @Test
    void aClaimHasACellForEachOfItsParts() {
        assertThat(WORLD.claims().csv()).isEqualTo("""
            subject,property,value,low,high,unit,qualifier,as_of,source,locator,brief_claim,note,origin,basis,revision
            kg-one,cameras,,10,20,camera,range,2014-02,early-2015,p. 1,B07,counted twice,undated,inferred,correction
            kg-one,supplier,,,,,,,early-2015,p. 1,,,,undisclosed,
            kg-one,supplier,alpha;beta,,,,exact,,late-2021,p. 1,,,,,
            """);
        assertThat(LedgerRow.SUBJECT.valueOf(row(0))).hasToString("Optional[kg-one]");
        assertThat(LedgerRow.PROPERTY.valueOf(row(0))).contains("cameras");
        assertThat(LedgerRow.VALUE.valueOf(row(0))).isEmpty();
        assertThat(LedgerRow.VALUE.valueOf(row(2))).contains("alpha;beta");
        assertThat(LedgerRow.LOW.valueOf(row(0))).contains("10");
        assertThat(LedgerRow.HIGH.valueOf(row(0))).contains("20");
        assertThat(LedgerRow.UNIT.valueOf(row(0))).contains("camera");
        assertThat(LedgerRow.QUALIFIER.valueOf(row(0))).contains("range");
        assertThat(LedgerRow.AS_OF.valueOf(row(0))).contains(DateInterval.parse("2014-02"));
        assertThat(LedgerRow.SOURCE.valueOf(row(0))).contains(World.EARLY.id());
        assertThat(LedgerRow.LOCATOR.valueOf(row(0))).contains("p. 1");
        assertThat(LedgerRow.TAG.valueOf(row(0))).contains("B07");
        assertThat(LedgerRow.NOTE.valueOf(row(0))).contains("counted twice");
        assertThat(LedgerRow.ORIGIN.valueOf(row(0))).contains(World.UNDATED.id());
        assertThat(LedgerRow.BASIS.valueOf(row(1))).contains(Basis.UNDISCLOSED);
        assertThat(LedgerRow.BASIS.valueOf(row(2))).contains(Basis.STATED);
        assertThat(LedgerRow.REVISION.valueOf(row(0))).contains(Revision.CORRECTION);
        assertThat(LedgerRow.REVISION.valueOf(row(1))).isEmpty();
    }

    @Test
    void theQualifiersAreAClosedList() {
        assertThat(LedgerRow.QUALIFIER.cell().choices())
                .containsExactly("exact", "about", "at_least", "more_than", "at_most", "less_than", "range");
    }

    @Test
    void aRowFitsALineAndIsNamedByItsSubjectAndProperty() {
        assertThat(row(0)).hasToString("kg-one cameras: 10-20 cameras as of 2014-02 [early-2015, p. 1]");
        assertThat(row(1)).hasToString("kg-one supplier: undisclosed [early-2015, p. 1]");
        assertThat(WORLD.claims().about("kg-one"))
                .hasToString("3 claims\nkg-one cameras, kg-one supplier, kg-one supplier");
        Claim<Quantity> long1 =
                RANGE.citing(new io.github.digitalsilkroad.core.evidence.Citation(World.EARLY, "x".repeat(90)));
        assertThat(new LedgerRow(row(0).subject(), Props.CAMERAS, long1).toString())
                .hasSize(70)
                .startsWith("kg-one cameras: 10-20 cameras as of 2014-02 [early-2015, xxx")
                .endsWith("\u2026");
    }

    @Test
    void claimsAreListedWithTheirValuesOrWhyThereIsNone() {
        assertThat(WORLD.claims().text(100)).isEqualTo("""
            3 claims
            entity  property  value          as of    source
            ------  --------  -------------  -------  ----------
            kg-one  cameras   10-20 cameras  2014-02  early-2015
            kg-one  supplier  undisclosed    -        early-2015
            kg-one  supplier  alpha, beta    -        late-2021
            """);
    }

    @Test
    void claimsAreNarrowedBySourceSubjectAndProperty() {
        assertThat(WORLD.claims().by("early-2015").list()).containsExactly(row(0), row(1));
        assertThat(WORLD.claims().by("early-2015").on("supplier").list()).containsExactly(row(1));
        assertThat(WORLD.claims().about("alpha").list()).isEqualTo(List.of());
        assertThatThrownBy(() -> WORLD.claims().on("cost"))
                .isInstanceOf(UnknownIdException.class)
                .hasMessage("no property 'cost'; all: cameras, supplier");
    }
}
