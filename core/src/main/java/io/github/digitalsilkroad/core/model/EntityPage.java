package io.github.digitalsilkroad.core.model;

import io.github.digitalsilkroad.core.evidence.Attested;
import io.github.digitalsilkroad.core.evidence.Coded;
import io.github.digitalsilkroad.core.evidence.Observations;
import io.github.digitalsilkroad.core.internal.Lines;
import io.github.digitalsilkroad.core.view.Table;

/** An entity as a table of what is known of it. */
final class EntityPage {

    private EntityPage() {}

    static Table of(Entity entity) {
        Table.Builder table = Table.of(entity.name() + " (" + entity.kind().singular() + " " + entity.id() + ")")
                .column("fact")
                .column("value")
                .column("claims");
        for (Attested<?> fact : entity.facts().all()) {
            row(table, fact.property().label(), fact);
        }
        if (entity.observed().isPresent()) {
            Observations<?> observations = entity.observed().get();
            for (int year : observations.years()) {
                row(table, Integer.toString(year), observations.at(year));
            }
        }
        return table.build();
    }

    private static void row(Table.Builder table, String label, Attested<?> fact) {
        String value = fact.value().isPresent()
                ? fact.value().get().toString()
                : fact.missing().map(Coded::label).orElse("-");
        int claims = fact.claims().size();
        table.row(label, value, Lines.count(claims, "claim") + (fact.isDisputed() ? ", disputed" : ""));
    }
}
