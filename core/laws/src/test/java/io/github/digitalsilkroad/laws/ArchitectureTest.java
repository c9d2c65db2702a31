package io.github.digitalsilkroad.laws;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static io.github.digitalsilkroad.testkit.ArchitectureRules.everyReaderIsFuzzedBeside;

import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.junit.LocationProvider;
import com.tngtech.archunit.lang.ArchRule;
import io.github.digitalsilkroad.interchange.merge.Merge;
import io.github.digitalsilkroad.lint.ClaimLint;
import io.github.digitalsilkroad.site.Site;
import io.github.digitalsilkroad.testkit.ArchitectureRules;
import java.util.Locale;
import java.util.Set;

/** The rules of layout, for the jars beside core. */
@AnalyzeClasses(locations = ArchitectureTest.MainClasses.class)
class ArchitectureTest {

    @ArchTest
    static final ArchTests shared = ArchTests.in(ArchitectureRules.class);

    @ArchTest
    static final ArchRule everyReaderIsFuzzed = everyReaderIsFuzzedBeside(ArchitectureTest.class);

    /** A format may use what the formats share, and never another format in a circle. */
    @ArchTest
    static final ArchRule noFormatsDependOnEachOtherInACircle = slices().matching(
                    "io.github.digitalsilkroad.interchange.(*)..")
            .should()
            .beFreeOfCycles();

    @ArchTest
    static final ArchRule noneOfThemNamesTheDataset =
            noClasses().should().dependOnClassesThat().resideInAPackage("io.github.digitalsilkroad.dataset..");

    /** Codes and names of countries are the same on every JDK. */
    @ArchTest
    static final ArchRule noneOfThemReadsCountriesOfTheJdk = noClasses()
            .should()
            .callMethod(Locale.class, "getISOCountries")
            .orShould()
            .callMethod(Locale.class, "getISO3Country")
            .orShould()
            .callMethod(Locale.class, "getDisplayCountry", Locale.class);

    /** The compiled main classes, wherever the tests run. */
    static final class MainClasses implements LocationProvider {
        @Override
        public Set<Location> get(Class<?> testClass) {
            return Set.of(of(ClaimLint.class), of(Merge.class), of(Site.class));
        }

        private static Location of(Class<?> type) {
            return Location.of(type.getProtectionDomain().getCodeSource().getLocation());
        }
    }
}
