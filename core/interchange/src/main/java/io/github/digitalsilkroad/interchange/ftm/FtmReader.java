package io.github.digitalsilkroad.interchange.ftm;

import io.github.digitalsilkroad.core.catalog.Budget;
import io.github.digitalsilkroad.core.catalog.BudgetException;
import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.catalog.CatalogBuilder;
import io.github.digitalsilkroad.core.catalog.DatasetVersion;
import io.github.digitalsilkroad.core.catalog.InvalidDataException;
import io.github.digitalsilkroad.core.catalog.Outcome;
import io.github.digitalsilkroad.core.catalog.Problem;
import io.github.digitalsilkroad.core.evidence.Attested;
import io.github.digitalsilkroad.core.evidence.Citation;
import io.github.digitalsilkroad.core.evidence.Claim;
import io.github.digitalsilkroad.core.evidence.Facts;
import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.evidence.Source;
import io.github.digitalsilkroad.core.internal.Digest;
import io.github.digitalsilkroad.core.internal.Lines;
import io.github.digitalsilkroad.core.internal.Slugs;
import io.github.digitalsilkroad.core.model.CountryCode;
import io.github.digitalsilkroad.core.model.Entity;
import io.github.digitalsilkroad.core.model.Identifier;
import io.github.digitalsilkroad.core.model.Organization;
import io.github.digitalsilkroad.core.model.OrganizationKind;
import io.github.digitalsilkroad.core.model.Ownership;
import io.github.digitalsilkroad.core.model.OwnershipType;
import io.github.digitalsilkroad.core.model.Props;
import io.github.digitalsilkroad.core.quantity.DateInterval;
import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.core.quantity.PartialDate;
import io.github.digitalsilkroad.core.quantity.Share;
import io.github.digitalsilkroad.interchange.internal.Capped;
import io.github.digitalsilkroad.interchange.internal.Countries;
import io.github.digitalsilkroad.interchange.internal.Naming;
import io.github.digitalsilkroad.interchange.internal.Stated;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Reads organizations and ownerships out of a file of entities; one reader a file. */
final class FtmReader {

    private static final String WHOLE = "shares";

    /** The scheme under which an id that is no id here is kept. */
    private static final String SCHEME = "ftm";

    private static final Map<FtmProperty, String> SCHEMES =
            Map.of(FtmProperty.WIKIDATA_ID, "wikidata", FtmProperty.LEI, "lei", FtmProperty.ISIN, "isin");

    private final Path file;
    private final DatasetVersion version;
    private final Source source;
    private final Budget budget;
    private final List<Problem> problems = new ArrayList<>();
    private final List<Problem> aside = new ArrayList<>();
    private final Map<String, FtmRow> rows = new LinkedHashMap<>();
    private final Map<String, Integer> passedOver = new TreeMap<>();
    private final Map<String, List<Integer>> leftOut = new TreeMap<>();
    private final Map<String, Organization> organizations = new LinkedHashMap<>();
    private final Map<Id, Entity> made = new LinkedHashMap<>();
    private final Map<Id, Integer> lines = new LinkedHashMap<>();

    FtmReader(Path file, DatasetVersion version, Source source, Budget budget) {
        this.file = file;
        this.version = version;
        this.source = source;
        this.budget = budget;
    }

    Outcome<Catalog> read() throws IOException {
        if (Files.isDirectory(file)) {
            problem(0, "", "a directory; give the file of entities, one JSON object a line");
            throw new InvalidDataException(file.toString(), problems);
        }
        if (Files.size(file) > budget.of(Budget.Limit.FILE_BYTES)) {
            throw exceeded(
                    0,
                    Budget.Limit.FILE_BYTES,
                    Files.size(file),
                    Files.size(file) + " bytes: more than " + budget.of(Budget.Limit.FILE_BYTES));
        }
        readLines();
        for (FtmRow row : rows.values()) {
            if (FtmSchema.ORGANIZATIONS.contains(row.schema())) {
                attempt(row, () -> organization(row));
            }
        }
        for (FtmRow row : rows.values()) {
            if (row.schema().equals(FtmSchema.OWNERSHIP)) {
                attempt(row, () -> ownership(row));
            }
        }
        Catalog catalog = build();
        problems.sort(Comparator.comparingInt(Problem::line));
        List<Problem> warnings = new ArrayList<>();
        passedOver.forEach((schema, count) -> warnings.add(new Problem(
                name(),
                0,
                "schema",
                "'" + Lines.quoted(schema) + "': " + Lines.count(count, "entity", "entities") + " passed over")));
        leftOut.forEach((party, at) -> warnings.add(new Problem(
                name(),
                at.get(0),
                FtmSchema.OWNERSHIP,
                "the " + Lines.quoted(party) + " is no organization: " + Lines.count(at.size(), "ownership")
                        + " left out")));
        return new Outcome<>(catalog, problems, warnings, aside);
    }

    private String name() {
        Path last = file.getFileName();
        return last == null ? file.toString() : last.toString();
    }

    private void readLines() throws IOException {
        int number = 0;
        try (BufferedReader reader =
                new BufferedReader(Capped.unlimited(Files.newBufferedReader(file, StandardCharsets.UTF_8)))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                number++;
                if (!line.isBlank()) {
                    readLine(line, number);
                }
            }
        } catch (CharacterCodingException e) {
            problem(number + 1, "", "is not UTF-8 from here on");
        }
    }

    private void readLine(String line, int number) {
        if (rows.size() >= budget.of(Budget.Limit.ROWS)) {
            throw exceeded(
                    number, Budget.Limit.ROWS, rows.size() + 1L, "more than " + budget.of(Budget.Limit.ROWS) + " rows");
        }
        try {
            FtmRow row = FtmRow.parse(line, number);
            FtmRow first = rows.putIfAbsent(row.id(), row);
            if (first != null) {
                problem(
                        number,
                        "id",
                        "'" + Lines.quoted(row.id()) + "': must be unique; it is also on line " + first.line());
            } else if (!FtmSchema.ORGANIZATIONS.contains(row.schema())
                    && !row.schema().equals(FtmSchema.OWNERSHIP)) {
                passedOver.merge(row.schema(), 1, Integer::sum);
                aside.add(new Problem(name(), number, row.id(), "", row.schema(), "the schema is not read"));
            }
        } catch (IllegalArgumentException e) {
            problem(number, "", String.valueOf(e.getMessage()));
        }
    }

    private void problem(int line, String column, String message) {
        problems.add(new Problem(name(), line, column, message));
        if (problems.size() > budget.of(Budget.Limit.PROBLEMS)) {
            throw new BudgetException(
                    file.toString(),
                    problems,
                    Budget.Limit.PROBLEMS,
                    budget.of(Budget.Limit.PROBLEMS),
                    problems.size());
        }
    }

    private void keepAside(FtmRow row, String property, String value) {
        aside.add(new Problem(name(), row.line(), row.id(), property, value, "no column holds it, kept aside"));
    }

    private BudgetException exceeded(int line, Budget.Limit limit, long needed, String what) {
        problem(line, "", what + limit.hint());
        return new BudgetException(file.toString(), problems, limit, budget.of(limit), needed);
    }

    /** Makes one entity; an invalid value is a problem of its line. */
    private void attempt(FtmRow row, Runnable make) {
        try {
            make.run();
        } catch (BadValue e) {
            problem(row.line(), e.property.word, String.valueOf(e.getMessage()));
        } catch (IllegalArgumentException e) {
            problem(row.line(), "", String.valueOf(e.getMessage()));
        }
    }

    private void keep(FtmRow row, Entity entity) {
        if (made.putIfAbsent(entity.id(), entity) != null) {
            throw new BadValue(
                    FtmProperty.NAME, "'" + Lines.quoted(row.id()) + "': becomes " + entity.id() + ", which is taken");
        }
        lines.put(entity.id(), row.line());
    }

    private void organization(FtmRow row) {
        List<String> called = row.all(FtmProperty.NAME);
        if (called.isEmpty()) {
            throw new BadValue(FtmProperty.NAME, "missing; an organization must have a name");
        }
        Set<String> aliases = new LinkedHashSet<>(called.subList(1, called.size()));
        aliases.addAll(row.all(FtmProperty.ALIAS));
        aliases.remove(called.get(0));
        Id id = id(row, called.get(0));
        Set<OrganizationKind> kinds = kinds(row);
        Organization organization = Organization.builder(kinds.iterator().next())
                .id(id)
                .name(called.get(0))
                .addAllKinds(kinds)
                .countryCode(country(row))
                .addAllAliases(aliases)
                .build();
        List<Identifier> names = identifiers(row, id);
        keep(row, organization);
        names.forEach(name -> keep(row, name));
        organizations.put(row.id(), organization);
        aside(
                row,
                FtmProperty.NAME,
                FtmProperty.ALIAS,
                FtmProperty.CLASSIFICATION,
                FtmProperty.JURISDICTION,
                FtmProperty.COUNTRY,
                FtmProperty.ID_NUMBER,
                FtmProperty.WIKIDATA_ID,
                FtmProperty.LEI,
                FtmProperty.ISIN);
    }

    private static Set<OrganizationKind> kinds(FtmRow row) {
        Set<OrganizationKind> kinds = new LinkedHashSet<>();
        for (String word : row.all(FtmProperty.CLASSIFICATION)) {
            for (OrganizationKind kind : OrganizationKind.values()) {
                if (kind.code().equals(word)) {
                    kinds.add(kind);
                }
            }
        }
        if (row.schema().equals(FtmSchema.PUBLIC_BODY)) {
            kinds.add(OrganizationKind.GOVERNMENT);
        }
        return kinds.isEmpty() ? Set.of(OrganizationKind.OTHER) : kinds;
    }

    /** The jurisdiction, or else the country; empty if there are several. */
    private static Optional<CountryCode> country(FtmRow row) {
        for (FtmProperty property : List.of(FtmProperty.JURISDICTION, FtmProperty.COUNTRY)) {
            List<CountryCode> codes = new ArrayList<>();
            for (String value : row.all(property)) {
                try {
                    codes.add(CountryCode.of(value.toUpperCase(Locale.ROOT)));
                } catch (IllegalArgumentException e) {
                    throw new BadValue(property, String.valueOf(e.getMessage()));
                }
            }
            if (!codes.isEmpty()) {
                return codes.size() == 1 ? Optional.of(codes.get(0)) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private List<Identifier> identifiers(FtmRow row, Id id) {
        Map<String, Identifier> names = new TreeMap<>();
        SCHEMES.forEach((property, scheme) -> {
            for (String value : row.all(property)) {
                try {
                    identify(row, names, id, scheme, value, property, value);
                } catch (IllegalArgumentException e) {
                    throw new BadValue(property, String.valueOf(e.getMessage()));
                }
            }
        });
        for (String text : row.all(FtmProperty.ID_NUMBER)) {
            int equals = text.indexOf('=');
            String scheme = text.substring(0, Math.max(equals, 0));
            try {
                identify(row, names, id, scheme, text.substring(equals + 1), FtmProperty.ID_NUMBER, text);
            } catch (IllegalArgumentException e) {
                keepAside(row, FtmProperty.ID_NUMBER.word, text);
            }
        }
        if (!id.toString().equals(row.id())) {
            names.put(SCHEME, Naming.of(id, SCHEME, row.id(), Citation.of(source, "line " + row.line())));
        }
        return new ArrayList<>(names.values());
    }

    /** Keeps the first identifier of a scheme; the text of another is set aside. */
    private void identify(
            FtmRow row,
            Map<String, Identifier> names,
            Id id,
            String scheme,
            String value,
            FtmProperty property,
            String text) {
        Identifier name = Naming.of(id, scheme, value, Citation.of(source, "line " + row.line()));
        if (names.putIfAbsent(scheme, name) != null) {
            keepAside(row, property.word, text);
        }
    }

    /** The values of every property that no column holds. */
    private void aside(FtmRow row, FtmProperty... read) {
        Set<String> known = new TreeSet<>();
        for (FtmProperty property : read) {
            known.add(property.word);
        }
        row.properties().forEach((property, values) -> {
            if (!known.contains(property)) {
                for (String value : values) {
                    keepAside(row, property, value);
                }
            }
        });
    }

    /**
     * The id itself if it is one of ours, else words of the name with a part of the hash of the id, the same in every
     * run.
     */
    private static Id id(FtmRow row, String name) {
        if (Slugs.isSlug(row.id())) {
            return Id.of(row.id());
        }
        StringBuilder slug = new StringBuilder();
        for (int i = 0; i < name.length() && slug.length() < 60; i++) {
            char c = Character.toLowerCase(name.charAt(i));
            if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
                slug.append(c);
            } else if (!slug.isEmpty() && slug.charAt(slug.length() - 1) != '-') {
                slug.append('-');
            }
        }
        if (!slug.isEmpty() && slug.charAt(slug.length() - 1) != '-') {
            slug.append('-');
        }
        return Id.of(slug
                + Digest.of("SHA-256", row.id().getBytes(StandardCharsets.UTF_8))
                        .substring(0, 12));
    }

    private void ownership(FtmRow row) {
        if (isOfNoOrganization(row, FtmProperty.OWNER) || isOfNoOrganization(row, FtmProperty.ASSET)) {
            return;
        }
        Organization owner = party(row, FtmProperty.OWNER);
        Organization owned = party(row, FtmProperty.ASSET);
        Citation citation = Citation.of(source, "line " + row.line());
        Facts facts = Facts.none();
        List<Claim<Share>> shares = shares(row, citation);
        if (!shares.isEmpty()) {
            facts = facts.with(Attested.of(Props.SHARE_OWNED, shares));
        }
        Optional<DateInterval> held = held(row);
        if (held.isPresent()) {
            facts = facts.with(Attested.of(Props.HELD, List.of(Claim.of(held.get(), citation))));
        }
        String words = owner.name() + " in " + owned.name();
        keep(
                row,
                Ownership.builder()
                        .id(id(row, words))
                        .name(words)
                        .owner(owner.id())
                        .owned(owned.id())
                        .type(isControl(row) ? OwnershipType.CONTROL : OwnershipType.EQUITY)
                        .facts(facts)
                        .build());
        List<FtmProperty> read = new ArrayList<>(List.of(
                FtmProperty.OWNER,
                FtmProperty.ASSET,
                FtmProperty.PERCENTAGE,
                FtmProperty.START_DATE,
                FtmProperty.END_DATE));
        if (!shares.isEmpty()) {
            read.add(FtmProperty.DATE);
        }
        if (isControl(row)) {
            read.add(FtmProperty.OWNERSHIP_TYPE);
        }
        aside(row, read.toArray(new FtmProperty[0]));
    }

    /** Each percentage, of each of the dates if there are any. */
    private static List<Claim<Share>> shares(FtmRow row, Citation citation) {
        List<Claim<Share>> shares = new ArrayList<>();
        for (String value : row.all(FtmProperty.PERCENTAGE)) {
            Claim<Share> claim = Claim.of(share(value), citation);
            List<String> dates = row.all(FtmProperty.DATE);
            if (dates.isEmpty()) {
                shares.add(claim);
            }
            for (String date : dates) {
                shares.add(claim.asOf(DateInterval.of(date(FtmProperty.DATE, date))));
            }
        }
        return shares;
    }

    /** Whether a party is of a schema that is not read, such as a Person; the ownership is then left out. */
    private boolean isOfNoOrganization(FtmRow row, FtmProperty property) {
        List<String> ids = row.all(property);
        FtmRow named = ids.size() == 1 ? rows.get(ids.get(0)) : null;
        if (named == null || FtmSchema.ORGANIZATIONS.contains(named.schema())) {
            return false;
        }
        leftOut.computeIfAbsent(property.word + " '" + named.schema() + "'", key -> new ArrayList<>())
                .add(row.line());
        return true;
    }

    private static boolean isControl(FtmRow row) {
        return row.all(FtmProperty.OWNERSHIP_TYPE).equals(List.of(OwnershipType.CONTROL.code()));
    }

    private Organization party(FtmRow row, FtmProperty property) {
        String id = one(row, property)
                .orElseThrow(() -> new BadValue(property, "missing; an ownership must have an owner and an asset"));
        FtmRow named = rows.get(id);
        if (named == null) {
            throw new BadValue(property, "'" + Lines.quoted(id) + "': no line has an entity of that id");
        }
        if (property == FtmProperty.ASSET && !named.schema().equals(FtmSchema.COMPANY)) {
            throw new BadValue(
                    property,
                    "'" + Lines.quoted(id) + "': is a " + Lines.quoted(named.schema()) + "; an asset must be a "
                            + FtmSchema.COMPANY + ", the one organization that is an Asset");
        }
        Organization organization = organizations.get(id);
        if (organization == null) {
            throw new BadValue(
                    property,
                    "'" + Lines.quoted(id) + "': left out with line " + named.line() + ", which has a problem");
        }
        return organization;
    }

    private static Optional<String> one(FtmRow row, FtmProperty property) {
        List<String> values = row.all(property);
        if (values.size() > 1) {
            throw new BadValue(property, values + ": " + values.size() + " values; an ownership has one");
        }
        return values.isEmpty() ? Optional.empty() : Optional.of(values.get(0));
    }

    private static Share share(String text) {
        String number = text.strip();
        if (number.endsWith("%")) {
            number = number.substring(0, number.length() - 1).strip();
        }
        try {
            return Share.ofPercent(Estimate.parse(number), WHOLE);
        } catch (IllegalArgumentException e) {
            throw new BadValue(
                    FtmProperty.PERCENTAGE,
                    "'" + Lines.fit(text) + "': must be 0 to 100 percent, as in 51, \"more than 50\" or 25-50");
        }
    }

    private static Optional<DateInterval> held(FtmRow row) {
        Optional<PartialDate> start = one(row, FtmProperty.START_DATE).map(text -> date(FtmProperty.START_DATE, text));
        Optional<PartialDate> end = one(row, FtmProperty.END_DATE).map(text -> date(FtmProperty.END_DATE, text));
        if (start.isEmpty() && end.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(DateInterval.of(start, end));
        } catch (IllegalArgumentException e) {
            throw new BadValue(FtmProperty.END_DATE, String.valueOf(e.getMessage()));
        }
    }

    private static PartialDate date(FtmProperty property, String text) {
        try {
            PartialDate date = PartialDate.parse(text);
            if (Stated.date(date).isPresent()) {
                return date;
            }
        } catch (IllegalArgumentException e) {
            // The rule below holds for this text as well.
        }
        throw new BadValue(property, "'" + Lines.fit(text) + "': must be a date, as in 2019, 2019-10 or 2019-10-03");
    }

    /**
     * Puts the catalog together; what breaks a rule of the whole, such as a circle of owners, is left out with its
     * line.
     */
    private Catalog build() {
        while (true) {
            try {
                return together();
            } catch (InvalidDataException e) {
                boolean less = false;
                for (Problem bad : e.problems()) {
                    Id id = Id.of(bad.subject());
                    if (made.remove(id) != null) {
                        problem(lines.getOrDefault(id, 0), bad.column(), bad.message());
                        less = true;
                    }
                }
                if (!less) {
                    problem(0, "", String.valueOf(e.getMessage()));
                    throw new InvalidDataException(file.toString(), problems);
                }
            }
        }
    }

    private Catalog together() {
        CatalogBuilder builder = Catalog.builder(version).add(source);
        Set<CountryCode> countries = new TreeSet<>();
        for (Organization organization : organizations.values()) {
            organization.countryCode().ifPresent(countries::add);
        }
        for (CountryCode code : countries) {
            builder.add(Countries.bare(code));
        }
        for (Entity entity : made.values()) {
            builder.add(entity);
        }
        return builder.build();
    }

    /** A value that its property does not allow. */
    private static final class BadValue extends IllegalArgumentException {
        private static final long serialVersionUID = 1L;

        private final FtmProperty property;

        private BadValue(FtmProperty property, String message) {
            super(message);
            this.property = property;
        }
    }
}
