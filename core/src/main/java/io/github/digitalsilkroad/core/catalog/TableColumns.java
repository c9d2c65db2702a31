package io.github.digitalsilkroad.core.catalog;

import com.google.common.collect.Lists;
import io.github.digitalsilkroad.core.evidence.Attested;
import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.core.quantity.Measurement;
import io.github.digitalsilkroad.core.view.Table;
import io.github.digitalsilkroad.core.view.Text;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** The columns of a table, each with what it holds of a row. */
final class TableColumns<R> {

    private final Table.Builder table;
    private final List<BiConsumer<R, List<Text>>> cells = new ArrayList<>();

    TableColumns(String title) {
        this.table = Table.of(title);
    }

    TableColumns<R> column(String header, Function<? super R, ?> cell) {
        table.column(header);
        cells.add((row, texts) -> texts.add(text(cell.apply(row))));
        return this;
    }

    TableColumns<R> rightColumn(String header, Function<? super R, ?> cell) {
        table.rightColumn(header);
        cells.add((row, texts) -> texts.add(text(cell.apply(row))));
        return this;
    }

    /** Columns for the bounds, the best value and the unit; blank where a row has no value, or no such bound. */
    TableColumns<R> numbers(String prefix, Function<? super R, Optional<?>> value) {
        List.of("low", "best", "high", "unit").forEach(name -> table.column(prefix + name));
        cells.add((row, texts) -> numbers(value.apply(row)).forEach(number -> texts.add(Text.of(number))));
        return this;
    }

    /** Columns for a fact: its value or the columns of a number, on what basis it is, and whether it is disputed. */
    TableColumns<R> fact(String name, boolean isNumber, Function<? super R, Attested<?>> fact) {
        String prefix = name.isEmpty() ? "" : name + " ";
        TableColumns<R> value = isNumber
                ? numbers(prefix, row -> fact.apply(row).value())
                : column(
                        name,
                        row -> fact.apply(row).value().map(Object::toString).orElse(""));
        return value.column(prefix + "basis", row -> Attested.basis(List.of(fact.apply(row))))
                .column(prefix + "disputed", row -> fact.apply(row).disputeText());
    }

    private static List<String> numbers(Optional<?> value) {
        if (!(value.orElse(null) instanceof Measurement<?> measured)) {
            return List.of("", "", "", "");
        }
        Estimate number = measured.number();
        return List.of(
                number(number.low()),
                number(number.best().orElse(Double.NaN)),
                number(number.high()),
                measured.unit().toString());
    }

    private static String number(double bound) {
        return Double.isFinite(bound)
                ? BigDecimal.valueOf(bound).stripTrailingZeros().toPlainString()
                : "";
    }

    /** The table, whose cells are made when they are read. */
    Table of(List<? extends R> rows) {
        return table.build(Lists.transform(rows, this::cells));
    }

    private List<Text> cells(R row) {
        List<Text> texts = new ArrayList<>();
        cells.forEach(cell -> cell.accept(row, texts));
        return texts;
    }

    private static Text text(Object cell) {
        return cell instanceof Text text ? text : cell instanceof Id ? Text.thing(cell) : Text.of(cell.toString());
    }
}
