package io.github.digitalsilkroad.core.evidence;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Words: free, from an open vocabulary, or codes of a closed list. */
final class TextType<E extends Enum<E> & Coded> extends CellType<String> {

    static final TextType<?> FREE = new TextType<>("text", null);
    static final TextType<?> TERM = new TextType<>("term", null);

    /** The closed list, whose constants are not looked at before a value is; null where any word is one. */
    private final @Nullable Class<E> choices;

    TextType(String name, @Nullable Class<E> choices) {
        super(name, String.class, text -> text);
        this.choices = choices;
    }

    @Override
    void requireListed(Object value) {
        if (choices != null) {
            Coded.parseAll(choices, value.toString());
        }
    }

    @Override
    public List<String> codes() {
        return choices == null
                ? List.of()
                : Stream.of(choices.getEnumConstants()).map(Coded::code).toList();
    }

    @Override
    boolean excludes(String a, String b) {
        return this != FREE && !a.equals(b);
    }

    @Override
    Optional<String> join(String a, String b) {
        return a.equals(b) ? Optional.of(a) : Optional.empty();
    }

    @Override
    boolean isWithin(String narrower, String wider) {
        return narrower.equals(wider);
    }

    @Override
    boolean saysNothing(String value) {
        return value.isBlank();
    }
}
