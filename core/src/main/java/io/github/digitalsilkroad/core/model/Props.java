package io.github.digitalsilkroad.core.model;

import static java.util.Objects.requireNonNull;

import io.github.digitalsilkroad.core.evidence.Parties;
import io.github.digitalsilkroad.core.evidence.Property;
import io.github.digitalsilkroad.core.evidence.ValueType;
import io.github.digitalsilkroad.core.quantity.DateInterval;
import io.github.digitalsilkroad.core.quantity.Money;
import io.github.digitalsilkroad.core.quantity.PartialDate;
import io.github.digitalsilkroad.core.quantity.Quantity;
import io.github.digitalsilkroad.core.quantity.Ratio;
import io.github.digitalsilkroad.core.quantity.Share;
import io.github.digitalsilkroad.core.quantity.Unit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The properties that this library asks for by name. A data package may bring more in its own table; those are found by
 * their names.
 *
 * @since 0.1.0
 */
public final class Props {

    /** Every property of this class by its name, in the order of declaration; filled by the declarations below. */
    private static final Map<String, Property<?>> BY_NAME = new LinkedHashMap<>(64);

    /** Announced or planned on. */
    public static final Property<PartialDate> ANNOUNCED = property("announced", ValueType.date(), "announced");

    /** Offered on. */
    public static final Property<PartialDate> OFFERED = property("offered", ValueType.date(), "offered");

    /** Won in a tender or auction on, ahead of any contract. */
    public static final Property<PartialDate> AWARDED = property("awarded", ValueType.date(), "awarded");

    /** Date planned for the start of operation. */
    public static final Property<PartialDate> PLANNED_START =
            property("planned-start", ValueType.date(), "planned start", ANNOUNCED);

    /** Date planned for completion. */
    public static final Property<PartialDate> PLANNED_COMPLETION =
            property("planned-completion", ValueType.date(), "planned completion", ANNOUNCED);

    /** Committed on, of money where no signature is dated. */
    public static final Property<PartialDate> COMMITTED = property("committed", ValueType.date(), "committed");

    /** Signed on. */
    public static final Property<PartialDate> SIGNED = property("signed", ValueType.date(), "signed");

    /** In force since: of a contract, or of a law. */
    public static final Property<PartialDate> IN_FORCE = property("in-force", ValueType.date(), "in force");

    /** What stands though a rule of a release speaks against it, such as an impossible relation; the note says why. */
    public static final Property<String> ACCEPTED = property("accepted", ValueType.text(), "accepted");

    /** The new deadline after an extension. */
    public static final Property<PartialDate> EXTENDED_TO = property("extended-to", ValueType.date(), "extended to");

    /** Adopted on, of a law. */
    public static final Property<PartialDate> ADOPTED = property("adopted", ValueType.date(), "adopted");

    /** Works begun on. */
    public static final Property<PartialDate> STARTED = property("started", ValueType.date(), "started");

    /** In operation since. */
    public static final Property<PartialDate> OPERATING = property("operating", ValueType.date(), "operating");

    /** Completed on. */
    public static final Property<PartialDate> COMPLETED = property("completed", ValueType.date(), "completed");

    /** Handed over to the owner on. */
    public static final Property<PartialDate> HANDED_OVER = property("handed-over", ValueType.date(), "handed over");

    /** Offer turned down on. */
    public static final Property<PartialDate> DECLINED = property("declined", ValueType.date(), "declined");

    /** A party withdrew on. */
    public static final Property<PartialDate> WITHDRAWN = property("withdrawn", ValueType.date(), "withdrawn");

    /** Canceled on. */
    public static final Property<PartialDate> CANCELLED = property("cancelled", ValueType.date(), "canceled");

    /** Service or business ended on. */
    public static final Property<PartialDate> CLOSED = property("closed", ValueType.date(), "closed");

    /** Taken up again after an end on. */
    public static final Property<PartialDate> REVIVED = property("revived", ValueType.date(), "revived");

    /** Who supplies the equipment. */
    public static final Property<Parties> SUPPLIER = property("supplier", ValueType.parties(), "supplier");

    /** Who builds the system. */
    public static final Property<Parties> INTEGRATOR = property("integrator", ValueType.parties(), "integrator");

    /** Who makes its software, or the complex of equipment and software that it consists of. */
    public static final Property<Parties> DEVELOPER = property("developer", ValueType.parties(), "developer");

    /** Who operates it or is to operate it, which does not show that it is in operation. */
    public static final Property<Parties> OPERATOR = property("operator", ValueType.parties(), "operator");

    /** Who owns it. */
    public static final Property<Parties> OWNER = property("owner", ValueType.parties(), "owner");

    /** Whether the one controls the other, in any way: {@code yes} or {@code no}. */
    public static final Property<String> CONTROLS = property("controls", ValueType.term(), "control");

    /** Who lends and is owed the money. */
    public static final Property<Parties> LENDER = property("lender", ValueType.parties(), "lender");

    /** The channel through which the money came, which is not the creditor. */
    public static final Property<Parties> CHANNEL = property("channel", ValueType.parties(), "channel");

    /** Who owes the money. */
    public static final Property<Parties> BORROWER = property("borrower", ValueType.parties(), "borrower");

    /** Who answers for the debt. */
    public static final Property<Parties> GUARANTOR = property("guarantor", ValueType.parties(), "guarantor");

    /** Who gives money that is not owed back. */
    public static final Property<Parties> FUNDER = property("funder", ValueType.parties(), "funder");

    /** Who keeps the data of it. */
    public static final Property<Parties> HOST = property("host", ValueType.parties(), "host");

    /** Who maintains it. */
    public static final Property<Parties> MAINTAINER = property("maintainer", ValueType.parties(), "maintainer");

    /** North of the equator, south of it below 0, in the datum WGS 84. */
    public static final Property<Quantity> LATITUDE = number("latitude", "degree", "latitude");

    /** East of Greenwich, west of it below 0, in the datum WGS 84. */
    public static final Property<Quantity> LONGITUDE = number("longitude", "degree", "longitude");

    /** Cameras in operation, of any kind. */
    public static final Property<Quantity> CAMERAS = number("cameras", "camera", "cameras", OPERATING);

    /** Cameras that are announced or planned. */
    public static final Property<Quantity> PLANNED_CAMERAS =
            number("planned-cameras", "planned-camera", "planned cameras", ANNOUNCED);

    /** Cameras under contract. */
    public static final Property<Quantity> CONTRACTED_CAMERAS =
            number("contracted-cameras", "contracted-camera", "cameras contracted", SIGNED);

    /** Cameras in operation that recognize faces. */
    public static final Property<Quantity> FACE_CAMERAS =
            number("face-cameras", "face-camera", "face-recognition cameras", OPERATING);

    /** Cameras that recognize faces and are announced or planned. */
    public static final Property<Quantity> PLANNED_FACE_CAMERAS =
            number("planned-face-cameras", "planned-face-camera", "planned face-recognition cameras", ANNOUNCED);

    /** Cameras that recognize faces and are under contract. */
    public static final Property<Quantity> CONTRACTED_FACE_CAMERAS =
            number("contracted-face-cameras", "contracted-face-camera", "face-recognition cameras contracted", SIGNED);

    /** People in a crowd. */
    public static final Property<Quantity> CROWD = number("crowd", "person", "crowd");

    /** From commitment to last repayment. */
    public static final Property<Quantity> MATURITY = amount("maturity", "year", "maturity");

    /** From commitment to first repayment of principal. */
    public static final Property<Quantity> GRACE = amount("grace", "year", "grace period");

    /** Cost as contracted or spent. */
    public static final Property<Money> COST = money("cost", "cost");

    /** Cost as announced or planned. */
    public static final Property<Money> ANNOUNCED_COST = money("announced-cost", "announced cost", ANNOUNCED);

    /** Value of the contract. */
    public static final Property<Money> CONTRACT_VALUE = money("contract-value", "contract value", SIGNED);

    /** What a vendor or lender offered. */
    public static final Property<Money> OFFER = money("offer", "offer", OFFERED);

    /** Amount of a financing. */
    public static final Property<Money> AMOUNT = money("amount", "amount");

    /** Part paid by the country itself. */
    public static final Property<Money> DOMESTIC_FUNDING = money("domestic-funding", "domestic funding");

    /** Part paid from abroad. */
    public static final Property<Money> FOREIGN_FUNDING = money("foreign-funding", "foreign funding");

    /** Interest rate of a loan. */
    public static final Property<Quantity> RATE = property("rate", ValueType.rate(), "interest rate");

    /** Fee at commitment for the lender's management of the loan, in percent of its amount. */
    public static final Property<Quantity> MANAGEMENT_FEE = amount("management-fee", "percent", "management fee");

    /** Fee on what is not drawn yet, in percent a year. */
    public static final Property<Quantity> COMMITMENT_FEE =
            property("commitment-fee", ValueType.rate(), "commitment fee");

    /** Premium of an insurance of the loan that the borrower pays at commitment, in percent of the amount. */
    public static final Property<Quantity> INSURANCE_PREMIUM =
            amount("insurance-premium", "percent", "insurance premium");

    /** What secures the loan; no value, with the reason none, where a source says that nothing does. */
    public static final Property<String> COLLATERAL = property("collateral", ValueType.text(), "collateral");

    /** What may not be disclosed of the loan or contract, as text. */
    public static final Property<String> CONFIDENTIALITY =
            property("confidentiality", ValueType.text(), "confidentiality");

    /** Which default on other debt lets the lender demand all, as text. */
    public static final Property<String> CROSS_DEFAULT = property("cross-default", ValueType.text(), "cross-default");

    /** Which immunity of the state is waived, as text. */
    public static final Property<String> IMMUNITY_WAIVER =
            property("immunity-waiver", ValueType.text(), "waiver of immunity");

    /** When, and at which cost, the loan may be repaid early, as text. */
    public static final Property<String> PREPAYMENT = property("prepayment", ValueType.text(), "prepayment");

    /** How the contractor was chosen: {@code open-tender}, {@code restricted-tender} or {@code direct-award}. */
    public static final Property<String> PROCUREMENT_METHOD =
            property("procurement-method", ValueType.term(), "procurement method");

    /** Who bid. */
    public static final Property<Parties> BIDDERS = property("bidders", ValueType.participants(), "bidders");

    /** A floating interest rate as a formula, such as {@code 6M LIBOR + 1.8}. */
    public static final Property<String> RATE_FORMULA = property("rate-formula", ValueType.term(), "rate formula");

    /** Present value of a country's external public debt to its GDP. */
    public static final Property<Ratio> PRESENT_VALUE_OF_EXTERNAL_PUBLIC_DEBT_TO_GDP = property(
            "present-value-of-external-public-debt-to-gdp",
            ValueType.ratio("GDP"),
            "present value of external public debt to GDP");

    /** Present value of a country's external public debt to its exports of a year. */
    public static final Property<Ratio> PRESENT_VALUE_OF_EXTERNAL_PUBLIC_DEBT_TO_EXPORTS = property(
            "present-value-of-external-public-debt-to-exports",
            ValueType.ratio("exports"),
            "present value of external public debt to exports");

    /** Service of a country's external public debt to its exports of a year. */
    public static final Property<Ratio> DEBT_SERVICE_TO_EXPORTS =
            property("debt-service-to-exports", ValueType.ratio("exports"), "debt service to exports");

    /** Service of a country's external public debt to its revenue of a year. */
    public static final Property<Ratio> DEBT_SERVICE_TO_REVENUE =
            property("debt-service-to-revenue", ValueType.ratio("revenue"), "debt service to revenue");

    /** Part of the owned organization. */
    public static final Property<Share> SHARE_OWNED = property("share-owned", ValueType.share("shares"), "share owned");

    /**
     * Whether the source recommends adding its figures to those of others: {@code no} where other records include them.
     *
     * @since 0.2.0
     */
    public static final Property<String> RECOMMENDED_FOR_AGGREGATES =
            property("recommended-for-aggregates", ValueType.term(), "recommended for aggregates");

    /** When it happened. */
    public static final Property<PartialDate> DATE = property("date", ValueType.date(), "date");

    /** When a part is owned, or control is held. */
    public static final Property<DateInterval> HELD = property("held", ValueType.period(), "held");

    /** Official name at the time. */
    public static final Property<String> NAME_IN_USE = property("name-in-use", ValueType.term(), "name in use");

    /** Another name, such as a former one, or another spelling. */
    public static final Property<String> SPELLING = property("spelling", ValueType.text(), "spelling");

    /** Why it happened, as the source says. */
    public static final Property<String> CAUSE = property("cause", ValueType.text(), "cause");

    /** What a rule is read to mean. */
    public static final Property<String> INTERPRETATION =
            property("interpretation", ValueType.text(), "interpretation");

    /**
     * What a law exempts from its protection; no value, with the reason none, where a source says that it exempts none.
     */
    public static final Property<String> EXEMPTION = property("exemption", ValueType.text(), "exemption");

    /** For which technologies what is coded of a law holds: codes of {@link Technology}, separated by semicolons. */
    public static final Property<String> COVERS = property("covers", ValueType.term(Technology.class), "covers");

    /** What a law may have to protect people, each of these properties as text with the article that has it. */
    public static final List<Property<String>> SAFEGUARDS = List.of(
            property("legal-basis", ValueType.text(), "legal basis"),
            property("authorization", ValueType.text(), "authorization"),
            property("independent-regulator", ValueType.text(), "independent regulator"),
            property("retention-limit", ValueType.text(), "limit of retention"),
            property("redress", ValueType.text(), "redress"));

    /** What a source states, in paraphrase. */
    public static final Property<String> STATEMENT = property("statement", ValueType.text(), "statement");

    /** What kind of system a source calls it: a code of {@link Category}. */
    public static final Property<String> CATEGORY = property("category", ValueType.term(), "category");

    /**
     * Where a source places it: the id of a place within its country.
     *
     * @since 0.2.0
     */
    public static final Property<String> PLACE = property("place", ValueType.term(), "place");

    /**
     * The umbrella that a source says it is part of: the id of another thing of its kind.
     *
     * @since 0.2.0
     */
    public static final Property<String> PART_OF = property("part-of", ValueType.term(), "part of");

    /**
     * As what else a source takes it to be the same: ids of other things of its kind, separated by semicolons.
     *
     * @since 0.2.0
     */
    public static final Property<String> SAME_AS = property("same-as", ValueType.term(), "possibly the same as");

    /**
     * On which technologies a country has no law, as a source states of a time: codes of {@link Technology}, separated
     * by semicolons.
     *
     * @since 0.3.0
     */
    public static final Property<String> NO_LAW_ON =
            property("no-law-on", ValueType.term(Technology.class), "no law on");

    private Props() {}

    /** Declares a property, which thereby is one of {@link #all}. */
    private static <T> Property<T> property(String name, ValueType<T> type, String label) {
        return add(Property.of(name, type, label));
    }

    /** Declares a property whose values show that something happened. */
    private static <T> Property<T> property(String name, ValueType<T> type, String label, Property<PartialDate> shows) {
        return add(Property.of(name, type, label).showing(shows));
    }

    /** Declares an amount of money, which is never below 0. */
    private static Property<Money> money(String name, String label) {
        return add(Property.of(name, ValueType.money(), label).atLeast(0));
    }

    /** Declares an amount of money whose statement shows that something happened. */
    private static Property<Money> money(String name, String label, Property<PartialDate> shows) {
        return add(Property.of(name, ValueType.money(), label).atLeast(0).showing(shows));
    }

    /** Declares a number in one unit. */
    private static Property<Quantity> number(String name, String unit, String label) {
        return property(name, ValueType.quantity(Unit.of(unit)), label);
    }

    /** Declares a number in one unit that shows that something happened. */
    private static Property<Quantity> number(String name, String unit, String label, Property<PartialDate> shows) {
        return property(name, ValueType.quantity(Unit.of(unit)), label, shows);
    }

    /** Declares a number that is never below 0. */
    private static Property<Quantity> amount(String name, String unit, String label) {
        return add(Property.of(name, ValueType.quantity(Unit.of(unit)), label).atLeast(0));
    }

    private static <T> Property<T> add(Property<T> property) {
        BY_NAME.put(property.name(), property);
        return property;
    }

    /**
     * All properties of this class.
     *
     * @return an unmodifiable list
     */
    public static List<Property<?>> all() {
        return List.copyOf(BY_NAME.values());
    }

    /**
     * The property of this class that has a name.
     *
     * @param name as the ledger writes it, such as {@code planned-cameras}
     * @return the property, or empty if this library does not ask for it by name
     */
    public static Optional<Property<?>> find(String name) {
        return Optional.ofNullable(BY_NAME.get(requireNonNull(name, "name")));
    }
}
