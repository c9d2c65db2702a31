package io.github.digitalsilkroad.core.datapackage;

import com.google.common.hash.Hashing;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/** Reads the files of a package as text: bounded, in strict UTF-8, and as the descriptor vouches for them. */
final class PackageFiles {

    private static final char BOM = '\uFEFF';

    private final Resources resources;
    private final LoadOptions options;
    private final Findings findings;

    PackageFiles(Resources resources, LoadOptions options, Findings findings) {
        this.resources = resources;
        this.options = options;
        this.findings = findings;
    }

    /** The text of a file, or null after a problem was noted. */
    @Nullable
    CharBuffer text(String name, Descriptor.@Nullable File declared) {
        byte[] bytes = bytes(name);
        if (bytes == null || (declared != null && options.checksums() && !isAsDeclared(name, bytes, declared))) {
            return null;
        }
        CharBuffer text = decode(name, bytes);
        if (text != null && text.hasRemaining() && text.get(text.position()) == BOM) {
            findings.warning(new Problem(
                    name, 1, "", "starts with a byte order mark, which was skipped; save as UTF-8 without BOM"));
            text.get();
        }
        return text;
    }

    private byte @Nullable [] bytes(String name) {
        try {
            Optional<InputStream> opened = resources.open(name);
            if (opened.isEmpty()) {
                findings.problem(new Problem(name, 0, "", "no such file in " + resources.location()));
                return null;
            }
            try (InputStream in = opened.get()) {
                int limit = (int) Math.min(options.maxFileBytes(), Integer.MAX_VALUE - 16);
                byte[] bytes = in.readNBytes(limit);
                if (bytes.length == limit && in.read() >= 0) {
                    findings.problem(new Problem(
                            name,
                            0,
                            "",
                            "larger than " + limit + " bytes, the limit; LoadOptions.withMaxFileBytes raises it"));
                    return null;
                }
                return bytes;
            }
        } catch (ZipException | EOFException e) {
            findings.problem(
                    new Problem(name, 0, "", "cannot be unpacked: the archive is damaged; fetch or pack it again"));
            return null;
        } catch (IOException e) {
            findings.problem(new Problem(name, 0, "", "cannot be read: " + e.getMessage()));
            return null;
        }
    }

    private boolean isAsDeclared(String name, byte[] bytes, Descriptor.File declared) {
        if (declared.bytes() >= 0 && declared.bytes() != bytes.length) {
            findings.problem(new Problem(
                    name, 0, "", bytes.length + " bytes, but datapackage.json declares " + declared.bytes()));
            return false;
        }
        String hash = declared.sha256();
        if (hash != null) {
            String actual = Hashing.sha256().hashBytes(bytes).toString();
            if (!actual.equals(hash)) {
                findings.problem(
                        new Problem(name, 0, "", "sha-256 is " + actual + ", but datapackage.json declares " + hash));
                return false;
            }
        }
        return true;
    }

    private @Nullable CharBuffer decode(String name, byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes));
        } catch (CharacterCodingException e) {
            findings.problem(new Problem(name, lineOfBadByte(bytes), "", "not UTF-8: save the file in UTF-8"));
            return null;
        }
    }

    private static int lineOfBadByte(byte[] bytes) {
        // Decoding with replacement keeps line breaks, so the first replacement stands in the line of the bad byte.
        String lenient = new String(bytes, StandardCharsets.UTF_8);
        int line = 1;
        for (int i = 0; i < lenient.length() && lenient.charAt(i) != '\uFFFD'; i++) {
            if (lenient.charAt(i) == '\n') {
                line++;
            }
        }
        return line;
    }
}
