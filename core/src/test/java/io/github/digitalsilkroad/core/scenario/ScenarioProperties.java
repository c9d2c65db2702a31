package io.github.digitalsilkroad.core.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.evidence.Attested;
import io.github.digitalsilkroad.core.model.Entity;
import io.github.digitalsilkroad.core.model.LawEffect;
import io.github.digitalsilkroad.core.quantity.LoanTerms;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ScenarioProperties {

    private static final Catalog WORLD = Worlds.world();

    /** Edits that apply in any order, and the ids that each touches. */
    private static final Map<Set<String>, UnaryOperator<Scenario>> EDITS = Map.of(
            Set.of("kg-running", "kg-planned"),
                    s -> s.replaceVendor("alpha", "gamma", Market.in("KG"))
                            .replaceVendor("gamma", "alpha", Market.in("KG")),
            Set.of("tj-running"),
                    s -> s.replaceVendor("alpha", "beta", Market.in("TJ"))
                            .replaceVendor("beta", "alpha", Market.in("TJ")),
            Set.of("kg-planned"), s -> s.award("kg-planned", "alpha"),
            Set.of("tj-loan"),
                    s -> s.refinance("tj-loan", LoanTerms.fixed(5, 15, 3)).writeDown("tj-loan", 10),
            Set.of("own-alpha-carrier"),
                    s -> s.changeOwner("own-alpha-carrier", "lender").changeOwner("own-alpha-carrier", "alpha"));

    /** A scenario and the ids that it touches. */
    record Sample(Scenario scenario, Set<String> touched) {}

    @Provide
    Arbitrary<Sample> samples() {
        Arbitrary<Integer> numbers = Arbitraries.integers().between(1, 4);
        return numbers.flatMap(number -> Arbitraries.of(EDITS.keySet())
                .list()
                .ofMaxSize(3)
                .map(chosen -> {
                    Scenario scenario = Scenario.named("Number " + number);
                    Set<String> touched = new TreeSet<>();
                    for (Set<String> ids : chosen) {
                        scenario = EDITS.get(ids).apply(scenario);
                        touched.addAll(ids);
                    }
                    return new Sample(scenario, touched);
                }));
    }

    private static List<Entity> entities(Catalog world) {
        List<Entity> all = new ArrayList<>();
        world.countries().forEach(all::add);
        world.organizations().forEach(all::add);
        world.ownerships().forEach(all::add);
        world.deployments().forEach(all::add);
        world.financings().forEach(all::add);
        world.laws().forEach(all::add);
        return all;
    }

    @Property(tries = 20)
    void aScenarioWithoutEditsIsTheWorldAsItIs(@ForAll("samples") Sample sample) {
        Scenario empty = Scenario.named("Nothing");
        Catalog then = sample.scenario().on(WORLD);
        assertThat(empty.on(then)).isSameAs(then);
        assertThat(entities(sample.scenario().then(empty).on(WORLD))).isEqualTo(entities(then));
        assertThat(entities(empty.then(sample.scenario()).on(WORLD))).isEqualTo(entities(then));
    }

    @Property(tries = 100)
    void scenariosComposeAssociatively(
            @ForAll("samples") Sample a, @ForAll("samples") Sample b, @ForAll("samples") Sample c) {
        Scenario left = a.scenario().then(b.scenario()).then(c.scenario());
        Scenario right = a.scenario().then(b.scenario().then(c.scenario()));
        assertThat(left).isEqualTo(right).hasSameHashCodeAs(right);
        assertThat(entities(left.on(WORLD))).isEqualTo(entities(right.on(WORLD)));
    }

    @Property(tries = 100)
    void aCompositionIsOneScenarioAfterTheOther(@ForAll("samples") Sample a, @ForAll("samples") Sample b) {
        assertThat(entities(a.scenario().then(b.scenario()).on(WORLD)))
                .isEqualTo(entities(b.scenario().on(a.scenario().on(WORLD))));
    }

    @Property(tries = 100)
    void nothingOutsideTheEditsChanges(@ForAll("samples") Sample sample) {
        List<Entity> before = entities(WORLD);
        List<Entity> after = entities(sample.scenario().on(WORLD));
        assertThat(after).hasSameSizeAs(before);
        for (int i = 0; i < before.size(); i++) {
            if (sample.touched().contains(before.get(i).id().toString())) {
                assertOnlyAssumptionsDiffer(before.get(i), after.get(i));
            } else {
                assertThat(after.get(i)).isSameAs(before.get(i));
            }
        }
    }

    private static void assertOnlyAssumptionsDiffer(Entity before, Entity after) {
        assertThat(after).isNotEqualTo(before);
        for (Attested<?> fact : after.facts().all()) {
            if (!fact.claims().get(0).source().publisher().equals("Assumption")) {
                assertThat(before.facts().all()).contains(fact);
            }
        }
    }

    @Property(tries = 50)
    void theWorldThatAScenarioLooksAtStaysAsItIs(@ForAll("samples") Sample sample) {
        List<Entity> before = entities(WORLD);
        sample.scenario()
                .addLaw("kg-new", "New law", "KG", 2030, LawEffect.PROTECTS)
                .on(WORLD);
        assertThat(entities(WORLD)).isEqualTo(before).isEqualTo(entities(Worlds.world()));
        assertThat(WORLD.lens()).isEmpty();
    }
}
