package io.github.digitalsilkroad.core.catalog;

import io.github.digitalsilkroad.core.model.Entity;
import io.github.digitalsilkroad.core.model.Role;
import java.util.List;

/** Groups any entities by who has a given role in them; one instance for each role. */
final class RoleDimension implements Dimension<Entity> {

    private static final RoleDimension[] ALL = all(Role.values());

    private final Role role;

    private RoleDimension(Role role) {
        this.role = role;
    }

    private static RoleDimension[] all(Role[] roles) {
        RoleDimension[] all = new RoleDimension[roles.length];
        for (int i = 0; i < roles.length; i++) {
            all[i] = new RoleDimension(roles[i]);
        }
        return all;
    }

    static RoleDimension of(Role role) {
        for (RoleDimension dimension : ALL) {
            if (dimension.role == role) {
                return dimension;
            }
        }
        throw new AssertionError(role);
    }

    @Override
    public String label() {
        return role.code();
    }

    @Override
    public List<?> keysOf(Entity row) {
        return Keys.parties(row.facts(), role);
    }
}
