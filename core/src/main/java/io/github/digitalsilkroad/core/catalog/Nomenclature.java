package io.github.digitalsilkroad.core.catalog;

import io.github.digitalsilkroad.core.evidence.Vocabulary;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a catalog keeps beside its rows, whatever lens it is seen through: retired ids and the vocabulary. */
final class Nomenclature {

    private final List<RetiredId> retired;
    private final Map<String, String> successors;
    private final Vocabulary vocabulary;

    Nomenclature(List<RetiredId> retired, Vocabulary vocabulary) {
        this.retired = List.copyOf(retired);
        this.vocabulary = vocabulary;
        this.successors = new HashMap<>();
        for (RetiredId id : this.retired) {
            successors.put(id.id(), id.successor());
        }
    }

    boolean isOf(Vocabulary otherVocabulary, List<RetiredId> otherRetired) {
        return vocabulary.equals(otherVocabulary) && retired.equals(otherRetired);
    }

    /** In order of the retired ids, if they were given so. */
    List<RetiredId> retired() {
        return retired;
    }

    Vocabulary vocabulary() {
        return vocabulary;
    }

    /** The id that a retired one finds now, or null if it was not retired. */
    @Nullable
    String successor(String id) {
        return successors.get(id);
    }

    static final class ById implements Comparator<RetiredId> {
        @Override
        public int compare(RetiredId a, RetiredId b) {
            return a.id().compareTo(b.id());
        }
    }
}
