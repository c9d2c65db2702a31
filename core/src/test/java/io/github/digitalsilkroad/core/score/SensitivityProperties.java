package io.github.digitalsilkroad.core.score;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.HashMultimap;
import com.google.common.collect.SetMultimap;
import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.catalog.CatalogBuilder;
import io.github.digitalsilkroad.core.catalog.Dispute;
import io.github.digitalsilkroad.core.catalog.Fact;
import io.github.digitalsilkroad.core.catalog.FactKey;
import io.github.digitalsilkroad.core.evidence.Attested;
import io.github.digitalsilkroad.core.evidence.Claim;
import io.github.digitalsilkroad.core.evidence.Facts;
import io.github.digitalsilkroad.core.evidence.FactsBuilder;
import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.evidence.RawValue;
import io.github.digitalsilkroad.core.evidence.Reading;
import io.github.digitalsilkroad.core.evidence.Source;
import io.github.digitalsilkroad.core.formula.GrantElementConvention;
import io.github.digitalsilkroad.core.model.Category;
import io.github.digitalsilkroad.core.model.CountryCode;
import io.github.digitalsilkroad.core.model.Deployment;
import io.github.digitalsilkroad.core.model.Entity;
import io.github.digitalsilkroad.core.model.LawEffect;
import io.github.digitalsilkroad.core.model.OrganizationKind;
import io.github.digitalsilkroad.core.model.Props;
import io.github.digitalsilkroad.core.model.Series;
import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.core.quantity.Money;
import io.github.digitalsilkroad.core.quantity.Quantity;
import io.github.digitalsilkroad.core.quantity.Ratio;
import io.github.digitalsilkroad.core.quantity.Ternary;
import io.github.digitalsilkroad.core.quantity.Unit;
import io.github.digitalsilkroad.testkit.RandomCatalog;
import io.github.digitalsilkroad.testkit.Seeds;
import io.github.digitalsilkroad.testkit.World;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** The list of what to find out, against worlds in which it was found out. */
class SensitivityProperties {

    private static final List<Score> QUESTIONS = List.of(
            VendorConcentration.of("TJ"),
            VendorConcentration.of("TJ").by(SystemSize.CAMERAS),
            JurisdictionExposure.to("cn-law").of("TJ"),
            DebtLeverage.of("TJ").owedTo("CN").in(2016),
            ForeignFinancing.of("system-0"),
            Concessionality.of("loan").under(GrantElementConvention.imfWorldBank()),
            SafeguardGap.of("TJ"),
            Pushback.of("TJ").during(2014, 2020));

    private static final List<Score> DATED = List.of(
            VendorConcentration.of("TJ").in(2018),
            JurisdictionExposure.to("cn-law").of("TJ").in(2018),
            SafeguardGap.of("TJ").in(2018),
            LoanService.of("loan"),
            DebtDistress.of("TJ").in(2016));

    private static Catalog world(long seed, int reading) {
        Catalog world = RandomCatalog.of(seed);
        return reading == 0 ? world : world.under(reading == 1 ? Reading.envelope() : Reading.latest());
    }

    private static Score question(int number) {
        return QUESTIONS.get(number % QUESTIONS.size());
    }

    @Property(seed = Seeds.FIXED, tries = 40)
    void theFactThatMovesTheAnswerMostComesFirst(
            @ForAll long seed, @ForAll @IntRange(max = 7) int number, @ForAll @IntRange(max = 2) int reading) {
        Sensitivity sensitivity = question(number).sensitivity(world(seed, reading));
        double last = Double.POSITIVE_INFINITY;
        for (FactEffect swing : sensitivity.effects()) {
            assertThat(swing.size()).isPositive().isLessThanOrEqualTo(last);
            last = swing.size();
        }
        assertThat(sensitivity.text(80).lines()).allMatch(line -> line.length() <= 80);
    }

    @Property(seed = Seeds.FIXED, tries = 40)
    void everyDisputeThatMovesTheAnswerIsListedWithTheAnswerOfEachSide(
            @ForAll long seed, @ForAll @IntRange(max = 7) int number, @ForAll @IntRange(max = 2) int reading) {
        assertThatDisputesAreListed(question(number), world(seed, reading));
    }

    /** The market is counted once for all sizes of a system, which must not be seen in any answer. */
    @Property(seed = Seeds.FIXED, tries = 12)
    void theSizeOfASystemGivesTheAnswerOfTheWorldThatHasIt(
            @ForAll long seed, @ForAll @IntRange(max = 8) int number, @ForAll @IntRange(max = 2) int seen) {
        VendorConcentration vendors = VendorConcentration.of("TJ");
        VendorConcentration byCameras = vendors.by(SystemSize.CAMERAS);
        JurisdictionExposure exposure = JurisdictionExposure.to("cn-law").of("TJ");
        Score question = List.of(
                        byCameras,
                        byCameras.amongStated(),
                        byCameras.jointSupply(),
                        vendors,
                        vendors.in(2019),
                        vendors.by(SystemSize.FACE_CAMERAS),
                        exposure,
                        exposure.by(SystemSize.CAMERAS),
                        exposure.by(SystemSize.FACE_CAMERAS).in(2019))
                .get(number);
        Catalog world = cameras(new Random(seed));
        Catalog read = List.of(world, world.under(Reading.envelope()), world.asOf("2019"))
                .get(seen);
        assertThatDisputesAreListed(question, read);
        for (FactEffect effect : question.sensitivity(read).effects()) {
            if (!effect.isDisputed()) {
                List<String> answers = new ArrayList<>();
                for (Object value : supposed(read, effect.fact())) {
                    answers.add(words(answer(question, read, effect.fact(), value)));
                }
                assertThat(effect.sides().values())
                        .extracting(SensitivityProperties::words)
                        .containsExactlyElementsOf(answers);
            }
        }
    }

    /**
     * One world of several in which some system has a vendor is counted for all, which must not be seen in any answer.
     */
    @Property(seed = Seeds.FIXED, tries = 22)
    void theVendorOfASystemGivesTheAnswerOfTheWorldThatHasIt(
            @ForAll long seed, @ForAll @IntRange(max = 12) int number, @ForAll @IntRange(max = 2) int seen) {
        VendorConcentration vendors = VendorConcentration.of("TJ");
        JurisdictionExposure exposure = JurisdictionExposure.to("cn-law").of("TJ");
        Score question = List.of(
                        vendors,
                        vendors.jointSupply(),
                        vendors.amongStated(),
                        vendors.in(2019),
                        vendors.having(Access.SUPPLIES),
                        vendors.by(SystemSize.CARRIERS),
                        exposure,
                        exposure.in(2019),
                        vendors.having(Access.HOSTS),
                        vendors.by(SystemSize.CAMERAS),
                        vendors.by(SystemSize.CAMERAS).jointSupply(),
                        vendors.by(SystemSize.CAMERAS).amongStated(),
                        exposure.by(SystemSize.CAMERAS))
                .get(number);
        List<String> choices =
                List.of(List.of("a", "b", "c", ""), List.of("a", "", "", "a;b")).get((int) (seed & 1));
        Catalog world = cameras(new Random(seed), choices, true);
        Catalog read = List.of(world, world.under(Reading.envelope()), world.asOf("2019"))
                .get(seen);
        assertThatDisputesAreListed(question, read);
        Settlement settlement = new Settlement(question, read, question.on(read));
        for (Entity system : read.deployments()) {
            for (io.github.digitalsilkroad.core.evidence.Property<?> role :
                    List.of(Props.SUPPLIER, Props.INTEGRATOR, Props.OPERATOR)) {
                Fact fact = Fact.of(system, role);
                List<?> values = supposed(read, fact);
                List<Assessment> answers = values.stream()
                        .map(value -> answer(question, read, fact, value))
                        .toList();
                assertThat(settlement.supposed(fact, values).values())
                        .extracting(answer -> List.of(words(answer), answer.said()))
                        .containsExactlyElementsOf(answers.stream()
                                .map(answer -> List.of(words(answer), answer.said()))
                                .toList());
            }
        }
    }

    /**
     * Systems with none, one or several vendors, some of them part of another, with none, one or two claims on cameras.
     */
    private static Catalog cameras(Random random) {
        return cameras(random, List.of("a", "b", "a;b", ""), false);
    }

    private static Catalog cameras(Random random, List<String> choices, boolean isDated) {
        Facts inForce = Facts.builder()
                .add(Props.IN_FORCE, World.date("2015", World.BRIEF))
                .build();
        World world = World.empty().law("cn-law", "CN", isDated ? inForce : Facts.none(), LawEffect.BINDS);
        Stream.of("a", "b", "c")
                .forEach(vendor ->
                        world.organization(vendor, vendor.equals("a") ? "CN" : "TJ", OrganizationKind.VENDOR));
        for (int i = 0; i < 7; i++) {
            FactsBuilder facts = Facts.builder();
            String vendors = choices.get(random.nextInt(4));
            if (!vendors.isEmpty()) {
                facts.add(Props.SUPPLIER, World.parties(vendors, World.BRIEF));
            }
            List.of(World.NEWSPAPER, World.MINISTRY)
                    .subList(0, random.nextInt(3))
                    .forEach(source -> facts.add(Props.CAMERAS, cameras(random, source, "camera")));
            List.of(World.NEWSPAPER, World.MINISTRY)
                    .subList(0, random.nextInt(3))
                    .forEach(source -> facts.add(Props.FACE_CAMERAS, cameras(random, source, "face-camera")));
            if (isDated && random.nextBoolean()) {
                facts.add(Props.OPERATING, World.date("2018", World.BRIEF));
            }
            if (isDated && random.nextBoolean()) {
                facts.add(Props.OPERATOR, World.parties(random.nextBoolean() ? "a" : "b", World.BRIEF));
            }
            if (random.nextInt(3) == 0) {
                facts.add(Props.CANCELLED, World.date("2019", World.BRIEF));
            }
            Optional<Id> umbrella = i > 0 && random.nextInt(4) == 0 ? Optional.of(Id.of("system-0")) : Optional.empty();
            world.add(Deployment.builder()
                    .id(Id.of("system-" + i))
                    .name("System " + i)
                    .countryCode(CountryCode.of("TJ"))
                    .category(random.nextInt(4) == 0 ? Category.LOGISTICS : Category.SAFE_CITY)
                    .partOf(umbrella)
                    .facts(facts.build())
                    .build());
        }
        return world.build();
    }

    /** A claim as of no time, or as of one before, after or around the day when systems are canceled. */
    private static Claim<Quantity> cameras(Random random, Source source, String unit) {
        Claim<Quantity> claim = World.claim(Quantity.of(random.nextInt(100), Unit.of(unit)), source);
        return random.nextBoolean()
                ? claim
                : claim.asOf(List.of("2018", "2020", "2018/2020").get(random.nextInt(3)));
    }

    /**
     * What a missing fact may be: of numbers 0 and at least 0, of anything else each value that a source states of the
     * kind.
     */
    private static List<?> supposed(Catalog world, Fact missing) {
        io.github.digitalsilkroad.core.evidence.Property<?> property =
                missing.claims().property();
        boolean isOfYear = missing.year().isPresent();
        String unit = isOfYear
                ? ((Series) missing.subject()).unit()
                : property.type().defaultUnit().orElse("USD");
        Class<?> type = property.type().valueClass();
        if (!unit.isEmpty() && (type == Quantity.class || type == Money.class || type == Ratio.class)) {
            return Stream.of("exact", "at_least")
                    .map(qualifier -> property.type().read(new RawValue("0", "", "", unit, qualifier)))
                    .toList();
        }
        List<Object> values = new ArrayList<>();
        for (Entity entity : world.entities()) {
            if (!isOfYear && entity.kind().equals(missing.subject().kind())) {
                entity.facts()
                        .get(property)
                        .claims()
                        .forEach(claim -> claim.value().ifPresent(values::add));
            }
        }
        return values.stream().distinct().toList();
    }

    private static String words(Assessment answer) {
        return answer.value() + answer.toString();
    }

    private static void assertThatDisputesAreListed(Score question, Catalog world) {
        Optional<Estimate> now = question.on(world).value();
        List<FactEffect> listed = new ArrayList<>(question.sensitivity(world).effects());
        listed.removeIf(swing -> !swing.isDisputed());
        for (Dispute dispute : world.disputes()) {
            boolean moves = false;
            List<Assessment> answers = new ArrayList<>();
            for (Dispute.Side side : dispute.sides()) {
                Assessment answer = question.on(settled(world, dispute.fact(), side));
                answers.add(answer);
                moves |= !bounds(answer.value()).equals(bounds(now));
            }
            Optional<FactEffect> swing = listed.stream()
                    .filter(other -> other.fact().equals(dispute.fact()))
                    .findFirst();
            assertThat(swing.isPresent()).as("%s", dispute).isEqualTo(moves);
            swing.ifPresent(found -> assertThat(found.sides().values())
                    .extracting(SensitivityProperties::words)
                    .containsExactlyElementsOf(
                            answers.stream().map(SensitivityProperties::words).toList()));
            swing.ifPresent(listed::remove);
        }
        assertThat(listed).isEmpty();
    }

    private static List<Double> bounds(Optional<Estimate> answer) {
        return answer.map(value -> List.of(value.low(), value.high())).orElse(List.of());
    }

    private static <T> Set<Claim<?>> contradicting(Attested<T> fact, List<Claim<?>> side) {
        Set<Claim<?>> wrong = new HashSet<>();
        for (Claim<T> one : fact.admitted()) {
            for (Claim<T> other : fact.admitted()) {
                if (side.contains(one) && fact.conflict(one, other) != Ternary.NO) {
                    wrong.add(other);
                }
            }
        }
        return wrong;
    }

    /** The world in which the claims that contradict a side were never made. */
    private static Catalog settled(Catalog world, Fact fact, Dispute.Side side) {
        Set<Claim<?>> wrong = contradicting(fact.claims(), side.claims());
        Entity subject = fact.subject();
        Entity settled = subject.filter(
                (property, claim) -> !property.equals(fact.claims().property()) || !wrong.contains(claim));
        return world.toBuilder().put(settled).build();
    }

    @Property(seed = Seeds.FIXED, tries = 60)
    void aMissingFactIsListedIfTheAnswerLacksItAndItMovesTheAnswer(
            @ForAll long seed, @ForAll @IntRange(max = 7) int number) {
        Catalog world = RandomCatalog.of(seed);
        Score question = question(number);
        Assessment now = question.on(world);
        Sensitivity sensitivity = question.sensitivity(world);
        Set<FactKey> listed = new HashSet<>();
        for (FactEffect effect : sensitivity.effects()) {
            if (!effect.isDisputed()) {
                listed.add(effect.fact().key());
                effect.alternatives().forEach(other -> listed.add(other.key()));
                assertThat(effect.alternatives())
                        .allMatch(other -> moves(question, world, now, other) <= effect.size());
            }
        }
        List<MissingInput> open = new ArrayList<>();
        for (List<MissingInput> either : MissingInput.either(now.missing())) {
            boolean isOpen = true;
            for (MissingInput input : either) {
                if (input.fact().isPresent() && !input.isStated()) {
                    Fact fact = input.fact().get();
                    isOpen &= supposed(world, fact).isEmpty();
                    assertThat(listed.contains(fact.key()))
                            .as("%s", fact)
                            .isEqualTo(moves(question, world, now, fact) > 0);
                }
            }
            if (isOpen) {
                open.add(either.get(0));
            }
        }
        assertThat(sensitivity.open()).isEqualTo(open);
    }

    /** How far a missing fact moves a bound of the answer, asked of each world in which it is stated. */
    private static double moves(Score question, Catalog world, Assessment now, Fact missing) {
        TreeSet<Double> lows = new TreeSet<>(Set.of(now.low()));
        TreeSet<Double> highs = new TreeSet<>(Set.of(now.high()));
        for (Object value : supposed(world, missing)) {
            Assessment then = answer(question, world, missing, value);
            lows.add(then.low());
            highs.add(then.high());
        }
        return Math.max(
                lows.size() == 1 ? 0 : lows.last() - lows.first(),
                highs.size() == 1 ? 0 : highs.last() - highs.first());
    }

    @Example
    void aFactThatOneSourceKeepsSecretAndAnotherStatesIsDisputedAndMissing() {
        aMissingFactIsListedIfTheAnswerLacksItAndItMovesTheAnswer(2356890, 4);
    }

    /**
     * Whatever becomes of a fact that was not read, known or not, the answer is what it was, and lacks what it lacked.
     */
    @Property(seed = Seeds.FIXED, tries = 15)
    void noOtherFactThanThoseThatWereReadBearsOnTheAnswer(@ForAll long seed, @ForAll @IntRange(max = 12) int number) {
        Catalog world = RandomCatalog.of(seed);
        Score question = number < 8 ? question(number) : DATED.get(number - 8);
        Assessment now = question.on(world);
        Set<FactKey> read = new HashSet<>();
        now.facts().forEach(fact -> read.add(fact.key()));
        SetMultimap<Class<?>, io.github.digitalsilkroad.core.evidence.Property<?>> usual = HashMultimap.create();
        for (Entity entity : world.entities()) {
            entity.facts().all().stream()
                    .filter(Attested::isPresent)
                    .forEach(fact -> usual.put(entity.getClass(), fact.property()));
        }
        for (Entity entity : world.entities()) {
            for (io.github.digitalsilkroad.core.evidence.Property<?> property : usual.get(entity.getClass())) {
                Fact fact = new Fact(entity, entity.facts().get(property), OptionalInt.empty());
                if (Props.all().contains(property) && !read.contains(fact.key())) {
                    for (Entity other : others(world, fact)) {
                        Catalog changed = world.toBuilder()
                                .add(Settlement.SOURCE)
                                .put(other)
                                .build();
                        Assessment then = question.on(changed);
                        assertThat(then.value()).as("%s, %s", question, fact).isEqualTo(now.value());
                        assertThat(then.missing()).as("%s, %s", question, fact).isEqualTo(now.missing());
                    }
                }
            }
        }
    }

    private static List<Entity> others(Catalog world, Fact fact) {
        List<Entity> others = new ArrayList<>();
        for (Object value : supposed(world, fact)) {
            others.add(Settlement.stated(fact, value));
        }
        others.removeIf(other -> other.references().contains(other.id()));
        if (!fact.claims().claims().isEmpty()) {
            others.add(fact.subject()
                    .filter((property, claim) -> !property.equals(fact.claims().property())));
        }
        return others;
    }

    private static Assessment answer(Score question, Catalog world, Fact fact, Object value) {
        return question.on(world.toBuilder()
                .add(Settlement.SOURCE)
                .put(Settlement.stated(fact, value))
                .build());
    }

    @Property(seed = Seeds.FIXED, tries = 60)
    void whateverAMissingNumberIsTheAnswerLiesInTheRange(
            @ForAll long seed, @ForAll @IntRange(max = 7) int number, @ForAll @IntRange(max = 2000) int value) {
        Catalog world = RandomCatalog.of(seed);
        Score question = question(number);
        for (FactEffect swing : question.sensitivity(world).effects()) {
            for (Object any : swing.isDisputed() ? List.of() : supposed(world, swing.fact())) {
                Object exact = any instanceof Money money
                        ? Money.of(Estimate.exactly(value), money.unit().code())
                        : any instanceof Quantity quantity
                                ? Quantity.of(Estimate.exactly(value), quantity.unit())
                                : any instanceof Estimate ? Estimate.exactly(value) : any;
                answer(question, world, swing.fact(), exact)
                        .value()
                        .ifPresent(
                                found -> assertThat(swing.range().orElseThrow().contains(found))
                                        .as("%s: %s = %s", question, swing, exact)
                                        .isTrue());
            }
        }
    }

    @Property(seed = Seeds.FIXED, tries = 30)
    void noSettlingTouchesTheWorld(@ForAll long seed, @ForAll @IntRange(max = 7) int number) {
        Catalog world = RandomCatalog.of(seed);
        List<Entity> before = world.entities();
        question(number).sensitivity(world);
        assertThat(world.entities())
                .isEqualTo(before)
                .isEqualTo(RandomCatalog.of(seed).entities());
    }

    @Property(seed = Seeds.FIXED, tries = 60)
    void aWorldWithoutDisputesHasNone(@ForAll long seed, @ForAll @IntRange(max = 7) int number) {
        CatalogBuilder builder = RandomCatalog.of(seed).toBuilder();
        for (Entity entity : RandomCatalog.of(seed).entities()) {
            builder.put(
                    entity instanceof Series
                            ? entity.filter((property, claim) -> false)
                            : entity.filter((property, claim) -> claim.equals(
                                    entity.facts().get(property).claims().get(0))));
        }
        Catalog world = builder.build();
        assertThat(world.entities())
                .allSatisfy(entity -> assertThat(entity.facts().all()).noneMatch(Attested::isDisputed));
        assertThat(question(number).sensitivity(world).effects()).noneMatch(FactEffect::isDisputed);
    }
}
