package io.github.digitalsilkroad.core.catalog;

import io.github.digitalsilkroad.core.evidence.Basis;
import io.github.digitalsilkroad.core.evidence.Claim;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Puts claims that say the same into one side, in the order of their first claim. */
final class Sides {

    private Sides() {}

    static List<Dispute.Side> of(List<? extends Claim<?>> claims) {
        Map<String, List<Claim<?>>> byValue = new LinkedHashMap<>();
        for (Claim<?> claim : claims) {
            byValue.computeIfAbsent(words(claim), value -> new ArrayList<>()).add(claim);
        }
        List<Dispute.Side> sides = new ArrayList<>();
        byValue.forEach((value, said) -> sides.add(new Dispute.Side(value, List.copyOf(said))));
        return List.copyOf(sides);
    }

    static String words(Claim<?> claim) {
        return claim.value().map(Object::toString).orElseGet(() -> claim.basis().label());
    }

    /** The sides as lines: value, and who says so as of when. */
    static String text(List<? extends Claim<?>> claims) {
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
