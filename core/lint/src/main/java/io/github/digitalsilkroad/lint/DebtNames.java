package io.github.digitalsilkroad.lint;

import io.github.digitalsilkroad.core.evidence.Property;
import io.github.digitalsilkroad.core.model.Country;
import io.github.digitalsilkroad.core.model.Entity;
import io.github.digitalsilkroad.core.quantity.Money;
import java.util.Locale;
import java.util.Optional;

/**
 * How a data package names the properties of a country that state what it owes: {@code debt-to-china},
 * {@code china-share-of-public-debt}, {@code debt-to-china-to-gdp}, {@code public-debt-to-gdp}. Nothing else of a
 * property says who the creditor is.
 */
final class DebtNames {

    private static final String OWED = "debt-to-";
    private static final String SHARE = "-share-of-";
    private static final String TO = "-to-";

    private DebtNames() {}

    /** What is owed to a creditor. */
    static String owed(Entity creditor) {
        return OWED + slug(creditor);
    }

    /** The part of a whole that is owed to a creditor. */
    static String share(Entity creditor, String whole) {
        return slug(creditor) + SHARE + slug(whole);
    }

    /** What is owed to a creditor, compared with a yearly total. */
    static String ratio(Entity creditor, Whole flow) {
        return owed(creditor) + TO + slug(flow.label());
    }

    /** A debt compared with a yearly total. */
    static String ratio(String debt, Whole flow) {
        return slug(debt) + TO + slug(flow.label());
    }

    /** A debt as an amount. */
    static String debt(String debt) {
        return slug(debt);
    }

    /** Whom an amount is owed to, with what follows the creditor in the name; empty of any other property. */
    static Optional<String> creditorOwed(Property<?> property) {
        return isAmount(property) ? between(property.name(), OWED, "") : Optional.empty();
    }

    /** Whom a share of a whole is owed to; empty of any other property. */
    static Optional<String> creditorOfShare(Property<?> property, String whole) {
        return between(property.name(), "", SHARE + slug(whole));
    }

    /** Whether an amount is owed to a creditor, or to some of its lenders, as a word behind the creditor says. */
    static boolean isOwedTo(Entity creditor, Property<?> property) {
        String name = property.name();
        return isAmount(property) && (name.equals(owed(creditor)) || name.startsWith(owed(creditor) + "-"));
    }

    private static boolean isAmount(Property<?> property) {
        return property.type().valueClass() == Money.class;
    }

    private static Optional<String> between(String name, String head, String tail) {
        return name.length() > head.length() + tail.length() && name.startsWith(head) && name.endsWith(tail)
                ? Optional.of(name.substring(head.length(), name.length() - tail.length()))
                : Optional.empty();
    }

    private static String slug(Entity thing) {
        return thing instanceof Country ? slug(thing.name()) : thing.id().toString();
    }

    private static String slug(String words) {
        return words.toLowerCase(Locale.ROOT).replace(' ', '-');
    }
}
