package io.github.digitalsilkroad.core.internal;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.immutables.value.Value;

/**
 * How the wide types of the model are built: a hidden implementation, which keeps its hash, and a builder that asks for
 * each required fact in turn.
 *
 * <p>The reader of tables, which has all at hand, makes things by {@code of} of the implementation, and so without the
 * builder and its steps: it takes what a thing inherits first, then the rest in the order of declaration. That is why
 * the types suppress {@code immutables:subtype}.
 *
 * <p>It is kept in source only, so that no consumer meets Immutables in a class file.
 */
@Target({ElementType.PACKAGE, ElementType.TYPE})
@Retention(RetentionPolicy.SOURCE)
@Value.Style(
        get = "filed*",
        visibility = Value.Style.ImplementationVisibility.PACKAGE,
        builderVisibility = Value.Style.BuilderVisibility.PACKAGE,
        implementationNestedInBuilder = true,
        overshadowImplementation = true,
        stagedBuilder = true,
        defaults = @Value.Immutable(lazyhash = true),
        allParameters = true,
        jdkOnly = true,
        jacksonIntegration = false,
        allowedClasspathAnnotations = {Override.class})
public @interface DomainStyle {}
