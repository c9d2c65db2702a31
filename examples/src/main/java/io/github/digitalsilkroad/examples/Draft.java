package io.github.digitalsilkroad.examples;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A file or folder that is written beside the one meant and takes its place when all of it is there, so that work that
 * fails or is interrupted leaves nothing half written.
 */
public final class Draft {

    /** So many seconds a process that is told to end waits for the thread that writes. */
    private static final int LONGEST = 5;

    private Draft() {}

    /** Writes a file or a folder. */
    @FunctionalInterface
    public interface Writing {

        /**
         * Writes it.
         *
         * @param draft where to; nothing is there yet
         * @throws IOException if it cannot be written
         */
        void to(Path draft) throws IOException;
    }

    /**
     * Writes to a draft and puts it in place. Files of a folder that were there before and are not written anew stay.
     *
     * @param target the file or folder meant; its parent is made if it is not there
     * @param writing writes the draft
     * @throws IOException if it cannot be written; then the target is as it was
     */
    public static void write(Path target, Writing writing) throws IOException {
        Path whole = requireNonNull(target, "target").toAbsolutePath();
        Path parent = whole.getParent();
        if (parent == null) {
            throw new FileAlreadyExistsException(target.toString(), null, "is the root of a disk");
        }
        Files.createDirectories(parent);
        Path work = draftIn(parent, whole);
        Thread writer = Thread.currentThread();
        CompletableFuture<Void> gone = new CompletableFuture<>();
        Thread ending = new Thread(() -> {
            writer.interrupt();
            gone.completeOnTimeout(null, LONGEST, TimeUnit.SECONDS).join();
            delete(work);
        });
        Runtime.getRuntime().addShutdownHook(ending);
        try {
            Path draft = work.resolve(whole.getFileName());
            writing.to(draft);
            if (Files.isDirectory(draft) && Files.exists(whole) && !Files.isDirectory(whole)) {
                throw new FileAlreadyExistsException(target.toString());
            }
            put(draft, whole);
        } finally {
            delete(work);
            gone.complete(null);
            forget(ending);
        }
    }

    /** A folder of its own for the draft; if there can be none, that is told of the folder of the target. */
    private static Path draftIn(Path parent, Path target) throws IOException {
        try {
            return Files.createTempDirectory(parent, "." + target.getFileName());
        } catch (FileSystemException e) {
            String reason = e.getReason() == null ? "nothing can be written there" : e.getReason();
            throw (IOException) new FileSystemException(parent.toString(), null, reason).initCause(e);
        }
    }

    /**
     * Writes one of many files of a folder, unless the process was told to end.
     *
     * @param file the file; its folder is made if it is not there
     * @param content its text
     * @throws IOException if it cannot be written, or the process ends
     */
    public static void writeFile(Path file, String content) throws IOException {
        if (Thread.currentThread().isInterrupted()) {
            throw new InterruptedIOException(file.getFileName() + ": not written, because the process ends");
        }
        Files.createDirectories(requireNonNull(file.getParent(), "a file has a folder"));
        Files.writeString(file, content);
    }

    private static void put(Path draft, Path target) throws IOException {
        if (!Files.isDirectory(draft) || Files.notExists(target)) {
            Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
            return;
        }
        List<Path> files;
        try (Stream<Path> all = Files.walk(draft)) {
            files = all.filter(Files::isRegularFile).toList();
        }
        for (Path file : files) {
            Path place = target.resolve(draft.relativize(file).toString());
            Files.createDirectories(place.getParent());
            Files.move(file, place, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    private static void delete(Path folder) {
        if (Files.notExists(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(each);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void forget(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException ending) {
            // The process ends, and the hook does the same once more.
            return;
        }
    }
}
