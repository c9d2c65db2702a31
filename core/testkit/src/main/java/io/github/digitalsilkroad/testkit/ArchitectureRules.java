package io.github.digitalsilkroad.testkit;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.constructors;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static io.github.digitalsilkroad.testkit.ArchitectureConditions.callDefaultsOfTheMachine;
import static io.github.digitalsilkroad.testkit.ArchitectureConditions.haveTheirReadersFuzzedBeside;
import static io.github.digitalsilkroad.testkit.ArchitectureConditions.mentionForeignTypes;
import static io.github.digitalsilkroad.testkit.ArchitectureConditions.notMentionForeignTypes;
import static io.github.digitalsilkroad.testkit.ArchitectureConditions.openToCallers;
import static io.github.digitalsilkroad.testkit.ArchitectureConditions.readDataInStaticInitializers;
import static io.github.digitalsilkroad.testkit.ArchitectureConditions.stayTheSame;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;

/**
 * The rules of layout that every module follows; a test includes them by {@code ArchTests.in(ArchitectureRules.class)}.
 */
public final class ArchitectureRules {

    @ArchTest
    static final ArchRule nothingReachesTheNetwork = noClasses()
            .should()
            .dependOnClassesThat(describe(
                    "open connections",
                    type -> inAnyOf(type, "java.net", "javax.net", "java.rmi", "java.nio.channels")
                            && !type.isEquivalentTo(URI.class)
                            && !type.isEquivalentTo(URISyntaxException.class)
                            && !type.getName().startsWith("java.nio.channels.FileChannel")));

    @ArchTest
    static final ArchRule callersSeeNoForeignTypeInAMethod =
            methods().that(openToCallers()).should(notMentionForeignTypes()).allowEmptyShould(true);

    @ArchTest
    static final ArchRule callersSeeNoForeignTypeInAConstructor = constructors()
            .that(openToCallers())
            .should(notMentionForeignTypes())
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule callersSeeNoForeignTypeInAField =
            fields().that(openToCallers()).should(notMentionForeignTypes()).allowEmptyShould(true);

    @ArchTest
    static final ArchRule callersSeeNoForeignSupertype = noClasses()
            .that()
            .arePublic()
            .and()
            .areNotAssignableTo(
                    "com.fasterxml.jackson.databind.Module") // a module for Jackson is found and used by Jackson alone
            .should(mentionForeignTypes());

    @ArchTest
    static final ArchRule staticFieldsNeverChange = fields().that()
            .areStatic()
            .and(describe("are written by hand", field -> !ArchitectureConditions.isSynthetic(field)))
            .should(stayTheSame())
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule loadingAClassReadsNoData = noClasses().should(readDataInStaticInitializers());

    @ArchTest
    static final ArchRule noAnswerDependsOnTheMachinesLocaleZoneOrCharset =
            noClasses().should(callDefaultsOfTheMachine());

    /**
     * The readers of text and files of a module are called by its fuzz tests.
     *
     * @param test a class beside whose file there is a folder {@code fuzz}
     * @return the rule
     */
    public static ArchRule everyReaderIsFuzzedBeside(Class<?> test) {
        return classes()
                .that()
                .arePublic()
                .and()
                .resideOutsideOfPackages("..internal..", "..columns..")
                .should(haveTheirReadersFuzzedBeside(test));
    }

    private ArchitectureRules() {}

    @ArchTest
    static void everyPackageIsNullMarked(JavaClasses classes) {
        Set<String> unmarked = classes.stream()
                .map(JavaClass::getPackage)
                .filter(place -> !place.getName().isEmpty() && !place.isAnnotatedWith(NullMarked.class))
                .map(JavaPackage::getName)
                .collect(Collectors.toCollection(TreeSet::new));
        if (!unmarked.isEmpty()) {
            throw new AssertionError("packages without @NullMarked: " + unmarked);
        }
    }

    private static boolean inAnyOf(JavaClass type, String... packages) {
        return Stream.of(packages)
                .anyMatch(name -> type.getPackageName().equals(name)
                        || type.getPackageName().startsWith(name + "."));
    }
}
