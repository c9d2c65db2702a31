/**
 * Fuzz tests: each method reads bytes as one of the readers of the library would get them from an unknown hand, and
 * holds what comes of them against an {@link io.github.digitalsilkroad.testkit.Oracle}.
 *
 * <p>In every build they read the inputs that are kept beside them, in {@code *FuzzTestInputs} of the resources: seeds,
 * which a reader can open, and every input that once found a defect. With {@code -Pfuzz}, Jazzer makes more of them,
 * guided by what of the code they reach. They see public API alone.
 */
package io.github.digitalsilkroad.core.fuzz;
