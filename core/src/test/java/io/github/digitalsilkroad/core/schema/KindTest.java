package io.github.digitalsilkroad.core.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.digitalsilkroad.core.evidence.Facts;
import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.evidence.Identified;
import io.github.digitalsilkroad.core.evidence.Observations;
import io.github.digitalsilkroad.core.evidence.Property;
import io.github.digitalsilkroad.core.evidence.Source;
import io.github.digitalsilkroad.core.evidence.SourceType;
import io.github.digitalsilkroad.core.evidence.ValueType;
import io.github.digitalsilkroad.core.quantity.PartialDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class KindTest {

    /** A thing that its two words tell from all others. */
    record Pair(Id id, String first, String second) implements Identified {}

    private static final Property<PartialDate> MET = Property.of("met", ValueType.date(), "met");
    private static final Property<PartialDate> PARTED = Property.of("parted", ValueType.date(), "parted");

    private static Kind<Pair> pairs() {
        Kind<Pair> kind = new Kind<>(Pair.class, "pair", "pairs", "Two words.", row -> {
            throw new AssertionError("no row is read here");
        });
        kind.idColumn();
        kind.column("first", Cell.text(), Pair::first, "a word").unique();
        kind.column("second", Cell.text(), Pair::second, "another word").unique();
        return kind.standing();
    }

    @Test
    void wordsThatReadAlikeInARowAreNotAlike() {
        Kind<Pair> kind = pairs();
        Pair one = new Pair(Id.of("one"), "safe city", "north");
        assertThat(kind.uniqueOf(one)).isEqualTo(kind.uniqueOf(new Pair(Id.of("two"), "safe city", "north")));
        assertThat(kind.uniqueOf(one)).isNotEqualTo(kind.uniqueOf(new Pair(Id.of("two"), "safe", "city north")));
        assertThat(kind.uniqueColumns()).extracting(Column::name).containsExactly("first", "second");
    }

    /** The plural names a file. */
    @ParameterizedTest
    @ValueSource(strings = {"", " ", "my pairs", "Pairs", "../pairs", "pairs/x", "pairs.csv", "p\u00e4rs", "a--b"})
    void aPluralThatCannotNameATableIsRefused(String plural) {
        assertThatThrownBy(() -> new Kind<>(Pair.class, "pair", plural, "Two words.", row -> null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("kind \"pair\", plural \"" + plural
                        + "\": must have a name, and a plural such as training-programs");
        assertThatThrownBy(() -> new Kind<>(Pair.class, " ", "pairs", "Two words.", row -> null))
                .hasMessageStartingWith("kind \" \", plural \"pairs\": must have a name");
    }

    @Test
    void aRowOfWhichNothingIsMadeIsAProblem() {
        Kind<Pair> kind = new Kind<>(Pair.class, "pair", "pairs", "Two words.", row -> null);
        assertThatThrownBy(() -> kind.of(new PairRow(null)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("kind pair: makes nothing of the row, and does not say why");
    }

    @Test
    void theKeyIsTheFirstColumn() {
        Kind<Pair> kind = new Kind<>(Pair.class, "pair", "pairs", "Two words.", row -> null);
        kind.column("first", Cell.text(), Pair::first, "a word");
        assertThatThrownBy(kind::idColumn)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("column id of pairs: a key is the first column");
    }

    @Test
    void onlyIdsTellThingsApartUnlessAKindSaysMore() {
        assertThat(SourceTable.KIND.uniqueColumns()).isEmpty();
        Column<?, String> other = Column.of("about", Cell.text(), "what it is about");
        assertThatThrownBy(other::unique).hasMessage("column about: is of no kind");
        assertThatThrownBy(other::where).hasMessage("column about: is of no kind");
    }

    @Test
    void aKindSaysHowItsThingsAreCalledAndWhetherTheyStay() {
        Kind<Pair> kind = pairs();
        assertThat(kind.singular()).isEqualTo("pair");
        assertThat(kind.plural()).isEqualTo("pairs");
        assertThat(kind).hasToString("pairs");
        assertThat(kind.description()).isEqualTo("Two words.");
        assertThat(Stream.of(0, 1, 2).map(kind::count)).containsExactly("0 pairs", "1 pair", "2 pairs");
        assertThat(kind.isStanding()).isTrue();
        assertThat(kind.hashCode())
                .as("the same in every process")
                .isEqualTo(pairs().hashCode())
                .isNotEqualTo(SourceTable.KIND.hashCode());
    }

    @Test
    void aColumnOfManyHoldsNoneWhereTheCellIsBlank() {
        Column<Pair, String> third = pairs().many("third", Cell.text(), pair -> List.of(), "more words");
        assertThat(new PairRow(null).all(third)).isEmpty();
        assertThat(new PairRow(List.of("near", "far")).all(third)).containsExactly("near", "far");
        assertThat(new PairRow(null).find(third)).isEmpty();
    }

    @Test
    void aKindInUseDeclaresNothingMore() {
        Kind<Pair> kind = pairs();
        List<Column<Pair, ?>> columns = List.copyOf(kind.columns());
        List<ThrowingCallable> late = List.of(
                () -> kind.column("late", Cell.text(), Pair::first, "a word"),
                () -> kind.optional("late", Cell.text(), pair -> Optional.empty(), "a word"),
                () -> kind.many("late", Cell.text(), pair -> List.of(), "words"),
                kind::idColumn,
                () -> kind.aliasesColumn(pair -> List.of()),
                () -> kind.umbrellaColumn(pair -> Optional.empty()),
                () -> kind.sameAsColumn(pair -> List.of()),
                () -> kind.dated(List.of(), List.of(), List.of()),
                kind::standing,
                () -> columns.get(0).unique(),
                () -> columns.get(0).where());
        for (ThrowingCallable declaration : late) {
            assertThatThrownBy(declaration)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageEndingWith(" of pairs: the kind is in use; declare it where the kind is declared");
        }
        assertThat(kind.columns()).isEqualTo(columns);
        assertThat(kind.aliases()).isEmpty();
        assertThat(kind.umbrella()).isEmpty();
        assertThat(kind.whereColumn()).isEmpty();
        assertThat(kind.uniqueColumns()).hasSize(2);
    }

    @Test
    void aKindHasOneColumnOfAName() {
        Kind<Pair> kind = pairs();
        assertThatThrownBy(() -> kind.optional("second", Cell.text(), pair -> Optional.empty(), "a word"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("column second of pairs: there is one of this name");
        assertThatThrownBy(kind::idColumn).hasMessage("column id of pairs: there is one of this name");
        assertThat(kind.columns()).extracting(Column::name).containsExactly("id", "first", "second");
    }

    @Test
    void oneColumnTellsTheCountriesOfAThing() {
        Kind<Pair> kind = pairs();
        Column<Pair, String> home =
                kind.column("home", Cell.text(), Pair::first, "a country").where();
        Column<Pair, String> other = kind.column("other", Cell.text(), Pair::second, "a country");
        assertThatThrownBy(other::where)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("column other: home tells already to which countries pairs belong; a kind has one such"
                        + " column");
        assertThat(kind.whereColumn()).hasValue(home);
    }

    @Test
    void whatStartsOrEndsAThingIsAnEventInItsLife() {
        Kind<Pair> kind = pairs();
        assertThatThrownBy(() -> kind.dated(List.of(), List.of(MET), List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("dates of pairs: not all of [met] and [], which start and end them, are among the events"
                        + " []");
        assertThatThrownBy(() -> kind.dated(List.of(MET), List.of(), List.of(PARTED)))
                .hasMessageContaining("[] and [parted]");
        assertThat(kind.events()).isEmpty();
        kind.dated(List.of(MET, PARTED), List.of(MET), List.of(PARTED));
        assertThat(kind.events()).containsExactly(MET, PARTED);
        assertThat(kind.starts()).containsExactly(MET);
        assertThat(kind.ends()).containsExactly(PARTED);
    }

    static Stream<Column<Source, ?>> textsOfSources() {
        return SourceTable.KIND.columns().stream().filter(column -> column.cell() == Cell.text());
    }

    @ParameterizedTest
    @MethodSource("textsOfSources")
    void noTextOfASourceIsBlank(Column<Source, ?> text) {
        assertThat(SourceTable.KIND.of(new SourceRow(-1, "")).title()).isEqualTo("A page");
        assertThatThrownBy(() -> SourceTable.KIND.of(new SourceRow(text.number(), " ")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("source page: " + text.name() + " must not be blank");
    }

    /** A row that holds the same in every column. */
    private static final class PairRow extends Row {
        private final @Nullable Object held;

        private PairRow(@Nullable Object held) {
            this.held = held;
        }

        @Override
        protected @Nullable Object value(int column) {
            return held;
        }

        @Override
        public Facts facts() {
            return Facts.none();
        }

        @Override
        public Observations<?> observations(Column<?, String> unit) {
            throw new AssertionError("a pair has no observations");
        }
    }

    /** A row of a source with what a source needs, but for one column. */
    private static final class SourceRow extends Row {
        private static final Map<String, Object> NEEDED =
                Map.of("id", Id.of("page"), "title", "A page", "publisher", "A publisher", "type", SourceType.PRESS);
        private final int changed;
        private final String text;

        private SourceRow(int changed, String text) {
            this.changed = changed;
            this.text = text;
        }

        @Override
        protected @Nullable Object value(int column) {
            Column<Source, ?> asked = SourceTable.KIND.columns().get(column);
            if (column != changed) {
                return NEEDED.get(asked.name());
            }
            return asked.isMany() ? List.of(text) : text;
        }

        @Override
        public Facts facts() {
            return Facts.none();
        }

        @Override
        public Observations<?> observations(Column<?, String> unit) {
            throw new AssertionError("a source has no observations");
        }
    }
}
