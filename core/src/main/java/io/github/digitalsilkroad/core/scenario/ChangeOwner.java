package io.github.digitalsilkroad.core.scenario;

import io.github.digitalsilkroad.core.catalog.ReadableForm;
import io.github.digitalsilkroad.core.evidence.Facts;
import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.evidence.Parties;
import io.github.digitalsilkroad.core.model.Ownership;
import io.github.digitalsilkroad.core.model.Props;
import io.github.digitalsilkroad.core.quantity.Share;
import java.util.Optional;

/** A stake passes to another owner. */
record ChangeOwner(Id ownership, Id owner) implements Edit {

    @Override
    public String words() {
        return "pass " + ownership + " to " + owner;
    }

    @Override
    public Optional<ReadableForm> form() {
        return Optional.of(ReadableForm.of("change-owner").with("ownership", ownership).with("owner", owner));
    }

    @Override
    public void apply(Draft draft) {
        Id other = draft.world().organization(owner.toString()).id();
        pass(draft, draft.world().ownership(ownership.toString()), other);
    }

    /** Puts the same stake in other hands; the share, if it is known, is restated as that of the new owner. */
    static void pass(Draft draft, Ownership stake, Id owner) {
        if (stake.owner().equals(owner)) {
            throw draft.refusal("it belongs to " + owner + " already");
        }
        if (stake.owned().equals(owner)) {
            throw draft.refusal(owner + " cannot own itself");
        }
        Facts facts = stake.facts().with(draft.assume(Props.OWNER, Parties.of(owner)));
        Optional<Share> share = stake.share().value();
        draft.put(Ownership.builder()
                .id(stake.id())
                .name(owner + " in " + stake.owned() + ", assumed")
                .owner(owner)
                .owned(stake.owned())
                .facts(share.isEmpty() ? facts : facts.with(draft.assume(Props.SHARE_OWNED, share.get())))
                .build());
    }
}
