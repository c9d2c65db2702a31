package io.github.digitalsilkroad.core.evidence;

import java.util.Optional;

/** Words, free or from a vocabulary. */
final class TextType extends CellType<String> {

    static final TextType FREE = new TextType("text");
    static final TextType TERM = new TextType("term");

    private TextType(String name) {
        super(name, String.class);
    }

    @Override
    String parse(String text) {
        return text;
    }

    @Override
    public boolean conflicts(String a, String b) {
        return this == TERM && !a.equals(b);
    }

    @Override
    public Optional<String> hull(String a, String b) {
        return a.equals(b) ? Optional.of(a) : Optional.empty();
    }

    @Override
    public boolean refines(String narrower, String wider) {
        return narrower.equals(wider);
    }

    @Override
    boolean saysNothing(String value) {
        return value.isBlank();
    }
}
