package io.github.digitalsilkroad.examples;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.evidence.Attested;
import io.github.digitalsilkroad.core.evidence.Basis;
import io.github.digitalsilkroad.core.evidence.Citation;
import io.github.digitalsilkroad.core.evidence.Claim;
import io.github.digitalsilkroad.core.evidence.ClaimPair;
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
import io.github.digitalsilkroad.core.view.View;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
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
    <T> String fact(Attested<T> fact, Function<? super T, String> words) {
        if (fact.chosen().isEmpty()) {
            return missing(fact);
        }
        Claim<T> chosen = fact.chosen().get();
        StringBuilder text = new StringBuilder(stated(chosen, words));
        int others = 0;
        for (Map.Entry<String, Claim<T>> other : others(fact, chosen, words).entrySet()) {
            others++;
            if (others <= MOST_OTHERS) {
                text.append(others == 1 ? " but " : ", ").append(stated(other.getValue(), words));
            } else {
                text.append(others == MOST_OTHERS + 1 ? ", others " : "").append(mark(other.getValue()));
            }
        }
        return text.toString();
    }

    private <T> String stated(Claim<T> claim, Function<? super T, String> words) {
        String basis = claim.basis() == Basis.STATED ? "" : " (" + claim.basis().label() + ")";
        return words.apply(claim.value().orElseThrow()) + basis + " " + mark(claim);
    }

    private <T> String missing(Attested<T> fact) {
        if (fact.claims().isEmpty()) {
            return NOT_STATED;
        }
        return fact.missing().map(Missing::words).orElse(NOT_STATED) + " "
                + mark(fact.claims().get(0));
    }

    private static <T> Map<String, Claim<T>> others(
            Attested<T> fact, Claim<T> chosen, Function<? super T, String> words) {
        Map<String, Claim<T>> others = new LinkedHashMap<>();
        for (ClaimPair<T> pair : fact.conflicts()) {
            for (Claim<T> side : List.of(pair.first(), pair.second())) {
                if (!side.equals(chosen) && side.hasValue()) {
                    others.putIfAbsent(words.apply(side.value().orElseThrow()), side);
                }
            }
        }
        others.remove(words.apply(chosen.value().orElseThrow()));
        return others;
    }

    String mark(Claim<?> claim) {
        return footnotes.mark(claim);
    }

    /** The footnotes of several citations as one mark, such as {@code [3, 7-9]}. */
    String mark(Collection<Citation> citations) {
        TreeSet<Integer> numbers = new TreeSet<>();
        for (Citation citation : citations) {
            Claim<?> claim = claims.get(citation);
            String mark = claim == null ? footnotes.mark(citation) : footnotes.mark(claim);
            numbers.add(Integer.valueOf(mark.substring(1, mark.length() - 1)));
        }
        List<String> runs = new ArrayList<>();
        int first = 0;
        for (int number : numbers) {
            if (!numbers.contains(number - 1)) {
                first = number;
            }
            if (!numbers.contains(number + 1)) {
                runs.add(first == number ? "" + first : first + (first + 1 == number ? ", " : "-") + number);
            }
        }
        return runs.isEmpty() ? "" : "[" + String.join(", ", runs) + "]";
    }

    View view() {
        return footnotes.view();
    }

    int size() {
        return footnotes.size();
    }

    String parties(Attested<Parties> parties) {
        return fact(parties, this::names);
    }

    private String names(Parties parties) {
        List<String> names = new ArrayList<>();
        for (Id id : parties.list()) {
            names.add(dsr.find(id).map(Notes::shortName).orElse(id.toString()));
        }
        return String.join(", ", names);
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

    String count(Attested<Quantity> count) {
        return fact(count, quantity -> plain(quantity.estimate()));
    }

    String money(Attested<Money> money) {
        return fact(money, Notes::plain);
    }

    String stage(Life.Milestone milestone) {
        return milestone.date().property().label() + " " + fact(milestone.date(), day -> when(milestone, day));
    }

    /**
     * When it was reached; of a stage that no source dates, "seen" and the day of the figure that shows it, if it has
     * one.
     */
    private static String when(Life.Milestone milestone, PartialDate day) {
        if (milestone.isInferred()) {
            return milestone.asOf().map(shown -> "(seen " + shown + ")").orElse("(inferred)");
        }
        return day.isUnstated() ? "(undated)" : day.toString();
    }

    /** The estimate without the bounds that "about" implies anyway. */
    static String plain(Estimate estimate) {
        return isPlainAbout(estimate)
                ? "about " + Estimate.exactly(estimate.best().getAsDouble())
                : estimate.describe(4);
    }

    static String plain(Money money) {
        return isPlainAbout(money.amount())
                ? "about "
                        + Money.of(Estimate.exactly(money.amount().best().getAsDouble()), money.code())
                                .describe(4)
                : money.describe(4);
    }

    private static boolean isPlainAbout(Estimate estimate) {
        return estimate.best().isPresent()
                && estimate.best().getAsDouble() != 0
                && estimate.equals(Estimate.about(estimate.best().getAsDouble()));
    }

    /** Joins figures with their marks; a mark that the next figure shares is written once, after the last of them. */
    static String joinMarked(List<String> figures) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < figures.size(); i++) {
            String figure = figures.get(i);
            boolean shared = i + 1 < figures.size() && markOf(figure).equals(markOf(figures.get(i + 1)));
            text.append(i == 0 ? "" : ", ").append(shared ? figure.substring(0, figure.lastIndexOf(" [")) : figure);
        }
        return text.toString();
    }

    private static String markOf(String figure) {
        return figure.substring(figure.lastIndexOf(" ["));
    }
}
