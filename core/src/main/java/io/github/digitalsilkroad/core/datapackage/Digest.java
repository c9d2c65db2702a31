package io.github.digitalsilkroad.core.datapackage;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** What vouches for the bytes of a file. It stands apart, so that a package without digests is read without it. */
final class Digest {

    private Digest() {}

    /** The digest of a file in lower-case hexadecimal digits. */
    static String of(String algorithm, byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance(algorithm).digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
