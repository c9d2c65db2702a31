package io.github.digitalsilkroad.core;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.graph.GraphBuilder;
import com.google.common.graph.Graphs;
import com.google.common.graph.MutableGraph;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.properties.HasModifiers;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The library fits in a head: what callers see is counted, and so are classes that can only be understood together. */
@AnalyzeClasses(locations = ArchitectureTest.MainClasses.class)
class SizeTest {

    /**
     * 201 types and 2,100 members are the mark. Of what is there, 35 types and 350 members are the closed lists that
     * data files, settings and answers name, 16 of them in the model; 231 members are {@code equals}, {@code hashCode}
     * and {@code toString}.
     *
     * <p>Types that look needless and are not: {@code Named} and {@code PartedScore} are what a caller's code infers of
     * a list of kinds and of scores; {@code QuantityParseException} is the one refusal of a text that is no number,
     * unit or date; {@code ScenarioException} tells an edit that does not apply from a mistake in its code, which laws
     * must not take for one; {@code SourceTable} in the catalog would tie four more classes into its circle;
     * {@code Dimension} is the key of an index, which a property is as well as a column; the {@code of(Identified)}
     * beside {@code of(String)} of scores take a country or a loan as the catalog gives it (14 members).
     */
    private static final int MOST_TYPES = 201;

    private static final int MOST_MEMBERS = 2_100;

    /** Of the classes of one package, those that all lead to each other. */
    private static final int LARGEST_CIRCLE = 9;

    private static final Map<String, Integer> LARGER_CIRCLES = Map.of(
            "catalog", 13, // a catalog starts queries and lenses, and these lead back to it: the fluent API
            "evidence", 17); // a type reads and writes claims, and a claim knows its property, which knows its type

    @ArchTest
    static void callersSeeFewTypes(JavaClasses classes) {
        assertThat(seen(classes)).hasSizeLessThanOrEqualTo(MOST_TYPES);
    }

    @ArchTest
    static void callersSeeFewMembers(JavaClasses classes) {
        assertThat(seen(classes).stream()
                        .flatMap(type -> type.getMembers().stream())
                        .filter(SizeTest::isPublic)
                        .map(JavaMember::getFullName))
                .hasSizeLessThanOrEqualTo(MOST_MEMBERS);
    }

    /** Of two types a caller's code infers what they share, and does not compile where it may not name that. */
    @ArchTest
    static void whatTypesShareIsAsVisibleAsTheyAre(JavaClasses classes) {
        assertThat(seen(classes).stream()
                        .flatMap(type ->
                                Stream.concat(type.getRawSuperclass().stream(), type.getRawInterfaces().stream()))
                        .filter(shared -> !isPublic(shared))
                        .map(JavaClass::getName))
                .isEmpty();
    }

    @ArchTest
    static void fewClassesCanOnlyBeUnderstoodTogether(JavaClasses classes) {
        Map<String, List<JavaClass>> packages =
                classes.stream().collect(Collectors.groupingBy(JavaClass::getPackageName));
        packages.forEach((name, types) -> assertThat(largestCircle(types))
                .as(name)
                .hasSizeLessThanOrEqualTo(
                        LARGER_CIRCLES.getOrDefault(name.substring(name.lastIndexOf('.') + 1), LARGEST_CIRCLE)));
    }

    /**
     * The types of exported packages that a caller can name, nested ones among them; without the stages of builders,
     * which are generated.
     */
    private static List<JavaClass> seen(JavaClasses classes) {
        return classes.stream()
                .filter(type -> !type.getPackageName().matches(".*\\.(internal|columns)"))
                .filter(type -> !type.getName().contains("BuilderStages"))
                .filter(type -> enclosing(type).allMatch(SizeTest::isPublic))
                .toList();
    }

    private static Stream<JavaClass> enclosing(JavaClass type) {
        return Stream.iterate(
                        Optional.of(type), Optional::isPresent, inner -> inner.flatMap(JavaClass::getEnclosingClass))
                .map(Optional::orElseThrow);
    }

    private static boolean isPublic(HasModifiers member) {
        return member.getModifiers().contains(JavaModifier.PUBLIC)
                && !member.getModifiers().contains(JavaModifier.SYNTHETIC);
    }

    private static Set<String> largestCircle(List<JavaClass> types) {
        MutableGraph<String> uses = GraphBuilder.directed().build();
        for (JavaClass type : types) {
            uses.addNode(file(type));
            type.getDirectDependenciesFromSelf().stream()
                    .map(dependency -> dependency.getTargetClass().getBaseComponentType())
                    .filter(target -> target.getPackageName().equals(type.getPackageName()))
                    .filter(target -> !file(target).equals(file(type)))
                    .forEach(target -> uses.putEdge(file(type), file(target)));
        }
        return uses.nodes().stream()
                .map(start -> Graphs.reachableNodes(uses, start).stream()
                        .filter(end -> Graphs.reachableNodes(uses, end).contains(start))
                        .collect(Collectors.toSet()))
                .max(Comparator.comparingInt(Set::size))
                .orElseThrow();
    }

    private static String file(JavaClass type) {
        return type.getName().replaceFirst("\\$.*", "");
    }
}
