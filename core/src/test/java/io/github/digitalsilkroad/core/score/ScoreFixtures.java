package io.github.digitalsilkroad.core.score;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.evidence.Attested;
import io.github.digitalsilkroad.core.evidence.Facts;
import io.github.digitalsilkroad.core.evidence.Parties;
import io.github.digitalsilkroad.core.evidence.Property;
import io.github.digitalsilkroad.core.evidence.ValueType;
import io.github.digitalsilkroad.core.model.CreditorScope;
import io.github.digitalsilkroad.core.model.Measure;
import io.github.digitalsilkroad.core.model.Props;
import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.core.quantity.Money;
import io.github.digitalsilkroad.core.quantity.PartialDate;
import io.github.digitalsilkroad.core.quantity.Quantity;
import io.github.digitalsilkroad.core.quantity.Unit;
import io.github.digitalsilkroad.testkit.World;
import io.github.digitalsilkroad.testkit.World.SeriesPick;
import java.util.List;

/** What the brief states of a system, and the parts of an answer as text. */
final class ScoreFixtures {

    private ScoreFixtures() {}

    static Attested<Parties> supplier(String ids) {
        return World.fact(Props.SUPPLIER, World.parties(ids, World.BRIEF));
    }

    /** A number of cameras as text: {@code 40}, {@code 20-30}, {@code about 20}. */
    static Attested<Quantity> cameras(String number) {
        return World.fact(
                Props.CAMERAS, World.claim(Quantity.of(Estimate.parse(number), Unit.of("camera")), World.BRIEF));
    }

    static Attested<Money> cost(String amount) {
        return World.fact(Props.COST, World.claim(Money.parse(amount), World.BRIEF));
    }

    /** When a stage of a system was reached, or a law came into force. */
    static Attested<PartialDate> since(Property<PartialDate> stage, String date) {
        return World.fact(stage, World.date(date, World.BRIEF));
    }

    /** The supplier and the number of cameras; an empty text where nothing is stated. */
    static Facts system(String supplier, String cameras) {
        Facts facts = supplier.isEmpty() ? Facts.none() : World.facts(supplier(supplier));
        return cameras.isEmpty() ? facts : facts.with(cameras(cameras));
    }

    /** The system {@code cams} in a country of 8,000 people in 2016, by the series {@code people}. */
    static Catalog camerasAndPeople(Facts facts) {
        Quantity people = Quantity.of(8000, Unit.of("person"));
        return World.empty()
                .series(
                        "people",
                        SeriesPick.of("TJ", Measure.POPULATION, CreditorScope.NONE),
                        "person",
                        ValueType.quantity(Unit.of("person")),
                        List.of(World.claim(people, World.BANK).asOf("2016")))
                .deployment("cams", "TJ", facts)
                .build();
    }

    static List<String> missing(Assessment answer) {
        return answer.missing().stream().map(Object::toString).toList();
    }

    /** Each operand with its value, without the unit. */
    static List<String> operands(Assessment answer) {
        return operands(answer.computation().orElseThrow());
    }

    static List<String> operands(Computation computation) {
        return computation.operands().stream()
                .map(operand -> operand.name() + " " + operand.value())
                .toList();
    }

    static void assertComputed(Assessment answer, String formula, String... operands) {
        assertThat(answer.computation()).map(Computation::formula).contains(formula);
        assertThat(operands(answer)).containsExactly(operands);
    }
}
