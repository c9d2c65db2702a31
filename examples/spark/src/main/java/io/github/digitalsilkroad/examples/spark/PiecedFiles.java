package io.github.digitalsilkroad.examples.spark;

import io.github.digitalsilkroad.core.datapackage.Resources;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Files in memory, put together of pieces in the order in which they come. It travels to executors as it is. */
final class PiecedFiles implements Resources, Serializable {

    private static final long serialVersionUID = 1L;

    private final String location;
    private final TreeMap<String, ArrayList<byte[]>> pieces = new TreeMap<>();

    PiecedFiles(String location) {
        this.location = location;
    }

    void add(String name, byte[] piece) {
        pieces.computeIfAbsent(name, key -> new ArrayList<>()).add(piece);
    }

    /** Adds what other files have at the end of those that are here. */
    void addAll(PiecedFiles others) {
        for (Map.Entry<String, ArrayList<byte[]>> file : others.pieces.entrySet()) {
            for (byte[] piece : file.getValue()) {
                add(file.getKey(), piece);
            }
        }
    }

    @Override
    public Optional<InputStream> open(String name) {
        List<byte[]> parts = pieces.get(name);
        if (parts == null) {
            return Optional.empty();
        }
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        parts.forEach(whole::writeBytes);
        return Optional.of(new ByteArrayInputStream(whole.toByteArray()));
    }

    @Override
    public String location() {
        return location;
    }
}
