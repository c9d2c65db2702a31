package io.github.digitalsilkroad.core.datapackage;

import io.github.digitalsilkroad.core.evidence.Basis;
import io.github.digitalsilkroad.core.evidence.Citation;
import io.github.digitalsilkroad.core.evidence.Claim;
import io.github.digitalsilkroad.core.evidence.Facts;
import io.github.digitalsilkroad.core.evidence.FactsBuilder;
import io.github.digitalsilkroad.core.evidence.Property;
import io.github.digitalsilkroad.core.evidence.RawValue;
import io.github.digitalsilkroad.core.evidence.Revision;
import io.github.digitalsilkroad.core.evidence.Source;
import io.github.digitalsilkroad.core.internal.Nearest;
import io.github.digitalsilkroad.core.model.Observations;
import io.github.digitalsilkroad.core.quantity.Period;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code claims.csv}, the ledger, and keeps its claims by subject until the entities ask for them.
 *
 * <p>Values that repeat from row to row, such as citations and years, are made once.
 */
final class ClaimRows {

    private final Map<String, Source> sources;
    private final PropertyRegistry properties;
    private final Map<String, Subject> subjects = new HashMap<>(1024);
    private final FactsBuilder builder = Facts.builder();
    private final Map<String, Period> periods = new HashMap<>(256);
    private @Nullable Citation lastCitation;
    private @Nullable CsvTable table;
    private int subjectColumn;
    private int valueColumn;
    private int lowColumn;
    private int highColumn;
    private int unitColumn;
    private int qualifierColumn;

    ClaimRows(Map<String, Source> sources, PropertyRegistry properties) {
        this.sources = sources;
        this.properties = properties;
    }

    void read(CsvTable claims) {
        table = claims;
        subjectColumn = claims.column("subject");
        valueColumn = claims.column("value");
        lowColumn = claims.column("low");
        highColumn = claims.column("high");
        unitColumn = claims.column("unit");
        qualifierColumn = claims.column("qualifier");
        int propertyColumn = claims.column("property");
        while (claims.next()) {
            String name = claims.text(propertyColumn);
            Property<?> property = name.equals(PropertyRegistry.OBSERVED)
                    ? properties.observed(claims.text(unitColumn))
                    : properties.find(name);
            if (property == null) {
                claims.problem(propertyColumn, "'" + name + "': no such property; " + properties.choices(name));
            } else {
                readClaim(claims, property);
            }
        }
    }

    private <T> void readClaim(CsvTable claims, Property<T> property) {
        Claim<T> claim = claim(claims, property);
        if (claim != null) {
            String id = claims.text(subjectColumn);
            Subject subject = subjects.get(id);
            if (subject == null) {
                subject = new Subject(claims.line());
                subjects.put(id, subject);
            }
            subject.properties.add(property);
            subject.claims.add(claim);
        }
    }

    private <T> @Nullable Claim<T> claim(CsvTable claims, Property<T> property) {
        Citation citation = citation(claims);
        if (citation == null) {
            return null;
        }
        int at = claims.column("basis");
        try {
            String basisText = claims.text(at);
            Basis basis = basisText.isEmpty() ? Basis.STATED : Basis.parse(basisText);
            at = valueColumn;
            Claim<T> claim = basis.hasValue()
                    ? Claim.of(property.type().read(raw(claims)), citation)
                    : Claim.withoutValue(basis, citation);
            if (basis.hasValue() && basis != Basis.STATED) {
                claim = claim.basis(basis);
            }
            at = claims.column("as_of");
            if (!claims.text(at).isEmpty()) {
                claim = claim.asOf(period(claims.text(at)));
            }
            at = claims.column("revision");
            if (!claims.text(at).isEmpty()) {
                claim = claim.revision(Revision.parse(claims.text(at)));
            }
            at = claims.column("brief_claim");
            if (!claims.text(at).isEmpty()) {
                claim = claim.briefClaim(claims.text(at));
            }
            return remarked(claims, claim);
        } catch (IllegalArgumentException e) {
            claims.problem(at, String.valueOf(e.getMessage()));
            return null;
        }
    }

    private <T> @Nullable Claim<T> remarked(CsvTable claims, Claim<T> claim) {
        Claim<T> remarked = claim;
        String note = claims.text(claims.column("note"));
        if (!note.isEmpty()) {
            remarked = remarked.note(note);
        }
        int originColumn = claims.column("origin");
        String origin = claims.text(originColumn);
        if (!origin.isEmpty()) {
            Source source = sources.get(origin);
            if (source == null) {
                claims.problem(originColumn, noSource(origin));
                return null;
            }
            remarked = remarked.origin(source);
        }
        return remarked;
    }

    private RawValue raw(CsvTable claims) {
        return RawValue.of(
                claims.text(valueColumn),
                claims.text(lowColumn),
                claims.text(highColumn),
                claims.text(unitColumn),
                claims.text(qualifierColumn));
    }

    private @Nullable Citation citation(CsvTable claims) {
        int sourceColumn = claims.column("source");
        String id = claims.text(sourceColumn);
        String locator = claims.text(claims.column("locator"));
        Citation last = lastCitation;
        if (last != null
                && last.source().id().toString().equals(id)
                && last.locator().equals(locator)) {
            return last;
        }
        Source source = sources.get(id);
        if (source == null) {
            claims.problem(sourceColumn, noSource(id));
            return null;
        }
        Citation citation = Citation.of(source, locator);
        lastCitation = citation;
        return citation;
    }

    private String noSource(String id) {
        return "'" + id + "': no such source in sources.csv; " + Nearest.choices(id, sources.keySet());
    }

    private Period period(String text) {
        Period known = periods.get(text);
        if (known == null) {
            known = Period.parse(text);
            periods.put(text, known);
        }
        return known;
    }

    /** The facts of an entity; none if the ledger does not speak of it. */
    Facts factsOf(String id) {
        Subject subject = subjects.get(id);
        if (subject == null) {
            return Facts.none();
        }
        for (int i = 0; i < subject.properties.size(); i++) {
            addTo(builder, subject.properties.get(i), subject.claims.get(i));
        }
        return builder.build();
    }

    @SuppressWarnings("unchecked") // readClaim() pairs a property with a claim of its own type
    private static <T> void addTo(FactsBuilder builder, Property<T> property, Claim<?> claim) {
        builder.add(property, (Claim<T>) claim);
    }

    /**
     * The yearly values of a series, all in its unit.
     *
     * @throws IllegalArgumentException if a value is in another unit or holds for no single year
     */
    Observations<?> observationsOf(String id, String unit) {
        return observations(properties.observed(unit), unit, subjects.get(id));
    }

    @SuppressWarnings({"unchecked", "ReferenceEquality"}) // one instance a unit, paired with claims of its own type
    private static <T> Observations<T> observations(Property<T> property, String unit, @Nullable Subject subject) {
        List<Claim<T>> claims = new ArrayList<>();
        if (subject != null) {
            for (int i = 0; i < subject.claims.size(); i++) {
                if (subject.properties.get(i) != property) {
                    throw new IllegalArgumentException("unit '" + unit + "': the ledger has "
                            + subject.properties.get(i).name() + " " + subject.claims.get(i)
                            + "; a series has values in its own unit only");
                }
                claims.add((Claim<T>) subject.claims.get(i));
            }
        }
        return Observations.of(property, claims);
    }

    /** Notes the subjects that no table of entities has. */
    void reportUnknownSubjects(Map<String, ?> ids) {
        if (table == null) {
            return;
        }
        for (Map.Entry<String, Subject> entry : subjects.entrySet()) {
            if (!ids.containsKey(entry.getKey())) {
                List<String> known = new ArrayList<>(ids.keySet());
                known.sort(null);
                table.problemAt(
                        entry.getValue().line,
                        subjectColumn,
                        "'" + entry.getKey() + "': no entity has this id; " + Nearest.choices(entry.getKey(), known));
            }
        }
    }

    /** The claims on one entity, and where the first of them stands. */
    private static final class Subject {
        private final int line;
        private final List<Property<?>> properties = new ArrayList<>(4);
        private final List<Claim<?>> claims = new ArrayList<>(4);

        private Subject(int line) {
            this.line = line;
        }
    }
}
