package io.github.digitalsilkroad.core.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The codes under which the constants of an enum stand in data files: their names in lower case, words joined by
 * hyphens.
 *
 * <p>Immutable and thread-safe.
 *
 * @param <E> the enum
 * @since 0.1.0
 */
public final class Codes<E extends Enum<E>> {

    private final String kind;
    private final Map<String, E> byCode = new LinkedHashMap<>();

    private Codes(String kind, E[] choices) {
        this.kind = kind;
        for (E choice : choices) {
            byCode.put(hyphenated(choice.name()), choice);
        }
    }

    /**
     * The codes of an enum.
     *
     * @param <E> the enum
     * @param kind what the enum lists, in the singular, for messages
     * @param choices its constants in order
     * @return the codes
     */
    public static <E extends Enum<E>> Codes<E> of(String kind, E[] choices) {
        return new Codes<>(kind, choices);
    }

    /**
     * The code of a constant.
     *
     * @param name the name of the constant
     * @return such as {@code safe-city}
     */
    public static String hyphenated(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * The constant of a code.
     *
     * @param code such as {@code safe-city}
     * @return the constant
     * @throws IllegalArgumentException if no constant has that code; the message lists the codes
     */
    public E parse(String code) {
        E choice = byCode.get(code);
        if (choice == null) {
            throw new IllegalArgumentException(
                    kind + " \"" + Lines.fit(code) + "\": no such " + kind + "; " + Nearest.choices(code, all()));
        }
        return choice;
    }

    /**
     * The codes in order.
     *
     * @return all codes
     */
    public List<String> all() {
        return List.copyOf(byCode.keySet());
    }
}
