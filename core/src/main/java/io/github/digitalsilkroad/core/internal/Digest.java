package io.github.digitalsilkroad.core.internal;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Digests in the form of data files, lower-case hexadecimal.
 *
 * @since 0.1.0
 */
public final class Digest {

    private Digest() {}

    /**
     * The digest of bytes.
     *
     * @param algorithm an algorithm of every JDK, such as {@code SHA-256}
     * @param bytes the bytes
     * @return the digest
     */
    public static String of(String algorithm, byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance(algorithm).digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has " + algorithm, e);
        }
    }
}
