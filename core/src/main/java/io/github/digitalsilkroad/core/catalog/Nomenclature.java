package io.github.digitalsilkroad.core.catalog;

import com.google.common.base.Supplier;
import com.google.common.base.Suppliers;
import io.github.digitalsilkroad.core.schema.Vocabulary;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The retired ids and the vocabulary of a catalog, which are the same through every lens. Either is given, or
 * taken from the contents of the catalog or from its claims when it is first asked for. Thread-safe.
 */
record Nomenclature(
        Supplier<List<RetiredId>> ids, Supplier<Map<String, String>> successors, Supplier<Vocabulary> terms) {

    static Nomenclature of(Supplier<List<RetiredId>> retired, Supplier<Vocabulary> vocabulary) {
        Supplier<List<RetiredId>> ids = Suppliers.memoize(retired);
        Supplier<Map<String, String>> successors = Suppliers.memoize(() -> ids.get().stream()
                .collect(Collectors.toMap(RetiredId::id, RetiredId::successor, (first, last) -> last)));
        return new Nomenclature(ids, successors, Suppliers.memoize(vocabulary));
    }

    static Nomenclature of(List<RetiredId> retired, Supplier<Vocabulary> vocabulary) {
        List<RetiredId> ids = List.copyOf(retired);
        return of(() -> ids, vocabulary);
    }

    boolean isOf(Vocabulary otherVocabulary, List<RetiredId> otherRetired) {
        return vocabulary().equals(otherVocabulary) && retired().equals(otherRetired);
    }

    /** In the order in which they were given; those of a package by id. */
    List<RetiredId> retired() {
        return ids.get();
    }

    Vocabulary vocabulary() {
        return terms.get();
    }

    /** The id that replaced a retired one. */
    @Nullable
    String successor(String id) {
        return successors.get().get(id);
    }
}
