package io.github.digitalsilkroad.core.catalog;

import static java.util.Objects.requireNonNull;

import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.evidence.Missing;
import io.github.digitalsilkroad.core.evidence.Property;
import io.github.digitalsilkroad.core.model.Entity;
import io.github.digitalsilkroad.core.model.Organization;
import io.github.digitalsilkroad.core.model.Role;
import io.github.digitalsilkroad.core.quantity.DateInterval;
import io.github.digitalsilkroad.core.quantity.PartialDate;
import io.github.digitalsilkroad.core.quantity.Ternary;
import io.github.digitalsilkroad.core.schema.Vocabulary;
import io.github.digitalsilkroad.core.schema.Vocabulary.Term;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Who is on a list, such as one of export controls, and since when. A list is a property of organizations, whose claims
 * date a membership: by the date on which it began, or the period during which it lasted.
 */
record Listing(Property<?> list, List<Role> roles, Function<Id, Optional<Organization>> find) {

    static Listing of(Vocabulary terms, String list, Function<Id, Optional<Organization>> find, Role... roles) {
        List<Role> asked = List.of(requireNonNull(roles, "roles"));
        return new Listing(
                terms.find(requireNonNull(list, "list"))
                        .map(Term::property)
                        .filter(Listing::isTime)
                        .orElseThrow(() -> new UnknownIdException(
                                "list",
                                list,
                                terms.terms().stream()
                                        .map(Term::property)
                                        .filter(Listing::isTime)
                                        .map(Property::name)
                                        .toList())),
                asked.isEmpty() ? List.of(Role.values()) : asked,
                find);
    }

    private static boolean isTime(Property<?> property) {
        return property.type().valueClass() == PartialDate.class
                || property.type().valueClass() == DateInterval.class;
    }

    /** What is read of rows of a kind. */
    RowCondition condition(boolean isOfOrganizations, List<? extends Property<?>> dates, String when) {
        Stream<Property<?>> who =
                isOfOrganizations ? Stream.of(list) : roles.stream().map(Role::property);
        return new RowCondition(
                "on the list " + list.name() + " " + when,
                Stream.concat(who, dates.stream()).toList(),
                false);
    }

    /** The first dated start of a row. */
    static Optional<PartialDate> start(Entity row) {
        return LifeYears.dates(row.facts(), row.kind().starts()).stream()
                .min(Comparator.comparing(PartialDate::earliest));
    }

    /** Whether an organization, or one that has a role in a row, was listed at a time. */
    Ternary isOn(Entity row, Optional<PartialDate> time) {
        return time.map(when -> organizations(row)
                        .map(each -> isListed(each, when))
                        .reduce(Ternary::or)
                        .orElse(Ternary.UNKNOWN))
                .orElse(Ternary.UNKNOWN);
    }

    /** Unknown without a claim: no list is known to be read in full. */
    private Ternary isListed(Entity organization, PartialDate when) {
        return organization
                .facts()
                .value(list)
                .map(time -> time instanceof PartialDate since
                        ? DateInterval.of(Optional.of(since), Optional.empty())
                        : (DateInterval) time)
                .map(listed -> listed.contains(when))
                .orElse(
                        organization.facts().get(list).missing().equals(Optional.of(Missing.NONE))
                                ? Ternary.NO
                                : Ternary.UNKNOWN);
    }

    /** What is unknown of a row for which it is unknown whether it is on the list. */
    String unknown(Entity row, Optional<PartialDate> time) {
        if (organizations(row).findAny().isEmpty()) {
            return Involvement.NO_PARTY;
        }
        if (time.isEmpty()) {
            return "undated";
        }
        return organizations(row).anyMatch(each -> each.facts().get(list).isPresent())
                ? "listed about that time"
                : "not known to be listed";
    }

    private Stream<Entity> organizations(Entity row) {
        return row instanceof Organization
                ? Stream.of(row)
                : roles.stream()
                        .flatMap(role -> row.facts().value(role.property()).stream())
                        .flatMap(parties -> parties.list().stream())
                        .flatMap(party -> find.apply(party).stream());
    }
}
