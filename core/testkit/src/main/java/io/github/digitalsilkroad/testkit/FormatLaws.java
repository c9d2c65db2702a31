package io.github.digitalsilkroad.testkit;

import static java.util.Objects.requireNonNull;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.catalog.Outcome;
import io.github.digitalsilkroad.core.catalog.Problem;
import io.github.digitalsilkroad.core.datapackage.Format;
import io.github.digitalsilkroad.core.datapackage.LoadOptions;
import io.github.digitalsilkroad.core.evidence.Attested;
import io.github.digitalsilkroad.core.evidence.Claim;
import io.github.digitalsilkroad.core.model.Entity;
import io.github.digitalsilkroad.core.schema.Column;
import io.github.digitalsilkroad.core.schema.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Laws that every {@link Format} keeps, those of a user's own among them: nothing is lost without being listed.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.3.0
 */
public final class FormatLaws {

    private static final Pattern WORD = Pattern.compile("[a-zA-Z0-9-]+");

    private final Format format;
    private final LoadOptions options;

    private FormatLaws(Format format, LoadOptions options) {
        this.format = format;
        this.options = options;
    }

    /**
     * The laws of a format.
     *
     * @param format the format
     * @return its laws
     */
    public static FormatLaws of(Format format) {
        return new FormatLaws(requireNonNull(format, "format"), LoadOptions.standard());
    }

    /**
     * The laws of the same format, where files are read with options of your own.
     *
     * @param other such as those that name a kind of your own
     * @return other laws
     */
    public FormatLaws with(LoadOptions other) {
        return new FormatLaws(format, requireNonNull(other, "other"));
    }

    /**
     * Writes a catalog, and checks that every row of it is in the file, by its id and its name, or is listed as left
     * out; and if the format is read, that every row, column and fact is read back equal, or is listed.
     *
     * @param catalog the catalog
     * @param folder an empty folder, for the file
     * @return how many rows were read back, or written if the format is not read
     * @throws AssertionError if a row, a column or a fact is lost and not listed, or is listed by a format that says
     *     that it holds everything
     * @throws IOException if the file cannot be written or read
     */
    public int loseNothingUnlisted(Catalog catalog, Path folder) throws IOException {
        Path file = requireNonNull(folder, "folder").resolve("written." + format.name());
        Set<String> listed = new HashSet<>();
        list(format.write(requireNonNull(catalog, "catalog"), file).leftOut(), listed);
        Set<String> words = words(file);
        int written = 0;
        for (Entity row : catalog.entities()) {
            if (!isListed(row, listed)) {
                require(words.contains(row.id().toString()), row.id() + " is neither written nor listed as left out");
                written++;
            }
        }
        if (!format.isRead()) {
            require(
                    !format.leavesOut().isEmpty() || listed.isEmpty(),
                    "lists what it leaves out, and says it is nothing");
            for (Entity row : catalog.entities()) {
                require(
                        isListed(row, listed)
                                || listed.contains(row.id() + " name")
                                || words.containsAll(words(row.name())),
                        row.id() + " is written without its name, \"" + row.name() + "\", which is not listed");
            }
            return written;
        }
        Outcome<Catalog> read = format.read(file, options);
        list(read.leftOut(), listed);
        list(read.aside(), listed);
        if (format.leavesOut().isEmpty()) {
            require(listed.isEmpty(), "lists " + listed + ", and says that it leaves out nothing");
            // A warning need not be a loss, such as one of a relation that the dates rule out.
            same("rows", catalog.entities().size(), read.value().entities().size());
            same("claims", claims(catalog), claims(read.value()));
            same(
                    "sources",
                    new HashSet<>(catalog.sources().list()),
                    new HashSet<>(read.value().sources().list()));
        } else {
            list(read.warnings(), listed);
        }
        int back = 0;
        for (Entity row : catalog.entities()) {
            if (!isListed(row, listed)) {
                Entity same = read.value()
                        .find(row.id())
                        .filter(other -> other.kind() == row.kind())
                        .orElseThrow(() -> new AssertionError("format " + format.name() + ": " + row.id()
                                + " is written, not read back, not listed"));
                compare(row, same, row.kind(), listed);
                back++;
            }
        }
        return back;
    }

    /** Whether a row is left out, or has no id of its own where it is written. */
    private static boolean isListed(Entity row, Set<String> listed) {
        return listed.contains(row.id().toString()) || listed.contains(row.id() + " id");
    }

    private <E extends Entity> void compare(Entity row, Entity same, Kind<E> kind, Set<String> listed) {
        for (Column<E, ?> column : kind.columns()) {
            String cell = row.id() + " " + column.name();
            if (!listed.contains(cell)) {
                same(
                        cell,
                        column.keysOf(kind.type().cast(row)),
                        column.keysOf(kind.type().cast(same)));
            }
        }
        for (Attested<?> fact : row.facts().all()) {
            String cell = row.id() + " " + fact.property().name();
            if (!listed.contains(cell)) {
                same(cell, values(fact), values(same.facts().get(fact.property())));
            }
        }
    }

    /** What is claimed of a fact, and of when; the source of a file of others is that file. */
    private static Set<Object> values(Attested<?> fact) {
        return fact.claims().stream()
                .filter(Claim::hasValue)
                .map(claim -> Map.entry(claim.value().orElseThrow(), claim.asOf()))
                .collect(Collectors.toSet());
    }

    private static Set<Object> claims(Catalog catalog) {
        return catalog.claims().list().stream()
                .map(row -> List.of(row.subject().id(), row.property().name(), row.claim()))
                .collect(Collectors.toSet());
    }

    private static void list(List<Problem> problems, Set<String> listed) {
        for (Problem problem : problems) {
            listed.add((problem.subject() + " " + problem.column()).strip());
        }
    }

    private static Set<String> words(Path file) throws IOException {
        Set<String> words = new HashSet<>();
        try (Stream<Path> files = Files.walk(file)) {
            for (Path each : files.filter(Files::isRegularFile).toList()) {
                words.addAll(words(Files.readString(each)));
            }
        }
        return words;
    }

    private static Set<String> words(String text) {
        return WORD.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
    }

    private void same(String what, Object before, Object after) {
        require(before.equals(after), what + ": " + before + " is read back as " + after);
    }

    private void require(boolean kept, String what) {
        if (!kept) {
            throw new AssertionError("format " + format.name() + ": " + what);
        }
    }
}
