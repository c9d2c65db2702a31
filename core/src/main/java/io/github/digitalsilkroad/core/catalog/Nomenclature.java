package io.github.digitalsilkroad.core.catalog;

import com.google.common.base.Suppliers;
import io.github.digitalsilkroad.core.schema.Vocabulary;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The retired ids and the vocabulary of a catalog, which are the same through every lens. Either is given, or taken
 * from the contents of the catalog when it is first asked for. Thread-safe.
 */
final class Nomenclature {

    private final Supplier<Retired> retired;
    private final Supplier<Vocabulary> vocabulary;

    private Nomenclature(Supplier<Retired> retired, Supplier<Vocabulary> vocabulary) {
        this.retired = retired;
        this.vocabulary = vocabulary;
    }

    static Nomenclature of(List<RetiredId> retired, Vocabulary vocabulary) {
        Retired ids = Retired.of(retired);
        return new Nomenclature(() -> ids, () -> vocabulary);
    }

    static Nomenclature of(Contents contents) {
        return new Nomenclature(
                Suppliers.memoize(() -> Retired.of(contents.retiredIds().stream()
                        .sorted(Comparator.comparing(RetiredId::id))
                        .toList())),
                Suppliers.memoize(contents::vocabulary));
    }

    boolean isOf(Vocabulary otherVocabulary, List<RetiredId> otherRetired) {
        return vocabulary().equals(otherVocabulary) && retired().equals(otherRetired);
    }

    /** In order of the retired ids, if they were given so. */
    List<RetiredId> retired() {
        return retired.get().inOrder;
    }

    Vocabulary vocabulary() {
        return vocabulary.get();
    }

    /** The id that a retired one finds now, or null if it was not retired. */
    @Nullable
    String successor(String id) {
        return retired.get().successors.get(id);
    }

    /** The retired ids in order, and what each finds now. */
    private record Retired(List<RetiredId> inOrder, Map<String, String> successors) {

        static Retired of(List<RetiredId> ids) {
            Map<String, String> successors = new HashMap<>();
            ids.forEach(retired -> successors.put(retired.id(), retired.successor()));
            return new Retired(List.copyOf(ids), successors);
        }
    }
}
