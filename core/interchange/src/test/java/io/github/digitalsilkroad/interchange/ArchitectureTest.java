package io.github.digitalsilkroad.interchange;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static io.github.digitalsilkroad.testkit.ArchitectureConditions.callDefaultsOfTheMachine;
import static io.github.digitalsilkroad.testkit.ArchitectureConditions.notMentionForeignTypes;
import static io.github.digitalsilkroad.testkit.ArchitectureConditions.openToCallers;
import static io.github.digitalsilkroad.testkit.ArchitectureConditions.readDataInStaticInitializers;
import static io.github.digitalsilkroad.testkit.ArchitectureConditions.stayTheSame;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.LocationProvider;
import com.tngtech.archunit.lang.ArchRule;
import io.github.digitalsilkroad.site.Site;
import io.github.digitalsilkroad.testkit.ArchitectureConditions;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.assertj.core.api.Assertions;
import org.jspecify.annotations.NullMarked;

/** The rules of core's layout, for the jars beside it: this one and the site. */
@AnalyzeClasses(locations = ArchitectureTest.MainClasses.class)
class ArchitectureTest {

    /** A format may use what the formats share, and never another format in a circle. */
    @ArchTest
    static final ArchRule noFormatsDependOnEachOtherInACircle = slices().matching(
                    "io.github.digitalsilkroad.interchange.(*)..")
            .should()
            .beFreeOfCycles();

    @ArchTest
    static final ArchRule nothingReachesTheNetwork = noClasses()
            .should()
            .dependOnClassesThat(describe(
                    "open connections",
                    type -> (type.getPackageName().startsWith("java.net")
                                    || type.getPackageName().startsWith("javax.net")
                                    || type.getPackageName().startsWith("java.rmi"))
                            && !type.isEquivalentTo(URI.class)
                            && !type.isEquivalentTo(URISyntaxException.class)));

    @ArchTest
    static final ArchRule callersSeeNoForeignTypeInAMethod = methods()
            .that(openToCallers())
            .and()
            .areDeclaredInClassesThat()
            .resideOutsideOfPackage("..internal..")
            .should(notMentionForeignTypes());

    @ArchTest
    static final ArchRule staticFieldsNeverChange = fields().that()
            .areStatic()
            .and(describe("are written by hand", field -> !ArchitectureConditions.isSynthetic(field)))
            .should(stayTheSame());

    @ArchTest
    static final ArchRule loadingAClassReadsNoData = noClasses().should(readDataInStaticInitializers());

    @ArchTest
    static final ArchRule noAnswerDependsOnTheMachinesLocaleZoneOrCharset =
            noClasses().should(callDefaultsOfTheMachine());

    @ArchTest
    static final ArchRule noneOfThemNamesTheDataset =
            noClasses().should().dependOnClassesThat().resideInAPackage("io.github.digitalsilkroad.dataset..");

    @ArchTest
    static void everyPackageSaysThatNullIsTheException(JavaClasses classes) {
        Set<String> unmarked = classes.stream()
                .map(JavaClass::getPackage)
                .filter(place -> !place.getName().isEmpty() && !place.isAnnotatedWith(NullMarked.class))
                .map(place -> place.getName())
                .collect(Collectors.toCollection(TreeSet::new));

        Assertions.assertThat(unmarked).isEmpty();
    }

    /** The compiled main classes, wherever the tests run. */
    static final class MainClasses implements LocationProvider {
        @Override
        public Set<Location> get(Class<?> testClass) {
            return Set.of(of(Exported.class), of(Site.class));
        }

        private static Location of(Class<?> type) {
            return Location.of(type.getProtectionDomain().getCodeSource().getLocation());
        }
    }
}
