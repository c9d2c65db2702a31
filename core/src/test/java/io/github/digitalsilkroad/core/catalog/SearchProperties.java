package io.github.digitalsilkroad.core.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.digitalsilkroad.core.model.Entity;
import io.github.digitalsilkroad.testkit.RandomCatalog;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** What a search finds in any catalog. */
class SearchProperties {

    private static final int ALL = 100_000;

    @Property(tries = 30)
    void everyEntityIsFoundFirstByItsOwnName(@ForAll long seed) {
        Catalog catalog = RandomCatalog.of(seed);
        for (Entity entity : catalog.entities()) {
            assertThat(catalog.search(entity.name(), ALL).stream()
                            .takeWhile(hit -> Names.plain(hit.entity().name()).equals(Names.plain(entity.name())))
                            .map(SearchHit::entity))
                    .as(entity.name())
                    .contains(entity);
        }
    }

    @Property(tries = 30)
    void aTypoInALongWordStillFindsIt(@ForAll long seed) {
        Catalog catalog = RandomCatalog.of(seed);
        Random random = new Random(seed);
        for (Entity entity : catalog.entities()) {
            String typed = withTypo(entity.name(), random);
            assertThat(catalog.search(typed, ALL))
                    .as(entity.name() + " as " + typed)
                    .extracting(SearchHit::entity)
                    .contains(entity);
        }
    }

    @Property(tries = 10)
    void theSameSearchFindsTheSame(@ForAll long seed) {
        Catalog catalog = RandomCatalog.of(seed);
        for (Entity entity : catalog.entities()) {
            assertThat(catalog.toBuilder().build().search(entity.name())).isEqualTo(catalog.search(entity.name()));
        }
    }

    /** A letter more, less, another one, or two swapped, in the first word of five letters or more. */
    private static String withTypo(String name, Random random) {
        String[] words = name.split(" ", -1);
        for (int i = 0; i < words.length; i++) {
            if (words[i].matches("[A-Za-z]{5,}")) {
                StringBuilder word = new StringBuilder(words[i]);
                int at = random.nextInt(word.length() - 1);
                switch (random.nextInt(4)) {
                    case 0 -> word.insert(at, 'q');
                    case 1 -> word.deleteCharAt(at);
                    case 2 -> word.setCharAt(at, 'q');
                    default -> word.insert(at, word.charAt(at + 1)).deleteCharAt(at + 2);
                }
                words[i] = word.toString();
                return String.join(" ", words);
            }
        }
        return name;
    }
}
