package io.github.digitalsilkroad.core.score;

import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.internal.PlainStyle;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;

/**
 * What an answer says beside its value; the market is what is compared in each completion.
 */
@PlainStyle
@Value.Builder
record Said(
        String unit,
        String unitOfOne,
        String base,
        String scope,
        String whole,
        String when,
        String unseen,
        String aside,
        String lead,
        String formula,
        Optional<Coverage> coverage,
        Optional<Map<Id, Set<Id>>> market,
        boolean isJointSupply)
        implements WithSaid {

    static final Said NOTHING =
            new Said("", "", "", "", "", "", "", "", "", "", Optional.empty(), Optional.empty(), false);

    boolean isWhole() {
        return coverage.map(Coverage::isWhole).orElse(true);
    }
}
