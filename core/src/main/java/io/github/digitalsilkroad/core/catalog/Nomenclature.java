package io.github.digitalsilkroad.core.catalog;

import static java.util.Objects.requireNonNull;

import io.github.digitalsilkroad.core.schema.Vocabulary;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a catalog keeps beside its rows, whatever lens it is seen through: retired ids and the vocabulary. Either is
 * there, or is taken from the contents of the catalog when it is first asked for. Thread-safe.
 */
final class Nomenclature {

    private final @Nullable Contents contents;
    private volatile @Nullable Retired retired;
    private volatile @Nullable Vocabulary vocabulary;

    private Nomenclature(@Nullable Contents contents, @Nullable Retired retired, @Nullable Vocabulary vocabulary) {
        this.contents = contents;
        this.retired = retired;
        this.vocabulary = vocabulary;
    }

    static Nomenclature of(List<RetiredId> retired, Vocabulary vocabulary) {
        return new Nomenclature(null, Retired.of(retired), vocabulary);
    }

    static Nomenclature of(Contents contents) {
        return new Nomenclature(contents, null, null);
    }

    boolean isOf(Vocabulary otherVocabulary, List<RetiredId> otherRetired) {
        return vocabulary().equals(otherVocabulary) && retired().equals(otherRetired);
    }

    /** In order of the retired ids, if they were given so. */
    List<RetiredId> retired() {
        return ids().inOrder;
    }

    private Retired ids() {
        Retired known = retired;
        if (known == null) {
            List<RetiredId> taken = new ArrayList<>(requireNonNull(contents).retiredIds());
            taken.sort(new ById());
            known = Retired.of(taken);
            retired = known;
        }
        return known;
    }

    Vocabulary vocabulary() {
        Vocabulary known = vocabulary;
        if (known == null) {
            known = requireNonNull(contents).vocabulary();
            vocabulary = known;
        }
        return known;
    }

    /** The id that a retired one finds now, or null if it was not retired. */
    @Nullable
    String successor(String id) {
        return ids().successors.get(id);
    }

    /** The retired ids in order, and what each finds now. */
    private record Retired(List<RetiredId> inOrder, Map<String, String> successors) {

        static Retired of(List<RetiredId> ids) {
            Map<String, String> successors = new HashMap<>();
            for (int i = 0; i < ids.size(); i++) {
                successors.put(ids.get(i).id(), ids.get(i).successor());
            }
            return new Retired(List.copyOf(ids), successors);
        }
    }

    static final class ById implements Comparator<RetiredId> {
        @Override
        public int compare(RetiredId a, RetiredId b) {
            return a.id().compareTo(b.id());
        }
    }
}
