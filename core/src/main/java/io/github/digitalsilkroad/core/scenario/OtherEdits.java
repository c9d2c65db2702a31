package io.github.digitalsilkroad.core.scenario;

import io.github.digitalsilkroad.core.catalog.ReadableForm;
import io.github.digitalsilkroad.core.evidence.Attested;
import io.github.digitalsilkroad.core.evidence.Claim;
import io.github.digitalsilkroad.core.evidence.Facts;
import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.evidence.Missing;
import io.github.digitalsilkroad.core.evidence.Parties;
import io.github.digitalsilkroad.core.model.CountryCode;
import io.github.digitalsilkroad.core.model.Entity;
import io.github.digitalsilkroad.core.model.Law;
import io.github.digitalsilkroad.core.model.LawEffect;
import io.github.digitalsilkroad.core.model.Organization;
import io.github.digitalsilkroad.core.model.OrganizationKind;
import io.github.digitalsilkroad.core.model.Ownership;
import io.github.digitalsilkroad.core.model.OwnershipType;
import io.github.digitalsilkroad.core.model.Props;
import io.github.digitalsilkroad.core.quantity.PartialDate;
import io.github.digitalsilkroad.core.quantity.Share;
import java.util.List;
import java.util.Optional;

/** Edits of owners, laws and vendors, and of what is known of anything. */
final class OtherEdits {

    private OtherEdits() {}

    /** A stake passes to another owner. */
    static Edit changeOwner(Id ownership, Id owner) {
        ReadableForm form =
                ReadableForm.of("change-owner").with("ownership", ownership).with("owner", owner);
        return new Change(form, "pass " + ownership + " to " + owner, draft -> pass(draft, ownership, owner));
    }

    /** Puts the same stake in other hands; the share, if it is known, is restated as that of the new owner. */
    static void pass(Draft draft, Id ownership, Id to) {
        Id owner = draft.world().organization(to.toString()).id();
        Ownership stake = draft.world().ownership(ownership.toString());
        if (stake.owner().equals(owner)) {
            throw draft.refusal("it belongs to " + owner + " already");
        }
        if (stake.owned().equals(owner)) {
            throw draft.refusal(owner + " cannot own itself");
        }
        Facts facts = stake.facts().with(draft.assume(Props.OWNER, Parties.of(owner)));
        Optional<Share> share = stake.facts().get(Props.SHARE_OWNED).value();
        draft.put(Ownership.builder()
                .id(stake.id())
                .name(owner + (stake.type() == OwnershipType.CONTROL ? " in control of " : " in ") + stake.owned()
                        + ", assumed")
                .owner(owner)
                .owned(stake.owned())
                .type(stake.type())
                .facts(share.isEmpty() ? facts : facts.with(draft.assume(Props.SHARE_OWNED, share.get())))
                .build());
    }

    /** A new law, in force from a year on; one that protects exempts the state only if it says so. */
    static Edit addLaw(Id id, String name, CountryCode country, int year, List<LawEffect> effects) {
        requireName(id, name);
        PartialDate start = PartialDate.of(year);
        ReadableForm form = ReadableForm.of("add-law")
                .with("id", id)
                .with("name", name)
                .with("country", country)
                .with("year", year);
        for (LawEffect effect : effects) {
            form = form.with("effect", effect.code());
        }
        return new Change(form, "add law " + id + " of " + country + " from " + year, draft -> {
            Facts facts = Facts.none().with(draft.assume(Props.IN_FORCE, start));
            boolean isStrict = effects.contains(LawEffect.PROTECTS) && !effects.contains(LawEffect.EXEMPTS);
            draft.add(Law.builder()
                    .id(id)
                    .name(name)
                    .jurisdiction(country)
                    .addAllEffects(effects)
                    .facts(isStrict ? facts.with(draft.assumeNone(Props.EXEMPTION)) : facts)
                    .build());
        });
    }

    /** A law without effects: what refers to it still finds it, and nobody is bound or protected by it. */
    static Edit repealLaw(Id law) {
        return new Change(ReadableForm.of("repeal-law").with("law", law), "repeal " + law, draft -> {
            Law known = draft.world().law(law.toString());
            if (known.effects().isEmpty()) {
                throw draft.refusal("it has no effect already");
            }
            draft.put(Law.builder()
                    .id(known.id())
                    .name(known.name())
                    .jurisdiction(known.jurisdiction())
                    .article(known.article())
                    .facts(known.facts().with(draft.assume(Props.INTERPRETATION, "repealed")))
                    .build());
        });
    }

    /** A vendor that the catalog does not know. */
    static Edit introduceVendor(Id id, String name, CountryCode country) {
        requireName(id, name);
        ReadableForm form = ReadableForm.of("introduce-vendor")
                .with("id", id)
                .with("name", name)
                .with("country", country);
        return new Change(
                form,
                "introduce vendor " + id + " of " + country,
                draft -> draft.add(Organization.builder(OrganizationKind.VENDOR)
                        .id(id)
                        .name(name)
                        .countryCode(country)
                        .build()));
    }

    private static void requireName(Id id, String name) {
        if (name.isBlank()) {
            throw new IllegalArgumentException(id + ": its name must not be blank");
        }
    }

    /** A disputed fact turns out to be what the reading takes from its claims. */
    static Edit disclose(Id entity, String property) {
        ReadableForm form = ReadableForm.of("disclose").with("entity", entity).with("property", property);
        return new Change(form, "disclose " + property + " of " + entity, draft -> {
            Entity subject = draft.world().entity(entity.toString());
            for (Attested<?> fact : subject.facts().all()) {
                if (fact.property().name().equals(property)) {
                    draft.put(subject.withFacts(subject.facts().with(disclosed(draft, fact))));
                    return;
                }
            }
            throw unknown(draft, Missing.NOT_STATED);
        });
    }

    private static <T> Attested<T> disclosed(Draft draft, Attested<T> fact) {
        T preferred = fact.chosen()
                .flatMap(Claim::value)
                .orElseThrow(() -> unknown(draft, fact.missing().orElseThrow()));
        if (!fact.isDisputed()) {
            throw draft.refusal("no sources contradict each other on it; it is " + preferred);
        }
        return draft.assume(fact.property(), preferred);
    }

    private static ScenarioException unknown(Draft draft, Missing reason) {
        return draft.refusal("what it is nobody can say: " + reason.words());
    }
}
