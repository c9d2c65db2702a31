/**
 * The entities that sources describe: countries, organizations, deployments, financings, series, laws, incidents.
 *
 * <p>An {@link io.github.digitalsilkroad.core.model.Entity} is an id, a name, a few attributes that identify it, and
 * {@link io.github.digitalsilkroad.core.evidence.Facts}: everything that a source could get wrong is a claim under one
 * of the {@link io.github.digitalsilkroad.core.model.Props}. Parties have {@link
 * io.github.digitalsilkroad.core.model.Role}s, so that a channel is no lender; a contract has a {@link
 * io.github.digitalsilkroad.core.model.Life} of dated {@link io.github.digitalsilkroad.core.model.Stage}s; a {@link
 * io.github.digitalsilkroad.core.model.Series} has a fact for each year. A builder asks for each required attribute in
 * turn. This package sees {@code schema}, {@code evidence} and {@code quantity}.
 */
@NullMarked
@DomainStyle
package io.github.digitalsilkroad.core.model;

import io.github.digitalsilkroad.core.internal.DomainStyle;
import org.jspecify.annotations.NullMarked;
