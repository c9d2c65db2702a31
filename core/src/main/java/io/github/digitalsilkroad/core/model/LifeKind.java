package io.github.digitalsilkroad.core.model;

import io.github.digitalsilkroad.core.evidence.Property;
import io.github.digitalsilkroad.core.quantity.PartialDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** A kind of thing with the {@link Life} of a contract, from the signature on. */
abstract class LifeKind<E extends Entity> extends EntityKind<E> {

    static final List<Property<PartialDate>> ENDS = dates(stage -> stage.group() == StageGroup.ENDED);

    /** The dates that start a contract. */
    static final List<Property<PartialDate>> STARTS = dates(LifeKind::isStart);

    private final List<Property<PartialDate>> events;
    private final List<Property<PartialDate>> starts;

    LifeKind(Class<E> type, String singular, String plural, String description) {
        this(type, singular, plural, description, List.of());
    }

    /** A kind that other properties date too, and start. */
    LifeKind(Class<E> type, String singular, String plural, String words, List<Property<PartialDate>> others) {
        super(type, singular, plural, words);
        this.events = and(dates(stage -> true), others);
        this.starts = and(STARTS, others);
    }

    private static boolean isStart(Stage stage) {
        return stage.compareTo(Stage.SIGNED) >= 0 && stage.isStep();
    }

    private static List<Property<PartialDate>> dates(Predicate<Stage> which) {
        return Arrays.stream(Stage.values()).filter(which).map(Stage::milestone).toList();
    }

    private static <T> List<T> and(List<T> some, List<T> others) {
        return Stream.concat(some.stream(), others.stream()).toList();
    }

    @Override
    public List<Property<PartialDate>> events() {
        return events;
    }

    @Override
    public List<Property<PartialDate>> starts() {
        return starts;
    }

    @Override
    public List<Property<PartialDate>> ends() {
        return ENDS;
    }
}
