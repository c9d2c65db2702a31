package io.github.digitalsilkroad.interchange.citation;

import io.github.digitalsilkroad.core.catalog.Problem;
import io.github.digitalsilkroad.core.datapackage.PackageMetadata;
import io.github.digitalsilkroad.interchange.internal.Json;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the descriptor of a package says beside name, version and licenses. */
final class Descriptions {

    private static final int DAY = 10;

    private Descriptions() {}

    /** The keywords, in order. */
    static List<String> keywords(PackageMetadata metadata) {
        List<String> keywords = new ArrayList<>();
        if (field(metadata, "keywords") instanceof List<?> words) {
            words.stream()
                    .filter(String.class::isInstance)
                    .map(String.class::cast)
                    .forEach(keywords::add);
        }
        return keywords;
    }

    /** The day on which the release was made. */
    static Optional<String> created(PackageMetadata metadata) {
        return field(metadata, "created") instanceof String time ? Optional.of(day(time)) : Optional.empty();
    }

    /** The day of a time such as {@code 2026-11-26T00:00:00Z}. */
    static String day(String time) {
        return time.length() > DAY ? time.substring(0, DAY) : time;
    }

    private static @Nullable Object field(PackageMetadata metadata, String name) {
        List<Problem> problems = new ArrayList<>();
        String json = metadata.more().get(name);
        return json == null ? null : Json.read(new StringReader(json), name, problems);
    }
}
