package io.github.digitalsilkroad.core.scenario;

import io.github.digitalsilkroad.core.evidence.Facts;
import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.model.CountryCode;
import io.github.digitalsilkroad.core.model.Law;
import io.github.digitalsilkroad.core.model.LawEffect;
import io.github.digitalsilkroad.core.model.Props;
import io.github.digitalsilkroad.core.quantity.PartialDate;
import java.util.List;

/** A new law, in force from a year on. */
record AddLaw(String id, String name, String country, int year, List<LawEffect> effects) implements Change {

    @Override
    public String words() {
        return "add law " + id + " of " + country + " from " + year;
    }

    @Override
    public void apply(Draft draft) {
        draft.add(Law.builder()
                .id(Id.of(id))
                .name(name)
                .jurisdiction(CountryCode.of(draft.country(country)))
                .addAllEffects(effects)
                .facts(Facts.none().with(draft.assume(Props.IN_FORCE, PartialDate.of(year))))
                .build());
    }
}
