package io.github.digitalsilkroad.core.model;

/** What no entity may be without. */
final class Checks {

    private Checks() {}

    static void named(Entity entity) {
        if (entity.name().isBlank()) {
            throw new IllegalArgumentException(entity.id() + ": the name must not be blank");
        }
    }

    static void require(boolean kept, Entity entity, String rule) {
        if (!kept) {
            throw new IllegalArgumentException(entity.id() + ": " + rule);
        }
    }
}
