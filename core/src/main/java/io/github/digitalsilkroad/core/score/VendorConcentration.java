package io.github.digitalsilkroad.core.score;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.Iterables;
import com.google.common.collect.ListMultimap;
import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.catalog.Fact;
import io.github.digitalsilkroad.core.catalog.Ref;
import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.evidence.Identified;
import io.github.digitalsilkroad.core.formula.Herfindahl;
import io.github.digitalsilkroad.core.internal.PlainStyle;
import io.github.digitalsilkroad.core.model.Category;
import io.github.digitalsilkroad.core.model.Country;
import io.github.digitalsilkroad.core.model.Deployment;
import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.core.score.CountedSystems.Part;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.immutables.value.Value;

/**
 * How few vendors the documented systems of a country have, led by how many have a known one.
 *
 * <p><b>Definition.</b> The Herfindahl-Hirschman index of the vendors' parts, as competition authorities compute it:
 * the sum of the squares of percentage shares. What a part counts is the {@link SystemSize}. A vendor is an
 * organization that supplies or integrates a system. Digital systems count unless the question names other categories;
 * deployments that have ended, such as canceled ones, do not. A part of an umbrella of the same market counts once: by
 * deployments it is left out if the umbrella names a vendor, and otherwise the umbrella is; by cameras or value what a
 * part states is taken out of the umbrella's figure.
 *
 * <p><b>Layers.</b> Suppliers and integrators count together unless {@link #having} asks of one layer. A system that
 * was tendered and never awarded does not count, nor does a market in which many firms win sites; the working names
 * both. An answer says where it mixes systems that came into the data in different ways, such as by a deal list and by
 * reports.
 *
 * <p><b>What is unknown.</b> A system without a stated vendor is taken to have one, named or not; the bounds hold for
 * any. {@link #jointSupply()} asks without that assumption: of any number of vendors. They hold, too, for any size of
 * the systems without a stated size. What is stated alone is a narrower question, {@link #amongStated()}; the answer
 * says both.
 *
 * <p><b>Unit.</b> Points of the index. <b>Range.</b> 0 to 10,000; one vendor alone gives 10,000, n equal ones 10,000 ÷
 * n. <b>Source.</b> Herfindahl 1950, Hirschman 1945; thresholds for markets, such as 1,800 and 2,500, are not applied
 * here.
 *
 * <p><b>What it does not mean.</b> The catalog is no census of systems: the index measures what sources wrote about.
 * A system counts once, or its cameras or value. No source states how a system is divided among several vendors, and
 * the bounds hold for every way, from the most even to each system being one vendor's alone; an answer whose bounds are
 * not reached says so in a note.
 *
 * <p><b>Example.</b> {@code VendorConcentration.of("KZ").by(SystemSize.CAMERAS).on(catalog)}
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class VendorConcentration extends PartedScore<VendorConcentration.AskedConcentration> {

    /** What is asked. */
    @PlainStyle
    @Value.Builder
    record AskedConcentration(
            Optional<Ref<Country>> country,
            Categories counting,
            SystemSize by,
            boolean statedOnly,
            boolean jointSupply,
            Optional<Access> access)
            implements WithAskedConcentration {
        AskedConcentration {
            if (by == SystemSize.CARRIERS && access.isPresent()) {
                throw new IllegalArgumentException("by " + by.code()
                        + ": a question of suppliers and integrators together; count by another size, such as "
                        + SystemSize.DEPLOYMENTS.code());
            }
        }
    }

    VendorConcentration(AskedConcentration asked) {
        super("vendor-concentration", asked, VendorConcentration::new);
    }

    /**
     * The question for one country, by number of deployments.
     *
     * @param country an ISO 3166 code in any form ({@code KG}, {@code kg} or {@code KGZ}), or a name
     * @return the score
     */
    public static VendorConcentration of(String country) {
        return new VendorConcentration(
                everywhere().asked.withCountry(new Ref<>(Country.KIND, requireNonNull(country, "country"))));
    }

    /**
     * As {@link #of(String)}, by what has the id.
     *
     * @param country an id, or a thing of a catalog
     * @return the question
     */
    public static VendorConcentration of(Identified country) {
        return of(country.id().toString());
    }

    /**
     * The question for all countries of the catalog together, by number of deployments.
     *
     * @return the score
     */
    public static VendorConcentration everywhere() {
        return new VendorConcentration(new AskedConcentration(
                Optional.empty(), Categories.DIGITAL_ONES, SystemSize.DEPLOYMENTS, false, false, Optional.empty()));
    }

    /**
     * The same question with another weight.
     *
     * @param other what a vendor's part counts
     * @return another score
     */
    public VendorConcentration by(SystemSize other) {
        return new VendorConcentration(asked.withBy(requireNonNull(other, "other")));
    }

    /**
     * The same question for some categories of deployments; those that are digital count unless this is called.
     *
     * @param first a category
     * @param others more of them
     * @return another score
     */
    public VendorConcentration counting(Category first, Category... others) {
        return new VendorConcentration(asked.withCounting(Categories.of(first, others)));
    }

    /**
     * The same question for deployments of every category, power plants and roads among them.
     *
     * @return another score
     */
    public VendorConcentration countingAll() {
        return new VendorConcentration(asked.withCounting(Categories.EVERY_ONE));
    }

    /**
     * The narrower question of those systems alone for which all that the index needs is stated.
     *
     * @return another score
     */
    public VendorConcentration amongStated() {
        return new VendorConcentration(asked.withStatedOnly(true));
    }

    /**
     * The same question where a system without a stated vendor may have any number of them, and not just one. The least
     * index is then that of the stated systems, divided as evenly as they may be, in the whole: ever more vendors of
     * the others come near to it, and none reach it.
     *
     * @return another score
     * @since 0.3.0
     */
    public VendorConcentration jointSupply() {
        return new VendorConcentration(asked.withJointSupply(true));
    }

    /**
     * The same question of one layer of supply alone: of who develops, supplies, integrates, maintains, hosts or
     * finances the systems. Parties of different layers are different parties; without this call suppliers and
     * integrators count together.
     *
     * @param only the layer, such as {@code Access.DEVELOPS}
     * @return another score
     * @throws IllegalArgumentException if carriers are counted
     * @since 0.3.0
     */
    public VendorConcentration having(Access only) {
        return new VendorConcentration(asked.withAccess(requireNonNull(only, "only")));
    }

    static Stream<Score> asked(Catalog catalog) {
        return Stream.concat(
                Arrays.stream(SystemSize.values()).map(size -> everywhere().by(size)),
                Arrays.stream(Access.values()).map(everywhere()::having));
    }

    @Override
    String worded(String when) {
        return "Vendor concentration of documented " + asked.counting.words()
                + asked.country.map(code -> " in " + code).orElse(" everywhere") + ", by " + asked.by.label()
                + asked.access
                        .map(layer -> ", of those by whom they are " + layer.label())
                        .orElse("")
                + (asked.statedOnly ? ", among those stated" : "")
                + (asked.jointSupply ? ", of any number of vendors each" : "");
    }

    @Override
    Assessment answer(Recorder recorder) {
        CountedSystems systems = systems(recorder);
        return answer(recorder, systems, new VendorMarket(asked.by, systems));
    }

    @Override
    BiFunction<Catalog, Fact, Optional<Assessment>> recounting(Catalog catalog) {
        Recorder here = Recorder.of(this::question, catalog);
        CountedSystems systems = systems(here);
        VendorMarket market = new VendorMarket(asked.by, systems);
        Optional<Herfindahl> measured = completed(market);
        boolean isAlike = asked.by != SystemSize.CARRIERS && !(asked.statedOnly && asked.by == SystemSize.DEPLOYMENTS);
        return systems.recounting(
                answer(here, systems, market),
                systems.roles(),
                (world, system) -> Optional.of(Set.copyOf(systems.vendors(world, system)))
                        .filter(some -> isAlike && !some.isEmpty()),
                (before, part, vendors) -> stated(new VendorMarket(market, measured, before, part, vendors))
                        .map(Herfindahl::index));
    }

    private Assessment answer(Recorder recorder, CountedSystems systems, VendorMarket market) {
        boolean isStated = market.isStated();
        Optional<Herfindahl> measures = measures(market);
        recorder.later(working -> note(working, systems, market));
        boolean isAssumed = measures.isPresent()
                && isStated
                && !asked.statedOnly
                && market.isOpen()
                && asked.by != SystemSize.CARRIERS;
        if (isAssumed) {
            recorder.note(() -> "a system without a stated " + (asked.access.isPresent() ? "party" : "vendor")
                    + " is taken to have " + vendors()
                    + (asked.jointSupply ? "" : "; joint-supply=true allows any number"));
        }
        if (measures.isPresent() && market.isJoint()) {
            recorder.note(
                    "no source states how systems of several vendors divide among them; the bounds hold for every way");
        }
        if (measures.isPresent() && isStated && !measures.get().isTight()) {
            recorder.note("the bounds are sound but not tight: there are too many combinations to try");
        }
        int all = systems.counted().size();
        return Assessment.of(recorder)
                .saying(answer -> answer.unit("HHI points")
                        .scope(CountedSystems.limit(
                                market.known < all ? "" : all + " of " + all + " " + asked.counting.words(),
                                asked.access))
                        .unseen(asked.statedOnly ? systems.unseen(market.unseen.get()) : systems.unseen.get())
                        .aside(
                                isAssumed ? vendors() + " if unstated" : "",
                                isStated ? systems.mixture.get() : "",
                                isStated && market.known < all ? largest(recorder.catalog(), market) : "")
                        .formula("sum over vendors of (100 x vendor's part / all parts)^2, parts counted in "
                                + asked.by.label() + "; 10,000 is one vendor alone")
                        .among(
                                market.known,
                                all,
                                asked.counting.words(),
                                market.amongStated().map(Herfindahl::index))
                        .completing(market.systems(asked.statedOnly), asked.jointSupply))
                .computed(() -> Optional.of(market.computation(asked.statedOnly, asked.jointSupply)))
                .answer(measures.filter(some -> isStated).map(Herfindahl::index));
    }

    private void note(Recorder recorder, CountedSystems systems, VendorMarket market) {
        boolean isUnknown = !market.isStated();
        if (!asked.statedOnly || isUnknown) {
            systems.noteNone(recorder, asked.counting.words());
            systems.lacksVendors(recorder);
            for (Part part : systems.counted()) {
                asked.by.noteMissing(recorder, part);
                if (isUnknown) {
                    asked.by.noteNone(recorder, part.system());
                }
            }
        }
        ListMultimap<Id, Deployment> stated = ArrayListMultimap.create();
        Iterables.filter(systems.counted(), Part::isStated)
                .forEach(part -> systems.vendors(part.system()).forEach(vendor -> stated.put(vendor, part.system())));
        market.vendors().forEach((vendor, size) -> {
            Recorder step = recorder.step();
            step.name(recorder.catalog().organization(vendor.toString()).name() + ": " + asked.by.words(size));
            for (Deployment system : stated.get(vendor)) {
                systems.stating(system).stream()
                        .filter(fact -> CountedSystems.parties(fact).anyMatch(vendor::equals))
                        .forEach(fact -> step.uses(
                                fact.subject().id() + ", "
                                        + fact.claims().property().label(),
                                fact));
                asked.by.noteSize(step, system.id() + ", " + asked.by.label(), system);
            }
        });
        Recorder step = recorder.step();
        step.name("systems without a stated vendor");
        if (!asked.statedOnly) {
            systems.counted().stream()
                    .map(Part::system)
                    .filter(system -> systems.vendors(system).isEmpty())
                    .forEach(system -> asked.by.noteSize(step, system.id() + ", " + asked.by.label(), system));
        }
        systems.note(recorder);
    }

    /**
     * The measures behind the answer: the index, and values of the amounts that give its bounds.
     *
     * @param catalog what to ask
     * @return the measures, or empty if no deployment states what they need, or all state none
     */
    public Optional<Herfindahl> measures(Catalog catalog) {
        return stated(new VendorMarket(asked.by, systems(Recorder.of(this::question, catalog))));
    }

    private Optional<Herfindahl> measures(VendorMarket market) {
        return asked.statedOnly ? market.amongStated() : completed(market);
    }

    private Optional<Herfindahl> stated(VendorMarket market) {
        return market.isStated() ? measures(market) : Optional.empty();
    }

    private Optional<Herfindahl> completed(VendorMarket market) {
        return market.measures().map(found -> asked.jointSupply ? found.dividingUnassigned() : found);
    }

    private String vendors() {
        return asked.access.isPresent()
                ? asked.jointSupply ? "any number of parties" : "one party"
                : asked.jointSupply ? "any number of vendors" : "one vendor";
    }

    /** The vendor that has most of the known systems, or how many have as much each. */
    private String largest(Catalog catalog, VendorMarket market) {
        Map<Id, Estimate> vendors = market.vendors();
        double largest =
                vendors.values().stream().mapToDouble(Estimate::low).max().orElse(0);
        List<Map.Entry<Id, Estimate>> most = vendors.entrySet().stream()
                .filter(vendor -> vendor.getValue().low() == largest)
                .toList();
        String size = asked.by.counted(most.get(0).getValue());
        return most.size() == 1
                ? catalog.organization(most.get(0).getKey().toString()).name() + ' ' + size
                : most.size() + (asked.access.isEmpty() ? " vendors with " : " parties with ") + size + " each";
    }

    private CountedSystems systems(Recorder recorder) {
        return new CountedSystems(recorder, asked.country, OptionalInt.empty(), asked.counting, asked.by, asked.access);
    }
}
