package io.github.digitalsilkroad.core.score;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.evidence.Attested;
import io.github.digitalsilkroad.core.model.CountryCode;
import io.github.digitalsilkroad.core.model.Deployment;
import io.github.digitalsilkroad.core.model.Law;
import io.github.digitalsilkroad.core.model.LawEffect;
import io.github.digitalsilkroad.core.model.Life;
import io.github.digitalsilkroad.core.model.StageGroup;
import io.github.digitalsilkroad.core.model.Technology;
import io.github.digitalsilkroad.core.quantity.Estimate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * How many ways of watching people are in use without a law that protects them.
 *
 * <p><b>Definition.</b> The number of kinds of surveillance technology (video, face and plate recognition, thermal
 * imaging, behavior detection, biometrics) in live systems of a country that no protecting law covers. A law that
 * protects and exempts nobody covers all of them; one that exempts the state, as for reasons of security, may cover any
 * or none, which leaves the whole range possible; where the catalog has no protecting law, none is covered. A technology
 * of systems that are only planned is not in use; one whose systems have no dated stage may be. A country of which the
 * catalog has no system at all has no answer, not 0.
 *
 * <p><b>Unit.</b> Kinds of technology. <b>Range.</b> 0 to 6. <b>Source.</b> A comparison of the catalog's systems with
 * its laws; no index stands behind it.
 *
 * <p><b>What it does not mean.</b> A law on paper is no practice, and the catalog is no census of laws: a gap is one of
 * known safeguards. It says nothing of who sees the data; see {@link JurisdictionExposure}.
 *
 * <p><b>Example.</b> {@code SafeguardGap.in("KG").on(catalog)}
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class SafeguardGap implements Score {

    private static final Set<Technology> WATCHING = EnumSet.of(
            Technology.VIDEO,
            Technology.FACE_RECOGNITION,
            Technology.PLATE_RECOGNITION,
            Technology.THERMAL_IMAGING,
            Technology.BEHAVIOR_DETECTION,
            Technology.BIOMETRICS);

    private final String country;

    private SafeguardGap(String country) {
        this.country = country;
    }

    /**
     * The question for a country.
     *
     * @param country an ISO 3166 code in any form: {@code KG}, {@code kg} or {@code KGZ}
     * @return the score
     * @throws IllegalArgumentException if it is no country code
     */
    public static SafeguardGap in(String country) {
        return new SafeguardGap(CountryCode.of(country).toString());
    }

    @Override
    public String question() {
        return "Surveillance without a safeguard in law in " + country;
    }

    @Override
    public Assessment on(Catalog catalog) {
        Assessment.Builder answer = Assessment.of(this, catalog)
                .counting("kind of technology in use", "kinds of technology in use")
                .formula("kinds of surveillance technology in live systems that no protecting law covers");
        List<Input> inputs = new ArrayList<>();
        if (catalog.deployments().in(country).isEmpty()) {
            answer.missing("systems of " + country + ": none in the catalog, which is no census");
            return answer.unanswered(() -> inputs);
        }
        Map<Technology, Boolean> inUse = inUse(catalog, answer, inputs);
        int certain = 0;
        for (boolean dated : inUse.values()) {
            certain += dated ? 1 : 0;
        }
        Estimate capabilities =
                certain == inUse.size() ? Estimate.exactly(certain) : Estimate.between(certain, inUse.size());
        List<Law> protecting =
                catalog.laws().in(country).that(LawEffect.PROTECTS).list();
        boolean covers = false;
        for (Law law : protecting) {
            List<Input> cited = cited(law);
            if (cited.isEmpty()) {
                answer.missing("what " + law.id() + " says: not stated by any source");
            } else {
                inputs.add(Input.step(law.name() + (exempts(law) ? ", which exempts the state" : ""), cited));
            }
            covers |= !exempts(law);
        }
        if (inUse.isEmpty()) {
            answer.note("no live system in the catalog watches people; the catalog is no census");
        }
        if (inUse.isEmpty() || covers) {
            return answer.answer(Estimate.exactly(0), () -> inputs);
        }
        if (protecting.isEmpty()) {
            answer.missing("laws of " + country + " that protect people: none in the catalog, which is no census");
            return answer.answer(capabilities, () -> inputs);
        }
        answer.note("every protecting law exempts the state for some reasons; whether it covers a use is not settled");
        return answer.answer(Estimate.between(0, capabilities.high()), () -> inputs);
    }

    private static boolean exempts(Law law) {
        return law.effects().contains(LawEffect.EXEMPTS);
    }

    /** What sources say of the law, except what it is read to mean. */
    private static List<Input> cited(Law law) {
        List<Input> inputs = new ArrayList<>();
        for (Attested<?> fact : law.facts().all()) {
            if (fact.isPresent()
                    && !fact.property().equals(law.interpretations().property())) {
                inputs.add(Input.fact(fact.property().label(), fact));
            }
        }
        return inputs;
    }

    /** The technologies of live systems, and whether a source dates the start of one of them. */
    private Map<Technology, Boolean> inUse(Catalog catalog, Assessment.Builder answer, List<Input> inputs) {
        Map<Technology, Boolean> inUse = new EnumMap<>(Technology.class);
        Map<Technology, List<Input>> systems = new EnumMap<>(Technology.class);
        for (Deployment deployment : catalog.deployments().in(country).live()) {
            List<Life.Milestone> life = deployment.life().milestones();
            boolean planned =
                    !life.isEmpty() && life.get(life.size() - 1).stage().group() == StageGroup.PLANNED;
            for (Technology technology : deployment.technologies()) {
                if (WATCHING.contains(technology) && !planned) {
                    inUse.merge(technology, !life.isEmpty(), Boolean::logicalOr);
                    for (Life.Milestone last : life.subList(Math.max(0, life.size() - 1), life.size())) {
                        systems.computeIfAbsent(technology, key -> new ArrayList<>())
                                .add(Input.fact(
                                        deployment.id() + ", "
                                                + last.stage().milestone().label(),
                                        last.date()));
                    }
                }
            }
        }
        inUse.forEach((technology, dated) -> {
            String words = technology.name().toLowerCase(Locale.ROOT).replace('_', ' ');
            if (dated) {
                inputs.add(Input.step(words + " in use", systems.getOrDefault(technology, List.of())));
            } else {
                answer.missing("stage of every system with " + words + ": not stated by any source");
            }
        });
        return inUse;
    }

    /**
     * The question.
     *
     * @return the question in words
     */
    @Override
    public String toString() {
        return question();
    }
}
