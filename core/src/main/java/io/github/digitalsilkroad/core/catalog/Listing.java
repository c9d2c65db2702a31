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
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Who is on a list, such as one of export controls, and since when. A list is a property of organizations, whose claims
 * date a membership: by the date on which it began, or the period during which it lasted.
 */
record Listing(
        Property<?> list,
        List<Role> roles,
        Function<Entity, Optional<PartialDate>> time,
        Function<Id, Optional<Organization>> find) {

    Listing {
        roles = roles.isEmpty() ? List.of(Role.values()) : roles;
    }

    /** The property of a name; a refusal names those that are claimed of organizations and of nothing else. */
    static Property<?> list(Vocabulary terms, String name, Function<String, Set<?>> kindsWith) {
        return terms.find(requireNonNull(name, "list"))
                .map(Term::property)
                .filter(Listing::isTime)
                .orElseThrow(() -> new UnknownIdException(
                        "list",
                        name,
                        terms.terms().stream()
                                .filter(term -> isTime(term.property())
                                        && kindsWith.apply(term.name()).equals(Set.of(Organization.KIND)))
                                .map(Term::name)
                                .toList()));
    }

    private static boolean isTime(Property<?> property) {
        return property.type().valueClass() == PartialDate.class
                || property.type().valueClass() == DateInterval.class;
    }

    /** What is read of rows of a kind. */
    RowCondition condition(boolean isOfOrganizations, List<? extends Property<?>> dates, String when) {
        Stream<Property<?>> who =
                isOfOrganizations ? Stream.of(list) : roles.stream().map(Role::property);
        return RowCondition.on(
                "on the list " + list.name() + " " + when,
                Stream.concat(who, dates.stream()).toList());
    }

    /** The first dated start of a row. */
    static Optional<PartialDate> start(Entity row) {
        return LifeYears.dates(row.facts(), row.kind().starts()).stream()
                .min(Comparator.comparing(PartialDate::earliest));
    }

    /** Whether an organization, or one that has a role in a row, was listed at the time. */
    Ternary isOn(Entity row) {
        return time.apply(row)
                .flatMap(when ->
                        organizations(row).map(each -> isListed(each, when)).reduce(Ternary::or))
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
    String unknown(Entity row) {
        if (organizations(row).findAny().isEmpty()) {
            return Involvement.NO_PARTY;
        }
        if (time.apply(row).isEmpty()) {
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
                        .flatMap(role -> role.partiesOf(row).stream())
                        .flatMap(party -> find.apply(party).stream());
    }
}
