package io.github.digitalsilkroad.core.score;

import static java.util.Objects.requireNonNull;

import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.quantity.Ternary;
import java.util.List;

/**
 * A way by which a law reaches a deployment: from a party of the deployment to an organization of the law's country.
 *
 * <p>Where several lead from the same party to the same organization, this is a shortest of those whose last link is of
 * the same kind: companies that own each other have more ways between them than anyone can list.
 *
 * @param deployment the deployment
 * @param parties the organizations on the way, the party of the deployment first, that of the law's country last
 * @param ties the kinds of the links, in order: none if the party itself is of the law's country
 * @param words the way as text, such as {@code supplier sky-telecom, owned by parent}
 * @param reaches YES if the party itself is of the law's country; UNKNOWN if it is only tied to one that is
 * @param input who states each link
 * @since 0.1.0
 */
public record JurisdictionPath(
        Id deployment, List<Id> parties, List<Tie> ties, String words, Ternary reaches, Input input) {

    /**
     * Keeps the parties and the ties.
     *
     * @param deployment the deployment
     * @param parties the organizations on the way
     * @param ties the kinds of the links
     * @param words the way as text
     * @param reaches whether the law reaches the deployment by this way
     * @param input who states each link
     */
    public JurisdictionPath {
        requireNonNull(deployment, "deployment");
        requireNonNull(words, "words");
        requireNonNull(reaches, "reaches");
        requireNonNull(input, "input");
        parties = List.copyOf(requireNonNull(parties, "parties"));
        ties = List.copyOf(requireNonNull(ties, "ties"));
    }

    /**
     * The way on one line.
     *
     * @return such as {@code kg-network: supplier huawei}
     */
    @Override
    public String toString() {
        return deployment + ": " + words + (reaches.isYes() ? "" : " (not certain)");
    }
}
