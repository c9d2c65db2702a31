package io.github.digitalsilkroad.core.score;

import static java.util.Objects.requireNonNull;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.catalog.Deployments;
import io.github.digitalsilkroad.core.evidence.Claim;
import io.github.digitalsilkroad.core.formula.Leverage;
import io.github.digitalsilkroad.core.model.CountryCode;
import io.github.digitalsilkroad.core.model.Deployment;
import io.github.digitalsilkroad.core.model.Law;
import io.github.digitalsilkroad.core.model.LawEffect;
import io.github.digitalsilkroad.core.model.Props;
import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.core.quantity.PartialDate;
import io.github.digitalsilkroad.core.quantity.Ternary;
import io.github.digitalsilkroad.core.view.Tree;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * How much of what a country runs has a party that is under another country's law.
 *
 * <p><b>Definition.</b> The share of live deployments, or of their cameras, of which a supplier, integrator, operator or
 * owner is an organization of the law's country. Where such a one only owns or controls a party, or only the money came through it,
 * the deployment may or may not be reached: it widens the answer. So does a deployment whose vendor nobody states.
 * Owned is not controlled: {@link #paths} lists every way with the kind of each link, and {@link #through} follows only some
 * kinds. Both count while they are held, and in all years where no source says when; control that a source denies does not, if the reading takes its word.
 *
 * <p><b>Unit.</b> Percent. <b>Range.</b> 0 to 100. <b>Source.</b> A count over the catalog's parties and ownerships; no
 * index stands behind it.
 *
 * <p><b>What it does not mean.</b> It says who is under the law, not what the law compels, which is disputed: {@link
 * #interpretations} prints each side. Nor does it say that data flowed, or that a system is used as its makers intend.
 *
 * <p><b>Example.</b> {@code JurisdictionExposure.to("cn-national-intelligence-law-2017").of("TJ").in(2024).on(catalog)}
 *
 * <p>Immutable and thread-safe.
 *
 * @param law the id of a law that binds organizations
 * @param country where; everywhere if it is empty
 * @param by what is counted
 * @param year when; none for all that the catalog has
 * @param ties which links to follow from a party to an organization of the law's country
 * @since 0.1.0
 */
public record JurisdictionExposure(
        String law, Optional<CountryCode> country, ExposureUnit by, OptionalInt year, Set<Tie> ties) implements Score {

    /**
     * Keeps the ties.
     *
     * @param law the id of a law that binds organizations
     * @param country where
     * @param by what is counted
     * @param year when
     * @param ties which links to follow
     */
    public JurisdictionExposure {
        requireNonNull(law, "law");
        requireNonNull(country, "country");
        requireNonNull(by, "by");
        requireNonNull(year, "year");
        ties = Collections.unmodifiableSet(ties.isEmpty() ? EnumSet.noneOf(Tie.class) : EnumSet.copyOf(ties));
    }

    /**
     * The question for one law and all countries of the catalog, by number of deployments.
     *
     * @param law the id of a law that binds organizations, such as {@code cn-national-intelligence-law-2017}
     * @return the score
     */
    public static JurisdictionExposure to(String law) {
        return new JurisdictionExposure(
                law, Optional.empty(), ExposureUnit.DEPLOYMENTS, OptionalInt.empty(), EnumSet.allOf(Tie.class));
    }

    /**
     * The same question for the deployments of one country.
     *
     * @param other an ISO 3166 code in any form: {@code KG}, {@code kg} or {@code KGZ}
     * @return another score
     * @throws IllegalArgumentException if it is no country code
     */
    public JurisdictionExposure of(String other) {
        return new JurisdictionExposure(
                law, Optional.of(CountryCode.of(requireNonNull(other, "other"))), by, year, ties);
    }

    /**
     * The same question counted otherwise.
     *
     * @param other what to count
     * @return another score
     */
    public JurisdictionExposure by(ExposureUnit other) {
        return new JurisdictionExposure(law, country, requireNonNull(other, "other"), year, ties);
    }

    /**
     * The same question with only some kinds of links from a party to an organization of the law's country; all count unless the
     * question says otherwise.
     *
     * @param only the kinds of links to follow; with none, only parties that are of the law's country themselves
     * @return another score
     */
    public JurisdictionExposure through(Tie... only) {
        requireNonNull(only, "only");
        Set<Tie> some = EnumSet.noneOf(Tie.class);
        Collections.addAll(some, only);
        return new JurisdictionExposure(law, country, by, year, some);
    }

    /**
     * The same question for one year: deployments that touch it, and owners who held their part in it.
     *
     * @param other the year
     * @return another score
     */
    @Override
    public JurisdictionExposure in(int other) {
        return new JurisdictionExposure(law, country, by, OptionalInt.of(other), ties);
    }

    @Override
    public String subject() {
        return question(OptionalInt.empty());
    }

    @Override
    public String question() {
        return question(year);
    }

    private String question(OptionalInt of) {
        return "Share of " + by.label() + country.map(code -> " in " + code).orElse("")
                + (of.isPresent() ? " in " + of.getAsInt() : "") + " under " + law + tieWords();
    }

    private String tieWords() {
        if (ties.size() == Tie.values().length) {
            return "";
        }
        List<String> words = new ArrayList<>();
        ties.forEach(tie -> words.add(tie.code()));
        return " (parties themselves" + (words.isEmpty() ? ")" : ", or through " + String.join(" and ", words) + ")");
    }

    /**
     * Asks the question.
     *
     * @param catalog what to ask it of
     * @return the answer with its working
     * @throws IllegalArgumentException if the law binds nobody; the message names laws that do
     * @throws io.github.digitalsilkroad.core.catalog.UnknownIdException if the catalog lacks the law or the country
     */
    @Override
    public Assessment on(Catalog catalog) {
        Ask ask = Ask.of(this, catalog);
        Assessment.Builder answer = Assessment.of(ask)
                .unit("percent of " + by.label())
                .formula(by.label() + " with a party of the law's country / all " + by.label());
        if (isOutOfSight(catalog)) {
            ask.missing("law " + law, "no claim on it is seen through the lens");
            return answer.answer(Optional.empty());
        }
        Law binding = binding(catalog);
        int readings = binding.interpretations().claims().size();
        ask.note("counts who is under the law, not what it compels"
                + (readings == 0
                        ? ""
                        : ", which " + readings + (readings == 1 ? " claim reads" : " claims read")
                                + "; see interpretations(catalog)"));
        if (year.isPresent()) {
            ask.reads(List.of(binding), List.of(Props.IN_FORCE));
            Optional<PartialDate> since = binding.inForce().value();
            if (since.isPresent()
                    && since.get()
                            .isAfter(LocalDate.of(year.getAsInt(), 12, 31))
                            .isYes()) {
                ask.note("the law is in force since " + since.get());
                ask.fact("in force", binding, Props.IN_FORCE);
                return answer.answer(Estimate.exactly(0));
            }
        }
        Tally tally = new Tally(ask, binding);
        for (Deployment deployment : market(ask)) {
            tally.add(deployment);
        }
        Optional<Estimate> share = tally.share();
        if (share.isEmpty()) {
            ask.missing(
                    by.label(),
                    by == ExposureUnit.DEPLOYMENTS ? "the catalog has none here" : "no deployment here states any");
        }
        return answer.answer(share);
    }

    /**
     * Every way by which the law reaches a deployment, certain or not.
     *
     * @param catalog what to ask
     * @return an unmodifiable list in catalog order
     * @throws IllegalArgumentException if the law binds nobody
     * @throws io.github.digitalsilkroad.core.catalog.UnknownIdException if the catalog lacks the law or the country
     */
    public List<JurisdictionPath> paths(Catalog catalog) {
        if (isOutOfSight(catalog)) {
            return List.of();
        }
        Ask ask = Ask.of(this, catalog);
        JurisdictionPaths finder = new JurisdictionPaths(ask, binding(catalog).jurisdiction(), year, ties);
        List<JurisdictionPath> paths = new ArrayList<>();
        for (Deployment deployment : market(ask)) {
            paths.addAll(finder.of(deployment));
        }
        return List.copyOf(paths);
    }

    /**
     * What the law is read to compel, by each source that says so.
     *
     * @param catalog what to ask
     * @return a tree with one branch a reading
     * @throws io.github.digitalsilkroad.core.catalog.UnknownIdException if the catalog lacks the law
     */
    public Tree interpretations(Catalog catalog) {
        Law asked = catalog.law(law);
        List<Tree> sides = new ArrayList<>();
        for (Claim<String> claim : asked.interpretations().admitted()) {
            sides.add(Tree.of(claim.value().orElse(claim.basis().label()) + " ["
                    + claim.source().id() + "]"));
        }
        return Tree.of(asked.name() + ": what it compels", sides);
    }

    /** A law of which nothing was said yet is no mistake of the question when the catalog is seen through a lens. */
    private boolean isOutOfSight(Catalog catalog) {
        return catalog.find(Law.KIND, law).isEmpty() && !catalog.lenses().isEmpty();
    }

    private Law binding(Catalog catalog) {
        Law asked = catalog.law(law);
        if (!asked.effects().contains(LawEffect.BINDS)) {
            List<String> others = new ArrayList<>();
            catalog.laws()
                    .that(LawEffect.BINDS)
                    .forEach(other -> others.add(other.id().toString()));
            throw new IllegalArgumentException(
                    "law " + law + ": binds nobody to act for a state; laws that do: " + String.join(", ", others));
        }
        return asked;
    }

    private List<Deployment> market(Ask ask) {
        Deployments live = Systems.live(ask, country);
        if (year.isPresent()) {
            live = live.activeDuring(year.getAsInt(), year.getAsInt());
        }
        ask.reads(live, by.properties());
        return Systems.once(live, by::isStated);
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

    /** Adds up what is reached, what may be, and what is not. */
    private final class Tally {
        private final JurisdictionPaths finder;
        private final Ask ask;
        private Estimate reached = Estimate.exactly(0);
        private Estimate open = Estimate.exactly(0);
        private Estimate free = Estimate.exactly(0);
        private boolean anyOpen;

        Tally(Ask ask, Law law) {
            this.finder = new JurisdictionPaths(ask, law.jurisdiction(), year, ties);
            this.ask = ask;
        }

        void add(Deployment deployment) {
            Optional<Estimate> size = by.size(ask, deployment);
            if (size.isEmpty()) {
                return;
            }
            Ask step = ask.step();
            List<JurisdictionPath> paths = finder.of(deployment);
            Ternary reaches = finder.reaches(deployment, paths);
            step.name(deployment.id() + ": " + words(reaches));
            for (JurisdictionPath path : paths) {
                step.input(path.input());
            }
            if (paths.isEmpty()) {
                JurisdictionPaths.stated(step, deployment);
            }
            by.input(step, deployment);
            Systems.statesVendor(ask, deployment);
            Estimate count = size.get().within(0, Double.POSITIVE_INFINITY);
            switch (reaches) {
                case YES -> reached = reached.plus(count);
                case NO -> free = free.plus(count);
                case UNKNOWN -> {
                    open = open.plus(count);
                    anyOpen = true;
                }
            }
        }

        private String words(Ternary reaches) {
            return switch (reaches) {
                case YES -> "under the law";
                case NO -> "not under it";
                case UNKNOWN -> "may be under it";
            };
        }

        /** Lowest if nothing that is open is reached, highest if all of it is. */
        Optional<Estimate> share() {
            if (reached.plus(open).plus(free).high() <= 0) {
                return Optional.empty();
            }
            Estimate least = Leverage.shareOfParts(reached, open.plus(free)).times(100);
            if (!anyOpen) {
                return Optional.of(least.within(0, 100));
            }
            Estimate most = Leverage.shareOfParts(reached.plus(open), free).times(100);
            return Optional.of(Estimate.interval(least.low(), least.isLowOpen(), most.high(), most.isHighOpen())
                    .within(0, 100));
        }
    }
}
