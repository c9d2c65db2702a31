package io.github.digitalsilkroad.core.quantity;

/**
 * Unlike things were to be added, subtracted, divided or compared: dollars and yuan, announced and operating cameras,
 * shares of different wholes. The message says what to convert first.
 *
 * @since 0.1.0
 */
public final class UnitMismatchException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    UnitMismatchException(String message) {
        super(message);
    }
}
