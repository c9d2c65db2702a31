package io.github.digitalsilkroad.testkit;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.evidence.Attested;
import io.github.digitalsilkroad.core.evidence.Basis;
import io.github.digitalsilkroad.core.evidence.Citation;
import io.github.digitalsilkroad.core.evidence.Claim;
import io.github.digitalsilkroad.core.evidence.Coded;
import io.github.digitalsilkroad.core.evidence.Property;
import io.github.digitalsilkroad.core.evidence.RawValue;
import io.github.digitalsilkroad.core.evidence.Source;
import io.github.digitalsilkroad.core.model.Entity;
import io.github.digitalsilkroad.core.model.Props;
import io.github.digitalsilkroad.core.model.Technology;
import io.github.digitalsilkroad.core.schema.Column;
import io.github.digitalsilkroad.core.schema.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;

/**
 * A world with claims sprinkled over it: on every property of the vocabulary, each on some things of random kinds, with
 * values that are made of the property's type.
 */
public final class Sprinkled {

    /** How many claims on each property are tried. */
    private static final int CLAIMS = 3;

    private static final List<String> NUMBERS = List.of("0", "1", "2.5", "12", "40", "300");
    private static final List<String> QUALIFIERS = List.of("exact", "exact", "about", "at_least");

    /** Numbers that a reader may take of some property, however odd. */
    private static final List<String> ODD_NUMBERS =
            List.of("0", "-3", "1e-300", "0.0000001", "1e15", "1e300", "1.7976931348623157e308", "2016", "100");

    private static final List<String> ODD_QUALIFIERS =
            List.of("exact", "about", "at_least", "more_than", "at_most", "less_than");

    /** Texts: each type that holds no number can read one of them. */
    private static final List<String> TEXTS = List.of("2014", "2016-05", "2019/..", "yes", "no", "huawei", "zte;vega");

    /** The same, however odd: a year far away, a word in no list, an organization that no catalog has. */
    private static final List<String> ODD_TEXTS = List.of(
            "0001", "9999-12-31", "..", "2016/2013", "2014~", "vidoe", "no;yes", "nobody", "5% of all", "\u0416;");

    private static final List<String> TECHNOLOGIES =
            Stream.of(Technology.values()).map(Coded::code).toList();

    private final Random random;
    private final boolean isOdd;
    private Catalog world;

    private Sprinkled(Catalog world, Random random, boolean isOdd) {
        this.world = world;
        this.random = random;
        this.isOdd = isOdd;
    }

    /**
     * A world with more claims.
     *
     * @param world the world
     * @param random what, where and how
     * @return a world with the same things
     */
    public static Catalog of(Catalog world, Random random) {
        return new Sprinkled(world, random, false).sprinkled();
    }

    /**
     * The same with values that a reader takes but no source would state.
     *
     * @param world the world
     * @param random what, where and how
     * @return a world with the same things
     */
    public static Catalog oddly(Catalog world, Random random) {
        Sprinkled sprinkled = new Sprinkled(world, random, true);
        for (Entity row : world.entities()) {
            for (Property<?> property : Props.all()) {
                if (random.nextInt(4) == 0) {
                    sprinkled.put(row, property, ODD_TEXTS);
                }
            }
        }
        return sprinkled.world;
    }

    private Catalog sprinkled() {
        List<Kind<? extends Entity>> kinds = new ArrayList<>(world.kinds());
        kinds.removeIf(kind -> world.rows(kind).isEmpty());
        for (Property<?> property : Props.all()) {
            for (int i = 0; i < CLAIMS; i++) {
                List<? extends Entity> rows = world.rows(pick(kinds)).list();
                put(pick(rows), property, texts(property));
            }
        }
        return world;
    }

    /** Texts; the property can read at least one of them. */
    private List<String> texts(Property<?> property) {
        boolean isOfTechnologies = isRead(property, TECHNOLOGIES.get(0)) && !isRead(property, TEXTS.get(0));
        return isOfTechnologies ? TECHNOLOGIES : TEXTS;
    }

    private static boolean isRead(Property<?> property, String text) {
        try {
            property.read(new RawValue(text, "", "", "", "exact"));
            return true;
        } catch (IllegalArgumentException refused) {
            return false;
        }
    }

    private <T> void put(Entity of, Property<T> property, List<String> texts) {
        Entity row = world.entity(of.id().toString());
        List<Source> sources = world.sources().list();
        Optional<T> value = value(property, filed(row.kind(), property).orElse(texts));
        List<Claim<T>> claims = new ArrayList<>(row.facts().get(property).claims());
        Claim<T> claim = value.isEmpty() || random.nextInt(8) == 0
                ? Claim.withoutValue(random.nextBoolean() ? Basis.NONE : Basis.UNDISCLOSED, Citation.of(pick(sources)))
                : Claim.of(value.get(), Citation.of(pick(sources)));
        claims.add(random.nextInt(3) == 0 ? claim.asOf("201" + (4 + random.nextInt(4))) : claim);
        try {
            world = world.toBuilder()
                    .put(row.withFacts(row.facts().with(Attested.of(property, claims))))
                    .build();
        } catch (IllegalArgumentException isImpossible) {
            // It would be part of itself, or own itself.
        }
    }

    /** What a column holds that claims on a property attest: the choices of its cell, or ids of what it refers to. */
    private Optional<List<String>> filed(Kind<?> kind, Property<?> property) {
        for (Column<?, ?> column : kind.columns()) {
            if (column.attestedBy().equals(Optional.of(property))) {
                List<String> choices = new ArrayList<>(column.cell().choices());
                for (Entity row : world.entities()) {
                    if (row.kind().plural().equals(column.target())) {
                        choices.add(row.id().toString());
                    }
                }
                return Optional.of(choices);
            }
        }
        return Optional.empty();
    }

    private <T> Optional<T> value(Property<T> property, List<String> texts) {
        List<RawValue> cells = new ArrayList<>();
        if (property.type().isNumber()) {
            String unit = property.type().defaultUnit().orElse("USD");
            List<String> numbers = isOdd ? ODD_NUMBERS : NUMBERS;
            cells.add(new RawValue(pick(numbers), "", "", unit, pick(isOdd ? ODD_QUALIFIERS : QUALIFIERS)));
            cells.add(new RawValue(pick(numbers), "", "", unit, "exact"));
        } else if (!texts.isEmpty()) {
            for (int i = 0; i < texts.size(); i++) {
                cells.add(new RawValue(pick(texts), "", "", "", "exact"));
            }
        }
        for (RawValue raw : cells) {
            try {
                return Optional.of(property.read(raw));
            } catch (IllegalArgumentException isOfAnotherType) {
                // Another text is tried.
            }
        }
        return Optional.empty();
    }

    private <T> T pick(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }
}
