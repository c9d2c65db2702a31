package io.github.digitalsilkroad.core.scenario;

import io.github.digitalsilkroad.core.catalog.ReadableForm;
import io.github.digitalsilkroad.core.evidence.Facts;
import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.model.CountryCode;
import io.github.digitalsilkroad.core.model.Law;
import io.github.digitalsilkroad.core.model.LawEffect;
import io.github.digitalsilkroad.core.model.Props;
import io.github.digitalsilkroad.core.quantity.PartialDate;
import java.util.List;
import java.util.Optional;

/** A new law, in force from a year on. */
record AddLaw(Id id, String name, CountryCode country, int year, List<LawEffect> effects) implements Edit {

    AddLaw {
        IntroduceVendor.requireName(id, name);
        PartialDate.of(year);
        effects = List.copyOf(effects);
    }

    @Override
    public String words() {
        return "add law " + id + " of " + country + " from " + year;
    }

    @Override
    public Optional<ReadableForm> form() {
        ReadableForm form = ReadableForm.of("add-law").with("id", id).with("name", name).with("country", country).with("year", year);
        for (LawEffect effect : effects) {
            form = form.with("effect", effect.code());
        }
        return Optional.of(form);
    }

    @Override
    public void apply(Draft draft) {
        draft.world().country(country.toString());
        draft.add(Law.builder()
                .id(id)
                .name(name)
                .jurisdiction(country)
                .addAllEffects(effects)
                .facts(Facts.none().with(draft.assume(Props.IN_FORCE, PartialDate.of(year))))
                .build());
    }
}
