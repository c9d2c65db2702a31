package io.github.digitalsilkroad.core.scenario;

import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.model.CountryCode;
import io.github.digitalsilkroad.core.model.Organization;
import io.github.digitalsilkroad.core.model.OrganizationKind;

/** A vendor that the catalog does not know. */
record IntroduceVendor(String id, String name, String country) implements Change {

    @Override
    public String words() {
        return "introduce vendor " + id + " of " + country;
    }

    @Override
    public void apply(Draft draft) {
        draft.add(Organization.builder()
                .id(Id.of(id))
                .name(name)
                .countryCode(CountryCode.of(draft.country(country)))
                .addKinds(OrganizationKind.VENDOR)
                .build());
    }
}
