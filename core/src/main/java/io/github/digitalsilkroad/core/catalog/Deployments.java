package io.github.digitalsilkroad.core.catalog;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableMap;
import io.github.digitalsilkroad.core.columns.KindTable;
import io.github.digitalsilkroad.core.evidence.Attested;
import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.model.Category;
import io.github.digitalsilkroad.core.model.Country;
import io.github.digitalsilkroad.core.model.CountryCode;
import io.github.digitalsilkroad.core.model.Deployment;
import io.github.digitalsilkroad.core.model.Financing;
import io.github.digitalsilkroad.core.model.Life;
import io.github.digitalsilkroad.core.model.Organization;
import io.github.digitalsilkroad.core.model.Ownership;
import io.github.digitalsilkroad.core.model.Role;
import io.github.digitalsilkroad.core.model.Stage;
import io.github.digitalsilkroad.core.model.StageGroup;
import io.github.digitalsilkroad.core.model.Technology;
import io.github.digitalsilkroad.core.quantity.PartialDate;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A query over deployments: systems, networks and the contracts for them.
 *
 * @since 0.1.0
 */
public final class Deployments extends FactQuery<Deployment, Deployments> {

    private static final List<String> PROGRESS = List.of("active", "signed", "planned", "ended", "of unknown stage");

    private static final double HALF = 50;

    /** After how many years without a sight of it an active system is stale. */
    private static final int STALE = 3;

    /** One object, since a table keeps which rows pass by it. */
    private static final RowTest<Deployment> IS_EARLY = row ->
            row.stage().filter(stage -> stage.compareTo(Stage.AWARDED) <= 0).isPresent();

    private static final String UNSEEN = "unseen for " + STALE + " years";

    Deployments(Catalog catalog, KindTable<Deployment> table, Condition... conditions) {
        super(catalog, table, conditions);
    }

    @Override
    String unseen(int[] some) {
        Optional<LocalDate> day = catalog().day();
        int stale = Condition.among(
                        some, row -> stale(kindTable().row(row).life(), day).isPresent())
                .length;
        return stale == 0 ? "" : stale + " " + UNSEEN;
    }

    /** Of what an organization supplies, how much is built, signed, planned and over. */
    @Override
    String split(int[] some) {
        boolean isOfVendor = Arrays.stream(tests())
                .anyMatch(test -> test instanceof Condition.HasCode has
                        && has.isOf(kindTable().codes(Deployment.VENDOR)));
        if (!isOfVendor) {
            return "";
        }
        List<String> all = Arrays.stream(some)
                .mapToObj(row -> kindTable().row(row).stage())
                .map(stage -> stage.map(Deployments::progress).orElse("of unknown stage"))
                .toList();
        return PROGRESS.stream()
                .filter(all::contains)
                .map(progress -> Collections.frequency(all, progress) + " " + progress)
                .collect(Collectors.joining(", "));
    }

    private static String progress(Stage stage) {
        return switch (stage.group()) {
            case ACTIVE -> "active";
            case ENDED -> "ended";
            case PLANNED -> stage == Stage.SIGNED || stage == Stage.IN_FORCE ? "signed" : "planned";
        };
    }

    @Override
    Deployments with(Condition[] narrowed) {
        return new Deployments(catalog(), kindTable(), narrowed);
    }

    /**
     * Only deployments that an organization supplies or integrates.
     *
     * @param organization its id, such as {@code huawei}
     * @return a narrower query
     * @throws UnknownIdException if the catalog has no such organization
     */
    public Deployments by(String organization) {
        return whereKey(Deployment.VENDOR, catalog().party(organization, Role.SUPPLIER));
    }

    /**
     * Only deployments of a category.
     *
     * @param category the category, such as {@code Category.SAFE_CITY}
     * @return a narrower query
     */
    public Deployments of(Category category) {
        return where(Deployment.CATEGORY, requireNonNull(category, "category"));
    }

    /**
     * Only deployments that use a technology.
     *
     * @param technology the technology, such as {@code Technology.FACE_RECOGNITION}
     * @return a narrower query
     */
    public Deployments using(Technology technology) {
        return where(Deployment.TECHNOLOGIES, requireNonNull(technology, "technology"));
    }

    /**
     * Only deployments that name a party of a country, as {@link #involving(String, double)} with owners of more than
     * half.
     *
     * @param country an ISO 3166 code in any form, or a name
     * @return a narrower query
     * @throws UnknownIdException if the catalog does not have the country
     * @since 0.3.0
     */
    public Deployments involving(String country) {
        return involving(country, HALF);
    }

    /**
     * Only deployments that name a party of a country: a supplier, integrator, operator or owner, or who lends, gives
     * or passes on the money of a financing that funds it.
     *
     * <p>A party is of the country in which it is incorporated, of the {@linkplain Country#sovereign state} of that
     * country, and of the country of an owner of more than the given part of it, step by step, at the time of signature
     * or else of the first dated start. Those that name no party, and those whose party may be of the country, are left
     * out; {@code toString} says how many they are.
     *
     * @param country an ISO 3166 code in any form ({@code CN}, {@code cn}, {@code CHN}), or a name
     * @param over percent of a party that its owner must have more than, 0 to 100
     * @return a narrower query
     * @throws IllegalArgumentException if there is no such percent
     * @throws UnknownIdException if the catalog does not have the country
     * @since 0.3.0
     */
    public Deployments involving(String country, double over) {
        CountryCode code = catalog().country(requireNonNull(country, "country")).code();
        Involvement involvement = new Involvement(
                code,
                catalog().countries().where(Country.SOVEREIGN, code).stream()
                        .map(Country::code)
                        .collect(Collectors.toCollection(TreeSet::new)),
                over,
                party -> catalog().find(Organization.KIND, party).flatMap(Organization::countryCode),
                party -> catalog().ownerships().where(Ownership.OWNED, party));
        return matching(
                involvement::condition,
                row -> involvement.of(row, parties(row)),
                row -> parties(row).isEmpty() ? Involvement.NO_PARTY : "of a party of unknown country");
    }

    private Set<Id> parties(Deployment system) {
        return Involvement.parties(system, catalog().financings().whereKey(Financing.FUNDS, system.id()));
    }

    /**
     * Only deployments for which no admitted claim names a party: no supplier, integrator, operator or owner, and no
     * lender, donor or channel of a financing that funds it.
     *
     * @return a narrower query
     * @since 0.3.0
     */
    public Deployments withoutParty() {
        return matching(
                () -> RowCondition.on(Involvement.NO_PARTY, Involvement.READ),
                row -> parties(row).isEmpty());
    }

    /**
     * Only deployments that may be under contract or active: those that have not ended and are not only announced,
     * offered or awarded, and those whose stage no source states.
     *
     * @return a narrower query
     */
    public Deployments live() {
        return notEnded().without(() -> ofLife("only announced, offered or awarded"), IS_EARLY);
    }

    /**
     * Only deployments whose planned start or completion was due before the {@linkplain Catalog#day() day} of the data,
     * and whose outcome no source tells.
     *
     * @return a narrower query
     * @since 0.3.0
     */
    public Deployments overdue() {
        Optional<LocalDate> day = catalog().day();
        return matching(
                () -> ofLife("overdue, outcome unknown"),
                row -> day.flatMap(row.life()::overdue).isPresent());
    }

    /**
     * Only active deployments that no source shows in the three years before the {@linkplain Catalog#day() day} of the
     * data, such as those that a source saw operating in 2012, and that are not {@linkplain #overdue() overdue}. Lists,
     * counts, sums and scores of deployments say how many of these they have.
     *
     * @return a narrower query
     * @since 0.3.0
     */
    public Deployments stale() {
        Optional<LocalDate> day = catalog().day();
        return matching(() -> ofLife(UNSEEN), row -> stale(row.life(), day).isPresent());
    }

    /** When something active was last seen, in words, if no source shows it in the years before a day. */
    private static Optional<String> stale(Life life, Optional<LocalDate> day) {
        Optional<Stage> stage = life.stage();
        if (day.isEmpty()
                || stage.isEmpty()
                || stage.get().group() != StageGroup.ACTIVE
                || life.overdue(day.get()).isPresent()) {
            return Optional.empty();
        }
        Optional<PartialDate> seen = life.lastSeen();
        if (seen.isPresent()
                && !seen.get().isBefore(day.get().minusYears(STALE)).isYes()) {
            return Optional.empty();
        }
        return Optional.of(seen.isPresent() ? seen.get().toString() : "at an unstated time");
    }

    /** The stage, and what keeps a reader from taking it for that of the day of the data. */
    @Override
    void addState(TableColumns<Deployment> columns) {
        Optional<LocalDate> day = catalog().day();
        columns.column("stage", row -> {
            Life life = row.life();
            String stage = life.stage().map(Stage::label).orElse("-");
            Optional<PartialDate> due = day.flatMap(life::overdue).flatMap(Attested::value);
            return due.isPresent()
                    ? stage + ", due " + due.get() + ", outcome unknown"
                    : stage
                            + stale(life, day)
                                    .map(seen -> ", last seen " + seen)
                                    .orElse("");
        });
    }

    @Override
    Map<String, int[]> unconfirmed() {
        return ImmutableMap.of(
                UNSEEN, stale().rows(), "overdue, outcome unknown", overdue().rows());
    }

    private static RowCondition ofLife(String words) {
        return RowCondition.on(words, Deployment.KIND.events());
    }

    /**
     * Only deployments that have not ended, as by a withdrawal or a cancellation: planned and active ones, and those
     * whose stage no source states.
     *
     * @return a narrower query
     * @since 0.3.0
     */
    public Deployments notEnded() {
        return without(() -> asked(Deployment.STAGE_GROUP, StageGroup.ENDED), Figures.HAS_ENDED);
    }
}
