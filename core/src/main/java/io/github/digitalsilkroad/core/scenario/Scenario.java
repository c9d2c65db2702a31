package io.github.digitalsilkroad.core.scenario;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.evidence.Property;
import io.github.digitalsilkroad.core.evidence.Source;
import io.github.digitalsilkroad.core.internal.Lines;
import io.github.digitalsilkroad.core.model.LawEffect;
import io.github.digitalsilkroad.core.model.Stage;
import io.github.digitalsilkroad.core.quantity.LoanTerms;
import io.github.digitalsilkroad.core.quantity.Money;
import io.github.digitalsilkroad.core.view.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A policy to try out: a named list of edits, each of which sees what the ones before it did.
 *
 * <pre>{@code
 * Scenario.named("Second vendor")
 *         .replaceVendor("huawei", "nokia-solutions-and-networks", Market.in("UZ").of(Category.MOBILE_NETWORK))
 *         .refinance("tj-dushanbe-safe-city-gcl", LoanTerms.fixed(5, 15, 3))
 *         .on(catalog);
 * }</pre>
 *
 * <p>The facts that an edit touches rest on the edit alone, and cite it as the assumption that it is; every other row of the
 * catalog stays the same object. Apply lenses that leave out claims before a scenario, as in {@code
 * scenario.on(catalog.knownBy("2020"))}: after it they would leave out its assumptions too. A scenario without edits gives
 * the catalog itself. Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class Scenario {

    private final String name;
    private final List<Step> steps;

    private Scenario(String name, List<Step> steps) {
        this.name = name;
        this.steps = steps;
    }

    /**
     * A scenario without edits.
     *
     * @param name what it is about, in a few words
     * @return the scenario, to which edits can be added
     * @throws IllegalArgumentException if the name is blank
     */
    public static Scenario named(String name) {
        if (name.isBlank()) {
            throw new IllegalArgumentException("scenario: its name must not be blank");
        }
        return new Scenario(name.strip(), List.of());
    }

    /**
     * Replaces a vendor in all live deployments, as supplier and as integrator.
     *
     * @param old the id of the vendor to replace
     * @param other the id of the organization that takes its place
     * @return this scenario and the edit
     */
    public Scenario replaceVendor(String old, String other) {
        return replaceVendor(old, other, Market.everywhere());
    }

    /**
     * Replaces a vendor in the live deployments of a market, as supplier and as integrator.
     *
     * @param old the id of the vendor to replace
     * @param other the id of the organization that takes its place
     * @param market where, such as {@code Market.in("UZ").of(Category.SAFE_CITY)}
     * @return this scenario and the edit
     */
    public Scenario replaceVendor(String old, String other, Market market) {
        return with(new ReplaceVendor(old, other, market));
    }

    /**
     * Replaces a vendor in one live deployment, as supplier and as integrator.
     *
     * @param deployment the id of the deployment
     * @param old the id of the vendor to replace
     * @param other the id of the organization that takes its place
     * @return this scenario and the edit
     */
    public Scenario replaceVendorAt(String deployment, String old, String other) {
        return with(new ReplaceAt(ReplaceAt.Part.VENDOR, deployment, old, other));
    }

    /**
     * Replaces a carrier that operates one live deployment.
     *
     * @param deployment the id of the deployment
     * @param old the id of the operator to replace
     * @param other the id of the organization that takes its place
     * @return this scenario and the edit
     */
    public Scenario replaceCarrierAt(String deployment, String old, String other) {
        return with(new ReplaceAt(ReplaceAt.Part.CARRIER, deployment, old, other));
    }

    /**
     * Awards a deployment that is not active yet to one vendor, who supplies and integrates it alone.
     *
     * @param deployment the id of the deployment
     * @param vendor the id of the vendor
     * @return this scenario and the edit
     */
    public Scenario award(String deployment, String vendor) {
        return with(new Award(deployment, vendor));
    }

    /**
     * Cancels a deployment, planned or active.
     *
     * @param deployment the id of the deployment
     * @return this scenario and the edit
     */
    public Scenario cancel(String deployment) {
        return with(new End(deployment, Stage.CANCELLED));
    }

    /**
     * Lets a party withdraw from a deployment that is not active yet.
     *
     * @param deployment the id of the deployment
     * @return this scenario and the edit
     */
    public Scenario withdraw(String deployment) {
        return with(new End(deployment, Stage.WITHDRAWN));
    }

    /**
     * Lets a deployment operate as planned: from a year on, with the planned numbers of cameras as the present ones.
     *
     * @param deployment the id of the deployment
     * @param year the year in which it starts to operate, unless it does already
     * @return this scenario and the edit
     */
    public Scenario reachTarget(String deployment, int year) {
        return with(new ReachTarget(deployment, year));
    }

    /**
     * Gives a loan other terms: rate, maturity and, if the terms have one, grace period.
     *
     * @param financing the id of the financing
     * @param terms the terms, such as {@code LoanTerms.fixed(5, 15, 3)}
     * @return this scenario and the edit
     */
    public Scenario refinance(String financing, LoanTerms terms) {
        return with(new Refinance(financing, terms));
    }

    /**
     * Writes down a part of a loan's amount. The debt series stay as they are, for no source says which of them hold the
     * loan, nor in which year: {@link #writeDownDebt} lowers what a country owes, with every total that holds it.
     *
     * @param financing the id of the financing
     * @param percent the part that need not be repaid, above 0 and at most 100 percent
     * @return this scenario and the edit
     */
    public Scenario writeDown(String financing, double percent) {
        return with(new WriteDown(financing, percent));
    }

    /**
     * Writes off the whole amount of a loan. The debt series stay as they are, as for {@link #writeDown}.
     *
     * @param financing the id of the financing
     * @return this scenario and the edit
     */
    public Scenario writeOff(String financing) {
        return with(new WriteDown(financing, WriteDown.ALL));
    }

    /**
     * Writes down a part of what a country owes to the government of another, from the end of a year on: that debt becomes
     * smaller, and with it every total that holds it. Figures in percent of GDP are restated with the GDP of their own
     * edition, so that ratios still meet.
     *
     * @param debtor the ISO 3166 code of the country that owes
     * @param creditor the ISO 3166 code of the country that it owes to
     * @param percent the part that need not be repaid, above 0 and at most 100 percent
     * @param year the first year at whose end the debt is smaller
     * @return this scenario and the edit
     */
    public Scenario writeDownDebt(String debtor, String creditor, double percent, int year) {
        return with(new WriteDownDebt(debtor, creditor, percent, year));
    }

    /**
     * Takes a new loan. The debt series stay as they are, for how much of it is drawn in which year is left open.
     *
     * @param id the id of the new financing
     * @param recipient the ISO 3166 code of the country that receives it
     * @param lender the id of the organization that lends
     * @param amount how much
     * @param terms on which terms
     * @return this scenario and the edit
     */
    public Scenario takeDebt(String id, String recipient, String lender, Money amount, LoanTerms terms) {
        return with(new TakeDebt(id, recipient, lender, amount, terms));
    }

    /**
     * Exchanges the whole amount of a loan for a stake in an organization, which passes to the lender. The debt series stay
     * as they are, as for {@link #writeDown}.
     *
     * @param financing the id of the financing
     * @param ownership the id of the stake
     * @return this scenario and the edit
     */
    public Scenario exchangeForStake(String financing, String ownership) {
        return with(new ExchangeForStake(financing, ownership));
    }

    /**
     * Passes a stake to another owner.
     *
     * @param ownership the id of the stake
     * @param owner the id of the organization that owns it from then on
     * @return this scenario and the edit
     */
    public Scenario changeOwner(String ownership, String owner) {
        return with(new ChangeOwner(ownership, owner));
    }

    /**
     * Adds a law.
     *
     * @param id the id of the new law
     * @param lawName what it is called
     * @param country the ISO 3166 code of the country whose law it is
     * @param year the year from which on it is in force
     * @param effects what it does, such as {@link LawEffect#PROTECTS}
     * @return this scenario and the edit
     */
    public Scenario addLaw(String id, String lawName, String country, int year, LawEffect... effects) {
        return with(new AddLaw(id, lawName, country, year, List.of(effects)));
    }

    /**
     * Repeals a law: it stays known, but without any effect.
     *
     * @param law the id of the law
     * @return this scenario and the edit
     */
    public Scenario repealLaw(String law) {
        return with(new RepealLaw(law));
    }

    /**
     * Discloses a fact on which sources contradict each other: it turns out to be what the reading of the catalog takes.
     *
     * @param entity the id of what the fact is about
     * @param property the property, such as {@code Props.SUPPLIER}
     * @return this scenario and the edit
     */
    public Scenario disclose(String entity, Property<?> property) {
        return with(new Disclose(entity, property));
    }

    /**
     * Introduces a vendor that the catalog does not have, so that later edits can name it.
     *
     * @param id the id of the new vendor
     * @param vendorName what it is called
     * @param country the ISO 3166 code of its country
     * @return this scenario and the edit
     */
    public Scenario introduceVendor(String id, String vendorName, String country) {
        return with(new IntroduceVendor(id, vendorName, country));
    }

    private Scenario with(Change change) {
        List<Step> more = new ArrayList<>(steps);
        more.add(new Step(assumption(), change));
        return new Scenario(name, List.copyOf(more));
    }

    /**
     * This scenario and then another, whose edits see what this one did. Edits keep citing the scenario they come from.
     *
     * @param next the other scenario
     * @return both, named after both
     */
    public Scenario then(Scenario next) {
        List<Step> both = new ArrayList<>(steps);
        both.addAll(next.steps);
        return new Scenario(name + ", then " + next.name, List.copyOf(both));
    }

    /**
     * The world in which the edits hold.
     *
     * @param catalog the world as it is, which stays as it is
     * @return another catalog, under the same reading and lenses; the same one if there are no edits
     * @throws ScenarioException if an edit cannot apply; its message names the scenario, the edit and why not
     */
    public Catalog on(Catalog catalog) {
        if (steps.isEmpty()) {
            return catalog;
        }
        Draft draft = new Draft(catalog, steps.get(0));
        for (Step step : steps) {
            draft.apply(step);
        }
        return draft.finish("if " + name);
    }

    /**
     * What the scenario is about.
     *
     * @return the name
     */
    public String name() {
        return name;
    }

    /**
     * What the scenario makes different.
     *
     * @return the edits in the order in which they apply
     */
    public List<Edit> edits() {
        List<Edit> edits = new ArrayList<>(steps.size());
        for (Step step : steps) {
            edits.add(step.change());
        }
        return List.copyOf(edits);
    }

    /**
     * The source that the facts of this scenario's own edits cite: no document, but the assumption itself.
     *
     * @return a source whose id is {@code scenario-} and the words of the name
     */
    public Source assumption() {
        return Assumption.of(name);
    }

    /**
     * Whether a source is no document but the {@link #assumption} of a scenario.
     *
     * @param source the source that a claim cites
     * @return true if a scenario supposes what it says
     */
    public static boolean isAssumption(Source source) {
        return Assumption.is(source);
    }

    /**
     * The scenario to print: its name, and under it one edit a line, each with its caveat.
     *
     * @return the tree
     */
    public Tree tree() {
        List<Tree> children = new ArrayList<>(steps.size());
        for (Step step : steps) {
            List<Tree> caveat = new ArrayList<>(1);
            step.change().caveat().ifPresent(words -> caveat.add(Tree.of(words)));
            children.add(Tree.of(step.change().words(), caveat));
        }
        return Tree.of(name, children);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Scenario that && name.equals(that.name) && steps.equals(that.steps);
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, steps);
    }

    /**
     * One line for a shell.
     *
     * @return the name and the number of edits, cut at 70 characters
     */
    @Override
    public String toString() {
        return Lines.fit(name + " (" + steps.size() + (steps.size() == 1 ? " edit)" : " edits)"));
    }
}
