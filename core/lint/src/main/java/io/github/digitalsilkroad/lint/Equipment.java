package io.github.digitalsilkroad.lint;

import io.github.digitalsilkroad.core.model.Props;
import java.util.List;

/**
 * What is installed of one kind or of several, which a sentence counts together.
 *
 * @param properties the names of the properties that state how many there are of each kind
 */
record Equipment(List<String> properties) {

    Equipment {
        properties = List.copyOf(properties);
    }

    boolean isOfCamerasAlone() {
        return properties.equals(List.of(Props.CAMERAS.name()));
    }

    @Override
    public String toString() {
        return String.join(" and ", properties).replace('-', ' ');
    }
}
