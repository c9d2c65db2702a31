package io.github.digitalsilkroad.core.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.digitalsilkroad.core.evidence.Attested;
import io.github.digitalsilkroad.core.evidence.Facts;
import io.github.digitalsilkroad.core.evidence.FactsBuilder;
import io.github.digitalsilkroad.core.evidence.Source;
import io.github.digitalsilkroad.core.model.Deployment;
import io.github.digitalsilkroad.core.model.Entity;
import io.github.digitalsilkroad.core.model.Props;
import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.core.quantity.Share;
import io.github.digitalsilkroad.core.schema.Kind;
import io.github.digitalsilkroad.core.schema.Vocabulary;
import io.github.digitalsilkroad.testkit.World;
import io.github.digitalsilkroad.testkit.Worlds;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A catalog that takes its rows where they are when it is first asked for them is the one that was built of them. */
class ContentsTest {

    private static final Catalog BUILT = Worlds.small().toBuilder()
            .retire("old-b", "beta", "renamed")
            .retire("old-a", "alpha", "renamed")
            .build();

    /** Rows in the wrong order, each list given once. */
    private static final class Backwards implements Contents {
        private final List<String> asked = new ArrayList<>();
        private final Catalog built;

        private Backwards() {
            this(BUILT);
        }

        private Backwards(Catalog built) {
            this.built = built;
        }

        private <T> List<T> once(String what, List<T> rows) {
            assertThat(asked).doesNotContain(what);
            asked.add(what);
            List<T> backwards = new ArrayList<>(rows);
            Collections.reverse(backwards);
            return backwards;
        }

        @Override
        public <E extends Entity> List<E> rows(Kind<E> kind) {
            return once(
                    kind.plural(),
                    built.entities().stream()
                            .filter(entity -> entity.kind() == kind)
                            .map(entity -> kind.type().cast(entity.withFacts(asRead(entity.facts()))))
                            .toList());
        }

        /** The facts as a file has them, which knows of no owners. */
        private static Facts asRead(Facts facts) {
            FactsBuilder read = Facts.builder();
            facts.all().forEach(fact -> add(fact, read));
            return read.build();
        }

        private static <T> void add(Attested<T> fact, FactsBuilder read) {
            fact.claims().forEach(claim -> read.add(fact.property(), claim));
        }

        @Override
        public List<Source> sources() {
            return once("sources", built.sources().list());
        }

        @Override
        public Vocabulary vocabulary() {
            asked.add("vocabulary");
            return built.vocabulary();
        }

        @Override
        public List<RetiredId> retiredIds() {
            return once("retired", built.retiredIds());
        }
    }

    @Test
    void givesWhatABuiltOneGives() {
        Backwards contents = new Backwards();
        Catalog taken = Catalog.of(BUILT.version(), contents);
        assertThat(contents.asked).isEmpty();
        assertThat(taken.deployment("kg-one").name()).isEqualTo("System kg-one");
        assertThat(contents.asked).containsExactly("deployments");
        assertThat(taken.deployments().in("KG").count()).isEqualTo(2);
        assertThat(contents.asked).doesNotContain("sources", "incidents");
        assertThat(taken.entities()).isEqualTo(BUILT.entities());
        assertThat(taken.sources().list()).isEqualTo(BUILT.sources().list());
        assertThat(taken.retiredIds()).isEqualTo(BUILT.retiredIds());
        assertThat(taken.vocabulary()).isEqualTo(BUILT.vocabulary());
        assertThat(taken.kinds()).isEqualTo(BUILT.kinds());
        assertThat(taken.organization("old-a")).isEqualTo(BUILT.organization("alpha"));
        assertThat(taken.hidden()).isEmpty();
        assertThatThrownBy(() -> taken.deployment("kg-on")).hasMessageContaining("nearest: kg-one");
        assertThat(taken.knownBy("2016").entities())
                .isEqualTo(BUILT.knownBy("2016").entities());
        assertThat(taken.toBuilder().build().entities()).isEqualTo(BUILT.entities());
    }

    @Test
    void isFoundByAnyIdBeforeItsTablesWereAskedFor() {
        Catalog taken = Catalog.of(BUILT.version(), new Backwards());
        assertThat(taken.entity("kg-protest")).isEqualTo(BUILT.entity("kg-protest"));
        assertThat(taken.find("nowhere")).isEmpty();
        assertThat(taken.find(Deployment.KIND, "alpha")).isEmpty();
        assertThat(taken.claims().list()).hasToString(BUILT.claims().list().toString());
    }

    @Test
    void aWholeOwnerAndWhatItOwnsAreOnePartyThere() {
        Facts supplier = World.facts(
                World.fact(Props.SUPPLIER, World.parties("alpha", World.EARLY), World.parties("beta", World.LATE)));
        Share all = Share.ofPercent(Estimate.exactly(100), "shares");
        World apart = World.vendors().deployment("kg-a", "KG", supplier);
        Catalog one = Catalog.of(World.VERSION, new Backwards(apart.build()));
        assertThat(one.deployment("kg-a").suppliers().isDisputed()).isTrue();
        World owned =
                apart.stake("alpha", "beta", World.facts(World.fact(Props.SHARE_OWNED, World.claim(all, World.LATE))));
        Catalog two = Catalog.of(World.VERSION, new Backwards(owned.build()));
        assertThat(two.deployment("kg-a").suppliers().isDisputed()).isFalse();
    }
}
