package io.github.digitalsilkroad.core.internal;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Checksums of bytes, such as those of a file. */
public final class Digest {

    private Digest() {}

    /**
     * The digest of some bytes.
     *
     * @param algorithm such as {@code SHA-256}, which every Java has
     * @param bytes the bytes
     * @return lower-case hexadecimal digits
     */
    public static String of(String algorithm, byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance(algorithm).digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has " + algorithm, e);
        }
    }
}
