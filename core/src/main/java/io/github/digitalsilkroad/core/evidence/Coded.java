package io.github.digitalsilkroad.core.evidence;

import static java.util.Objects.requireNonNull;

import io.github.digitalsilkroad.core.internal.Lines;
import io.github.digitalsilkroad.core.internal.Nearest;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A choice from a closed list, with the code that data files write for it.
 *
 * <p>The enums of this package and of the model are the lists; {@link #parse} reads their codes.
 *
 * @since 0.1.0
 */
public interface Coded {

    /**
     * The name in Java, which every constant of an enum has.
     *
     * @return such as {@code SAFE_CITY}
     */
    String name();

    /**
     * The code in data files.
     *
     * @return the name in lower case, words joined by hyphens, such as {@code safe-city}
     */
    default String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * The words for a reader.
     *
     * @return such as {@code safe city}
     */
    default String label() {
        return code().replace('-', ' ');
    }

    /**
     * Reads a code.
     *
     * @param <E> the enum
     * @param choices the closed list, such as {@code Category.class}
     * @param code such as {@code safe-city}
     * @return the constant
     * @throws IllegalArgumentException if there is no such constant; the message lists the codes
     * @since 0.3.0
     */
    static <E extends Enum<E> & Coded> E parse(Class<E> choices, String code) {
        requireNonNull(code, "code");
        E[] all = requireNonNull(choices, "choices").getEnumConstants();
        for (E choice : all) {
            if (choice.code().equals(code)) {
                return choice;
            }
        }
        String list =
                choices.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
        throw new IllegalArgumentException(list + " \"" + Lines.fit(code) + "\": no such " + list + "; "
                + Nearest.choices(code, Arrays.stream(all).map(Coded::code).toList()));
    }

    /**
     * Reads codes that are separated by semicolons.
     *
     * @param <E> the enum
     * @param choices the closed list, such as {@code Technology.class}
     * @param codes such as {@code video;face-recognition}
     * @return the constants in their order, none for a blank text
     * @throws IllegalArgumentException if there is no such constant; the message lists the codes
     * @since 0.3.0
     */
    static <E extends Enum<E> & Coded> Set<E> parseAll(Class<E> choices, String codes) {
        requireNonNull(choices, "choices");
        return requireNonNull(codes, "codes").isBlank()
                ? Set.of()
                : Arrays.stream(codes.split(";", -1))
                        .map(code -> parse(choices, code.strip()))
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(choices)));
    }
}
