package io.github.digitalsilkroad.core.model;

import io.github.digitalsilkroad.core.evidence.Parties;
import io.github.digitalsilkroad.core.evidence.Property;
import io.github.digitalsilkroad.core.evidence.ValueType;
import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.core.quantity.Money;
import io.github.digitalsilkroad.core.quantity.PartialDate;
import io.github.digitalsilkroad.core.quantity.Period;
import io.github.digitalsilkroad.core.quantity.Quantity;
import io.github.digitalsilkroad.core.quantity.Share;
import io.github.digitalsilkroad.core.quantity.Unit;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The properties that this library asks for by name. A data package may bring more in its own table; those are found by
 * their names.
 *
 * @since 0.1.0
 */
public final class Properties {

    /** Who supplies the equipment. */
    public static final Property<Parties> SUPPLIER = Property.of("supplier", ValueType.parties(), "supplier");

    /** Who builds the system. */
    public static final Property<Parties> INTEGRATOR = Property.of("integrator", ValueType.parties(), "integrator");

    /** Who operates it. */
    public static final Property<Parties> OPERATOR = Property.of("operator", ValueType.parties(), "operator");

    /** Who owns it. */
    public static final Property<Parties> OWNER = Property.of("owner", ValueType.parties(), "owner");

    /** Who controls it, in whatever way, which is not who owns it. */
    public static final Property<Parties> CONTROL = Property.of("control", ValueType.parties(), "control");

    /** Who lends and is owed the money. */
    public static final Property<Parties> LENDER = Property.of("lender", ValueType.parties(), "lender");

    /** Through whom the money came, without being the creditor. */
    public static final Property<Parties> CHANNEL = Property.of("channel", ValueType.parties(), "channel");

    /** Who owes the money. */
    public static final Property<Parties> BORROWER = Property.of("borrower", ValueType.parties(), "borrower");

    /** Who answers for the debt. */
    public static final Property<Parties> GUARANTOR = Property.of("guarantor", ValueType.parties(), "guarantor");

    /** Who gives money that is not owed back. */
    public static final Property<Parties> FUNDER = Property.of("funder", ValueType.parties(), "funder");

    /** Cameras in operation, of any kind. */
    public static final Property<Quantity> CAMERAS =
            Property.of("cameras", ValueType.quantity(Unit.of("camera")), "cameras");

    /** Cameras that are announced or planned. */
    public static final Property<Quantity> PLANNED_CAMERAS =
            Property.of("planned-cameras", ValueType.quantity(Unit.of("planned-camera")), "planned cameras");

    /** Cameras under contract. */
    public static final Property<Quantity> CONTRACTED_CAMERAS =
            Property.of("contracted-cameras", ValueType.quantity(Unit.of("contracted-camera")), "cameras contracted");

    /** Cameras in operation that recognize faces. */
    public static final Property<Quantity> FACE_CAMERAS =
            Property.of("face-cameras", ValueType.quantity(Unit.of("face-camera")), "face-recognition cameras");

    /** Cameras that recognize faces and are announced or planned. */
    public static final Property<Quantity> PLANNED_FACE_CAMERAS = Property.of(
            "planned-face-cameras",
            ValueType.quantity(Unit.of("planned-face-camera")),
            "planned face-recognition cameras");

    /** Cameras that recognize faces and are under contract. */
    public static final Property<Quantity> CONTRACTED_FACE_CAMERAS = Property.of(
            "contracted-face-cameras",
            ValueType.quantity(Unit.of("contracted-face-camera")),
            "face-recognition cameras contracted");

    /** People in a crowd. */
    public static final Property<Quantity> CROWD = Property.of("crowd", ValueType.quantity(Unit.of("person")), "crowd");

    /** From commitment to last repayment. */
    public static final Property<Quantity> MATURITY =
            Property.of("maturity", ValueType.quantity(Unit.of("year")), "maturity");

    /** From commitment to first repayment of principal. */
    public static final Property<Quantity> GRACE =
            Property.of("grace", ValueType.quantity(Unit.of("year")), "grace period");

    /** Cost as contracted or spent. */
    public static final Property<Money> COST = Property.of("cost", ValueType.money(), "cost");

    /** Cost as announced or planned. */
    public static final Property<Money> ANNOUNCED_COST =
            Property.of("announced-cost", ValueType.money(), "announced cost");

    /** Value of the contract. */
    public static final Property<Money> CONTRACT_VALUE =
            Property.of("contract-value", ValueType.money(), "contract value");

    /** What a vendor or lender offered. */
    public static final Property<Money> OFFER = Property.of("offer", ValueType.money(), "offer");

    /** Amount of a financing. */
    public static final Property<Money> AMOUNT = Property.of("amount", ValueType.money(), "amount");

    /** Part paid by the country itself. */
    public static final Property<Money> DOMESTIC_FUNDING =
            Property.of("domestic-funding", ValueType.money(), "domestic funding");

    /** Part paid from abroad. */
    public static final Property<Money> FOREIGN_FUNDING =
            Property.of("foreign-funding", ValueType.money(), "foreign funding");

    /** Interest rate of a loan. */
    public static final Property<Estimate> RATE = Property.of("rate", ValueType.rate(), "interest rate");

    /** Part of the owned organization. */
    public static final Property<Share> SHARE_OWNED =
            Property.of("share-owned", ValueType.share("shares"), "share owned");

    /** Announced or planned on. */
    public static final Property<PartialDate> ANNOUNCED = Property.of("announced", ValueType.date(), "announced");

    /** Offered on. */
    public static final Property<PartialDate> OFFERED = Property.of("offered", ValueType.date(), "offered");

    /** Signed on. */
    public static final Property<PartialDate> SIGNED = Property.of("signed", ValueType.date(), "signed");

    /** In force since. */
    public static final Property<PartialDate> IN_FORCE = Property.of("in-force", ValueType.date(), "in force");

    /** Works begun on. */
    public static final Property<PartialDate> STARTED = Property.of("started", ValueType.date(), "started");

    /** In operation since. */
    public static final Property<PartialDate> OPERATING = Property.of("operating", ValueType.date(), "operating");

    /** Completed on. */
    public static final Property<PartialDate> COMPLETED = Property.of("completed", ValueType.date(), "completed");

    /** Handed over to the owner on. */
    public static final Property<PartialDate> HANDED_OVER = Property.of("handed-over", ValueType.date(), "handed over");

    /** Offer turned down on. */
    public static final Property<PartialDate> DECLINED = Property.of("declined", ValueType.date(), "declined");

    /** A party withdrew on. */
    public static final Property<PartialDate> WITHDRAWN = Property.of("withdrawn", ValueType.date(), "withdrawn");

    /** Canceled on. */
    public static final Property<PartialDate> CANCELLED = Property.of("cancelled", ValueType.date(), "canceled");

    /** Service or business ended on. */
    public static final Property<PartialDate> CLOSED = Property.of("closed", ValueType.date(), "closed");

    /** When it happened. */
    public static final Property<PartialDate> DATE = Property.of("date", ValueType.date(), "date");

    /** When a part is owned. */
    public static final Property<Period> HELD = Property.of("held", ValueType.period(), "held");

    /** When a law is in force. */
    public static final Property<Period> IN_FORCE_PERIOD =
            Property.of("in-force-period", ValueType.period(), "in force");

    /** Official name at the time. */
    public static final Property<String> NAME_IN_USE = Property.of("name-in-use", ValueType.term(), "name in use");

    /** What a rule is read to mean. */
    public static final Property<String> READING = Property.of("reading", ValueType.text(), "reading");

    /** What a source states, in paraphrase. */
    public static final Property<String> STATEMENT = Property.of("statement", ValueType.text(), "statement");

    private static final List<Property<?>> ALL = Collections.unmodifiableList(Arrays.asList(
            SUPPLIER,
            INTEGRATOR,
            OPERATOR,
            OWNER,
            CONTROL,
            LENDER,
            CHANNEL,
            BORROWER,
            GUARANTOR,
            FUNDER,
            CAMERAS,
            PLANNED_CAMERAS,
            CONTRACTED_CAMERAS,
            FACE_CAMERAS,
            PLANNED_FACE_CAMERAS,
            CONTRACTED_FACE_CAMERAS,
            CROWD,
            MATURITY,
            GRACE,
            COST,
            ANNOUNCED_COST,
            CONTRACT_VALUE,
            OFFER,
            AMOUNT,
            DOMESTIC_FUNDING,
            FOREIGN_FUNDING,
            RATE,
            SHARE_OWNED,
            ANNOUNCED,
            OFFERED,
            SIGNED,
            IN_FORCE,
            STARTED,
            OPERATING,
            COMPLETED,
            HANDED_OVER,
            DECLINED,
            WITHDRAWN,
            CANCELLED,
            CLOSED,
            DATE,
            HELD,
            IN_FORCE_PERIOD,
            NAME_IN_USE,
            READING,
            STATEMENT));

    private static final Map<String, Property<?>> BY_NAME = byName();

    private Properties() {}

    private static Map<String, Property<?>> byName() {
        Map<String, Property<?>> byName = new HashMap<>();
        for (Property<?> property : ALL) {
            byName.put(property.name(), property);
        }
        return byName;
    }

    /**
     * All properties of this class.
     *
     * @return an unmodifiable list
     */
    public static List<Property<?>> all() {
        return ALL;
    }

    /**
     * The property of this class that has a name.
     *
     * @param name as the ledger writes it, such as {@code planned-cameras}
     * @return the property, or empty if this library does not ask for it by name
     */
    public static Optional<Property<?>> find(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }
}
