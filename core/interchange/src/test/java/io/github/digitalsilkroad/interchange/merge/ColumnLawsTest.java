package io.github.digitalsilkroad.interchange.merge;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.catalog.CatalogBuilder;
import io.github.digitalsilkroad.core.catalog.LedgerRow;
import io.github.digitalsilkroad.core.catalog.Outcome;
import io.github.digitalsilkroad.core.catalog.Problem;
import io.github.digitalsilkroad.core.datapackage.DataPackage;
import io.github.digitalsilkroad.core.evidence.Attested;
import io.github.digitalsilkroad.core.evidence.Basis;
import io.github.digitalsilkroad.core.evidence.Citation;
import io.github.digitalsilkroad.core.evidence.Claim;
import io.github.digitalsilkroad.core.evidence.Facts;
import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.evidence.Identified;
import io.github.digitalsilkroad.core.evidence.Observations;
import io.github.digitalsilkroad.core.evidence.Parties;
import io.github.digitalsilkroad.core.evidence.Property;
import io.github.digitalsilkroad.core.evidence.Revision;
import io.github.digitalsilkroad.core.evidence.Source;
import io.github.digitalsilkroad.core.evidence.ValueType;
import io.github.digitalsilkroad.core.model.CountryCode;
import io.github.digitalsilkroad.core.model.Entity;
import io.github.digitalsilkroad.core.model.Financing;
import io.github.digitalsilkroad.core.model.Identifier;
import io.github.digitalsilkroad.core.model.Initiative;
import io.github.digitalsilkroad.core.model.Instrument;
import io.github.digitalsilkroad.core.model.Organization;
import io.github.digitalsilkroad.core.model.OrganizationKind;
import io.github.digitalsilkroad.core.model.Place;
import io.github.digitalsilkroad.core.model.PlaceKind;
import io.github.digitalsilkroad.core.model.Props;
import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.core.quantity.Money;
import io.github.digitalsilkroad.core.quantity.Unit;
import io.github.digitalsilkroad.core.schema.Column;
import io.github.digitalsilkroad.core.schema.Kind;
import io.github.digitalsilkroad.core.schema.SourceTable;
import io.github.digitalsilkroad.interchange.Documents;
import io.github.digitalsilkroad.interchange.ftm.FollowTheMoney;
import io.github.digitalsilkroad.interchange.json.CatalogJson;
import io.github.digitalsilkroad.interchange.json.ReleaseDelta;
import io.github.digitalsilkroad.testkit.RandomCatalog;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * For every column of every kind, and of sources: a value that only one of two catalogs states survives their merge,
 * and every format keeps it or says that it does not.
 */
class ColumnLawsTest {

    private static final Catalog WORLD = RandomCatalog.of(1).toBuilder()
            .add(Place.builder()
                    .id(Id.of("kg-osh"))
                    .name("Osh")
                    .countryCode(CountryCode.of("KG"))
                    .type(PlaceKind.CITY)
                    .build())
            .add(Initiative.builder()
                    .id(Id.of("road"))
                    .name("Road")
                    .countryCode(CountryCode.of("KG"))
                    .build())
            .build();

    private static final Source SOURCE = WORLD.sources().list().get(0);

    /** Texts of which every cell without choices accepts one. */
    private static final List<String> TEXTS =
            List.of("KAZ", "sample=7", "2019-02", "4", "5", "register", "USD", "KZ", "KG", "cameras", "ru");

    @TempDir
    Path folder;

    /** A column, and a thing that has nothing in optional columns but this one. */
    private record Case(Kind<?> kind, Column<?, ?> column) {
        @Override
        public String toString() {
            return kind + "." + column;
        }
    }

    static Stream<Case> columns() {
        List<Kind<?>> kinds = new ArrayList<>(Catalog.knownKinds());
        kinds.add(SourceTable.KIND);
        return kinds.stream()
                .flatMap(kind -> kind.columns().stream()
                        .filter(column -> !column.isKey())
                        .map(column -> new Case(kind, column)));
    }

    private static List<Object> values(Kind<?> kind, Column<?, ?> column) {
        List<Object> values = new ArrayList<>();
        List<String> texts = new ArrayList<>(column.cell().choices());
        texts.addAll(ids(kind, column));
        texts.add("text of " + column.name());
        texts.add("https://example.org/" + column.name());
        texts.addAll(TEXTS);
        for (String text : texts) {
            try {
                Object value = column.cell().read(text);
                values.add(column.isMany() ? List.of(value) : value);
            } catch (IllegalArgumentException isOfAnotherType) {
                // The cell accepts another text.
            }
        }
        return values;
    }

    private static List<String> ids(Kind<?> kind, Column<?, ?> column) {
        if (column.isKey()) {
            return List.of(kind.plural().equals("countries") ? "KZ" : "sample");
        }
        if (column.target().equals(SourceTable.KIND.plural())) {
            return List.of(WORLD.sources().list().get(0).id().toString());
        }
        if (column.target().equals(Column.ANY)) {
            return List.of("huawei");
        }
        List<String> ids = new ArrayList<>();
        for (Entity entity : WORLD.entities()) {
            if (entity.kind().plural().equals(column.target())) {
                ids.add(entity.id().toString());
            }
        }
        return ids;
    }

    private static <E extends Identified> E make(Kind<E> kind, List<@Nullable Object> values) {
        String unit = "";
        for (Column<E, ?> column : kind.columns()) {
            unit = column.name().equals("unit") && values.get(column.number()) != null
                    ? values.get(column.number()).toString()
                    : unit;
        }
        ValueType<?> type = unit.isEmpty() ? ValueType.term() : ValueType.of(Unit.of(unit));
        Facts facts = kind.equals(Financing.KIND)
                ? Facts.builder()
                        .add(Props.BORROWER, Claim.of(Parties.parse("local"), Citation.of(SOURCE)))
                        .build()
                : Facts.none();
        E thing = kind.of(new MergeRow(values, facts, Observations.of(Property.of("value", type, "value"), List.of())));
        return thing instanceof Source source && values.get(SourceTable.ORIGIN.number()) instanceof Id origin
                ? kind.type().cast(source.origin(WORLD.source(origin.toString())))
                : thing;
    }

    /** Finds values for the required columns, and for one more; an empty list if none will do. */
    private static <E extends Identified> List<@Nullable Object> row(Kind<E> kind, @Nullable Column<?, ?> more) {
        List<@Nullable Object> row = new ArrayList<>();
        for (Column<E, ?> column : kind.columns()) {
            List<Object> values = values(kind, column);
            boolean isSecond = column.number() > 0
                    && column.target()
                            .equals(kind.columns().get(column.number() - 1).target());
            row.add(
                    column.isRequired()
                            ? values.get(isSecond && !column.target().isEmpty() ? 1 : 0)
                            : column.isMany() ? List.of() : null);
        }
        for (Column<E, ?> column : kind.columns()) {
            List<Object> values = values(kind, column);
            for (int i = 0; !isThing(kind, row) && column.isRequired() && i < values.size(); i++) {
                Object before = row.set(column.number(), values.get(i));
                if (!isThing(kind, row)) {
                    row.set(column.number(), before);
                }
            }
        }
        if (more == null || more.isRequired()) {
            return row;
        }
        for (Object value : values(kind, more)) {
            row.set(more.number(), value);
            try {
                if (isThing(kind, row)
                        && filed(kind, make(kind, row), more).equals(listed(value))
                        && !row.equals(row(kind, null))
                        && !filed(kind, make(kind, row(kind, null)), more).equals(listed(value))) {
                    return row;
                }
            } catch (IllegalArgumentException isNoSuchThing) {
                // Another value makes a thing.
            }
        }
        return List.of();
    }

    private static <E extends Identified> boolean isThing(Kind<E> kind, List<@Nullable Object> row) {
        try {
            return !with(make(kind, row)).entities().isEmpty();
        } catch (IllegalArgumentException isNone) {
            return false;
        }
    }

    private static List<Object> listed(Object value) {
        return value instanceof Collection<?> all ? new ArrayList<>(all) : List.of(value);
    }

    private static <E extends Identified> List<Object> filed(Kind<E> kind, Object thing, Column<?, ?> column) {
        return new ArrayList<>(
                kind.columns().get(column.number()).filedOf(kind.type().cast(thing)));
    }

    private static Identified thing(Case of, boolean hasIt) {
        List<@Nullable Object> row = row(of.kind(), hasIt ? of.column() : null);
        assertThat(row).as("no value of " + of).isNotEmpty();
        return make(of.kind(), row);
    }

    private static Catalog with(Identified thing) {
        CatalogBuilder builder = WORLD.toBuilder();
        return (thing instanceof Source source ? builder.add(source) : builder.add((Entity) thing)).build();
    }

    private static Object found(Catalog catalog, Case of) {
        String id = of.kind().plural().equals("countries") ? "KZ" : "sample";
        return of.kind() == SourceTable.KIND
                ? catalog.source(id)
                : catalog.find(id).orElseThrow();
    }

    private static void assertKept(Catalog catalog, Case of, Identified thing) {
        assertThat(filed(of.kind(), found(catalog, of), of.column())).isEqualTo(filed(of.kind(), thing, of.column()));
    }

    @ParameterizedTest
    @MethodSource("columns")
    void whatOneStatesSurvivesAMerge(Case of) {
        Identified thing = thing(of, true);
        Catalog one = with(thing);
        Catalog other = with(thing(of, false));
        Merge merge;
        try {
            merge = Merge.of(one, other);
        } catch (IllegalArgumentException refused) {
            assertThat(refused).hasMessageEndingWith("nothing is merged");
            return;
        }
        assertKept(merge.catalog(), of, thing);
        assertKept(Merge.of(other, one).catalog(), of, thing);
    }

    private static Catalog lent(String bank, Facts facts) {
        return WORLD.toBuilder()
                .add(Organization.builder(OrganizationKind.BANK)
                        .id(Id.of(bank))
                        .name("Bank")
                        .build())
                .add(Identifier.builder()
                        .id(Id.of("id-" + bank))
                        .subject(Id.of(bank))
                        .scheme("sample")
                        .value("7")
                        .source(SOURCE.id())
                        .build())
                .add(Financing.builder()
                        .id(Id.of("lent"))
                        .name("Lent")
                        .recipient(CountryCode.of("KG"))
                        .instrument(Instrument.LOAN)
                        .facts(facts)
                        .build())
                .build();
    }

    private static <T> Claim<T> inFull(T value, Basis basis) {
        return Claim.of(value, Citation.of(SOURCE, "p. 1"))
                .asOf("2016")
                .basis(basis)
                .revision(Revision.CHANGE)
                .tag("B07")
                .origin(WORLD.sources().list().get(1))
                .note("note");
    }

    /** A claim keeps each column of the ledger also where the merge writes its value anew, under the id of another. */
    @Test
    void whatAClaimSaysSurvivesAMergeThatRenamesItsValue() {
        Facts facts = Facts.builder()
                .add(Props.LENDER, inFull(Parties.parse("the-bank"), Basis.INFERRED))
                .add(Props.AMOUNT, inFull(Money.of(Estimate.between(4, 5), "USD"), Basis.ESTIMATED))
                .build();
        Catalog one = lent("the-bank", facts);
        Catalog other = lent("a-bank", Facts.none());
        Set<Column<LedgerRow, ?>> stated = new LinkedHashSet<>();
        for (Merge merge : List.of(Merge.of(one, other), Merge.of(other, one))) {
            Financing after = merge.catalog().financing("lent");
            for (Attested<?> fact : facts.all()) {
                LedgerRow was = row(one.financing("lent"), fact);
                LedgerRow is = row(after, after.facts().get(fact.property()));
                for (Column<LedgerRow, ?> column : LedgerRow.KIND.columns()) {
                    List<?> values = column.filedOf(was);
                    if (!values.isEmpty()) {
                        stated.add(column);
                    }
                    boolean isRenamed = values.equals(List.of("the-bank"));
                    assertThat(column.filedOf(is))
                            .as("%s of %s", column, is)
                            .isEqualTo(isRenamed ? List.of("a-bank") : values);
                }
            }
        }
        assertThat(stated).containsExactlyInAnyOrderElementsOf(LedgerRow.KIND.columns());
    }

    private static LedgerRow row(Entity subject, Attested<?> fact) {
        assertThat(fact.claims()).hasSize(1);
        return new LedgerRow(subject, fact.property(), fact.claims().get(0));
    }

    @ParameterizedTest
    @MethodSource("columns")
    void everyFormatOfTheTablesKeepsIt(Case of) throws IOException {
        Identified thing = thing(of, true);
        Catalog catalog = with(thing);
        DataPackage.write(catalog, folder.resolve("package"));
        assertKept(DataPackage.read(folder.resolve("package")), of, thing);
        String json = Documents.text(out -> new CatalogJson().write(catalog, out));
        assertKept(CatalogJson.read(Documents.reader(json)), of, thing);
        String delta =
                Documents.text(out -> ReleaseDelta.between(WORLD, catalog).write(out));
        assertKept(ReleaseDelta.read(Documents.reader(delta)).apply(WORLD), of, thing);
    }

    @ParameterizedTest
    @MethodSource("columns")
    void followTheMoneyKeepsItOrSaysThatItDoesNot(Case of) throws IOException {
        Identified thing = thing(of, true);
        CatalogBuilder builder = with(thing).toBuilder();
        if (thing instanceof Source source) {
            builder.add(Organization.builder(OrganizationKind.OTHER)
                    .id(Id.of("citing"))
                    .name("Citing")
                    .facts(Facts.builder()
                            .add(Props.NAME_IN_USE, Claim.of("C.", Citation.of(source)))
                            .build())
                    .build());
        }
        StringBuilder out = new StringBuilder();
        Outcome<Map<String, Integer>> exported = new FollowTheMoney().write(builder.build(), out);
        List<String> reasons = exported.leftOut().stream()
                .filter(left -> left.subject().equals(thing.id().toString()))
                .map(Problem::message)
                .toList();
        boolean isLeftOutWhole =
                !reasons.isEmpty() && out.toString().lines().noneMatch(line -> line.startsWith("{\"id\":\"sample\""));
        boolean isSaid = reasons.stream()
                .anyMatch(reason -> reason.equals("a " + of.kind().singular() + " has no schema of its own")
                        || List.of(reason.split("[ ,]+")).contains(of.column().name()));
        boolean isWritten = filed(of.kind(), thing, of.column()).stream()
                .allMatch(value -> out.toString()
                        .lines()
                        .filter(line -> line.contains("sample") || line.startsWith("{\"id\":\"huawei\""))
                        .anyMatch(line -> line.toLowerCase(Locale.ROOT)
                                .contains(written(of.column(), value).toLowerCase(Locale.ROOT))));
        assertThat(isLeftOutWhole || isSaid || isWritten)
                .as("%s is neither written nor said to be left out: %s", of, out)
                .isTrue();
    }

    @SuppressWarnings("unchecked") // a column holds values of its own cell's type
    private static String written(Column<?, ?> column, Object value) {
        return ((Column<?, Object>) column).cell().write(value);
    }
}
