package io.github.digitalsilkroad.core.score;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.catalog.Grammar;
import io.github.digitalsilkroad.core.catalog.ReadableForm;
import io.github.digitalsilkroad.core.catalog.Ref;
import io.github.digitalsilkroad.core.evidence.Coded;
import io.github.digitalsilkroad.core.internal.Nearest;
import io.github.digitalsilkroad.core.internal.Years;
import io.github.digitalsilkroad.core.model.CountryCode;
import io.github.digitalsilkroad.core.model.Entity;
import io.github.digitalsilkroad.core.schema.Kind;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** How a record is written as a name and arguments, and read again: each component is an argument. */
record RecordForm(Score example, List<RecordComponent> components) {

    private static final String YEAR = "year";

    /** What an argument must be given for, as whole numbers are; anything else is as in the example if it is left out. */
    private static final Set<Class<?>> REQUIRED = Set.of(String.class, Ref.class, CountryCode.class);

    static RecordForm of(Score example) {
        if (!example.getClass().isRecord()) {
            throw new IllegalArgumentException(
                    example.getClass().getName()
                            + ": is no record, so that its form is not known; override form(), and add a reader to the grammar");
        }
        return new RecordForm(example, List.of(example.getClass().getRecordComponents()));
    }

    private String name() {
        return hyphenated(example.getClass().getSimpleName());
    }

    private static String hyphenated(String name) {
        return name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }

    ReadableForm write(Score score) {
        ReadableForm form = ReadableForm.of(name());
        for (RecordComponent component : components) {
            String key = hyphenated(component.getName());
            for (Object value : values(get(component, score))) {
                form = form.with(key, value);
            }
        }
        return form;
    }

    /** The values of a component as text: what is false is not written, and an empty set is one empty text. */
    private static List<String> values(Object value) {
        Collection<?> all = List.of(value);
        if (value instanceof Optional<?> some) {
            all = some.stream().toList();
        } else if (value instanceof OptionalInt some) {
            all = some.stream().boxed().toList();
        } else if (value instanceof Set<?> set) {
            all = set.isEmpty() ? List.of("") : set;
        } else if (value.equals(false)) {
            all = List.of();
        }
        List<String> texts = new ArrayList<>();
        for (Object one : all) {
            texts.add(one instanceof Coded coded ? coded.code() : one.toString());
        }
        return texts;
    }

    Grammar<Score> addTo(Grammar<Score> grammar, String meaning) {
        return grammar.with(name(), write(example).toString(), meaning, this::read);
    }

    private Score read(Grammar.Arguments arguments) {
        Class<?>[] types = new Class<?>[components.size()];
        Object[] values = new Object[components.size()];
        boolean isDated = false;
        for (int i = 0; i < values.length; i++) {
            types[i] = components.get(i).getType();
            values[i] = read(arguments, components.get(i));
            isDated |= components.get(i).getName().equals(YEAR);
        }
        Score score = make(types, values);
        Optional<Integer> year = isDated ? Optional.empty() : arguments.optional(YEAR, Years::parse);
        return year.isPresent() ? score.in(year.get()) : score;
    }

    private Score make(Class<?>[] types, Object[] values) {
        try {
            return (Score) example.getClass().getDeclaredConstructor(types).newInstance(values);
        } catch (InvocationTargetException refused) {
            throw cause(refused);
        } catch (ReflectiveOperationException closed) {
            throw closed(closed);
        }
    }

    /** A score with the id of what each of its references names in a catalog. */
    Score resolved(Score score, Catalog catalog) {
        Class<?>[] types = new Class<?>[components.size()];
        Object[] values = new Object[components.size()];
        boolean isChanged = false;
        for (int i = 0; i < values.length; i++) {
            types[i] = components.get(i).getType();
            if (components.get(i).getGenericType().getTypeName().contains(Ref.class.getName())) {
                Object value = get(components.get(i), score);
                values[i] = value instanceof Optional<?> some
                        ? some.map(ref -> ((Ref<?>) ref).resolved(catalog))
                        : ((Ref<?>) value).resolved(catalog);
                isChanged |= !values[i].equals(value);
            }
        }
        if (!isChanged) {
            return score;
        }
        for (int i = 0; i < values.length; i++) {
            values[i] = values[i] == null ? get(components.get(i), score) : values[i];
        }
        return make(types, values);
    }

    private Object read(Grammar.Arguments arguments, RecordComponent component) {
        String key = hyphenated(component.getName());
        Class<?> type = component.getType();
        if (type == OptionalInt.class) {
            return arguments
                    .optional(key, text -> whole(key, text))
                    .map(OptionalInt::of)
                    .orElse(OptionalInt.empty());
        }
        if (type == boolean.class) {
            return arguments.optional(key, RecordForm::truth).orElse(false);
        }
        if (type == Optional.class) {
            return arguments.optional(key, text -> value(element(component), text));
        }
        if (type == Set.class) {
            List<Optional<Object>> given = arguments.all(
                    key, text -> text.isEmpty() ? Optional.empty() : Optional.of(value(element(component), text)));
            Set<Object> all = new LinkedHashSet<>();
            given.forEach(one -> one.ifPresent(all::add));
            return given.isEmpty() ? get(component, example) : all;
        }
        if (type == int.class) {
            return arguments.required(key, text -> whole(key, text));
        }
        return REQUIRED.contains(type)
                ? arguments.required(key, text -> value(component.getGenericType(), text))
                : arguments.optional(key, text -> value(type, text)).orElseGet(() -> get(component, example));
    }

    private static Type element(RecordComponent component) {
        return argument(component.getGenericType());
    }

    private static Type argument(Type type) {
        return ((ParameterizedType) type).getActualTypeArguments()[0];
    }

    private static Object value(Type generic, String text) {
        if (generic instanceof ParameterizedType) {
            return new Ref<>(kind((Class<?>) argument(generic)), text);
        }
        Class<?> type = (Class<?>) generic;
        if (type == String.class) {
            return text;
        }
        if (type == double.class) {
            return Double.valueOf(text);
        }
        return type.isEnum() ? constant(type, text) : parsed(type, text);
    }

    /** The kind that a class of entities declares. */
    @SuppressWarnings("unchecked") // so does each class of entities
    private static Kind<? extends Entity> kind(Class<?> entities) {
        try {
            return (Kind<? extends Entity>) entities.getField("KIND").get(null);
        } catch (ReflectiveOperationException closed) {
            throw closed(closed);
        }
    }

    private static int whole(String key, String text) {
        if (key.equals(YEAR)) {
            return Years.parse(text);
        }
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    "must be a whole number from " + Integer.MIN_VALUE + " to " + Integer.MAX_VALUE, e);
        }
    }

    private static boolean truth(String text) {
        if (!text.equals("true") && !text.equals("false")) {
            throw new IllegalArgumentException("must be true or false");
        }
        return text.equals("true");
    }

    private static Object constant(Class<?> type, String text) {
        List<String> codes = new ArrayList<>();
        for (Object constant : type.getEnumConstants()) {
            String code = values(constant).get(0);
            if (code.equals(text)) {
                return constant;
            }
            codes.add(code);
        }
        throw new IllegalArgumentException("no such choice; " + Nearest.choices(text, codes));
    }

    private static Object parsed(Class<?> type, String text) {
        try {
            for (String name : List.of("parse", "of")) {
                for (Method method : type.getMethods()) {
                    if (method.getName().equals(name)
                            && List.of(method.getParameterTypes()).equals(List.of(String.class))) {
                        return method.invoke(null, text);
                    }
                }
            }
        } catch (InvocationTargetException refused) {
            throw cause(refused);
        } catch (IllegalAccessException closed) {
            throw closed(closed);
        }
        throw new IllegalArgumentException(
                type.getName() + ": has no static method parse(String) or of(String) by which a value could be read");
    }

    private static Object get(RecordComponent component, Score score) {
        try {
            return component.getAccessor().invoke(score);
        } catch (ReflectiveOperationException closed) {
            throw closed(closed);
        }
    }

    private static RuntimeException cause(InvocationTargetException refused) {
        return refused.getCause() instanceof RuntimeException cause ? cause : closed(refused);
    }

    private static IllegalArgumentException closed(ReflectiveOperationException closed) {
        return new IllegalArgumentException(
                "the components of a record are seen only if it is public and its package is exported; make it so, or"
                        + " override form()",
                closed);
    }
}
