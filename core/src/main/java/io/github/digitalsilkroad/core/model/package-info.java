/**
 * The things that sources speak of: countries, organizations, deployments, financings, debts, laws and incidents.
 *
 * <p>It sees {@code evidence} and {@code quantity}.
 */
@NullMarked
package io.github.digitalsilkroad.core.model;

import org.jspecify.annotations.NullMarked;
