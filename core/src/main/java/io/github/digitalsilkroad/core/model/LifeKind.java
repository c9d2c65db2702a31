package io.github.digitalsilkroad.core.model;

import io.github.digitalsilkroad.core.evidence.Property;
import io.github.digitalsilkroad.core.quantity.PartialDate;
import io.github.digitalsilkroad.core.schema.Kind;
import java.util.List;

/** A kind of thing with the {@link Life} of a contract, from the signature on. */
abstract class LifeKind<E extends Entity> extends Kind<E> {

    LifeKind(Class<E> type, String singular, String plural, String description) {
        super(type, singular, plural, description);
    }

    @Override
    public List<Property<PartialDate>> events() {
        return Life.events();
    }

    @Override
    public List<Property<PartialDate>> starts() {
        return Life.starts();
    }

    @Override
    public List<Property<PartialDate>> ends() {
        return Life.ends();
    }
}
