package io.github.digitalsilkroad.core.evidence;

import java.util.Optional;

/** Words, free or from a vocabulary. */
final class TextType extends CellType<String> {

    static final TextType FREE = new TextType("text");
    static final TextType TERM = new TextType("term");

    private TextType(String name) {
        super(name, String.class, text -> text);
    }

    @Override
    boolean excludes(String a, String b) {
        return this == TERM && !a.equals(b);
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
