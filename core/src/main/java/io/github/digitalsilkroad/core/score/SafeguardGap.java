package io.github.digitalsilkroad.core.score;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.Sets;
import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.catalog.Deployments;
import io.github.digitalsilkroad.core.catalog.Entities;
import io.github.digitalsilkroad.core.catalog.Fact;
import io.github.digitalsilkroad.core.catalog.Ref;
import io.github.digitalsilkroad.core.evidence.Attested;
import io.github.digitalsilkroad.core.evidence.Identified;
import io.github.digitalsilkroad.core.evidence.Missing;
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
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;

/**
 * How many ways of watching people are in use without a law that protects them.
 *
 * <p><b>Definition.</b> The number of kinds of surveillance technology (video, face and plate recognition, thermal
 * imaging, behavior detection, biometrics) in live systems of a country that no protecting law covers. A law that
 * protects and whose sources say that it exempts none covers all of them; one that exempts the state, as for reasons of
 * security, or whose exemptions no source states, may cover any or none, which leaves the whole range possible; a bill
 * that is only announced covers none, and where the catalog has no protecting law, none is covered. A technology of
 * systems that are only planned is not in use; one whose systems have no dated stage may be. A country without any system in the
 * catalog has no answer, not 0. A question that names a year is asked of the systems of its end,
 * and of the laws that were in force by then; a law without a date may be one of them. A question that names no year
 * takes every law that the catalog has. A kind is known where both its use and its cover by a law are known.
 *
 * <p><b>Unit.</b> Kinds of technology. <b>Range.</b> 0 to 6. <b>Source.</b> A comparison of the catalog's systems with
 * its laws; it follows no published index.
 *
 * <p><b>What it does not mean.</b> A law on paper is no practice, and the catalog is no census of laws: a gap is one of
 * known safeguards. It says nothing of who sees the data; see {@link JurisdictionExposure}.
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
     * @throws IllegalArgumentException if it is a code of two or three letters that no country has
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

    static Stream<Score> asked(Catalog catalog) {
        return catalog.countries().stream().map(country -> of(country.code().toString()));
    }

    @Override
    public String question() {
        return subject() + (asked.year.isPresent() ? ", at the end of " + asked.year.getAsInt() : "");
    }

    @Override
    public String subject() {
        return "Surveillance without a safeguard in law in " + asked.country;
    }

    @Override
    public Assessment answer(Catalog catalog) {
        Recorder recorder = Recorder.of(
                question(),
                asked.year.isPresent()
                        ? catalog.asOf(PartialDate.of(asked.year.getAsInt()).toString())
                        : catalog);
        Assessment.Builder answer = Assessment.of(recorder)
                .counting("kind in use lacks a coded law", "kinds in use lack a coded law")
                .formula("kinds of surveillance technology in live systems that no protecting law covers");
        Deployments systems = recorder.catalog().deployments().in(asked.country.toString());
        if (systems.isEmpty() && systems.possible().isEmpty()) {
            recorder.missing("systems of " + asked.country, "none in the catalog, which is no census");
            return answer.answer(Optional.empty());
        }
        Uses uses = inUse(recorder);
        answer.outOf(uses.words());
        if (uses.possible == 0) {
            recorder.note("no live system in the catalog watches people; the catalog is no census");
            return answer.computed(Optional.of(new Computation("sum", List.of())))
                    .answer(Estimate.exactly(0));
        }
        return switch (cover(recorder)) {
            case YES ->
                answer.computed(Optional.of(new Computation("sum", List.of()))).answer(Estimate.exactly(0));
            case NO ->
                answer.among(uses.certain, uses.possible, "kinds", Optional.of(Estimate.exactly(uses.certain)))
                        .computed(uses.computation(false))
                        .answer(Estimate.between(uses.certain, uses.possible));
            case UNKNOWN ->
                answer.among(0, uses.possible, "kinds", Optional.empty())
                        .computed(uses.computation(true))
                        .answer(Estimate.between(0, uses.possible));
        };
    }

    /** Whether the protecting laws in force cover what is in use. */
    private Ternary cover(Recorder recorder) {
        Ternary cover = Ternary.NO;
        List<Law> uncoded = new ArrayList<>();
        Entities<Law> protecting =
                recorder.catalog().laws().in(asked.country.toString()).where(Law.EFFECTS, LawEffect.PROTECTS);
        for (Law law : protecting.union(protecting.possible())) {
            boolean isThere = protecting.contains(law.id().toString()).isYes();
            Ternary inForce = inForce(law).and(isThere ? Ternary.YES : Ternary.UNKNOWN);
            Ternary exempts = exempts(law);
            if (exempts == Ternary.UNKNOWN && !inForce.isNo()) {
                uncoded.add(law);
            }
            Recorder step = recorder.step();
            if (asked.year.isPresent()) {
                step.fact("in force", law, Props.IN_FORCE);
            } else {
                step.optional("in force", law, Props.IN_FORCE);
            }
            step.optional("exemption", law, Props.EXEMPTION);
            for (Attested<?> fact : law.facts().all()) {
                if (!fact.property().equals(Props.INTERPRETATION)
                        && !fact.property().equals(Props.EXEMPTION)
                        && !fact.property().equals(Props.IN_FORCE)) {
                    step.optional(fact.property().label(), law, fact.property());
                }
            }
            step.name(law.name() + (exempts.isYes() ? ", which exempts the state" : "") + words(law, inForce));
            cover = cover.or(inForce.and(exempts.isNo() ? Ternary.YES : Ternary.UNKNOWN));
        }
        if (protecting.isEmpty() && protecting.possible().isEmpty()) {
            recorder.missing(
                    "laws of " + asked.country + " that protect people", "none in the catalog, which is no census");
        } else if (cover == Ternary.UNKNOWN) {
            uncoded.forEach(law -> recorder.fact("exemptions", law, Props.EXEMPTION));
            recorder.note(
                    "no protecting law is known to be in force and to exempt none; whether the law covers a use is not"
                            + " settled");
        }
        return cover;
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

    private Ternary inForce(Law law) {
        if (isBill(law)) {
            return Ternary.NO;
        }
        Optional<PartialDate> since = law.facts().get(Props.IN_FORCE).value();
        return asked.year.isEmpty()
                ? Ternary.YES
                : since.map(date -> date.isAfter(LocalDate.of(asked.year.getAsInt(), 12, 31))
                                .not())
                        .orElse(Ternary.UNKNOWN);
    }

    /** Whether all that sources date of it is that it was announced. */
    private static boolean isBill(Law law) {
        boolean announced = false;
        for (Attested<?> fact : law.facts().all()) {
            if (fact.value().orElse(null) instanceof PartialDate) {
                if (!fact.property().equals(Props.ANNOUNCED)) {
                    return false;
                }
                announced = true;
            }
        }
        return announced;
    }

    /** How many technologies live systems use. */
    private Uses inUse(Recorder recorder) {
        Map<Technology, Recorder> steps = new EnumMap<>(Technology.class);
        for (Technology technology : WATCHING) {
            Recorder step = recorder.step();
            step.name(words(technology) + " in use");
            steps.put(technology, step);
        }
        Map<Technology, Fact> evidence = new EnumMap<>(Technology.class);
        Set<Technology> dated = EnumSet.noneOf(Technology.class);
        Set<Technology> possible = EnumSet.noneOf(Technology.class);
        Deployments live =
                recorder.catalog().deployments().in(asked.country.toString()).notEnded();
        live = recorder.catalog().reading().admitsAll() ? live : live.mentioned();
        for (Deployment deployment : live) {
            List<Life.Milestone> life = deployment.life().milestones();
            Life.Milestone latest = life.isEmpty() ? null : life.get(life.size() - 1);
            for (Technology technology : deployment.technologies()) {
                Recorder step = steps.get(technology);
                if (step != null && (latest == null || latest.stage().group() != StageGroup.PLANNED)) {
                    possible.add(technology);
                    if (latest != null) {
                        dated.add(technology);
                        evidence.put(
                                technology,
                                Fact.of(deployment, latest.evidence().property()));
                        step.fact(
                                deployment.id() + ", "
                                        + (latest.isInferred()
                                                ? latest
                                                : latest.stage().milestone().label()),
                                deployment,
                                latest.evidence().property());
                    }
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
                deployment.technologies().stream().filter(steps::containsKey).forEach(possible::add);
            }
        }
        for (Deployment deployment : there) {
            boolean isOpen = deployment.life().milestones().isEmpty()
                    && deployment.technologies().stream()
                            .anyMatch(technology -> possible.contains(technology) && !dated.contains(technology));
            if (isOpen) {
                recorder.fact("stage", deployment, Props.OPERATING);
            }
        }
        List<Computation.Operand> operands = new ArrayList<>();
        for (Technology technology : possible) {
            operands.add(Computation.Operand.event(
                    words(technology),
                    dated.contains(technology) ? Ternary.YES : Ternary.UNKNOWN,
                    evidence.get(technology)));
        }
        return new Uses(dated.size(), possible.size(), operands);
    }

    /** How many technologies are in use, and how many may be: those of systems without a dated stage, too. */
    private record Uses(int certain, int possible, List<Computation.Operand> operands) {

        /** The sum of the kinds; each may be none if a law may cover all. */
        Optional<Computation> computation(boolean mayBeCovered) {
            return Optional.of(new Computation(
                    "sum",
                    mayBeCovered
                            ? operands.stream().map(kind -> kind.between(0, 1)).toList()
                            : operands));
        }

        String words() {
            return (certain == possible ? "" : certain + " to ") + possible;
        }
    }

    private static String words(Technology technology) {
        return technology.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
