package io.github.digitalsilkroad.core;

import static java.util.Objects.requireNonNull;

import com.google.common.primitives.Primitives;
import io.github.digitalsilkroad.core.evidence.Attested;
import io.github.digitalsilkroad.core.evidence.Basis;
import io.github.digitalsilkroad.core.evidence.Cell;
import io.github.digitalsilkroad.core.evidence.Citation;
import io.github.digitalsilkroad.core.evidence.Claim;
import io.github.digitalsilkroad.core.evidence.ClaimPair;
import io.github.digitalsilkroad.core.evidence.Column;
import io.github.digitalsilkroad.core.evidence.Facts;
import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.evidence.Identified;
import io.github.digitalsilkroad.core.evidence.Kind;
import io.github.digitalsilkroad.core.evidence.Observations;
import io.github.digitalsilkroad.core.evidence.Parties;
import io.github.digitalsilkroad.core.evidence.Property;
import io.github.digitalsilkroad.core.evidence.RawValue;
import io.github.digitalsilkroad.core.evidence.Reading;
import io.github.digitalsilkroad.core.evidence.Row;
import io.github.digitalsilkroad.core.evidence.Source;
import io.github.digitalsilkroad.core.evidence.SourceType;
import io.github.digitalsilkroad.core.evidence.ValueType;
import io.github.digitalsilkroad.core.evidence.Vocabulary;
import io.github.digitalsilkroad.core.quantity.CurrencyCode;
import io.github.digitalsilkroad.core.quantity.CurrencyUnit;
import io.github.digitalsilkroad.core.quantity.DateInterval;
import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.core.quantity.LoanTerms;
import io.github.digitalsilkroad.core.quantity.Money;
import io.github.digitalsilkroad.core.quantity.PartialDate;
import io.github.digitalsilkroad.core.quantity.PercentUnit;
import io.github.digitalsilkroad.core.quantity.PriceBase;
import io.github.digitalsilkroad.core.quantity.Quantity;
import io.github.digitalsilkroad.core.quantity.Ratio;
import io.github.digitalsilkroad.core.quantity.Share;
import io.github.digitalsilkroad.core.quantity.Unit;
import java.lang.reflect.Array;
import java.lang.reflect.Proxy;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Values of public types, no two of one type equal, made anew at each call; {@link PublicTypesTest} asks for what it lacks. */
final class PublicTypeSamples {

    private PublicTypeSamples() {}

    /** The samples of a type and of its subtypes. */
    static List<Object> of(Class<?> type) {
        List<Object> samples = new ArrayList<>();
        for (Object value : values()) {
            if (type.isInstance(value)) {
                samples.add(value);
            }
        }
        return samples;
    }

    /** The samples by the public types that they are of. */
    static Map<Class<?>, List<Object>> all() {
        Map<Class<?>, List<Object>> all = new LinkedHashMap<>();
        for (Object value : values()) {
            for (Class<?> type = value.getClass(); type != null && type != Object.class; type = type.getSuperclass()) {
                all.computeIfAbsent(type, key -> of(key));
            }
        }
        return all;
    }

    /** An argument that a call may or may not like; it is to look at a null beside it first. */
    static @Nullable Object argument(Class<?> type) {
        List<Object> samples = of(Primitives.wrap(type));
        if (!samples.isEmpty()) {
            return samples.get(0);
        }
        if (type.isEnum()) {
            return type.getEnumConstants()[0];
        }
        if (type.isArray()) {
            return Array.newInstance(type.getComponentType(), 0);
        }
        return type.isInterface()
                ? Proxy.newProxyInstance(
                        type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> null)
                : null;
    }

    /** Whether a type says what makes its values equal. */
    static boolean isValue(Object sample) {
        try {
            return sample.getClass().getMethod("equals", Object.class).getDeclaringClass() != Object.class;
        } catch (NoSuchMethodException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static List<Object> values() {
        List<Object> values = new ArrayList<>(List.of(
                "a", 1, 1L, 1.0, true, LocalDate.of(2020, 1, 1), List.of(), Map.of(), Optional.empty(), String.class));
        values.addAll(quantities());
        values.addAll(evidence());
        return values;
    }

    private static List<Object> quantities() {
        return List.of(
                Estimate.exactly(855),
                Estimate.about(40),
                Estimate.between(1, 2).withBest(1.5),
                Estimate.moreThan(5),
                CurrencyCode.of("USD"),
                CurrencyCode.of("KZT"),
                PriceBase.nominal(),
                PriceBase.constant(2021),
                Unit.of("camera"),
                Unit.measuring("kelvin", "kelvin", "kelvin"),
                CurrencyUnit.of("USD"),
                CurrencyUnit.of("USD2021"),
                PercentUnit.ofWhole("GDP"),
                PercentUnit.ofBase("GDP"),
                Quantity.parse("855 cameras"),
                Quantity.parse("855 people"),
                Money.parse("$855"),
                Money.parse("$855 (constant 2021)"),
                Share.parse("40 % of public debt"),
                Share.parse("41 % of public debt"),
                Ratio.parse("40 % of public debt"),
                Ratio.parse("40 % of GDP"),
                PartialDate.parse("2019-10"),
                PartialDate.parse("[2018..2019]"),
                PartialDate.unstated(),
                DateInterval.parse("2015/2018"),
                DateInterval.parse("2015"),
                DateInterval.parse("../2018"),
                LoanTerms.fixed(2, 20, 9),
                LoanTerms.parse("6M LIBOR + 1.8 % · 10 y · 4 payments a year · annuity"));
    }

    private static List<Object> evidence() {
        Property<Quantity> cameras = Property.of("cameras", ValueType.quantity(Unit.of("camera")), "cameras");
        Property<String> words = Property.of("words", ValueType.text(), "words");
        Source paper = source("paper");
        Source other = source("other");
        Claim<Quantity> one = Claim.of(Quantity.parse("855 cameras"), Citation.of(paper, "p. 1"));
        Claim<Quantity> two = Claim.of(Quantity.parse("900 cameras"), Citation.of(other));
        Claim<Quantity> later = one.asOf("2019").note("counted").basis(Basis.INFERRED);
        Kind<Thing> kind = new Things();
        return Arrays.asList(
                Id.of("huawei"),
                Id.of("KZ"),
                paper,
                other,
                Citation.of(paper),
                Citation.of(paper, "p. 1"),
                one,
                two,
                later,
                new ClaimPair<>(one, two),
                Parties.parse("huawei"),
                Parties.parse("huawei;zte"),
                cameras,
                words,
                ValueType.quantity(),
                ValueType.share(),
                ValueType.date(),
                ValueType.period(),
                ValueType.text(),
                ValueType.parties(),
                RawValue.of("855"),
                RawValue.of("855", "", "", "camera", "about"),
                Reading.standard(),
                Reading.onlyFrom("paper"),
                Attested.absent(cameras),
                Attested.of(cameras, List.of(one)),
                Attested.of(cameras, List.of(one, two)),
                Facts.none(),
                Facts.builder().add(cameras, one).build(),
                Facts.builder().add(cameras, one).add(cameras, two).build(),
                Facts.builder(),
                Vocabulary.none(),
                Vocabulary.of(List.of(Vocabulary.Term.of(cameras))),
                Vocabulary.Term.of(cameras),
                new Vocabulary.Term(cameras, "cameras", "Cameras in place."),
                Observations.of(cameras, List.of(later)),
                Observations.of(cameras, List.of()),
                Cell.text(),
                Cell.id(),
                Cell.date(),
                Cell.identifier(),
                Cell.digit(1, 5),
                Cell.code(Basis.values()),
                kind,
                kind.columns().get(0),
                new Line(),
                new Thing(Id.of("thing")));
    }

    private static Source source(String id) {
        return Source.builder()
                .id(Id.of(id))
                .title("Title")
                .publisher("Publisher")
                .type(SourceType.PRESS)
                .build();
    }

    /** Of a kind that only tests know. */
    private record Thing(Id id) implements Identified {}

    private static final class Things extends Kind<Thing> {
        private final Column<Thing, Id> id = idColumn();

        private Things() {
            super(Thing.class, "thing", "things", "things that only tests know");
        }

        @Override
        protected @Nullable Object get(Thing row, int column) {
            return row.id();
        }

        @Override
        protected Thing make(Row row) {
            return new Thing(row.get(id));
        }
    }

    private static final class Line extends Row {
        @Override
        protected @Nullable Object value(int column) {
            return Id.of("thing");
        }

        @Override
        public Facts facts() {
            return Facts.none();
        }

        @Override
        public Observations<?> observations(Column<?, String> unit) {
            return Observations.of(Property.of(requireNonNull(unit, "unit").name(), ValueType.text(), ""), List.of());
        }
    }
}
