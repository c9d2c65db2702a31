package io.github.digitalsilkroad.core.scenario;

import static java.util.Objects.requireNonNull;

import com.google.common.base.CharMatcher;
import com.google.common.collect.Iterables;
import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.catalog.Grammar;
import io.github.digitalsilkroad.core.catalog.Lens;
import io.github.digitalsilkroad.core.catalog.ReadableForm;
import io.github.digitalsilkroad.core.catalog.Ref;
import io.github.digitalsilkroad.core.catalog.Substitution;
import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.evidence.Property;
import io.github.digitalsilkroad.core.evidence.Source;
import io.github.digitalsilkroad.core.evidence.SourceType;
import io.github.digitalsilkroad.core.internal.Lines;
import io.github.digitalsilkroad.core.internal.PlainStyle;
import io.github.digitalsilkroad.core.model.Country;
import io.github.digitalsilkroad.core.model.Deployment;
import io.github.digitalsilkroad.core.model.Entity;
import io.github.digitalsilkroad.core.model.Financing;
import io.github.digitalsilkroad.core.model.Law;
import io.github.digitalsilkroad.core.model.LawEffect;
import io.github.digitalsilkroad.core.model.Organization;
import io.github.digitalsilkroad.core.model.Ownership;
import io.github.digitalsilkroad.core.quantity.LoanTerms;
import io.github.digitalsilkroad.core.quantity.Money;
import io.github.digitalsilkroad.core.schema.Kind;
import io.github.digitalsilkroad.core.view.Tree;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A policy to try out: a named list of edits, applied one after another.
 *
 * <pre>{@code
 * Scenario.named("Second vendor")
 *         .replaceVendor("huawei", "nokia", Market.in("UZ").of(Category.MOBILE_NETWORK))
 *         .refinance("tj-dushanbe-safe-city-gcl", LoanTerms.fixed(5, 15, 3))
 *         .on(catalog);
 * }</pre>
 *
 * <p>A scenario is a lens. The facts that an edit touches rest on the edit alone, and cite it as an
 * assumption; every other row of the catalog stays the same object. An assumption holds under every reading and date;
 * what an edit finds to change depends on the lenses before it. A scenario without edits gives the catalog itself.
 * Immutable and thread-safe.
 *
 * @since 0.1.0
 */
@PlainStyle
@Value.Immutable
public abstract sealed class Scenario implements Lens permits ImmutableScenario {

    private static final String FORM = "scenario";
    private static final String NAME = "name";
    private static final String EDIT = "edit";

    private static final CharMatcher GAPS =
            CharMatcher.inRange('a', 'z').or(CharMatcher.inRange('0', '9')).negate();

    Scenario() {}

    abstract String name();

    /**
     * A scenario without edits.
     *
     * @param name what it is about, in a few words
     * @return the scenario, to which edits can be added
     * @throws IllegalArgumentException if the name is blank
     */
    public static Scenario named(String name) {
        if (requireNonNull(name, "name").isBlank()) {
            throw new IllegalArgumentException("scenario: its name must not be blank");
        }
        return ImmutableScenario.of(name.strip(), List.of());
    }

    /**
     * Replaces a vendor in the live deployments of a market, as supplier and as integrator. Where no source states the
     * vendor, it is replaced wherever it turns out to be the one.
     *
     * @param old the id of the vendor to replace
     * @param other the id of the organization that takes its place
     * @param market where, such as {@code Market.in("UZ").of(Category.SAFE_CITY)}, {@code Market.at("kg-osh-cameras")}
     *     or {@code Market.everywhere()}
     * @return this scenario and the edit
     * @throws IllegalArgumentException if both are the same
     */
    public Scenario replaceVendor(String old, String other, Market market) {
        return with(new Edits.ReplaceVendor(
                ref(Organization.KIND, old, "old"), ref(Organization.KIND, other, "other"), market));
    }

    /**
     * Supposes that a vendor supplies nothing in a country so far, neither what sources state nor what they leave open.
     *
     * @param vendor the id of the vendor
     * @param country the ISO 3166 code or the name of the country
     * @return this scenario and the edit
     */
    public Scenario newTo(String vendor, String country) {
        return with(new Edits.NewTo(ref(Organization.KIND, vendor, "vendor"), ref(Country.KIND, country, "country")));
    }

    /**
     * Replaces a carrier that operates the live deployments of a market.
     *
     * @param old the id of the operator to replace
     * @param other the id of the organization that takes its place
     * @param market where, such as {@code Market.at("tm-mobile-network")}
     * @return this scenario and the edit
     * @throws IllegalArgumentException if both are the same
     */
    public Scenario replaceCarrier(String old, String other, Market market) {
        return with(new Edits.ReplaceCarrier(
                ref(Organization.KIND, old, "old"), ref(Organization.KIND, other, "other"), market));
    }

    /**
     * Awards a deployment that is neither active nor ended to one vendor, who alone supplies it; its integrator is no
     * longer stated.
     *
     * @param deployment the id of the deployment
     * @param vendor the id of the vendor
     * @return this scenario and the edit
     */
    public Scenario award(String deployment, String vendor) {
        return with(new Edits.Award(
                ref(Deployment.KIND, deployment, "deployment"), ref(Organization.KIND, vendor, "vendor")));
    }

    /**
     * Cancels a deployment, planned or active.
     *
     * @param deployment the id of the deployment
     * @return this scenario and the edit
     */
    public Scenario cancel(String deployment) {
        return with(new Edits.Cancel(ref(Deployment.KIND, deployment, "deployment")));
    }

    /**
     * Lets a party withdraw from a deployment that is not active yet.
     *
     * @param deployment the id of the deployment
     * @return this scenario and the edit
     */
    public Scenario withdraw(String deployment) {
        return with(new Edits.Withdraw(ref(Deployment.KIND, deployment, "deployment")));
    }

    /**
     * Lets a deployment operate as planned: from a year on, with the planned numbers of cameras as the present ones.
     *
     * @param deployment the id of the deployment
     * @param year the year in which it starts to operate, unless it does already
     * @return this scenario and the edit
     * @throws IllegalArgumentException if the year is not one of 0 to 9999
     */
    public Scenario reachTarget(String deployment, int year) {
        return with(new Edits.ReachTarget(ref(Deployment.KIND, deployment, "deployment"), year));
    }

    /**
     * Gives a loan other terms: rate, maturity and, if the terms have one, grace period.
     *
     * @param financing the id of the financing
     * @param terms the terms, such as {@code LoanTerms.fixed(5, 15, 3)}
     * @return this scenario and the edit
     */
    public Scenario refinance(String financing, LoanTerms terms) {
        return with(new Edits.Refinance(ref(Financing.KIND, financing, "financing"), terms));
    }

    /**
     * Writes down a part of a loan's amount. The debt series do not change, because no source says which of them
     * include the loan, nor in which year: {@link #writeDownDebt} lowers what a country owes, with every total that
     * holds it.
     *
     * @param financing the id of the financing
     * @param percent the part that is forgiven, above 0 and at most 100 percent
     * @return this scenario and the edit
     * @throws IllegalArgumentException if the part is out of range
     */
    public Scenario writeDown(String financing, double percent) {
        return with(new Edits.WriteDown(
                ref(Financing.KIND, financing, "financing"), Edits.requirePart("write-down", percent)));
    }

    /**
     * Writes off the whole amount of a loan. The debt series do not change, as for {@link #writeDown}.
     *
     * @param financing the id of the financing
     * @return this scenario and the edit
     */
    public Scenario writeOff(String financing) {
        return with(new Edits.WriteOff(ref(Financing.KIND, financing, "financing")));
    }

    /**
     * Writes down a part of what a country owes to the government of another, from the end of a year on: that debt
     * becomes smaller, and so does every total that includes it. Figures in percent of GDP are restated with the GDP of
     * their own edition, so that ratios stay consistent.
     *
     * @param debtor the ISO 3166 code or the name of the country that owes
     * @param creditor the ISO 3166 code or the name of the country that it owes to
     * @param percent the part that is forgiven, above 0 and at most 100 percent
     * @param year the first year at whose end the debt is smaller
     * @return this scenario and the edit
     * @throws IllegalArgumentException if a text is no such code, or a number out of range
     */
    public Scenario writeDownDebt(String debtor, String creditor, double percent, int year) {
        return with(new Edits.WriteDownDebt(
                ref(Country.KIND, debtor, "debtor"),
                ref(Country.KIND, creditor, "creditor"),
                Edits.requirePart("write-down", percent),
                year));
    }

    /**
     * Lets a currency be worth less in every year, and restates the series of its country: GDP in dollars falls as far,
     * debt in other currencies weighs more on it. What depends on an unknown part of a debt gets bounds.
     *
     * @param currency the ISO 4217 code, such as {@code TJS}; an exchange rate of the catalog says whose it is
     * @param percent how much less it buys of other currencies, above 0 and below 100 percent
     * @return this scenario and the edit
     * @throws IllegalArgumentException if the text is no such code, or the number out of range
     * @since 0.3.0
     */
    public Scenario depreciate(String currency, double percent) {
        return with(new Edits.Depreciate(requireNonNull(currency, "currency"), Edits.requirePart("fall", percent)));
    }

    /**
     * Takes a new loan. The debt series do not change, because the years in which it is drawn are not given.
     *
     * @param id the id of the new financing
     * @param recipient the ISO 3166 code or the name of the country that receives it
     * @param lender the id of the organization that lends
     * @param amount how much
     * @param terms on which terms
     * @return this scenario and the edit
     * @throws IllegalArgumentException if the new id is no id
     */
    public Scenario takeDebt(String id, String recipient, String lender, Money amount, LoanTerms terms) {
        return with(new Edits.TakeDebt(
                id,
                ref(Country.KIND, recipient, "recipient"),
                ref(Organization.KIND, lender, "lender"),
                amount,
                terms));
    }

    /**
     * Exchanges the whole amount of a loan for a stake in an organization, which passes to the lender. The debt series
     * do not change, as for {@link #writeDown}.
     *
     * @param financing the id of the financing
     * @param ownership the id of the stake
     * @return this scenario and the edit
     */
    public Scenario exchangeForStake(String financing, String ownership) {
        return with(new Edits.ExchangeForStake(
                ref(Financing.KIND, financing, "financing"), ref(Ownership.KIND, ownership, "ownership")));
    }

    /**
     * Passes a stake to another owner.
     *
     * @param ownership the id of the stake
     * @param owner the id of the organization that owns it from then on
     * @return this scenario and the edit
     */
    public Scenario changeOwner(String ownership, String owner) {
        return with(new Edits.ChangeOwner(
                ref(Ownership.KIND, ownership, "ownership"), ref(Organization.KIND, owner, "owner")));
    }

    /**
     * Adds a law.
     *
     * @param id the id of the new law
     * @param name what it is called
     * @param country the ISO 3166 code or the name of the country whose law it is
     * @param year the year from which on it is in force
     * @param effects what it does, such as {@link LawEffect#PROTECTS}
     * @return this scenario and the edit
     * @throws IllegalArgumentException if the new id is no id, the name is blank, or the year not one of 0 to 9999
     */
    public Scenario addLaw(String id, String name, String country, int year, LawEffect... effects) {
        return with(new Edits.AddLaw(
                id, name, ref(Country.KIND, country, "country"), year, List.of(requireNonNull(effects, "effects"))));
    }

    /**
     * Repeals a law: it stays in the catalog, without any effect.
     *
     * @param law the id of the law
     * @return this scenario and the edit
     */
    public Scenario repealLaw(String law) {
        return with(new Edits.RepealLaw(ref(Law.KIND, law, "law")));
    }

    /**
     * Discloses a fact on which sources contradict each other: the value that the reading of the catalog takes is
     * confirmed.
     *
     * @param entity the id of what the fact is about
     * @param property the property, such as {@code Props.SUPPLIER}
     * @return this scenario and the edit
     */
    public Scenario disclose(String entity, Property<?> property) {
        return with(new Edits.Disclose(new Ref<>(requireNonNull(entity, "entity")), property.name()));
    }

    /**
     * Introduces a vendor that the catalog does not have, so that later edits can name it.
     *
     * @param id the id of the new vendor
     * @param name what it is called
     * @param country the ISO 3166 code or the name of its country
     * @return this scenario and the edit
     * @throws IllegalArgumentException if the new id is no id, or the name is blank
     */
    public Scenario introduceVendor(String id, String name, String country) {
        return with(new Edits.IntroduceVendor(id, name, ref(Country.KIND, country, "country")));
    }

    private static <E extends Entity> Ref<E> ref(Kind<E> kind, String text, String parameter) {
        return new Ref<>(kind, requireNonNull(text, parameter));
    }

    /**
     * Adds an edit, such as one of your own.
     *
     * @param edit the edit
     * @return this scenario and the edit
     */
    public Scenario with(Edit edit) {
        return withEdits(Iterables.concat(edits(), List.of(requireNonNull(edit, "edit"))));
    }

    /**
     * The world in which the edits hold.
     *
     * @param catalog the world as it is, which stays as it is
     * @return another catalog, under the same reading and lenses and this one; the same one if there are no edits
     * @throws ScenarioException if an edit cannot apply; its message names the scenario, the edit and why not
     */
    @Override
    public Catalog on(Catalog catalog) {
        requireNonNull(catalog, "catalog");
        if (edits().isEmpty()) {
            return catalog;
        }
        Draft draft = new Draft(catalog, assumption(), edits().get(0));
        edits().forEach(draft::apply);
        return draft.world().toBuilder().seen(this).build();
    }

    @Override
    public String label() {
        return "if " + name();
    }

    @Override
    public boolean changesWorld() {
        return true;
    }

    @Override
    public List<Substitution> substitutions(Catalog catalog) {
        requireNonNull(catalog, "catalog");
        return edits().stream()
                .flatMap(edit -> edit.substitutions(catalog).stream())
                .toList();
    }

    /**
     * The scenario as text that a {@linkplain #grammar grammar} of its edits can read.
     *
     * @return such as {@code scenario name="One less" edit="cancel deployment=some-system"}; empty if an edit has no
     *     form
     */
    @Override
    public Optional<ReadableForm> form() {
        ReadableForm form = ReadableForm.of(FORM).with(NAME, name());
        for (Edit edit : edits()) {
            if (edit.form().isEmpty()) {
                return Optional.empty();
            }
            form = form.with(EDIT, edit.form().get());
        }
        return Optional.of(form);
    }

    /**
     * The forms of {@link Lens#grammar()} and that of scenarios.
     *
     * @param edits the forms of edits, such as {@link Edit#grammar()} with those of yours
     * @return what {@link Lens#parse(String, Grammar)} needs to read scenarios
     */
    public static Grammar<Lens> grammar(Grammar<? extends Edit> edits) {
        requireNonNull(edits, "edits");
        return Lens.grammar()
                .with(
                        FORM + " name=\"One less\" edit=\"cancel deployment=some-system\"",
                        "what if; edit may be repeated",
                        form -> named(form.required(NAME, text -> text)).withEdits(form.all(EDIT, edits::parse)));
    }

    /**
     * The changes that the scenario makes.
     *
     * @return the edits in the order in which they apply
     */
    public abstract List<Edit> edits();

    abstract Scenario withEdits(Iterable<? extends Edit> all);

    /**
     * The source that the facts of the edits cite: an assumption, not a document.
     *
     * @return a source whose id is {@code scenario-} and the words of the name
     */
    Source assumption() {
        String slug = GAPS.trimAndCollapseFrom(name().toLowerCase(Locale.ROOT), '-');
        return Source.builder()
                .id(Id.of("scenario-" + (slug.isEmpty() ? Integer.toHexString(name().hashCode()) : slug)))
                .title(name())
                .publisher("Assumption")
                .type(SourceType.ASSUMPTION)
                .note("no document says so: it is supposed by a scenario")
                .build();
    }

    /**
     * The scenario to print: its name, and under it one edit a line, each with its caveat.
     *
     * @return the tree
     */
    public Tree tree() {
        return Tree.of(
                name(),
                edits().stream()
                        .map(edit -> Tree.of(
                                edit.words(),
                                edit.caveat().stream().map(Tree::of).toList()))
                        .toList());
    }

    /**
     * One line for a shell.
     *
     * @return the name and the number of edits, cut at 70 characters
     */
    @Override
    public String toString() {
        return Lines.fit(name() + " (" + Lines.count(edits().size(), "edit") + ")");
    }
}
