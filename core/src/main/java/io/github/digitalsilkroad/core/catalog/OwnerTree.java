package io.github.digitalsilkroad.core.catalog;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Streams;
import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.model.Organization;
import io.github.digitalsilkroad.core.model.OrganizationKind;
import io.github.digitalsilkroad.core.model.Ownership;
import io.github.digitalsilkroad.core.model.Props;
import io.github.digitalsilkroad.core.quantity.DateInterval;
import io.github.digitalsilkroad.core.quantity.PartialDate;
import io.github.digitalsilkroad.core.view.Tree;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The owners of an organization and their owners, up to states and to owners whose own owners no source states.
 *
 * @param organizations the organization with an id
 * @param stakes who owns an organization
 * @param day the day of the data, if known
 */
record OwnerTree(
        Function<Id, Organization> organizations, Function<Id, Iterable<Ownership>> stakes, Optional<LocalDate> day) {

    Tree of(Organization owned, Object data) {
        List<Tree> children = new ArrayList<>(above(owned.id(), ImmutableSet.of(owned.id())));
        children.add(Tree.of("data: " + data));
        return Tree.of("Owners of " + owned.name() + (children.size() == 1 ? ": none is known" : ""), children);
    }

    private List<Tree> above(Id owned, Set<Id> passed) {
        return Streams.stream(stakes.apply(owned))
                .filter(this::mayHaveBegun)
                .map(stake -> holder(stake, passed))
                .toList();
    }

    /** Whether no source dates its beginning after the day of the data. */
    private boolean mayHaveBegun(Ownership stake) {
        Optional<PartialDate> start = stake.held().value().flatMap(DateInterval::start);
        return day.isEmpty()
                || start.isEmpty()
                || !start.get().isAfter(day.get()).isYes();
    }

    /** One owner: what it is to the owned, what is stated of that, and its own owners. */
    private Tree holder(Ownership stake, Set<Id> passed) {
        Organization owner = organizations.apply(stake.owner());
        boolean isCircle = passed.contains(owner.id());
        Set<Id> below =
                ImmutableSet.<Id>builder().addAll(passed).add(owner.id()).build();
        Stream<Tree> stated = Stream.of(Props.SHARE_OWNED, Props.CONTROLS, Props.HELD)
                .map(property -> Fact.of(stake, property))
                .filter(fact -> !fact.claims().claims().isEmpty())
                .map(fact -> Tree.of(Working.fact(fact), List.of()));
        return Tree.of(
                owner.name() + (owner.kinds().contains(OrganizationKind.GOVERNMENT) ? " (a state)" : "") + ": "
                        + stake.relation(day) + (isCircle ? "; see above" : ""),
                Stream.concat(stated, isCircle ? Stream.of() : above(owner.id(), below).stream())
                        .toList());
    }
}
