package io.github.digitalsilkroad.examples;

import static java.util.stream.Collectors.joining;

import com.google.common.collect.Lists;
import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.catalog.Fact;
import io.github.digitalsilkroad.core.catalog.Total;
import io.github.digitalsilkroad.core.evidence.Attested;
import io.github.digitalsilkroad.core.evidence.Basis;
import io.github.digitalsilkroad.core.evidence.Citation;
import io.github.digitalsilkroad.core.evidence.Claim;
import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.evidence.Missing;
import io.github.digitalsilkroad.core.evidence.Parties;
import io.github.digitalsilkroad.core.model.Deployment;
import io.github.digitalsilkroad.core.model.Entity;
import io.github.digitalsilkroad.core.model.Life;
import io.github.digitalsilkroad.core.model.Organization;
import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.core.quantity.Money;
import io.github.digitalsilkroad.core.quantity.PartialDate;
import io.github.digitalsilkroad.core.quantity.Quantity;
import io.github.digitalsilkroad.core.view.Footnotes;
import io.github.digitalsilkroad.core.view.Text;
import io.github.digitalsilkroad.core.view.View;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/** Writes facts as a reader wants them, short and with the number of a footnote, and keeps the footnotes. */
final class Notes {

    /** The text for a value that no source states. */
    static final String NOT_STATED = "-";

    private static final int MOST_OTHERS = 2;
    private static final int LONG_NAME = 24;

    private final Catalog dsr;
    private final Footnotes footnotes = new Footnotes();

    /** For each citation a claim that bears it, so that scores, which know only citations, share its footnote. */
    private final Map<Citation, Claim<?>> claims = new HashMap<>();

    Notes(Catalog dsr) {
        this.dsr = dsr;
        for (Deployment deployment : dsr.deployments()) {
            for (Attested<?> fact : deployment.facts().all()) {
                for (Claim<?> claim : fact.claims()) {
                    claims.putIfAbsent(claim.citation(), claim);
                }
            }
        }
    }

    /** The value with its footnote, and the values that contradict it with theirs. */
    <T> Text fact(Attested<T> fact, Function<? super T, Text> words) {
        if (fact.chosen().isEmpty()) {
            return missing(fact);
        }
        Claim<T> chosen = fact.chosen().get();
        Text text = stated(chosen, words);
        int others = 0;
        for (Map.Entry<Text, Claim<T>> other : others(fact, chosen, words).entrySet()) {
            others++;
            text = others <= MOST_OTHERS
                    ? text.plus(others == 1 ? " but " : ", ").plus(stated(other.getValue(), words))
                    : text.plus(others == MOST_OTHERS + 1 ? ", others " : "").plus(mark(other.getValue()));
        }
        return text;
    }

    private <T> Text stated(Claim<T> claim, Function<? super T, Text> words) {
        String basis = inBrackets(Basis.words(Set.of(claim.basis())));
        return words.apply(claim.value().orElseThrow()).plus(basis + " ").plus(mark(claim));
    }

    /** On what basis the figures of a sum are, after a comma; empty if sources state all. */
    static String basis(Total total) {
        return afterComma(Attested.basis(Lists.transform(total.figures(), Fact::claims)));
    }

    static String afterComma(String words) {
        return words.isEmpty() ? "" : ", " + words;
    }

    /** The day of the data, such as {@code  as of 2026-11-30}; empty if no source is dated. */
    static String asOfDay(Catalog dsr) {
        return dsr.day().map(day -> " as of " + day).orElse("");
    }

    static String inBrackets(String words) {
        return words.isEmpty() ? "" : " (" + words + ")";
    }

    private <T> Text missing(Attested<T> fact) {
        return fact.claims().isEmpty()
                ? Text.of(NOT_STATED)
                : Text.of(fact.missing().map(Missing::words).orElse(NOT_STATED) + " ")
                        .plus(mark(fact.claims().get(0)));
    }

    private static <T> Map<Text, Claim<T>> others(Attested<T> fact, Claim<T> chosen, Function<? super T, Text> words) {
        Map<Text, Claim<T>> others = new LinkedHashMap<>();
        for (Claim<T> side : fact.conflicting()) {
            if (!side.equals(chosen) && side.hasValue()) {
                others.putIfAbsent(words.apply(side.value().orElseThrow()), side);
            }
        }
        others.remove(words.apply(chosen.value().orElseThrow()));
        return others;
    }

    Text mark(Claim<?> claim) {
        return footnotes.mark(claim);
    }

    /** The footnotes of several citations, such as {@code [3] [7]-[9]}. */
    Text mark(Collection<Citation> citations) {
        NavigableMap<Integer, Text> marks = new TreeMap<>();
        for (Citation citation : citations) {
            Claim<?> claim = claims.get(citation);
            Text mark = claim == null ? footnotes.mark(citation) : footnotes.mark(claim);
            marks.put(Integer.valueOf(mark.spans().get(0).key()), mark);
        }
        List<Text> runs = new ArrayList<>();
        Text first = Text.of("");
        for (Map.Entry<Integer, Text> mark : marks.entrySet()) {
            boolean isFirst = !marks.containsKey(mark.getKey() - 1);
            first = isFirst ? mark.getValue() : first;
            if (!marks.containsKey(mark.getKey() + 1)) {
                runs.add(isFirst ? first : first.plus("-").plus(mark.getValue()));
            }
        }
        return Text.join(" ", runs);
    }

    View view() {
        return footnotes.view();
    }

    int size() {
        return footnotes.size();
    }

    Text parties(Attested<Parties> parties) {
        return fact(parties, this::names);
    }

    private Text names(Parties parties) {
        List<Text> names = new ArrayList<>();
        for (Id id : parties.list()) {
            names.add(Text.thing(id, dsr.find(id).map(Notes::shortName).orElse(id.toString())));
        }
        return Text.join(", ", names);
    }

    /** The name, or where it is long, another one by which the organization goes. */
    static String shortName(Entity entity) {
        if (entity.name().length() > LONG_NAME && entity instanceof Organization organization) {
            for (String alias : organization.aliases()) {
                if (alias.length() < entity.name().length()) {
                    return alias;
                }
            }
        }
        return entity.name();
    }

    Text count(Attested<Quantity> count) {
        return fact(count, quantity -> Text.of(plain(quantity.number())));
    }

    Text money(Attested<Money> money) {
        return fact(money, amount -> Text.of(plain(amount)));
    }

    Text stage(Life.Milestone milestone) {
        return Text.of(milestone.date().property().label() + " ")
                .plus(fact(milestone.date(), day -> Text.of(when(milestone, day))));
    }

    /**
     * When it was reached; of a stage that no source dates, "seen" and the day of the figure that shows it, if it has
     * one.
     */
    private static String when(Life.Milestone milestone, PartialDate day) {
        if (milestone.isInferred()) {
            return milestone
                    .asOf()
                    .map(shown -> "(seen " + Text.value(shown) + ")")
                    .orElse("(undated)");
        }
        return day.isUnstated() ? "(undated)" : Text.value(day).toString();
    }

    /** The estimate without the bounds that "about" implies anyway. */
    static String plain(Estimate estimate) {
        return isPlainAbout(estimate)
                ? "about " + Estimate.exactly(estimate.best().getAsDouble())
                : estimate.describe(4);
    }

    static String plain(Money money) {
        return isPlainAbout(money.number())
                ? "about "
                        + Money.of(
                                        Estimate.exactly(money.number().best().getAsDouble()),
                                        money.unit().code())
                                .describe(4)
                : money.describe(4);
    }

    private static boolean isPlainAbout(Estimate estimate) {
        return estimate.best().isPresent()
                && estimate.best().getAsDouble() != 0
                && estimate.equals(Estimate.about(estimate.best().getAsDouble()));
    }

    /** Joins figures with their marks; a mark that the next figure shares is written once, after the last of them. */
    static Text joinMarked(List<Text> figures) {
        List<Text> told = new ArrayList<>();
        for (int i = 0; i < figures.size(); i++) {
            List<Text.Span> spans = figures.get(i).spans();
            boolean shared = i + 1 < figures.size()
                    && last(spans).equals(last(figures.get(i + 1).spans()));
            told.add(shared ? Text.of(withoutMark(spans)) : figures.get(i));
        }
        return Text.join(", ", told);
    }

    private static Text.Span last(List<Text.Span> spans) {
        return spans.get(spans.size() - 1);
    }

    private static String withoutMark(List<Text.Span> spans) {
        return spans.subList(0, spans.size() - 1).stream()
                .map(Text.Span::words)
                .collect(joining())
                .stripTrailing();
    }
}
