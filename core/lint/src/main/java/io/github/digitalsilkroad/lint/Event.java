package io.github.digitalsilkroad.lint;

import com.google.common.collect.ImmutableList;
import io.github.digitalsilkroad.core.evidence.Property;
import io.github.digitalsilkroad.core.model.Props;
import io.github.digitalsilkroad.core.quantity.PartialDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** What happened to a system, a contract or a loan on a date. */
enum Event {
    SIGNED(Props.SIGNED, "agreed"),
    ANNOUNCED(Props.ANNOUNCED),
    STARTED(Props.STARTED, "begun"),
    LAUNCHED(Props.OPERATING, "opened", "put into operation", "commissioned"),
    COMPLETED(Props.COMPLETED, "finished", "built"),
    CANCELED(Props.CANCELLED, "cancelled"),
    WITHDRAWN(Props.WITHDRAWN),
    AWARDED(Props.AWARDED),
    ADOPTED(Props.ADOPTED),
    HANDED_OVER(Props.HANDED_OVER);

    /** The events by their participles. */
    static final Map<String, Event> WORDS = words();

    @SuppressWarnings("ImmutableEnumChecker") // a property is immutable
    private final Property<PartialDate> property;

    private final ImmutableList<String> also;

    Event(Property<PartialDate> property, String... also) {
        this.property = property;
        this.also = ImmutableList.copyOf(also);
    }

    private static Map<String, Event> words() {
        Map<String, Event> all = new HashMap<>();
        for (Event event : values()) {
            all.put(event.label(), event);
            event.also.forEach(word -> all.put(word, event));
        }
        return Map.copyOf(all);
    }

    String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    Property<PartialDate> property() {
        return property;
    }
}
