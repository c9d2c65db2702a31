package io.github.digitalsilkroad.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.catalog.LeftOut;
import io.github.digitalsilkroad.core.catalog.Lens;
import io.github.digitalsilkroad.core.catalog.Outcome;
import io.github.digitalsilkroad.core.catalog.Problem;
import io.github.digitalsilkroad.core.evidence.Basis;
import io.github.digitalsilkroad.core.evidence.Claim;
import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.evidence.Reading;
import io.github.digitalsilkroad.core.model.Entity;
import io.github.digitalsilkroad.core.model.Ownership;
import io.github.digitalsilkroad.core.model.OwnershipType;
import io.github.digitalsilkroad.core.model.Props;
import io.github.digitalsilkroad.core.score.VendorConcentration;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Each part, ownership, control and possible double of the data stands in a table with a verdict: {@code right}, {@code
 * open} (no claim attests it, or one that infers it), or {@code mended} (it was wrong and is gone). A part that time or
 * numbers make impossible under the standard reading is refused, unless the data say why it is accepted.
 */
class RelationsTest {

    private static final Catalog DSR = DigitalSilkRoad.load();

    private static final List<Map<String, String>> TABLE = table();

    private static final Set<String> FREE_TEXTS = Set.of("purpose", "scope", "status");

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
            entity.partOf().ifPresent(whole -> names.add("part " + entity.id() + " " + whole));
        }
        for (Entity entity : DSR.entities()) {
            entity.sameAs().forEach(other -> names.add("same " + entity.id() + " " + other));
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

    /** A part is right if a source states it; what we infer, or only file, is open. */
    @Test
    void theVerdictOnAPartIsByTheBasisOfItsClaims() {
        for (Entity entity : DSR.entities()) {
            entity.partOf().ifPresent(whole -> {
                Optional<Claim<String>> claim =
                        entity.facts().get(Props.PART_OF).chosen();
                String name = "part " + entity.id() + " " + whole;
                Map<String, String> row = TABLE.stream()
                        .filter(each -> each.get("name").equals(name)
                                && !each.get("verdict").equals("mended"))
                        .findFirst()
                        .orElseThrow();
                assertThat(row.get("verdict") + "; " + row.get("reason"))
                        .as(name)
                        .isEqualTo(
                                claim.isEmpty()
                                        ? "open; filed, no claim attests it"
                                        : claim.get().basis() == Basis.STATED
                                                ? "right; a claim attests it"
                                                : "open; inferred in its claim");
            });
        }
    }

    @Test
    void anAnswerShowsOnWhatBasisAPartIsLeftOut() {
        List<LeftOut> leftOut = new ArrayList<>();
        leftOut.addAll(DSR.deployments().total(Props.CAMERAS).leftOut());
        leftOut.addAll(DSR.financings().total(Props.AMOUNT).leftOut());
        DSR.countries()
                .forEach(country ->
                        leftOut.addAll(VendorConcentration.of(country.code().toString())
                                .on(DSR)
                                .leftOut()));
        leftOut.removeIf(row -> row.umbrella().isEmpty());
        assertThat(leftOut).hasSizeGreaterThan(30).allSatisfy(row -> {
            Optional<Claim<String>> claim =
                    DSR.entity(row.id().toString()).facts().get(Props.PART_OF).chosen();
            assertThat(row.citations())
                    .isEqualTo(claim.stream().map(Claim::citation).toList());
            assertThat(row.reason())
                    .startsWith("part of " + row.umbrella().orElseThrow()
                            + (claim.isEmpty()
                                    ? " (filed, no source states it), "
                                    : claim.get().basis() == Basis.STATED ? ", " : " (inferred), "));
        });
        assertThat(leftOut).anyMatch(row -> row.reason().contains("(inferred)"));
    }

    @Test
    void anImpossibleRelationOrAQuantityInATextIsAcceptedForAReasonThatTheDataGive() {
        Outcome<Catalog> checked = DSR.check();
        assertThat(checked.leftOut()).isEmpty();
        assertThat(TABLE.stream().filter(row -> !row.get("accepted").isEmpty()).map(row -> row.get("id")))
                .containsExactlyInAnyOrderElementsOf(checked.warnings().stream()
                        .filter(warning -> !FREE_TEXTS.contains(warning.column()))
                        .map(Problem::subject)
                        .toList());
        assertThat(checked.warnings()).anyMatch(warning -> FREE_TEXTS.contains(warning.column()));
        assertThat(checked.warnings())
                .allSatisfy(warning -> assertThat(warning.message()).contains("; accepted: "));
    }

    @Test
    void withoutItsReasonAnImpossibleRelationIsRefused() {
        Catalog silent = DSR.through(Lens.where((property, claim) -> !property.equals(Props.ACCEPTED), "no reasons"));
        assertThat(silent.check().leftOut()).hasSameSizeAs(DSR.check().warnings());
        assertThat(silent.under(Reading.latest()).check().leftOut()).isEmpty();
    }

    /** A holding of long ago without an end would stand beside the one that replaced it. */
    @Test
    void whatGoesOnToBeHeldOfAnOrganizationIsNoMoreThanAllOfIt() {
        Map<Id, Double> held = new TreeMap<>();
        for (Ownership stake : DSR.ownerships()) {
            if (stake.type() == OwnershipType.EQUITY && !stake.isEnded()) {
                stake.share()
                        .value()
                        .ifPresent(share ->
                                held.merge(stake.owned(), share.number().low(), Double::sum));
            }
        }

        assertThat(held)
                .hasSizeGreaterThan(10)
                .allSatisfy((owned, share) -> assertThat(share).as("%s", owned).isLessThanOrEqualTo(100));
    }
}
