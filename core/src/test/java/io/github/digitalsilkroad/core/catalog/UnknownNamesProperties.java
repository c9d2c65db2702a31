package io.github.digitalsilkroad.core.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.evidence.Parties;
import io.github.digitalsilkroad.core.evidence.Reading;
import io.github.digitalsilkroad.core.model.Deployment;
import io.github.digitalsilkroad.core.model.Entity;
import io.github.digitalsilkroad.core.model.Organization;
import io.github.digitalsilkroad.core.model.OrganizationKind;
import io.github.digitalsilkroad.core.model.Props;
import io.github.digitalsilkroad.core.quantity.Ternary;
import io.github.digitalsilkroad.core.schema.Cell;
import io.github.digitalsilkroad.core.schema.Column;
import io.github.digitalsilkroad.core.schema.Kind;
import io.github.digitalsilkroad.testkit.RandomCatalog;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Every lookup refuses a text that names nothing in the same way. */
class UnknownNamesProperties {

    /** What takes a text that is no name. */
    private static final Set<String> TAKE_DATES = Set.of("asOf", "knownBy");

    private static final Catalog WORLD = RandomCatalog.of(1);

    private static final Set<Kind<?>> KINDS =
            WORLD.entities().stream().map(Entity::kind).collect(Collectors.toSet());

    @Provide
    Arbitrary<String> shortTexts() {
        return Arbitraries.oneOf(
                Arbitraries.strings().withCharRange('A', 'Z').ofMinLength(2).ofMaxLength(3),
                Arbitraries.strings().ascii().ofMaxLength(4),
                Arbitraries.strings().ofMaxLength(4));
    }

    @Property(tries = 150)
    void anUnknownNameIsRefusedAsSuchByEveryLookUp(@ForAll("shortTexts") String text) throws IllegalAccessException {
        for (Object asked : asked()) {
            for (Method lookUp : lookUps(asked)) {
                try {
                    lookUp.invoke(asked, text);
                } catch (InvocationTargetException thrown) {
                    assertRefused(thrown.getCause(), text, lookUp.toString());
                }
            }
        }
    }

    @Property(tries = 300)
    void anUnknownNameInAQuestionIsRefusedAsSuch(@ForAll("shortTexts") String text) {
        for (Kind<?> kind : KINDS) {
            try {
                assertThat(WORLD.resolved(new Ref<>(kind(kind), text)).text()).isNotEmpty();
            } catch (RuntimeException thrown) {
                assertRefused(thrown, text, kind.toString());
            }
        }
    }

    @Property(tries = 300)
    void theRefusalOfAnUnknownCountryHasItsNameAndChoices(@ForAll("shortTexts") String text) {
        try {
            WORLD.country(text);
        } catch (UnknownIdException refused) {
            assertThat(refused.id()).isEqualTo(text);
            assertThat(refused).hasMessageMatching("(?s).*(nearest|all|alike|kind|name of|in all).*");
        }
    }

    @Test
    void aRowIsAskedForByItsNameAsByItsId() {
        int named = 0;
        for (Kind<?> kind : KINDS) {
            Entities<Entity> rows = WORLD.rows(kind(kind));
            for (Entity row : rows) {
                assertThat(rows.contains(row.id().toString())).isEqualTo(Ternary.YES);
                if (isOnlyOne(kind, row.name())) {
                    assertThat(rows.contains(row.name().toUpperCase(Locale.ROOT)))
                            .as(row.name())
                            .isEqualTo(Ternary.YES);
                    named++;
                }
            }
        }
        assertThat(named).isGreaterThan(20);
    }

    private static boolean isOnlyOne(Kind<?> kind, String name) {
        return WORLD.rows(kind(kind)).stream()
                        .filter(row -> Names.isCalled(row, name))
                        .count()
                == 1;
    }

    @Test
    void aRowThatALensHidesIsRefusedAsOneThatThereIsWithoutIt() {
        Catalog without = WORLD.under(Reading.standard()).through(Lens.where((property, claim) -> false, "no claim"));
        int hidden = 0;
        for (Entity row : WORLD.entities()) {
            if (without.find(row.kind(), row.id()).isEmpty()) {
                assertThatThrownBy(() ->
                                without.rows(kind(row.kind())).contains(row.id().toString()))
                        .isInstanceOf(UnknownIdException.class)
                        .hasMessageEndingWith("but without these lenses there is one");
                hidden++;
            }
        }
        assertThat(hidden).isPositive();
    }

    /** By a column that refers to something, and by a property that names parties. */
    @Test
    void anIdOfNothingIsRefusedByEveryConditionOnAnId() {
        Id nothing = Id.of("no-such-thing");
        int columns = 0;
        for (Kind<?> some : KINDS) {
            Kind<Entity> kind = kind(some);
            Entities<Entity> rows = WORLD.rows(kind);
            for (Column<Entity, ?> column : kind.columns()) {
                if (!column.target().isEmpty()
                        && column.cell().type().equals(Cell.id().type())) {
                    assertUnknown(nothing, () -> rows.where(ofIds(column), nothing), kind + " " + column);
                    columns++;
                }
            }
            for (io.github.digitalsilkroad.core.evidence.Property<?> property : Props.all()) {
                if (property.type().valueClass() == Parties.class) {
                    Parties parties = Parties.of(nothing);
                    assertUnknown(nothing, () -> rows.where(ofParties(property), parties), kind + " " + property);
                }
            }
        }
        assertThat(columns).isGreaterThan(5);
    }

    @Test
    void aPartyOfNoRowIsNotAnUnknownOne() {
        Id idle = Id.of("idle");
        Catalog world = WORLD.toBuilder()
                .add(Organization.builder(OrganizationKind.VENDOR)
                        .id(idle)
                        .name("Idle")
                        .build())
                .build();
        assertThat(world.deployments().where(Props.SUPPLIER, Parties.of(idle))).isEmpty();
        assertThat(world.deployments().where(Deployment.VENDOR, idle)).isEmpty();
    }

    private static void assertUnknown(Id id, ThrowingCallable asked, String where) {
        assertThatThrownBy(asked)
                .as(where)
                .isInstanceOfSatisfying(
                        UnknownIdException.class,
                        refused -> assertThat(refused.id()).isEqualTo(id.toString()));
    }

    @SuppressWarnings("unchecked") // the caller has looked
    private static Column<Entity, Id> ofIds(Column<Entity, ?> column) {
        return (Column<Entity, Id>) column;
    }

    @SuppressWarnings("unchecked") // the caller has looked
    private static io.github.digitalsilkroad.core.evidence.Property<Parties> ofParties(
            io.github.digitalsilkroad.core.evidence.Property<?> property) {
        return (io.github.digitalsilkroad.core.evidence.Property<Parties>) property;
    }

    @SuppressWarnings("unchecked") // of some kind
    private static Kind<Entity> kind(Kind<?> kind) {
        return (Kind<Entity>) kind;
    }

    private static void assertRefused(Throwable thrown, String text, String where) {
        if (!(thrown instanceof UnknownIdException)) {
            fail(where + " of '" + text + "'", thrown);
        }
    }

    /** The catalog, and every query and list that it hands out. */
    private static List<Object> asked() throws IllegalAccessException {
        List<Object> asked = new ArrayList<>(List.of(WORLD));
        for (Method method : Catalog.class.getMethods()) {
            Class<?> type = method.getReturnType();
            if (method.getParameterCount() == 0
                    && (Query.class.isAssignableFrom(type) || type == Disputes.class || type == Sources.class)) {
                try {
                    asked.add(method.invoke(WORLD));
                } catch (InvocationTargetException thrown) {
                    fail(method.toString(), thrown);
                }
            }
        }
        return asked;
    }

    private static List<Method> lookUps(Object asked) {
        return Arrays.stream(asked.getClass().getMethods())
                .filter(method -> Arrays.equals(method.getParameterTypes(), new Class<?>[] {String.class}))
                .filter(method -> !method.isBridge() && !Modifier.isStatic(method.getModifiers()))
                .filter(method -> Modifier.isPublic(method.getDeclaringClass().getModifiers()))
                .filter(method -> !TAKE_DATES.contains(method.getName()))
                .toList();
    }

    @Test
    void manyLookUpsAreTried() throws IllegalAccessException {
        Set<String> names = new TreeSet<>();
        for (Object asked : asked()) {
            lookUps(asked).forEach(method -> names.add(method.getName()));
        }
        assertThat(names).contains("country", "entity", "source", "in", "about", "involving");
    }
}
