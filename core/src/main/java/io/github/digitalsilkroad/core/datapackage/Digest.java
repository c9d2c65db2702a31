package io.github.digitalsilkroad.core.datapackage;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * What vouches for the bytes of a file. It stands apart, so that a package without digests is read without it.
 *
 * <p>One object serves all files: to find an algorithm takes a fresh virtual machine longer than to use it.
 */
final class Digest {

    private @Nullable MessageDigest last;

    /** The digest of a file in lower-case hexadecimal digits. */
    String of(String algorithm, byte[] bytes) {
        MessageDigest digest = last;
        if (digest == null || !digest.getAlgorithm().equals(algorithm)) {
            digest = instance(algorithm);
            last = digest;
        }
        return HexFormat.of().formatHex(digest.digest(bytes));
    }

    private static MessageDigest instance(String algorithm) {
        try {
            return MessageDigest.getInstance(algorithm);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
