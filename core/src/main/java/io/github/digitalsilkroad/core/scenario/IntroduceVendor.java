package io.github.digitalsilkroad.core.scenario;

import io.github.digitalsilkroad.core.catalog.ReadableForm;
import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.model.CountryCode;
import io.github.digitalsilkroad.core.model.Organization;
import io.github.digitalsilkroad.core.model.OrganizationKind;
import java.util.Optional;

/** A vendor that the catalog does not know. */
record IntroduceVendor(Id id, String name, CountryCode country) implements Edit {

    IntroduceVendor {
        requireName(id, name);
    }

    static void requireName(Id id, String name) {
        if (name.isBlank()) {
            throw new IllegalArgumentException(id + ": its name must not be blank");
        }
    }

    @Override
    public String words() {
        return "introduce vendor " + id + " of " + country;
    }

    @Override
    public Optional<ReadableForm> form() {
        return Optional.of(ReadableForm.of("introduce-vendor").with("id", id).with("name", name).with("country", country));
    }

    @Override
    public void apply(Draft draft) {
        draft.world().country(country.toString());
        draft.add(Organization.builder()
                .id(id)
                .name(name)
                .countryCode(country)
                .addKinds(OrganizationKind.VENDOR)
                .build());
    }
}
