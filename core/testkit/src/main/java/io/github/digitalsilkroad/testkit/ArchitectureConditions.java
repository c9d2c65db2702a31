package io.github.digitalsilkroad.testkit;

import static com.tngtech.archunit.base.DescribedPredicate.describe;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaConstructorCall;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.text.Format;
import java.text.Normalizer;
import java.time.Clock;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Formatter;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Conditions on members and classes that ArchUnit does not provide; {@link ArchitectureRules} uses them. */
public final class ArchitectureConditions {

    /** The packages that no module exports to callers. */
    private static final Set<String> INNER = Set.of(
            "io.github.digitalsilkroad.core.columns",
            "io.github.digitalsilkroad.core.internal",
            "io.github.digitalsilkroad.interchange.internal");

    private ArchitectureConditions() {}

    /**
     * A member that a caller in another module can use or override.
     *
     * @return the predicate
     */
    public static DescribedPredicate<JavaMember> openToCallers() {
        return describe(
                "are open to callers",
                member -> !member.getModifiers().contains(JavaModifier.SYNTHETIC)
                        && isVisible(member.getModifiers())
                        && isOpen(member.getOwner()));
    }

    /**
     * The signature of a member has only types of the JDK and of this project.
     *
     * @return the condition
     */
    public static ArchCondition<JavaMember> notMentionForeignTypes() {
        return condition(
                "mention only the JDK's types and our own",
                false,
                member -> foreignNames(typesOf(member))
                        .map(foreign -> member.getFullName() + " shows callers " + foreign));
    }

    /**
     * A type visible to callers extends or implements a type of a third party.
     *
     * @return the condition
     */
    public static ArchCondition<JavaClass> mentionForeignTypes() {
        return condition(
                "extend a type that is neither the JDK's nor ours",
                true,
                type -> foreignNames(Stream.concat(type.getSuperclass().stream(), type.getInterfaces().stream()))
                        .filter(foreign -> isOpen(type))
                        .map(foreign -> type.getName() + " extends " + foreign));
    }

    /**
     * A static field cannot change.
     *
     * @return the condition
     */
    public static ArchCondition<JavaField> stayTheSame() {
        return condition(
                "be final, of a type that cannot change, or a private array",
                false,
                field -> Stream.of(field)
                        .filter(ArchitectureConditions::canChange)
                        .map(it -> it.getFullName() + " is static and can change: "
                                + it.getRawType().getName()));
    }

    /**
     * A static initializer reads files or resources.
     *
     * @return the condition
     */
    public static ArchCondition<JavaClass> readDataInStaticInitializers() {
        return condition(
                "read data while being initialized",
                true,
                type -> type.getStaticInitializer().stream()
                        .flatMap(initializer -> initializer.getAccessesFromSelf().stream())
                        .filter(ArchitectureConditions::readsData)
                        .map(JavaAccess::getDescription));
    }

    /**
     * A class uses the default locale, zone or charset, or the clock.
     *
     * @return the condition
     */
    public static ArchCondition<JavaClass> callDefaultsOfTheMachine() {
        return condition(
                "use a default locale, time zone, charset or the clock",
                true,
                type -> type.getAccessesFromSelf().stream()
                        .filter(ArchitectureConditions::usesDefaults)
                        .map(JavaAccess::getDescription));
    }

    /**
     * A reader of text or files, which is a public static method called {@code parse}, {@code parseAll}, {@code read}
     * or {@code readGoodRows}, is called by a fuzz test.
     *
     * @param test a class beside whose file there is a folder {@code fuzz}
     * @return the condition
     */
    public static ArchCondition<JavaClass> haveTheirReadersFuzzedBeside(Class<?> test) {
        Path file = Path.of(URI.create(String.valueOf(test.getResource(test.getSimpleName() + ".class"))));
        Set<String> called = new ClassFileImporter()
                .importPath(file.resolveSibling("fuzz")).stream()
                        .flatMap(type -> type.getAccessesFromSelf().stream())
                        .map(access -> access.getTargetOwner().getName() + "." + access.getName())
                        .collect(Collectors.toSet());
        return condition(
                "have their readers called by a fuzz test",
                false,
                type -> type.getMethods().stream()
                        .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC)
                                && method.getModifiers().contains(JavaModifier.STATIC)
                                && method.getName().matches("parse(All)?|read(GoodRows)?"))
                        .map(method -> type.getName() + "." + method.getName())
                        .distinct()
                        .filter(name -> !called.contains(name))
                        .map(name -> name + " is called by no fuzz test"));
    }

    /** A condition that each line said of a thing meets or violates. */
    private static <T> ArchCondition<T> condition(String words, boolean meets, Function<T, Stream<String>> lines) {
        return new ArchCondition<>(words) {
            @Override
            public void check(T item, ConditionEvents events) {
                lines.apply(item).forEach(line -> events.add(new SimpleConditionEvent(item, meets, line)));
            }
        };
    }

    /**
     * Tells whether the compiler made a field.
     *
     * @param field the field
     * @return whether the field is synthetic
     */
    public static boolean isSynthetic(JavaField field) {
        return field.getModifiers().contains(JavaModifier.SYNTHETIC);
    }

    private static boolean isVisible(Set<JavaModifier> modifiers) {
        return modifiers.contains(JavaModifier.PUBLIC) || modifiers.contains(JavaModifier.PROTECTED);
    }

    private static boolean isOpen(JavaClass type) {
        return isVisible(type.getModifiers())
                && !INNER.contains(type.getPackageName())
                && type.getEnclosingClass().map(ArchitectureConditions::isOpen).orElse(true);
    }

    private static Stream<JavaType> typesOf(JavaMember member) {
        if (member instanceof JavaField field) {
            return Stream.of(field.getType());
        }
        JavaCodeUnit unit = (JavaCodeUnit) member;
        Stream<JavaType> signature = Stream.concat(Stream.of(unit.getReturnType()), unit.getParameterTypes().stream());
        Stream<JavaType> bounds = unit.getTypeParameters().stream().flatMap(it -> it.getUpperBounds().stream());
        return Stream.concat(Stream.concat(signature, bounds), unit.getExceptionTypes().stream());
    }

    private static Stream<String> foreignNames(Stream<? extends JavaType> types) {
        return types.flatMap(type -> type.getAllInvolvedRawTypes().stream())
                .map(JavaClass::getBaseComponentType)
                .filter(ArchitectureConditions::isForeign)
                .map(JavaClass::getName)
                .distinct()
                .sorted();
    }

    private static boolean isForeign(JavaClass type) {
        String place = type.getPackageName();
        boolean known =
                type.isPrimitive() || place.startsWith("java.") || place.startsWith("io.github.digitalsilkroad.");
        return !known || INNER.contains(place) || type.getSimpleName().startsWith("Immutable");
    }

    private static boolean canChange(JavaField field) {
        JavaClass type = field.getRawType();
        boolean last = field.getModifiers().contains(JavaModifier.FINAL);
        boolean leaks = type.isArray() && !field.getModifiers().contains(JavaModifier.PRIVATE);
        return !last || leaks || isMutable(type);
    }

    private static boolean isMutable(JavaClass type) {
        boolean collection = type.isAssignableTo(Collection.class) || type.isAssignableTo(Map.class);
        boolean ofTheJdk = type.getPackageName().startsWith("java.util");
        return (collection && ofTheJdk && !type.isInterface())
                || type.getPackageName().equals("java.util.concurrent.atomic")
                || type.isAssignableTo(StringBuilder.class)
                || type.isAssignableTo(ThreadLocal.class)
                || type.isAssignableTo(Random.class)
                || type.isAssignableTo(Format.class);
    }

    private static boolean readsData(JavaAccess<?> access) {
        String owner = access.getTargetOwner().getPackageName();
        return owner.equals("java.io")
                || owner.startsWith("java.nio.file")
                || access.getName().startsWith("getResource");
    }

    private static boolean usesDefaults(JavaAccess<?> access) {
        JavaClass owner = access.getTargetOwner();
        String name = access.getName();
        return switch (name) {
            case "getDefault" -> owner.isEquivalentTo(Locale.class);
            case "systemDefault" -> owner.isEquivalentTo(ZoneId.class);
            case "defaultCharset" -> owner.isEquivalentTo(Charset.class);
            case "now" -> owner.getPackageName().startsWith("java.time");
            case "systemUTC", "systemDefaultZone" -> owner.isEquivalentTo(Clock.class);
            case "currentTimeMillis", "nanoTime" -> owner.isEquivalentTo(System.class);
            case "formatted" -> owner.isEquivalentTo(String.class);
            case "format", "printf", "toLowerCase", "toUpperCase" -> formats(owner) && !takesLocale(access);
            case "ofPattern" -> owner.isEquivalentTo(DateTimeFormatter.class) && !takesLocale(access);
            default ->
                owner.getPackageName().equals("java.text")
                        && (access instanceof JavaConstructorCall || name.endsWith("Instance"))
                        && !owner.getName().startsWith(Normalizer.class.getName()) // Unicode's own, in no language
                        && !takesLocale(access);
        };
    }

    private static boolean formats(JavaClass owner) {
        return owner.isEquivalentTo(String.class)
                || owner.isEquivalentTo(Formatter.class)
                || owner.isEquivalentTo(PrintStream.class);
    }

    private static boolean takesLocale(JavaAccess<?> access) {
        return access.getTarget() instanceof CodeUnitAccessTarget target
                && target.getRawParameterTypes().stream().anyMatch(type -> type.isEquivalentTo(Locale.class));
    }
}
