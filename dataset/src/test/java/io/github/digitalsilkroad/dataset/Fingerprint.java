package io.github.digitalsilkroad.dataset;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * What tells whether a text has 13 words in a row in common with the brief, without the brief's text.
 *
 * <p>The words of a text are its runs of letters and digits, in lower case after compatibility normalization,
 * apostrophes and soft hyphens dropped. Each 13 of them in a row, joined by single spaces, are hashed by SHA-256, of
 * which the first 8 bytes are kept. The file {@code brief-shingles.txt} lists the hashes of the brief in ascending
 * order, one a line; they cannot be turned back into its words.
 *
 * <p>{@link #main} writes that file anew from a plain text of the brief, which is not part of this project:
 *
 * <pre>java dataset/src/test/java/io/github/digitalsilkroad/dataset/Fingerprint.java brief.txt brief-shingles.txt</pre>
 */
public final class Fingerprint {

    static final int WORDS = 13;

    private static final int BYTES = 8;

    private Fingerprint() {}

    public static void main(String[] args) throws IOException {
        String brief = Files.readString(Path.of(args[0]), StandardCharsets.UTF_8);
        Files.writeString(Path.of(args[1]), String.join("\n", of(brief)) + "\n", StandardCharsets.UTF_8);
    }

    /** The hashes of all runs of 13 words, ascending. */
    static Set<String> of(String text) {
        Set<String> hashes = new TreeSet<>();
        for (String run : runs(text)) {
            hashes.add(hash(run));
        }
        return hashes;
    }

    /** All runs of 13 words, normalized. */
    static List<String> runs(String text) {
        String[] words = words(text);
        List<String> runs = new ArrayList<>();
        for (int from = 0; from + WORDS <= words.length; from++) {
            runs.add(String.join(" ", Arrays.copyOfRange(words, from, from + WORDS)));
        }
        return runs;
    }

    private static String[] words(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("['’‘\u00ad]", "")
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
        return plain.isEmpty() ? new String[0] : plain.split(" ");
    }

    static String hash(String run) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(run.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
