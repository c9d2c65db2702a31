package io.github.digitalsilkroad.core.catalog;

import static java.util.Objects.requireNonNull;

import io.github.digitalsilkroad.core.evidence.Coded;
import io.github.digitalsilkroad.core.evidence.Reading;
import io.github.digitalsilkroad.core.internal.Nearest;
import io.github.digitalsilkroad.core.internal.Years;
import io.github.digitalsilkroad.core.model.CountryCode;
import io.github.digitalsilkroad.core.model.Entity;
import io.github.digitalsilkroad.core.quantity.LoanTerms;
import io.github.digitalsilkroad.core.quantity.Money;
import io.github.digitalsilkroad.core.quantity.PartialDate;
import io.github.digitalsilkroad.core.schema.Kind;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** How a record is written as a name and arguments, and read again: each component is an argument. */
final class RecordForm {

    private static final String YEAR = "year";

    /** Where a name goes on with a capital letter. */
    private static final Pattern HUMP = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");

    /** What an argument must be given for; anything else is as in the example if it is left out. */
    private static final Set<Class<?>> REQUIRED = Set.of(
            String.class,
            Ref.class,
            int.class,
            BigDecimal.class,
            CountryCode.class,
            PartialDate.class,
            Money.class,
            LoanTerms.class,
            Reading.class);

    /** How the records of a class are read and made, which {@link Class} looks up anew at each call. */
    private record Shape(
            List<RecordComponent> components, Constructor<?> constructor, boolean isSeen, boolean mayRefer) {}

    private static final ClassValue<Shape> SHAPES = new ClassValue<>() {
        @Override
        protected Shape computeValue(Class<?> type) {
            RecordComponent[] components = type.getRecordComponents();
            Class<?>[] types = new Class<?>[components.length];
            boolean mayRefer = false;
            for (int i = 0; i < components.length; i++) {
                types[i] = components[i].getType();
                components[i].getAccessor().trySetAccessible();
                mayRefer |= mayRefer(components[i]);
            }
            Constructor<?> constructor = reflected(() -> type.getDeclaredConstructor(types));
            boolean isSeen = constructor.canAccess(null);
            constructor.trySetAccessible();
            return new Shape(List.of(components), constructor, isSeen, mayRefer);
        }
    };

    private RecordForm() {}

    /** Whether it is a record that can be read and made from here. */
    static boolean isSeen(Object thing) {
        return thing instanceof Record && SHAPES.get(thing.getClass()).isSeen;
    }

    static String name(Object example) {
        return hyphenated(example.getClass().getSimpleName());
    }

    static ReadableForm write(ReadableForm form, Object example) {
        ReadableForm written = form;
        for (RecordComponent component : SHAPES.get(example.getClass()).components) {
            Object value = get(component, example);
            if (isPart(component.getType())) {
                written = write(written, value);
            } else {
                for (Object each : values(value)) {
                    written = written.with(key(component), each);
                }
            }
        }
        return written;
    }

    /** Whether a component is written as its own components, because it has no text of its own. */
    private static boolean isPart(Class<?> type) {
        return type.isRecord() && parser(type).isEmpty();
    }

    private static String key(RecordComponent component) {
        return hyphenated(component.getName());
    }

    private static String hyphenated(String name) {
        String words = HUMP.matcher(name).replaceAll("-").toLowerCase(Locale.ROOT);
        return words.endsWith("_") ? words.substring(0, words.length() - 1) : words;
    }

    /** The values of a component: what is false is not written, and an empty set is one empty text. */
    private static List<?> values(Object value) {
        Stream<?> all = Stream.of(value);
        if (value instanceof Optional<?> some) {
            all = some.stream();
        } else if (value instanceof OptionalInt some) {
            all = some.stream().boxed();
        } else if (value instanceof Collection<?> some) {
            all = some.isEmpty() && value instanceof Set ? Stream.of("") : some.stream();
        } else if (value.equals(false)) {
            all = Stream.empty();
        }
        return all.toList();
    }

    static String text(Object value) {
        if (value instanceof BigDecimal number) {
            return number.stripTrailingZeros().toPlainString();
        }
        if (value instanceof Ref<?> reference) {
            return reference.text();
        }
        return value instanceof Coded coded ? coded.code() : value.toString();
    }

    @SuppressWarnings("unchecked") // the class of the example
    static <T> T read(T example, Grammar.Arguments arguments) {
        Shape shape = SHAPES.get(example.getClass());
        Object[] values = shape.components.stream()
                .map(component -> read(component, example, arguments))
                .toArray();
        return (T) reflected(() -> shape.constructor.newInstance(values));
    }

    /** A reference, a record or what there is of either, with what references mean, also in the parts of a record. */
    @SuppressWarnings("unchecked") // a reference stays one, and the class of a record
    static <T> T resolved(T thing, UnaryOperator<Ref<?>> meant) {
        if (requireNonNull(thing, "question") instanceof Ref<?> reference) {
            return (T) meant.apply(reference);
        }
        if (thing instanceof Optional<?> some && some.isPresent()) {
            Object known = some.get();
            Object found = resolved(known, meant);
            return found == known ? thing : (T) Optional.of(found);
        }
        Shape shape = thing instanceof Record ? SHAPES.get(thing.getClass()) : null;
        if (shape == null || !shape.mayRefer) {
            return thing;
        }
        Object[] values = new Object[shape.components.size()];
        boolean isNew = false;
        for (int i = 0; i < values.length; i++) {
            Object value = get(shape.components.get(i), thing);
            values[i] = resolved(value, meant);
            isNew |= values[i] != value;
        }
        return isNew ? (T) reflected(() -> shape.constructor.newInstance(values)) : thing;
    }

    /** Whether a component is a reference, or may be one, or is a part with one. */
    private static boolean mayRefer(RecordComponent component) {
        Class<?> type = component.getType();
        return type == Ref.class
                || (type == Optional.class && element(component) instanceof ParameterizedType)
                || (type.isRecord() && SHAPES.get(type).mayRefer);
    }

    private static Object read(RecordComponent component, Object example, Grammar.Arguments arguments) {
        String key = arguments.given(key(component));
        Class<?> type = component.getType();
        if (isPart(type)) {
            return read(get(component, example), arguments);
        }
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
            return arguments.optional(key, text -> value(key, element(component), text));
        }
        if (type == List.class) {
            return arguments.all(key, text -> value(key, element(component), text));
        }
        if (type == Set.class) {
            List<Optional<Object>> given = arguments.all(
                    key, text -> text.isEmpty() ? Optional.empty() : Optional.of(value(key, element(component), text)));
            Set<Object> all = new LinkedHashSet<>();
            given.forEach(one -> one.ifPresent(all::add));
            return given.isEmpty() ? get(component, example) : all;
        }
        return REQUIRED.contains(type)
                ? arguments.required(key, text -> value(key, component.getGenericType(), text))
                : arguments.optional(key, text -> value(key, type, text)).orElseGet(() -> get(component, example));
    }

    private static Type element(RecordComponent component) {
        return argument(component.getGenericType());
    }

    private static Type argument(Type type) {
        return ((ParameterizedType) type).getActualTypeArguments()[0];
    }

    /** The kind that a class of entities declares. */
    @SuppressWarnings("unchecked") // each class of entities has one
    private static Kind<? extends Entity> kind(Type entities) {
        return (Kind<? extends Entity>)
                reflected(() -> ((Class<?>) entities).getField("KIND").get(null));
    }

    private static Object value(String key, Type generic, String text) {
        if (generic instanceof ParameterizedType) {
            return argument(generic) == Entity.class ? new Ref<>(text) : new Ref<>(kind(argument(generic)), text);
        }
        Class<?> type = (Class<?>) generic;
        if (type == String.class) {
            return text;
        }
        if (type == int.class) {
            return whole(key, text);
        }
        if (type == double.class) {
            return Double.valueOf(text);
        }
        if (type == BigDecimal.class) {
            return new BigDecimal(text);
        }
        return type.isEnum() ? constant(type, text) : parsed(type, text);
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
        List<?> constants = List.of(type.getEnumConstants());
        return constants.stream()
                .filter(constant -> text(constant).equals(text)
                        || ((Enum<?>) constant).name().equalsIgnoreCase(text.replace('-', '_')))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such choice; "
                        + Nearest.choices(
                                text, constants.stream().map(RecordForm::text).toList())));
    }

    /** The static method that reads the text of a value. */
    private static Optional<Method> parser(Class<?> type) {
        return Stream.of("parse", "of")
                .flatMap(name -> Arrays.stream(type.getMethods())
                        .filter(method -> method.getName().equals(name)
                                && Arrays.equals(method.getParameterTypes(), new Class<?>[] {String.class})))
                .findFirst();
    }

    private static Object parsed(Class<?> type, String text) {
        Method parser = parser(type)
                .orElseThrow(() -> new IllegalArgumentException(type.getName()
                        + ": has no static method parse(String) or of(String) by which a value could be read"));
        parser.trySetAccessible();
        return reflected(() -> parser.invoke(null, text));
    }

    private static Object get(RecordComponent component, Object example) {
        return reflected(() -> component.getAccessor().invoke(example));
    }

    private interface Reflection<T> {
        T get() throws ReflectiveOperationException;
    }

    private static <T> T reflected(Reflection<T> asked) {
        try {
            return asked.get();
        } catch (ReflectiveOperationException refused) {
            throw refused instanceof InvocationTargetException && refused.getCause() instanceof RuntimeException cause
                    ? cause
                    : new IllegalArgumentException(
                            "a class of a form must be public, and its package exported; make it so, or override form()",
                            refused);
        }
    }
}
