package io.github.digitalsilkroad.core.scenario;

import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.evidence.Source;
import io.github.digitalsilkroad.core.evidence.SourceType;
import java.util.Locale;

/** A scenario as a source: no document, but what is supposed, so that a supposed fact cites it like any other. */
final class Assumption {

    private static final int LEAST_RELIABLE = 1;
    private static final String PUBLISHER = "Assumption";
    private static final String PREFIX = "scenario-";

    private Assumption() {}

    /** The source of what a scenario supposes. */
    static Source of(String scenario) {
        return Source.builder()
                .id(Id.of(PREFIX + slug(scenario)))
                .title(scenario)
                .publisher(PUBLISHER)
                .type(SourceType.RESEARCH)
                .reliability(LEAST_RELIABLE)
                .note("no document says so: it is supposed by a scenario")
                .build();
    }

    static boolean is(Source source) {
        return source.publisher().equals(PUBLISHER) && source.id().toString().startsWith(PREFIX);
    }

    private static String slug(String name) {
        StringBuilder slug = new StringBuilder();
        for (char c : name.toLowerCase(Locale.ROOT).toCharArray()) {
            if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
                slug.append(c);
            } else if (slug.length() > 0 && slug.charAt(slug.length() - 1) != '-') {
                slug.append('-');
            }
        }
        if (slug.length() > 0 && slug.charAt(slug.length() - 1) == '-') {
            slug.setLength(slug.length() - 1);
        }
        return slug.length() == 0 ? Integer.toHexString(name.hashCode()) : slug.toString();
    }
}
