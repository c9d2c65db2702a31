package io.github.digitalsilkroad.core.scenario;

import static java.util.Objects.requireNonNull;
import static java.util.regex.Matcher.quoteReplacement;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.catalog.Deployments;
import io.github.digitalsilkroad.core.catalog.Grammar;
import io.github.digitalsilkroad.core.catalog.Ref;
import io.github.digitalsilkroad.core.catalog.Substitution;
import io.github.digitalsilkroad.core.evidence.Attested;
import io.github.digitalsilkroad.core.evidence.Claim;
import io.github.digitalsilkroad.core.evidence.Facts;
import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.evidence.Missing;
import io.github.digitalsilkroad.core.evidence.Parties;
import io.github.digitalsilkroad.core.evidence.Property;
import io.github.digitalsilkroad.core.internal.Nearest;
import io.github.digitalsilkroad.core.model.Category;
import io.github.digitalsilkroad.core.model.Country;
import io.github.digitalsilkroad.core.model.CountryCode;
import io.github.digitalsilkroad.core.model.Deployment;
import io.github.digitalsilkroad.core.model.Entity;
import io.github.digitalsilkroad.core.model.Financing;
import io.github.digitalsilkroad.core.model.Instrument;
import io.github.digitalsilkroad.core.model.Law;
import io.github.digitalsilkroad.core.model.LawEffect;
import io.github.digitalsilkroad.core.model.Organization;
import io.github.digitalsilkroad.core.model.OrganizationKind;
import io.github.digitalsilkroad.core.model.Ownership;
import io.github.digitalsilkroad.core.model.OwnershipType;
import io.github.digitalsilkroad.core.model.Props;
import io.github.digitalsilkroad.core.model.Stage;
import io.github.digitalsilkroad.core.model.StageGroup;
import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.core.quantity.LoanTerms;
import io.github.digitalsilkroad.core.quantity.Money;
import io.github.digitalsilkroad.core.quantity.PartialDate;
import io.github.digitalsilkroad.core.quantity.Quantity;
import io.github.digitalsilkroad.core.quantity.Unit;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The edits that {@link Scenario} makes, each by a method of its own, where it is described: each is a record, and its
 * readable form, such as {@code cancel deployment=some-system}, is its name and components. The records are public so
 * that a {@link Grammar} can read and make them.
 */
final class Edits {

    private static final String LOAN_ALONE = "the loan alone; debt series stay as they are";
    private static final String NARROWED = "; country, category and deployment narrow it and may be left out";
    private static final Pattern ARGUMENT = Pattern.compile("\\{[a-z-]+}");

    private static final Ref<Organization> ALPHA = new Ref<>(Organization.KIND, "alpha");
    private static final Ref<Organization> BETA = new Ref<>(Organization.KIND, "beta");
    private static final Ref<Organization> BANK = new Ref<>(Organization.KIND, "some-bank");
    private static final Ref<Deployment> SYSTEM = new Ref<>(Deployment.KIND, "some-system");
    private static final Ref<Financing> LOAN = new Ref<>(Financing.KIND, "some-loan");
    private static final Ref<Ownership> STAKE = new Ref<>(Ownership.KIND, "some-stake");
    private static final Ref<Country> BRAZIL = new Ref<>(Country.KIND, "BR");
    private static final Ref<Country> PERU = new Ref<>(Country.KIND, "PE");

    static final Grammar<Edit> GRAMMAR = Grammar.<Edit>of("edit")
            .with(
                    new ReplaceVendor(ALPHA, BETA, Market.in("BR").of(Category.SAFE_CITY)),
                    "another vendor where one is" + NARROWED)
            .with(new NewTo(BETA, BRAZIL), "a vendor is supposed to supply nothing in a country so far")
            .with(
                    new ReplaceCarrier(ALPHA, BETA, Market.at("some-network")),
                    "another operator where one is" + NARROWED)
            .with(new Award(SYSTEM, ALPHA), "a planned deployment goes to one vendor")
            .with(new Cancel(SYSTEM), "a deployment ends")
            .with(new Withdraw(SYSTEM), "a party withdraws from a planned deployment")
            .with(new ReachTarget(SYSTEM, 2049), "a planned deployment operates, with the cameras that were planned")
            .with(new Refinance(LOAN, LoanTerms.fixed(5, 15, 3)), "other terms for a loan")
            .with(new WriteDown(LOAN, requirePart("write-down", 50)), "a part of a loan need not be repaid")
            .with(new WriteOff(LOAN), "a loan need not be repaid")
            .with(
                    new WriteDownDebt(BRAZIL, PERU, requirePart("write-down", 25), 2049),
                    "a part of what a country owes to the government of another need not be repaid")
            .with(new Depreciate("BRL", requirePart("fall", 20)), "a currency is worth less")
            .with(
                    new TakeDebt("new-loan", BRAZIL, BANK, Money.usd(1_000_000), LoanTerms.parse("2 % · 20 y")),
                    "a new loan")
            .with(new ExchangeForStake(LOAN, STAKE), "a loan is forgiven for a stake, which passes to the lender")
            .with(new ChangeOwner(STAKE, ALPHA), "a stake passes to another owner")
            .with(
                    new AddLaw("new-law", "Privacy law", BRAZIL, 2049, List.of(LawEffect.PROTECTS)),
                    "a new law; effect may be repeated")
            .with(new RepealLaw(new Ref<>(Law.KIND, "some-law")), "a law loses its effects")
            .with(new Disclose(new Ref<>("some-system"), "supplier"), "a disputed fact is what the reading takes")
            .with(new IntroduceVendor("new-vendor", "New vendor", PERU), "a vendor that the catalog does not have");

    private Edits() {}

    /** What an edit does; in braces the arguments of its form. */
    @Retention(RetentionPolicy.RUNTIME)
    private @interface Words {
        String value();
    }

    /** An edit that is said by its annotation. */
    private interface Told extends Edit {
        @Override
        default String words() {
            String words = requireNonNull(getClass().getAnnotation(Words.class)).value();
            Map<String, String> values = new HashMap<>();
            form().orElseThrow().called().forEach(one -> values.put("{" + one.getKey() + "}", one.getValue()));
            return ARGUMENT.matcher(words).replaceAll(name -> quoteReplacement(values.getOrDefault(name.group(), "")));
        }
    }

    public record ReplaceVendor(Ref<Organization> old, Ref<Organization> new_, Market market) implements Replacement {
        public ReplaceVendor {
            Part.VENDOR.check(old, new_, requireNonNull(market, "market"));
        }

        @Override
        public Part part() {
            return Part.VENDOR;
        }

        @Override
        public List<Substitution> substitutions(Catalog world) {
            return List.of(new Substitution(idOf(world, old), Optional.of(idOf(world, new_)), ids(market.live(world))));
        }
    }

    @Words("suppose that {vendor} supplies nothing in {country} so far")
    public record NewTo(Ref<Organization> vendor, Ref<Country> country) implements Told {

        @Override
        public void apply(Draft draft) {
            SortedSet<String> theirs = new TreeSet<>();
            Deployments there = Market.in(country.text()).live(draft.world());
            Part.VENDOR
                    .of(there, draft.world().organization(vendor.text()).id())
                    .forEach(system -> theirs.add(system.id().toString()));
            if (!theirs.isEmpty()) {
                throw draft.refusal("sources state that it supplies " + String.join(", ", theirs)
                        + "; suppose it before the edits that make it a vendor there");
            }
        }

        @Override
        public List<Substitution> substitutions(Catalog world) {
            return List.of(new Substitution(
                    idOf(world, vendor),
                    Optional.empty(),
                    ids(Market.in(country.text()).live(world))));
        }
    }

    /** The id of an organization, also of one that an edit adds. */
    private static Id idOf(Catalog world, Ref<Organization> vendor) {
        return world.find(Organization.KIND, vendor.text())
                .map(Organization::id)
                .orElseGet(() -> Id.of(vendor.text()));
    }

    private static Set<Id> ids(Deployments systems) {
        return systems.stream().map(Deployment::id).collect(Collectors.toSet());
    }

    public record ReplaceCarrier(Ref<Organization> old, Ref<Organization> new_, Market market) implements Replacement {
        public ReplaceCarrier {
            Part.CARRIER.check(old, new_, requireNonNull(market, "market"));
        }

        @Override
        public Part part() {
            return Part.CARRIER;
        }
    }

    /** Replaces a party in the live deployments of a market. */
    private interface Replacement extends Edit {
        Ref<Organization> old();

        Ref<Organization> new_();

        Market market();

        Part part();

        @Override
        default String words() {
            return part().words(old(), new_(), market());
        }

        @Override
        default void apply(Draft draft) {
            part().replace(draft, old(), new_(), market());
        }
    }

    @Words("award {deployment} to {vendor}")
    public record Award(Ref<Deployment> deployment, Ref<Organization> vendor) implements Told {

        @Override
        public void apply(Draft draft) {
            Deployment planned = draft.world().deployment(deployment.text());
            Id winner = draft.world().organization(vendor.text()).id();
            if (isIn(StageGroup.ACTIVE, planned)) {
                throw draft.refusal("it is " + stage(planned)
                        + ", and only what is planned can be awarded; replace its vendor instead");
            }
            if (isIn(StageGroup.ENDED, planned)) {
                Set<String> others = draft.world().deployments().stream()
                        .filter(other ->
                                other.countryCode().equals(planned.countryCode()) && isIn(StageGroup.PLANNED, other))
                        .map(other -> other.id().toString())
                        .collect(Collectors.toSet());
                throw draft.refusal("it is " + stage(planned) + "; planned in " + planned.countryCode() + ": "
                        + Nearest.choices(deployment.text(), others));
            }
            Facts won = planned.facts().with(draft.assume(Props.SUPPLIER, Parties.of(winner)));
            draft.put(planned.withFacts(won.with(Attested.of(Props.INTEGRATOR, List.of()))));
        }
    }

    @Words("cancel {deployment}")
    public record Cancel(Ref<Deployment> deployment) implements Told {

        @Override
        public void apply(Draft draft) {
            end(draft, deployment, Stage.CANCELLED);
        }
    }

    @Words("withdraw from {deployment}")
    public record Withdraw(Ref<Deployment> deployment) implements Told {

        @Override
        public void apply(Draft draft) {
            Deployment planned = draft.world().deployment(deployment.text());
            if (isIn(StageGroup.ACTIVE, planned)) {
                throw draft.refusal("it is " + stage(planned)
                        + ", and only what is planned can be withdrawn from; cancel it instead");
            }
            end(draft, deployment, Stage.WITHDRAWN);
        }
    }

    private static void end(Draft draft, Ref<Deployment> deployment, Stage stage) {
        Deployment live = draft.world().deployment(deployment.text());
        if (isIn(StageGroup.ENDED, live)) {
            throw draft.refusal("it is " + stage(live) + " already");
        }
        Facts since = live.facts().with(Attested.of(Stage.REVIVED.milestone(), List.of()));
        draft.put(live.withFacts(since.with(draft.assume(stage.milestone(), PartialDate.unstated()))));
    }

    private static boolean isIn(StageGroup group, Deployment deployment) {
        return deployment.stage().map(Stage::group).equals(Optional.of(group));
    }

    private static String stage(Deployment deployment) {
        return deployment.stage().map(Stage::label).orElse("at no stage that a source states");
    }

    @Words("let {deployment} reach its target in {year}")
    public record ReachTarget(Ref<Deployment> deployment, int year) implements Told {

        public ReachTarget {
            PartialDate.of(year);
        }

        @Override
        public void apply(Draft draft) {
            Deployment planned = draft.world().deployment(deployment.text());
            Facts facts = planned.facts();
            if (isIn(StageGroup.ENDED, planned)) {
                throw draft.refusal("it is " + stage(planned));
            }
            if (!isIn(StageGroup.PLANNED, planned)
                    && facts.value(Props.PLANNED_CAMERAS).isEmpty()
                    && facts.value(Props.PLANNED_FACE_CAMERAS).isEmpty()) {
                throw draft.refusal("it is " + stage(planned) + ", and no source states a planned number of cameras");
            }
            Facts reached = isIn(StageGroup.ACTIVE, planned)
                    ? facts
                    : facts.with(draft.assume(Props.OPERATING, PartialDate.of(year)));
            reached = moved(draft, reached, Props.PLANNED_CAMERAS, Props.CAMERAS, "camera");
            reached = moved(draft, reached, Props.PLANNED_FACE_CAMERAS, Props.FACE_CAMERAS, "face-camera");
            draft.put(planned.withFacts(reached));
        }

        /** The planned number becomes the present one, and is planned no longer. */
        private static Facts moved(
                Draft draft, Facts facts, Property<Quantity> plan, Property<Quantity> present, String unit) {
            return facts.value(plan)
                    .map(target -> Quantity.of(target.number(), Unit.of(unit)))
                    .map(reached -> facts.with(Draft.onBasisOf(facts.get(plan), draft.assume(present, reached)))
                            .with(Attested.of(plan, List.of())))
                    .orElse(facts);
        }
    }

    @Words("refinance {financing} at {terms}")
    public record Refinance(Ref<Financing> financing, LoanTerms terms) implements Told {

        public Refinance {
            requireNonNull(terms, "terms");
        }

        @Override
        public void apply(Draft draft) {
            Financing loan = repaid(draft, financing);
            draft.put(loan.withFacts(with(draft, loan.facts(), terms)));
        }
    }

    /** A financing that is repaid. */
    private static Financing repaid(Draft draft, Ref<Financing> loan) {
        Financing financing = draft.world().financing(loan.text());
        if (!financing.instrument().isRepaid()) {
            throw draft.refusal("it is a " + financing.instrument().label() + ", which is not repaid");
        }
        return financing;
    }

    private static Facts with(Draft draft, Facts facts, LoanTerms terms) {
        Facts changed = facts.with(draft.assume(Props.RATE, Quantity.of(terms.rate(), Unit.of("percent-a-year"))))
                .with(draft.assume(Props.MATURITY, years(terms.maturityYears())));
        return terms.graceYears()
                .map(grace -> changed.with(draft.assume(Props.GRACE, years(grace))))
                .orElse(changed);
    }

    private static Quantity years(Estimate number) {
        return Quantity.of(number, Unit.of("year"));
    }

    @Words("write down {financing} by {percent} %")
    public record WriteDown(Ref<Financing> financing, BigDecimal percent) implements Forgiveness {

        public WriteDown {
            percent = requirePart("write-down", percent.doubleValue());
        }

        @Override
        public void apply(Draft draft) {
            writeDown(draft, financing, percent.doubleValue());
        }
    }

    /** The part that is written down, in figures that give the same number again. */
    static BigDecimal requirePart(String what, double percent) {
        if (!(percent > 0 && percent <= DebtRelief.ALL)) {
            throw new IllegalArgumentException(
                    what + " of " + percent + " percent: the part must be above 0 and at most 100 percent");
        }
        return BigDecimal.valueOf(percent).stripTrailingZeros();
    }

    @Words("write off {financing}")
    public record WriteOff(Ref<Financing> financing) implements Forgiveness {

        @Override
        public void apply(Draft draft) {
            writeDown(draft, financing, DebtRelief.ALL);
        }
    }

    /** An edit of a loan alone, which debt series may hold. */
    private interface Forgiveness extends Told {
        @Override
        default Optional<String> caveat() {
            return Optional.of(LOAN_ALONE + " (see writeDownDebt)");
        }
    }

    private static void writeDown(Draft draft, Ref<Financing> financing, double percent) {
        Financing debt = repaid(draft, financing);
        Money amount = debt.amount()
                .value()
                .orElseThrow(() -> draft.refusal("its amount is missing: "
                        + debt.amount().missing().orElseThrow().words()));
        draft.put(debt.withFacts(draft.restated(debt.facts(), Props.AMOUNT, DebtRelief.left(amount, percent))));
    }

    @Words("let {currency} fall by {percent} %")
    public record Depreciate(String currency, BigDecimal percent) implements Told {
        public Depreciate {
            if (requirePart("fall", percent.doubleValue()).doubleValue() >= DebtRelief.ALL) {
                throw new IllegalArgumentException(
                        "fall of " + percent.toPlainString() + " percent: nothing would be left of its worth");
            }
            Money.of(Estimate.exactly(1), currency);
        }

        @Override
        public void apply(Draft draft) {
            Depreciation.apply(draft, currency, percent.doubleValue());
        }
    }

    @Words("write down debt of {debtor} to {creditor} by {percent} % from {year}")
    public record WriteDownDebt(Ref<Country> debtor, Ref<Country> creditor, BigDecimal percent, int year)
            implements Told {

        public WriteDownDebt {
            percent = requirePart("write-down", percent.doubleValue());
            PartialDate.of(year);
        }

        @Override
        public void apply(Draft draft) {
            DebtRelief.apply(draft, debtor.text(), creditor.text(), percent.doubleValue(), year);
        }
    }

    @Words("take {amount} from {lender} for {recipient} at {terms}")
    public record TakeDebt(String id, Ref<Country> recipient, Ref<Organization> lender, Money amount, LoanTerms terms)
            implements Told {

        public TakeDebt {
            requireId(id, "id");
            requireNonNull(amount, "amount");
            requireNonNull(terms, "terms");
        }

        @Override
        public Optional<String> caveat() {
            return Optional.of(LOAN_ALONE);
        }

        @Override
        public void apply(Draft draft) {
            Parties creditor =
                    Parties.of(draft.world().organization(lender.text()).id());
            Facts facts =
                    Facts.none().with(draft.assume(Props.AMOUNT, amount)).with(draft.assume(Props.LENDER, creditor));
            draft.add(Financing.builder()
                    .id(Id.of(id))
                    .name("Assumed loan of " + lender + " to " + recipient)
                    .recipient(code(draft, recipient))
                    .instrument(Instrument.LOAN)
                    .facts(with(draft, facts, terms))
                    .build());
        }
    }

    @Words("exchange {financing} for {ownership}")
    public record ExchangeForStake(Ref<Financing> financing, Ref<Ownership> ownership) implements Forgiveness {

        @Override
        public void apply(Draft draft) {
            Parties lenders = draft.world()
                    .financing(financing.text())
                    .lenders()
                    .value()
                    .orElseThrow(() -> draft.refusal("no source states its lender"));
            if (lenders.list().size() != 1) {
                throw draft.refusal(
                        "its lenders are " + lenders + "; a stake passes to one of them, so pass it by itself");
            }
            writeDown(draft, financing, DebtRelief.ALL);
            pass(draft, ownership, lenders.list().get(0).toString());
        }
    }

    @Words("pass {ownership} to {owner}")
    public record ChangeOwner(Ref<Ownership> ownership, Ref<Organization> owner) implements Told {

        @Override
        public void apply(Draft draft) {
            pass(draft, ownership, owner.text());
        }
    }

    /** Gives the same stake another owner; the share, if it is known, is restated as that of the new owner. */
    private static void pass(Draft draft, Ref<Ownership> ownership, String to) {
        Id owner = draft.world().organization(to).id();
        Ownership stake = draft.world().get(Ownership.KIND, ownership.text());
        if (stake.owner().equals(owner)) {
            throw draft.refusal("it belongs to " + owner + " already");
        }
        if (stake.owned().equals(owner)) {
            throw draft.refusal(owner + " cannot own itself");
        }
        Facts facts = draft.restated(stake.facts(), Props.OWNER, Parties.of(owner));
        draft.put(Ownership.builder()
                .id(stake.id())
                .name(owner + (stake.type() == OwnershipType.CONTROL ? " in control of " : " in ") + stake.owned()
                        + ", assumed")
                .owner(owner)
                .owned(stake.owned())
                .type(stake.type())
                .facts(stake.share()
                        .value()
                        .map(share -> draft.restated(facts, Props.SHARE_OWNED, share))
                        .orElse(facts))
                .build());
    }

    @Words("add law {name} of {country} from {year}")
    public record AddLaw(String id, String name, Ref<Country> country, int year, List<LawEffect> effect)
            implements Told {

        public AddLaw {
            requireName(requireId(id, "id"), requireNonNull(name, "name"));
            PartialDate.of(year);
            effect = List.copyOf(requireNonNull(effect, "effect"));
        }

        @Override
        public void apply(Draft draft) {
            Facts facts = Facts.none().with(draft.assume(Props.IN_FORCE, PartialDate.of(year)));
            boolean isStrict = effect.contains(LawEffect.PROTECTS) && !effect.contains(LawEffect.EXEMPTS);
            draft.add(Law.builder()
                    .id(Id.of(id))
                    .name(name)
                    .jurisdiction(code(draft, country))
                    .addAllEffects(effect)
                    .facts(isStrict ? facts.with(draft.assumeNone(Props.EXEMPTION)) : facts)
                    .build());
        }
    }

    @Words("repeal {law}")
    public record RepealLaw(Ref<Law> law) implements Told {

        @Override
        public void apply(Draft draft) {
            Law known = draft.world().get(Law.KIND, law.text());
            if (known.effects().isEmpty()) {
                throw draft.refusal("it has no effect already");
            }
            draft.put(Law.builder()
                    .id(known.id())
                    .name(known.name())
                    .jurisdiction(known.jurisdiction())
                    .article(known.article())
                    .facts(known.facts().with(draft.assume(Props.INTERPRETATION, "repealed")))
                    .build());
        }
    }

    @Words("disclose {property} of {entity}")
    public record Disclose(Ref<Entity> entity, String property) implements Told {

        @Override
        public void apply(Draft draft) {
            Entity subject = draft.world().entity(entity.text());
            Attested<?> fact = subject.facts().all().stream()
                    .filter(stated -> stated.property().name().equals(property))
                    .findFirst()
                    .orElseThrow(() -> unknown(draft, Missing.NOT_STATED));
            draft.put(subject.withFacts(subject.facts().with(disclosed(draft, fact))));
        }

        private static <T> Attested<T> disclosed(Draft draft, Attested<T> fact) {
            T preferred = fact.chosen()
                    .flatMap(Claim::value)
                    .orElseThrow(() -> unknown(draft, fact.missing().orElseThrow()));
            if (!fact.isDisputed()) {
                throw draft.refusal("no sources contradict each other on it; it is " + preferred);
            }
            return draft.assume(fact.property(), preferred);
        }

        private static ScenarioException unknown(Draft draft, Missing reason) {
            return draft.refusal("it has no value to disclose: " + reason.words());
        }
    }

    @Words("introduce vendor {name} of {country}")
    public record IntroduceVendor(String id, String name, Ref<Country> country) implements Told {

        public IntroduceVendor {
            requireName(requireId(id, "id"), requireNonNull(name, "name"));
        }

        @Override
        public void apply(Draft draft) {
            draft.add(Organization.builder(OrganizationKind.VENDOR)
                    .id(Id.of(id))
                    .name(name)
                    .countryCode(code(draft, country))
                    .build());
        }

        @Override
        public List<Substitution> substitutions(Catalog world) {
            return List.of(new Substitution(
                    Id.of(id),
                    Optional.empty(),
                    Stream.of(world.deployments(), world.deployments().possible())
                            .flatMap(systems -> ids(systems).stream())
                            .collect(Collectors.toSet())));
        }
    }

    private static void requireName(String id, String name) {
        if (name.isBlank()) {
            throw new IllegalArgumentException(id + ": its name must not be blank");
        }
    }

    private static String requireId(String text, String parameter) {
        return Id.of(requireNonNull(text, parameter)).toString();
    }

    private static CountryCode code(Draft draft, Ref<Country> country) {
        return CountryCode.of(draft.world().resolved(country).text());
    }
}
