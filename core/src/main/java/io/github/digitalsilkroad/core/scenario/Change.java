package io.github.digitalsilkroad.core.scenario;

/** An edit that knows how to change a draft of a catalog. */
sealed interface Change extends Edit
        permits AddLaw,
                Award,
                ChangeOwner,
                End,
                ExchangeForStake,
                IntroduceVendor,
                ReachTarget,
                Refinance,
                RepealLaw,
                ReplaceVendor,
                ReplaceVendorAt,
                TakeDebt,
                WriteDown {

    /** Makes the change, or throws what {@link Draft#refusal} gives. */
    void apply(Draft draft);
}
