package io.github.digitalsilkroad.examples;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.model.Organization;
import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.core.score.Assessment;
import io.github.digitalsilkroad.core.score.Coverage;
import io.github.digitalsilkroad.core.score.Input;
import io.github.digitalsilkroad.core.score.MissingInput;
import io.github.digitalsilkroad.core.score.SystemSize;
import io.github.digitalsilkroad.core.score.VendorConcentration;
import io.github.digitalsilkroad.core.view.Document;
import io.github.digitalsilkroad.core.view.Table;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How few vendors one country depends on, counted in four ways. */
final class VendorRows {

    private static final int MOST_NAMED = 3;

    private final Catalog dsr;
    private final Notes notes;
    private final String country;
    private final Map<String, String> shortNames = new HashMap<>();

    VendorRows(Catalog dsr, Notes notes, String country) {
        this.dsr = dsr;
        this.notes = notes;
        this.country = country;
        for (Organization vendor : dsr.organizations()) {
            shortNames.put(vendor.name(), Notes.shortName(vendor));
        }
    }

    void addTo(Document.Builder page) {
        Table.Builder table = Table.of("Vendor concentration (Herfindahl-Hirschman index; 10,000 is one vendor alone)")
                .column("Counted in")
                .column("Index")
                .column("Vendors")
                .column("Left out");
        // Cameras that recognize faces are among the cameras.
        for (SystemSize weight : EnumSet.complementOf(EnumSet.of(SystemSize.FACE_CAMERAS))) {
            Assessment answer = VendorConcentration.of(country).by(weight).on(dsr);
            String index = answer.value()
                    .map(value -> index(answer, value) + " " + notes.mark(answer.citations()))
                    .orElse(Notes.NOT_STATED);
            table.row(weight.label(), index, vendors(answer), leftOut(answer));
        }
        page.add(table.build());
    }

    /** Over what is stated, of how many systems that is, and the bounds with the rest. */
    private static String index(Assessment answer, Estimate bounds) {
        Coverage coverage = answer.coverage().orElseThrow();
        return coverage.isWhole()
                ? bounds.describe(4)
                : coverage.stated().map(stated -> stated.describe(4)).orElse("-") + " among " + coverage + "\n"
                        + bounds.describe(4) + " with the rest";
    }

    private static String leftOut(Assessment answer) {
        List<String> missing = MissingInput.lines(answer.missing());
        return answer.value().isEmpty() && !missing.isEmpty()
                ? missing.get(missing.size() - 1)
                : String.join("; ", missing);
    }

    private String vendors(Assessment answer) {
        List<String> names = new ArrayList<>();
        for (Input vendor : answer.inputs()) {
            String label = vendor.label();
            int end = label.lastIndexOf(": ");
            // An amount that no vendor is stated for stands among the inputs, too, and names none.
            if (end >= 0) {
                String name = label.substring(0, end);
                names.add(shortNames.getOrDefault(name, name));
            }
        }
        if (names.isEmpty()) {
            return Notes.NOT_STATED;
        }
        int more = names.size() - MOST_NAMED;
        String named = String.join(", ", names.subList(0, Math.min(MOST_NAMED, names.size())));
        return more > 0 ? named + " and " + more + " more" : named;
    }
}
