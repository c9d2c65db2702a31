package io.github.digitalsilkroad.core.score;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.Lists;
import io.github.digitalsilkroad.core.catalog.Entities;
import io.github.digitalsilkroad.core.catalog.Fact;
import io.github.digitalsilkroad.core.catalog.LeftOut;
import io.github.digitalsilkroad.core.catalog.Ref;
import io.github.digitalsilkroad.core.catalog.Total;
import io.github.digitalsilkroad.core.evidence.Attested;
import io.github.digitalsilkroad.core.evidence.Facts;
import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.evidence.Identified;
import io.github.digitalsilkroad.core.model.Deployment;
import io.github.digitalsilkroad.core.model.Financing;
import io.github.digitalsilkroad.core.model.Props;
import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.core.quantity.Money;
import io.github.digitalsilkroad.core.score.Computation.Operand;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;

/**
 * How much of a deployment's cost comes from abroad.
 *
 * <p><b>Definition.</b> Externally financed part ÷ cost, in percent. The external part is what a source states as
 * foreign funding, or else the sum of the financings that fund the deployment, tranches of an umbrella counted once.
 * Where some of them state no amount, the share may be any from that of the others to the whole. Where the cost is not
 * stated but the domestic part is, the share is foreign ÷ (foreign + domestic), with the tight bounds of a share.
 * Amounts must be in one currency and price base; nothing is converted.
 *
 * <p><b>Unit.</b> Percent of the cost. <b>Range.</b> 0 to 100. <b>Source.</b> The share of project cost that is
 * externally financed is a ratio of amounts as stated; it follows no published index.
 *
 * <p><b>What it does not mean.</b> It says nothing of who bears the risk, of the terms, or of grant against loan; see
 * {@link Concessionality} for terms.
 *
 * <p><b>Example.</b> {@code ForeignFinancing.of("tj-dushanbe-safe-city").on(catalog)}
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class ForeignFinancing extends PartedScore<ForeignFinancing.Asked> {

    /** What is asked. */
    record Asked(Ref<Deployment> deployment) {}

    ForeignFinancing(Asked asked) {
        super("foreign-financing", asked, ForeignFinancing::new);
    }

    private static final double HIGHEST = 100;

    /**
     * The question for one deployment.
     *
     * @param deployment its id, such as {@code tj-dushanbe-safe-city}, or its name
     * @return the score
     */
    public static ForeignFinancing of(String deployment) {
        return new ForeignFinancing(new Asked(new Ref<>(Deployment.KIND, requireNonNull(deployment, "deployment"))));
    }

    /**
     * As {@link #of(String)}, by what has the id.
     *
     * @param deployment an id, or a thing of a catalog
     * @return the question
     */
    public static ForeignFinancing of(Identified deployment) {
        return of(deployment.id().toString());
    }

    @Override
    String worded(String when) {
        return "Foreign share of the cost of " + asked.deployment;
    }

    @Override
    Assessment answer(Recorder recorder) {
        Deployment subject = recorder.catalog().deployment(asked.deployment.text());
        Foreign foreign = foreign(recorder, subject);
        Attested<Money> cost = recorder.optional("cost", subject, Props.COST);
        boolean isTotal = cost.isPresent();
        String other = isTotal ? "cost" : "domestic part";
        Attested<Money> stated = isTotal ? cost : recorder.optional(other, subject, Props.DOMESTIC_FUNDING);
        Fact rest = new Fact(subject, stated, OptionalInt.empty());
        Optional<Estimate> share = foreign.sum.flatMap(
                sum -> stated.value().flatMap(known -> share(recorder, foreign, rest, other, known, isTotal)));
        Optional<Estimate> whole = foreign.known == foreign.all
                ? share
                : share.map(known -> Estimate.interval(known.low(), known.isLowOpen(), HIGHEST, false));
        if (whole.filter(Estimate::isExact).isEmpty()) {
            recorder.lacks("cost", world -> {
                Facts facts = world.deployment(asked.deployment.text()).facts();
                if (!facts.get(Props.COST).isPresent()) {
                    facts.get(Props.DOMESTIC_FUNDING);
                }
            });
            if (foreign.sum.isPresent() && foreign.known < foreign.all) {
                recorder.lacks(
                        "foreign part",
                        world -> world.deployment(asked.deployment.text())
                                .facts()
                                .get(Props.FOREIGN_FUNDING));
            }
        }
        return Assessment.of(recorder)
                .saying(answer -> answer.unit("percent of the cost")
                        .formula((!isTotal && stated.isPresent()
                                        ? "foreign part / (foreign part + domestic part)"
                                        : "foreign part / cost")
                                + ", both as stated, in one currency")
                        .among(foreign.known, foreign.all, "financings", share))
                .computed(() -> computation(foreign, rest, isTotal))
                .answer(whole);
    }

    private static Optional<Computation> computation(Foreign foreign, Fact rest, boolean isTotal) {
        if (foreign.sum.isEmpty() || !rest.claims().isPresent()) {
            return Optional.empty();
        }
        Estimate sum = foreign.sum.get().number();
        List<Operand> operands = foreign.operands.get();
        Operand part = operands.size() == 1
                ? operands.get(0)
                : Operand.of(
                        "foreign part",
                        foreign.known == foreign.all ? sum : sum.plus(Estimate.atLeast(0)),
                        foreign.sum.get().unit().code(),
                        Computation.of(Formula.SUM, operands));
        return Optional.of(Computation.of(
                isTotal ? Formula.PERCENT_OF_WHOLE : Formula.PERCENT_OF_PARTS,
                part,
                Operand.of(isTotal ? "cost" : "domestic part", rest)));
    }

    private static Optional<Estimate> share(
            Recorder recorder, Foreign foreign, Fact known, String other, Money stated, boolean isTotal) {
        Money sum = foreign.sum.orElseThrow();
        if (!sum.unit().code().equals(stated.unit().code())) {
            recorder.missing(other, known, Amount.inUnits("the foreign part", sum, "the " + other, stated));
            return Optional.empty();
        }
        Estimate part = sum.number();
        Estimate rest = stated.number();
        boolean isNothing = rest.high() <= 0 && (isTotal || part.high() <= 0);
        if (isNothing || (isTotal && part.isAbove(rest).isYes())) {
            String from = String.join(", ", Lists.transform(foreign.operands.get(), Operand::name));
            recorder.missing(
                    other, known, stated.describe(4) + " against " + sum.describe(4) + " from abroad (" + from + ")");
            return Optional.empty();
        }
        Estimate share = isTotal ? part.ratioTo(rest).within(0, 1) : part.shareOf(rest);
        return Optional.of(share.times(100).within(0, HIGHEST));
    }

    /** What is known of the foreign part: the sum, of how many financings, and how many there are. */
    private record Foreign(Optional<Money> sum, int known, int all, Supplier<List<Operand>> operands) {}

    /** What a source states, or else the sum of the financings that fund the deployment. */
    private Foreign foreign(Recorder recorder, Deployment subject) {
        Attested<Money> stated = recorder.optional("foreign part", subject, Props.FOREIGN_FUNDING);
        if (stated.isPresent()) {
            Fact fact = new Fact(subject, stated, OptionalInt.empty());
            return new Foreign(stated.value(), 0, 0, () -> List.of(Operand.of("foreign part", fact)));
        }
        Entities<Financing> funding = recorder.catalog().financings().where(Financing.FUNDS, subject.id());
        Total total = funding.total(Props.AMOUNT);
        Map<Id, LeftOut> leftOut = new HashMap<>();
        total.leftOut().forEach(row -> leftOut.put(row.id(), row));
        Recorder step = recorder.step();
        List<Operand> operands = new ArrayList<>();
        int open = funding.possible().count();
        funding.possible().forEach(financing -> step.lacksStart("start", financing));
        for (Financing financing : funding) {
            LeftOut row = leftOut.get(financing.id());
            Optional<Money> amount = financing.amount().value();
            if (row == null) {
                step.optional(financing.name(), financing, Props.AMOUNT);
                operands.add(Operand.of(financing.id().toString(), Fact.of(financing, Props.AMOUNT)));
            } else if (amount.isEmpty()) {
                step.fact("amount", financing, Props.AMOUNT);
                open++;
            } else if (amount.get().unit().equals(total.unit())) {
                step.leavesOut(row);
            } else {
                step.missing("amount in " + total.unit(), Fact.of(financing, Props.AMOUNT), row.reason());
                open++;
            }
        }
        if (total.sum().isEmpty()) {
            recorder.fact("foreign part", subject, Props.FOREIGN_FUNDING);
            return new Foreign(Optional.empty(), 0, open, List::of);
        }
        Money sum = Money.of(total.sum().get().number(), total.unit().code());
        step.name("foreign part, summed over financings: " + sum);
        if (open > 0) {
            operands.add(Operand.unknown("financings without a usable amount", Estimate.atLeast(0), "amount"));
        }
        return new Foreign(Optional.of(sum), total.counted(), total.counted() + open, () -> operands);
    }
}
