package io.github.digitalsilkroad.core.catalog;

import com.google.common.collect.ListMultimap;
import com.google.common.collect.MultimapBuilder;
import com.google.common.collect.Multimaps;
import io.github.digitalsilkroad.core.evidence.Basis;
import io.github.digitalsilkroad.core.evidence.Claim;
import java.util.ArrayList;
import java.util.List;

/**
 * Claims that say the same as one side, in the order of their first claim.
 *
 * @since 0.3.0
 */
public final class Sides {

    private Sides() {}

    /**
     * The sides of some claims.
     *
     * @param claims claims on one fact
     * @return an unmodifiable list, a side for each value, or reason why there is none
     */
    public static List<Dispute.Side> of(List<? extends Claim<?>> claims) {
        ListMultimap<String, Claim<?>> byValue =
                MultimapBuilder.linkedHashKeys().arrayListValues().build();
        for (Claim<?> claim : claims) {
            byValue.put(words(claim), claim);
        }
        List<Dispute.Side> sides = new ArrayList<>();
        Multimaps.asMap(byValue).forEach((value, said) -> sides.add(new Dispute.Side(value, List.copyOf(said))));
        return List.copyOf(sides);
    }

    static String words(Claim<?> claim) {
        return claim.value().map(Object::toString).orElseGet(() -> claim.basis().label());
    }

    /**
     * The sides as lines: value, and who says so as of when.
     *
     * @param claims claims on one fact
     * @return a line a side
     */
    public static String text(List<? extends Claim<?>> claims) {
        StringBuilder out = new StringBuilder();
        for (Dispute.Side side : of(claims)) {
            out.append(out.isEmpty() ? "" : "\n").append(side.value()).append(" [");
            String separator = "";
            for (Claim<?> claim : side.claims()) {
                out.append(separator).append(claim.source().id());
                claim.asOf().ifPresent(when -> out.append(" as of ").append(when));
                out.append(claim.basis() == Basis.INFERRED ? ", inferred" : "");
                separator = "; ";
            }
            out.append(']');
        }
        return out.toString();
    }
}
