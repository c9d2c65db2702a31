package io.github.digitalsilkroad.testkit;

/** The fixed seed of the laws, which makes a build repeatable. */
public final class Seeds {

    /** The same samples in every build; an empty text lets every run draw its own, which is how to explore. */
    public static final String FIXED = "20261126";

    private Seeds() {}
}
