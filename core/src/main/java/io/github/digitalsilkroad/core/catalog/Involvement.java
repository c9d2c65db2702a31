package io.github.digitalsilkroad.core.catalog;

import com.google.common.collect.ImmutableSet;
import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.evidence.Property;
import io.github.digitalsilkroad.core.model.CountryCode;
import io.github.digitalsilkroad.core.model.Deployment;
import io.github.digitalsilkroad.core.model.Financing;
import io.github.digitalsilkroad.core.model.Ownership;
import io.github.digitalsilkroad.core.model.OwnershipType;
import io.github.digitalsilkroad.core.model.Props;
import io.github.digitalsilkroad.core.model.Role;
import io.github.digitalsilkroad.core.quantity.DateInterval;
import io.github.digitalsilkroad.core.quantity.PartialDate;
import io.github.digitalsilkroad.core.quantity.Ternary;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Whether a deployment names a party of a country, by the parties' countries and owners at the time of signature.
 *
 * @param parts the codes of parts of the country, which count as the country
 * @param over the percent of a party that an owner must have more than
 * @param home the country of an organization
 * @param stakes who owns an organization
 */
record Involvement(
        CountryCode country,
        Set<CountryCode> parts,
        double over,
        Function<Id, Optional<CountryCode>> home,
        Function<Id, Iterable<Ownership>> stakes) {

    static final String NO_PARTY = "without a stated party";

    private static final List<Role> OF_SYSTEM = List.of(Role.SUPPLIER, Role.INTEGRATOR, Role.OPERATOR, Role.OWNER);
    private static final List<Role> OF_MONEY = List.of(Role.LENDER, Role.CHANNEL, Role.FUNDER);

    /** What is read of a deployment. */
    static final List<Property<?>> READ = Stream.concat(
                    OF_SYSTEM.stream().map(Role::property),
                    Stream.<Property<?>>concat(Stream.of(Props.SIGNED), Deployment.KIND.starts().stream()))
            .<Property<?>>map(property -> property)
            .distinct()
            .toList();

    Involvement {
        if (!(over >= 0 && over <= 100)) {
            throw new IllegalArgumentException("owners of more than " + over + " percent: must be 0 to 100");
        }
    }

    /** What is asked of a row; countries that count as another are named. */
    RowCondition condition() {
        String others = parts.stream().map(CountryCode::toString).collect(Collectors.joining(" and "));
        return RowCondition.on(
                "involving " + country + (others.isEmpty() ? "" : " (" + others + " counted as " + country + ")"),
                READ);
    }

    /**
     * YES if a party is of the country, NO if parties are stated and none is; UNKNOWN if none is stated or one may be.
     */
    Ternary of(Deployment system, Set<Id> parties) {
        Optional<PartialDate> signed = Stream.concat(Stream.of(Props.SIGNED), system.kind().starts().stream())
                .flatMap(event -> system.facts().get(event).value().stream())
                .filter(date -> !date.isUnstated())
                .findFirst();
        return parties.stream()
                .map(party -> isOf(party, signed, Set.of()))
                .reduce(parties.isEmpty() ? Ternary.UNKNOWN : Ternary.NO, Ternary::or);
    }

    /** The stated parties of a deployment and of the money that funds it. */
    static Set<Id> parties(Deployment system, Iterable<Financing> money) {
        Set<Id> parties = new LinkedHashSet<>();
        OF_SYSTEM.forEach(role -> parties.addAll(role.partiesOf(system)));
        money.forEach(each -> OF_MONEY.forEach(role -> parties.addAll(role.partiesOf(each))));
        return parties;
    }

    private Ternary isOf(Id party, Optional<PartialDate> time, Set<Id> below) {
        Ternary isOf = home.apply(party)
                .map(code -> Ternary.of(code.equals(country) || parts.contains(code)))
                .orElse(Ternary.UNKNOWN);
        if (isOf.isYes()) {
            return isOf;
        }
        Set<Id> passed = ImmutableSet.<Id>builder().addAll(below).add(party).build();
        for (Ownership ownership : stakes.apply(party)) {
            if (ownership.type() == OwnershipType.EQUITY && !passed.contains(ownership.owner())) {
                Ternary owns = ownership
                        .share()
                        .value()
                        .map(share -> share.number().isAbove(over))
                        .orElse(Ternary.UNKNOWN)
                        .and(isHeld(ownership, time));
                isOf = isOf.or(owns.isNo() ? owns : owns.and(isOf(ownership.owner(), time, passed)));
            }
        }
        return isOf;
    }

    /** Whether a part was owned at a time; one without dates counts in all years. */
    private static Ternary isHeld(Ownership ownership, Optional<PartialDate> time) {
        Optional<DateInterval> held = ownership.held().value();
        if (held.isPresent() && time.isPresent()) {
            return held.get().contains(time.get());
        }
        return ownership.isEnded() ? Ternary.UNKNOWN : Ternary.YES;
    }
}
