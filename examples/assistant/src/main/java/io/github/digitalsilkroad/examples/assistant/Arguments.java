package io.github.digitalsilkroad.examples.assistant;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.catalog.Grammar;
import io.github.digitalsilkroad.core.catalog.Lens;
import io.github.digitalsilkroad.core.catalog.ReadableForm;
import io.github.digitalsilkroad.core.scenario.Edit;
import io.github.digitalsilkroad.core.scenario.Scenario;
import io.github.digitalsilkroad.core.score.Score;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The arguments of a call, read as what they stand for. What cannot be read is told with the valid choices.
 *
 * @param values the arguments by name, as they came
 */
record Arguments(Map<String, Object> values) {

    /** A text that must be there. */
    String text(String name) {
        return optional(name)
                .orElseThrow(() -> new IllegalArgumentException("the argument \"" + name + "\" is missing"));
    }

    /** A text that may be there. */
    Optional<String> optional(String name) {
        return Optional.ofNullable(values.get(name)).map(String::valueOf).filter(text -> !text.isBlank());
    }

    /** A whole number of 1 or more. */
    int count(String name, int standard) {
        Object value = values.get(name);
        if (value == null) {
            return standard;
        }
        if (value instanceof Number number && number.intValue() == number.doubleValue() && number.intValue() >= 1) {
            return number.intValue();
        }
        throw new IllegalArgumentException(name + " " + value + ": must be a whole number of 1 or more");
    }

    /** Texts; none if the argument is not there. */
    List<String> texts(String name) {
        Object value = values.get(name);
        if (value == null) {
            return List.of();
        }
        return value instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of(String.valueOf(value));
    }

    /** The data through the lenses that are asked for. */
    Catalog through(Catalog catalog) {
        Catalog seen = catalog;
        for (String lens : texts("through")) {
            seen = seen.through(Lens.parse(lens, Scenario.grammar(Edit.grammar())));
        }
        return seen;
    }

    /** The question: in readable form, or the name of a score with its arguments. */
    Score question(Grammar<Score> scores) {
        Optional<String> form = optional("question");
        Optional<String> name = optional("score");
        if (form.isPresent() == name.isPresent()) {
            throw new IllegalArgumentException(
                    "give either \"question\", such as \"debt-leverage debtor=TJ creditor=CN year=2016\", or \"score\" with its \"arguments\"");
        }
        if (form.isPresent() && values.get("arguments") instanceof Map<?, ?> given && !given.isEmpty()) {
            throw new IllegalArgumentException(
                    "\"arguments\": are those of a \"score\"; the question \"" + form.get() + "\" has its own");
        }
        return form.isPresent() ? scores.parse(form.get()) : scores.read(named(name.get()));
    }

    private ReadableForm named(String score) {
        ReadableForm form = ReadableForm.of(score);
        if (values.get("arguments") instanceof Map<?, ?> arguments) {
            for (Map.Entry<?, ?> argument : arguments.entrySet()) {
                form = form.with(String.valueOf(argument.getKey()), String.valueOf(argument.getValue()));
            }
        }
        return form;
    }
}
