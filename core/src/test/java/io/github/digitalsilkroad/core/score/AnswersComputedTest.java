package io.github.digitalsilkroad.core.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.evidence.Facts;
import io.github.digitalsilkroad.core.evidence.Property;
import io.github.digitalsilkroad.core.model.Category;
import io.github.digitalsilkroad.core.model.CreditorScope;
import io.github.digitalsilkroad.core.model.IncidentKind;
import io.github.digitalsilkroad.core.model.Instrument;
import io.github.digitalsilkroad.core.model.LawEffect;
import io.github.digitalsilkroad.core.model.OrganizationKind;
import io.github.digitalsilkroad.core.model.Props;
import io.github.digitalsilkroad.core.model.Technology;
import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.core.quantity.Money;
import io.github.digitalsilkroad.testkit.World;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Answers of questions without a test of their own table name the formula and operands they come from. */
class AnswersComputedTest {

    private static List<String> operands(Computation how) {
        return how.operands().stream()
                .map(operand -> operand.name() + " " + operand.value())
                .toList();
    }

    private static void assertComputed(Assessment answer, String formula, String... operands) {
        Computation how = answer.computation().orElseThrow();
        assertThat(how.formula()).isEqualTo(formula);
        assertThat(operands(how)).containsExactly(operands);
    }

    private static Facts dollars(Facts facts, Property<Money> property, double some) {
        return facts.with(World.fact(property, World.claim(Money.usd(some), World.MINISTRY)));
    }

    @Test
    void aForeignPartIsOfTheCostOrOfBothParts() {
        Facts foreign = dollars(Facts.none(), Props.FOREIGN_FUNDING, 30);
        Catalog world = World.empty()
                .deployment("whole", "TJ", dollars(foreign, Props.COST, 40))
                .deployment("parts", "TJ", dollars(foreign, Props.DOMESTIC_FUNDING, 10))
                .deployment("alone", "TJ", foreign)
                .deployment("summed", "TJ", dollars(Facts.none(), Props.COST, 40))
                .financing("first", "TJ", Instrument.LOAN, "summed", dollars(Facts.none(), Props.AMOUNT, 8))
                .financing("second", "TJ", Instrument.LOAN, "summed", dollars(Facts.none(), Props.AMOUNT, 12))
                .build();
        Assessment whole = ForeignFinancing.of("whole").on(world);
        assertComputed(whole, "percent-of-whole", "foreign part 30", "cost 40");
        assertThat(whole.formula()).isEqualTo("foreign part / cost, both as stated, in one currency");
        assertThat(whole.missing()).isEmpty();
        Assessment parts = ForeignFinancing.of("parts").on(world);
        assertThat(parts.value()).contains(Estimate.exactly(75));
        assertComputed(parts, "percent-of-parts", "foreign part 30", "domestic part 10");
        assertThat(ForeignFinancing.of("alone").on(world).computation()).isEmpty();
        assertThat(ForeignFinancing.of("alone").on(world).missing())
                .map(Object::toString)
                .contains("cost of alone: not stated by any source");
        Assessment summed = ForeignFinancing.of("summed").on(world);
        assertThat(summed.value()).contains(Estimate.exactly(50));
        assertComputed(summed, "percent-of-whole", "foreign part 20", "cost 40");
        assertThat(operands(summed.computation()
                        .orElseThrow()
                        .operands()
                        .get(0)
                        .from()
                        .orElseThrow()))
                .containsExactly("first 8", "second 12");
    }

    @Test
    void aFinancingThatMayHaveStartedLeavesTheShareOpen() {
        Facts started =
                dollars(Facts.none(), Props.AMOUNT, 10).with(World.fact(Props.SIGNED, World.date("2015", World.BANK)));
        Catalog world = World.empty()
                .deployment(
                        "system",
                        "TJ",
                        dollars(Facts.none(), Props.COST, 40)
                                .with(World.fact(Props.OPERATING, World.date("2015", World.BANK))))
                .financing("dated", "TJ", Instrument.LOAN, "system", started)
                .financing("undated", "TJ", Instrument.LOAN, "system", dollars(Facts.none(), Props.AMOUNT, 5))
                .build()
                .asOf("2016");
        Assessment answer = ForeignFinancing.of("system").on(world);
        assertThat(answer.value()).contains(Estimate.between(25, 100));
        assertThat(answer.missing()).map(Object::toString).contains("start of undated: not stated by any source");
        assertThat(operands(answer.computation()
                        .orElseThrow()
                        .operands()
                        .get(0)
                        .from()
                        .orElseThrow()))
                .containsExactly("dated 10", "financings without a usable amount at least 0");
    }

    @Test
    void aSeriesOverAnotherIsAPercentageOfIt() {
        Catalog world = World.empty()
                .stock(CreditorScope.OFFICIAL_BILATERAL, "CN", 2016, Estimate.exactly(30), World.BANK)
                .stock(CreditorScope.OFFICIAL_BILATERAL, "", 2016, Estimate.exactly(40), World.BANK)
                .build();
        String part = "tj-debt-stock-official-bilateral-cn";
        String whole = "tj-debt-stock-official-bilateral";
        assertComputed(SeriesRatio.of(part, whole).in(2016).on(world), "percent-of-base", part + " 30", whole + " 40");
        assertThat(SeriesRatio.of(part, whole).in(2015).on(world).computation()).isEmpty();
    }

    private static Facts operating(String date) {
        return date.isEmpty() ? Facts.none() : World.facts(World.fact(Props.OPERATING, World.date(date, World.BRIEF)));
    }

    @Test
    void kindsThatLackASafeguardAddUp() {
        Facts signed = World.facts(World.fact(Props.SIGNED, World.date("2014", World.BRIEF)));
        Facts safe = World.facts(
                World.fact(Props.COVERS, World.claim("video", World.BRIEF)),
                World.fact(Props.SAFEGUARDS.get(0), World.claim("article 3", World.BRIEF)));
        World world = World.empty()
                .deployment(
                        "live", "TJ", Category.SAFE_CITY, operating("2015"), Technology.VIDEO, Technology.BIOMETRICS)
                .deployment("open", "TJ", Category.SAFE_CITY, Facts.none(), Technology.PLATE_RECOGNITION)
                .deployment("planned", "TJ", Category.SAFE_CITY, signed, Technology.FACE_RECOGNITION);
        assertComputed(
                SafeguardGap.of("TJ").on(world.build()), "sum", "video 0-1", "plate recognition 0-1", "biometrics 0-1");
        Catalog covered = world.law("tj-code", "TJ", safe, LawEffect.PROTECTS).build();
        assertThat(SafeguardGap.of("TJ").on(covered).value()).contains(Estimate.between(0, 2));
        assertComputed(SafeguardGap.of("TJ").on(covered), "sum", "plate recognition 0-1", "biometrics 0-1");
        Catalog stated = covered.toBuilder()
                .put(covered.country("TJ")
                        .withFacts(World.facts(World.fact(
                                SafeguardGap.NO_LAW_ON,
                                World.claim("biometrics", World.BRIEF).asOf("../2020")))))
                .build();
        Assessment lacking = SafeguardGap.of("TJ").in(2019).on(stated);
        assertThat(lacking.computation().orElseThrow().formula()).isEqualTo("sum");
        assertThat(operands(lacking.computation().orElseThrow())).contains("biometrics 1");
        Catalog none = World.empty()
                .deployment("planned", "TJ", Category.SAFE_CITY, signed, Technology.FACE_RECOGNITION)
                .build();
        Assessment zero = SafeguardGap.of("TJ").on(none);
        assertThat(zero.value()).contains(Estimate.exactly(0));
        assertComputed(zero, "sum");
        assertThat(zero.notes()).contains("no live system in the catalog watches people; the catalog is no census");
    }

    /** On a day, a system whose stages have no date may be there: one that is only signed is not in use even then. */
    @Test
    void whatMayBeThereButIsOnlyPlannedIsNotInUse() {
        Facts soon = World.facts(World.fact(Props.SIGNED, World.date("201X", World.BRIEF)));
        Catalog world = World.empty()
                .deployment("live", "TJ", Category.SAFE_CITY, operating("2010"), Technology.VIDEO)
                .deployment("soon", "TJ", Category.SAFE_CITY, soon, Technology.FACE_RECOGNITION)
                .deployment("open", "TJ", Category.SAFE_CITY, operating("201X"), Technology.BIOMETRICS)
                .build();
        assertThat(SafeguardGap.of("TJ").in(2015).on(world))
                .hasToString("0-2 of 1 to 2 kinds in use lack a coded safeguard, 0 of 2 known\nat the end of 2015");
    }

    @Test
    void whatNoSourceDatesMayBeInUseInAYear() {
        Facts supplied = World.facts(World.fact(Props.SUPPLIER, World.parties("huawei", World.BRIEF)));
        Catalog world = World.empty()
                .organization("huawei", "CN", OrganizationKind.VENDOR)
                .deployment("live", "TJ", Category.SAFE_CITY, operating("2010"), Technology.VIDEO)
                .deployment("undated", "TJ", Category.SAFE_CITY, supplied, Technology.BIOMETRICS)
                .build();
        Assessment answer = SafeguardGap.of("TJ").in(2015).on(world);
        assertThat(answer)
                .hasToString("0-2 of 1 to 2 kinds in use lack a coded safeguard, 0 of 2 known\nat the end of 2015");
        assertThat(answer.missing()).map(Object::toString).contains("stage of undated: not stated by any source");
    }

    @Test
    void aCountryWithoutSystemsHasNoAnswer() {
        Assessment answer = SafeguardGap.of("KG").on(World.empty().build());
        assertThat(answer.value()).isEmpty();
        assertThat(answer.missing())
                .map(Object::toString)
                .containsExactly("systems of KG: none in the catalog, which is no census");
    }

    @Test
    void aLawThatIsNotYetOrPerhapsInForceSaysSo() {
        Facts late = World.facts(World.fact(Props.IN_FORCE, World.date("2020", World.BRIEF)));
        Facts open = World.facts(World.fact(Props.IN_FORCE, World.date("201X", World.BRIEF)));
        Catalog world = World.empty()
                .deployment("live", "TJ", Category.SAFE_CITY, operating("2010"), Technology.VIDEO)
                .law("tj-open", "TJ", open, LawEffect.PROTECTS)
                .law("tj-late", "TJ", late, LawEffect.PROTECTS)
                .build();
        assertThat(SafeguardGap.of("TJ").in(2015).on(world).why().text(200))
                .contains("Law tj-open, perhaps in force by then");
    }

    @Test
    void eventsOfTheYearsAddUpAndThoseOfOthersDoNot() {
        Facts cancelled = World.facts(World.fact(Props.CANCELLED, World.date("2018-05", World.BRIEF)));
        Catalog world = World.empty()
                .deployment("deal", "TJ", cancelled)
                .add(World.incident("early", "TJ", IncidentKind.PROTEST, dated("2015")))
                .add(World.incident("late", "TJ", IncidentKind.CLASH, dated("2018")))
                .add(World.incident("open", "TJ", IncidentKind.PROTEST, Facts.none()))
                .build();
        Assessment answer = Pushback.of("TJ").in(2018).on(world);
        assertThat(answer.value()).contains(Estimate.between(2, 3));
        assertThat(answer.computation().orElseThrow().formula()).isEqualTo("sum");
        assertThat(operands(answer.computation().orElseThrow()))
                .containsExactlyInAnyOrder("clash late 1", "protest open 0-1", "canceled: deal 1");
        assertThat(Pushback.of("TJ").on(world).computation().orElseThrow().operands())
                .hasSize(4);
        assertThat(answer.why().text(200)).contains("clash late").doesNotContain("protest early");
    }

    private static Facts dated(String date) {
        return World.facts(World.fact(Props.DATE, World.date(date, World.NEWSPAPER)));
    }

    @Test
    void aLawThatBindsNobodyReachesNoneByAnEmptySum() {
        Facts later = World.facts(World.fact(Props.IN_FORCE, World.date("2017-06-28", World.BRIEF)));
        Catalog world = World.empty()
                .organization("huawei", "CN", OrganizationKind.VENDOR)
                .law("cn-law", "CN", later, LawEffect.BINDS)
                .deployment("a", "TJ", World.facts(World.fact(Props.SUPPLIER, World.parties("huawei", World.BRIEF))))
                .deployment("b", "TJ", Facts.none())
                .build();
        JurisdictionExposure question = JurisdictionExposure.to("cn-law").of("TJ");
        Assessment none = question.in(2015).on(world);
        assertThat(none.value()).contains(Estimate.exactly(0));
        assertComputed(none, "sum");
        assertComputed(
                question.on(world), "percent-counted", "a 1", "a party of its country 1", "b 1", "may have one 0-1");
        assertThat(question.having(Access.FINANCES).on(world).missing())
                .map(Object::toString)
                .anyMatch(what -> what.startsWith("financing of a: "))
                .anyMatch(what -> what.startsWith("financing of b: "));
        assertThat(question.on(world).missing()).map(Object::toString).noneMatch(what -> what.startsWith("financing"));
    }

    @Test
    void aDebtIsDividedByWhatHoldsItsClaims() {
        for (CreditorScope scope : CreditorScope.values()) {
            DebtLeverage.Position debt;
            try {
                debt = DebtLeverage.of("TJ").over(Denominator.GDP).counting(scope);
            } catch (IllegalArgumentException refused) {
                continue;
            }
            for (Denominator over : Denominator.values()) {
                if (debt.denominators().contains(over)) {
                    assertThat(debt.over(over).in(2016).question()).contains("share of " + over.label());
                } else {
                    assertThatIllegalArgumentException().isThrownBy(() -> debt.over(over));
                }
            }
        }
        assertThat(DebtLeverage.of("TJ").denominators()).contains(Denominator.BILATERAL_DEBT, Denominator.GDP);
        assertThat(DebtLeverage.of("TJ").counting(CreditorScope.ALL).denominators())
                .contains(Denominator.PUBLIC_DEBT)
                .doesNotContain(Denominator.BILATERAL_DEBT, Denominator.OFFICIAL_EXTERNAL_DEBT);
        assertThat(DebtLeverage.of("TJ").owedTo("CN").words()).isEqualTo("Debt of TJ owed to CN (official bilateral)");
    }

    /** A question of a user's own that names no year. */
    private record Own(String question) implements Score {
        @Override
        public Assessment answer(Catalog catalog) {
            return Pushback.of("TJ").answer(catalog);
        }
    }

    @Test
    void anAnswerThatWasNotAskedOfACatalogReadsTheFactsThatItUses() {
        Catalog world = World.empty()
                .add(World.incident("late", "TJ", IncidentKind.CLASH, dated("2018")))
                .build();
        Score own = new Own("what happened");
        assertThat(own.subject()).isEqualTo("what happened");
        Assessment answer = own.answer(world);
        assertThat(answer.reads().keys()).map(Object::toString).anyMatch(key -> key.contains("late"));
        assertThat(own.on(world).reads().keys()).isNotEmpty();
    }
}
