import japicmp.cmp.JApiCmpArchive;
import japicmp.cmp.JarArchiveComparator;
import japicmp.cmp.JarArchiveComparatorOptions;
import japicmp.filter.JavadocLikePackageFilter;
import japicmp.model.AccessModifier;
import japicmp.model.JApiBehavior;
import japicmp.model.JApiChangeStatus;
import japicmp.model.JApiClass;
import japicmp.model.JApiCompatibility;
import japicmp.model.JApiHasAccessModifier;
import japicmp.model.JApiParameter;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javassist.CtClass;
import javassist.Modifier;

/**
 * Holds two jars against a list of the breaks that are meant: what a caller who compiled with the old jar would notice
 * is listed with its reason, the reason stands in the changelog, and nothing is listed in vain.
 *
 * <p>Arguments: the old jar, the new jar, the list, the changelog. A line of the list is {@code pattern | reason}; the
 * pattern is a type, or {@code type#member}, without the package that all share, and {@code *} in it stands for
 * anything.
 */
public class ApiBreaks {
    private static final String ROOT = "io.github.digitalsilkroad.core.";

    /** What only those notice who extend or implement a type. */
    private static final Set<String> FOR_SUBTYPES = Set.of(
            "CLASS_NOW_ABSTRACT",
            "CLASS_NOW_FINAL",
            "METHOD_ABSTRACT_NOW_DEFAULT",
            "METHOD_NOW_FINAL",
            "METHOD_NOW_ABSTRACT",
            "METHOD_ADDED_TO_INTERFACE",
            "METHOD_ABSTRACT_ADDED_TO_CLASS",
            "METHOD_ABSTRACT_ADDED_IN_IMPLEMENTED_INTERFACE",
            "METHOD_ABSTRACT_ADDED_IN_SUPERCLASS");

    /** What the supertype is listed for already. */
    private static final Set<String> TOLD_BY_ANOTHER =
            Set.of("METHOD_REMOVED_IN_SUPERCLASS", "FIELD_REMOVED_IN_SUPERCLASS");

    private record Line(int number, String text, Pattern pattern, String reason) {
        static Line of(int number, String text) {
            int bar = text.indexOf(" | ");
            if (bar < 0) {
                throw new IllegalArgumentException("line " + number + ": write pattern | reason, not: " + text);
            }
            String pattern = Arrays.stream(text.substring(0, bar).strip().split("\\*", -1))
                    .map(Pattern::quote)
                    .collect(Collectors.joining(".*"));
            return new Line(number, text, Pattern.compile(pattern), plain(text.substring(bar + 3)));
        }
    }

    public static void main(String[] args) throws IOException {
        List<Line> lines = new ArrayList<>();
        List<String> list = Files.readAllLines(Path.of(args[2]));
        for (int i = 0; i < list.size(); i++) {
            if (!list.get(i).isBlank() && !list.get(i).startsWith("#")) {
                lines.add(Line.of(i + 1, list.get(i)));
            }
        }
        String changelog = plain(Files.readString(Path.of(args[3])));
        Map<String, String> breaks = breaks(new File(args[0]), new File(args[1]));

        List<String> problems = new ArrayList<>();
        breaks.forEach((name, changes) -> {
            if (lines.stream().noneMatch(line -> line.pattern().matcher(name).matches())) {
                problems.add("breaks and is not listed: " + name + " (" + changes + ")");
            }
        });
        for (Line line : lines) {
            if (breaks.keySet().stream().noneMatch(name -> line.pattern().matcher(name).matches())) {
                problems.add("line " + line.number() + " matches no break: " + line.text());
            }
            if (!changelog.contains(line.reason())) {
                problems.add("line " + line.number() + ": the changelog does not say: " + line.reason());
            }
        }
        problems.forEach(System.err::println);
        if (!problems.isEmpty()) {
            System.err.println("FAILED: " + problems.size() + " problems with " + args[2]);
            System.exit(1);
        }
        System.out.println(breaks.size() + " breaks, all listed in " + lines.size() + " lines with a reason that the changelog states");
    }

    /** Names of what is no longer as callers know it, with what happened to each. */
    private static Map<String, String> breaks(File before, File after) {
        JarArchiveComparatorOptions options = new JarArchiveComparatorOptions();
        options.setAccessModifier(AccessModifier.PROTECTED);
        options.getIgnoreMissingClasses().setIgnoreAllMissingClasses(true);
        options.getFilters().getExcludes().add(new JavadocLikePackageFilter(ROOT + "internal", false));
        List<JApiClass> classes = new JarArchiveComparator(options)
                .compare(new JApiCmpArchive(before, "before"), new JApiCmpArchive(after, "after"));
        Map<String, String> breaks = new TreeMap<>();
        for (JApiClass type : classes) {
            String name = type.getFullyQualifiedName().substring(ROOT.length()).replace('$', '.');
            if (type.getChangeStatus() == JApiChangeStatus.NEW || !isVisible(type)) {
                continue;
            }
            boolean closed = isClosed(type.getOldClass().orElseThrow());
            add(breaks, name, type, closed);
            if (type.getChangeStatus() == JApiChangeStatus.REMOVED) {
                continue;
            }
            type.getInterfaces().forEach(parent -> add(breaks, name, parent, closed));
            if (type.getSuperclass().getOldSuperclass().filter(old -> Modifier.isPublic(old.getModifiers())).isPresent()) {
                add(breaks, name, type.getSuperclass(), closed);
            }
            type.getFields().stream()
                    .filter(ApiBreaks::isVisible)
                    .forEach(field -> add(breaks, name + "#" + field.getName(), field, closed));
            type.getConstructors().stream()
                    .filter(ApiBreaks::isVisible)
                    .forEach(made -> add(breaks, name + "#new" + parameters(made), made, closed));
            type.getMethods().stream()
                    .filter(ApiBreaks::isVisible)
                    .forEach(method -> add(breaks, name + "#" + method.getName() + parameters(method), method, closed));
        }
        return breaks;
    }

    /** Whether callers saw it, or see it now: what is new counts by what it is. */
    private static boolean isVisible(JApiHasAccessModifier thing) {
        AccessModifier now = thing.getAccessModifier().getNewModifier().orElse(AccessModifier.PRIVATE);
        AccessModifier level = thing.getAccessModifier().getOldModifier().orElse(now);
        return level == AccessModifier.PUBLIC || level == AccessModifier.PROTECTED;
    }

    /**
     * Whether nobody outside extends or implements it: final, sealed, without a constructor to call, or a stage of a
     * generated builder.
     */
    private static boolean isClosed(CtClass type) {
        if (type.getName().contains("BuilderStages$")) {
            return true;
        }
        if (Modifier.isFinal(type.getModifiers()) || type.getClassFile2().getAttribute("PermittedSubclasses") != null) {
            return true;
        }
        return !type.isInterface()
                && Arrays.stream(type.getDeclaredConstructors())
                        .noneMatch(constructor -> Modifier.isPublic(constructor.getModifiers())
                                || Modifier.isProtected(constructor.getModifiers()));
    }

    private static void add(Map<String, String> breaks, String name, JApiCompatibility thing, boolean closed) {
        String changes = thing.getCompatibilityChanges().stream()
                .filter(change -> !change.isBinaryCompatible() || !change.isSourceCompatible())
                .map(change -> change.getType().toString())
                .filter(change -> !TOLD_BY_ANOTHER.contains(change) && !(closed && FOR_SUBTYPES.contains(change)))
                .sorted()
                .distinct()
                .collect(Collectors.joining(", "));
        if (!changes.isEmpty()) {
            breaks.merge(name, changes, (one, other) -> one + ", " + other);
        }
    }

    private static String parameters(JApiBehavior behavior) {
        return behavior.getParameters().stream()
                .map(JApiParameter::getType)
                .map(type -> type.substring(type.lastIndexOf('.') + 1).replace('$', '.'))
                .collect(Collectors.joining(", ", "(", ")"));
    }

    /** Without marks and line breaks, which are no part of what is said. */
    private static String plain(String text) {
        return text.replace("`", "").replaceAll("\\s+", " ").strip();
    }
}
