package io.github.digitalsilkroad.core.model;

import io.github.digitalsilkroad.core.evidence.Coded;
import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.schema.Cell;
import io.github.digitalsilkroad.core.schema.Column;
import io.github.digitalsilkroad.core.schema.Kind;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** A kind of entity whose table begins with an id and a name, with the columns that several of them have. */
abstract class EntityKind<E extends Entity> extends Kind<E> {

    final Column<E, Id> id = idColumn();
    final Column<E, String> name = nameColumn(Entity::name);

    EntityKind(Class<E> type, String singular, String plural, String description) {
        super(type, singular, plural, description);
    }

    /** The country it belongs to. */
    final Column<E, CountryCode> country(String name, Function<E, CountryCode> value) {
        return where(column(name, CountryCode.cell(), value, "ISO 3166-1 alpha-2 code")
                .references("countries"));
    }

    final Column<E, Id> place(Function<E, Optional<Id>> filed) {
        String words = "place within the country; blank if it is the country as a whole or not stated";
        return optional("place", Cell.id(), filed, words).references("places").attestedBy(Props.PLACE, Entity::facts);
    }

    /** One of the constants of an enum. */
    final <C extends Enum<C> & Coded> Column<E, C> choice(String name, Class<C> type, Function<E, C> value) {
        return column(name, Cell.code(type), value, "one of the words that the library lists");
    }

    /** The entities concerned. */
    final Column<E, Id> about(Function<E, List<Id>> ids) {
        return many("about", Cell.id(), ids, "ids of the entities concerned").references(Column.ANY);
    }

    final Column<E, Id> umbrella(Function<E, Optional<Id>> filed) {
        return umbrellaColumn(filed).attestedBy(Props.PART_OF, Entity::facts);
    }

    final Column<E, Id> sameAs(Function<E, List<Id>> filed) {
        return sameAsColumn(filed).attestedBy(Props.SAME_AS, Entity::facts);
    }
}
