package io.github.digitalsilkroad.core.score;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.catalog.Total;
import io.github.digitalsilkroad.core.evidence.Attested;
import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.formula.Leverage;
import io.github.digitalsilkroad.core.model.Deployment;
import io.github.digitalsilkroad.core.model.Financing;
import io.github.digitalsilkroad.core.model.Props;
import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.core.quantity.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How much of a deployment's cost comes from abroad.
 *
 * <p><b>Definition.</b> Externally financed part ÷ cost, in percent. The external part is what a source states as
 * foreign funding, or else the sum of the financings that fund the deployment, tranches of an umbrella counted once.
 * Where the cost is not stated but the domestic part is, the share is foreign ÷ (foreign + domestic), with the tight
 * bounds of a share. Amounts must be in one currency and price base; nothing is converted.
 *
 * <p><b>Unit.</b> Percent of the cost. <b>Range.</b> 0 to 100. <b>Source.</b> The share of project cost that is externally financed is a ratio of amounts
 * as stated; no index stands behind it.
 *
 * <p><b>What it does not mean.</b> It says nothing of who bears the risk, of the terms, or of grant against loan; see
 * {@code Concessionality} for terms.
 *
 * <p><b>Example.</b> {@code ForeignFinancing.of("tj-dushanbe-safe-city").on(catalog)}
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class ForeignFinancing implements Score {

    private final String deployment;

    private ForeignFinancing(String deployment) {
        this.deployment = deployment;
    }

    /**
     * The question for one deployment.
     *
     * @param deployment its id, such as {@code tj-dushanbe-safe-city}
     * @return the score
     */
    public static ForeignFinancing of(String deployment) {
        return new ForeignFinancing(deployment);
    }

    @Override
    public String question() {
        return "Foreign share of the cost of " + deployment;
    }

    @Override
    public Assessment on(Catalog catalog) {
        Deployment subject = catalog.deployment(deployment);
        Assessment.Builder answer = Assessment.of(this, catalog)
                .unit("percent of the cost")
                .formula("foreign part / cost, both as stated, in one currency");
        Part foreign = foreignPart(subject, catalog);
        Attested<Money> cost = subject.facts().get(Props.COST);
        Attested<Money> domestic = subject.facts().get(Props.DOMESTIC_FUNDING);
        List<Input> inputs = new ArrayList<>(foreign.inputs);
        if (cost.isPresent()) {
            inputs.add(Input.fact("cost", cost));
        } else if (domestic.isPresent()) {
            answer.formula("foreign part / (foreign part + domestic part), both as stated, in one currency");
            inputs.add(Input.fact("domestic part", domestic));
        } else {
            answer.missing("cost: " + cost.missing().orElseThrow().words());
        }
        if (foreign.amount == null) {
            answer.missing("foreign part: " + foreign.reason);
        }
        Estimate share = share(foreign.amount, cost.value(), domestic.value(), answer);
        return share == null
                ? answer.unanswered(() -> inputs)
                : answer.answer(share.times(100).within(0, 100), () -> inputs);
    }

    private static @Nullable Estimate share(
            @Nullable Money foreign, Optional<Money> cost, Optional<Money> domestic, Assessment.Builder answer) {
        Optional<Money> other = cost.isPresent() ? cost : domestic;
        if (foreign == null || other.isEmpty()) {
            return null;
        }
        if (!foreign.code().equals(other.get().code())) {
            answer.missing(Figure.unlike(
                    "the foreign part", foreign, cost.isPresent() ? "the cost" : "the domestic part", other.get()));
            return null;
        }
        Estimate part = foreign.amount();
        Estimate rest = other.get().amount();
        boolean tooMuch = cost.isPresent() && part.isAbove(rest).isYes();
        boolean isNothing = rest.high() <= 0 && (cost.isPresent() || part.high() <= 0);
        if (tooMuch || isNothing) {
            answer.missing("a " + (cost.isPresent() ? "cost" : "domestic part") + " that can be right: it is "
                    + other.get().describe(4) + ", the foreign part " + foreign.describe(4));
            return null;
        }
        return cost.isPresent() ? Leverage.shareOfTotal(part, rest) : Leverage.shareOfParts(part, rest);
    }

    private Part foreignPart(Deployment subject, Catalog catalog) {
        Attested<Money> stated = subject.facts().get(Props.FOREIGN_FUNDING);
        if (stated.isPresent()) {
            return new Part(stated.value().orElseThrow(), "", List.of(Input.fact("foreign part", stated)));
        }
        Total total = catalog.financings().funding(deployment).total(Props.AMOUNT);
        List<Input> inputs = new ArrayList<>();
        for (Financing financing : catalog.financings().funding(deployment)) {
            Attested<Money> amount = financing.facts().get(Props.AMOUNT);
            if (amount.isPresent() && !isLeftOut(total, financing.id())) {
                inputs.add(Input.fact(financing.name(), amount));
            }
        }
        if (total.sum().isEmpty()) {
            return new Part(null, "not stated, and no financing of it states an amount in USD", List.of());
        }
        Money sum = Money.of(total.sum().get().number(), total.unit().code());
        return new Part(sum, "", List.of(Input.step("foreign part, summed over financings: " + sum, inputs)));
    }

    private static boolean isLeftOut(Total total, Id id) {
        for (Total.LeftOut row : total.leftOut()) {
            if (row.id().equals(id)) {
                return true;
            }
        }
        return false;
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

    /** The foreign part: an amount or the reason why there is none, and where it came from. */
    private record Part(@Nullable Money amount, String reason, List<Input> inputs) {}
}
