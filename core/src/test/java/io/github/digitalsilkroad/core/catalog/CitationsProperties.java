package io.github.digitalsilkroad.core.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.digitalsilkroad.core.evidence.Attested;
import io.github.digitalsilkroad.core.evidence.Citation;
import io.github.digitalsilkroad.core.evidence.Claim;
import io.github.digitalsilkroad.core.evidence.Facts;
import io.github.digitalsilkroad.core.evidence.Source;
import io.github.digitalsilkroad.core.model.Entity;
import io.github.digitalsilkroad.core.model.Props;
import io.github.digitalsilkroad.core.quantity.Quantity;
import io.github.digitalsilkroad.testkit.RandomCatalog;
import io.github.digitalsilkroad.testkit.Seeds;
import io.github.digitalsilkroad.testkit.World;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** A source that is described anew is so wherever it is cited, and nothing else changes. */
class CitationsProperties {

    private static Source anew(Source source) {
        return World.titled(source.id().toString(), "Another title", source.publisher(), source.type())
                .reliability(source.reliability())
                .published(source.published())
                .build();
    }

    private static List<Claim<?>> claims(Entity entity) {
        List<Claim<?>> claims = new ArrayList<>();
        entity.facts().all().forEach(fact -> claims.addAll(fact.claims()));
        entity.observed().ifPresent(observed -> observed.all().forEach(fact -> claims.addAll(fact.claims())));
        return claims;
    }

    @Property(seed = Seeds.FIXED, tries = 30)
    void everyClaimCitesTheSourceAsItIsDescribed(@ForAll long seed, @ForAll @IntRange(max = 4) int which) {
        Source source = RandomCatalog.SOURCES.get(which);
        Source anew = anew(source);
        for (Entity entity : RandomCatalog.of(seed).entities()) {
            Entity after = new Citations(List.of(anew)).in(entity);
            List<Claim<?>> before = claims(entity);
            boolean isCited = before.stream().anyMatch(claim -> claim.source().equals(source));
            assertThat(after == entity).isEqualTo(!isCited);
            assertThat(after.id()).isEqualTo(entity.id());
            assertThat(claims(after)).hasSameSizeAs(before);
            for (int i = 0; i < before.size(); i++) {
                Claim<?> claim = before.get(i);
                Claim<?> cited = claims(after).get(i);
                assertThat(cited.source().title())
                        .isEqualTo(
                                claim.source().equals(source)
                                        ? "Another title"
                                        : claim.source().title());
                assertThat(cited.citation().locator())
                        .isEqualTo(claim.citation().locator());
                assertThat(cited.value()).isEqualTo(claim.value());
            }
            assertThat(new Citations(List.of(source)).in(entity)).isSameAs(entity);
        }
    }

    @Example
    void anOriginIsDescribedAnewToo() {
        Source first = World.source("first", World.BANK.type(), "2015");
        Source relay = World.titled("relay", "Relay", "Agency", World.BANK.type())
                .origin(first)
                .build();
        Citations citations = new Citations(List.of(anew(first)));
        assertThat(citations.of(relay).origin().orElseThrow().title()).isEqualTo("Another title");
        assertThat(citations.of(World.BANK)).isSameAs(World.BANK);
        assertThat(new Citations(List.of(anew(World.BANK))).of(relay)).isSameAs(relay);
        assertThat(new Citations(List.of(first)).of(relay)).isSameAs(relay);
        assertThat(citations.of(first).title()).isEqualTo("Another title");
        Claim<?> claim = after(citations, World.cameras(3, World.BANK).origin(first));
        assertThat(claim.origin().orElseThrow().title()).isEqualTo("Another title");
        assertThat(claim.source()).isEqualTo(World.BANK);
        assertThat(after(citations, World.cameras(3, relay))
                        .source()
                        .origin()
                        .orElseThrow()
                        .title())
                .isEqualTo("Another title");
        assertThat(after(citations, World.cameras(3, World.BANK)).citation())
                .isEqualTo(Citation.of(World.BANK, "p. 1"));
    }

    private static Claim<?> after(Citations citations, Claim<Quantity> claim) {
        Attested<?> fact = citations
                .in(World.system(
                        "system",
                        "KG",
                        Facts.builder().add(Props.CAMERAS, claim).build()))
                .facts()
                .get(Props.CAMERAS);
        return fact.claims().get(0);
    }
}
