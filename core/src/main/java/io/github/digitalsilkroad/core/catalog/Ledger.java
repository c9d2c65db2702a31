package io.github.digitalsilkroad.core.catalog;

import io.github.digitalsilkroad.core.evidence.Attested;
import io.github.digitalsilkroad.core.evidence.Claim;
import io.github.digitalsilkroad.core.evidence.Observations;
import io.github.digitalsilkroad.core.model.Entity;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** Walks over everything that sources say of the entities of a catalog, in catalog order. */
final class Ledger {

    private Ledger() {}

    static List<Fact> facts(Catalog catalog) {
        List<Fact> facts = new ArrayList<>();
        for (Entity entity : catalog.tables().entities()) {
            addFacts(entity, facts);
        }
        return facts;
    }

    static List<Fact> facts(Entity entity) {
        List<Fact> facts = new ArrayList<>();
        addFacts(entity, facts);
        return facts;
    }

    private static void addFacts(Entity entity, List<Fact> facts) {
        for (Attested<?> fact : entity.facts().all()) {
            facts.add(new Fact(entity, fact, OptionalInt.empty()));
        }
        if (entity.observed().isPresent()) {
            Observations<?> observations = entity.observed().get();
            for (int year : observations.years()) {
                facts.add(new Fact(entity, observations.at(year), OptionalInt.of(year)));
            }
        }
    }

    static KindTable<LedgerRow> of(Catalog catalog) {
        List<LedgerRow> rows = new ArrayList<>();
        for (Fact fact : facts(catalog)) {
            for (Claim<?> claim : fact.claims().claims()) {
                rows.add(new LedgerRow(fact.subject(), fact.claims().property(), claim));
            }
        }
        return new KindTable<>(LedgerRow.KIND, rows.toArray(new LedgerRow[0]));
    }
}
