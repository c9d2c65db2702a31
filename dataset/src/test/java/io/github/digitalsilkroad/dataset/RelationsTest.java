package io.github.digitalsilkroad.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.evidence.Claim;
import io.github.digitalsilkroad.core.evidence.Property;
import io.github.digitalsilkroad.core.model.Entity;
import io.github.digitalsilkroad.core.model.Ownership;
import io.github.digitalsilkroad.core.quantity.PartialDate;
import io.github.digitalsilkroad.core.quantity.Quantity;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Each part, ownership and control of the data stands in a table with a verdict: {@code right}, {@code open} (no claim
 * attests it, or one that infers it), or {@code mended} (it was wrong and is gone). A part that time or numbers make
 * impossible under the standard reading is refused, unless the table says why it is accepted.
 */
class RelationsTest {

    private static final Catalog DSR = DigitalSilkRoad.load();

    private static final List<Map<String, String>> TABLE = table();

    private static List<Map<String, String>> table() {
        try (InputStream in = Objects.requireNonNull(RelationsTest.class.getResourceAsStream("relations.csv"))) {
            List<List<String>> records = Rows.records(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            List<Map<String, String>> rows = new ArrayList<>();
            for (List<String> record : records.subList(1, records.size())) {
                rows.add(Map.of(
                        "name", String.join(" ", record.subList(0, 3)),
                        "id", record.get(1),
                        "other", record.get(2),
                        "verdict", record.get(3),
                        "accepted", record.get(4),
                        "reason", record.get(5)));
            }
            return rows;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Stream<String> names(String... verdicts) {
        return TABLE.stream()
                .filter(row -> Set.of(verdicts).contains(row.get("verdict")))
                .map(row -> row.get("name"));
    }

    private static Set<String> relations() {
        Set<String> names = new TreeSet<>();
        for (Entity entity : DSR.entities()) {
            entity.kind().umbrellaOf(entity).ifPresent(whole -> names.add("part " + entity.id() + " " + whole));
        }
        for (Ownership stake : DSR.ownerships()) {
            names.add(stake.type().name().toLowerCase(Locale.ROOT) + " " + stake.id() + " " + stake.owner() + " > "
                    + stake.owned());
        }
        return names;
    }

    @Test
    void eachRelationHasAVerdict() {
        assertThat(names("right", "open")).containsExactlyInAnyOrderElementsOf(relations());
        assertThat(names("mended")).hasSizeGreaterThan(1).doesNotContainAnyElementsOf(relations());
        assertThat(TABLE).allSatisfy(row -> assertThat(row.get("reason")).isNotBlank());
    }

    @Test
    void whatIsRightIsAttested() {
        for (Map<String, String> row : TABLE) {
            if (row.get("reason").startsWith("a claim attests it")) {
                Entity thing = DSR.entity(row.get("id"));
                assertThat(thing.facts().all()).as(row.get("name")).isNotEmpty();
            }
        }
    }

    private static Optional<PartialDate> first(Entity entity, List<Property<PartialDate>> events) {
        return events.stream()
                .flatMap(event -> entity.facts().get(event).value().stream())
                .filter(date -> !date.isUnstated())
                .min(Comparator.comparing(PartialDate::earliest));
    }

    /** Why one cannot be a part of the other. */
    private static Set<String> impossible(Entity part, Entity whole) {
        Set<String> why = new HashSet<>();
        Optional<LocalDate> latest = first(part, part.kind().starts()).map(PartialDate::latest);
        Optional<LocalDate> begun = first(whole, whole.kind().starts()).map(PartialDate::earliest);
        Optional<LocalDate> earliest = first(part, part.kind().starts()).map(PartialDate::earliest);
        Optional<LocalDate> ended = first(whole, whole.kind().ends()).map(PartialDate::latest);
        if (latest.isPresent() && begun.isPresent() && latest.get().isBefore(begun.get())) {
            why.add("begins before its whole");
        }
        if (earliest.isPresent() && ended.isPresent() && earliest.get().isAfter(ended.get())) {
            why.add("begins after its whole ended");
        }
        for (Property<?> property : part.facts().properties()) {
            Optional<? extends Claim<?>> less = part.facts().get(property).chosen();
            Optional<? extends Claim<?>> more = whole.facts().get(property).chosen();
            if (less.isPresent()
                    && more.isPresent()
                    && less.get().asOf().isPresent()
                    && less.get().asOf().equals(more.get().asOf())
                    && less.get().value().orElse(null) instanceof Quantity of
                    && more.get().value().orElse(null) instanceof Quantity all
                    && of.unit().equals(all.unit())
                    && of.number().low() > all.number().high()) {
                why.add("has more " + property.label() + " than its whole");
            }
        }
        return why;
    }

    @Test
    void anImpossiblePartIsAcceptedForAReasonOrRefused() {
        Set<String> impossible = new TreeSet<>();
        for (Entity part : DSR.entities()) {
            part.kind().umbrellaOf(part).ifPresent(id -> {
                if (!impossible(part, DSR.entity(id.toString())).isEmpty()) {
                    impossible.add("part " + part.id() + " " + id);
                }
            });
        }
        assertThat(TABLE.stream().filter(row -> !row.get("accepted").isEmpty()).map(row -> row.get("name")))
                .containsExactlyInAnyOrderElementsOf(impossible);
    }

    @Test
    void anAcceptedOneNamesItsSources() {
        for (Map<String, String> row : TABLE) {
            if (!row.get("accepted").isEmpty()) {
                assertThat(DSR.sources().list().stream()
                                .filter(source -> row.get("accepted").contains("[" + source.id() + "]")))
                        .as(row.get("name"))
                        .isNotEmpty();
            }
        }
    }
}
