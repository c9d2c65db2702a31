package io.github.digitalsilkroad.core.model;

import io.github.digitalsilkroad.core.evidence.Coded;
import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.evidence.Property;
import io.github.digitalsilkroad.core.quantity.PartialDate;
import io.github.digitalsilkroad.core.schema.Cell;
import io.github.digitalsilkroad.core.schema.Column;
import io.github.digitalsilkroad.core.schema.Kind;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What the declarations of several kinds share: the id and the name that their tables begin with, and more columns. */
final class EntityColumns<E extends Entity> {

    /** The dates in the life of a contract. */
    static final List<Property<PartialDate>> DATES = dates(stage -> true);

    /** Those that start it, from the signature on. */
    static final List<Property<PartialDate>> STARTS =
            dates(stage -> stage.compareTo(Stage.SIGNED) >= 0 && stage.isStep());

    static final List<Property<PartialDate>> ENDS = dates(stage -> stage.group() == StageGroup.ENDED);

    final Column<E, Id> id;
    final Column<E, String> name;
    private final Kind<E> kind;

    EntityColumns(Kind<E> kind) {
        this.kind = kind;
        this.id = kind.idColumn();
        this.name = kind.column("name", Cell.text(), Entity::name, "name in English");
    }

    /** The country it belongs to. */
    Column<E, CountryCode> country(String name, Function<E, CountryCode> value) {
        return kind.column(name, CountryCode.cell(), value, "ISO 3166-1 alpha-2 code")
                .references("countries")
                .where();
    }

    Column<E, Id> place(Function<E, Optional<Id>> filed) {
        String words = "place within the country; blank if it is the country as a whole or not stated";
        return kind.optional("place", Cell.id(), filed, words)
                .references("places")
                .attestedBy(Props.PLACE, Entity::facts);
    }

    /** One of the constants of an enum. */
    <C extends Enum<C> & Coded> Column<E, C> choice(String name, Class<C> type, Function<E, C> value) {
        return kind.column(name, Cell.code(type), value, "one of the words that the library lists");
    }

    /** The entities concerned. */
    static <E extends Entity> Column<E, Id> about(Kind<E> kind, Function<E, List<Id>> ids) {
        return kind.many("about", Cell.id(), ids, "ids of the entities concerned")
                .references(Column.ANY);
    }

    Column<E, Id> umbrella(Function<E, Optional<Id>> filed) {
        return kind.umbrellaColumn(filed).attestedBy(Props.PART_OF, Entity::facts);
    }

    Column<E, Id> sameAs(Function<E, List<Id>> filed) {
        return kind.sameAsColumn(filed).attestedBy(Props.SAME_AS, Entity::facts);
    }

    private static List<Property<PartialDate>> dates(Predicate<Stage> which) {
        return Arrays.stream(Stage.values()).filter(which).map(Stage::milestone).toList();
    }

    static List<Property<PartialDate>> and(List<Property<PartialDate>> some, Property<PartialDate> other) {
        return Stream.concat(some.stream(), Stream.of(other)).toList();
    }
}
