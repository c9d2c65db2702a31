// Opens the library in JShell: imports, and the bundled dataset as dsr.
import java.nio.file.*;
import java.time.*;
import java.util.*;
import java.util.stream.*;
import io.github.digitalsilkroad.core.catalog.*;
import io.github.digitalsilkroad.core.datapackage.*;
import io.github.digitalsilkroad.core.evidence.*;
import io.github.digitalsilkroad.core.formula.*;
import io.github.digitalsilkroad.core.model.*;
import io.github.digitalsilkroad.core.model.Props;
import io.github.digitalsilkroad.core.quantity.*;
import io.github.digitalsilkroad.core.release.*;
import io.github.digitalsilkroad.lint.report.*;
import io.github.digitalsilkroad.core.scenario.*;
import io.github.digitalsilkroad.core.schema.*;
import io.github.digitalsilkroad.core.score.*;
import io.github.digitalsilkroad.core.view.*;
import io.github.digitalsilkroad.dataset.DigitalSilkRoad;
import io.github.digitalsilkroad.interchange.aiddata.*;
import io.github.digitalsilkroad.interchange.citation.*;
import io.github.digitalsilkroad.interchange.ftm.*;
import io.github.digitalsilkroad.interchange.graph.*;
import io.github.digitalsilkroad.interchange.json.*;
import io.github.digitalsilkroad.interchange.merge.*;
import io.github.digitalsilkroad.lint.*;
Catalog dsr = DigitalSilkRoad.load();
void help() {
    System.out.println("""
            dsr is the data. Nouns start a query, prepositions narrow it, a verb ends it:
              dsr.deployments().in("KG").by("huawei").list()
              dsr.financings().top(5, Props.AMOUNT)
              dsr.deployment("tj-dushanbe-safe-city")              all that is known of one thing
              Fact.table(dsr.deployment("tj-dushanbe-safe-city").facts().get(Props.CAMERAS)).print()
            A score is asked of a catalog; why() shows the working, cite() the sources:
              DebtLeverage.of("TJ").owedTo("CN").in(2016).on(dsr).why().print()
              Scores.parse("vendor-concentration country=UZ").on(dsr)
            A lens gives another catalog, of which all can be asked again:
              dsr.knownBy("2020-04")   dsr.asOf("2018")   dsr.under(Reading.onlyFrom("cpc-2020"))
              Scenario.named("Market rates").refinance("tj-dushanbe-safe-city-gcl", LoanTerms.fixed(5, 20, 11)).on(dsr)
            And what comes of it:
              ReleaseDiff.between(dsr.knownBy("2020-04"), dsr)     what changed, and did to an answer
              ResearchPriorities.of(dsr, List.of(VendorConcentration.of("UZ"))).print()     what to find out
              ClaimLint.of("about 40 % of Kyrgyz public debt is owed to China", dsr).print()
              Hindsight.of(dsr, "cpc-2020").print()     a report read again
            /help is about the shell; a tab completes a name, a second one shows its Javadoc.
            """);
    dsr.print();
    System.out.println();
    Scores.all().examples(dsr).print();
}
System.out.println("dsr is " + dsr + ": " + dsr.deployments().count() + " deployments, " + dsr.financings().count() + " financings, " + dsr.sources().count() + " sources. help() lists what one can do.");
