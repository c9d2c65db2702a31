package io.github.digitalsilkroad.core.score;

import static java.util.Objects.requireNonNull;

import io.github.digitalsilkroad.core.internal.Echo;
import io.github.digitalsilkroad.core.internal.Lines;
import io.github.digitalsilkroad.core.quantity.Estimate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The two lines of an answer in a shell: the number, of what and of how much of it, then what limits it. */
final class AnswerLines {

    private final Assessment answer;
    private final Said said;
    private final @Nullable Estimate value;

    AnswerLines(Assessment answer) {
        this.answer = answer;
        this.said = answer.said();
        this.value = answer.value().orElse(null);
    }

    /**
     * The first line, and then what the second says of the number. The number for what is known goes before the bounds
     * where at least half is known and the line has room, and is alone where it was asked for alone; what the rows are
     * called goes first where the line has no room; then a name or a time begins the second, never what limits the
     * number to a part.
     */
    Echo echo(String missing, String time) {
        if (value == null) {
            return unknown(missing);
        }
        @Nullable Form form = null;
        Echo echo = new Echo("", missing);
        for (Form next : forms(time)) {
            if (form == null || echo.isTooLong()) {
                form = next;
                Echo named = new Echo(line(value, form, true), missing);
                boolean isNamed = !named.isTooLong() || !form.among.isEmpty();
                echo = isNamed ? named : new Echo(line(value, form, false), missing);
            }
        }
        String base = requireNonNull(form).unit.equals(said.unit()) ? "" : "of " + said.base();
        String moved = base + (form.time.equals(time) ? "" : time);
        echo.then(moved.strip()).then(echo.add(", ", said.unseen()) ? "" : said.unseen());
        if (form.among.isEmpty() && !said.isWhole()) {
            Coverage rows = said.coverage().orElseThrow();
            rows.stated()
                    .map(stated ->
                            sharp(stated) + (rows.known() == 1 ? " for the one known" : " among the " + rows.known()))
                    .ifPresent(echo::then);
        }
        return echo.then(said.aside());
    }

    /** Of an unknown answer, the second line has what is said aside, else the first reason, if it has room. */
    private Echo unknown(String missing) {
        String rows = said.isWhole() ? "" : ", " + said.coverage().orElseThrow() + " known";
        Echo known = new Echo("unknown", rows + missing);
        Echo echo = known.isTooLong() ? new Echo("unknown", missing) : known;
        Stream<String> reasons = MissingInput.either(answer.missing()).stream()
                .limit(1)
                .map(MissingInput::told)
                .flatMap(MissingInput::reasons);
        Stream.concat(Stream.of(said.aside()), reasons)
                .filter(words -> !words.isEmpty() && words.length() <= Echo.WIDTH)
                .findFirst()
                .ifPresent(echo::then);
        return echo;
    }

    /**
     * What a first line says beside the numbers, and the word before the known rows if it begins with the number for
     * these.
     */
    private record Form(String among, String unit, String time) {}

    /** The forms of a first line, the one that says most first; a number for the known rows alone is never for all. */
    private List<Form> forms(String time) {
        List<Form> forms = new ArrayList<>();
        Optional<Coverage> rows = answer.coverage()
                .filter(some -> !some.isWhole() && some.stated().isPresent());
        boolean isAlone =
                rows.filter(some -> some.stated().equals(answer.value())).isPresent();
        if (isAlone || rows.filter(some -> 2 * some.known() >= some.all()).isPresent()) {
            forms.add(new Form(" among ", said.unit(), time));
        }
        String among = isAlone ? " in " : "";
        forms.add(new Form(among, said.unit(), time));
        if (!said.base().isEmpty()) {
            forms.add(new Form(among, said.unitOfOne(), said.unitOfOne().equals(said.unit()) ? "" : time));
            forms.add(new Form(among, "percent", time));
        }
        forms.add(new Form(among, said.base().isEmpty() ? said.unit() : "percent", ""));
        return forms;
    }

    private String line(Estimate known, Form form, boolean isNaming) {
        String limit = Lines.afterComma(answer.basis()) + Lines.afterComma(said.scope());
        if (said.lead().isEmpty()) {
            return number(known, form, limit, isNaming);
        }
        boolean isNone = known.isExact() && known.low() == 0;
        return said.lead() + (isNone ? form.time + limit : "; " + number(known, form, limit, isNaming));
    }

    private String number(Estimate value, Form form, String limit, boolean isNaming) {
        String of = said.whole().isEmpty() ? "" : " of " + said.whole();
        if (said.isWhole()) {
            return value.describe(Assessment.DIGITS) + of + " " + unit(value, form.unit) + form.time + limit;
        }
        Coverage coverage = said.coverage().orElseThrow();
        boolean isNamed = isNaming && !said.unit().contains(coverage.rows());
        String ofAll = " of " + coverage.all() + (isNamed ? " " + coverage.rows() : "");
        if (!form.among.isEmpty()) {
            Estimate stated = coverage.stated().orElseThrow();
            return stated.describe(Assessment.DIGITS) + " " + unit(stated, form.unit) + form.time + form.among
                    + coverage.known() + " known" + ofAll + limit
                    + (stated.equals(value) ? "" : "; " + ends(value) + " for all " + coverage.all());
        }
        String rows = ", " + coverage.known() + ofAll + " known";
        return ends(value) + of + " " + unit(value, form.unit) + form.time + limit + rows;
    }

    private String unit(Estimate value, String unit) {
        boolean isOne = said.whole().equals("1") || (value.isExact() && value.low() == 1);
        return isOne && said.base().isEmpty() ? said.unitOfOne() : unit;
    }

    /** An estimate for reading, an open range by its ends. */
    private static String sharp(Estimate value) {
        return value.isLowOpen() || value.isHighOpen() ? ends(value) : value.describe(Assessment.DIGITS);
    }

    /** The bounds without words; an end that is not reached stands like one that is, which encloses it. */
    static String ends(Estimate value) {
        return (value.isBounded() ? Estimate.between(value.low(), value.high()) : value).describe(Assessment.DIGITS);
    }
}
