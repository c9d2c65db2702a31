package io.github.digitalsilkroad.interchange.merge;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.model.Identifier;
import io.github.digitalsilkroad.core.release.ReleaseDiff;
import io.github.digitalsilkroad.testkit.RandomCatalog;
import io.github.digitalsilkroad.testkit.Seeds;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Laws of merging, on random worlds and their next releases. */
class MergeProperties {

    private static void assertSame(Catalog one, Catalog other) {
        assertThat(one.entities()).isEqualTo(other.entities());
        assertThat(one.sources().list()).isEqualTo(other.sources().list());
        assertThat(one.retiredIds()).isEqualTo(other.retiredIds());
        assertThat(one.vocabulary()).isEqualTo(other.vocabulary());
        assertThat(one.version()).isEqualTo(other.version());
    }

    @Property(seed = Seeds.FIXED, tries = 50)
    void mergingWithItselfChangesNothing(@ForAll long seed) {
        Catalog world = RandomCatalog.of(seed);
        Merge merge = Merge.of(world, world);
        assertSame(merge.catalog(), world);
        assertThat(merge).hasToString("0 matches, 0 ambiguous, 0 suggestions, 0 conflicts");
        assertThat(ReleaseDiff.between(world, merge.catalog()).changes()).isEmpty();
    }

    @Property(seed = Seeds.FIXED, tries = 50)
    void orderDoesNotMatter(@ForAll long seed, @ForAll long next) {
        Catalog one = RandomCatalog.of(seed);
        Catalog other = RandomCatalog.next(one, next);
        Merge there = Merge.of(one, other);
        Merge back = Merge.of(other, one);
        assertSame(there.catalog(), back.catalog());
        assertThat(there.conflicts()).isEqualTo(back.conflicts());
        assertThat(there.matches()).isEqualTo(back.matches());
        assertThat(there.suggestions()).isEqualTo(back.suggestions());
        assertThat(there.ambiguities()).isEqualTo(back.ambiguities());
    }

    @Property(seed = Seeds.FIXED, tries = 50)
    void mergingAgainAddsNothing(@ForAll long seed, @ForAll long next) {
        Catalog one = RandomCatalog.of(seed);
        Catalog other = RandomCatalog.next(one, next);
        Catalog both = Merge.of(one, other).catalog();
        assertSame(Merge.of(both, other).catalog(), both);
    }

    /** Whether nothing is ambiguous, and no identifier is given to several. */
    private static boolean isPlain(Merge merge) {
        return merge.ambiguities().isEmpty()
                && merge.conflicts().stream()
                        .noneMatch(conflict -> conflict.column().equals(Identifier.SUBJECT.name()));
    }

    @Property(seed = Seeds.FIXED, tries = 25)
    void orderOfSeveralDoesNotMatter(@ForAll long seed) {
        Catalog one = RandomCatalog.of(seed);
        Catalog two = RandomCatalog.next(one, seed + 1);
        Catalog three = RandomCatalog.next(one, seed + 2);
        Assume.that(isPlain(Merge.of(one, two)) && isPlain(Merge.of(one, three)) && isPlain(Merge.of(two, three)));
        assertSame(
                Merge.of(Merge.of(one, two).catalog(), three).catalog(),
                Merge.of(one, Merge.of(two, three).catalog()).catalog());
    }
}
