package io.github.digitalsilkroad.core.score;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.catalog.Fact;
import io.github.digitalsilkroad.core.catalog.Ref;
import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.evidence.Identified;
import io.github.digitalsilkroad.core.internal.PlainStyle;
import io.github.digitalsilkroad.core.internal.Years;
import io.github.digitalsilkroad.core.model.Category;
import io.github.digitalsilkroad.core.model.Country;
import io.github.digitalsilkroad.core.model.Deployment;
import io.github.digitalsilkroad.core.model.Law;
import io.github.digitalsilkroad.core.model.LawEffect;
import io.github.digitalsilkroad.core.model.Props;
import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.core.quantity.Ternary;
import io.github.digitalsilkroad.core.score.Computation.Operand;
import io.github.digitalsilkroad.core.score.CountedSystems.Part;
import io.github.digitalsilkroad.core.score.Shares.Share;
import io.github.digitalsilkroad.core.view.Tree;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.immutables.value.Value;

/**
 * The share of a country's systems with a party of the country of a law.
 *
 * <p><b>Definition.</b> The share of live deployments, or of their cameras, that have a supplier, integrator, operator
 * or owner of the law's country. Digital systems count unless the question names other categories; a part of an
 * umbrella counts once. The law may or may not reach a deployment whose party is only owned or controlled by an
 * organization of the law's country, or whose money only came through one. {@link #having} asks of one {@link Access}
 * alone: who hosts, maintains, integrates, supplies or finances a system. Ownership and control are different ties:
 * {@link #paths} lists every path with the kind of each link, and {@link #through} follows only some kinds. A tie
 * counts while it is held, and in all years if it has no dates; control that a source denies does not count, if the
 * reading prefers that source.
 *
 * <p><b>What is unknown.</b> The bounds hold for any vendor of the systems without a stated vendor, for any number of
 * cameras of the systems without a stated number, and whether or not the law reaches what it may reach. If the question
 * names a year, they hold whether or not undated systems were active in it. An operator or owner that no source states
 * is assumed not to be of the law's country. The answer for the known systems alone is given beside the bounds.
 *
 * <p><b>Unit.</b> Percent. <b>Range.</b> 0 to 100. <b>Source.</b> A count over the catalog's parties and ownerships; it
 * follows no published index.
 *
 * <p><b>What it does not mean.</b> It says of what country the parties are, not what the law compels, which is
 * disputed: {@link #interpretations} prints each side. Nor does it say that data flowed, or that a system is used as
 * its makers intend.
 *
 * <p><b>Example.</b> {@code JurisdictionExposure.to("cn-national-intelligence-law-2017").of("TJ").in(2024).on(catalog)}
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class JurisdictionExposure extends PartedScore<JurisdictionExposure.AskedExposure> {

    /** What is asked. */
    @PlainStyle
    @Value.Builder
    record AskedExposure(
            Ref<Law> law,
            Optional<Ref<Country>> country,
            Categories counting,
            SystemSize by,
            OptionalInt year,
            Set<Tie> ties,
            Optional<Access> access)
            implements WithAskedExposure {
        AskedExposure {
            if (by == SystemSize.CARRIERS) {
                throw new IllegalArgumentException(
                        "by " + by.code() + ": a question of vendors alone; count by another size, such as "
                                + SystemSize.DEPLOYMENTS.code());
            }
            year.ifPresent(Years::check);
            ties = Collections.unmodifiableSet(ties.isEmpty() ? EnumSet.noneOf(Tie.class) : EnumSet.copyOf(ties));
        }
    }

    JurisdictionExposure(AskedExposure asked) {
        super("jurisdiction-exposure", asked, JurisdictionExposure::new);
    }

    /**
     * The question for one law and all countries of the catalog, by number of deployments.
     *
     * @param law the id of a law that binds organizations, such as {@code cn-national-intelligence-law-2017}
     * @return the score
     */
    public static JurisdictionExposure to(String law) {
        return new JurisdictionExposure(new AskedExposure(
                new Ref<>(Law.KIND, requireNonNull(law, "law")),
                Optional.empty(),
                Categories.DIGITAL_ONES,
                SystemSize.DEPLOYMENTS,
                OptionalInt.empty(),
                EnumSet.allOf(Tie.class),
                Optional.empty()));
    }

    /**
     * As {@link #to(String)}, by what has the id.
     *
     * @param law an id, or a thing of a catalog
     * @return the question
     */
    public static JurisdictionExposure to(Identified law) {
        return to(law.id().toString());
    }

    /**
     * The same question for the deployments of one country.
     *
     * @param other an ISO 3166 code in any form ({@code KG}, {@code kg} or {@code KGZ}), or a name
     * @return another score
     */
    public JurisdictionExposure of(String other) {
        return new JurisdictionExposure(asked.withCountry(new Ref<>(Country.KIND, requireNonNull(other, "other"))));
    }

    /**
     * As {@link #of(String)}, by what has the id.
     *
     * @param other an id, or a thing of a catalog
     * @return the question
     */
    public JurisdictionExposure of(Identified other) {
        return of(other.id().toString());
    }

    /**
     * The same question counted otherwise.
     *
     * @param other what to count
     * @return another score
     * @throws IllegalArgumentException for carriers, which only vendors have
     */
    public JurisdictionExposure by(SystemSize other) {
        return new JurisdictionExposure(asked.withBy(requireNonNull(other, "other")));
    }

    /**
     * The same question for some categories of deployments; those that are digital count unless this is called.
     *
     * @param first a category
     * @param others more of them
     * @return another score
     */
    public JurisdictionExposure counting(Category first, Category... others) {
        return new JurisdictionExposure(asked.withCounting(Categories.of(first, others)));
    }

    /**
     * The same question for deployments of every category, power plants and roads among them.
     *
     * @return another score
     */
    public JurisdictionExposure countingAll() {
        return new JurisdictionExposure(asked.withCounting(Categories.EVERY_ONE));
    }

    /**
     * The same question with only some kinds of links from a party to an organization of the law's country; all count
     * unless the question says otherwise.
     *
     * @param only the kinds of links to follow; with none, only parties that are of the law's country themselves
     * @return another score
     */
    public JurisdictionExposure through(Tie... only) {
        return new JurisdictionExposure(asked.withTies(Set.copyOf(List.of(requireNonNull(only, "only")))));
    }

    /**
     * The same question for one access to a system: only parties that have it count, and the bounds hold for any such
     * party of the systems that state none.
     *
     * @param only what the parties do, such as {@code Access.HOSTS}
     * @return another score
     * @since 0.3.0
     */
    public JurisdictionExposure having(Access only) {
        return new JurisdictionExposure(asked.withAccess(requireNonNull(only, "only")));
    }

    /**
     * The same question for one year: deployments that touch it, and owners who held their part in it.
     *
     * @param other the year
     * @return another score
     */
    @Override
    public JurisdictionExposure in(int other) {
        return new JurisdictionExposure(asked.withYear(other));
    }

    static Stream<Score> asked(Catalog catalog) {
        return catalog.laws().where(Law.EFFECTS, LawEffect.BINDS).stream()
                .map(law -> to(law.id().toString()))
                .flatMap(all -> Stream.concat(
                        EnumSet.complementOf(EnumSet.of(SystemSize.CARRIERS)).stream()
                                .map(all::by),
                        Arrays.stream(Access.values()).map(all::having)));
    }

    @Override
    String when() {
        return asked.year.isPresent() ? " in " + asked.year.getAsInt() : "";
    }

    @Override
    String worded(String when) {
        return "Share of " + (asked.by == SystemSize.DEPLOYMENTS ? "" : asked.by.label() + " of ")
                + asked.counting.words()
                + asked.country.map(code -> " in " + code).orElse("")
                + when
                + (asked.access.isPresent() ? ' ' + asked.access.get().label() + " by" : " with")
                + " a party of the country of " + asked.law + tieWords();
    }

    private String tieWords() {
        if (asked.ties.size() == Tie.values().length) {
            return "";
        }
        return " (parties themselves"
                + (asked.ties.isEmpty()
                        ? ")"
                        : asked.ties.stream().map(Tie::code).collect(joining(" and ", ", or through ", ")")));
    }

    @Override
    Assessment answer(Recorder recorder) {
        Catalog catalog = recorder.catalog();
        Assessment.Builder answer = Assessment.of(recorder).saying(words -> {
            String counted = asked.by == SystemSize.DEPLOYMENTS ? asked.counting.words() : asked.by.label();
            words.percentOf(counted)
                    .when(asked.year.isPresent() ? "in " + asked.year.getAsInt() : "", asked.year.orElse(0))
                    .formula(counted + " with a party of the law's country / all " + counted);
        });
        if (isOutOfSight(catalog)) {
            recorder.lacks(
                    "law " + asked.law.text(),
                    catalog.laws().where(Law.EFFECTS, LawEffect.BINDS).conditions(),
                    MissingInput.hiddenBy(catalog));
            return answer.answer(Optional.empty());
        }
        Law binding = binding(catalog);
        int readings = binding.facts().get(Props.INTERPRETATION).claims().size();
        recorder.note(() -> "counts parties of the law's country, not what the law compels"
                + (readings == 0
                        ? ""
                        : ", which " + readings + (readings == 1 ? " claim interprets" : " claims interpret")));
        Ternary binds = binds(recorder, binding);
        if (binds.isNo()) {
            return answer.scope(CountedSystems.limit("before the law", asked.access))
                    .computed(() -> Optional.of(Computation.of(Formula.SUM, List.of())))
                    .answer(Estimate.exactly(0));
        }
        Tally tally = new Tally(recorder, binding);
        tally.lacksParties();
        recorder.later(tally.market::note);
        tally.market.noteNone(recorder, asked.counting.words());
        return tally.answer(answer.computed(() -> Optional.of(tally.computation(binds))), binds);
    }

    /** Another size or other parties of one system move the sums alone. */
    @Override
    BiFunction<Catalog, Fact, Optional<Assessment>> recounting(Catalog catalog) {
        Recorder here = Recorder.of(this::question, catalog);
        if (isOutOfSight(catalog) || !binds(here, binding(catalog)).isYes()) {
            return super.recounting(catalog);
        }
        Assessment now = answer(catalog);
        Tally tally = new Tally(here, binding(catalog));
        return tally.market.recounting(
                now,
                JurisdictionPaths.ROLES,
                (world, system) -> {
                    JurisdictionPaths paths = finder(world, tally.law);
                    return Optional.of(paths.reaches(system, paths.of(system)));
                },
                (before, part, reaches) -> new Tally(tally, part, reaches).share(false));
    }

    /** Whether the law is in force in the year that is asked about; a year before which it certainly is not is said. */
    private Ternary binds(Recorder recorder, Law binding) {
        Ternary isThere = recorder.catalog().laws().contains(binding.id().toString());
        Ternary binds = SafeguardGap.inForce(binding, asked.year).and(isThere);
        if (!binds.isYes()) {
            binding.facts().value(Props.IN_FORCE).ifPresent(date -> recorder.note("the law is in force since " + date));
            recorder.fact("in force", binding, Props.IN_FORCE);
            if (!isThere.isYes()) {
                recorder.lacksStart("start", binding);
            }
        }
        return binds;
    }

    /**
     * Every way by which the law reaches a deployment, certain or not.
     *
     * @param catalog what to ask
     * @return an unmodifiable list in catalog order
     * @throws IllegalArgumentException if the law does not bind organizations
     * @throws io.github.digitalsilkroad.core.catalog.UnknownIdException if the catalog lacks the law or the country
     */
    public List<JurisdictionPath> paths(Catalog catalog) {
        if (isOutOfSight(catalog)) {
            return List.of();
        }
        Recorder recorder = Recorder.of(this::question, catalog);
        JurisdictionPaths finder = finder(catalog, binding(catalog));
        return market(recorder).counted().stream()
                .map(Part::system)
                .flatMap(system -> finder.of(system).stream().map(found -> finder.path(recorder, system, found)))
                .toList();
    }

    private JurisdictionPaths finder(Catalog catalog, Law law) {
        return new JurisdictionPaths(catalog, law.jurisdiction(), asked.year, asked.ties, asked.access);
    }

    /**
     * What the law is read to compel, by each source that says so.
     *
     * @param catalog what to ask
     * @return a tree with one branch a reading
     * @throws io.github.digitalsilkroad.core.catalog.UnknownIdException if the catalog lacks the law
     */
    public Tree interpretations(Catalog catalog) {
        Law known = catalog.get(Law.KIND, asked.law.text());
        return Tree.of(
                known.name() + ": what it compels",
                known.facts().get(Props.INTERPRETATION).admitted().stream()
                        .map(claim -> Tree.of(claim.value().orElse(claim.basis().label()) + " ["
                                + claim.source().id() + "]"))
                        .toList());
    }

    /** A law may be absent because of a lens, before its first claim; the question is then no mistake. */
    private boolean isOutOfSight(Catalog catalog) {
        return catalog.find(Law.KIND, asked.law.text()).isEmpty()
                && !catalog.lenses().isEmpty();
    }

    private Law binding(Catalog catalog) {
        Law known = catalog.get(Law.KIND, asked.law.text());
        if (!known.effects().contains(LawEffect.BINDS)) {
            throw new IllegalArgumentException(
                    "law " + asked.law.text() + ": does not bind organizations to act for a state; laws that do: "
                            + catalog.laws().where(Law.EFFECTS, LawEffect.BINDS).stream()
                                    .map(other -> other.id().toString())
                                    .collect(joining(", ")));
        }
        return known;
    }

    private CountedSystems market(Recorder recorder) {
        return new CountedSystems(recorder, asked.country, asked.year, asked.counting, asked.by, Optional.empty());
    }

    /**
     * Adds up the systems that are reached, may be reached and are not reached: all of them, and those alone for which
     * everything is known.
     */
    private final class Tally {
        private final Recorder recorder;
        private final Law law;
        private final CountedSystems market;
        private final Map<Id, Ternary> reached;
        private final List<Supplier<List<Operand>>> operands = new ArrayList<>();
        private final List<Part> open = new ArrayList<>();
        private final Shares<Ternary> shares;
        private final boolean isMeasured;

        Tally(Recorder recorder, Law law) {
            this.recorder = recorder;
            this.law = law;
            this.market = market(recorder);
            this.reached = new HashMap<>();
            JurisdictionPaths finder = finder(recorder.catalog(), law);
            Map<Ternary, List<Share>> each = new EnumMap<>(Ternary.class);
            for (Part part : market.counted()) {
                Ternary reaches = reaches(finder, part);
                reached.put(part.system().id(), reaches);
                each.computeIfAbsent(reaches, key -> new ArrayList<>()).add(share(part, reaches));
            }
            this.shares = Shares.of(each);
            this.isMeasured = isMeasured(part -> true);
        }

        /** The same systems, one of them with another size or reach. */
        Tally(Tally other, Part part, Optional<Ternary> reach) {
            Id changed = part.system().id();
            recorder = other.recorder;
            law = other.law;
            market = other.market;
            reached = other.reached;
            Ternary before = requireNonNull(reached.get(changed));
            Ternary reaches = reach.orElse(before);
            shares = other.shares.with(before, reaches, share(part, reaches));
            isMeasured = (part.isStated() && part.size().high() > 0)
                    || isMeasured(old -> !old.system().id().equals(changed));
        }

        private Share share(Part part, Ternary reaches) {
            return new Share(
                    part.system().id(), part.size(), part.amount(), part.isKnown() && reaches != Ternary.UNKNOWN);
        }

        /** Whether a source states that some system counts. */
        private boolean isMeasured(Predicate<Part> which) {
            return market.counted().stream()
                    .anyMatch(part -> part.isStated() && part.size().high() > 0 && which.test(part));
        }

        /** Notes what would settle the reach of those systems whose reach is open. */
        void lacksParties() {
            if (!open.isEmpty()) {
                recorder.lacks("party", world -> {
                    JurisdictionPaths anew = finder(world, law);
                    for (Part part : open) {
                        Deployment system = part.in(world);
                        anew.reaches(system, anew.of(system));
                    }
                });
            }
        }

        /** Whether the law reaches a system, noted with its working. */
        private Ternary reaches(JurisdictionPaths finder, Part part) {
            Deployment deployment = part.system();
            List<JurisdictionPaths.Found> paths = finder.of(deployment);
            Ternary reaches = finder.reaches(deployment, paths);
            recorder.later(working -> {
                Recorder step = working.step();
                step.name(deployment.id() + ": " + words(reaches));
                paths.forEach(
                        found -> step.input(finder.path(step, deployment, found).input()));
                if (paths.isEmpty()) {
                    finder.stated(step, deployment);
                }
                asked.by.noteSize(step, asked.by.label(), deployment);
            });
            if (reaches == Ternary.UNKNOWN && finder.isSilent(deployment)) {
                recorder.lacks(
                        "financing of " + deployment.id(),
                        world -> finder(world, law).isSilent(part.in(world)));
            } else if (reaches == Ternary.UNKNOWN) {
                open.add(part);
            }
            asked.by.noteMissing(recorder, part);
            operands.add(() ->
                    List.of(amount(part), Operand.event(words(reaches), reaches, finder.deciding(deployment, paths))));
            return reaches;
        }

        /** By count a system counts 1, divided among its vendors in any way. */
        private Operand amount(Part part) {
            if (asked.by != SystemSize.DEPLOYMENTS) {
                return part.amount().get();
            }
            Operand one = Operand.given(part.system().id().toString(), 1, asked.by.unit);
            return part.isSettled() ? one : one.orNothing();
        }

        private String words(Ternary reaches) {
            return switch (reaches) {
                case YES -> "a party of its country";
                case NO -> "none of its country";
                case UNKNOWN -> "may have one";
            };
        }

        /** The share; none if the law may not bind. */
        Computation computation(Ternary binds) {
            Computation share = Computation.of(
                    Formula.PERCENT_COUNTED,
                    operands.stream().flatMap(pair -> pair.get().stream()).toList());
            return binds.isYes()
                    ? share
                    : Computation.of(
                            Formula.HULL,
                            Operand.given("not in force", 0, "percent"),
                            Operand.of("in force", share(false).orElse(Estimate.unknown()), "percent", share));
        }

        /** The answer, for all systems and for the known ones, if the law binds. */
        Assessment answer(Assessment.Builder answer, Ternary binds) {
            Optional<Estimate> share = share(false);
            int known = shares.known();
            boolean isNamed = asked.by == SystemSize.DEPLOYMENTS
                    || known < market.counted().size()
                    || !binds.isYes();
            return answer.saying(words -> words.scope(
                                    CountedSystems.limit(isNamed ? "" : asked.counting.words(), asked.access))
                            .unseen(market.unseen.get())
                            .aside(share.isEmpty() ? "" : market.mixture.get())
                            .among(
                                    binds.isYes() ? known : 0,
                                    market.counted().size(),
                                    asked.counting.words(),
                                    share(true)))
                    .answer(binds.isYes() ? share : share.map(Estimate.exactly(0)::hull));
        }

        /**
         * The percentage that is reached of all, or of what is known; empty if nothing counts. It grows with what is
         * reached and falls with what is not, so its bounds are where what is open is not reached, and where it is.
         */
        private Optional<Estimate> share(boolean isKnown) {
            Map<Ternary, Estimate> sums = shares.sums(isKnown);
            Estimate nothing = Estimate.exactly(0);
            Estimate reached = sums.getOrDefault(Ternary.YES, nothing);
            Estimate open = sums.getOrDefault(Ternary.UNKNOWN, nothing);
            Estimate free = sums.getOrDefault(Ternary.NO, nothing);
            Estimate rest = open.plus(free);
            if ((!isKnown && !isMeasured) || (reached.high() <= 0 && rest.high() <= 0)) {
                return Optional.empty();
            }
            Estimate share = open.high() <= 0
                    ? reached.shareOf(rest)
                    : upTo(reached, reached.plus(open)).shareOf(upTo(free, rest));
            return Optional.of(share.times(100).within(0, 100));
        }

        private static Estimate upTo(Estimate least, Estimate most) {
            return Estimate.interval(least.low(), least.isLowOpen(), most.high(), most.isHighOpen());
        }
    }
}
