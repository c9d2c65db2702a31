package io.github.digitalsilkroad.core.catalog;

import com.google.common.base.Suppliers;
import io.github.digitalsilkroad.core.schema.Vocabulary;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The retired ids and the vocabulary of a catalog, which are the same through every lens. Either is given, or taken
 * from the contents of the catalog when it is first asked for. Thread-safe.
 */
record Nomenclature(Supplier<Retired> ids, Supplier<Vocabulary> terms) {

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
        return ids.get().inOrder;
    }

    Vocabulary vocabulary() {
        return terms.get();
    }

    /** The id that a retired one finds now, or null if it was not retired. */
    @Nullable
    String successor(String id) {
        return ids.get().successors.get(id);
    }

    /** The retired ids in order, and what each finds now. */
    record Retired(List<RetiredId> inOrder, Map<String, String> successors) {

        static Retired of(List<RetiredId> ids) {
            return new Retired(
                    List.copyOf(ids),
                    ids.stream().collect(Collectors.toMap(RetiredId::id, RetiredId::successor, (first, last) -> last)));
        }
    }
}
