package io.github.digitalsilkroad.core.model;

import io.github.digitalsilkroad.core.evidence.Attested;
import io.github.digitalsilkroad.core.evidence.Basis;
import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.internal.Lines;
import io.github.digitalsilkroad.core.quantity.DateInterval;
import io.github.digitalsilkroad.core.quantity.Share;
import io.github.digitalsilkroad.core.quantity.Ternary;
import io.github.digitalsilkroad.core.schema.Cell;
import io.github.digitalsilkroad.core.schema.Column;
import io.github.digitalsilkroad.core.schema.Kind;
import io.github.digitalsilkroad.core.schema.Row;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * That one organization owns a part of another, or controls it; how much, and when, are claims.
 *
 * <table>
 * <caption>Attributes</caption>
 * <tr><th>attribute</th><th>required</th><th>meaning</th></tr>
 * <tr><td>id, name</td><td>yes</td><td>stable slug; name in English</td></tr>
 * <tr><td>filedOwner, owned</td><td>yes</td><td>the two organizations; the owner unless a source says it</td></tr>
 * <tr><td>type</td><td>no</td><td>whether a part is owned, as is assumed if nothing is said, or control is
 * held</td></tr>
 * <tr><td>facts</td><td>no</td><td>what sources claim</td></tr>
 * </table>
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1.0
 */
@Value.Immutable
@SuppressWarnings({"immutables:subtype", "immutables:incompat"}) // the text of every entity is that of Named
public abstract sealed class Ownership extends Named<Ownership> permits OwnershipBuilder.ImmutableOwnership {

    /** What kind of thing it is: the one declaration from which its table, lookups and groups follow. */
    public static final Kind<Ownership> KIND = new Kind<>(
                    Ownership.class,
                    "ownership",
                    "ownerships",
                    "Which organization owns or controls another; shares and dates are claims.",
                    Ownership::make)
            .dated(EntityColumns.DATES, EntityColumns.STARTS, EntityColumns.ENDS);

    private static final EntityColumns<Ownership> COLUMNS = new EntityColumns<>(KIND);

    /** Who owns, as a column. */
    public static final Column<Ownership, Id> OWNER = KIND.column(
                    "owner", Cell.id(), Ownership::filedOwner, "id of the owner")
            .references("organizations")
            .attestedBy(Props.OWNER, Entity::facts);

    /** Who is owned, as a column. */
    public static final Column<Ownership, Id> OWNED = KIND.column(
                    "owned", Cell.id(), Ownership::owned, "id of the owned organization")
            .references("organizations")
            .where();

    /** Whether a part is owned or all is controlled, as a column. */
    public static final Column<Ownership, OwnershipType> TYPE = KIND.optional(
                    "type",
                    Cell.code(OwnershipType.class),
                    ownership -> Optional.of(ownership.type()),
                    "equity, which blank means, or control")
            .addedLater();

    Ownership() {
        super(KIND);
    }

    /**
     * Starts an ownership; the compiler asks for what is required in turn.
     *
     * @return the first stage of the builder
     */
    public static OwnershipBuilderStages.BuildStart builder() {
        return OwnershipBuilderStages.start();
    }

    /** Who owns as the table files it, which holds where no source names the owner. */
    abstract Id filedOwner();

    /**
     * The owner: as the preferred source names it, else as the table does.
     *
     * @return the id of an organization
     */
    public final Id owner() {
        return OWNER.valueOf(this).orElseThrow();
    }

    /**
     * What is owned.
     *
     * @return the id of an organization
     */
    public abstract Id owned();

    /**
     * How it is owned.
     *
     * @return a part of it, unless stated otherwise
     */
    @Value.Default
    public OwnershipType type() {
        return OwnershipType.EQUITY;
    }

    /**
     * The part that is owned.
     *
     * @return what sources state
     */
    public final Attested<Share> share() {
        return facts().get(Props.SHARE_OWNED);
    }

    /**
     * When it is owned or controlled.
     *
     * @return what sources state
     */
    public final Attested<DateInterval> held() {
        return facts().get(Props.HELD);
    }

    /**
     * Whether it is over.
     *
     * @return true if the period in which it is held has an end, or some source dates or tells of one
     * @since 0.2.0
     */
    public final boolean isEnded() {
        Optional<DateInterval> held = facts().get(Props.HELD).value();
        return (held.isPresent() && !held.get().isDate() && held.get().endYear().isPresent())
                || KIND.ends().stream().anyMatch(end -> facts().get(end).isPresent());
    }

    /**
     * Why it is less than an ownership or control that is stated, undisputed and goes on, as the reading takes it.
     *
     * @return {@code ended}, {@code denied}, {@code inferred} and {@code disputed}, as far as they apply
     * @since 0.2.0
     */
    public final List<String> caveats() {
        return caveats(isEnded());
    }

    private List<String> caveats(boolean isOver) {
        List<String> caveats = new ArrayList<>();
        if (isOver) {
            caveats.add("ended");
        }
        if (facts().get(Props.CONTROLS).value().equals(Optional.of("no"))) {
            caveats.add("denied");
        }
        List<Attested<?>> known =
                List.of(facts().get(Props.SHARE_OWNED), facts().get(Props.CONTROLS), facts().get(Props.HELD));
        if (known.stream().flatMap(fact -> fact.chosen().stream()).anyMatch(claim -> claim.basis() == Basis.INFERRED)) {
            caveats.add("inferred");
        }
        if (known.stream().anyMatch(Attested::isDisputed)) {
            caveats.add("disputed");
        }
        return List.copyOf(caveats);
    }

    /**
     * Whether it is plain ownership: of a part, stated, undisputed and not ended. What is not must not be drawn as one.
     *
     * @return false for control, and where there are {@link #caveats()}
     * @since 0.2.0
     */
    public final boolean isPlain() {
        return type() == OwnershipType.EQUITY && caveats().isEmpty();
    }

    /**
     * What the one is to the other, as text.
     *
     * @param day the day that is spoken of: a stake that ended after it is not called ended; empty of all time
     * @return such as {@code owns}, {@code owns, ended} or {@code controls, inferred}
     * @since 0.3.0
     */
    public final String relation(Optional<LocalDate> day) {
        boolean goesOn = day.flatMap(today -> held().value().map(held -> held.contains(today)))
                .filter(Ternary::isYes)
                .isPresent();
        return (type() == OwnershipType.CONTROL ? "controls" : "owns")
                + Lines.afterComma(String.join(", ", caveats(isEnded() && !goesOn)));
    }

    @Override
    @Value.Check
    void check() {
        super.check();
        Checks.require(
                !OWNER.possibleOf(this).contains(owned()),
                this,
                "owner and owned must be two, but both are " + owned());
    }

    private static Ownership make(Row row) {
        return OwnershipBuilder.ImmutableOwnership.of(
                row.facts(),
                row.get(COLUMNS.id),
                row.get(COLUMNS.name),
                row.get(OWNER),
                row.get(OWNED),
                row.find(TYPE).orElse(OwnershipType.EQUITY));
    }
}
