package io.github.digitalsilkroad.core.score;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.Iterables;
import com.google.common.collect.Sets;
import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.catalog.Deployments;
import io.github.digitalsilkroad.core.catalog.Entities;
import io.github.digitalsilkroad.core.catalog.Fact;
import io.github.digitalsilkroad.core.catalog.Ref;
import io.github.digitalsilkroad.core.evidence.Attested;
import io.github.digitalsilkroad.core.evidence.Coded;
import io.github.digitalsilkroad.core.evidence.Identified;
import io.github.digitalsilkroad.core.evidence.Missing;
import io.github.digitalsilkroad.core.evidence.Property;
import io.github.digitalsilkroad.core.internal.Years;
import io.github.digitalsilkroad.core.model.Country;
import io.github.digitalsilkroad.core.model.Deployment;
import io.github.digitalsilkroad.core.model.Law;
import io.github.digitalsilkroad.core.model.LawEffect;
import io.github.digitalsilkroad.core.model.Life;
import io.github.digitalsilkroad.core.model.Props;
import io.github.digitalsilkroad.core.model.StageGroup;
import io.github.digitalsilkroad.core.model.Technology;
import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.core.quantity.PartialDate;
import io.github.digitalsilkroad.core.quantity.Ternary;
import io.github.digitalsilkroad.core.score.Computation.Operand;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;

/**
 * How many ways of watching people are in use without a coded safeguard in law.
 *
 * <p><b>Definition.</b> The number of kinds of surveillance technology (video, face and plate recognition, thermal
 * imaging, behavior detection, biometrics) in live systems of a country for which no protecting law has a coded
 * {@linkplain Props#SAFEGUARDS safeguard}. A law has one for the kinds that its claim {@linkplain Props#COVERS covers}
 * names, if sources state a safeguard in it and none that it exempts the state; a law whose sources say that it exempts
 * none has one for all kinds unless its claim names some. Every other cell is unknown, never absent: a law that exempts
 * the state, or one that is not coded, may have a safeguard for any kind or for none. So may a country without a law in
 * the catalog. A bill that is only announced has none. A kind certainly lacks one where a source states, of a time
 * not before the year that is asked about, that the country has no law on it, by the property {@code no-law-on}. A
 * technology of systems that are only planned is not in use; one whose systems have no dated stage may be. A country
 * without any system in the catalog has no answer, not 0. A question that names a year is asked of the systems of its
 * end, and of the laws that were in force by then; a law without a date may be one of them. A question that names no
 * year takes every law that the catalog has. A kind is known where it has a coded safeguard, or is in use and certainly
 * lacks one.
 *
 * <p><b>Unit.</b> Kinds of technology. <b>Range.</b> 0 to 6. <b>Source.</b> A comparison of the catalog's systems with
 * its laws; it follows no published index.
 *
 * <p><b>What it does not mean.</b> A law on paper is no practice, and the catalog is no census of laws: a coded
 * safeguard may be one of five that matter, and says nothing of how well it protects. It says nothing of who sees the
 * data; see {@link JurisdictionExposure}.
 *
 * <p><b>Example.</b> {@code SafeguardGap.of("KG").in(2024).on(catalog)}
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class SafeguardGap extends PartedScore<SafeguardGap.Asked> {

    /** What is asked. */
    record Asked(Ref<Country> country, OptionalInt year) {
        Asked {
            year.ifPresent(Years::check);
        }
    }

    SafeguardGap(Asked asked) {
        super("safeguard-gap", asked, SafeguardGap::new);
    }

    /**
     * The technologies that watch people, which the score counts; an unmodifiable set.
     *
     * @since 0.3.0
     */
    public static final Set<Technology> WATCHING = Sets.immutableEnumSet(
            Technology.VIDEO,
            Technology.FACE_RECOGNITION,
            Technology.PLATE_RECOGNITION,
            Technology.THERMAL_IMAGING,
            Technology.BEHAVIOR_DETECTION,
            Technology.BIOMETRICS);

    /**
     * The question for a country.
     *
     * @param country an ISO 3166 code in any form ({@code KG}, {@code kg} or {@code KGZ}), or a name
     * @return the score
     */
    public static SafeguardGap of(String country) {
        return new SafeguardGap(
                new Asked(new Ref<>(Country.KIND, requireNonNull(country, "country")), OptionalInt.empty()));
    }

    /**
     * As {@link #of(String)}, by what has the id.
     *
     * @param country an id, or a thing of a catalog
     * @return the question
     */
    public static SafeguardGap of(Identified country) {
        return of(country.id().toString());
    }

    @Override
    public SafeguardGap in(int other) {
        return new SafeguardGap(new Asked(asked.country, OptionalInt.of(other)));
    }

    @Override
    String when() {
        return asked.year.isPresent() ? ", " + year() : "";
    }

    private String year() {
        return asked.year.isPresent() ? "at the end of " + asked.year.getAsInt() : "";
    }

    @Override
    String worded(String when) {
        return "Surveillance without a safeguard in law in " + asked.country + when;
    }

    @Override
    Assessment answer(Recorder given) {
        Recorder recorder = asked.year.isEmpty()
                ? given
                : Recorder.of(
                        question(),
                        given.catalog()
                                .asOf(PartialDate.of(asked.year.getAsInt()).toString()));
        Assessment.Builder answer = Assessment.of(recorder)
                .counting("kinds in use lacks a coded safeguard", "kinds in use lack a coded safeguard")
                .when(year(), asked.year.orElse(0))
                .formula("kinds of surveillance technology in live systems without a coded safeguard in law"
                        + (asked.year.isEmpty() ? ", whenever it is in force" : ""));
        Deployments systems = recorder.catalog().deployments().in(asked.country.toString());
        if (systems.isEmpty() && systems.possible().isEmpty()) {
            recorder.lacks(
                    "systems of " + asked.country,
                    "none in the catalog, which is no census",
                    world -> world.deployments().in(asked.country.toString()));
            return answer.answer(Optional.empty());
        }
        Uses uses = inUse(recorder);
        answer.outOf(uses.words());
        if (uses.possible() == 1 && uses.certain() == 1) {
            answer.counting("kind in use lacks a coded safeguard", "kinds in use lack a coded safeguard");
        }
        if (uses.possible() == 0) {
            recorder.note("no live system in the catalog watches people; the catalog is no census");
            return answer.computed(() -> Optional.of(Computation.of(Formula.SUM, List.of())))
                    .answer(Estimate.exactly(0));
        }
        Map<Technology, Ternary> lacking = new EnumMap<>(Technology.class);
        cover(recorder)
                .forEach((technology, cover) ->
                        lacking.put(technology, cover.not().and(uses.of(technology))));
        int least = Collections.frequency(lacking.values(), Ternary.YES);
        int open = Collections.frequency(lacking.values(), Ternary.UNKNOWN);
        if (open > 0) {
            recorder.note("a safeguard that no one coded is unknown, not absent");
        }
        return answer.among(uses.possible() - open, uses.possible(), "kinds", Optional.empty())
                .computed(() -> uses.computation(lacking))
                .answer(Estimate.between(least, least + open));
    }

    /** Whether each kind has a coded safeguard in a protecting law in force. */
    private Map<Technology, Ternary> cover(Recorder recorder) {
        Map<Technology, Ternary> cover = new EnumMap<>(Technology.class);
        Function<Catalog, Entities<Law>> protection =
                world -> world.laws().in(asked.country.toString()).where(Law.EFFECTS, LawEffect.PROTECTS);
        Entities<Law> protecting = protection.apply(recorder.catalog());
        List<Law> laws = protecting.union(protecting.possible()).list();
        WATCHING.forEach(technology -> cover.put(technology, Ternary.UNKNOWN));
        for (Law law : laws) {
            boolean isThere = protecting.contains(law.id().toString()).isYes();
            Ternary began = isBill(law) ? Ternary.NO : inForce(law, asked.year);
            Ternary inForce = began.and(isThere ? Ternary.YES : Ternary.UNKNOWN);
            Ternary exempts = exempts(law);
            recorder.later(working -> note(working.step(), law, exempts, inForce));
            if (exempts == Ternary.UNKNOWN && !inForce.isNo()) {
                recorder.fact("exemptions", law, Props.EXEMPTION);
            }
            Set<Technology> named = Coded.parseAll(
                    Technology.class, law.facts().value(Props.COVERS).orElse(""));
            Ternary isCoded = isCoded(law);
            if (!exempts.isYes() && inForce.isYes() && isCoded == Ternary.UNKNOWN) {
                recorder.lacks(
                        "coded safeguards",
                        world -> isCoded(world.get(Law.KIND, law.id().toString())));
            }
            for (Technology technology : WATCHING) {
                boolean isCovered = named.isEmpty() ? exempts.isNo() : named.contains(technology) && isCoded.isYes();
                if (isCovered && !exempts.isYes() && inForce.isYes()) {
                    cover.put(technology, Ternary.YES);
                }
            }
        }
        if (laws.isEmpty()) {
            recorder.lacks(
                    "laws of " + asked.country + " that protect people",
                    "none in the catalog, which is no census",
                    protection);
        }
        Attested<String> without =
                recorder.optional("no law on", recorder.catalog().country(asked.country.toString()), Props.NO_LAW_ON);
        if (asked.year.isPresent()
                && without.chosen()
                        .filter(claim -> claim.asOf().isPresent()
                                && claim.holdsOn(LocalDate.of(asked.year.getAsInt(), 12, 31))
                                        .isYes())
                        .isPresent()) {
            Coded.parseAll(Technology.class, without.value().orElse(""))
                    .forEach(technology -> cover.put(technology, Ternary.NO));
        }
        return cover;
    }

    /** Notes what sources say of a law, but for how it is read. */
    private void note(Recorder step, Law law, Ternary exempts, Ternary inForce) {
        if (asked.year.isPresent()) {
            step.fact("in force", law, Props.IN_FORCE);
        } else {
            step.optional("in force", law, Props.IN_FORCE);
        }
        step.optional("exemption", law, Props.EXEMPTION);
        for (Attested<?> fact : law.facts().all()) {
            if (!Set.of(Props.INTERPRETATION, Props.EXEMPTION, Props.IN_FORCE).contains(fact.property())) {
                step.optional(fact.property().label(), law, fact.property());
            }
        }
        step.name(law.name() + (exempts.isYes() ? ", which exempts the state" : "") + words(law, inForce));
    }

    /** Whether a law has a safeguard for kinds that it names; UNKNOWN where sources state only one of the two. */
    private static Ternary isCoded(Law law) {
        boolean names = law.facts().get(Props.COVERS).isPresent();
        boolean isSafe = Props.SAFEGUARDS.stream()
                .anyMatch(safeguard -> law.facts().get(safeguard).isPresent());
        return names == isSafe ? Ternary.of(names) : Ternary.UNKNOWN;
    }

    private static String words(Law law, Ternary inForce) {
        if (isBill(law)) {
            return ", a bill that is only announced";
        }
        return inForce.isNo() ? ", not in force by then" : inForce.isYes() ? "" : ", perhaps in force by then";
    }

    /** Whether a law exempts the state; UNKNOWN where neither its effects nor a source tells. */
    private static Ternary exempts(Law law) {
        Attested<String> stated = law.facts().get(Props.EXEMPTION);
        if (law.effects().contains(LawEffect.EXEMPTS) || stated.isPresent()) {
            return Ternary.YES;
        }
        return stated.missing().equals(Optional.of(Missing.NONE)) ? Ternary.NO : Ternary.UNKNOWN;
    }

    /** Whether a law is in force at the end of a year; of no year, whether it ever is. */
    static Ternary inForce(Law law, OptionalInt year) {
        return year.isEmpty()
                ? Ternary.YES
                : law.facts()
                        .value(Props.IN_FORCE)
                        .map(since -> since.isAfter(LocalDate.of(year.getAsInt(), 12, 31))
                                .not())
                        .orElse(Ternary.UNKNOWN);
    }

    /** Whether all that sources date of it is that it was announced. */
    private static boolean isBill(Law law) {
        return law.facts().all().stream()
                .filter(fact -> fact.value().orElse(null) instanceof PartialDate)
                .<Property<?>>map(Attested::property)
                .toList()
                .equals(List.of(Props.ANNOUNCED));
    }

    /** How many technologies live systems use. */
    private Uses inUse(Recorder recorder) {
        Map<Technology, Recorder> steps = new EnumMap<>(Technology.class);
        for (Technology technology : WATCHING) {
            Recorder step = recorder.step();
            step.name(technology.label() + " in use");
            steps.put(technology, step);
        }
        Uses uses = new Uses(new EnumMap<>(Technology.class));
        Deployments live =
                recorder.catalog().deployments().in(asked.country.toString()).notEnded();
        live = recorder.catalog().reading().admitsAll() ? live : live.mentioned();
        for (Deployment deployment : live) {
            Life.Milestone latest = Iterables.getLast(deployment.life().milestones(), null);
            for (Technology technology : Sets.intersection(WATCHING, deployment.technologies())) {
                if (latest == null) {
                    uses.may(technology);
                } else if (latest.stage().group() != StageGroup.PLANNED) {
                    Fact evidence = Fact.of(deployment, latest.evidence().property());
                    String label = deployment.id() + ", "
                            + (latest.isInferred() ? latest : latest.stage().label());
                    uses.kinds.put(technology, Operand.event(technology.label(), Ternary.YES, evidence));
                    requireNonNull(steps.get(technology)).needs(label, label, evidence);
                }
            }
        }
        List<Deployment> there = new ArrayList<>(live.list());
        for (Deployment deployment : live.possible()) {
            there.add(deployment);
            if (deployment
                    .stage()
                    .filter(stage -> stage.group() == StageGroup.PLANNED)
                    .isEmpty()) {
                Sets.intersection(WATCHING, deployment.technologies()).forEach(uses::may);
            }
        }
        for (Deployment deployment : there) {
            if (deployment.technologies().stream().anyMatch(technology -> uses.of(technology) == Ternary.UNKNOWN)) {
                recorder.lacksStart("stage", deployment);
            }
        }
        return uses;
    }

    /** How many technologies are in use, and which may be: those of systems without a dated stage, too. */
    private record Uses(Map<Technology, Operand> kinds) {

        /** Notes that a technology may be in use. */
        void may(Technology technology) {
            kinds.putIfAbsent(technology, Operand.event(technology.label(), Ternary.UNKNOWN, null));
        }

        int possible() {
            return kinds.size();
        }

        long certain() {
            return kinds.keySet().stream()
                    .filter(technology -> of(technology).isYes())
                    .count();
        }

        /** Whether a technology is in use. */
        Ternary of(Technology technology) {
            Operand kind = kinds.get(technology);
            return kind == null ? Ternary.NO : kind.value().isExact() ? Ternary.YES : Ternary.UNKNOWN;
        }

        /** Adds 1 for each kind that lacks a safeguard, and 0 to 1 for each that may. */
        Optional<Computation> computation(Map<Technology, Ternary> lacking) {
            List<Operand> operands = new ArrayList<>();
            kinds.forEach((technology, kind) -> {
                Ternary lacks = lacking.getOrDefault(technology, Ternary.UNKNOWN);
                if (!lacks.isNo()) {
                    operands.add(lacks.isYes() ? kind : kind.between(0, 1));
                }
            });
            return Optional.of(Computation.of(Formula.SUM, operands));
        }

        String words() {
            return (certain() == possible() ? "" : certain() + " to ") + possible();
        }
    }
}
