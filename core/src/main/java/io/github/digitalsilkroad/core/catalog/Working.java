package io.github.digitalsilkroad.core.catalog;

import com.google.common.collect.ListMultimap;
import com.google.common.collect.MultimapBuilder;
import com.google.common.collect.Multimaps;
import io.github.digitalsilkroad.core.evidence.Attested;
import io.github.digitalsilkroad.core.evidence.Citation;
import io.github.digitalsilkroad.core.evidence.Claim;
import io.github.digitalsilkroad.core.evidence.Coded;
import io.github.digitalsilkroad.core.evidence.Identified;
import io.github.digitalsilkroad.core.internal.Lines;
import io.github.digitalsilkroad.core.model.Entity;
import io.github.digitalsilkroad.core.view.Text;
import io.github.digitalsilkroad.core.view.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The working of counts, sums and rankings as trees. */
final class Working {

    private Working() {}

    /**
     * An answer with the rows that it counts, those that it leaves out by reason, what it asks of each, and the name
     * of the data.
     */
    static Tree of(String answer, List<Tree> counted, List<LeftOut> leftOut, List<RowCondition> asked, Object data) {
        List<Tree> children = new ArrayList<>();
        if (!asked.isEmpty()) {
            children.add(
                    Tree.of("rows: " + asked.stream().map(RowCondition::text).collect(Collectors.joining("; "))));
        }
        children.addAll(counted);
        ListMultimap<String, Tree> byReason =
                MultimapBuilder.linkedHashKeys().arrayListValues().build();
        leftOut.forEach(row -> byReason.put(
                row.reason(),
                Tree.of(
                        Text.thing(row.id()),
                        row.facts().stream()
                                .filter(fact -> !fact.claims().claims().isEmpty())
                                .map(fact -> Tree.of(fact(fact), List.of()))
                                .toList())));
        Multimaps.asMap(byReason)
                .forEach((reason, rows) -> children.add(Tree.of("left out, " + reason + ": " + rows.size(), rows)));
        children.add(Tree.of("data: " + data));
        return Tree.of(answer, children);
    }

    /** A row that is counted, with the claimed facts that conditions read of it, or else the dates of its events. */
    static Tree row(Identified row, List<RowCondition> asked) {
        if (!(row instanceof Entity entity)) {
            return Tree.of(Text.thing(row.id()), List.of());
        }
        List<RowCondition> read = asked.stream()
                .filter(condition -> condition.readsFacts() && !condition.readsAll())
                .toList();
        RowCondition events = RowCondition.on("dated", entity.kind().events());
        return Tree.of(
                Text.thing(row.id()),
                (read.isEmpty() ? List.of(events) : read)
                        .stream()
                                .flatMap(condition -> condition.facts(entity).stream())
                                .filter(fact -> !fact.claims().claims().isEmpty())
                                .distinct()
                                .map(fact -> Tree.of(fact(fact), List.of()))
                                .toList());
    }

    /** What is known of a fact, and of when and on what basis: {@code 855 cameras, as of 2019, inferred}. */
    static Text value(Fact fact) {
        Attested<?> attested = fact.claims();
        String time = attested.chosen()
                .flatMap(Claim::asOf)
                .filter(when -> fact.year().isEmpty())
                .map(when -> ", " + Text.asOf(when))
                .orElse("");
        return attested.value()
                .map(Text::value)
                .orElseGet(() -> Text.of(attested.missing().map(Coded::label).orElse("-")))
                .plus(time + Lines.afterComma(Attested.basis(List.of(attested))));
    }

    /** What a table shows of a fact: the value, on what basis it is, and whether it is disputed. */
    static String cell(Attested<?> fact) {
        return fact.value().map(value -> Text.value(value).toString()).orElse("-")
                + Lines.afterComma(Attested.basis(List.of(fact)))
                + (fact.dispute().isYes() ? " *" : fact.isDisputed() ? " (*)" : "");
    }

    /** The value that a claim has, as a person writes it, or why it has none. */
    static String text(Claim<?> claim) {
        return claim.value()
                .map(value -> Text.value(value).toString())
                .orElseGet(() -> claim.basis().label());
    }

    /** A fact with the claim that gives its value: {@code cameras: 855 cameras, as of 2019 [cpc-2020]}. */
    static Text fact(Fact fact) {
        Attested<?> attested = fact.claims();
        List<? extends Claim<?>> claims =
                attested.chosen().<List<? extends Claim<?>>>map(List::of).orElse(attested.claims());
        return Text.of(fact.label() + ": ")
                .plus(value(fact))
                .plus(Text.cited(claims.stream()
                        .<Citation>map(Claim::citation)
                        .distinct()
                        .toList()))
                .plus(attested.isDisputed() ? ", " + attested.disputeText() : "");
    }
}
