package io.github.digitalsilkroad.laws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.common.testing.EqualsTester;
import com.google.common.testing.NullPointerTester;
import com.google.common.testing.NullPointerTester.Visibility;
import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.interchange.merge.Merge;
import io.github.digitalsilkroad.lint.ClaimLint;
import io.github.digitalsilkroad.site.Site;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What every public type owes: a null argument is refused at once, by its name; values are equal by what they hold;
 * every public method can be called by reflection and completed by a shell, which a method of a hidden supertype
 * cannot.
 */
class PublicTypesTest {

    private static final String OURS = "io.github.digitalsilkroad.";

    /** The public types of core and the jars beside it, as their class files name them. */
    static List<Class<?>> types() throws IOException {
        List<Class<?>> types = new ArrayList<>();
        for (Class<?> ofModule : List.of(Catalog.class, ClaimLint.class, Merge.class, Site.class)) {
            Path classes = Path.of(URI.create(
                    ofModule.getProtectionDomain().getCodeSource().getLocation().toString()));
            if (Files.isDirectory(classes)) {
                addTypes(classes, types);
            } else {
                try (FileSystem jar = FileSystems.newFileSystem(classes)) {
                    addTypes(jar.getPath("/"), types);
                }
            }
        }
        return types;
    }

    private static void addTypes(Path classes, List<Class<?>> types) throws IOException {
        try (Stream<Path> files = Files.walk(classes.resolve(OURS.replace('.', '/')))) {
            for (Path file : files.filter(path -> path.toString().endsWith(".class"))
                    .sorted()
                    .toList()) {
                String name =
                        classes.relativize(file).toString().replace('/', '.').replaceAll("\\.class$", "");
                if (!name.endsWith("-info") && !name.matches(".*\\.(internal|columns|formats)\\..*")) {
                    Class<?> type = load(name);
                    if (isOpen(type)) {
                        types.add(type);
                    }
                }
            }
        }
    }

    @Test
    void everySimpleNameMeansOneThingWhereAllAreImported() throws IOException {
        List<String> shell = List.of("java.lang.", "java.util.", "java.util.stream.", "java.time.", "java.nio.file.");
        Set<String> names = new HashSet<>();
        for (Class<?> type : types()) {
            if (type.getEnclosingClass() == null) {
                assertThat(names.add(type.getSimpleName()))
                        .as("%s is the first of its name", type)
                        .isTrue();
                for (String imported : shell) {
                    assertThatThrownBy(() -> Class.forName(imported + type.getSimpleName()))
                            .isInstanceOf(ClassNotFoundException.class);
                }
            }
        }
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException missing) {
            throw new AssertionError(missing);
        }
    }

    private static boolean isOpen(@Nullable Class<?> type) {
        return type == null || (Modifier.isPublic(type.getModifiers()) && isOpen(type.getEnclosingClass()));
    }

    /** The generated stages of a builder belong to Immutables, which checks arguments itself. */
    private static boolean isGenerated(Class<?> type) {
        Class<?> outer = type.getEnclosingClass() == null ? type : type.getEnclosingClass();
        return outer.getSimpleName().endsWith("BuilderStages");
    }

    private static NullPointerTester tester(String text) {
        NullPointerTester tester = new NullPointerTester();
        PublicTypeSamples.all().forEach((type, values) -> setDefault(tester, type, values.get(0)));
        tester.setDefault(int.class, 1);
        tester.setDefault(double.class, 1.0);
        tester.setDefault(String.class, text);
        return tester;
    }

    private static <T> void setDefault(NullPointerTester tester, Class<T> type, Object value) {
        tester.setDefault(type, type.cast(value));
    }

    @ParameterizedTest
    @MethodSource("types")
    void refusesNull(Class<?> type) {
        assumeTrue(!isGenerated(type));
        try {
            refusesNull(type, tester("a"));
        } catch (AssertionError refusedBeside) {
            refusesNull(type, tester("KG"));
        }
    }

    private static void refusesNull(Class<?> type, NullPointerTester tester) {
        tester.testStaticMethods(type, Visibility.PUBLIC);
        if (!Modifier.isAbstract(type.getModifiers())) {
            tester.testConstructors(type, Visibility.PUBLIC);
        }
        for (Method method : type.getMethods()) {
            if (isChecked(method) && !Modifier.isStatic(method.getModifiers())) {
                PublicTypeSamples.of(type).forEach(sample -> tester.testMethod(sample, method));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("types")
    void namesTheParameterThatIsNull(Class<?> type) {
        assumeTrue(!isGenerated(type) && !type.isEnum());
        assertThat(PublicTypeSamples.of(type).isEmpty() && isToBeSampled(type))
                .as("PublicTypeSamples lacks a " + type.getSimpleName())
                .isFalse();
        List<String> unnamed = new ArrayList<>();
        for (Constructor<?> constructor : type.getConstructors()) {
            check(constructor, null, unnamed);
        }
        for (Method method : type.getMethods()) {
            if (isChecked(method)) {
                for (Object sample : receivers(method, type)) {
                    check(method, sample, unnamed);
                }
            }
        }
        assertThat(String.join("\n", unnamed)).isEmpty();
    }

    /** Interfaces that users implement, and exceptions, take no arguments of ours. */
    private static boolean isToBeSampled(Class<?> type) {
        return !type.isInterface()
                && Stream.of(type.getMethods())
                        .anyMatch(method -> isChecked(method)
                                && !Modifier.isStatic(method.getModifiers())
                                && method.getParameterCount() > 0);
    }

    private static boolean isChecked(Method method) {
        return method.getDeclaringClass().getName().startsWith(OURS)
                && !method.isBridge()
                && !method.isSynthetic()
                && !method.getName().equals("equals");
    }

    private static List<@Nullable Object> receivers(Method method, Class<?> type) {
        List<@Nullable Object> receivers = new ArrayList<>();
        if (Modifier.isStatic(method.getModifiers())) {
            receivers.add(null);
        } else {
            receivers.addAll(PublicTypeSamples.of(type));
        }
        return receivers;
    }

    private static void check(Executable call, @Nullable Object receiver, List<String> unnamed) {
        Parameter[] parameters = call.getParameters();
        for (int i = 0; i < parameters.length; i++) {
            if (parameters[i].getType().isPrimitive() || isNullable(parameters[i])) {
                continue;
            }
            String name = parameters[i].getName();
            String message = refusal(call, receiver, arguments(parameters, i, "a"));
            if (!isNaming(message, name) && !isNaming(refusal(call, receiver, arguments(parameters, i, "KG")), name)) {
                unnamed.add(call + ", " + name + ": " + message);
            }
        }
    }

    /**
     * Arguments of which one is null; each text is the given one, as some take only a country, and some only a slug.
     */
    private static @Nullable Object[] arguments(Parameter[] parameters, int missing, String text) {
        @Nullable Object[] arguments = new Object[parameters.length];
        for (int j = 0; j < arguments.length; j++) {
            Class<?> type = parameters[j].getType();
            Object sample = type == String.class ? text : PublicTypeSamples.argument(type);
            arguments[j] = j == missing ? null : sample;
        }
        return arguments;
    }

    /** The message of a check, or the one of Java where the null is used first. */
    private static boolean isNaming(String message, String parameter) {
        return message.equals(parameter) || message.endsWith(" because \"" + parameter + "\" is null");
    }

    private static boolean isNullable(Parameter parameter) {
        return parameter.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    private static String refusal(Executable call, @Nullable Object receiver, @Nullable Object[] arguments) {
        try {
            if (call instanceof Method method) {
                method.invoke(receiver, arguments);
            } else {
                ((Constructor<?>) call).newInstance(arguments);
            }
            return "accepted";
        } catch (InvocationTargetException refused) {
            Throwable cause = Objects.requireNonNull(refused.getCause());
            return cause instanceof NullPointerException ? String.valueOf(cause.getMessage()) : cause.toString();
        } catch (ReflectiveOperationException hidden) {
            throw new LinkageError(call.toString(), hidden);
        }
    }

    @ParameterizedTest
    @MethodSource("types")
    void everyPublicMethodIsOneOfAPublicType(Class<?> type) {
        for (Method method : type.getMethods()) {
            assertThat(isOpen(method.getDeclaringClass())).as(method.toString()).isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("types")
    void valuesAreEqualByWhatTheyHold(Class<?> type) {
        Map<Object, Object> twins = new LinkedHashMap<>();
        List<Object> first = PublicTypeSamples.of(type);
        List<Object> again = PublicTypeSamples.twins(type);
        for (int i = 0; i < first.size(); i++) {
            if (PublicTypeSamples.isValue(first.get(i))) {
                twins.put(first.get(i), again.get(i));
            }
        }
        EqualsTester tester = new EqualsTester();
        twins.forEach(tester::addEqualityGroup);
        tester.testEquals();
    }
}
