package io.github.digitalsilkroad.core.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.digitalsilkroad.core.evidence.Attested;
import io.github.digitalsilkroad.core.evidence.Basis;
import io.github.digitalsilkroad.core.evidence.Claim;
import io.github.digitalsilkroad.core.evidence.Facts;
import io.github.digitalsilkroad.core.evidence.Observations;
import io.github.digitalsilkroad.core.model.Entity;
import io.github.digitalsilkroad.core.view.Table;
import io.github.digitalsilkroad.core.view.Text;
import io.github.digitalsilkroad.core.view.Tree;
import io.github.digitalsilkroad.testkit.RandomCatalog;
import io.github.digitalsilkroad.testkit.Seeds;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Every claim of a fact has its row and its branch, and the one that is taken is marked. */
class FactViewProperties {

    private static final int TRIES = 20;

    private static boolean isTaken(Attested<?> fact, Claim<?> claim) {
        return fact.chosen().filter(claim::equals).isPresent();
    }

    /** The same, where no source states a value as it is. */
    private static Entity inferred(Entity entity) {
        Facts facts = entity.facts();
        for (Attested<?> fact : entity.facts().all()) {
            facts = facts.with(inferred(fact));
        }
        return entity.withFacts(facts);
    }

    private static <T> Attested<T> inferred(Attested<T> fact) {
        List<Claim<T>> claims = fact.claims().stream()
                .map(claim -> claim.hasValue() ? claim.basis(Basis.INFERRED) : claim)
                .toList();
        return Attested.of(fact.property(), claims);
    }

    @Property(seed = Seeds.FIXED, tries = TRIES)
    void anEntityHasARowForEveryFactAndYear(@ForAll long seed) {
        for (Entity stated : RandomCatalog.of(seed).entities()) {
            Entity entity = seed % 2 == 0 ? stated : inferred(stated);
            List<Attested<?>> facts = new ArrayList<>(entity.facts().all());
            entity.observed().map(Observations::all).ifPresent(facts::addAll);
            Table table = Fact.table(entity);
            assertThat(table.title())
                    .isEqualTo(entity.name() + " (" + entity.kind().singular() + " " + entity.id() + ")");
            assertThat(table.rows()).hasSameSizeAs(facts);
            for (int i = 0; i < facts.size(); i++) {
                Attested<?> fact = facts.get(i);
                List<String> row = table.rows().get(i);
                boolean isYear = i >= entity.facts().all().size();
                assertThat(row.get(0)).matches(isYear ? "[0-9]{4}" : ".+");
                assertThat(isYear || row.get(0).equals(fact.property().label())).isTrue();
                String time = isYear
                        ? ""
                        : fact.chosen()
                                .flatMap(Claim::asOf)
                                .map(when -> ", " + Text.asOf(when))
                                .orElse("");
                String basis = fact.chosen()
                        .filter(claim -> claim.hasValue() && claim.basis() != Basis.STATED)
                        .map(claim -> ", " + claim.basis().label())
                        .orElse("");
                String value = fact.value()
                        .map(FactViewProperties::words)
                        .orElseGet(() -> fact.missing().orElseThrow().label());
                assertThat(row.get(1)).isEqualTo(value + time + basis);
                Fact known = Fact.allOf(entity).get(i);
                assertThat(Working.fact(known).toString()).startsWith(known.label() + ": " + value + time + basis);
                int claims = fact.claims().size();
                assertThat(row.get(2))
                        .isEqualTo(claims
                                + (claims == 1 ? " claim" : " claims")
                                + (fact.isDisputed() ? ", " + fact.disputeText() : ""));
            }
        }
    }

    private static String words(Object value) {
        return Text.value(value).toString();
    }

    @Property(seed = Seeds.FIXED, tries = TRIES)
    void aFactHasARowAndABranchForEveryClaim(@ForAll long seed) {
        RandomCatalog.everyFact(seed, fact -> {
            Table table = Fact.table(fact);
            boolean isAllStated = fact.claims().stream().allMatch(claim -> claim.basis() == Basis.STATED);
            assertThat(table.title()).isEqualTo(fact.toString());
            assertThat(table.headers().contains("basis")).isEqualTo(!isAllStated);
            assertThat(table.rows()).hasSameSizeAs(fact.claims());
            assertThat(table.rows().stream().filter(row -> row.get(0).equals("*")))
                    .hasSize(fact.admitted().isEmpty() ? 0 : 1);
            for (Claim<?> claim : fact.claims()) {
                assertThat(table.rows()).anySatisfy(row -> {
                    assertThat(row.get(0).equals("*") || !isTaken(fact, claim)).isTrue();
                    assertThat(row.get(1))
                            .isEqualTo(
                                    claim.value().map(FactViewProperties::words).orElse("-"));
                    assertThat(row.get(2))
                            .isEqualTo(
                                    claim.asOf().map(FactViewProperties::words).orElse("-"));
                    assertThat(row.get(3)).isEqualTo(claim.source().publisher());
                    assertThat(row.get(4)).isEqualTo(orDash(claim.citation().locator()));
                    assertThat(row.get(5))
                            .isEqualTo(claim.published()
                                    .map(FactViewProperties::words)
                                    .orElse("-"));
                    assertThat(isAllStated || row.get(6).equals(claim.basis().label()))
                            .isTrue();
                });
            }
            List<Tree> branches = Fact.why(fact).children();
            assertThat(Fact.why(fact).label()).isEqualTo(fact.toString());
            assertThat(branches).hasSameSizeAs(fact.claims());
            assertThat(branches.stream().filter(branch -> branch.label().endsWith("]: taken")))
                    .hasSize(fact.admitted().isEmpty() ? 0 : 1);
            assertThat(branches.isEmpty()
                            || fact.admitted().isEmpty()
                            || branches.get(0).label().endsWith("]: taken"))
                    .as("the claim that is taken comes first")
                    .isTrue();
            for (Claim<?> claim : fact.claims()) {
                String line = claim.source().publisher() + " has "
                        + claim.value()
                                .map(FactViewProperties::words)
                                .orElse(claim.basis().label()) + " ["
                        + claim.citation().source().id();
                assertThat(branches).extracting(Tree::label).anyMatch(label -> label.startsWith(line));
            }
        });
    }

    private static String orDash(String text) {
        return text.isEmpty() ? "-" : text;
    }
}
