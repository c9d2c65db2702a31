package io.github.digitalsilkroad.examples;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.evidence.Claim;
import io.github.digitalsilkroad.core.model.Category;
import io.github.digitalsilkroad.core.quantity.LoanTerms;
import io.github.digitalsilkroad.core.scenario.Market;
import io.github.digitalsilkroad.core.scenario.Recommendations;
import io.github.digitalsilkroad.core.scenario.Scenario;
import io.github.digitalsilkroad.core.score.VendorConcentration;
import io.github.digitalsilkroad.core.view.View;
import io.github.digitalsilkroad.dataset.DigitalSilkRoad;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** What if: vendors diversified as the brief recommends, and Dushanbe's loan refinanced. */
public final class WhatIf {

    private static final String SECOND = "nokia-solutions-and-networks";

    private static final String LOAN = "tj-dushanbe-safe-city-gcl";

    private WhatIf() {}

    /**
     * Prints the scenarios, what they do to the concentration of vendors, and whom a changed rate cites.
     *
     * @param args none
     */
    public static void main(String[] args) {
        run(new PrintStream(System.out, true, StandardCharsets.UTF_8));
    }

    static void run(PrintStream out) {
        Catalog dsr = DigitalSilkRoad.load();

        Scenario networks = Scenario.named("Second network vendor in Uzbekistan")
                .replaceVendor("huawei", SECOND, Market.in("UZ").of(Category.MOBILE_NETWORK));
        Scenario security = Recommendations.otherSuppliers(dsr, "UZ", "atlas-international");
        out.println(networks.tree().text(View.TERMINAL_WIDTH));
        out.println(security.tree().text(View.TERMINAL_WIDTH));
        out.println(VendorConcentration.in("UZ")
                .compare(
                        dsr,
                        networks.on(dsr),
                        security.on(dsr),
                        networks.then(security).on(dsr))
                .text(View.TERMINAL_WIDTH));

        Scenario terms = Scenario.named("Market terms for Dushanbe").refinance(LOAN, LoanTerms.fixed(5, 15, 3));
        out.println(terms.tree().text(View.TERMINAL_WIDTH));
        out.println("before: " + dsr.financing(LOAN).rate());
        out.println("after:  " + terms.on(dsr).financing(LOAN).rate());
        for (Claim<?> claim : terms.on(dsr).financing(LOAN).rate().claims()) {
            out.println("source: " + claim.citation());
        }
        out.flush();
    }
}
