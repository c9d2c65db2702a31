package io.github.digitalsilkroad.interchange.internal;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.evidence.Facts;
import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.internal.Slugs;
import io.github.digitalsilkroad.core.model.Country;
import io.github.digitalsilkroad.core.model.Entity;
import io.github.digitalsilkroad.core.model.Organization;
import io.github.digitalsilkroad.core.model.OrganizationKind;
import io.github.digitalsilkroad.interchange.aiddata.AidData;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Finds organizations by name. A name without the bracket at its end is looked up among the names, aliases and ids of a
 * catalog; if exactly one organization matches, it is taken, else a new one is made. Case, accents and punctuation make
 * no difference.
 */
public final class Agencies {

    private static final int LONGEST_SLUG = 80;

    private final Catalog known;
    private final Map<String, Set<String>> byName = new HashMap<>();
    private final Map<String, Agency> byText = new HashMap<>();
    private final Map<String, Agency> bySlug = new TreeMap<>();

    public Agencies(Catalog known) {
        this.known = known;
        for (Organization organization : known.organizations()) {
            String id = organization.id().toString();
            index(organization.name(), id);
            index(id, id);
            for (String alias : organization.aliases()) {
                index(alias, id);
            }
        }
    }

    private void index(String name, String id) {
        byName.computeIfAbsent(key(name), key -> new TreeSet<>()).add(id);
    }

    /** Whether exactly one organization of the catalog has the name. */
    public boolean knows(String name) {
        return byName.getOrDefault(key(name), Set.of()).size() == 1;
    }

    /** The agency of a name. */
    public Agency of(String name, String kind) {
        Agency agency = byText.get(name);
        if (agency == null) {
            agency = bySlug.computeIfAbsent(key(name), key -> find(slug(name), name));
            agency.add(name);
            byText.put(name, agency);
        }
        agency.kinds.add(kindOf(kind));
        return agency;
    }

    /** Its slug, or of a name in another script the name itself. */
    private static String key(String name) {
        String slug = slug(name);
        return slug.isEmpty() ? name.strip() : slug;
    }

    private Agency find(String slug, String name) {
        Set<String> found = byName.getOrDefault(key(name), Set.of());
        if (found.isEmpty() && name.endsWith(")") && name.lastIndexOf('(') > 0) {
            found = byName.getOrDefault(key(name.substring(0, name.lastIndexOf('('))), Set.of());
        }
        if (found.size() == 1) {
            Organization match = known.organization(found.iterator().next());
            return new Agency(match.id(), match, List.of());
        }
        boolean taken = slug.isEmpty()
                || slug.startsWith(AidData.SCHEME)
                || known.find(Id.of(slug)).isPresent();
        Id id = Id.of(
                taken ? slug + (slug.isEmpty() ? "agency-" + Integer.toHexString(name.hashCode()) : "-agency") : slug);
        return new Agency(id, null, List.copyOf(found));
    }

    /**
     * The kind of organization that the words of a table mean; other if they match no kind.
     */
    private static OrganizationKind kindOf(String words) {
        String plain = words.toLowerCase(Locale.ROOT);
        if (plain.contains("bank")) {
            return OrganizationKind.BANK;
        }
        if (plain.contains("intergovernmental") || plain.contains("multilateral")) {
            return OrganizationKind.INTERGOVERNMENTAL;
        }
        if (plain.contains("government")) {
            return OrganizationKind.GOVERNMENT;
        }
        return plain.contains("fund") ? OrganizationKind.FUND : OrganizationKind.OTHER;
    }

    /** Lower-case letters and digits of a name, words joined by hyphens; empty if it has none of the Latin script. */
    public static String slug(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFD).toLowerCase(Locale.ROOT);
        StringBuilder slug = new StringBuilder(plain.length());
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
                slug.append(c);
            } else if (Character.getType(c) != Character.NON_SPACING_MARK
                    && c != '\''
                    && c != '\u2019'
                    && slug.length() > 0
                    && slug.charAt(slug.length() - 1) != '-') {
                slug.append('-');
            }
        }
        while (slug.length() > 0 && slug.charAt(slug.length() - 1) == '-') {
            slug.setLength(slug.length() - 1);
        }
        if (slug.length() > LONGEST_SLUG) {
            String whole = slug.toString();
            slug.setLength(LONGEST_SLUG);
            slug.append(slug.charAt(LONGEST_SLUG - 1) == '-' ? "" : "-").append(Integer.toHexString(whole.hashCode()));
        }
        return Slugs.isSlug(slug.toString()) ? slug.toString() : "";
    }

    /** All organizations that names stand for, without facts, and the countries that they are in. */
    public List<Entity> entities() {
        Map<String, Entity> all = new TreeMap<>();
        for (Agency agency : bySlug.values()) {
            all.putIfAbsent(agency.id.toString(), agency.entity());
            if (agency.match != null && agency.match.countryCode().isPresent()) {
                Country country = known.country(agency.match.countryCode().get().toString());
                all.put(country.id().toString(), country.withFacts(Facts.none()));
            }
        }
        return new ArrayList<>(all.values());
    }

    /** An organization that names stand for. */
    public static final class Agency {
        private final Id id;
        private final @Nullable Organization match;
        private final List<String> candidates;
        private final Set<String> names = new TreeSet<>();
        private final Set<OrganizationKind> kinds = new TreeSet<>();

        private Agency(Id id, @Nullable Organization match, List<String> candidates) {
            this.id = id;
            this.match = match;
            this.candidates = candidates;
        }

        private void add(String name) {
            names.add(name);
        }

        public Id id() {
            return id;
        }

        public boolean isMatched() {
            return match != null;
        }

        public List<String> candidates() {
            return candidates;
        }

        private Entity entity() {
            if (match != null) {
                return match.withFacts(Facts.none());
            }
            List<String> others = new ArrayList<>(names);
            String name = others.remove(0);
            SortedSet<OrganizationKind> known = new TreeSet<>(kinds);
            if (known.size() > 1) {
                known.remove(OrganizationKind.OTHER);
            }
            return Organization.builder(known.first())
                    .id(id)
                    .name(name)
                    .addAllKinds(known)
                    .addAllAliases(others)
                    .build();
        }
    }
}
