package io.github.digitalsilkroad.core.internal;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * What vouches for bytes, such as those of a file.
 *
 * <p>One object serves all files of a package: to find an algorithm takes a fresh virtual machine longer than to use
 * it. Not thread-safe.
 */
public final class Digest {

    private @Nullable MessageDigest last;

    /** Starts with no algorithm. */
    public Digest() {}

    /**
     * Begins to make the first digest of a process ready, beside whoever asks; not again if that was asked before. To
     * find SHA-256 takes a fresh virtual machine much longer than to use it.
     */
    public static void prepare() {
        First.begin();
    }

    /** Makes a digest of nothing, beside whoever first needs this class. */
    private static final class First implements Runnable {
        static {
            Thread thread = new Thread(new First(), "digest");
            thread.setDaemon(true);
            thread.start();
        }

        /** Does nothing more than to need the class. */
        static void begin() {}

        @Override
        public void run() {
            new Digest().of("SHA-256", new byte[0]);
        }
    }

    /**
     * The digest of some bytes.
     *
     * @param algorithm such as {@code SHA-256}, which every Java has
     * @param bytes the bytes
     * @return lower-case hexadecimal digits
     */
    public String of(String algorithm, byte[] bytes) {
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
            throw new IllegalStateException("every Java has " + algorithm, e);
        }
    }
}
