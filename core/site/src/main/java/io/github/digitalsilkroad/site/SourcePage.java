package io.github.digitalsilkroad.site;

import com.google.common.collect.ListMultimap;
import com.google.common.collect.MultimapBuilder;
import com.google.common.collect.Multimaps;
import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.catalog.LedgerRow;
import io.github.digitalsilkroad.core.evidence.Claim;
import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.evidence.Source;
import io.github.digitalsilkroad.core.internal.Lines;
import io.github.digitalsilkroad.core.schema.SourceTable;

/** The page of one source: its columns, and its claims, grouped by entity. */
final class SourcePage {

    private final Catalog catalog;
    private final Values values;

    SourcePage(Catalog catalog, Frame frame) {
        this.catalog = catalog;
        this.values = new Values(frame);
    }

    void of(Html html, Source source) {
        html.raw("<p class=\"kind\">source</p>\n");
        values.columns(html, SourceTable.KIND, source, () -> {});
        ListMultimap<Id, LedgerRow> said =
                MultimapBuilder.linkedHashKeys().arrayListValues().build();
        for (LedgerRow row : catalog.claims().by(source.id().toString())) {
            said.put(row.subject().id(), row);
        }
        html.element("h2", "What it says (" + Lines.count(said.size(), "claim") + ")");
        if (said.isEmpty()) {
            html.raw("<p>No claim of it is in the catalog as seen so.</p>\n");
        }
        Multimaps.asMap(said).forEach((subject, rows) -> {
            html.raw("<h3>");
            values.link(html, rows.get(0).subject());
            html.raw("</h3>\n<ul class=\"claims\">\n");
            for (LedgerRow row : rows) {
                claim(html, row);
            }
            html.raw("</ul>\n");
        });
    }

    private void claim(Html html, LedgerRow row) {
        Claim<?> claim = row.claim();
        html.raw("<li>").text(row.property().label()).raw(": ");
        values.said(html, claim);
        html.text(Values.basis(claim));
        if (!claim.citation().locator().isBlank()) {
            html.raw(" <span class=\"who\">(").text(claim.citation().locator()).raw(")</span>");
        }
        html.raw("</li>\n");
    }
}
