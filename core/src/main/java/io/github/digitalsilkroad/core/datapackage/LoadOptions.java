package io.github.digitalsilkroad.core.datapackage;

import io.github.digitalsilkroad.core.catalog.Budget;
import io.github.digitalsilkroad.core.catalog.Grammar;
import io.github.digitalsilkroad.core.catalog.Lens;
import io.github.digitalsilkroad.core.catalog.Lenses;
import io.github.digitalsilkroad.core.catalog.Outcome;
import io.github.digitalsilkroad.core.catalog.Problem;
import io.github.digitalsilkroad.core.model.Entity;
import io.github.digitalsilkroad.core.model.Kinds;
import io.github.digitalsilkroad.core.schema.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * How to read a data package: its limits, and whether files are checked against the descriptor. Immutable and
 * thread-safe.
 *
 * <pre>{@code
 * LoadOptions.builder().budget(Budget.standard().with(Budget.Limit.ROWS, 10_000_000)).build()
 * }</pre>
 *
 * @since 0.1.0
 */
public final class LoadOptions {

    private static final LoadOptions STANDARD = builder().build();

    private final Budget budget;
    private final boolean checksums;
    private final @Nullable Consumer<? super Problem> warnings;
    private final List<Kind<? extends Entity>> kinds;
    private final @Nullable Grammar<Lens> lenses;

    private LoadOptions(Builder builder) {
        this.budget = builder.budget;
        this.checksums = builder.checksums;
        this.warnings = builder.warnings;
        this.kinds = List.copyOf(builder.kinds);
        this.lenses = builder.lenses;
    }

    /**
     * The standard limits; byte counts and checksums are checked where the descriptor states them.
     *
     * @return the standard options
     */
    public static LoadOptions standard() {
        return STANDARD;
    }

    /**
     * Starts from the standard options.
     *
     * @return a builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * The limits.
     *
     * @return the standard ones unless set
     */
    public Budget budget() {
        return budget;
    }

    /**
     * Whether files are compared to the byte counts and checksums of the descriptor.
     *
     * @return true unless switched off
     */
    public boolean checksums() {
        return checksums;
    }

    /**
     * Kinds of your own whose tables the package may have, beside those that the library knows.
     *
     * @return the kinds; none unless added
     */
    List<Kind<? extends Entity>> kinds() {
        return kinds;
    }

    /** The kinds of the library and those that were added. */
    List<Kind<? extends Entity>> allKinds() {
        List<Kind<? extends Entity>> all = new ArrayList<>(Kinds.all());
        all.addAll(kinds);
        return all;
    }

    /**
     * Which lenses can be read: through which a world was seen that a package keeps. Of a lens with another name only
     * its label is left.
     *
     * @return the forms of lenses; those of {@link Lenses#grammar} unless set
     */
    public Grammar<Lens> lenses() {
        return lenses == null ? Lenses.grammar() : lenses;
    }

    void warn(Problem warning) {
        if (warnings != null) {
            warnings.accept(warning);
        }
    }

    /**
     * Sets what differs from the standard options. Not thread-safe.
     *
     * @since 0.2.0
     */
    public static final class Builder {
        private Budget budget = Budget.standard();
        private boolean checksums = true;
        private @Nullable Consumer<? super Problem> warnings;
        private final List<Kind<? extends Entity>> kinds = new ArrayList<>();
        private @Nullable Grammar<Lens> lenses;

        private Builder() {}

        /**
         * Lets lenses be read, such as a scenario, by which a kept world was made.
         *
         * @param forms the forms of lenses, instead of those of {@link Lenses#grammar}
         * @return this builder
         */
        public Builder lenses(Grammar<Lens> forms) {
            lenses = Objects.requireNonNull(forms, "forms");
            return this;
        }

        /**
         * Lets a package have a table of a kind of your own.
         *
         * @param kind the kind
         * @return this builder
         */
        public Builder kind(Kind<? extends Entity> kind) {
            kinds.add(Objects.requireNonNull(kind, "kind"));
            return this;
        }

        /**
         * Sets the limits.
         *
         * @param limits the limits
         * @return this builder
         */
        public Builder budget(Budget limits) {
            budget = Objects.requireNonNull(limits, "limits");
            return this;
        }

        /**
         * Sets whether files are compared to the byte counts and checksums of the descriptor: not needed for a package
         * in the making, or one whose bytes something else vouches for, as a jar's do.
         *
         * @param compared true to compare them, as is done unless set
         * @return this builder
         */
        public Builder checksums(boolean compared) {
            checksums = compared;
            return this;
        }

        /**
         * Sets a listener for warnings: problems that do not keep a package from being read, such as an unknown column. {@link Outcome} tells them too.
         *
         * @param listener told of each warning while the package is read; not told after that
         * @return this builder
         */
        public Builder warnings(Consumer<? super Problem> listener) {
            warnings = Objects.requireNonNull(listener, "listener");
            return this;
        }

        /**
         * Finishes the options.
         *
         * @return the options
         */
        public LoadOptions build() {
            return new LoadOptions(this);
        }
    }
}
