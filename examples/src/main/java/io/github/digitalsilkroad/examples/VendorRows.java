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
import io.github.digitalsilkroad.core.view.Text;
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
    private final Map<String, Text> vendors = new HashMap<>();

    VendorRows(Catalog dsr, Notes notes, String country) {
        this.dsr = dsr;
        this.notes = notes;
        this.country = country;
        for (Organization vendor : dsr.organizations()) {
            vendors.put(vendor.name(), Text.thing(vendor.id(), Notes.shortName(vendor)));
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
            Text index = answer.value()
                    .map(value -> Text.figure(answer.question(), index(answer, value))
                            .plus(" ")
                            .plus(notes.mark(answer.citations())))
                    .orElse(Text.of(Notes.NOT_STATED));
            table.row(Text.of(weight.label()), index, vendors(answer), Text.of(leftOut(answer)));
        }
        page.add(table.build());
    }

    /** Over what is stated, of how many systems that is, and the bounds for all. */
    private static String index(Assessment answer, Estimate bounds) {
        Coverage coverage = answer.coverage().orElseThrow();
        return coverage.isWhole()
                ? bounds.describe(4)
                : coverage.stated().map(stated -> stated.describe(4)).orElse("-") + " among " + coverage.known()
                        + " known of " + coverage.all() + " " + coverage.rows() + "\n" + bounds.describe(4)
                        + " for all " + coverage.all();
    }

    private static String leftOut(Assessment answer) {
        List<String> missing = MissingInput.lines(answer.missing());
        return answer.value().isEmpty() && !missing.isEmpty()
                ? missing.get(missing.size() - 1)
                : String.join("; ", missing);
    }

    private Text vendors(Assessment answer) {
        List<Text> names = new ArrayList<>();
        for (Input vendor : answer.inputs()) {
            String label = vendor.label();
            int end = label.lastIndexOf(": ");
            // An amount that no vendor is stated for stands among the inputs, too, and names none.
            if (end >= 0) {
                String name = label.substring(0, end);
                names.add(vendors.getOrDefault(name, Text.of(name)));
            }
        }
        if (names.isEmpty()) {
            return Text.of(Notes.NOT_STATED);
        }
        int more = names.size() - MOST_NAMED;
        return Text.join(", ", names.subList(0, Math.min(MOST_NAMED, names.size())))
                .plus(more > 0 ? " and " + more + " more" : "");
    }
}
